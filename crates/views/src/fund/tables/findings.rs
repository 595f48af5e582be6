//! What a reader should know of the figures, a row to each thing.

use std::cmp::Reverse;

use super::columns;
use crate::fund::page::FundTold;
use crate::fund::status::FundFindingView;
use crate::table::CellKind::Text;
use crate::table::{CellKind, Table, TableCell};
use crate::words::Words;

/// Its columns.
pub(super) const KNOWN: [(&str, CellKind); 6] = [
    ("severity", Text),
    ("because", Text),
    ("suggestion", Text),
    ("line", Text),
    ("acts", Text),
    ("rule", Text),
];

/// The findings of a year, the gravest first.
pub(super) fn table(told: FundTold<'_>, words: Words) -> Table {
    let findings = told.status.findings.iter().map(|finding| FundFindingView::new(finding, words));
    let mut findings: Vec<_> = findings.collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    let rows = findings.iter().map(|finding| {
        let acts: Vec<_> = finding.acts.iter().map(ToString::to_string).collect();
        [
            TableCell::text(words.severity(finding.severity)),
            TableCell::text(finding.because.as_str()),
            TableCell::text(finding.suggestion.clone().unwrap_or_default()),
            TableCell::lines(&finding.lines),
            TableCell::text(acts.join(", ")),
            TableCell::text(finding.rule.unwrap_or_default()),
        ]
    });
    Table::with_columns(words.get("fund-table-findings"), columns(KNOWN, words)).rows(rows).built()
}
