//! Tables with tabs between their cells, as word processors and spreadsheets paste them.

use super::marked::{self, MarkedRow};
use crate::layout::number::number;
use crate::table::Table;

/// The fewest rows that make a table.
const ROWS: usize = 2;

/// Whether a line is a row: a tab stands before a text.
pub(super) fn is_row(line: &str) -> bool {
    line.trim_end().contains('\t')
}

/// The table that begins with the first line, and how many lines it takes.
pub(super) fn table(lines: &[&str], first: u32) -> Option<(Table, usize)> {
    let taken = lines.iter().take_while(|line| is_row(line)).count();
    let row = |(position, line): (usize, &&str)| MarkedRow {
        line: first + number(position),
        cells: line.trim_end_matches(['\n', ' ']).split('\t').map(|cell| cell.trim().to_owned()).collect(),
    };
    let rows: Vec<MarkedRow> = lines[..taken].iter().enumerate().map(row).collect();
    let beside =
        rows.iter().filter(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1).count();
    (beside >= ROWS).then(|| (marked::table(&rows), taken))
}
