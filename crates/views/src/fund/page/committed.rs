//! What the missions committed: a table of its own, since authority to commit and payment credits never add up.

use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::money::Ae;
use maillage_domain::fund::status::Stated;

use super::figures::cents;
use super::missions::Spending;
use super::source::Sourced;
use crate::fund::money;

/// The authority to commit used by each mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommittedTable {
    /// Its rows.
    pub rows: Vec<CommittedRow>,
    /// Their sum; a dash where a mission has none.
    pub sum: String,
}

/// One mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommittedRow {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// What it committed; nothing where no source says it.
    pub committed: Option<Sourced>,
    /// Its share of the largest, in percent.
    pub bar: u32,
}

/// The table; nothing where no source says of any mission what it committed.
pub(super) fn table(spending: &Spending<'_>) -> Option<CommittedTable> {
    let missions = &spending.status.missions;
    let stated: Vec<Option<Stated<i64>>> =
        missions.iter().map(|known| known.ae_committed.as_ref().map(|sum| cents(sum, Ae::cents))).collect();
    let known = || stated.iter().flatten().map(|sum| sum.value);
    let largest = known().max()?.max(1);
    let words = spending.words();
    let rows = missions.iter().zip(&stated).map(|(mission, stated)| CommittedRow {
        number: mission.mission.number(),
        title: spending.title(mission).unwrap_or_else(|| words.get("fund-page-untitled")),
        committed: stated.as_ref().map(|sum| spending.sources.figure(sum, FigureKind::AeCommitted)),
        bar: stated.as_ref().map_or(0, |sum| {
            u32::try_from(i128::from(sum.value.max(0)) * 100 / i128::from(largest)).unwrap_or(100)
        }),
    });
    let whole = stated.iter().all(Option::is_some).then(|| Ae::sum(known().map(Ae::from_cents))).flatten();
    let sum = whole.map(|sum| money::computed(sum.cents(), spending.step(known()), words));
    Some(CommittedTable { rows: rows.collect(), sum: sum.unwrap_or_else(|| "–".to_owned()) })
}
