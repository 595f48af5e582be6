//! Lines by zones: what a bilan answers, a row to each line and a column to each zone of its set.

use super::{BilanAt, Row, Subject};
use crate::state::State;
use crate::territory::{Zone, ZoneSet};

/// The lines that are counted on the zones of one set.
#[derive(Debug, Clone)]
pub struct Matrix<'s> {
    /// The zone set; nothing for zones that no recorded set has.
    pub set: Option<&'s ZoneSet>,
    /// Its zones, in the order of the decision; without a set, in the order of the document.
    pub zones: Vec<Zone>,
    /// The lines, in the order of the document.
    pub lines: Vec<MatrixLine<'s>>,
}

/// One line in each zone.
#[derive(Debug, Clone)]
pub struct MatrixLine<'s> {
    /// What is counted.
    pub subject: Subject<'s>,
    /// One of its rows, for its names.
    pub named: Row<'s>,
    /// What stands in each zone, in the order of the zones; nothing where no row is about it.
    pub cells: Vec<Option<Row<'s>>>,
}

impl Matrix<'_> {
    /// Whether the zone at that place is the one of `row`.
    fn place(&self, row: &Row<'_>) -> Option<usize> {
        self.zones.iter().position(|zone| zone.code == row.position.zone)
    }
}

impl<'s> MatrixLine<'s> {
    fn new(row: Row<'s>, zones: usize) -> Self {
        Self { subject: row.key().subject, named: row, cells: vec![None; zones] }
    }

    /// Whether it is open in some zone.
    pub fn is_open(&self) -> bool {
        self.cells.iter().flatten().any(Row::is_open)
    }
}

/// An answer as matrices: one for each zone set that its rows use, then one for zones that no set has.
pub fn matrices<'s>(state: &'s State, answer: &BilanAt<'s>) -> Vec<Matrix<'s>> {
    let sets = state.reference().zone_sets(&answer.bilan.stamp.region, answer.asked);
    let mut matrices: Vec<Matrix<'s>> = sets
        .map(|zones| &zones.zone_set)
        .map(|set| Matrix { set: Some(set), zones: set.zones.clone(), lines: Vec::new() })
        .collect();
    matrices.push(Matrix { set: None, zones: zones_of_no_set(answer, &matrices), lines: Vec::new() });
    for row in &answer.rows {
        let own = matrices.iter_mut().find_map(|matrix| matrix.place(row).map(|place| (matrix, place)));
        if let Some((matrix, place)) = own {
            matrix.enter(*row, place);
        }
    }
    matrices.retain(|matrix| !matrix.lines.is_empty());
    matrices
}

/// The zones that no set has, in the order of the document.
fn zones_of_no_set(answer: &BilanAt<'_>, matrices: &[Matrix<'_>]) -> Vec<Zone> {
    let mut zones: Vec<Zone> = Vec::new();
    for row in &answer.rows {
        let known = matrices.iter().any(|matrix| matrix.place(row).is_some());
        if !known && zones.iter().all(|zone| zone.code != row.position.zone) {
            zones.push(Zone { code: row.position.zone.clone(), name: row.position.zone_name.clone() });
        }
    }
    zones
}

impl<'s> Matrix<'s> {
    /// Puts a row in its place: in a line of its own, where the document prints that cell a second time.
    fn enter(&mut self, row: Row<'s>, place: usize) {
        let subject = row.key().subject;
        let free = |line: &&mut MatrixLine<'s>| {
            line.subject == subject && line.cells.get(place).is_some_and(Option::is_none)
        };
        if let Some(cell) = self.lines.iter_mut().find(free).and_then(|line| line.cells.get_mut(place)) {
            *cell = Some(row);
            return;
        }
        let mut line = MatrixLine::new(row, self.zones.len());
        if let Some(cell) = line.cells.get_mut(place) {
            *cell = Some(row);
        }
        self.lines.push(line);
    }
}
