//! The missions of a year: committed, paid, shown by action, and their sums.

use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::status::{MissionStatus, Source};

use super::{cents, columns};
use crate::fund::money;
use crate::fund::page::FundTold;
use crate::table::CellKind::{Count, Euros, Percent, Text};
use crate::table::{CellKind, Table, TableCell};
use crate::words::Words;

/// Its columns.
pub(super) const KNOWN: [(&str, CellKind); 9] = [
    ("mission", Count),
    ("label", Text),
    ("ae-committed", Euros),
    ("cp-paid", Euros),
    ("precision", Text),
    ("share", Percent),
    ("itemised", Euros),
    ("not-itemised", Euros),
    ("line", Text),
];

/// The missions of a year.
pub(super) fn table(told: FundTold<'_>, words: Words) -> Table {
    let missions = &told.status.missions;
    let paid = sum(missions, |mission| mission.cp_paid.as_ref().map(|paid| paid.value.cents()));
    let table = Table::with_columns(words.get("fund-table-missions"), columns(KNOWN, words))
        .rows(missions.iter().map(|mission| row(mission, paid, words)));
    if missions.is_empty() { table.built() } else { table.sum(sums(missions, paid, words)).built() }
}

fn row(mission: &MissionStatus, whole: Option<i64>, words: Words) -> [TableCell; 9] {
    let committed = cents(mission.ae_committed.as_ref(), Ae::cents);
    let paid = cents(mission.cp_paid.as_ref(), Cp::cents);
    let title = mission.title.as_ref().map(|title| title.get(words.language()).to_owned());
    let precision = paid.as_ref().map(|paid| money::qualifier(paid.qualifier, words)).unwrap_or_default();
    let share = paid.as_ref().zip(whole).map(|(paid, whole)| money::share(paid.value, whole));
    let lines: Vec<_> = paid
        .iter()
        .filter_map(|paid| match paid.source {
            Source::Line { line, .. } => Some(line),
            Source::Acts(_) | Source::Computed { .. } => None,
        })
        .collect();
    [
        TableCell::count(Some(mission.mission.number())),
        TableCell::text(title.unwrap_or_default()),
        TableCell::euros(committed.map(|committed| committed.value)),
        TableCell::euros(paid.map(|paid| paid.value)),
        TableCell::text(precision),
        TableCell::percent(share),
        TableCell::euros(mission.itemised.map(Cp::cents)),
        TableCell::euros(mission.not_itemised.map(Cp::cents)),
        TableCell::lines(&lines),
    ]
}

fn sums(missions: &[MissionStatus], paid: Option<i64>, words: Words) -> [TableCell; 9] {
    let committed = sum(missions, |mission| mission.ae_committed.as_ref().map(|sum| sum.value.cents()));
    [
        TableCell::Empty,
        TableCell::text(words.get("fund-page-missions-sum")),
        TableCell::euros(committed),
        TableCell::euros(paid),
        TableCell::Empty,
        TableCell::percent(paid.map(|paid| money::share(paid, paid))),
        TableCell::euros(sum(missions, |mission| mission.itemised.map(Cp::cents))),
        TableCell::euros(sum(missions, |mission| mission.not_itemised.map(Cp::cents))),
        TableCell::Empty,
    ]
}

/// The sum over all missions; nothing where one of them lacks the figure, or the sum leaves the range.
fn sum(missions: &[MissionStatus], of: impl Fn(&MissionStatus) -> Option<i64>) -> Option<i64> {
    missions.iter().try_fold(0_i64, |sum, mission| sum.checked_add(of(mission)?))
}
