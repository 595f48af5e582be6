//! The register of an agency: legal entities, their sites and where these lie, and the authorisations that they hold.
//!
//! What is told of one entity or one authorisation is an act; [`book`] keeps what the acts of one region say,
//! and [`news`] finds what a feed tells beyond that.

pub mod book;
pub mod news;
pub mod placing;
pub mod zoning;
