//! Whether a bilan leaves a place for an application, in the version that is read and in the others.

use jiff::civil::Date;

use super::basis::published_on;
use super::operation::Operation;
use crate::care::bilan::{PublishedBilan, Row};
use crate::state::Recorded;

/// Whether the plan leaves room for what is asked: a site for a creation, and a unit for equipment. What the document
/// answers is the answer, even where its gap says otherwise; of equipment, whose answer is about units, its no. Nothing
/// where neither a gap nor an answer that decides it is known.
pub(super) fn has_place(row: Option<Row<'_>>, operation: Operation) -> Option<bool> {
    let Some(row) = row else { return Some(false) };
    if row.units().is_none() || row.admissible() == Some(false) {
        return row.admissible();
    }
    let opens = |room: Option<i64>| room.map(|room| room > 0).or_else(|| row.admissible());
    let units = opens(row.units_room());
    match operation {
        Operation::ExtraUnit => units,
        _ => both(opens(row.sites_room()), units),
    }
}

/// Whether both hold: one that does not is enough to say no, whatever the other is.
pub(super) fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// A place that a version of the bilan opens or closes while its window runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceAmended {
    /// Whether the amendment closes the place; else it opens it.
    pub closes: bool,
    /// Whether it was published after the day asked about; else the version that was read is the amendment.
    pub since: bool,
    /// The version that says otherwise than the one that was read.
    pub version: u32,
    /// The day on which the amendment was published.
    pub on: Date,
}

/// The versions of one bilan, the last one first, and those of them that were published by the day asked about.
pub(super) struct Versions<'v, 's> {
    /// All of them.
    pub all: &'v [&'s Recorded<PublishedBilan>],
    /// How many of them were published later.
    pub later: usize,
}

impl Versions<'_, '_> {
    /// How another version tells a place: the next one that says otherwise than the one that was read, else the last one before
    /// it. `place` is what the versions from a rank on say of it.
    pub(super) fn amended(&self, place: impl Fn(usize) -> Option<bool>) -> Option<PlaceAmended> {
        let read = self.all.get(self.later)?;
        let had = place(self.later)?;
        let differs = |rank: &usize| place(*rank).is_some_and(|place| place != had);
        if let Some(rank) = (0..self.later).rev().find(differs) {
            let next = &self.all[rank].fact;
            return Some(PlaceAmended {
                closes: had,
                since: true,
                version: next.version,
                on: published_on(next),
            });
        }
        let rank = (self.later + 1..self.all.len()).find(differs)?;
        let (version, on) = (self.all[rank].fact.version, published_on(&read.fact));
        Some(PlaceAmended { closes: !had, since: false, version, on })
    }
}
