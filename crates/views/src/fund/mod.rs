//! The fund as people read it.

pub mod execution;
pub mod money;
pub mod receipt;
pub mod refusal;
pub mod status;
