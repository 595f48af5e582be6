//! The bilan at a date.

use maillage_domain::care::bilan::BilanAt;
use maillage_views::bilan::BilanTable;
use maillage_views::words::Words;

use super::ask::{BilanAsked, BilanRequest, answer, asked};
use crate::error::ServiceError;
use crate::reader::Reader;

/// The bilan at a date, for CSV, JSON and the terminal.
pub fn show_bilan(reader: &Reader, request: &BilanRequest, words: Words) -> Result<BilanTable, ServiceError> {
    let (answer, asked) = ask(reader, request, words)?;
    Ok(BilanTable::new(&answer, asked.day(), asked.known_on, words))
}

/// A request and the answer of the domain.
pub(crate) fn ask<'r>(
    reader: &'r Reader,
    request: &BilanRequest,
    words: Words,
) -> Result<(BilanAt<'r>, BilanAsked), ServiceError> {
    let asked = asked(reader, request, words)?;
    Ok((answer(reader.state(), &asked, words)?, asked))
}
