//! The home page.

use std::cmp::Reverse;

use jiff::civil::Date;
use maillage_domain::care::bilan::BilanAt;

use maillage_domain::state::{ActSummary, Asked};
use maillage_domain::territory::Region;
use maillage_views::filing::Filing;
use maillage_views::heading::Heading;
use maillage_views::home::{Beside, HomeView};
use maillage_views::journal::ActView;
use maillage_views::map::MapsView;
use maillage_views::region::{RegionSide, SideBySideView};
use maillage_views::words::Words;

use crate::ask;
use crate::care::ask::{BilanAsked, BilanRequest};
use crate::care::show_bilan;
use crate::error::ServiceError;
use crate::fund::FundQuestion;
use crate::fund::page::{glance, nothing};
use crate::fund::recorded::years;
use crate::procedure::windows::nearest;
use crate::reader::Reader;
use crate::territory::map::maps_of_page;

/// How many acts the home page shows.
/// Arbitrary: what happened last, in the room of one screen; the journal has the rest.
const LAST_ACTS: usize = 5;

/// What the home page of a region is asked.
#[derive(Debug, Clone)]
pub struct HomeRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// The legal day.
    pub on: Date,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
}

impl HomeRequest {
    /// The question about the bilan of that day.
    fn bilan(&self) -> BilanRequest {
        let (region, known_on) = (self.region.clone(), self.known_on.clone());
        BilanRequest { at: Some(self.on), region, known_on, ..BilanRequest::default() }
    }
}

/// What is open in a region on a day, what its fund stands at, and what happened last before that day.
pub async fn home(reader: &Reader, request: &HomeRequest, words: Words) -> Result<HomeView, ServiceError> {
    let (answer, asked) = show_bilan::ask(reader, &request.bilan(), words)?;
    let beside = beside(reader, &asked);
    let filing = Filing::in_window(&answer, beside.window);
    let maps = maps_of_page(reader, &answer, filing, words).await?;
    let of_region =
        |act: &&ActSummary| act.stamp.region == asked.query.region && asked.query.asked.holds(&act.stamp);
    let acts = last_acts(reader.state().acts().filter(of_region), words);
    let fund = FundQuestion {
        region: request.region.clone(),
        at: Some(request.on),
        known_on: request.known_on.clone(),
        ..FundQuestion::default()
    };
    let told = glance(reader, &fund, words);
    let no_fund = if told.is_none() { nothing(reader, &fund, words) } else { None };
    let beside = Beside { fund: told, no_fund, acts, maps, ..beside };
    Ok(view(&answer, &asked, beside, words))
}

/// Every region beside the others on a day, each on the day its pages open on if none is given, and the last acts before. A
/// region of which nothing can be said on that day says why.
pub fn side_by_side(
    reader: &Reader,
    on: Option<Date>,
    known_on: Option<&str>,
    words: Words,
) -> SideBySideView {
    let state = reader.state();
    let request = |region: &Region| HomeRequest {
        region: Some(region.code.to_string()),
        on: on.unwrap_or_else(|| reader.opens_on(&region.code)),
        known_on: known_on.map(ToOwned::to_owned),
    };
    let regions = state.reference().regions();
    let sides = regions.map(|region| side(reader, region, &request(region), words)).collect();
    let taken = |act: &&ActSummary| {
        let region = &act.stamp.region;
        let day = on.unwrap_or_else(|| reader.opens_on(region));
        let known = ask::known_on(reader, region, known_on, words).ok().flatten();
        Asked::within(Some(day), known).holds(&act.stamp)
    };
    SideBySideView::new(sides, last_acts(state.acts().filter(taken), words), words)
}

fn side(reader: &Reader, region: &Region, request: &HomeRequest, words: Words) -> RegionSide {
    let (code, day) = (region.code.to_string(), request.on);
    let told = show_bilan::ask(reader, &request.bilan(), words);
    let told =
        told.map(|(answer, asked)| (answer.rows.len(), view(&answer, &asked, beside(reader, &asked), words)));
    let rows = told.as_ref().map_or(0, |(rows, _)| *rows);
    let home = told.map(|(_, home)| home).map_err(|error| error.problem(words).title);
    let years = reader.state().fund(&region.code).map(years).unwrap_or_default();
    let fund_year = years.iter().map(|year| year.get()).rfind(|year| *year <= day.year());
    RegionSide { code, name: region.name.clone(), on_text: words.date(day), home, rows, fund_year }
}

/// What stands beside the bilan of a region: the window nearest to the day, and nothing else yet.
fn beside<'r>(reader: &'r Reader, asked: &BilanAsked) -> Beside<'r> {
    let windows = reader.state().procedure().windows_foreseen(&asked.query.region, Asked::on(asked.day()));
    let window = nearest(windows, asked.day());
    Beside { window, fund: None, no_fund: None, acts: Vec::new(), maps: MapsView::default() }
}

fn view(answer: &BilanAt<'_>, asked: &BilanAsked, beside: Beside<'_>, words: Words) -> HomeView {
    let heading = Heading::new(answer.bilan, asked.day(), asked.known_on, words);
    HomeView::new(answer, heading, beside, asked.day(), words)
}

/// What sets the store up and happened in no region: the journal tells it.
const SETTINGS: [&str; 2] = ["home-region-chosen", "demonstration-day-set"];

/// The acts of those given that happened last, worded; of one day the one recorded last first.
fn last_acts<'s>(acts: impl Iterator<Item = &'s ActSummary>, words: Words) -> Vec<ActView> {
    let mut acts: Vec<_> = acts.filter(|act| !SETTINGS.contains(&act.kind.as_str())).collect();
    acts.sort_by_key(|act| Reverse((act.stamp.effective, act.stamp.number)));
    acts.into_iter().take(LAST_ACTS).map(|summary| ActView::new(summary, String::new(), words)).collect()
}
