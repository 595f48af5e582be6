//! What changed between two dates, and the acts that explain it.

use std::collections::{BTreeMap, BTreeSet};

use super::ranked::ranked;
use super::{BilanAt, CellKey, Row};
use crate::act::ActNumber;
use crate::care::quantity::Tally;

/// The figures of one cell as they are answered, for comparison: gaps and answer as printed, else as computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFigures {
    /// Sites.
    pub sites: Tally,
    /// Units, for equipment.
    pub units: Option<Tally>,
    /// Whether new applications are admissible, where something says so.
    pub admissible: Option<bool>,
}

impl CellFigures {
    fn of(row: &Row<'_>) -> Self {
        Self {
            sites: row.sites().answered(),
            units: row.units().map(Tally::answered),
            admissible: row.admissible(),
        }
    }
}

/// A cell whose figures differ; absent on one side where it had no row there.
#[derive(Debug, Clone)]
pub struct Change<'s> {
    /// A row of the cell: the later one where there are two.
    pub row: Row<'s>,
    /// The figures at the earlier date.
    pub before: Option<CellFigures>,
    /// The figures at the later date.
    pub after: Option<CellFigures>,
    /// The act that brought the later figures (or the earlier, where the row is gone).
    pub act: ActNumber,
}

/// What changed, in the later bilan's order, then the rows that are gone.
#[derive(Debug, Clone, Default)]
pub struct Comparison<'s> {
    /// The cells whose figures differ.
    pub changes: Vec<Change<'s>>,
    /// The acts that explain them.
    pub acts: BTreeSet<ActNumber>,
}

/// The rows of an answer by cell, the second of two that a document prints of one cell by its rank.
fn keyed<'s>(answer: &BilanAt<'s>) -> Vec<((CellKey<'s>, usize), Row<'s>)> {
    ranked(answer.rows.iter().map(|row| (row.key(), *row)))
}

/// Compares two answers.
pub fn compare<'s>(before: &BilanAt<'s>, after: &BilanAt<'s>) -> Comparison<'s> {
    let (before, after) = (keyed(before), keyed(after));
    let earlier: BTreeMap<_, _> = before.iter().map(|(key, row)| (key, CellFigures::of(row))).collect();
    let later: BTreeSet<_> = after.iter().map(|(key, _)| key).collect();
    let moved = after.iter().filter_map(|(key, row)| {
        let (was, is) = (earlier.get(key), CellFigures::of(row));
        (was != Some(&is)).then(|| Change {
            row: *row,
            before: was.cloned(),
            after: Some(is),
            act: row.bilan.stamp.number,
        })
    });
    let gone = before.iter().filter(|(key, _)| !later.contains(key)).map(|(_, row)| Change {
        row: *row,
        before: Some(CellFigures::of(row)),
        after: None,
        act: row.bilan.stamp.number,
    });
    let changes: Vec<_> = moved.chain(gone).collect();
    let acts = changes.iter().map(|change| change.act).collect();
    Comparison { changes, acts }
}
