//! Where the figures come from, and how to read them.

use super::{columns, report};
use crate::fund::page::FundTold;
use crate::table::CellKind::Text;
use crate::table::{CellKind, Table, TableCell};
use crate::words::Words;

/// Its columns.
pub(super) const KNOWN: [(&str, CellKind); 2] = [("item", Text), ("value", Text)];

/// The sources of a year.
pub(super) fn table(told: FundTold<'_>, words: Words) -> Table {
    let mut facts = vec![("year", told.status.year.get().to_string())];
    facts.extend(told.as_of.sentence(words).map(|sentence| ("as-of", sentence)));
    match report(&told) {
        Some(report) => facts.extend([
            ("document", report.fact.title.clone()),
            ("digest", report.fact.document.to_string()),
            ("act", report.stamp.number.to_string()),
            ("effective", words.date(report.stamp.effective)),
            ("recorded", words.instant(report.stamp.recorded_at)),
            ("amounts", words.get("fund-table-sources-printed")),
            ("counted", words.get("fund-table-sources-counted")),
        ]),
        None => facts.extend([
            ("document", words.get("fund-page-register")),
            ("amounts", words.get("fund-table-sources-exact")),
        ]),
    }
    facts.push(("computed", words.get("fund-table-sources-computed")));
    let rows = facts.into_iter().map(|(id, value)| {
        [TableCell::text(words.get(&format!("fund-table-source-{id}"))), TableCell::text(value)]
    });
    Table::with_columns(words.get("fund-table-sources"), columns(KNOWN, words)).rows(rows).built()
}
