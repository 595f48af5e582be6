//! What an application for a line in a zone stands on at a time, whatever the operation: gathered once, for every question there.

use jiff::civil::Date;

use super::basis::{SeveralBilans, bilans_of, needs_of, published, versions_of};
use super::operation::Operation;
use super::place::{PlaceAmended, Versions, has_place};
use super::window::Window;
use crate::care::bilan::{PublishedBilan, Row};
use crate::care::bridge::Mapping;
use crate::care::need::ExceptionalNeed;
use crate::care::nomenclature::{Line, LineCode};
use crate::care::objective::{InForce, of_cell};
use crate::rules::SINCE_REFORM;
use crate::state::{Asked, Recorded, State};
use crate::territory::{RegionCode, ZoneCode, ZoneSet, ZoneSetId};

/// Where and when an application is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'q, 's> {
    /// The region.
    pub region: &'q RegionCode,
    /// The line.
    pub line: &'s Line,
    /// The zone.
    pub zone: &'q ZoneCode,
    /// The day of filing, and as known when.
    pub asked: Asked,
    /// What the line becomes in the list that follows, where it is known.
    pub mapping: Option<&'q Mapping>,
}

/// How a day stands to a list of lines that is not in force on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutOfForce {
    /// The list had ended: its last day.
    Ended(Date),
    /// Another list was in force: the first day of this one.
    NotYet(Date),
    /// The day lies before the first one that our sources attest; the list may be older.
    Unattested(Date),
}

/// The zones of a line on the day of a question.
#[derive(Debug, Clone, Copy)]
pub enum Zones<'s> {
    /// Those in force.
    InForce(&'s ZoneSet),
    /// None is in force; those recorded hold on other days.
    OfAnotherTime(&'s ZoneSet),
    /// None was ever recorded.
    Unrecorded,
}

/// Versions of a bilan, the last one first.
type Bilans<'s> = Vec<&'s Recorded<PublishedBilan>>;

/// The versions of the bilan of a window: those known, and those published by the day.
type OfWindow<'s> = Result<(Bilans<'s>, Bilans<'s>), SeveralBilans>;

/// What an application stands on.
#[derive(Debug, Clone)]
pub struct Footing<'s> {
    pub(super) window: Option<&'s Window>,
    pub(super) withdrawn_by: Option<&'s str>,
    pub(super) nearest: Option<&'s Window>,
    pub(super) first_window: Option<&'s Window>,
    pub(super) objective: Option<InForce<'s>>,
    pub(super) zones: Zones<'s>,
    pub(super) nomenclature: Option<OutOfForce>,
    pub(super) zone: Result<(), WrongZone>,
    /// The versions of the bilan of the window, with the row that each leaves to be read.
    of_window: OfWindow<'s>,
    /// The row of those that are published.
    row: Option<Row<'s>>,
    rows: Vec<Option<Row<'s>>>,
    /// What does not rest on a bilan, and has none of its window: the last one published, and its row.
    published: (Option<&'s Recorded<PublishedBilan>>, Option<Row<'s>>),
    /// The exceptional needs of what rests on a bilan, and of what does not.
    needs: [Vec<&'s ExceptionalNeed>; 2],
}

/// Why a zone is none of the line's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WrongZone {
    /// No zone set has it.
    Unknown,
    /// Others have it than that of the line.
    OfAnotherSet {
        /// The zone set of the line.
        expected: ZoneSetId,
        /// The zone sets that have it.
        found: Vec<ZoneSetId>,
    },
}

impl<'s> Footing<'s> {
    /// Gathers what an application stands on.
    pub fn of(state: &'s State, spot: &Spot<'_, 's>) -> Self {
        let (asked, on) = (spot.asked, spot.asked.day);
        let windows = || state.procedure().windows(spot.region, asked).map(|window| window.fact.as_ref());
        let recorded = window_of(state, spot);
        let window = recorded.map(|window| window.fact.as_ref());
        let of_window =
            window.map_or_else(|| Ok((Vec::new(), Vec::new())), |window| of_window(state, spot, window));
        let rows = |all: &Bilans<'s>| (0..all.len()).map(|rank| row(state, &all[rank..], spot)).collect();
        let rows = of_window.as_ref().map(|(all, _)| rows(all)).unwrap_or_default();
        let published_by_then = published(state, spot.region, asked);
        let stated =
            |bilans: &[_]| window.map(|window| needs(state, spot, window, bilans)).unwrap_or_default();
        let own = of_window.as_ref().map(|(_, published)| published.as_slice()).unwrap_or_default();
        let other = if own.is_empty() { published_by_then.as_slice() } else { own };
        let (row_of_window, row_of_published) = (row(state, own, spot), row(state, &published_by_then, spot));
        let needs = [stated(own), stated(other)];
        Self {
            window,
            withdrawn_by: recorded.and_then(|window| withdrawn_by(state, spot.line, window)),
            nearest: windows().min_by_key(|window| (window.distance(on), window.opens, window.id.clone())),
            first_window: first_window(state, spot),
            objective: objective(state, spot),
            zones: zones(state, spot),
            nomenclature: out_of_force(state, spot),
            zone: zone_of(state, spot, spot.zone),
            needs,
            published: (published_by_then.first().copied(), row_of_published),
            row: row_of_window,
            of_window,
            rows,
        }
    }

    /// The bilan to read for an operation, and its row.
    pub(super) fn read(
        &self,
        operation: Operation,
    ) -> Result<(Option<&'s Recorded<PublishedBilan>>, Option<Row<'s>>), SeveralBilans> {
        match &self.of_window {
            Err(several) if operation.rests_on_bilan() => Err(several.clone()),
            Ok((_, published)) if operation.rests_on_bilan() || !published.is_empty() => {
                Ok((published.first().copied(), self.row))
            }
            _ => Ok(self.published),
        }
    }

    /// The rank of the version that is read among all those of the window.
    fn rank_read(&self) -> Option<usize> {
        let (all, published) = self.of_window.as_ref().ok()?;
        let read = published.first()?.stamp.number;
        all.iter().position(|version| version.stamp.number == read)
    }

    /// How another version of the bilan of the window tells the place that is asked for.
    pub(super) fn amended(&self, operation: Operation) -> Option<PlaceAmended> {
        let (all, _) = self.of_window.as_ref().ok().filter(|_| operation.needs_room())?;
        let versions = Versions { all, later: self.rank_read()? };
        versions.amended(|rank| has_place(self.rows.get(rank).copied().flatten(), operation))
    }

    /// The exceptional needs that are stated for what is asked.
    pub(super) fn needs(&self, operation: Operation) -> Vec<&'s ExceptionalNeed> {
        let [of_window, other] = &self.needs;
        if operation.rests_on_bilan() { of_window.clone() } else { other.clone() }
    }
}

/// The window open on the day for the line, else for any line. Never by the order of the journal: among several, the one that
/// opened first.
fn window_of<'s>(state: &'s State, spot: &Spot<'_, 's>) -> Option<&'s Recorded<Window>> {
    let on = spot.asked.day;
    let windows = state.procedure().windows(spot.region, spot.asked);
    let open = windows.filter(|window| window.fact.opens <= on && on <= window.fact.closes);
    open.min_by_key(|window| {
        let window = &window.fact;
        let concerned = listed(spot, window).is_some();
        (!concerned, window.opens, window.closes, window.id.clone())
    })
}

/// The first window since the reform that concerns the line, or one of the codes that it became.
///
/// For a new file the decrees say so: the first one after 1 June 2023 (décret 2022-1765, art. 5 III, for surgery). For a
/// transitional renewal it is inferred (`[I]`): reports of loi 2023-1268, art. 9, which was not read, say the first one after the
/// regional health plan was published. One that opened between the two is counted here, and may be one too early.
fn first_window<'s>(state: &'s State, spot: &Spot<'_, 's>) -> Option<&'s Window> {
    if spot.asked.day < SINCE_REFORM.from {
        return None;
    }
    let concerned = |window: &&Window| listed(spot, window).is_some();
    let windows = state.procedure().windows(spot.region, spot.asked);
    let since = windows.map(|window| window.fact.as_ref()).filter(|window| SINCE_REFORM.from <= window.opens);
    since.filter(concerned).min_by_key(|window| (window.opens, window.closes, &window.id))
}

/// The code under which a window lists a line on a day: its own, else, once its list has ended, one of those that it became.
pub(super) fn listed_as(
    line: &LineCode,
    mapping: Option<&Mapping>,
    day: Date,
    window: &Window,
) -> Option<LineCode> {
    let mapping = mapping.filter(|_| SINCE_REFORM.from <= day);
    let became = mapping.iter().flat_map(|mapping| mapping.candidates.iter().chain(&mapping.beside));
    let became = became.map(|candidate| LineCode::new(candidate.code.to_string()));
    let mut codes = std::iter::once(line.clone()).chain(became);
    codes.find(|code| window.concerns(code))
}

/// The same of the line of a spot.
fn listed(spot: &Spot<'_, '_>, window: &Window) -> Option<LineCode> {
    listed_as(&spot.line.code, spot.mapping, spot.asked.day, window)
}

/// The versions of the bilan of a window.
fn of_window<'s>(state: &'s State, spot: &Spot<'_, 's>, window: &Window) -> OfWindow<'s> {
    let all = versions_of(state, spot.region, window, spot.asked)?;
    Ok((all, bilans_of(state, spot.region, window, spot.asked)?))
}

/// Whether a zone is one of the line's.
pub(super) fn zone_of(state: &State, spot: &Spot<'_, '_>, zone: &ZoneCode) -> Result<(), WrongZone> {
    let mut any = false;
    let mut expected = None;
    for set in state.reference().zone_sets(spot.region, spot.asked) {
        any = true;
        if set.serves(&spot.line.code) {
            if set.zone_set.zone(zone).is_some() {
                return Ok(());
            }
            expected = Some(&set.zone_set.id);
        }
    }
    if !any {
        return Ok(());
    }
    let found: Vec<_> = state
        .reference()
        .zone_sets(spot.region, spot.asked)
        .filter(|set| set.zone_set.zone(zone).is_some())
        .map(|set| set.zone_set.id.clone())
        .collect();
    match expected {
        _ if found.is_empty() => Err(WrongZone::Unknown),
        None => Ok(()),
        // Where no table holds the line the answer is the same in every zone; a rule says that the set is another one.
        Some(_) if state.reference().counted_as(spot.line, spot.region).headings.is_none() => Ok(()),
        Some(expected) => Err(WrongZone::OfAnotherSet { expected: expected.clone(), found }),
    }
}

/// The objective in force on that day for what the row counts.
fn objective<'s>(state: &'s State, spot: &Spot<'_, 's>) -> Option<InForce<'s>> {
    let code = &state.reference().counted_as(spot.line, spot.region).code;
    of_cell(state, spot.region, spot.asked, (code, spot.zone))
}

/// The exceptional needs that are stated for the line in the zone, in a window: by its act, or by its bilan in any version that
/// was published.
fn needs<'s>(
    state: &'s State,
    spot: &Spot<'_, 's>,
    window: &'s Window,
    bilans: &[&'s Recorded<PublishedBilan>],
) -> Vec<&'s ExceptionalNeed> {
    let stated = needs_of(state, spot.region, bilans, spot.asked);
    let wanted = |need: &&ExceptionalNeed| {
        need.line.counts(&spot.line.code) && need.zone == *spot.zone && need.places > 0
    };
    window.needs.iter().chain(stated).filter(wanted).collect()
}

/// The order that withdrew the line from the list of a window: the first of those that amended it to leave out what it received.
fn withdrawn_by<'s>(state: &'s State, line: &Line, window: &'s Recorded<Window>) -> Option<&'s str> {
    let mut amending = window;
    while !amending.fact.concerns(&line.code) {
        let before = state.procedure().replaced(amending)?;
        if before.fact.concerns(&line.code) {
            return Some(amending.fact.order.as_ref().unwrap_or(&amending.fact.id));
        }
        amending = before;
    }
    None
}

/// The zones of the line on that day.
fn zones<'s>(state: &'s State, spot: &Spot<'_, 's>) -> Zones<'s> {
    let serves = |set: &&crate::reference::ZonesDelimited| set.serves(&spot.line.code);
    let mut in_force = state.reference().zone_sets(spot.region, spot.asked).filter(serves);
    if let Some(set) = in_force.next() {
        return Zones::InForce(&set.zone_set);
    }
    let ever = state.reference().zone_sets_ever(spot.region).filter(serves);
    let last = ever.max_by_key(|set| (set.zone_set.in_force, &set.zone_set.id));
    last.map_or(Zones::Unrecorded, |set| Zones::OfAnotherTime(&set.zone_set))
}

/// How the day stands to the line's nomenclature, where it lies outside.
fn out_of_force(state: &State, spot: &Spot<'_, '_>) -> Option<OutOfForce> {
    let on = spot.asked.day;
    let list = state.reference().nomenclature_of(&spot.line.code)?;
    if list.in_force.contains(on) {
        return None;
    }
    if let Some(until) = list.in_force.until.filter(|until| *until < on) {
        return Some(OutOfForce::Ended(until));
    }
    let earlier = state.reference().nomenclatures().any(|other| other.in_force.contains(on));
    let from = list.in_force.from;
    Some(if earlier { OutOfForce::NotYet(from) } else { OutOfForce::Unattested(from) })
}

/// The row of a line and zone in the last bilan that has it; a form without a table is read in that of its activity.
fn row<'s>(
    state: &'s State,
    bilans: &[&'s Recorded<PublishedBilan>],
    spot: &Spot<'_, 's>,
) -> Option<Row<'s>> {
    let code = state.reference().counted_as(spot.line, spot.region);
    let zone = spot.zone;
    bilans.iter().find_map(|bilan| {
        let position =
            bilan.fact.rows.iter().find(|row| row.zone == *zone && row.code.as_ref() == Some(&code.code))?;
        let table = bilan.fact.table(position)?;
        Some(Row { bilan, table, frame: table, position, line: Some(code) })
    })
}
