//! The page of the bilan.

use maillage_views::bilan_page::{BilanPage, Typed};
use maillage_views::words::Words;

use super::BilanRequest;
use super::show_bilan::ask;
use crate::app::App;
use crate::error::ServiceError;

/// One page of the bilan; without a date, at the last picture date known.
pub async fn bilan_page(
    app: &App,
    request: &BilanRequest,
    page: usize,
    words: Words,
) -> Result<BilanPage, ServiceError> {
    let known = app.current().await?;
    let (mut answer, mut asked) = ask(app, &known.state, request, words)?;
    if request.at.is_none() {
        let picture = BilanRequest { at: Some(answer.bilan.fact.picture_date), ..request.clone() };
        (answer, asked) = ask(app, &known.state, &picture, words)?;
    }
    let typed = Typed {
        activity: request.activity.clone().unwrap_or_default(),
        zone: request.zone.clone().unwrap_or_default(),
        known_on: request.known_on.clone().unwrap_or_default(),
        only: request.only,
        page,
    };
    Ok(BilanPage::new(&answer, &known.state, typed, asked.query.at, asked.known_on, words))
}
