//! The register: entities, the life of authorisations, and what a bilan counts of them.
#![expect(clippy::panic, reason = "a test that finds something else has failed")]

mod counting;
mod course;
mod entities;
mod kit;
mod laws;
mod life;
mod news;
mod region;
mod registered;
mod renewal;
