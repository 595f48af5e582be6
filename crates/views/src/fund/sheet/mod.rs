//! The sheet of a year, for print: the figures, the findings, the missions and the actions of the page, as tables.

mod making;

use jiff::civil::Date;
use serde::Serialize;

use self::making::Making;
use super::page::{FundPage, FundTold};
use crate::head::HeadView;
use crate::words::{Argument, Words};

/// The sheet of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FundSheet {
    /// `fr` or `en`.
    pub language: &'static str,
    /// "The FIR in 2023".
    pub title: String,
    /// The region.
    pub region: String,
    /// The finding, in a sentence.
    pub finding: String,
    /// One or two sentences that say what the sheet shows.
    pub lead: String,
    /// The day it was made from.
    pub dated: Date,
    /// What is written across each page of what nobody published; nothing where a report is.
    pub watermark: Option<String>,
    /// The key figures.
    pub figures: Vec<SheetFigure>,
    /// What cannot be right or is unlikely.
    pub findings: SheetFindings,
    /// The tables, in order.
    pub tables: Vec<SheetTable>,
    /// Where it all comes from: what, and where.
    pub sources: SheetTable,
    /// "page" and "of", for the foot.
    pub page_words: [String; 2],
    /// The head of the journal.
    pub head: HeadView,
}

/// A key figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetFigure {
    /// What it is.
    pub label: String,
    /// The amount, with the words it is printed with.
    pub amount: String,
    /// Its line, in words; empty where it has none.
    pub line: String,
}

/// The findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetFindings {
    /// The heading above them.
    pub title: String,
    /// The gravest first.
    pub cards: Vec<SheetFinding>,
    /// The heading above what is left out of sums.
    pub remarks_title: String,
    /// What is left out of sums.
    pub remarks: Vec<SheetFinding>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetFinding {
    /// "error", "warning", "info".
    pub kind: &'static str,
    /// What kind of finding it is.
    pub badge: String,
    /// What it is about.
    pub title: String,
    /// What is printed beside what is likely: what each is, and its amount.
    pub figures: Vec<(String, String)>,
    /// Why.
    pub because: String,
    /// Its lines.
    pub lines: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetTable {
    /// The heading above it.
    pub title: String,
    /// One sentence below that; empty if none.
    pub note: String,
    /// Its columns; the first heads each row.
    pub columns: Vec<SheetColumn>,
    /// Its rows.
    pub rows: Vec<SheetRow>,
    /// Its sums, a cell to each column; empty where it has none.
    pub sums: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetColumn {
    /// Its name.
    pub name: String,
    /// Whether it holds numbers.
    pub number: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetRow {
    /// "heading" above those that follow, "part" of the one above, or "row".
    pub kind: &'static str,
    /// Its cells; a heading has one.
    pub cells: Vec<String>,
    /// Whether what is printed in it cannot be right.
    pub wrong: bool,
}

impl SheetRow {
    fn new(cells: Vec<String>) -> Self {
        Self { kind: "row", cells, wrong: false }
    }

    fn below(self, is_part: bool) -> Self {
        Self { kind: if is_part { "part" } else { "row" }, ..self }
    }

    fn heading(text: String) -> Self {
        Self { kind: "heading", ..Self::new(vec![text]) }
    }
}

/// What a sheet is of beside the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// The name of the region.
    pub region: String,
    /// The day of the last act.
    pub dated: Date,
    /// The head of the journal.
    pub head: HeadView,
}

impl FundSheet {
    /// Words the sheet of a year: what its page shows.
    pub fn new(told: FundTold<'_>, of: SheetOf, words: Words) -> Self {
        let page = FundPage::new(told, words);
        let making = Making { words };
        let year = page.year.to_string();
        Self {
            language: words.language().tag(),
            title: words.with("fund-page-title", &[("year", Argument::Text(&year))]),
            region: of.region,
            dated: of.dated,
            watermark: page.kept.then(|| words.get("document-draft")),
            figures: page.figures.iter().map(|figure| making.figure(figure)).collect(),
            findings: making.findings(&page),
            tables: making.tables(&page),
            sources: making.sources(&page),
            page_words: ["fund-exercise-sheet-page", "fund-exercise-sheet-of"].map(|id| words.get(id)),
            head: of.head,
            finding: page.title,
            lead: page.lead,
        }
    }
}
