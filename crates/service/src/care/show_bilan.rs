//! The bilan at a date.

use maillage_domain::care::bilan::BilanAt;
use maillage_domain::state::State;
use maillage_views::bilan::BilanTable;
use maillage_views::words::Words;

use super::ask::{Asked, BilanRequest, answer, asked};
use crate::app::App;
use crate::error::ServiceError;

/// The bilan at a date, for CSV, JSON and the terminal.
pub async fn show_bilan(app: &App, request: &BilanRequest, words: Words) -> Result<BilanTable, ServiceError> {
    let known = app.current().await?;
    let (answer, asked) = ask(app, &known.state, request, words)?;
    Ok(BilanTable::new(&answer, asked.query.at, asked.known_on, words))
}

/// A request and the answer of the domain.
pub(crate) fn ask<'s>(
    app: &App,
    state: &'s State,
    request: &BilanRequest,
    words: Words,
) -> Result<(BilanAt<'s>, Asked), ServiceError> {
    let asked = asked(app, state, request, words)?;
    Ok((answer(state, &asked.query, words)?, asked))
}
