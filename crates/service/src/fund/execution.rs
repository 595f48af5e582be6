//! The execution of the fund's budget in a year.

use maillage_domain::fund::cell::Year;
use maillage_views::fund::execution::ExecutionView;
use maillage_views::words::Words;

use super::status::no_year;
use crate::app::{App, region};
use crate::error::ServiceError;

/// Opened, committed, paid and available in a year that has a register; in the last one, if none is given.
pub async fn execution(
    app: &App,
    asked: Option<&str>,
    year: Option<Year>,
    words: Words,
) -> Result<ExecutionView, ServiceError> {
    let known = app.current().await?;
    let region = region(&known.state, asked, words)?;
    let ledger = known.state.fund(&region);
    let kept = ledger.map(|ledger| {
        ledger.exercises().map(|(year, _)| year).filter(|year| ledger.keeps(*year)).collect::<Vec<_>>()
    });
    let years = kept.unwrap_or_default();
    let year = year.or_else(|| years.last().copied());
    let found = ledger.zip(year.filter(|year| years.contains(year)));
    found
        .map(|(ledger, year)| ExecutionView::new(&ledger.execution(year), words))
        .ok_or_else(|| no_year("fund-no-register", year, &years, words))
}
