//! What a table says of its own sums: rows of totals, columns of totals, parts behind *dont*, and a column that others make up
//! in most rows.

use std::collections::BTreeMap;

use maillage_domain::fund::report::Unit;
use maillage_domain::fund::report::interval::Interval;

use super::frame::{Column, Frame, RowKind};
use super::{Spot, Sum, TableRow};
use crate::report::figures::Figure;

/// A row and a column.
type Place = (usize, usize);

/// The figures of a table by their row and column.
struct Cells<'r> {
    table: usize,
    figures: BTreeMap<Place, &'r Figure>,
}

impl Cells<'_> {
    fn spot(&self, (row, column): Place) -> Spot {
        Spot { table: self.table, row, column }
    }

    fn spots(&self, places: &[Place]) -> Vec<Spot> {
        places.iter().map(|place| self.spot(*place)).collect()
    }

    /// Whether digits stand there that were not understood: nothing is added up over them.
    fn is_unsure(&self, frame: &Frame<'_>, (row, column): Place) -> bool {
        let printed = frame.grid.text(row, column).contains(|c: char| c.is_ascii_digit());
        printed && !self.figures.contains_key(&(row, column))
    }

    /// Whether words stand there where a number could: *n.d.*, a dash. What they stand for is in a whole all the same.
    fn is_unprinted(&self, frame: &Frame<'_>, (row, column): Place) -> bool {
        let text = frame.grid.text(row, column);
        !text.is_empty() && !self.figures.contains_key(&(row, column))
    }

    /// The unit of a figure that can be added up; nothing where none stands there.
    fn unit(&self, place: Place) -> Option<Unit> {
        let unit = self.figures.get(&place).map(|figure| figure.unit);
        unit.filter(|unit| matches!(unit, Unit::Eur | Unit::Count))
    }

    /// The places that are counted as a whole is: euros are no part of a number of projects.
    fn like(&self, whole: Place, places: &[Place]) -> Vec<Place> {
        places.iter().copied().filter(|place| self.unit(*place) == self.unit(whole)).collect()
    }

    fn within(&self, places: &[Place]) -> Interval {
        let each: Vec<Interval> =
            places.iter().filter_map(|place| self.figures.get(place)).map(|figure| figure.within).collect();
        Interval::sum(each.iter())
    }

    /// Whether parts add up to a whole, given how they are rounded.
    fn adds_up(&self, whole: Place, parts: &[Place]) -> bool {
        self.figures.get(&whole).is_some_and(|figure| figure.within.meets(&self.within(parts)))
    }
}

/// What a table says of its sums.
pub(super) fn of(frame: &Frame<'_>, rows: &[TableRow]) -> Vec<Sum> {
    let read = rows.iter().flat_map(|row| &row.figures);
    let figures = read.clone().map(|(figure, said)| ((said.spot.row, said.spot.column), figure)).collect();
    let table = read.map(|(_, said)| said.spot.table).next().unwrap_or_default();
    let cells = Cells { table, figures };
    let mut found: Vec<Sum> =
        frame.columns.iter().flat_map(|column| of_column(frame, &cells, column.rank)).collect();
    found.extend(frame.body().flat_map(|row| parts_behind(frame, &cells, row)));
    found.extend(across(frame, &cells));
    found
}

/// The rows of totals of a column, and the parts behind *dont* in it.
fn of_column(frame: &Frame<'_>, cells: &Cells<'_>, column: usize) -> Vec<Sum> {
    let mut found = Vec::new();
    let (mut open, mut closed): (Vec<Place>, Vec<Place>) = (Vec::new(), Vec::new());
    let mut parts: Vec<Place> = Vec::new();
    let (mut unsure, mut unprinted) = (false, false);
    for row in frame.body() {
        let place = (row, column);
        unsure |= cells.is_unsure(frame, place);
        let is_held = cells.unit(place).is_some();
        let kind = frame.kind(row);
        unprinted |= matches!(kind, RowKind::Plain | RowKind::Total) && cells.is_unprinted(frame, place);
        if kind != RowKind::Part {
            found.extend(some(cells, open.last(), &std::mem::take(&mut parts)));
        }
        match kind {
            RowKind::Plain if is_held => open.push(place),
            RowKind::Part if is_held => parts.push(place),
            RowKind::Total if is_held => {
                let (groups, rows) = (cells.like(place, &closed), cells.like(place, &open));
                let all = [groups.clone(), rows.clone()].concat();
                // A total of a group closes its rows; one of all adds up what the groups closed.
                let of_all = !groups.is_empty() && (rows.is_empty() || cells.adds_up(place, &all));
                let own = if of_all { all } else { rows };
                if own.len() >= 2 && !unsure {
                    let (whole, parts) = (cells.spot(place), cells.spots(&own));
                    found.push(if unprinted { Sum::Some(whole, parts) } else { Sum::All(whole, parts) });
                }
                closed.push(place);
                open.clear();
                (unsure, unprinted) = (false, false);
            }
            RowKind::Plain | RowKind::Part | RowKind::Total | RowKind::Group => {}
        }
    }
    found.extend(some(cells, open.last(), &parts));
    found
}

/// A whole and the parts that are named of it.
fn some(cells: &Cells<'_>, whole: Option<&Place>, parts: &[Place]) -> Option<Sum> {
    whole.filter(|_| !parts.is_empty()).map(|whole| Sum::Some(cells.spot(*whole), cells.spots(parts)))
}

/// The parts behind *dont* in a row: each belongs to the nearest column before it that is no part.
fn parts_behind(frame: &Frame<'_>, cells: &Cells<'_>, row: usize) -> Vec<Sum> {
    let mut found = Vec::new();
    let mut whole: Option<Place> = None;
    let mut parts = Vec::new();
    for column in &frame.columns {
        let place = (row, column.rank);
        if column.kind != RowKind::Part {
            found.extend(some(cells, whole.as_ref(), &std::mem::take(&mut parts)));
            whole = cells.figures.get(&place).filter(|figure| figure.unit == Unit::Eur).map(|_| place);
        } else if cells.figures.get(&place).is_some_and(|figure| figure.unit == Unit::Eur) {
            parts.push(place);
        }
    }
    found.extend(some(cells, whole.as_ref(), &parts));
    found
}

/// The column that the others make up: the one that is called a total, else the first or the last where most rows bear it out.
fn across(frame: &Frame<'_>, cells: &Cells<'_>) -> Vec<Sum> {
    let columns: Vec<&Column> = frame.columns.iter().filter(|column| column.kind != RowKind::Part).collect();
    // Years stand beside each other: they are no parts of one amount.
    let of_years = columns.iter().filter(|column| column.belongs.year.is_some()).count() > 1;
    let named = columns.iter().find(|column| column.kind == RowKind::Total);
    let candidates = named
        .map_or_else(|| columns.first().into_iter().chain(columns.last()).collect(), |named| vec![named]);
    let rows: Vec<usize> = frame.body().filter(|row| frame.kind(*row) == RowKind::Plain).collect();
    let found = candidates.into_iter().find_map(|whole| {
        let sums: Vec<_> =
            rows.iter().filter_map(|row| row_of(frame, cells, &columns, whole, *row)).collect();
        let borne = sums.iter().filter(|(whole, parts)| cells.adds_up(*whole, parts)).count();
        let enough = if named.is_some() { borne >= 1 } else { borne >= 2 && borne * 2 > sums.len() };
        (enough && !of_years).then_some(sums)
    });
    let unprinted =
        |(row, _): Place| columns.iter().any(|column| cells.is_unprinted(frame, (row, column.rank)));
    let told = |(whole, parts): (Place, Vec<Place>)| told(cells, whole, &parts, unprinted(whole));
    found.unwrap_or_default().into_iter().map(told).collect()
}

/// A row as a whole and its parts: two at least, in euros.
fn row_of(
    frame: &Frame<'_>,
    cells: &Cells<'_>,
    columns: &[&Column],
    whole: &Column,
    row: usize,
) -> Option<(Place, Vec<Place>)> {
    let in_euros = |place: &Place| cells.figures.get(place).is_some_and(|figure| figure.unit == Unit::Eur);
    let others = columns.iter().filter(|column| column.rank != whole.rank).map(|column| (row, column.rank));
    let parts: Vec<Place> = others.filter(in_euros).collect();
    let place = (row, whole.rank);
    let sure = columns.iter().all(|column| !cells.is_unsure(frame, (row, column.rank)));
    (in_euros(&place) && parts.len() >= 2 && sure).then_some((place, parts))
}

/// A row whose parts exceed the whole says so of any parts; one that they do not reach, only of all of them, each of which is
/// printed.
fn told(cells: &Cells<'_>, whole: Place, parts: &[Place], unprinted: bool) -> Sum {
    let (spot, spots) = (cells.spot(whole), cells.spots(parts));
    let exceeds =
        cells.figures.get(&whole).is_some_and(|figure| figure.within.is_below(&cells.within(parts)));
    if exceeds || unprinted { Sum::Some(spot, spots) } else { Sum::All(spot, spots) }
}
