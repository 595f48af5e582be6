//! The report of the fund on a year, as its director hands it over: what came in, what was committed and paid, for what, with
//! which results, what cannot be right, and what nothing is recorded of. Each figure names where it comes from.

mod actions;
mod around;
mod basis;
mod chart;
mod execution;
mod findings;
mod gaps;
mod heading;
mod making;
mod missions;
mod revenue;
mod series;
mod structures;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use self::making::Making;
use super::agreement::AgreementsView;
use super::aid::scheme::AidsView;
use super::as_of::AsOf;
use super::flow::drawing::Drawing;
use super::page::source::Sources;
use super::page::{FundPage, FundTold};
use super::resources::ResourcesView;
use crate::act_address::ActAddress;
use crate::document_address::DocumentAddress;
use crate::indicator::IndicatorsView;
use crate::structure::StructuresView;
use crate::told::Told;
use crate::words::{Argument, Words};

/// A column of texts.
const TEXT: &str = "text";
/// A column of short texts.
const WORD: &str = "word";
/// A column of numbers.
const NUMBER: &str = "number";

/// What a yearly report is made from: all of it as it stood on one day.
#[derive(Debug, Clone, Copy)]
pub struct YearlyTold<'a> {
    /// The fund in the year, with all its actions.
    pub fund: FundTold<'a>,
    /// The structures of the region.
    pub structures: &'a StructuresView,
    /// Its indicators.
    pub indicators: &'a IndicatorsView,
    /// Its agreements.
    pub agreements: &'a AgreementsView,
    /// What orders notify; nothing where none is recorded.
    pub resources: Option<&'a ResourcesView>,
    /// Its aid schemes.
    pub aids: &'a AidsView,
    /// How many calls are recorded of the year.
    pub calls: usize,
    /// The name of the region.
    pub region: &'a str,
    /// The day of the last act.
    pub dated: Date,
}

/// The report of the fund on a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearlyReport {
    /// `fr` or `en`.
    pub language: &'static str,
    /// The year.
    pub year: i16,
    /// The name of the region.
    pub region_name: String,
    /// What it is called.
    pub title: String,
    /// The finding, in a sentence.
    pub finding: String,
    /// One or two sentences that say what its figures are.
    pub lead: String,
    /// The day of the last act that it was made from.
    #[schemars(with = "String")]
    pub dated: Date,
    /// What is written across each page of what nobody published; nothing where a report of the agency is.
    pub watermark: Option<String>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The key figures.
    pub figures: Vec<ReportFigure>,
    /// Its sections, in order.
    pub sections: Vec<ReportSection>,
    /// Where its figures come from, numbered from one.
    pub sources: Vec<ReportSource>,
    /// The same, by document; the acts of the journal behind them.
    pub documents: Vec<ReportDocument>,
    /// The words around it.
    pub labels: ReportLabels,
    /// The flow from revenue to missions, in a sentence.
    pub flow_text: String,
    /// The same, drawn.
    #[serde(skip)]
    pub flow: Option<Drawing>,
}

/// A key figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub cell: ReportCell,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportSection {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its number, from one.
    pub number: usize,
    /// Its heading.
    pub title: String,
    /// What it says, paragraph by paragraph.
    pub said: Vec<ReportCell>,
    /// Its tables.
    pub tables: Vec<ReportTable>,
    /// What it lists below them.
    pub listed: Vec<ReportCell>,
}

/// A chart of bars: what it shows stands in a table too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportChart {
    /// How it is read; empty where that goes without saying.
    pub note: String,
    /// Of which credits: `revenue`, `ae` or `cp`.
    pub book: &'static str,
    /// Its bars.
    pub bars: Vec<ReportBar>,
}

/// A bar of a chart, in thousandths of the longest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportBar {
    /// What it is of.
    pub label: String,
    /// The amount, in words.
    pub text: String,
    /// How long it is in full.
    pub done: u32,
    /// How long it goes on hatched.
    pub rest: u32,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportTable {
    /// What it is of.
    pub title: String,
    /// How it is read; empty where that goes without saying.
    pub note: String,
    /// The same as a chart of bars, where it has one.
    pub chart: Option<ReportChart>,
    /// Its columns; the first heads each row, and one more behind them names the sources of each row.
    pub columns: Vec<ReportColumn>,
    /// Its rows.
    pub rows: Vec<ReportRow>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportColumn {
    /// What stands above it.
    pub name: String,
    /// What it holds: `text`, `word` (a short one) or `number`.
    pub kind: &'static str,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportRow {
    /// `row`; `part` of the row above; `heading` above those that follow, which has one cell; `sum` of those before it.
    pub kind: &'static str,
    /// Its cells.
    pub cells: Vec<ReportCell>,
    /// The sources of all its cells.
    pub sources: Vec<usize>,
    /// How what is not printed in it was computed; empty where nothing was.
    pub computed: String,
}

/// A text, or a figure, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct ReportCell {
    /// The text.
    pub text: String,
    /// The numbers of its sources.
    pub sources: Vec<usize>,
    /// Whether it is in the words of a document, which are French.
    pub is_cited: bool,
    /// Whether it is printed and cannot be right.
    pub is_wrong: bool,
    /// The same, parted around the acts that it names; nothing where it names none.
    #[serde(skip)]
    pub told: Option<Told>,
}

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportSource {
    /// Its number, from one.
    pub number: usize,
    /// What it is called in a table: "l. 66", "act 12".
    pub name: String,
    /// The same in full.
    pub text: String,
    /// Where it is seen, from the root of the site.
    pub address: String,
    /// The same, for who keeps more in an address.
    #[serde(skip)]
    pub target: ReportTarget,
}

/// A document, or the journal, with the sources that are in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportDocument {
    /// What it is called.
    pub title: String,
    /// Where it is seen, from the root of the site.
    pub address: String,
    /// The numbers of the sources, in the order of their lines.
    pub sources: Vec<usize>,
}

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportTarget {
    /// A document, or a place in it.
    Document(DocumentAddress),
    /// An act of the journal.
    Act(ActAddress),
}

/// The words around a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportLabels {
    /// Above the list of the sections.
    pub contents: String,
    /// Above the column of sources.
    pub source: String,
    /// Above the list of the sources.
    pub sources: String,
    /// What that list is.
    pub sources_note: String,
    /// "page" and "of", for the foot.
    pub page: [String; 2],
    /// What stands before a figure that is computed.
    pub computed: String,
}

impl YearlyReport {
    /// Words the report on a year.
    pub fn new(told: YearlyTold<'_>, words: Words) -> Self {
        let page = FundPage::new(told.fund, words);
        let year = told.fund.status.year;
        let report = told.fund.ledger.exercise(year).and_then(|exercise| exercise.reports.last());
        let mut making = Making::new(Sources { report, words });
        let figures = making.key_figures(&page);
        let mut sections = vec![making.basis(&told, &page), making.revenue(&told, &page)];
        sections.push(making.execution(&page));
        sections.push(making.missions(&told, &page));
        sections.extend(making.actions(&told, &page));
        sections.extend(making.structures(&told));
        sections.extend(making.agreements(&told));
        sections.extend(making.indicators(&told));
        sections.extend(making.resources(&told));
        sections.extend(making.aids(&told));
        sections.push(making.series(&told));
        sections.push(making.findings(&page));
        let kept: Vec<_> = sections.iter().map(|section| section.id).collect();
        let gaps = making.gaps(&told, &page, &kept);
        sections.push(gaps);
        for (section, number) in sections.iter_mut().zip(1..) {
            section.number = number;
        }
        let text = year.get().to_string();
        let documents = making.documents();
        Self {
            language: words.language().tag(),
            year: year.get(),
            region_name: told.region.to_owned(),
            title: words.with("yearly-report-title", &[("year", Argument::Text(&text))]),
            finding: page.title,
            lead: page.lead,
            dated: told.dated,
            watermark: report.is_none().then(|| words.get("yearly-report-watermark")),
            as_of: told.fund.as_of,
            figures,
            sections,
            sources: making.cited(),
            documents,
            labels: labels(words),
            flow_text: page.flow_text,
            flow: page.flow,
        }
    }

    /// The section of a name.
    pub fn section(&self, id: &str) -> Option<&ReportSection> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The source of a number.
    pub fn source(&self, number: usize) -> Option<&ReportSource> {
        self.sources.get(number.checked_sub(1)?)
    }
}

fn labels(words: Words) -> ReportLabels {
    let label = |id: &str| words.get(&format!("yearly-report-label-{id}"));
    ReportLabels {
        contents: label("contents"),
        source: words.get("web-source"),
        sources: label("sources"),
        sources_note: label("sources-note"),
        page: ["fund-exercise-sheet-page", "fund-exercise-sheet-of"].map(|id| words.get(id)),
        computed: label("computed"),
    }
}
