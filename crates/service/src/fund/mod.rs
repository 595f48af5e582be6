//! The intervention fund: one file per use case.

pub mod act;
pub mod execution;
pub mod page;
pub mod status;

pub use maillage_reading::{euros, fund_tables};
