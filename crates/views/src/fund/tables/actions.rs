//! The actions that a report cites, in its order, and what of each is in the sums.

use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::reported::{Attribution, FundReported, ReportedAction};

use super::{columns, report};
use crate::fund::money;
use crate::fund::page::FundTold;
use crate::fund::page::actions::{reason, status, years};
use crate::fund::rows::chosen_ranks;
use crate::printed;
use crate::table::CellKind::{Count, Euros, Text};
use crate::table::{CellKind, Table, TableCell};
use crate::words::Words;

/// Its columns.
pub(super) const KNOWN: [(&str, CellKind); 14] = [
    ("mission", Count),
    ("label", Text),
    ("part-of", Count),
    ("amount", Euros),
    ("precision", Text),
    ("printed", Text),
    ("status", Text),
    ("years", Text),
    ("counted", Euros),
    ("attribution", Text),
    ("reason", Text),
    ("corrected", Text),
    ("heading", Text),
    ("line", Count),
];

/// The actions of a year.
pub(super) fn table(told: FundTold<'_>, words: Words) -> Table {
    let table = Table::with_columns(words.get("fund-table-actions"), columns(KNOWN, words));
    let Some(report) = report(&told).map(|report| report.fact.as_ref()) else { return table.built() };
    let ranks = chosen_ranks(report, told.choice);
    let rows = ranks.iter().filter_map(|rank| Some(row(report, *rank, report.actions.get(*rank)?, words)));
    let table = table.rows(rows);
    let counted = Cp::sum(ranks.iter().filter_map(|rank| report.counted_of(*rank)));
    let of_some = if told.choice.is_whole() { "fund-table-counted-sum" } else { "fund-exercise-counted-sum" };
    match counted.filter(|_| !ranks.is_empty()) {
        Some(counted) => table.sum(sums(counted, of_some, words)).built(),
        None => table.built(),
    }
}

fn row(report: &FundReported, rank: usize, action: &ReportedAction, words: Words) -> [TableCell; 14] {
    let whole = action.part_of.and_then(|whole| report.actions.get(whole));
    let correction = action.amount.correction.as_ref();
    let corrected = correction.map(|correction| correction.reason.get(words.language()).to_owned());
    [
        TableCell::count(action.attribution.mission().map(Mission::number)),
        TableCell::text(words.cited(&action.label)),
        TableCell::count(whole.map(|whole| whole.amount.line)),
        TableCell::Euros(action.amount.value.cents()),
        TableCell::text(money::qualifier(action.amount.qualifier, words)),
        TableCell::text(printed::cited(as_printed(action), words)),
        TableCell::text(status(action.status, words)),
        TableCell::text(action.span.map(years).unwrap_or_default()),
        TableCell::euros(report.counted_of(rank).map(Cp::cents)),
        TableCell::text(attribution(&action.attribution, words)),
        TableCell::text(reason(&action.attribution, words)),
        TableCell::text(corrected.unwrap_or_default()),
        TableCell::text(words.cited(&action.section)),
        TableCell::count(Some(action.amount.line)),
    ]
}

/// What the document prints; of an act of the first version only what was corrected.
fn as_printed(action: &ReportedAction) -> &str {
    let corrected = action.amount.correction.as_ref().map(|correction| correction.printed.as_str());
    corrected.unwrap_or(&action.printed)
}

fn attribution(attribution: &Attribution, words: Words) -> String {
    words.get(&format!("fund-page-attribution-{}", attribution.as_str()))
}

fn sums(counted: Cp, id: &str, words: Words) -> [TableCell; 14] {
    let mut cells = [const { TableCell::Empty }; 14];
    cells[1] = TableCell::text(words.get(id));
    cells[8] = TableCell::Euros(counted.cents());
    cells
}
