//! The register as people read it.

pub mod coming;
pub mod placed;
pub mod reconciliation;
pub(crate) mod words;
