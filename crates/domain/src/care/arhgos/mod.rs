//! What the national feed of authorisations says (ARHGOS to FINESS, AMM, version 9): a row for each leaf of an authorisation, and
//! what could not be read of one.
//!
//! Rows are facts of a file. One authorisation stands in several of them, one for each practice and declaration: they are
//! brought together by their number, and never counted.

pub mod former;
pub mod unlisted;

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use crate::care::authorisation::equipment::EquipmentKind;
use crate::care::authorisation::subject::{AuthorisationNumber, DeclarationCode, NotANumber, PracticeCode};
use crate::care::nomenclature::LineCode;
use crate::entity::identity::CommuneCode;
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::one_line::OneLine;
use crate::ground::register::{Finess, NotAnIdentifier};

/// How many units of each kind; those of a kind that the row does not name are left out.
pub type UnitCounts = BTreeMap<EquipmentKind, u8>;

/// An event in the life of an authorisation, as the register notes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEvent {
    /// Its rank.
    pub order: u32,
    /// Its kind, by a code of the register that no list at hand explains.
    pub nature: Option<String>,
    /// What it is.
    pub label: Option<String>,
    /// When it was decided.
    pub decided: Option<Date>,
    /// From when it has effect.
    pub effective: Option<Date>,
    /// The number of the decision.
    pub decision: Option<String>,
    /// What is said of it.
    pub comment: Option<String>,
}

/// A place off the site, of an authorisation of psychiatry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PsychiatricPlace {
    /// Its FINESS number.
    pub site: SiteNumber,
    /// What it is, as the register codes it.
    pub structure: String,
    /// How many places it has.
    pub capacity: Option<u32>,
}

/// Who holds an authorisation, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAt {
    /// The legal entity.
    pub holder: LegalEntityNumber,
    /// What the row calls it.
    pub holder_name: Option<OneLine>,
    /// The site; none where the row does not say.
    pub site: Option<SiteNumber>,
    /// What the row calls it.
    pub site_name: Option<OneLine>,
}

/// The days of an authorisation that every feed has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedDays {
    /// When it was granted.
    pub granted: Date,
    /// The last day to start.
    pub start_by: Option<Date>,
    /// When it was put to use.
    pub started: Option<Date>,
    /// From when it has effect.
    pub effective: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
    /// When it lapsed.
    pub lapsed: Option<Date>,
    /// When the row was changed last.
    pub updated: Option<Date>,
}

/// A row of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmmRow {
    /// Its line in the file.
    pub line: u32,
    /// The authorisation it is of.
    pub number: AuthorisationNumber,
    /// Who holds it, and where.
    pub held: HeldAt,
    /// Activity, modality and mention.
    pub code: LineCode,
    /// The specific practice; none where the list says that there is none.
    pub practice: Option<PracticeCode>,
    /// What is declared; none where the list says that nothing is.
    pub declaration: Option<DeclarationCode>,
    /// Its days.
    pub days: FeedDays,
    /// When it was renewed last.
    pub renewed: Option<Date>,
    /// The units authorised.
    pub authorised: UnitCounts,
    /// The units in use.
    pub in_use: UnitCounts,
    /// The communes that care at home covers.
    pub communes: Vec<CommuneCode>,
    /// The places off the site, in psychiatry.
    pub psychiatric_places: Vec<PsychiatricPlace>,
    /// The events of its life.
    pub events: Vec<FeedEvent>,
}

/// Why a field cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldFault {
    /// It is not there, and must be.
    Missing,
    /// It stands twice.
    Twice,
    /// It is no number of its register.
    Identifier(NotAnIdentifier),
    /// It is no number of an authorisation.
    Number(NotANumber),
    /// It is no day: `YYYY-MM-DD`.
    Day,
    /// It is no code of its list.
    Code,
    /// It is no short text on one line.
    Text,
    /// It is no whole number.
    Count,
    /// It is no decimal number.
    Decimal,
    /// It is more than the format allows.
    Above {
        /// The most that it may be.
        most: u8,
    },
}

/// What cannot be read of a record, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFault {
    /// One of its fields.
    Field {
        /// The line in the file.
        line: u32,
        /// The element.
        field: &'static str,
        /// Why.
        why: FieldFault,
    },
    /// Its marks: no field of it can be trusted.
    IllFormed {
        /// The line in the file.
        line: u32,
    },
    /// It does not end before another one begins, or before the file does.
    CutShort,
    /// It is longer than any record.
    TooLong,
    /// Its signs are not those of the encoding that the file declares.
    Encoding,
}

/// The number of what a record is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordNumber {
    /// An authorisation.
    Authorisation(AuthorisationNumber),
    /// A legal entity or a site.
    Entity(Finess),
}

impl fmt::Display for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Authorisation(number) => number.fmt(f),
            Self::Entity(number) => number.fmt(f),
        }
    }
}

/// A record that could not be read: nothing of it is kept, and nothing else is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadRecord {
    /// Its line in the file.
    pub line: u32,
    /// What it names, where that could be read.
    pub number: Option<RecordNumber>,
    /// All that is wrong with it, in its order.
    pub faults: Vec<RecordFault>,
}

/// What is told of a feed once, however often it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedNote {
    /// What.
    pub about: NoteOn,
    /// Where it stood first.
    pub line: u32,
    /// How often it stood.
    pub times: u64,
}

/// What is worth a word in a feed that can be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteOn {
    /// An element that the format does not have: it is passed over.
    UnknownElement(String),
    /// More such elements than names are kept of, or with a name longer than any: they are passed over too.
    OtherElements,
    /// A number with a wrong key: it is taken as it is written, for it is what the register says.
    WrongKey(NotedNumber),
}

/// A FINESS number as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotedNumber {
    /// Of a legal entity.
    LegalEntity(LegalEntityNumber),
    /// Of a site.
    Site(SiteNumber),
}

/// What a feed says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedHeader {
    /// Who sends it.
    pub sender: String,
    /// To whom.
    pub receiver: String,
    /// The version of the message.
    pub version: String,
    /// Which one of its sender it is, where it numbers them.
    pub sequence: Option<u64>,
    /// Of which day it is.
    pub updated: Date,
}
