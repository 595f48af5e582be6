//! The bilan as a document: what PDF, workbooks and HTML write, in the official order.
//!
//! Everything is worded here; a writer only lays out. Figures stand as numbers beside their words, so that a workbook
//! holds numbers and a page holds text, of the same cell.

mod build;
mod extract;
mod located;
mod maps;
mod names;
mod notes;
mod picked;

use jiff::civil::Date;
use serde::Serialize;

use crate::bilan::GapMark;
use crate::head::HeadView;
use crate::tidy::TidyRow;

/// The bilan as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BilanDocument {
    /// The tag of its language.
    pub language: &'static str,
    /// The name of the document.
    pub title: String,
    /// The region.
    pub region: String,
    /// "At 21 June 2019".
    pub subtitle: String,
    /// The day whose authorisations are counted: the date of the document.
    pub dated: Date,
    /// The name of the act, in one line, as running footers bear it.
    pub act: String,
    /// What is written across each page of a draft; nothing where the act is published.
    pub watermark: Option<String>,
    /// What a draft is worth, in one sentence; empty where the act is published.
    pub standing: String,
    /// What was picked of the bilan, as its cover names it: activities, zones, answers; nothing where it is whole.
    pub extract: Option<String>,
    /// Where it comes from: name and value, in order.
    pub facts: Vec<DocumentFact>,
    /// One or two sentences that say what the tables prove.
    pub summary: String,
    /// The annexes, in order.
    pub annexes: Vec<AnnexPart>,
    /// Its maps, one quantity each; none where the medium draws none.
    pub maps: Vec<DocumentMap>,
    /// Notes of ours about the answer itself.
    pub remarks: Vec<DocumentNote>,
    /// The zones with their communes and inhabitants; none where no composition is recorded.
    pub territories: Vec<TerritoryPart>,
    /// What the document rests on: law, sources, licence, the journal.
    pub sources: Vec<DocumentFact>,
    /// The head of the journal at which it was made.
    pub head: HeadView,
    /// The words of its headers.
    pub labels: Labels,
    /// Each column of the tidy rows with its meaning.
    pub dictionary: Vec<DocumentFact>,
    /// The rows in the columns of the outside contract, in the same order as in the tables.
    pub rows: Vec<TidyRow>,
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentFact {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// A map, with what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentMap {
    /// "Sites above target, zones A".
    pub title: String,
    /// What it shows, said to those who cannot see it.
    pub alt: String,
    /// The marks that it draws, each with its words.
    pub legend: Vec<DocumentMark>,
    /// "Approximate composition", with its reason; empty for official outlines.
    pub doubt: String,
    /// Where the outlines come from, and their licence.
    pub source: String,
    /// The drawing, as SVG, without the words that stand beside it.
    pub drawing: String,
}

/// A mark of gaps and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentMark {
    /// The mark.
    pub mark: GapMark,
    /// "below target".
    pub text: String,
}

/// A note, numbered through the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentNote {
    /// Its number, from 1.
    pub number: usize,
    /// What it says.
    pub text: String,
    /// The line of the source where it begins; nothing for a note of ours.
    pub line: Option<u32>,
}

/// One annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnnexPart {
    /// Its number.
    pub number: u8,
    /// "Annex 1".
    pub title: String,
    /// Notes that concern several of its sections.
    pub notes: Vec<DocumentNote>,
    /// Its sections, in order.
    pub sections: Vec<SectionPart>,
}

/// One section of an annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionPart {
    /// The printed numeral, empty if none.
    pub numeral: String,
    /// Its title; in another language than the act's, what the act prints follows in brackets.
    pub title: String,
    /// The same without brackets, for a tab that has no room for them.
    pub tab: String,
    /// Notes that concern several of its tables.
    pub notes: Vec<DocumentNote>,
    /// Its tables, in order.
    pub tables: Vec<TablePart>,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TablePart {
    /// The headings above it, from the outermost in; none where the table is the section itself.
    pub headings: Vec<String>,
    /// Whether its rows name a modality of their own.
    pub has_modality: bool,
    /// Whether it counts units as well as sites: heavy equipment.
    pub has_units: bool,
    /// Its rows.
    pub rows: Vec<DocumentRow>,
    /// Sums over its rows; nothing where they count several lines.
    pub total: Option<DocumentTotal>,
    /// Notes that concern it alone.
    pub notes: Vec<DocumentNote>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentRow {
    /// The code of the zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// How many rows the zone's cell spans from here; 0 where a row above holds it.
    pub zone_span: usize,
    /// The row's own modality, empty if none.
    pub modality: String,
    /// Sites.
    pub sites: DocumentTally,
    /// Units, for equipment.
    pub units: Option<DocumentTally>,
    /// Whether new applications are admissible; none where nothing says so.
    pub admissible: Option<bool>,
    /// The same, in words.
    pub admissible_text: String,
    /// Texts and footnotes of the row, as printed; then that it lies outside its range, and what contradicts itself in it.
    pub notes: Vec<String>,
}

/// A quantity: as numbers and in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentTally {
    /// Authorised today; nothing where a text stands there.
    pub current: Option<i64>,
    /// The same, in words.
    pub current_text: String,
    /// Planned; nothing for a range.
    pub target: Option<i64>,
    /// The same, in words.
    pub target_text: String,
    /// The gap: as printed, else planned minus authorised; of a range, the room that is left to the bound by which the document
    /// answers. Nothing where none is known.
    pub gap: Option<i64>,
    /// The same with its sign.
    pub gap_text: String,
    /// How the gap is marked, where it is known.
    pub mark: Option<GapMark>,
}

/// Sums over the rows of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentTotal {
    /// "Region, 23 zones".
    pub label: String,
    /// Sites.
    pub sites: DocumentTally,
    /// Units, for equipment.
    pub units: Option<DocumentTally>,
    /// How many rows are open.
    pub open: usize,
}

/// The zones of one set, with their communes and inhabitants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TerritoryPart {
    /// The name of the zone set.
    pub title: String,
    /// "Approximate composition", with its reason; empty for an official list.
    pub doubt: String,
    /// Where the composition comes from, and its licence.
    pub source: String,
    /// The zones.
    pub zones: Vec<TerritoryRow>,
}

/// One zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TerritoryRow {
    /// Its code.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// How many communes it has.
    pub communes: u32,
    /// The same, in words.
    pub communes_text: String,
    /// Its inhabitants, where known.
    pub population: Option<u64>,
    /// The same, in words; empty where not known.
    pub population_text: String,
}

/// The words of headers, captions and sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Labels {
    /// "Zone".
    pub zone: String,
    /// "Name of the zone".
    pub zone_name: String,
    /// "Modality".
    pub modality: String,
    /// "Table": the column that names the table in a sheet.
    pub table: String,
    /// "Sites".
    pub sites: String,
    /// "Units".
    pub units: String,
    /// "Current".
    pub current: String,
    /// "Target".
    pub target: String,
    /// "Gap".
    pub gap: String,
    /// "New applications".
    pub admissible: String,
    /// "Notes".
    pub notes: String,
    /// "Contents".
    pub contents: String,
    /// "Maps".
    pub maps: String,
    /// "Section".
    pub section: String,
    /// "Sources".
    pub sources: String,
    /// "Zones and inhabitants".
    pub territory: String,
    /// "Communes".
    pub communes: String,
    /// "Inhabitants".
    pub population: String,
    /// "Data": the tidy sheet.
    pub data: String,
    /// "Column".
    pub column: String,
    /// "Meaning".
    pub meaning: String,
    /// "page": before its number.
    pub page: String,
    /// "of": between a page's number and their count.
    pub of: String,
    /// "line": before the line of a note.
    pub line: String,
    /// The legend of the marks of gaps, in the order positive, met, void, negative.
    pub marks: [String; 4],
    /// "How to read the gaps".
    pub legend: String,
    /// What the tables show, said to those who cannot see them: before the name of the table.
    pub table_of: String,
}
