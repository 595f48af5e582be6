//! What stands in the register of a fund.

use maillage_views::fund::register::{CommitmentsView, RecoveriesView};
use maillage_views::words::Words;

use super::ask::{FundQuestion, stood};
use crate::app::App;
use crate::error::ServiceError;

/// The commitments that run in a year; all of them, if none is given.
pub async fn commitments(
    app: &App,
    question: &FundQuestion,
    words: Words,
) -> Result<CommitmentsView, ServiceError> {
    let known = app.current().await?;
    let stood = stood(app, &known.state, question, words)?;
    Ok(CommitmentsView::new(&stood.ledger, question.year, stood.as_of))
}

/// The revenue orders issued in a year; all of them, if none is given.
pub async fn recoveries(
    app: &App,
    question: &FundQuestion,
    words: Words,
) -> Result<RecoveriesView, ServiceError> {
    let known = app.current().await?;
    let stood = stood(app, &known.state, question, words)?;
    Ok(RecoveriesView::new(&stood.ledger, question.year, stood.as_of))
}
