//! Why a document is not recorded as a bilan.

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::territory::{RegionCode, ZoneCode, ZoneSetId};

/// Where a figure stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPlace {
    /// The name of the act.
    pub act: String,
    /// The document.
    pub document: Digest,
    /// The line in it, where it has lines.
    pub line: Option<u32>,
    /// The figures that stand there, as `current/target` for each quantity; with gaps and answer where these differ.
    pub figures: String,
}

/// Two places that say different things of one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// What is counted, in words or by code.
    pub subject: String,
    /// The zone.
    pub zone: ZoneCode,
    /// What is recorded, or what the document says first.
    pub recorded: RowPlace,
    /// What the document says.
    pub proposed: RowPlace,
}

/// Why a document is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The document does not say on which day authorisations are counted.
    NoPictureDate,
    /// No row could be read.
    NoRow,
    /// Figures or answers of it cannot be true or could not be read: every place.
    Faulty(Vec<Diagnostic>),
    /// It contradicts what is recorded, or itself.
    Contradicts(Vec<Clash>),
    /// Nothing recorded bears the number it is said to correct.
    NothingToCorrect {
        /// The number given.
        act: String,
        /// The bilans recorded for the region.
        recorded: Vec<String>,
    },
    /// It corrects a bilan of another picture date.
    OtherPicture {
        /// The picture date of the document.
        proposed: Date,
        /// The picture date of what it is said to correct.
        recorded: Date,
    },
    /// A row is about a zone of none of the regions that the document is common to, or of several of them by the same code.
    ZoneOfSeveral {
        /// The line in the document, where it has lines.
        line: Option<u32>,
        /// The zone.
        zone: ZoneCode,
        /// The regions that have it.
        regions: Vec<RegionCode>,
    },
    /// A row is about a zone that is not in the zone set of its line.
    WrongZoneSet {
        /// The line in the document, where it has lines.
        line: Option<u32>,
        /// What is counted.
        subject: String,
        /// The zone.
        zone: ZoneCode,
        /// The zone set of that line.
        expected: ZoneSetId,
    },
}
