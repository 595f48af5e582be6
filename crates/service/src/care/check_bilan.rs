//! A published annex against the store.

use jiff::civil::Date;
use maillage_domain::care::annex::Annex;
use maillage_domain::care::bilan::{as_printed, check};
use maillage_domain::care::column::Column;
use maillage_domain::care::unread::Unread;
use maillage_domain::diagnostic::Diagnostic;
use maillage_domain::state::State;
use maillage_reading::annex::RowsRead;
use maillage_reading::{digest, tidy};
use maillage_views::check::{CheckView, DifferenceView};
use maillage_views::contradiction::of_document;
use maillage_views::heading::Heading;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::BilanRequest;
use super::document_region::agreed;
use super::read_annex::{read_known, read_rows_known};
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::paper::Paper;
use crate::reader::Reader;
use crate::unreadable;

/// A document to check: the text of annexes, or a tidy CSV.
#[derive(Debug, Clone, Copy)]
pub struct CheckRequest<'a> {
    /// The document.
    pub paper: &'a Paper<'a>,
    /// The region's code; the one that the document prints, if absent, else the store's own.
    pub region: Option<&'a str>,
    /// The day to check it against; the one it prints, if absent.
    pub at: Option<Date>,
}

/// Every difference between a document and the bilan recorded for its picture date.
pub fn check_bilan(
    reader: &Reader,
    request: &CheckRequest<'_>,
    words: Words,
) -> Result<CheckView, ServiceError> {
    let Document { annex, unread, faults } = read(reader.state(), request, words)?;
    let at = request.at.or(annex.document.picture_date).ok_or_else(|| {
        let problem =
            Problem::worded("check-without-date", &[("file", Argument::Text(request.paper.file))], words);
        ServiceError::unusable(problem.hint("check-at", &[], words))
    })?;
    let printed = agreed(&annex.document, request.region, request.paper.file, words)?;
    let region = request.region.or(printed.map(|region| region.code.as_str())).map(ToOwned::to_owned);
    let question = BilanRequest { region, at: Some(at), ..BilanRequest::default() };
    let (answer, asked) = ask(reader, &question, words)?;
    let differences = check(&annex, &unread, &answer);
    let printed = as_printed(&annex, &faults, &answer.bilan.stamp.region, at);
    Ok(CheckView {
        file: request.paper.file.to_owned(),
        at,
        region: answer.bilan.stamp.region.clone(),
        bilan: Heading::new(answer.bilan, at, asked.known_on, words).bilan,
        rows: annex.rows.len(),
        absent_columns: unread.absent.into_iter().collect(),
        ignored_columns: unread.ignored,
        differences: differences.iter().map(|found| DifferenceView::new(found, &annex)).collect(),
        contradictions: of_document(&printed, words),
    })
}

/// A document as read.
struct Document {
    annex: Annex,
    /// What of a table of rows could not be read.
    unread: Unread,
    /// What the reader of annexes has to say.
    faults: Vec<Diagnostic>,
}

/// Reads the document, and what of it cannot be read.
fn read(state: &State, request: &CheckRequest<'_>, words: Words) -> Result<Document, ServiceError> {
    let answers = state.care().answered_cells(digest::of(request.paper.bytes));
    if !tidy::is_tidy(request.paper.bytes) {
        let reading = read_known(request.paper, state.reference(), &answers, words)?;
        let (annex, faults) = (reading.value, reading.diagnostics);
        return Ok(Document { annex, unread: Unread::default(), faults });
    }
    let told = |error| {
        let (file, reason) = (Argument::Text(request.paper.file), unreadable::tidy(&error, words));
        let reason = Argument::Text(&reason);
        ServiceError::unusable(Problem::worded("not-a-bilan", &[("file", file), ("reason", reason)], words))
    };
    let read = read_rows_known(request.paper.bytes, state.reference(), &answers).map_err(told)?;
    let RowsRead { reading, mut unread, file, .. } = read;
    if let Some(sheet) = file.hiding_sheet() {
        let (file, sheet) = (Argument::Text(request.paper.file), Argument::Text(sheet.as_str()));
        let problem = Problem::worded("hiding-sheet", &[("file", file), ("sheet", sheet)], words);
        return Err(ServiceError::unusable(problem));
    }
    let mut annex = reading.value;
    tell_once(&mut annex, &mut unread);
    // What could not be read of rows is told cell by cell, and their faults are those of the bilan that is compared.
    Ok(Document { annex, unread, faults: Vec::new() })
}

/// Leaves each cell that could not be read among those or among the doubtful ones: one that a person answered is neither.
fn tell_once(annex: &mut Annex, unread: &mut Unread) {
    unread.cells.retain(|cell| {
        let (column, row) = (Column::named(cell.column), annex.rows.get_mut(cell.row));
        let Some((column, row)) = column.zip(row) else { return true };
        let before = row.doubtful.len();
        row.doubtful.retain(|doubtful| doubtful.column != column);
        row.doubtful.len() < before || matches!(column, Column::Zone | Column::TargetYear)
    });
}
