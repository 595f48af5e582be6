//! Indicators of the fund: defined, aimed at, found; and what they say.

pub mod act;
pub(crate) mod entered;
mod faults;
mod feeding;
pub mod import;
pub mod list;

pub(crate) use feeding::fed;
