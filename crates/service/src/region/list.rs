//! The regions of a store, and how each stands today.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{Region, RegionCode};
use maillage_views::region::{RegionStanding, RegionView, RegionsView};
use maillage_views::words::Words;

use super::opening::opening;
use crate::clock::day_of;

/// The regions of a store, in the order of the journal, as they stand at an instant.
pub fn list(state: &State, now: Timestamp, words: Words) -> RegionsView {
    RegionsView { regions: at(state, now, None, words) }
}

/// The same on a day; each on the one that it is there, if none is given.
pub(crate) fn at(state: &State, now: Timestamp, on: Option<Date>, words: Words) -> Vec<RegionView> {
    let view = |region: &Region| {
        let on = on.unwrap_or_else(|| day_of(now, state, &region.code));
        RegionView::new(&standing(state, region, on), words)
    };
    state.reference().regions().map(view).collect()
}

/// The same as pages show them: on the day that is asked for, else each on the one on which its pages open.
pub fn seen(state: &State, now: Timestamp, on: Option<Date>, words: Words) -> Vec<RegionView> {
    let view = |region: &Region| {
        let on = on.unwrap_or_else(|| opening(state, now, &region.code).day);
        RegionView::new(&standing(state, region, on), words)
    };
    state.reference().regions().map(view).collect()
}

fn standing<'s>(state: &'s State, region: &'s Region, on: Date) -> RegionStanding<'s> {
    let (reference, code) = (state.reference(), &region.code);
    let bilans = state.care().bilans(code, Asked::on(on)).filter(|bilan| bilan.fact.picture_date <= on);
    RegionStanding {
        region,
        agency: reference.agency(code, Asked::LATEST).map(|agency| agency.fact.as_ref()),
        bilan: bilans.max_by_key(|bilan| (bilan.fact.picture_date, bilan.stamp.number)),
        window: open(state, code, on),
        home: reference.home().is_some_and(|home| home.code == *code),
        on,
    }
}

/// The window that is open on a day; of several the one that closes first.
fn open<'s>(state: &'s State, region: &RegionCode, on: Date) -> Option<&'s Window> {
    let windows = state.procedure().windows(region, Asked::on(on)).map(|window| window.fact.as_ref());
    let open = windows.filter(|window| matches!(window.standing(on), Standing::Open { .. }));
    open.min_by_key(|window| window.closes)
}
