//! The register as people read it.

pub mod reconciliation;
pub(crate) mod words;
