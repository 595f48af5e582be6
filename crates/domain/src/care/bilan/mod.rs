//! The quantified balance of care supply (*bilan quantifié de l'offre de soins*, art. R. 6122-30 CSP).
//!
//! A published bilan without the register behind it is an opening position: implantations counted without names, which
//! hold from the picture date until acts change them. Here are its shape ([`PublishedBilan`]), how a document becomes
//! one ([`admit`](fn@admit)), what it says at a date ([`at`](fn@at)) and what changed between two ([`compare`](fn@compare)).

mod admit;
mod answered;
mod apportion;
mod at;
mod carried;
mod check;
mod compare;
mod consistency;
mod contradiction;
mod counted;
mod deciding;
mod facets;
mod figures;
mod matrix;
mod order;
mod position;
mod printed;
mod ranked;
mod refusal;
mod region;
mod row;
mod standing;
mod zones;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer_rule::AnswerRule;
use super::nomenclature::LineCode;
use crate::bilingual::Bilingual;
use crate::digest::Digest;
use crate::ground::payload::Payload;
use crate::ground::place::{Area, InSheet, Place};
use crate::territory::{RegionCode, ZoneCode};

pub use admit::{Admission, Proposal, admit};
pub use answered::{Behind, answers_behind};
pub use at::{
    BilanAt, BilanQuery, NoBilan, Only, are_of_one_list, at, at_unpicked, last_picture, list_ended,
};
pub use carried::from_first_version;
pub use check::{Compared, Difference, check};
pub use compare::{CellFigures, Change, Comparison, compare};
pub use consistency::{answers_of_ranges, contradictions};
pub use contradiction::{ContradictedCell, Contradiction};
pub use counted::Counted;
pub use facets::{Count, Facets};
pub use figures::{FIGURES, FigureRule};
pub use matrix::{Matrix, MatrixLine, matrices};
pub use order::{Figure, Order, Quantity, SortKey, sort, sort_within_tables};
pub use position::Position;
pub use printed::as_printed;
pub use refusal::{Clash, Refusal, RowPlace};
pub use row::Row;
pub use standing::RowStanding;
pub use zones::{ZoneBalance, by_zone};

/// How sure a date is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The source prints it.
    Printed,
    /// It was inferred; the reason is shown wherever the date is.
    Inferred(Bilingual),
}

/// When a bilan was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The day.
    pub on: Date,
    /// How sure it is.
    pub certainty: Certainty,
}

/// The first and last day of the filing window that a bilan announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowDates {
    /// The first day on which applications are received.
    pub opens: Date,
    /// The last day, included.
    pub closes: Date,
}

/// One table of a published bilan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The number of the annex.
    pub annex: u8,
    /// The printed numeral of the section, empty if none.
    pub section: String,
    /// The title of the section.
    pub activity: String,
    /// The page of its header, where the source has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line of its header in the source, or on its page, where there are lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The rectangle on that page, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
}

/// A condition that stands beside the tables: a scope, a legend, a footnote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The number of the annex.
    pub annex: u8,
    /// The numeral of the section it belongs to, empty for the whole annex.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// The lines it concerns; none for the whole section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<LineCode>,
    /// The page where it begins, where the source has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line where it begins in the source, or on its page, where there are lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The rectangle on that page, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// The sheet and the column, where the source is a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<InSheet>,
    /// What it says.
    pub text: Bilingual,
}

impl Note {
    /// Where it begins in the source.
    pub const fn place(&self) -> Place {
        Place { page: self.page, line: self.line, area: self.area, cell: self.cell }
    }
}

/// A row that the first version of this act left out for a cell that was missing or could not be read. Since the second,
/// such a row is kept, and says which of its cells are in doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Its line in the source.
    pub line: u32,
    /// Its zone as printed: a code, or a name.
    pub zone: String,
}

/// A bilan as published, with the place of each figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedBilan {
    /// 1, or one more than the version it corrects.
    pub version: u32,
    /// The number of the act that this erratum corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<String>,
    /// The number of the order: `2019-121`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// The number in the register of administrative acts (*recueil des actes administratifs*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raa: Option<String>,
    /// The day whose authorisations are counted.
    pub picture_date: Date,
    /// When it was published, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Publication>,
    /// The window it announces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowDates>,
    /// The date of the decision that draws its zones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone_decision: Option<Date>,
    /// The regions that it is common to (art. R. 6122-30 CSP); none where it is of one region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub common_to: Vec<RegionCode>,
    /// The rule by which it answers where its targets are ranges, as its rows show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range_rule: Option<AnswerRule>,
    /// The document it was read from.
    pub document: Digest,
    /// The tables, in the document's order.
    pub tables: Vec<Table>,
    /// The rows, in the document's order.
    pub rows: Vec<Position>,
    /// The notes.
    pub notes: Vec<Note>,
    /// What contradicts itself in it, or could not be read: facts that every view shows beside the figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
    /// Rows that the first version of this act left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Unread>,
}

impl PublishedBilan {
    /// The name by which people cite it: its number in the register, else that of the order, else the digest.
    pub fn name(&self) -> String {
        self.raa.clone().or_else(|| self.act.clone()).unwrap_or_else(|| self.document.short())
    }

    /// Whether it is an act that was published: it bears the number of its order, that of the register, or the day of its
    /// publication. With none of them it is the draft of one.
    pub const fn is_published_act(&self) -> bool {
        self.act.is_some() || self.raa.is_some() || self.published.is_some()
    }

    /// Whether people cite it by a number: of its order, or of the register.
    pub fn is_named(&self, number: &str) -> bool {
        [&self.act, &self.raa].into_iter().flatten().any(|own| own == number)
    }

    /// The table of a row of this bilan.
    pub fn table(&self, position: &Position) -> Option<&Table> {
        self.tables.get(position.table)
    }

    /// What a row is about: two rows with the same key say something of the same cell.
    pub fn key<'b>(&'b self, position: &'b Position) -> CellKey<'b> {
        let subject = match &position.code {
            Some(code) => Subject::Line(code),
            None => {
                Subject::Heading(self.table(position).map_or("", |table| &table.activity), &position.modality)
            }
        };
        CellKey { subject, zone: &position.zone }
    }
}

/// What a row counts: a line of the nomenclature, or a heading that no line answers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject<'b> {
    /// A line of the nomenclature.
    Line(&'b LineCode),
    /// A section's title and the headings below it.
    Heading(&'b str, &'b str),
}

/// A cell of a bilan: what is counted, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellKey<'b> {
    /// What is counted.
    pub subject: Subject<'b>,
    /// Where.
    pub zone: &'b ZoneCode,
}

impl Payload for PublishedBilan {
    fn subject(&self) -> String {
        self.name()
    }
}
