//! What the fund stands at in a year.

use jiff::civil::Date;
use maillage_domain::fund::status::status_of;
use maillage_views::fund::status::StatusView;
use maillage_views::words::{Argument, Words};

use super::ask::{FundQuestion, end, stood};
use super::recorded::{no_year, years};
use crate::error::ServiceError;
use crate::reader::Reader;

/// What the fund stands at in a year; in the last one spoken of, if none is given.
pub fn status(reader: &Reader, question: &FundQuestion, words: Words) -> Result<StatusView, ServiceError> {
    let stood = stood(reader, question, words)?;
    let (ledger, years) = (&stood.ledger, years(&stood.ledger));
    let year = question.year.or_else(|| years.last().copied());
    let status = year.and_then(|year| status_of(ledger, year));
    status
        .map(|status| StatusView::new(&status, stood.as_of, words))
        .ok_or_else(|| foreseen(reader, question, no_year("fund-year-unknown", year, &years, words), words))
}

/// The same refusal with the day on which there is an answer, where what was asked is recorded with effect on a later one.
fn foreseen(reader: &Reader, question: &FundQuestion, refusal: ServiceError, words: Words) -> ServiceError {
    let ever = FundQuestion { at: Some(Date::MAX), ..question.clone() };
    let told = stood(reader, &ever, words).map(|stood| years(&stood.ledger)).unwrap_or_default();
    let year = question.year.or_else(|| told.last().copied()).filter(|year| told.contains(year));
    match (year.and_then(end), refusal) {
        (Some(end), ServiceError::Told(problem, outcome)) => {
            let at = [("at", Argument::Text(&words.date(end)))];
            ServiceError::Told(Box::new(problem.hint("fund-later", &at, words)), outcome)
        }
        (_, refusal) => refusal,
    }
}
