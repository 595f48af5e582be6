//! A published annex against the store.

use jiff::civil::Date;
use maillage_domain::care::annex::{Annex, DocumentIdentity};
use maillage_domain::care::bilan::check;
use maillage_domain::state::State;
use maillage_reading::{digest, tidy};
use maillage_views::check::{CheckView, DifferenceView};
use maillage_views::heading::Heading;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::BilanRequest;
use super::read_annex::read_known;
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::unreadable;

/// A document to check: the text of annexes, or a tidy CSV.
#[derive(Debug, Clone, Copy)]
pub struct CheckRequest<'a> {
    /// The bytes of the document.
    pub bytes: &'a [u8],
    /// The name of the file, for messages.
    pub file: &'a str,
    /// The region's code; the only one registered, if absent.
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
    let annex = read(reader.state(), request, words)?;
    let at = request.at.or(annex.document.picture_date).ok_or_else(|| {
        let problem = Problem::worded("check-without-date", &[("file", Argument::Text(request.file))], words);
        ServiceError::unusable(problem.hint("check-at", &[], words))
    })?;
    let region = request.region.map(ToOwned::to_owned);
    let question = BilanRequest { region, at: Some(at), ..BilanRequest::default() };
    let (answer, asked) = ask(reader, &question, words)?;
    let differences = check(&annex, &answer);
    Ok(CheckView {
        file: request.file.to_owned(),
        at,
        bilan: Heading::new(answer.bilan, at, asked.known_on, words).bilan,
        rows: annex.rows.len(),
        differences: differences.iter().map(|found| DifferenceView::new(found, &annex)).collect(),
    })
}

/// Reads the document; a row that cannot be read is not lost: it differs by what is missing.
fn read(state: &State, request: &CheckRequest<'_>, words: Words) -> Result<Annex, ServiceError> {
    if !is_tidy(request.bytes) {
        return Ok(read_known(request.bytes, request.file, state.reference(), words)?.value);
    }
    let identity = DocumentIdentity::unnamed(digest::of(request.bytes));
    let read = tidy::read(request.bytes, &identity).map_err(|error| {
        let (file, reason) = (Argument::Text(request.file), unreadable::tidy(&error, words));
        let reason = Argument::Text(&reason);
        ServiceError::unusable(Problem::worded("not-a-bilan", &[("file", file), ("reason", reason)], words))
    })?;
    let mut annex = read.value;
    // Places in this file, not in the source it was made from.
    for (row, tidy) in
        annex.rows.iter_mut().zip(tidy::rows(request.bytes).map(|rows| rows.value).unwrap_or_default())
    {
        row.line = tidy.csv_line;
    }
    Ok(annex)
}

/// Whether the first line is that of our own CSV.
fn is_tidy(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    text.starts_with(b"annex,section,")
}
