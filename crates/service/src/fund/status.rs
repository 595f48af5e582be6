//! What the fund stands at in a year.

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::status::status_of;
use maillage_views::fund::status::StatusView;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::ask::{FundQuestion, stood};
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

/// The years of which something can be told, in order.
pub(crate) fn years(ledger: &Ledger) -> Vec<Year> {
    ledger.exercises().map(|(year, _)| year).filter(|year| ledger.speaks_of(*year)).collect()
}

/// Nothing can be told of the year asked for: why, and of which years it can.
pub(super) fn no_year(why: &str, year: Option<Year>, years: &[Year], words: Words) -> ServiceError {
    let text = |year: &Year| year.get().to_string();
    let Some(year) = year else {
        let problem = Problem::worded("no-fund", &[], words);
        return ServiceError::refused(problem.hint("fund-budget", &[], words));
    };
    let problem = Problem::worded(why, &[("year", Argument::Text(&text(&year)))], words);
    let list: Vec<_> = years.iter().map(text).collect();
    ServiceError::refused(if list.is_empty() {
        problem.hint("fund-budget", &[], words)
    } else {
        problem.hint("fund-years", &[("years", Argument::Text(&list.join(", ")))], words)
    })
}
