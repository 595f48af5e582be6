//! The resources of an exercise as a table.

use crate::fund::resources::ResourcesView;
use crate::table::CellKind::{Euros, Text};
use crate::table::{Table, TableCell};
use crate::words::Words;

/// Each resource: notified, planned, committed, and what is left.
pub fn resources(view: &ResourcesView, words: Words) -> Table {
    let amount = |cents: Option<i64>| cents.map_or(TableCell::Empty, TableCell::Euros);
    let rows = view.rows.iter().map(|row| {
        let acts: Vec<_> = row.acts.iter().map(u64::to_string).collect();
        [
            TableCell::text(row.name.as_str()),
            amount(row.notified),
            amount(row.planned),
            amount(row.unplanned),
            amount(row.committed),
            amount(row.left),
            TableCell::text(acts.join(", ")),
        ]
    });
    let columns = [
        (words.get("fund-resources-column-resource"), Text),
        (words.get("fund-resources-column-notified"), Euros),
        (words.get("fund-resources-column-planned"), Euros),
        (words.get("fund-resources-column-unplanned"), Euros),
        (words.get("fund-resources-column-committed"), Euros),
        (words.get("fund-resources-column-left"), Euros),
        (words.get("fund-resources-column-acts"), Text),
    ];
    Table::with_columns(words.get("fund-resources-sheet"), columns).rows(rows).built()
}
