//! Use cases around applications: windows and rulings.

pub mod admissibility;
pub mod import_window;
pub mod windows;
