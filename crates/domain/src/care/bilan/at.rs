//! What the bilan says at a date.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::ranked::ranked;
use super::{CellKey, PublishedBilan, Row, Subject};
use crate::care::nomenclature::{Line, LineCode};
use crate::care::quantity::Target;
use crate::state::{Asked, Recorded, State};
use crate::territory::{RegionCode, ZoneCode, ZoneSetId};

/// What rows say to who would apply: which of them are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Only {
    /// Those open to new applications.
    Open,
    /// Those above their target.
    Negative,
    /// Those that reach what is planned, neither open nor above it.
    Met,
    /// Those for which nothing is planned and nothing stands.
    Void,
}

impl Only {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Negative, Self::Met, Self::Void];

    /// Whether a row says it. A row may be open and above its target at once: each of its quantities speaks for itself.
    pub fn is_said_by(self, row: &Row<'_>) -> bool {
        let at_target = || !row.is_open() && !row.above_target() && row.deciding_room() == Some(0);
        match self {
            Self::Open => row.is_open(),
            Self::Negative => row.above_target(),
            Self::Met => at_target() && 0 < planned(row),
            Self::Void => at_target() && planned(row) == 0,
        }
    }
}

/// What the plan wants at most of the quantity that decides.
fn planned(row: &Row<'_>) -> u32 {
    row.deciding().and_then(|tally| tally.target).map_or(0, Target::highest)
}

/// A question about the bilan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BilanQuery {
    /// The region.
    pub region: RegionCode,
    /// The legal day, and as known when.
    pub asked: Asked,
    /// Only these lines; all of them if empty.
    pub lines: Vec<LineCode>,
    /// Only these zones; all of them if empty.
    pub zones: Vec<ZoneCode>,
    /// Only rows that say one of these; all of them if empty.
    pub only: Vec<Only>,
}

impl BilanQuery {
    /// The whole bilan of a region at a date, as known today.
    pub const fn whole(region: RegionCode, at: Date) -> Self {
        Self { region, asked: Asked::on(at), lines: Vec::new(), zones: Vec::new(), only: Vec::new() }
    }

    /// Whether a row counts one of the lines asked for.
    pub fn wants_line(&self, row: &Row<'_>) -> bool {
        let counts = |code: &LineCode| self.lines.iter().any(|line| code.counts(line));
        self.lines.is_empty() || row.position.code.as_ref().is_some_and(counts)
    }

    /// Whether a row is of one of the zones asked for.
    pub fn wants_zone(&self, row: &Row<'_>) -> bool {
        self.zones.is_empty() || self.zones.contains(&row.position.zone)
    }

    /// Whether a row says one of the things asked for.
    pub fn wants_answer(&self, row: &Row<'_>) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only.is_said_by(row))
    }
}

/// The bilan at a date.
#[derive(Debug, Clone)]
pub struct BilanAt<'s> {
    /// For when it was asked.
    pub asked: Asked,
    /// The last bilan published for that date, in its last version known.
    pub bilan: &'s Recorded<PublishedBilan>,
    /// The rows, in the document's order.
    pub rows: Vec<Row<'s>>,
    /// Lines that were asked for by name and have no table.
    pub without_table: Vec<&'s Line>,
    /// The last day of the list by which it counts, where that has ended by the day asked for: nothing can be filed for its
    /// lines any more.
    pub list_ended: Option<Date>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBilan {
    /// Nothing is recorded for the region.
    NoneRecorded,
    /// The date lies before the first bilan.
    BeforeFirst {
        /// The first picture date known.
        first: Date,
    },
    /// The zone belongs to another zone set than the line's.
    WrongZoneSet {
        /// The line asked for.
        line: LineCode,
        /// The zone set of that line.
        expected: ZoneSetId,
        /// The zone asked for.
        zone: ZoneCode,
        /// The zone sets that have it; none if no recorded set does.
        found: Vec<ZoneSetId>,
    },
    /// No recorded zone set has that zone.
    UnknownZone {
        /// The zone asked for.
        zone: ZoneCode,
    },
}

/// The last picture date known on or before a day: the day on which the figures that hold then were counted.
pub fn last_picture(state: &State, region: &RegionCode, asked: Asked) -> Option<Date> {
    let pictures = state.care().bilans(region, asked).map(|bilan| bilan.fact.picture_date);
    pictures.filter(|picture| *picture <= asked.day).max()
}

/// Answers a question about the bilan.
pub fn at<'s>(state: &'s State, query: &BilanQuery) -> Result<BilanAt<'s>, NoBilan> {
    let mut answer = at_unpicked(state, query)?;
    answer.rows.retain(|row| query.wants_line(row) && query.wants_zone(row) && query.wants_answer(row));
    Ok(answer)
}

/// The same with the rows of every line and zone and of any answer: what is counted beside the choices of a filter.
pub fn at_unpicked<'s>(state: &'s State, query: &BilanQuery) -> Result<BilanAt<'s>, NoBilan> {
    let known: Vec<_> = state.care().bilans(&query.region, query.asked).collect();
    let first = known.iter().map(|bilan| bilan.fact.picture_date).min().ok_or(NoBilan::NoneRecorded)?;
    let mut pictures: Vec<Date> = known.iter().map(|bilan| bilan.fact.picture_date).collect();
    pictures.retain(|picture| *picture <= query.asked.day);
    pictures.sort_unstable();
    pictures.dedup();
    let latest = pictures.last().copied().ok_or(NoBilan::BeforeFirst { first })?;
    pictures.retain(|picture| are_of_one_list(state, *picture, latest));
    query.zones.iter().try_for_each(|zone| check_zone(state, query, zone))?;

    let of = |picture| known.iter().copied().filter(move |bilan| bilan.fact.picture_date == picture);
    let bilan = of(latest)
        .max_by_key(|bilan| (bilan.fact.version, bilan.stamp.number))
        .ok_or(NoBilan::BeforeFirst { first })?;
    let mut rows = Vec::new();
    let mut covered = BTreeSet::new();
    for picture in pictures.into_iter().rev() {
        let mut subjects = BTreeSet::new();
        for row in picture_rows(state, of(picture)) {
            let subject = row.key().subject;
            if !covered.contains(&subject) {
                subjects.insert(subject);
                rows.push(row);
            }
        }
        covered.append(&mut subjects);
    }
    let without_table = without_table(state, query, &covered);
    let list_ended = list_ended(state, latest, query.asked.day);
    Ok(BilanAt { asked: query.asked, bilan, rows, without_table, list_ended })
}

/// The last day of the list by which a picture counts, where it has ended by a day.
pub fn list_ended(state: &State, picture: Date, day: Date) -> Option<Date> {
    let list = state.reference().nomenclatures().find(|list| list.in_force.contains(picture))?;
    list.in_force.until.filter(|until| *until < day)
}

/// Whether the same list of lines was in force on two days: what was counted under another list does not go on under this one.
pub fn are_of_one_list(state: &State, one: Date, other: Date) -> bool {
    let list = |day: Date| state.reference().nomenclatures().find(|list| list.in_force.contains(day));
    one == other || list(one).map(|list| &list.id) == list(other).map(|list| &list.id)
}

/// The rows of one picture date: the first version's order, each cell in its last version. A cell that a version prints
/// twice has two rows, until a later version prints it again.
fn picture_rows<'s>(
    state: &'s State,
    bilans: impl Iterator<Item = &'s Recorded<PublishedBilan>>,
) -> Vec<Row<'s>> {
    let mut versions: Vec<_> = bilans.collect();
    versions.sort_by_key(|bilan| (bilan.fact.version, bilan.stamp.number));
    let mut rows: Vec<Option<Row<'s>>> = Vec::new();
    let mut places: BTreeMap<CellKey<'s>, Vec<usize>> = BTreeMap::new();
    for bilan in versions {
        let mut taken: BTreeMap<CellKey<'s>, Vec<usize>> = BTreeMap::new();
        for ((key, rank), row) in ranked(rows_of(state, bilan)) {
            let older = places.get(&key).and_then(|older| older.get(rank)).copied();
            let frame = older.and_then(|place| rows.get(place).copied().flatten()).map(|older| older.frame);
            let row = Some(Row { frame: frame.unwrap_or(row.frame), ..row });
            let place = older.unwrap_or(rows.len());
            match rows.get_mut(place) {
                Some(kept) => *kept = row,
                None => rows.push(row),
            }
            taken.entry(key).or_default().push(place);
        }
        for (key, kept) in taken {
            let older = places.insert(key, kept.clone()).unwrap_or_default();
            for place in older.into_iter().skip(kept.len()) {
                rows.get_mut(place).and_then(Option::take);
            }
        }
    }
    rows.into_iter().flatten().collect()
}

/// The rows of one bilan, each with what it is about.
fn rows_of<'s>(
    state: &'s State,
    bilan: &'s Recorded<PublishedBilan>,
) -> impl Iterator<Item = (CellKey<'s>, Row<'s>)> {
    bilan.fact.rows.iter().filter_map(move |position| {
        let table = bilan.fact.table(position)?;
        let line = position.code.as_ref().and_then(|code| state.reference().line(code));
        Some((bilan.fact.key(position), Row { bilan, table, frame: table, position, line }))
    })
}

fn without_table<'s>(state: &'s State, query: &BilanQuery, covered: &BTreeSet<Subject<'_>>) -> Vec<&'s Line> {
    query
        .lines
        .iter()
        .filter(|code| !covered.contains(&Subject::Line(code)))
        .filter_map(|code| state.reference().line(code))
        .collect()
}

/// A zone must be recorded, and must belong to the zone set of at least one of the lines asked for.
fn check_zone(state: &State, query: &BilanQuery, zone: &ZoneCode) -> Result<(), NoBilan> {
    let sets: Vec<_> = state.reference().zone_sets(&query.region, query.asked).collect();
    if sets.is_empty() {
        return Ok(());
    }
    let found: Vec<_> = sets
        .iter()
        .filter(|set| set.zone_set.zone(zone).is_some())
        .map(|set| set.zone_set.id.clone())
        .collect();
    if found.is_empty() {
        return Err(NoBilan::UnknownZone { zone: zone.clone() });
    }
    let own = |code: &LineCode| sets.iter().find(|set| set.serves(code));
    let mut wrong = None;
    for code in &query.lines {
        match own(code) {
            Some(set) if set.zone_set.zone(zone).is_none() => wrong = Some((code, &set.zone_set.id)),
            _ => return Ok(()),
        }
    }
    match wrong {
        None => Ok(()),
        Some((line, expected)) => Err(NoBilan::WrongZoneSet {
            line: line.clone(),
            expected: expected.clone(),
            zone: zone.clone(),
            found,
        }),
    }
}
