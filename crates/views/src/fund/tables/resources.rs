//! The resources of an exercise as a table.

use crate::fund::resources::{AMOUNTS, ResourcesView};
use crate::table::CellKind::{Euros, Text};
use crate::table::{Table, TableCell};
use crate::words::Words;

/// Each resource: notified, planned, committed, and what is left.
pub fn resources(view: &ResourcesView, words: Words) -> Table {
    let amount = |cents: Option<i64>| cents.map_or(TableCell::Empty, TableCell::Euros);
    let rows = view.rows.iter().map(|row| {
        let acts: Vec<_> = row.acts.iter().map(u64::to_string).collect();
        let [notified, planned, unplanned, committed, left] = row.amounts().map(amount);
        let (name, acts) = (TableCell::text(row.name.as_str()), TableCell::text(acts.join(", ")));
        [name, notified, planned, unplanned, committed, left, acts]
    });
    let [notified, planned, unplanned, committed, left] = AMOUNTS.map(|id| (words.get(id), Euros));
    let [resource, acts] =
        ["fund-resources-column-resource", "fund-resources-column-acts"].map(|id| (words.get(id), Text));
    let columns = [resource, notified, planned, unplanned, committed, left, acts];
    Table::with_columns(words.get("fund-resources-sheet"), columns).rows(rows).built()
}
