//! What the rows of an answer come to in each zone: what a map shows.

use std::collections::BTreeMap;

use super::{Counted, Row};
use crate::care::quantity::Target;
use crate::territory::ZoneCode;

/// What the rows of one zone come to, all counted in the same. Each row counts by the quantity that decides; where none
/// does, it adds no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ZoneBalance {
    /// How many rows.
    pub rows: usize,
    /// How many of them are open to new applications.
    pub open: usize,
    /// Places open: the sum of the gaps above zero of the rows that are open.
    pub places: i64,
    /// How many rows are above their target.
    pub above: usize,
    /// By how much: the sum of the gaps below zero, without its sign.
    pub excess: i64,
    /// Authorised today.
    pub current: i64,
    /// Planned; of a range, its upper bound.
    pub target: i64,
    /// Planned at least; of a range, its lower bound.
    pub least: i64,
    /// How many rows have a range for a target.
    pub ranges: usize,
    /// How many rows contradict themselves.
    pub contradicted: usize,
    /// How many rows have a current, a target or a gap that is not one known number: sums lack them.
    pub incomplete: usize,
}

impl ZoneBalance {
    /// What is above the target, as the gap it is, below zero: a shortage in one row does not make up for an excess in
    /// another. None where nothing is above and a gap is not known.
    pub const fn above_target(&self) -> Option<i64> {
        if self.excess == 0 && self.incomplete > 0 { None } else { Some(-self.excess) }
    }

    /// What is open, as the gap it is, above zero. None where nothing is open and a gap is not known.
    pub const fn open_gap(&self) -> Option<i64> {
        if self.places == 0 && self.incomplete > 0 { None } else { Some(self.places) }
    }

    /// The gap of the only row of a zone: what is open, else what is above the target; none where it is not known.
    pub const fn gap(&self) -> Option<i64> {
        if self.places > 0 { self.open_gap() } else { self.above_target() }
    }

    fn add(&mut self, row: &Row<'_>) {
        self.rows += 1;
        self.open += usize::from(row.is_open());
        self.contradicted += usize::from(!row.holds_together());
        let Some(tally) = row.deciding() else { return };
        let room = row.deciding_room();
        let gap = room.unwrap_or_default();
        self.places += row.places();
        self.above += usize::from(gap < 0);
        self.excess += (-gap).max(0);
        self.current += i64::from(tally.counted().unwrap_or_default());
        self.target += i64::from(tally.target.map_or(0, Target::highest));
        let least = |target: Target| target.bounds().map_or(target.highest(), |(min, _)| min);
        self.least += i64::from(tally.target.map_or(0, least));
        self.ranges += usize::from(row.has_range());
        let whole = room.is_some() && tally.counted().is_some() && tally.target.is_some();
        self.incomplete += usize::from(!whole);
    }
}

/// The balance of each zone that has a row counted in `counted`.
pub fn by_zone<'s>(rows: &[Row<'s>], counted: Counted) -> BTreeMap<&'s ZoneCode, ZoneBalance> {
    let mut zones: BTreeMap<&ZoneCode, ZoneBalance> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.counted() == counted) {
        zones.entry(&row.position.zone).or_default().add(row);
    }
    zones
}
