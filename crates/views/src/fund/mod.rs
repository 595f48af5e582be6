//! The fund as people read it.

mod acts;
pub mod agreement;
pub mod aid;
pub mod as_of;
mod closing;
pub mod execution;
pub mod figure;
pub mod flow;
pub mod grants;
mod implied;
pub mod money;
pub(crate) mod names;
mod notice;
pub mod page;
pub mod preview;
pub mod published_aids;
pub mod receipt;
pub mod refusal;
pub mod register;
pub mod report_fault;
pub mod resources;
pub mod rows;
pub mod sheet;
pub mod status;
pub mod tables;
pub mod trace;
pub mod wrong_key;
