//! What the fund stands at in a year.

use maillage_domain::fund::status::status_of;
use maillage_views::fund::status::StatusView;
use maillage_views::words::Words;

use super::ask::{FundQuestion, stood};
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
        .ok_or_else(|| no_year("fund-year-unknown", year, &years, words))
}
