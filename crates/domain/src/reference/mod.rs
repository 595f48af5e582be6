//! What other acts rest on, and the book that holds it: regions, lines, zones, documents, the journal before this one.

mod agency;
pub mod book;
mod continued;
mod demonstration;
mod home_region;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::ground::code::LineCode;
use crate::ground::payload::Payload;
use crate::territory::ZoneSet;

pub use agency::{AgencyContact, AgencyDescribed, AgencyName, NoAgencyContact, NoAgencyName};
pub use continued::JournalContinued;
pub use demonstration::DemonstrationDaySet;
pub use home_region::HomeRegionChosen;

/// A decision that draws a zone set, and the lines it serves (art. R. 1434-30 CSP).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZonesDelimited {
    /// The zones.
    pub zone_set: ZoneSet,
    /// The lines whose objectives are set in these zones.
    pub lines: Vec<LineCode>,
    /// Where this was read, and how sure it is.
    pub source: String,
}

impl ZonesDelimited {
    /// Whether a line is planned in these zones: itself, or counted with others.
    pub fn serves(&self, line: &LineCode) -> bool {
        self.lines.iter().any(|own| own.counts(line))
    }
}

impl Payload for ZonesDelimited {
    fn subject(&self) -> String {
        self.zone_set.title.clone()
    }
}

/// A published document, by digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRead {
    /// The digest of the bytes.
    pub sha256: Digest,
    /// What the document is.
    pub title: String,
    /// How many lines of text it has.
    pub lines: u32,
}

impl Payload for DocumentRead {
    fn subject(&self) -> String {
        self.title.clone()
    }
}
