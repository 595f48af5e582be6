//! The shape of the codes of destinations: what tables and places typed are read by.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::fund::destination::CodePattern;
use maillage_domain::parameter::dated::on;
use maillage_domain::state::{Asked, State};
use maillage_views::words::Words;

use super::act::FundRequest;
use super::parameters::parameters;
use crate::app::App;
use crate::ask::region;
use crate::clock::day_of;
use crate::error::ServiceError;

/// The shape of the codes on the day of a decision; on the day recorded, where its key has been answered already.
pub async fn codes(app: &App, request: &FundRequest, words: Words) -> Result<CodePattern, ServiceError> {
    let known = app.current().await?;
    codes_of(&known.state, request.region.as_deref(), &request.key, (request.on, app.now()), words)
}

/// The same in a state, at an instant.
pub(crate) fn codes_of(
    state: &State,
    asked: Option<&str>,
    key: &str,
    (on_day, now): (Option<Date>, Timestamp),
    words: Words,
) -> Result<CodePattern, ServiceError> {
    let region = region(state, asked, words)?;
    let answered = state.fund(&region).and_then(|ledger| ledger.answered(key));
    let given = answered.and_then(|done| done.fact.payload().particulars().given.on);
    let day = on_day.or(given).unwrap_or_else(|| day_of(now, state, &region));
    Ok(on(&parameters(state, &region, Asked::on(day)).codes, day).value.clone())
}
