//! The home page.

use jiff::civil::Date;
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::state::{Asked, Recorded};
use maillage_views::heading::Heading;
use maillage_views::home::{Beside, HomeView};
use maillage_views::journal::ActView;
use maillage_views::words::Words;

use crate::care::BilanRequest;
use crate::care::show_bilan;
use crate::error::ServiceError;
use crate::fund::page::glance;
use crate::reader::Reader;
use crate::territory::map::maps_of_page;

/// How many acts the home page shows.
/// Arbitrary: what happened last, in the room of one screen; the journal has the rest.
const LAST_ACTS: usize = 5;

/// What is open on a day, today if none is given.
pub async fn home(reader: &Reader, on: Option<Date>, words: Words) -> Result<HomeView, ServiceError> {
    let request = BilanRequest { at: on, ..BilanRequest::default() };
    let (answer, asked) = show_bilan::ask(reader, &request, words)?;
    let on = asked.day();
    let state = reader.state();
    let heading = Heading::new(answer.bilan, on, asked.known_on, words);
    let window = nearest(state.procedure().windows(&asked.query.region, Asked::LATEST), on);
    let acts = state.acts().rev().take(LAST_ACTS);
    let acts = acts.map(|summary| ActView::new(summary, String::new(), words)).collect();
    let maps = maps_of_page(reader, &answer, words).await?;
    let fund = glance(reader, words);
    Ok(HomeView::new(&answer, heading, Beside { window, fund, acts, maps }, on, words))
}

/// The window that is open on a day; else the next one; else the last one.
pub(crate) fn nearest<'s>(
    windows: impl Iterator<Item = &'s Recorded<Window>>,
    day: Date,
) -> Option<&'s Window> {
    windows.map(|window| window.fact.as_ref()).min_by_key(|window| match window.standing(day) {
        Standing::Open { left, .. } => (0, left),
        Standing::Before { days } => (1, days),
        Standing::After { days } => (2, days),
    })
}
