//! What the rows of an answer come to in each zone: what a map shows.

use std::collections::BTreeMap;

use super::Row;
use crate::territory::ZoneCode;

/// What the rows of one zone come to. Each row counts by the quantity that decides; where none does, it
/// adds no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ZoneBalance {
    /// How many rows.
    pub rows: usize,
    /// How many of them are open to new applications.
    pub open: usize,
    /// Places open: the sum of the gaps above zero.
    pub places: i64,
    /// How many rows are above their target.
    pub above: usize,
    /// By how much: the sum of the gaps below zero, without its sign.
    pub excess: i64,
    /// Authorised today.
    pub current: i64,
    /// Planned.
    pub target: i64,
}

impl ZoneBalance {
    /// The gap that the zone shows: the places open, else what is above the target. A shortage in one row and an excess
    /// in another do not make up for each other.
    pub const fn gap(&self) -> i64 {
        if self.places > 0 { self.places } else { -self.excess }
    }

    fn add(&mut self, row: &Row<'_>) {
        self.rows += 1;
        self.open += usize::from(row.is_open());
        let Some(tally) = row.deciding() else { return };
        let gap = tally.gap();
        self.places += gap.max(0);
        self.above += usize::from(gap < 0);
        self.excess += (-gap).max(0);
        self.current += i64::from(tally.current.counted());
        self.target += i64::from(tally.target);
    }
}

/// The balance of each zone that has a row.
pub fn by_zone<'s>(rows: &[Row<'s>]) -> BTreeMap<&'s ZoneCode, ZoneBalance> {
    let mut zones: BTreeMap<&ZoneCode, ZoneBalance> = BTreeMap::new();
    for row in rows {
        zones.entry(&row.position.zone).or_default().add(row);
    }
    zones
}
