//! The shape of the codes of destinations: what tables and places typed are read by.

use maillage_domain::fund::destination::CodePattern;
use maillage_domain::parameter::dated::on;
use maillage_domain::state::Asked;
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
    let state = &known.state;
    let region = region(state, request.region.as_deref(), words)?;
    let answered = state.fund(&region).and_then(|ledger| ledger.answered(&request.key));
    let given = answered.and_then(|done| done.fact.payload().particulars().given.on);
    let day = request.on.or(given).unwrap_or_else(|| day_of(app.now(), state, &region));
    Ok(on(&parameters(state, &region, Asked::on(day)).codes, day).value.clone())
}
