//! The bilan of a day seen from one side, in flat rows.

use maillage_domain::care::column::oui_non;
use maillage_views::dictionary::ColumnKind::{self, Integer, Text};
use maillage_views::dictionary::columns;
use maillage_views::sheet::matrix::MatrixView;
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;

use crate::WriteError;
use crate::list::List;

/// Rows of the bilan, in the columns of the outside contract.
pub fn rows(rows: &[TidyRow], words: Words) -> Result<List, WriteError> {
    let columns: Vec<_> = columns(words).iter().map(|column| (column.name, column.kind)).collect();
    List::new(&columns, rows)
}

/// Lines by zones: a row for each cell.
pub fn matrix(view: &MatrixView) -> Result<List, WriteError> {
    let lines = view.sets.iter().flat_map(|set| {
        set.families.iter().flat_map(move |family| family.lines.iter().map(move |line| (set, family, line)))
    });
    let rows = lines.flat_map(|(set, family, line)| {
        line.cells.iter().flatten().map(move |cell| {
            (
                (&line.code, &line.label, &family.label, &set.zone_set, &cell.zone, &cell.zone_name),
                (cell.counted, cell.current, cell.target_min, cell.target_max, cell.room),
                (cell.admissible.map(oui_non), cell.standing),
            )
        })
    });
    List::new(&MATRIX, &rows.collect::<Vec<_>>())
}

/// The columns of lines by zones.
const MATRIX: [(&str, ColumnKind); 13] = [
    ("code", Text),
    ("label", Text),
    ("domain", Text),
    ("zone_set", Text),
    ("zone", Text),
    ("zone_name", Text),
    ("counted", Text),
    ("current", Integer),
    ("target_min", Integer),
    ("target_max", Integer),
    ("gap", Integer),
    ("admissible", Text),
    ("standing", Text),
];
