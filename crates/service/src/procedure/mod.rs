//! Use cases around applications: windows and rulings.

pub mod admissibility;
pub mod import_window;
mod window_file;
pub mod windows;
