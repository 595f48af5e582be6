//! Reading a yearly report of the fund: text extracted from a brochure, to figures and what it says of them.
//!
//! It goes in passes: a document to lines and tables (`source`), tables whose unit stands elsewhere (`tables`), lines to blocks
//! (`blocks`), the outline of parts, headings and titles (`outline`), numbers in
//! figures and in words (`numerals`, `spelt`), what they count and stand for (`figures`), graduations of charts set
//! apart (`axes`), labels and states (`labels`), the year of each total (`years`), the missions and totals (`missions`), the
//! actions and what they got (`spending`), and the relations that the text states between its figures (`relations`). What
//! contradicts itself is the domain's business ([`maillage_domain::fund::report::checks`]).
//!
//! Where a comment says that other values read the known reports alike, those are the report of 2023 and the samples of
//! `testdata/reports` and `corpus/report`; each was read whole with such values on 28 November 2026, and gave the same figures.

mod axes;
mod blocks;
mod counted;
mod document;
mod figures;
mod labels;
mod missions;
mod not_a_report;
mod numerals;
mod outline;
mod relations;
mod source;
mod spelt;
mod spending;
mod tables;
mod units;
mod unread;
mod years;

use std::collections::BTreeMap;

use maillage_domain::fund::report::{Belongs, FactId, MissionAmount, Report, ReportFact, Statement, Unit};
use maillage_domain::text;

use crate::encoding;
use crate::format::{self, Format};
use crate::no_text::NoText;
use document::{Document, Draft};
pub use not_a_report::NotAReport;
use source::Source;
use tables::{Spot, Sum};

/// A text of more bytes than this is no report: that of a whole region has some 100 kB. A bound on the memory.
const MOST_BYTES: usize = 16 << 20;

/// How many amounts make a report.
/// A letter that names the fund by the way can print an amount or two. One to three read the known reports alike; the
/// smallest that the tests write prints four.
const AMOUNTS: usize = 3;

/// Reads a report from its bytes: a text as it stands, any other document by its pages.
pub fn read(bytes: &[u8]) -> Result<Report, NotAReport> {
    NoText::refuse_empty(bytes)?;
    if matches!(format::of(bytes), Format::Pdf | Format::Binary) {
        return read_document(&maillage_documents::read(bytes)?);
    }
    if bytes.len() > MOST_BYTES {
        return Err(NotAReport::TooLong);
    }
    read_source(&Source::of_text(&encoding::decode(bytes).text))
}

/// Reads a report from a document of lines and tables, whatever kind of file it was.
pub fn read_document(document: &maillage_documents::Document) -> Result<Report, NotAReport> {
    if document.pages.iter().all(|page| page.blocks.is_empty()) {
        return Err(NoText::Blank.into());
    }
    let source = Source::of_document(document);
    if source.text.len() > MOST_BYTES {
        return Err(NotAReport::TooLong);
    }
    read_source(&source)
}

fn read_source(source: &Source) -> Result<Report, NotAReport> {
    if !names_the_fund(&source.text) {
        return Err(NotAReport::OtherSubject);
    }
    let mut document = Document::new(source);
    axes::set_apart(&mut document);
    let refused = document.tables.iter().any(|table| table.refused.is_some());
    let amounts = document.drafts.iter().filter(|draft| draft.is(Unit::Eur)).count();
    if amounts < AMOUNTS && !refused {
        return Err(NotAReport::NoAmount);
    }
    Ok(Report { hidden: source.hidden.clone(), ..report(document) })
}

fn names_the_fund(source: &str) -> bool {
    text::words(source).any(|word| word == "fir") || text::key(source).contains("fondsdinterventionregional")
}

fn report(document: Document) -> Report {
    let cells = cells(&document);
    let missions = missions::amounts(&document);
    let totals = missions::totals(&document, &missions);
    let mut statements = relations::find(&document);
    statements.extend(missions::beside(&document, &totals));
    statements
        .extend(document.tables.iter().flat_map(|table| &table.sums).filter_map(|sum| stated(sum, &cells)));
    let missions = if missions.is_empty() { missions_of_tables(&document, &cells) } else { missions };
    Report {
        facts: document.all().map(|(id, draft)| fact(&document, id, draft, &missions)).collect(),
        actions: spending::actions(&document, &totals),
        statements,
        unread_missions: missions::unread(&document, &missions),
        unread_amounts: unread::find(&document),
        budgets: missions::budgets(&document),
        missions,
        totals,
        refused_tables: document.tables.iter().filter_map(|table| table.refused.clone()).collect(),
        hidden: Vec::new(),
        axes: document.axes,
        lines: document.lines,
    }
}

/// The id of the figure of each cell.
fn cells(document: &Document) -> BTreeMap<Spot, FactId> {
    document.all().filter_map(|(id, draft)| Some((draft.cell.as_ref()?.spot, id))).collect()
}

/// What a table says of a sum, of the figures that were read.
fn stated(sum: &Sum, cells: &BTreeMap<Spot, FactId>) -> Option<Statement> {
    let ids = |spots: &[Spot]| spots.iter().map(|spot| cells.get(spot).copied()).collect::<Option<Vec<_>>>();
    match sum {
        Sum::All(whole, parts) => {
            Some(Statement::Enumerated { whole: *cells.get(whole)?, parts: ids(parts)? })
        }
        Sum::Some(whole, parts) => Some(Statement::Among { whole: *cells.get(whole)?, parts: ids(parts)? }),
    }
}

/// The amount of each mission in the first table that gives several.
fn missions_of_tables(document: &Document, cells: &BTreeMap<Spot, FactId>) -> Vec<MissionAmount> {
    let several = document.tables.iter().find(|table| table.missions.len() >= 2);
    let missions = several.into_iter().flat_map(|table| &table.missions);
    missions
        .filter_map(|(mission, spot)| Some(MissionAmount { mission: *mission, amount: *cells.get(spot)? }))
        .collect()
}

fn fact(document: &Document, id: FactId, draft: &Draft, missions: &[MissionAmount]) -> ReportFact {
    let figure = &draft.figure;
    let line = document.line(draft);
    let own = draft.cell.as_ref().map(|said| said.belongs.clone()).unwrap_or_default();
    let mission = missions.iter().find(|mission| mission.amount == id).map(|mission| mission.mission);
    ReportFact {
        section: section(document, draft),
        label: labels::label(document, draft),
        value: figure.value,
        unit: figure.unit,
        multiple: figure.multiple,
        printed: document.block(draft.block).clean(figure.start, figure.end),
        within: figure.within,
        qualifier: figure.qualifier,
        status: labels::status(document, draft),
        line,
        page: document.lines.page_of(line),
        belongs: Belongs { mission: own.mission.or(mission), ..own },
    }
}

/// The headings above a figure, then the caption of its table and the group of its row.
fn section(document: &Document, draft: &Draft) -> String {
    let headings = document.place(draft).section.as_str();
    let under = draft.cell.as_ref().map_or("", |said| said.under.as_str());
    // A caption that is itself a heading stands among the headings.
    let under = if headings.ends_with(under) { "" } else { under };
    let said: Vec<&str> = [headings, under].into_iter().filter(|text| !text.is_empty()).collect();
    said.join(" > ")
}
