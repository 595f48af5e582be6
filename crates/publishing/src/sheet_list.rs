//! The bilan of a day seen from one side, in flat rows.

use maillage_domain::care::column::oui_non;
use maillage_views::comparison::ComparisonView;
use maillage_views::dictionary::ColumnKind::{self, Integer, Text};
use maillage_views::dictionary::columns;
use maillage_views::sheet::matrix::MatrixView;
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;

use crate::WriteError;
use crate::csv::COMPARISON_COLUMNS;
use crate::list::List;

/// Rows of the bilan, in the columns of the outside contract.
pub fn rows(rows: &[TidyRow], words: Words) -> Result<List, WriteError> {
    let columns: Vec<_> = columns(words).iter().map(|column| (column.name, column.kind)).collect();
    List::new(&columns, rows)
}

/// What changed between two times: a row for each figure; of two lists, for each line.
pub fn comparison(view: &ComparisonView) -> Result<List, WriteError> {
    let Some(lines) = &view.lines else { return List::new(&CHANGES, &view.changes) };
    let compared = lines.iter().map(|line| {
        (&line.code, &line.label, line.comparison, line.grounds.join(" "), line.reasons.join(" "))
    });
    let columns = ["code", "label", "comparison", "grounds", "reasons"].map(|name| (name, Text));
    List::new(&columns, &compared.collect::<Vec<_>>())
}

/// The columns of changes, in the order in which a comparison writes them in every medium.
pub(crate) const CHANGES: [(&str, ColumnKind); COMPARISON_COLUMNS.len()] = {
    let mut columns = [("", Text); COMPARISON_COLUMNS.len()];
    let mut rank = 0;
    while rank < columns.len() {
        columns[rank].0 = COMPARISON_COLUMNS[rank];
        rank += 1;
    }
    columns
};

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
pub(crate) const MATRIX: [(&str, ColumnKind); 13] = [
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
