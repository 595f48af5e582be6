//! What changed between two dates, and the acts that explain it.

use std::collections::{BTreeMap, BTreeSet};

use super::{BilanAt, Row};
use crate::act::ActNumber;
use crate::care::quantity::Tally;

/// The figures of one cell, for comparison.
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
            sites: row.position.quantities.sites().clone(),
            units: row.position.quantities.units().cloned(),
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
#[derive(Debug, Clone)]
pub struct Comparison<'s> {
    /// The cells whose figures differ.
    pub changes: Vec<Change<'s>>,
    /// The acts that explain them.
    pub acts: BTreeSet<ActNumber>,
}

/// Compares two answers.
pub fn compare<'s>(before: &BilanAt<'s>, after: &BilanAt<'s>) -> Comparison<'s> {
    let earlier: BTreeMap<_, _> = before.rows.iter().map(|row| (row.key(), CellFigures::of(row))).collect();
    let later: BTreeSet<_> = after.rows.iter().map(Row::key).collect();
    let moved = after.rows.iter().filter_map(|row| {
        let (was, is) = (earlier.get(&row.key()), CellFigures::of(row));
        (was != Some(&is)).then(|| Change {
            row: *row,
            before: was.cloned(),
            after: Some(is),
            act: row.bilan.stamp.number,
        })
    });
    let gone = before.rows.iter().filter(|row| !later.contains(&row.key())).map(|row| Change {
        row: *row,
        before: Some(CellFigures::of(row)),
        after: None,
        act: row.bilan.stamp.number,
    });
    let changes: Vec<_> = moved.chain(gone).collect();
    let acts = changes.iter().map(|change| change.act).collect();
    Comparison { changes, acts }
}
