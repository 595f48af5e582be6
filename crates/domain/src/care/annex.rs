//! A published annex, as printed: what the reader understood of it, before anyone judges it.
//!
//! Values are what the document prints, never recomputed. What they mean once admitted is [`super::bilan`]'s business.

use jiff::civil::Date;

use super::answer_rule::RuleFound;
use super::cells_answered::CellName;
use super::column::Column;
use super::doubtful_cell::DoubtfulCell;
use super::nomenclature::LineCode;
use super::printed_figures::{PrintedFigures, deciding};
pub use super::printed_tally::PrintedTally;
use crate::digest::Digest;
use crate::ground::place::Place;

/// A published bilan read from its annexes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// What the document says of itself.
    pub document: DocumentIdentity,
    /// The tables, in the document's order.
    pub tables: Vec<AnnexTable>,
    /// The rows, in the document's order.
    pub rows: Vec<AnnexRow>,
    /// The notes above the first section of each annex.
    pub notes: Vec<AnnexNote>,
    /// The rules by which it answers, as its rows show them.
    pub answer_rules: Vec<RuleFound>,
}

/// What a published annex says of itself; what it does not say is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentIdentity {
    /// The region's name as printed: `Hauts-de-France`.
    pub region: Option<String>,
    /// The number of the order: `2019-121`.
    pub act: Option<String>,
    /// The number in the register of administrative acts (*recueil des actes administratifs*): `R32-2019-06-26-014`.
    pub raa: Option<String>,
    /// The day whose authorisations are counted.
    pub picture_date: Option<Date>,
    /// The first day of the filing window.
    pub window_opens: Option<Date>,
    /// The last day of the filing window.
    pub window_closes: Option<Date>,
    /// The date of the decision that draws the zones.
    pub zone_decision: Option<Date>,
    /// The digest of the bytes that were read.
    pub sha256: Digest,
}

impl DocumentIdentity {
    /// What is known of a document that says nothing of itself.
    pub const fn unnamed(sha256: Digest) -> Self {
        Self {
            region: None,
            act: None,
            raa: None,
            picture_date: None,
            window_opens: None,
            window_closes: None,
            zone_decision: None,
            sha256,
        }
    }
}

/// One table of an annex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnexTable {
    /// The number of the annex: 1 or 2 here.
    pub annex: u8,
    /// The printed numeral of the section, empty if none.
    pub section: String,
    /// The title of the section, mended.
    pub activity: String,
    /// The headings below it, joined by ` > `.
    pub modality: String,
    /// Where its header stands.
    pub place: Place,
    /// The notes, legends and footnotes that belong to the table.
    pub notes: Vec<AnnexNote>,
    /// What its columns of figures and answers were taken for, in the order of its rows; none for a table that was refused.
    pub columns: Vec<TakenColumn>,
}

/// What a column was taken for, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenColumn {
    /// What it was taken for.
    pub role: Column,
    /// What says so.
    pub evidence: ColumnEvidence,
    /// How far the rows bear it out.
    pub confidence: ColumnConfidence,
}

/// What says what a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnEvidence {
    /// The header.
    Header,
    /// The rows: the header left it open, and their arithmetic settled it.
    Rows,
}

impl ColumnEvidence {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Rows => "rows",
        }
    }
}

/// How far the rows of a table bear out what a column was taken for: a gap is target minus current, and an answer follows
/// its gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnConfidence {
    /// Every row that says something of it agrees.
    Certain,
    /// Some rows contradict it, more agree.
    Likely,
    /// No row says anything of it.
    Unproven,
}

impl ColumnConfidence {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Unproven => "unproven",
        }
    }
}

/// A text beside the tables that carries a condition: a scope, a legend, a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnexNote {
    /// Where it begins.
    pub place: Place,
    /// The text, lines joined.
    pub text: String,
    /// Where it stands above tables: the first of those below it, by its index in [`Annex::tables`].
    pub above: Option<usize>,
}

impl AnnexNote {
    /// A text on a line, or of a rank, of the document.
    pub const fn on_line(line: u32, text: String) -> Self {
        Self { place: Place::on_line(line), text, above: None }
    }
}

/// One row of a table: a zone, and a modality where the table has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnexRow {
    /// The index of the row's table in [`Annex::tables`].
    pub table: usize,
    /// The headings below the section and the row's own modality as printed, joined by ` > `.
    pub modality: String,
    /// The printed code of the zone in capitals, or its name.
    pub zone: String,
    /// The printed name of the zone.
    pub zone_name: String,
    /// Sites (*implantations*).
    pub sites: PrintedTally,
    /// Units (*appareils*), where the table has them.
    pub units: Option<PrintedTally>,
    /// The printed yes or no.
    pub admissible: Option<bool>,
    /// The year of the target, where it is printed.
    pub target_year: Option<i16>,
    /// The cells that could not be read for certain: what seems to stand there is no figure of the document.
    pub doubtful: Vec<DoubtfulCell>,
    /// Texts that stand in place of a number, and footnotes of the row.
    pub notes: Vec<String>,
    /// Where the row's first number stands.
    pub place: Place,
    /// Where it stood in the document that this one was made from, as this one says; nothing where it says none. It is no
    /// place of this document.
    pub told: Option<Place>,
    /// The line of the nomenclature, when known.
    pub code: Option<LineCode>,
}

impl AnnexRow {
    /// The columns whose cell could not be read for certain.
    pub fn doubt(&self) -> Vec<Column> {
        self.doubtful.iter().map(|cell| cell.column).collect()
    }
}

impl Annex {
    /// The heading above a row and its modality, joined by ` > `.
    pub fn subject(&self, row: &AnnexRow) -> String {
        subject(self.tables.get(row.table).map_or("", |table| &table.activity), &row.modality)
    }

    /// By what a doubtful cell of a row is told from every other of the document.
    pub fn cell_name(&self, row: &AnnexRow, cell: &DoubtfulCell) -> CellName {
        let (zone, activity) = (row.zone.clone(), self.subject(row));
        CellName { place: cell.place, zone, activity, column: cell.column }
    }

    /// The figures and the answer of a row, for the checks.
    pub fn figures(&self, row: &AnnexRow) -> PrintedFigures {
        let columns = self.tables.get(row.table).map(|table| table.columns.as_slice()).unwrap_or_default();
        PrintedFigures {
            sites: row.sites,
            units: row.units,
            answer: row.admissible,
            decides: deciding(columns.iter().map(|column| column.role)),
        }
    }
}

/// An activity and a modality as one text, as both are printed.
pub fn subject(activity: &str, modality: &str) -> String {
    [activity, modality].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" > ")
}
