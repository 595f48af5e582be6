//! The fund as people read it.

pub mod money;
pub mod refusal;
pub mod status;
