//! Use cases around the intervention fund: one file each.

pub mod act;
pub mod execution;
pub mod page;
pub mod read_report;
pub mod register;
pub mod status;
