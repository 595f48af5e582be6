//! The execution of a budget as a table.

use super::columns;
use crate::fund::execution::ExecutionView;
use crate::table::CellKind::{Euros, Text};
use crate::table::{CellKind, Table, TableCell};
use crate::words::Words;

/// Its columns.
pub(super) const KNOWN: [(&str, CellKind); 9] = [
    ("level", Text),
    ("code", Text),
    ("label", Text),
    ("ae-opened", Euros),
    ("ae-committed", Euros),
    ("ae-available", Euros),
    ("cp-opened", Euros),
    ("cp-paid", Euros),
    ("cp-available", Euros),
];

/// The whole, then by envelope, earmark, mission, line and territory.
pub fn execution(view: &ExecutionView, words: Words) -> Table {
    let rows = view.rows.iter().map(|row| {
        [
            TableCell::text(words.get(&format!("fund-table-level-{}", row.level))),
            TableCell::text(row.code.as_str()),
            TableCell::text(row.name.as_str()),
            TableCell::Euros(row.ae_opened),
            TableCell::Euros(row.ae_committed),
            TableCell::Euros(row.ae_available),
            TableCell::Euros(row.cp_opened),
            TableCell::Euros(row.cp_paid),
            TableCell::Euros(row.cp_available),
        ]
    });
    Table::with_columns(words.get("fund-table-execution"), columns(KNOWN, words)).rows(rows).built()
}
