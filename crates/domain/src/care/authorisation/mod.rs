//! Authorisations by name, each with its whole life.
//!
//! An authorisation is known by its number; dated acts ([`turn`]) grant, start, renew, move and end it. Nothing says its status:
//! [`life`] finds it for the day asked, as known at the instant asked, by the durations in force at the date of each decision
//! ([`clocks`]). How months are counted stands in `docs/decisions/0025-the-life-of-an-authorisation.md`.

pub mod book;
pub mod clocks;
pub mod course;
pub mod due;
pub mod ending;
pub mod equipment;
pub mod gathering;
mod happening;
pub mod life;
pub mod misfit;
mod naming;
pub mod registered;
pub mod running;
pub mod stage;
pub mod status;
pub mod subject;
pub mod turn;

pub use registered::{Registered, Said};
pub use subject::{AuthorisationNumber, Subject};
pub use turn::Turn;
