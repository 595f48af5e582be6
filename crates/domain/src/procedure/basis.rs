//! The bilan that a window rests on: creations are received in it only by that one (art. L. 6122-9 and R. 6122-30 CSP).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::window::Window;
use crate::care::bilan::PublishedBilan;
use crate::care::need::ExceptionalNeed;
use crate::state::{Asked, Recorded, State};
use crate::territory::RegionCode;

/// Bilans of several pictures are said to be that of one window, so none is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeveralBilans {
    /// The window.
    pub window: String,
    /// The bilans, by name.
    pub bilans: Vec<String>,
}

/// The bilan of a window in the versions published by the day asked for, the last one first: none if none was.
///
/// # Errors
///
/// Bilans of several pictures answer to that: nothing says which one counts.
pub fn bilans_of<'s>(
    state: &'s State,
    region: &RegionCode,
    window: &Window,
    asked: Asked,
) -> Result<Vec<&'s Recorded<PublishedBilan>>, SeveralBilans> {
    let mut versions = versions_of(state, region, window, asked)?;
    versions.retain(|bilan| published_on(&bilan.fact) <= asked.day);
    Ok(versions)
}

/// The bilan of a window in every version known when it is asked, published by then or not, the last one first. It is the one
/// that the act of the window names or that announces the dates of the window, with the errata that correct it.
///
/// # Errors
///
/// Bilans of several pictures answer to that: nothing says which one counts.
pub(super) fn versions_of<'s>(
    state: &'s State,
    region: &RegionCode,
    window: &Window,
    asked: Asked,
) -> Result<Vec<&'s Recorded<PublishedBilan>>, SeveralBilans> {
    let (mut found, mut left): (Vec<_>, Vec<_>) = state
        .care()
        .bilans(region, asked)
        .partition(|bilan| is_named(&bilan.fact, window) || is_dated(&bilan.fact, window));
    loop {
        let linked = |bilan: &&Recorded<PublishedBilan>| {
            found.iter().any(|known| corrects(&bilan.fact, &known.fact) || corrects(&known.fact, &bilan.fact))
        };
        let (mut more, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(linked);
        left = rest;
        if more.is_empty() {
            break;
        }
        found.append(&mut more);
    }
    let pictures: BTreeSet<_> = found.iter().map(|bilan| bilan.fact.picture_date).collect();
    if 1 < pictures.len() {
        let bilans = found.iter().map(|bilan| bilan.fact.name()).collect();
        return Err(SeveralBilans { window: window.id.clone(), bilans });
    }
    last_first(&mut found);
    Ok(found)
}

/// The exceptional needs that a bilan states, in whichever of these versions they were stated for last.
pub fn needs_of<'s>(
    state: &'s State,
    region: &RegionCode,
    versions: &[&'s Recorded<PublishedBilan>],
    asked: Asked,
) -> &'s [ExceptionalNeed] {
    let stated = versions.iter().find_map(|bilan| state.care().needs(region, &bilan.fact, asked));
    stated.map(|stated| stated.fact.needs.as_slice()).unwrap_or_default()
}

/// The bilans published on or before the day asked for, the last picture and version first.
pub fn published<'s>(
    state: &'s State,
    region: &RegionCode,
    asked: Asked,
) -> Vec<&'s Recorded<PublishedBilan>> {
    let bilans = state.care().bilans(region, asked);
    let mut bilans: Vec<_> = bilans.filter(|bilan| published_on(&bilan.fact) <= asked.day).collect();
    last_first(&mut bilans);
    bilans
}

fn is_named(bilan: &PublishedBilan, window: &Window) -> bool {
    window.bilan.as_ref().is_some_and(|number| bilan.is_named(number))
}

fn is_dated(bilan: &PublishedBilan, window: &Window) -> bool {
    bilan.window.is_some_and(|dates| (dates.opens, dates.closes) == (window.opens, window.closes))
}

/// Whether an erratum corrects a bilan.
fn corrects(erratum: &PublishedBilan, bilan: &PublishedBilan) -> bool {
    erratum.corrects.is_some() && (erratum.corrects == bilan.raa || erratum.corrects == bilan.act)
}

/// The day of publication; that of the picture where it is not known.
pub(super) fn published_on(bilan: &PublishedBilan) -> Date {
    bilan.published.as_ref().map_or(bilan.picture_date, |published| published.on)
}

fn last_first(bilans: &mut [&Recorded<PublishedBilan>]) {
    bilans.sort_by_key(|bilan| Reverse((bilan.fact.picture_date, bilan.fact.version, bilan.stamp.number)));
}
