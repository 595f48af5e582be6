//! What stands in the register of a fund.

use maillage_views::fund::register::{CommitmentsView, RecoveriesView};
use maillage_views::words::Words;

use super::ask::{FundQuestion, stood};
use crate::error::ServiceError;
use crate::reader::Reader;

/// The commitments that run in a year; all of them, if none is given.
pub fn commitments(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<CommitmentsView, ServiceError> {
    let stood = stood(reader, question, words)?;
    let aside = stood.set_aside(question.year, words);
    Ok(CommitmentsView::new(&stood.ledger, question.year, stood.as_of, aside))
}

/// The revenue orders issued in a year; all of them, if none is given.
pub fn recoveries(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<RecoveriesView, ServiceError> {
    let stood = stood(reader, question, words)?;
    let aside = stood.set_aside(question.year, words);
    Ok(RecoveriesView::new(&stood.ledger, question.year, stood.as_of, aside))
}
