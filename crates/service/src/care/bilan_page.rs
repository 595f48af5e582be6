//! The page of the bilan.

use maillage_domain::care::bilan::last_picture;
use maillage_views::bilan_page::{BilanPage, Typed};
use maillage_views::filing::Filing;
use maillage_views::words::Words;

use super::BilanRequest;
use super::ask::{BilanAsked, asked};
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped;
use crate::territory::map::maps_of_page;

/// One page of the bilan; without a date, at the last picture date known.
pub async fn bilan_page(
    reader: &Reader,
    request: &BilanRequest,
    page: usize,
    words: Words,
) -> Result<BilanPage, ServiceError> {
    let request = &at_last_picture(reader, request, words)?;
    let (answer, asked) = ask(reader, request, words)?;
    let typed = Typed {
        activity: request.activity.clone().unwrap_or_default(),
        zone: request.zone.clone().unwrap_or_default(),
        known_on: request.known_on.clone().unwrap_or_default(),
        only: request.only,
        page,
    };
    let maps = maps_of_page(reader, &answer, Filing::of_list(&answer), words).await?;
    let page = BilanPage::new(&answer, reader.state(), maps, typed, asked.day(), asked.known_on, words);
    Ok(page.over(&shipped::BRIDGE, reader.state().reference(), words))
}

/// The same request at the last picture date known, where it names no date.
pub(crate) fn at_last_picture(
    reader: &Reader,
    request: &BilanRequest,
    words: Words,
) -> Result<BilanRequest, ServiceError> {
    if request.at.is_some() {
        return Ok(request.clone());
    }
    let BilanAsked { query, .. } = asked(reader, request, words)?;
    // Without any bilan by then, the question itself will say so.
    let picture = last_picture(reader.state(), &query.region, query.asked);
    Ok(BilanRequest { at: Some(picture.unwrap_or(query.asked.day)), ..request.clone() })
}
