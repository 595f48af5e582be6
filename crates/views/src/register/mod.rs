//! The register as people read it.

pub(crate) mod words;
