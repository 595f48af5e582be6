//! Tier 3 of maillage: use cases, one file and one public function each.
//!
//! A use case takes the state as it is now, asks the domain, writes what the domain decided, and answers with a view.
//! It never decides anything of the field itself.

pub mod act;
mod app;
mod ask;
pub mod care;
pub mod changes;
pub mod checkpoint;
mod clock;
pub mod dictionary;
pub mod download;
mod drawings;
mod error;
pub mod expectation;
pub mod export;
mod follower;
pub mod format;
pub mod france;
pub mod fund;
pub mod glossary;
mod group;
pub mod home;
mod identity_provider;
pub mod import_demo;
pub mod journal;
pub mod kept;
pub mod kept_document;
pub mod key;
pub mod listing;
mod memory;
pub mod office;
pub mod paper;
pub mod parameter;
pub mod people;
mod places;
pub mod press;
pub mod procedure;
mod published;
pub mod read_tables;
mod reader;
pub mod region;
pub mod rules;
pub mod scan;
pub mod sheet;
pub mod shipped;
pub mod signature;
mod signing;
mod snapshot;
mod stay;
pub mod stores;
pub mod system;
pub mod template;
pub mod territory;
mod tesseract;
pub mod trace_choices;
mod unreadable;
mod vitals;

pub use app::{App, Drafted, Known, Receipt};
pub use clock::{Clock, ClockBehind};
pub use error::{Outcome, ServiceError};
pub use follower::Follower;
pub use maillage_journal::{KeyFile, Location, Mode, Opening};
pub use reader::Reader;
pub use unreadable::no_table;
pub use vitals::Vitals;
