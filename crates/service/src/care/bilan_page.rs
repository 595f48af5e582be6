//! The page of the bilan.

use maillage_domain::care::bilan::last_picture;
use maillage_views::bilan_page::{BilanPage, Explored as Shown, Typed};
use maillage_views::words::Words;

use super::BilanRequest;
use super::ask::{BilanAsked, asked};
use super::explore::{Layout, explored, understood_view};
use crate::error::ServiceError;
use crate::procedure::windows::nearest;
use crate::reader::Reader;
use crate::shipped;
use crate::territory::map::maps_of_page;

/// Which rows of an answer a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A page of them, from 1.
    Page(usize),
    /// All of them.
    Whole,
}

/// One page of the bilan; without a date, at the last picture date known.
pub async fn bilan_page(
    reader: &Reader,
    request: &BilanRequest,
    part: Part,
    words: Words,
) -> Result<BilanPage, ServiceError> {
    let request = &at_last_picture(reader, request, words)?;
    let explored = explored(reader, request, Layout::List, words).await?;
    let question = request.search.clone().unwrap_or_default();
    let understood = understood_view(reader, &question, &explored, words);
    let (answer, query) = (&explored.answer, &explored.asked.query);
    let windows = reader.state().procedure().windows_foreseen(&query.region, query.asked);
    let shown = Shown {
        answer,
        query,
        known_on: explored.asked.known_on,
        facets: &explored.facets,
        all_rows: explored.all_rows,
        understood,
        window: nearest(windows, query.asked.day),
    };
    let maps = maps_of_page(reader, answer, shown.filing(), words).await?;
    let page = BilanPage::new(shown, reader.state(), maps, typed(request, part), words);
    Ok(page.over(&shipped::BRIDGE, reader.state().reference(), words))
}

pub(super) fn typed(request: &BilanRequest, part: Part) -> Typed {
    let filled = |values: &[String]| {
        values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
    };
    Typed {
        activities: filled(&request.activities),
        zones: filled(&request.zones),
        known_on: request.known_on.clone().unwrap_or_default(),
        only: request.only.clone(),
        search: request.search.clone().unwrap_or_default(),
        order: request.order,
        columns: request.columns.clone(),
        whole: part == Part::Whole,
        page: match part {
            Part::Page(number) => number,
            Part::Whole => 1,
        },
    }
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
