//! The page of the bilan.

use maillage_domain::care::bilan::last_picture;
use maillage_views::bilan_page::{BilanPage, Typed};
use maillage_views::words::Words;

use super::BilanRequest;
use super::ask::{Asked, asked};
use super::show_bilan::ask;
use crate::app::App;
use crate::error::ServiceError;
use crate::territory::map::maps;

/// One page of the bilan; without a date, at the last picture date known.
pub async fn bilan_page(
    app: &App,
    request: &BilanRequest,
    page: usize,
    words: Words,
) -> Result<BilanPage, ServiceError> {
    let request = &at_last_picture(app, request, words).await?;
    let known = app.current().await?;
    let (answer, asked) = ask(app, &known.state, request, words)?;
    let typed = Typed {
        activity: request.activity.clone().unwrap_or_default(),
        zone: request.zone.clone().unwrap_or_default(),
        known_on: request.known_on.clone().unwrap_or_default(),
        only: request.only,
        page,
    };
    let maps = maps(app, &known.state, &answer, words).await?;
    Ok(BilanPage::new(&answer, &known.state, maps, typed, asked.query.at, asked.known_on, words))
}

/// The same request at the last picture date known, where it names no date.
pub(crate) async fn at_last_picture(
    app: &App,
    request: &BilanRequest,
    words: Words,
) -> Result<BilanRequest, ServiceError> {
    if request.at.is_some() {
        return Ok(request.clone());
    }
    let known = app.current().await?;
    let Asked { query, .. } = asked(app, &known.state, request, words)?;
    // Without any bilan by then, the question itself will say so.
    let picture = last_picture(&known.state, &query.region, query.known_on, query.at);
    Ok(BilanRequest { at: Some(picture.unwrap_or(query.at)), ..request.clone() })
}
