//! What the bilan says at a date.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{CellKey, Position, PublishedBilan, Subject, Table};
use crate::care::nomenclature::{Line, LineCode};
use crate::care::quantity::Tally;
use crate::state::{Asked, Recorded, State};
use crate::territory::{RegionCode, ZoneCode, ZoneSetId};

/// Which rows are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Only {
    /// All of them.
    #[default]
    All,
    /// Those open to new applications.
    Open,
    /// Those above their target.
    Negative,
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
    /// Only this zone.
    pub zone: Option<ZoneCode>,
    /// Only these rows.
    pub only: Only,
}

impl BilanQuery {
    /// The whole bilan of a region at a date, as known today.
    pub const fn whole(region: RegionCode, at: Date) -> Self {
        Self { region, asked: Asked::on(at), lines: Vec::new(), zone: None, only: Only::All }
    }
}

/// One row of the answer.
#[derive(Debug, Clone, Copy)]
pub struct Row<'s> {
    /// The bilan that holds it.
    pub bilan: &'s Recorded<PublishedBilan>,
    /// Its table.
    pub table: &'s Table,
    /// The table in which it is shown: that of the first version, where an erratum replaced the row.
    pub frame: &'s Table,
    /// The row itself.
    pub position: &'s Position,
    /// The line of the nomenclature it counts, when known.
    pub line: Option<&'s Line>,
}

impl<'s> Row<'s> {
    /// The gap in sites.
    pub fn sites_gap(&self) -> i64 {
        self.position.quantities.sites().gap()
    }

    /// The gap in units, for equipment.
    pub fn units_gap(&self) -> Option<i64> {
        self.position.quantities.units().map(Tally::gap)
    }

    /// The tally whose gap decides; see [`Recorded::deciding`].
    pub fn deciding(&self) -> Option<&'s Tally> {
        self.bilan.deciding(&self.position.quantities)
    }

    /// The gap of the deciding tally, where one decides.
    pub fn deciding_gap(&self) -> Option<i64> {
        self.deciding().map(Tally::gap)
    }

    /// Whether new applications are admissible: the deciding gap is above zero. Where no gap decides, what the document
    /// prints; none where it prints nothing.
    pub fn admissible(&self) -> Option<bool> {
        self.deciding_gap().map(|gap| gap > 0).or(self.position.printed.admissible)
    }

    /// Whether new applications are known to be admissible.
    pub fn is_open(&self) -> bool {
        self.admissible().unwrap_or_default()
    }

    /// Whether either gap is below zero.
    pub fn above_target(&self) -> bool {
        self.sites_gap() < 0 || self.units_gap().is_some_and(|gap| gap < 0)
    }

    /// What the row is about.
    pub fn key(&self) -> CellKey<'s> {
        self.bilan.fact.key(self.position)
    }

    /// Whether the document prints what the figures give; what it does not print agrees.
    pub fn agrees_with_print(&self) -> bool {
        let printed = &self.position.printed;
        printed.sites_gap.is_none_or(|gap| gap == self.sites_gap())
            && printed.units_gap.is_none_or(|gap| Some(gap) == self.units_gap())
            && printed.admissible.is_none_or(|admissible| Some(admissible) == self.admissible())
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
    let known: Vec<_> = state.care().bilans(&query.region, query.asked).collect();
    let first = known.iter().map(|bilan| bilan.fact.picture_date).min().ok_or(NoBilan::NoneRecorded)?;
    let mut pictures: Vec<Date> = known.iter().map(|bilan| bilan.fact.picture_date).collect();
    pictures.retain(|picture| *picture <= query.asked.day);
    pictures.sort_unstable();
    pictures.dedup();
    let latest = pictures.last().copied().ok_or(NoBilan::BeforeFirst { first })?;
    check_zone(state, query)?;

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
    rows.retain(|row| wanted(row, query));
    Ok(BilanAt { asked: query.asked, bilan, rows, without_table })
}

/// The rows of one picture date: the first version's order, each cell in its last version.
fn picture_rows<'s>(
    state: &'s State,
    bilans: impl Iterator<Item = &'s Recorded<PublishedBilan>>,
) -> Vec<Row<'s>> {
    let mut versions: Vec<_> = bilans.collect();
    versions.sort_by_key(|bilan| (bilan.fact.version, bilan.stamp.number));
    let mut rows: Vec<Row<'s>> = Vec::new();
    let mut place: BTreeMap<CellKey<'s>, usize> = BTreeMap::new();
    for bilan in versions {
        for position in &bilan.fact.rows {
            let Some(table) = bilan.fact.table(position) else { continue };
            let line = position.code.as_ref().and_then(|code| state.reference().line(code));
            let row = Row { bilan, table, frame: table, position, line };
            let next = rows.len();
            let index = *place.entry(row.key()).or_insert(next);
            match rows.get_mut(index) {
                Some(older) => *older = Row { frame: older.frame, ..row },
                None => rows.push(row),
            }
        }
    }
    rows
}

fn wanted(row: &Row<'_>, query: &BilanQuery) -> bool {
    let line =
        query.lines.is_empty() || row.position.code.as_ref().is_some_and(|code| query.lines.contains(code));
    let zone = query.zone.as_ref().is_none_or(|zone| row.position.zone == *zone);
    let only = match query.only {
        Only::All => true,
        Only::Open => row.is_open(),
        Only::Negative => row.above_target(),
    };
    line && zone && only
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
fn check_zone(state: &State, query: &BilanQuery) -> Result<(), NoBilan> {
    let Some(zone) = &query.zone else { return Ok(()) };
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
    let own = |code: &LineCode| sets.iter().find(|set| set.lines.contains(code));
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
