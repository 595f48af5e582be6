//! The execution of the fund's budget in a year.

use maillage_views::fund::execution::ExecutionView;
use maillage_views::words::Words;

use super::ask::{FundQuestion, stood};
use super::recorded::no_year;
use crate::error::ServiceError;
use crate::reader::Reader;

/// Opened, committed, paid and available in a year that has a register; in the last one, if none is given.
pub fn execution(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<ExecutionView, ServiceError> {
    let stood = stood(reader, question, words)?;
    let years: Vec<_> = stood.ledger.kept().collect();
    let year = question.year.or_else(|| years.last().copied());
    match year.filter(|year| years.contains(year)) {
        Some(year) => {
            let aside = stood.set_aside(Some(year), words);
            Ok(ExecutionView::new(&stood.ledger.execution(year), stood.as_of, aside, words))
        }
        None => Err(no_year("fund-no-register", year, &years, words)),
    }
}
