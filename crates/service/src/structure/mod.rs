//! Use cases around structures outside the regime of authorisation: the list, tables of them, and figures that documents print.

mod faults;
pub mod import;
pub mod import_counts;
pub mod list;
pub(crate) mod printed;
