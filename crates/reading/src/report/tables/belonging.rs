//! What the name of a row or the head of a column says that its figures belong to: a mission, a region, a year.

use std::collections::BTreeSet;

use maillage_domain::fund::report::{Belongs, Status, Unit};
use maillage_domain::text;

use super::frame::{Column, Frame, RowKind};
use super::{CellSaid, Spot, TableRow};
use crate::report::missions::{self, Basis};
use crate::report::years::YEARS;

/// First words of the names of regions and of their agencies, and of the heads above them. A name without one, below a head
/// without one, is told as no region: its label still names it.
const REGIONAL: [&str; 6] = ["region", "regions", "agence", "agences", "ars", "regionale"];

/// What a name says. `of_regions`: the head above says that such names are regions.
pub(super) fn of(name: &str, of_regions: bool) -> Belongs {
    let first = text::words(name).next().unwrap_or_default();
    let regional = (of_regions || REGIONAL.contains(&first.as_str())) && !name.is_empty();
    Belongs {
        mission: missions::number(&name.to_lowercase()),
        region: regional.then(|| name.to_owned()),
        year: year(name),
    }
}

/// What a cell belongs to: its row says it, else its column, else the group of its row.
pub(super) fn joined(row: Belongs, column: &Belongs, group: &Belongs) -> Belongs {
    Belongs {
        mission: row.mission.or(column.mission).or(group.mission),
        region: row.region.or_else(|| column.region.clone()).or_else(|| group.region.clone()),
        year: row.year.or(column.year).or(group.year),
    }
}

/// Whether the head above the names of rows says that they are regions.
pub(super) fn names_regions(head: &str) -> bool {
    text::words(head).any(|word| REGIONAL.contains(&word.as_str()))
}

/// The one year that a name holds: `2031`, `Exercice 2031`, `CP 2031`. Two years are a period.
pub(super) fn year(name: &str) -> Option<u16> {
    let mut numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|word| !word.is_empty());
    let (first, more) = (numbers.next()?, numbers.next());
    let year = first.parse().ok().filter(|year| YEARS.contains(year) && first.len() == 4);
    year.filter(|_| more.is_none())
}

/// The amount of each mission, where the rows are missions: in the only column of euros, in the one of payments, in that of the
/// last year, or in the one of totals. What is only delegated or foreseen is no amount of a mission.
pub(super) fn missions(frame: &Frame<'_>, rows: &[TableRow]) -> Vec<(u8, Spot)> {
    let Some(column) = column_of_amounts(frame, rows) else { return Vec::new() };
    let cells = rows.iter().flat_map(|row| &row.figures).filter(|(_, said)| said.spot.column == column);
    let spent = cells.filter(|(_, said)| matches!(said.status, Some(Status::Printed | Status::Paid)));
    let plain = spent.filter(|(_, said)| frame.kind(said.spot.row) == RowKind::Plain);
    let named = |said: &CellSaid| missions::number(&frame.name(said.spot.row).to_lowercase());
    let found: Vec<(u8, Spot)> = plain.filter_map(|(_, said)| Some((named(said)?, said.spot))).collect();
    let numbers: BTreeSet<u8> = found.iter().map(|(mission, _)| *mission).collect();
    if numbers.len() == found.len() { found } else { Vec::new() }
}

/// The column that holds the amount of each row.
fn column_of_amounts(frame: &Frame<'_>, rows: &[TableRow]) -> Option<usize> {
    let in_euros = |column: &&Column| {
        let mut cells =
            rows.iter().flat_map(|row| &row.figures).filter(|(_, said)| said.spot.column == column.rank);
        cells.any(|(figure, _)| figure.unit == Unit::Eur)
    };
    let columns: Vec<&Column> = frame.columns.iter().filter(in_euros).collect();
    let only = |is: &dyn Fn(&Column) -> bool| {
        let mut fitting = columns.iter().filter(|column| is(column));
        fitting.next().filter(|_| fitting.next().is_none()).map(|column| column.rank)
    };
    let pays = |column: &Column| missions::basis(&format!("en {}", column.name)) == Some(Basis::Cp);
    let last = columns.iter().filter_map(|column| column.belongs.year).max();
    let of_last_year = |column: &Column| last.is_some() && column.belongs.year == last;
    only(&|_| true)
        .or_else(|| only(&pays))
        .or_else(|| only(&of_last_year))
        .or_else(|| only(&|column| column.kind == RowKind::Total))
}
