//! Tables by the marks between their cells.

use crate::confidence::Confidence;
use crate::layout::number::number;
use crate::place::Place;
use crate::table::{Cell, Span, Table, TableKind};

/// A row of texts, with the number of its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MarkedRow {
    /// The number of its line.
    pub line: u32,
    /// The texts of its cells.
    pub cells: Vec<String>,
}

/// The table of rows: each cell one row high and one column wide, as the marks say.
pub(super) fn table(rows: &[MarkedRow]) -> Table {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let cells = rows.iter().enumerate().flat_map(|(position, row)| {
        row.cells.iter().enumerate().map(move |(column, text)| Cell {
            rows: Span::one(number(position)),
            columns: Span::one(number(column)),
            text: text.clone(),
            value: None,
            place: Place::Line(row.line),
            confidence: Confidence::CERTAIN,
        })
    });
    Table {
        kind: TableKind::Marked,
        rows: number(rows.len()),
        columns: number(columns),
        cells: cells.collect(),
    }
}
