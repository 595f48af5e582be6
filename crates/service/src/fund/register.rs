//! What stands in the register of a fund.

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::ledger::Ledger;
use maillage_views::fund::register::{CommitmentsView, RecoveriesView};
use maillage_views::words::Words;

use crate::app::{App, region};
use crate::error::ServiceError;

/// The commitments that run in a year; all of them, if none is given.
pub async fn commitments(
    app: &App,
    asked: Option<&str>,
    year: Option<Year>,
    words: Words,
) -> Result<CommitmentsView, ServiceError> {
    seen(app, asked, words, |ledger| CommitmentsView::new(ledger, year)).await
}

/// The revenue orders issued in a year; all of them, if none is given.
pub async fn recoveries(
    app: &App,
    asked: Option<&str>,
    year: Option<Year>,
    words: Words,
) -> Result<RecoveriesView, ServiceError> {
    seen(app, asked, words, |ledger| RecoveriesView::new(ledger, year)).await
}

/// What is seen of the ledger of a region; of an empty one where no act speaks of its fund.
async fn seen<T>(
    app: &App,
    asked: Option<&str>,
    words: Words,
    see: impl FnOnce(&Ledger) -> T,
) -> Result<T, ServiceError> {
    let known = app.current().await?;
    let region = region(&known.state, asked, words)?;
    let empty = Ledger::default();
    Ok(see(known.state.fund(&region).unwrap_or(&empty)))
}
