//! Use cases around the intervention fund: one file each.

pub mod act;
pub mod aid;
mod ask;
pub mod codes;
pub(crate) mod enter_report;
pub mod execution;
pub mod file;
pub mod import_report;
pub mod page;
pub(crate) mod parameters;
pub mod read_report;
pub(crate) mod recorded;
pub mod register;
pub mod status;
pub mod trace;

pub use ask::{FundQuestion, settled};
