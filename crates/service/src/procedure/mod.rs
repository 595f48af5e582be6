//! Use cases around applications: windows and rulings.

pub mod admissibility;
pub mod bulk;
pub mod declaration;
pub mod import_window;
pub mod ruling_file;
pub mod ruling_page;
mod shared;
pub(crate) mod terms;
mod window_file;
pub mod windows;
