//! The register as tables: its commitments, and its revenue orders.

use super::columns;
use crate::fund::register::{CommitmentView, CommitmentsView, RecoveriesView, RecoveryView};
use crate::table::CellKind::{Count, Euros, Text};
use crate::table::{Table, TableCell};
use crate::words::Words;

/// The commitments, in the order of the acts that made them.
pub fn commitments(view: &CommitmentsView, words: Words) -> Table {
    let known = [
        ("commitment", Text),
        ("object", Text),
        ("beneficiary", Text),
        ("first-year", Count),
        ("last-year", Count),
        ("envelope", Text),
        ("earmark", Text),
        ("mission", Count),
        ("code", Text),
        ("territory", Text),
        ("committed", Euros),
        ("certified", Euros),
        ("paid", Euros),
        ("rest", Euros),
        ("kept-back", Euros),
        ("act", Count),
    ];
    let rows = view.commitments.iter().map(commitment);
    Table::with_columns(words.get("fund-table-commitments"), columns(known, words)).rows(rows).built()
}

fn commitment(known: &CommitmentView) -> [TableCell; 16] {
    let optional = |text: &Option<String>| TableCell::text(text.clone().unwrap_or_default());
    [
        TableCell::text(known.commitment.as_str()),
        TableCell::text(known.object.as_str()),
        TableCell::text(known.beneficiary.as_str()),
        TableCell::count(Some(known.first_year)),
        TableCell::count(Some(known.last_year)),
        TableCell::text(known.envelope),
        optional(&known.earmark),
        TableCell::count(known.mission),
        optional(&known.code),
        optional(&known.territory),
        TableCell::Euros(known.committed),
        TableCell::Euros(known.certified),
        TableCell::Euros(known.paid),
        TableCell::Euros(known.rest),
        TableCell::Euros(known.kept_back),
        act(known.act),
    ]
}

/// The revenue orders, in the order of the acts that issued them.
pub fn recoveries(view: &RecoveriesView, words: Words) -> Table {
    let known = [
        ("recovery", Text),
        ("commitment", Text),
        ("year", Count),
        ("amount", Euros),
        ("collected", Euros),
        ("to-collect", Euros),
        ("act", Count),
    ];
    let rows = view.recoveries.iter().map(recovery);
    Table::with_columns(words.get("fund-table-recoveries"), columns(known, words)).rows(rows).built()
}

fn recovery(known: &RecoveryView) -> [TableCell; 7] {
    [
        TableCell::text(known.recovery.as_str()),
        TableCell::text(known.commitment.as_str()),
        TableCell::count(Some(known.year)),
        TableCell::Euros(known.amount),
        TableCell::Euros(known.collected),
        TableCell::Euros(known.to_collect),
        act(known.act),
    ]
}

fn act(number: u64) -> TableCell {
    TableCell::count(i64::try_from(number).ok())
}
