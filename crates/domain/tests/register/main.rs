//! The register: entities, the life of authorisations, and what a bilan counts of them.

mod entities;
mod kit;
