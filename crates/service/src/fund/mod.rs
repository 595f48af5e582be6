//! Use cases around the intervention fund: one file each.

pub mod act;
pub mod agreement_document;
pub mod agreements;
pub(crate) mod ahead;
pub mod aid;
mod ask;
pub mod codes;
pub(crate) mod enter_report;
pub mod execution;
pub mod file;
pub(crate) mod granter;
pub mod import_delegations;
pub mod import_hapi;
pub mod import_report;
pub mod import_returns;
pub mod import_scdl;
pub mod page;
pub(crate) mod parameters;
pub mod publish;
mod published_aid_why;
pub mod read_report;
pub mod reconcile;
pub(crate) mod recorded;
pub mod register;
pub mod resources;
pub mod status;
pub mod territories;
pub mod trace;
pub mod yearly_report;

pub use ask::{FundQuestion, settled};
