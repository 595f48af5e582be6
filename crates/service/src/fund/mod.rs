//! The intervention fund: one file per use case.

pub mod page;
pub mod status;
