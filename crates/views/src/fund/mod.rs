//! The fund as people read it.

mod acts;
pub mod as_of;
mod closing;
pub mod execution;
pub mod flow;
pub mod money;
mod names;
mod notice;
pub mod page;
pub mod receipt;
pub mod refusal;
pub mod register;
pub mod rows;
pub mod status;
pub mod trace;
