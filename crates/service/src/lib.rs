//! Tier 3 of maillage: use cases, one file and one public function each.
//!
//! A use case takes the state as it is now, asks the domain, writes what the domain decided, and answers with a view.
//! It never decides anything of the field itself.

mod app;
mod ask;
pub mod care;
mod clock;
pub mod download;
mod drawings;
mod error;
pub mod format;
pub mod fund;
mod group;
pub mod home;
pub mod import_demo;
pub mod journal;
mod memory;
pub mod parameter;
pub mod press;
pub mod procedure;
mod published;
pub mod read_tables;
mod reader;
pub mod rules;
pub mod shipped;
mod snapshot;
pub mod system;
pub mod territory;
mod unreadable;

pub use app::{App, Drafted, Known};
pub use clock::{Clock, ClockBehind};
pub use error::{Outcome, ServiceError};
pub use maillage_journal::{Location, Mode};
pub use reader::Reader;
