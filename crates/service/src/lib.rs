//! Tier 3 of maillage: use cases, one file and one public function each.
//!
//! A use case takes the state as it is now, asks the domain, writes what the domain decided, and answers with a view.
//! It never decides anything of the field itself.

mod app;
pub mod care;
pub mod download;
mod error;
pub mod fund;
pub mod home;
pub mod import_demo;
pub mod journal;
pub mod procedure;
pub mod rules;
pub mod shipped;

pub use app::{App, Clock, Known};
pub use error::{Outcome, ServiceError};
pub use maillage_journal::{Location, Mode};
