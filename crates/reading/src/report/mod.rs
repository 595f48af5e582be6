//! Reading a yearly report of the fund: text extracted from a brochure, to figures and what it says of them.
//!
//! It goes in passes: bytes to blocks (`blocks`), the outline of parts, headings and titles (`outline`), numbers in
//! figures and in words (`numerals`, `spelt`), what they count and stand for (`figures`), graduations of charts set
//! apart (`axes`), labels and states (`labels`), the year of each total (`years`), the missions and totals (`missions`), the
//! actions and what they got (`spending`), and the relations that the text states between its figures (`relations`). What
//! contradicts itself is the domain's business ([`maillage_domain::fund::report::checks`]).
//!
//! Where a comment says that other values read the known reports alike, those are the report of 2023 and the samples of
//! `testdata/reports` and `corpus/report`; each was read whole with such values on 28 November 2026, and gave the same figures.

mod axes;
mod blocks;
mod document;
mod figures;
mod labels;
mod missions;
mod numerals;
mod outline;
mod relations;
mod spelt;
mod spending;
mod unread;
mod years;

use maillage_domain::fund::report::{Report, ReportFact, Unit};
use maillage_domain::text;

use crate::encoding;
use crate::format::{self, Format};
use document::{Document, Draft};

/// Why bytes are no report of the fund. People read it in the words of the catalogues; this text is for programmers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAReport {
    /// Nothing stands in it.
    #[error("the document is empty")]
    Empty,
    /// Its pages hold no text: it was taken from a scan.
    #[error("the pages hold no text: the PDF is probably a scan, whose text is to be recognised (OCR) first")]
    Blank,
    /// It is no text.
    #[error("the document is not a text: its bytes belong to a binary format")]
    Binary,
    /// It is a PDF file.
    #[error(
        "the document is a PDF, which is not read yet: extract its text first, with pdftotext for example"
    )]
    Pdf,
    /// It is longer than any report.
    #[error("the document is longer than any report: more than 16 MB")]
    TooLong,
    /// It is a text that does not speak of the fund.
    #[error("the document does not name the regional intervention fund (FIR)")]
    OtherSubject,
    /// It is a text without amounts.
    #[error("the document prints no amounts of the fund")]
    NoAmount,
}

/// A text of more bytes than this is no report: that of a whole region has some 100 kB. A bound on the memory.
const MOST_BYTES: usize = 16 << 20;

/// How many amounts make a report.
/// A letter that names the fund by the way can print an amount or two. One to three read the known reports alike; the
/// smallest that the tests write prints four.
const AMOUNTS: usize = 3;

/// Reads a report from the bytes of its text.
pub fn read(bytes: &[u8]) -> Result<Report, NotAReport> {
    match format::of(bytes) {
        Format::Empty => return Err(NotAReport::Empty),
        Format::Blank => return Err(NotAReport::Blank),
        Format::Pdf => return Err(NotAReport::Pdf),
        Format::Binary => return Err(NotAReport::Binary),
        Format::Text => {}
    }
    if bytes.len() > MOST_BYTES {
        return Err(NotAReport::TooLong);
    }
    let decoded = encoding::decode(bytes);
    if !names_the_fund(&decoded.text) {
        return Err(NotAReport::OtherSubject);
    }
    let mut document = Document::new(&decoded.text);
    axes::set_apart(&mut document);
    if document.drafts.iter().filter(|draft| draft.is(Unit::Eur)).count() < AMOUNTS {
        return Err(NotAReport::NoAmount);
    }
    Ok(report(document))
}

fn names_the_fund(source: &str) -> bool {
    text::words(source).any(|word| word == "fir") || text::key(source).contains("fondsdinterventionregional")
}

fn report(document: Document) -> Report {
    let missions = missions::amounts(&document);
    let totals = missions::totals(&document, &missions);
    let mut statements = relations::find(&document);
    statements.extend(missions::beside(&document, &totals));
    Report {
        facts: document.drafts.iter().map(|draft| fact(&document, draft)).collect(),
        actions: spending::actions(&document, &totals),
        statements,
        unread_missions: missions::unread(&document, &missions),
        unread_amounts: unread::find(&document),
        missions,
        totals,
        axes: document.axes,
    }
}

fn fact(document: &Document, draft: &Draft) -> ReportFact {
    let figure = &draft.figure;
    ReportFact {
        section: document.place(draft).section.clone(),
        label: labels::label(document, draft),
        value: figure.value,
        unit: figure.unit,
        multiple: figure.multiple,
        printed: document.block(draft.block).clean(figure.start, figure.end),
        within: figure.within,
        qualifier: figure.qualifier,
        status: labels::status(document, draft),
        line: document.line(draft),
    }
}
