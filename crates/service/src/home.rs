//! The home page.

use jiff::civil::Date;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::state::{ActSummary, Asked, Recorded};
use maillage_domain::territory::Region;
use maillage_views::filing::Filing;
use maillage_views::heading::Heading;
use maillage_views::home::{Beside, HomeView};
use maillage_views::journal::ActView;
use maillage_views::map::MapsView;
use maillage_views::region::{RegionSide, SideBySideView};
use maillage_views::words::Words;

use crate::care::ask::{BilanAsked, BilanRequest};
use crate::care::show_bilan;
use crate::error::ServiceError;
use crate::fund::page::glance;
use crate::fund::status::years;
use crate::reader::Reader;
use crate::territory::map::maps_of_page;

/// How many acts the home page shows.
/// Arbitrary: what happened last, in the room of one screen; the journal has the rest.
const LAST_ACTS: usize = 5;

/// What is open in a region on a day, today if none is given.
pub async fn home(
    reader: &Reader,
    region: Option<&str>,
    on: Option<Date>,
    words: Words,
) -> Result<HomeView, ServiceError> {
    let region = region.map(ToOwned::to_owned);
    let request = BilanRequest { at: on, region: region.clone(), ..BilanRequest::default() };
    let (answer, asked) = show_bilan::ask(reader, &request, words)?;
    let beside = beside(reader, &asked);
    let filing = Filing::in_window(&answer, beside.window);
    let maps = maps_of_page(reader, &answer, filing, words).await?;
    let of_region = |act: &&ActSummary| act.stamp.region == asked.query.region;
    let acts = last_acts(reader.state().acts().rev().filter(of_region), words);
    let beside = Beside { fund: glance(reader, region, words), acts, maps, ..beside };
    Ok(view(&answer, &asked, beside, words))
}

/// Every region beside the others on a day, today if none is given, and the last acts of all. A region of which nothing can be
/// said on that day says why.
pub fn side_by_side(reader: &Reader, on: Option<Date>, words: Words) -> SideBySideView {
    let state = reader.state();
    let regions = state.reference().regions().map(|region| side(reader, region, on, words)).collect();
    SideBySideView::new(regions, last_acts(state.acts().rev(), words), words)
}

fn side(reader: &Reader, region: &Region, on: Option<Date>, words: Words) -> RegionSide {
    let code = region.code.to_string();
    let day = on.unwrap_or_else(|| reader.today(&region.code));
    let request = BilanRequest { at: Some(day), region: Some(code.clone()), ..BilanRequest::default() };
    let told = show_bilan::ask(reader, &request, words);
    let told =
        told.map(|(answer, asked)| (answer.rows.len(), view(&answer, &asked, beside(reader, &asked), words)));
    let rows = told.as_ref().map_or(0, |(rows, _)| *rows);
    let home = told.map(|(_, home)| home).map_err(|error| error.problem(words).title);
    let years = reader.state().fund(&region.code).map(years).unwrap_or_default();
    let fund_year = years.last().map(|year| year.get());
    RegionSide { code, name: region.name.clone(), on_text: words.date(day), home, rows, fund_year }
}

/// What stands beside the bilan of a region: the window nearest to the day, and nothing else yet.
fn beside<'r>(reader: &'r Reader, asked: &BilanAsked) -> Beside<'r> {
    let windows = reader.state().procedure().windows_foreseen(&asked.query.region, Asked::on(asked.day()));
    let window = nearest(windows, asked.day());
    Beside { window, fund: None, acts: Vec::new(), maps: MapsView::default() }
}

fn view(answer: &BilanAt<'_>, asked: &BilanAsked, beside: Beside<'_>, words: Words) -> HomeView {
    let heading = Heading::new(answer.bilan, asked.day(), asked.known_on, words);
    HomeView::new(answer, heading, beside, asked.day(), words)
}

/// The first acts of those given, worded.
fn last_acts<'s>(acts: impl Iterator<Item = &'s ActSummary>, words: Words) -> Vec<ActView> {
    acts.take(LAST_ACTS).map(|summary| ActView::new(summary, String::new(), words)).collect()
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
