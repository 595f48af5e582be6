//! The register of an agency: legal entities, their sites and where these lie, and the authorisations that they hold.
//!
//! What is told of one entity or one authorisation is an act; [`book`] keeps what the acts of one region say.

pub mod book;
pub mod placing;
pub mod zoning;
