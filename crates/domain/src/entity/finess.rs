//! What the files of the register of health establishments say: legal entities, sites, and where sites stand.

use std::fmt;

use jiff::civil::Date;

use super::identity::{LegalIdentity, SiteIdentity};
use super::{LegalEntityNumber, SiteNumber};
use crate::ground::register::{Finess, NotAnIdentifier};

/// What something is, by its code in a list of the register, with the label that the row gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The code.
    pub code: String,
    /// The label.
    pub label: Option<String>,
}

/// The end of a legal entity or a site, as the register has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closure {
    /// Since when.
    pub on: Date,
    /// What kind of end it is, by a code of the register; none where the row does not say.
    pub kind: Option<String>,
}

impl Closure {
    /// Whether it is for good. Other kinds are provisional, mistakes, or not explained here.
    pub fn is_final(&self) -> bool {
        self.kind.as_deref() == Some("DEF")
    }
}

/// A legal entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalEntityRow {
    /// Its number.
    pub number: LegalEntityNumber,
    /// Its name, its company and its address.
    pub identity: LegalIdentity,
    /// What it is in law, where the row says it.
    pub status: Option<Coded>,
    /// When it was created.
    pub created: Option<Date>,
    /// Its end, where it has come.
    pub closed: Option<Closure>,
}

/// A site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteRow {
    /// Its number.
    pub number: SiteNumber,
    /// Its name, its holder and its address.
    pub identity: SiteIdentity,
    /// What it is, where the row says it.
    pub category: Option<Coded>,
    /// When it was opened.
    pub opened: Option<Date>,
    /// When it was authorised.
    pub authorised: Option<Date>,
    /// When the row was changed last.
    pub updated: Option<Date>,
    /// Its end, where it has come.
    pub closed: Option<Closure>,
}

/// Where a site stands, in the projection that the row names: one file has several.
#[derive(Debug, Clone, PartialEq)]
pub struct SitePoint {
    /// The site.
    pub number: SiteNumber,
    /// Eastwards.
    pub x: f64,
    /// Northwards.
    pub y: f64,
    /// The projection, by its number in the EPSG list; none where the row names none.
    pub projection: Option<u32>,
    /// Who says it, as the row has it.
    pub source: String,
    /// Of which day it is.
    pub updated: Option<Date>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq)]
pub enum FinessSubject {
    /// A legal entity.
    LegalEntity(LegalEntityRow),
    /// A site.
    Site(SiteRow),
    /// Where a site stands.
    Point(SitePoint),
    /// A site whose row of coordinates is empty.
    NoPoint(SiteNumber),
}

/// A row of an extract.
#[derive(Debug, Clone, PartialEq)]
pub struct FinessRow {
    /// Its line in the file.
    pub line: u32,
    /// What it is about.
    pub subject: FinessSubject,
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFault {
    /// It is empty, and must not be.
    Missing,
    /// It is no number of its register.
    Identifier(NotAnIdentifier),
    /// It is no day: `YYYY-MM-DD`.
    Day,
    /// It is no short text.
    Text,
    /// It is no code of its list.
    Code,
    /// It is no decimal number.
    Decimal,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// One of its cells.
    Cell {
        /// The name that the format gives the column.
        column: &'static str,
        /// Why.
        why: CellFault,
    },
    /// It has fewer cells than its section, or more.
    Cells {
        /// How many it has.
        found: usize,
    },
    /// No section of the format begins so.
    Section,
    /// It is longer than any row.
    TooLong,
}

/// A row that could not be read: nothing of it is kept, and nothing else is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadFiness {
    /// Its line in the file.
    pub line: u32,
    /// The number it begins with, where that could be read.
    pub number: Option<Finess>,
    /// All that is wrong with it.
    pub faults: Vec<RowFault>,
}

/// What an extract says of itself in its first line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinessBanner {
    /// Which one it is, by the number of its publication.
    pub edition: String,
    /// Of which day it is.
    pub of: Date,
}

impl fmt::Display for Coded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.label {
            Some(label) => write!(f, "{} {label}", self.code),
            None => f.write_str(&self.code),
        }
    }
}
