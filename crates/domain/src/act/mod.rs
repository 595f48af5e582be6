//! Acts: dated facts with a legal effect, and the only thing the journal holds.
//!
//! An act names what happened ([`Fact`]), where, on what legal basis, effective when, and by whom (an opaque id, never a
//! name). When it was recorded, and its number, are the journal's to say ([`Entry`]). A correction is a further act.

mod wire;

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::care::bilan::PublishedBilan;
use crate::care::nomenclature::{LineCode, Nomenclature};
use crate::digest::Digest;
use crate::fund::act::FundFact;
use crate::procedure::window::Window;
use crate::territory::{Region, RegionCode, ZoneSet, ZonesComposed, ZonesOutlined};

pub(crate) use wire::kind;
pub use wire::{ActError, decode, encode};

/// The identifier of an act: a UUIDv7 made in the binary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActId(Uuid);

impl ActId {
    /// Wraps an identifier.
    pub const fn new(id: Uuid) -> Self {
        Self(id)
    }
}

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The dense number of an act in the journal, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActNumber(u64);

impl ActNumber {
    /// Wraps a number; 0 stands for "before the first act".
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The number itself.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The number of the act that follows.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for ActNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The opaque identifier of a natural person; the name lives in an erasable row, never here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(Uuid);

impl PersonId {
    /// Wraps an identifier.
    pub const fn new(id: Uuid) -> Self {
        Self(id)
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Who entered an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The program itself, from shipped data or a scheduled task.
    Program,
    /// A person, by opaque id.
    Person(PersonId),
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A region and its agency enter the store.
    RegionRegistered(Region),
    /// A list of lines comes into force.
    NomenclatureAdopted(Nomenclature),
    /// A decision draws zones for some lines.
    ZonesDelimited(ZonesDelimited),
    /// The communes of each zone were listed.
    ZonesComposed(ZonesComposed),
    /// The zones were outlined.
    ZonesOutlined(ZonesOutlined),
    /// A published document was read.
    DocumentRead(DocumentRead),
    /// A bilan was published, or an erratum to one.
    BilanPublished(Box<PublishedBilan>),
    /// A filing window was ordered.
    WindowOrdered(Box<Window>),
    /// Something happened to the fund.
    Fund(FundFact),
}

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

impl Fact {
    /// The name of the type of act, in the journal for ever.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::RegionRegistered(_) => "region-registered",
            Self::NomenclatureAdopted(_) => "nomenclature-adopted",
            Self::ZonesDelimited(_) => "zones-delimited",
            Self::ZonesComposed(_) => "zones-composed",
            Self::ZonesOutlined(_) => "zones-outlined",
            Self::DocumentRead(_) => "document-read",
            Self::BilanPublished(_) => "bilan-published",
            Self::WindowOrdered(_) => "window-ordered",
            Self::Fund(fact) => fact.kind(),
        }
    }
}

/// A dated fact with a legal effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its identifier.
    pub id: ActId,
    /// The region it belongs to.
    pub region: RegionCode,
    /// The legal day from which it has effect.
    pub effective: Date,
    /// The legal basis as people cite it, where there is one.
    pub basis: Option<String>,
    /// Who entered it.
    pub actor: Actor,
    /// What happened.
    pub fact: Fact,
}

/// An act as the journal holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its dense number.
    pub number: ActNumber,
    /// When it was recorded (UTC).
    pub recorded_at: Timestamp,
    /// The act.
    pub act: Act,
}
