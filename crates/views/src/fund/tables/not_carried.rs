//! What a report prints and none of its figures is, a row to each.

use maillage_domain::fund::reported::{NotCarried, NotCarriedWhy};

use super::{columns, report};
use crate::fund::page::FundTold;
use crate::printed;
use crate::table::CellKind::{Count, Text};
use crate::table::{CellKind, Table, TableCell};
use crate::words::Words;

/// Its columns.
pub(super) const KNOWN: [(&str, CellKind); 5] =
    [("line", Count), ("printed", Text), ("label", Text), ("heading", Text), ("why", Text)];

/// What the report of a year prints beside its figures.
pub(super) fn table(told: FundTold<'_>, words: Words) -> Table {
    let report = report(&told).map(|report| report.fact.as_ref());
    let rows = report.into_iter().flat_map(|report| &report.not_carried).map(|left| row(left, words));
    Table::with_columns(words.get("fund-table-not-carried"), columns(KNOWN, words)).rows(rows).built()
}

fn row(left: &NotCarried, words: Words) -> [TableCell; 5] {
    [
        TableCell::count(Some(left.line)),
        TableCell::text(printed::cited(&left.printed, words)),
        TableCell::text(words.cited(&left.label)),
        TableCell::text(words.cited(&left.section)),
        TableCell::text(why(&left.why, words)),
    ]
}

fn why(why: &NotCarriedWhy, words: Words) -> String {
    match why {
        NotCarriedWhy::Unsaid => words.get("fund-not-carried-unsaid"),
        NotCarriedWhy::Repeated => words.get("fund-not-carried-repeated"),
        NotCarriedWhy::LeftOut { reason } => reason.get(words.language()).to_owned(),
    }
}
