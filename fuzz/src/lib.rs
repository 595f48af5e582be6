//! The doors through which bytes of others come in, each with what holds for any bytes: they may be refused, and no door
//! may panic.
//!
//! The fuzz targets throw bytes at them on a nightly toolchain; `crates/reading/tests/doors.rs` puts the seeds of each
//! through it, whole and damaged, on every test run.

use maillage_documents::scan::{Engine, EngineFault, Frame, Lexicon, Manner, Picture, Word, read_picture};
use maillage_domain::act::{Envelope, decode, encode};
use maillage_domain::care::annex::DocumentIdentity;
use maillage_domain::care::arhgos::UnreadRecord;
use maillage_domain::digest::Digest;
use maillage_domain::fund::report::checks::check;
use maillage_domain::image;
use maillage_reading::annex::ReadAgainst;
use maillage_reading::applications;
use maillage_reading::arhgos::{self, Record};
use maillage_reading::finess::published::published;
use maillage_reading::finess::standard::standard;
use maillage_reading::finess::{Extract, Line};
use maillage_reading::hapi;
use maillage_reading::indicators;
use maillage_reading::payment_returns;
use maillage_reading::scdl;
use maillage_reading::structures::{self, StructureFault};
use maillage_reading::{annex, delegations, euros, fund_tables, reference, report, territory, tidy};

/// A published annex.
pub fn of_annexes(bytes: &[u8]) {
    let _reading = annex::read(bytes, &ReadAgainst::nothing());
}

/// A yearly report of the fund, as its bytes and as the document that they are, and what is found against it.
pub fn of_reports(bytes: &[u8]) {
    let of_document =
        maillage_documents::read(bytes).ok().and_then(|document| report::read_document(&document).ok());
    for report in report::read(bytes).into_iter().chain(of_document) {
        let _findings = check(&report);
        assert!(report.facts.iter().all(|fact| fact.page == report.lines.page_of(fact.line)));
    }
}

/// The product's own tidy CSV: a row for each line that could be read, whether or not tables are found in them.
pub fn of_tidy_rows(bytes: &[u8]) {
    let rows = tidy::rows(bytes).map(|rows| rows.value.len());
    let tables = tidy::read(bytes, &nobody()).map(|annex| annex.value.rows.len());
    assert_eq!(rows, tables);
}

fn nobody() -> DocumentIdentity {
    DocumentIdentity::unnamed(Digest::ZERO)
}

/// The national feeds of authorisations, of both regimes: whatever cannot be read of one has a reason.
pub fn of_feeds(bytes: &[u8]) {
    let told = |unread: &UnreadRecord| assert!(!unread.faults.is_empty() && unread.line > 0);
    for record in arhgos::activities(bytes).into_iter().flatten() {
        if let Record::Unread(unread) = record.expect("bytes at hand") {
            told(&unread);
        }
    }
    for record in arhgos::former_regime(bytes).into_iter().flatten() {
        if let Record::Unread(unread) = record.expect("bytes at hand") {
            told(&unread);
        }
    }
}

/// Public extracts of the register of establishments.
pub fn of_extracts(bytes: &[u8]) {
    for line in Extract::open(bytes).into_iter().flatten() {
        if let Line::Unread(unread) = line.expect("bytes at hand") {
            assert!(!unread.faults.is_empty() && unread.line > 1);
        }
    }
}

/// Standard feeds of the register of establishments: whatever cannot be read of one has a reason.
pub fn of_standard_feeds(bytes: &[u8]) {
    for record in standard(bytes).into_iter().flatten() {
        if let Record::Unread(unread) = record.expect("bytes at hand") {
            assert!(!unread.faults.is_empty() && unread.line > 0);
        }
    }
}

/// Public feeds of the register of establishments in JSON: whatever cannot be read of one has a reason.
pub fn of_published_feeds(bytes: &[u8]) {
    for record in published(bytes).into_iter().flatten() {
        if let Record::Unread(unread) = record.expect("bytes at hand") {
            assert!(!unread.faults.is_empty() && unread.line > 0);
        }
    }
}

/// Communes and outlines.
pub fn of_territory(bytes: &[u8]) {
    let _list = territory::composition(bytes);
    let _shapes = territory::outlines(bytes);
}

/// Tables that people give the fund, and the amounts in their cells.
pub fn of_fund_tables(bytes: &[u8]) {
    let codes = "MI|M#-99-99".parse().expect("a shape of codes");
    let _openings = fund_tables::openings(bytes, &codes);
    let _lines = fund_tables::destinations(bytes, &codes);
    let _cents = euros::cents(&String::from_utf8_lossy(bytes));
}

/// Tables of what yearly orders notify: every fault is of a line below the header, and no order stands twice.
pub fn of_delegations(bytes: &[u8]) {
    let Ok(table) = delegations::delegations(bytes) else { return };
    assert!(table.rows.iter().all(|row| row.line > 1));
    assert!(table.rows.len() + table.faults.len() > 0);
}

/// Exports of HAPI: each line is read, or has a fault with its number, and none is lost.
pub fn of_hapi(bytes: &[u8]) {
    let codes = "MI|M#-99-99".parse().expect("a shape of codes");
    if let Ok(export) = hapi::hapi(bytes, &codes) {
        assert!(export.faults.iter().all(|(line, _)| *line > 1));
        assert!(export.lines.is_sorted_by_key(|line| line.line));
    }
}

/// Exports of online forms: each row is read, or has a fault with its line.
pub fn of_applications(bytes: &[u8]) {
    if let Ok(table) = applications::applications(bytes, None) {
        assert!(table.faults.iter().all(|(line, _)| *line > 0));
        assert!(table.rows.iter().all(|row| row.requested.is_positive()));
    }
}

/// Payment returns: each row is read, or has a fault with its line; every sum is above zero, and no label is kept of who may be a person.
pub fn of_payment_returns(bytes: &[u8]) {
    if let Ok(table) = payment_returns::payment_returns(bytes, None) {
        assert!(table.faults.iter().all(|(line, _)| *line > 0));
        assert!(table.rows.iter().all(|row| row.line > 1 && row.amount.is_positive()));
        assert!(table.rows.iter().all(|row| row.label.is_none() || row.beneficiary.is_some()));
    }
}

/// Tables of indicators: each row is read, or has a fault with its line.
pub fn of_indicators(bytes: &[u8]) {
    if let Ok(table) = indicators::indicators(bytes, None) {
        assert!(table.faults.iter().all(|(line, _)| *line > 0));
    }
}

/// Tables of structures, and of what documents count of them: each row is read, or has a fault with its line.
pub fn of_structures(bytes: &[u8]) {
    let lines = |faults: &[(u32, StructureFault)]| assert!(faults.iter().all(|(line, _)| *line > 0));
    if let Ok(table) = structures::structures(bytes, None) {
        lines(&table.faults);
    }
    if let Ok(table) = structures::counts(bytes, None) {
        lines(&table.faults);
    }
}

/// Published aids: each row is read, or has a fault with its line; what is read is written as it was, and read again.
pub fn of_published_aids(bytes: &[u8]) {
    let Ok(table) = scdl::scdl(bytes, None) else { return };
    assert!(table.faults.iter().all(|(line, _)| *line > 0));
    for row in &table.rows {
        assert_eq!(row.aid.cells().len(), scdl::COLUMNS.len());
    }
}

/// Reference files.
pub fn of_reference_files(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _nomenclature = reference::nomenclature(&text);
    let _territory = reference::territory(&text);
    let _bilan = reference::bilan_identity(&text);
    let _window = reference::window(&text);
    let _regions = reference::regions(&text);
    let _report = reference::fund_report(&text);
    let _figures = reference::printed_figures(&text);
    let _rules = reference::attribution_rules(&text);
    let _parameters = reference::parameters(&text);
    let _structures = reference::structures(&text);
    let _aids = reference::aid_schemes(&text);
}

/// One act as the journal keeps it: what is read and written is read as the same.
pub fn of_acts(bytes: &[u8]) {
    if let Ok(act) = decode(&String::from_utf8_lossy(bytes)) {
        let again = decode(&encode(&act, Envelope::default()).line()).expect("what is written can be read");
        assert_eq!(again, act);
    }
}

/// The image of a state, which a cache keeps.
pub fn of_images(bytes: &[u8]) {
    let _state = image::decode(bytes);
}

/// A picture of a page: its width, pixels in an inch, and the shades of its pixels.
pub fn of_pictures(bytes: &[u8]) {
    let [width, per_inch, shades @ ..] = bytes else { return };
    let width = usize::from(*width).max(1);
    let picture = Picture::new(width, shades.len().div_ceil(width), shades.to_vec());
    let page = read_picture(picture, usize::from(*per_inch), &OneWord, &Lexicon::default());
    assert!(page.is_ok(), "this engine reads everything");
}

/// An engine that takes everything for the same word.
struct OneWord;

impl Engine for OneWord {
    fn version(&self) -> &'static str {
        "one word"
    }

    fn read(&self, pictures: &[Picture], _manner: Manner) -> Result<Vec<Vec<Word>>, EngineFault> {
        let word = |picture: &Picture| Word {
            line: 0,
            frame: Frame::new(0, 0, picture.width(), 9),
            text: "11".to_owned(),
            sureness: 50,
        };
        Ok(pictures.iter().map(|picture| vec![word(picture)]).collect())
    }
}

/// Documents of every kind: whatever is read of one, no position of a table is covered twice.
pub fn of_documents(bytes: &[u8]) {
    let Ok(document) = maillage_documents::read(bytes) else { return };
    for (_, table) in document.tables() {
        for cell in &table.cells {
            assert!(cell.rows.last < table.rows && cell.columns.last < table.columns);
        }
        let covered: u64 = table.cells.iter().map(|cell| size(cell.rows) * size(cell.columns)).sum();
        assert!(covered <= u64::from(table.rows) * u64::from(table.columns));
    }
}

fn size(span: maillage_documents::Span) -> u64 {
    u64::from(span.last - span.first) + 1
}
