//! The fund as tables, for whoever goes on reckoning with it: euros with their cents, shares in percent, each figure with
//! where it stands.

mod actions;
mod agreements;
mod calls;
mod execution;
mod findings;
mod missions;
mod not_carried;
mod overview;
mod register;
mod resources;
mod sources;

use maillage_domain::fund::reported::FundReported;
use maillage_domain::fund::status::Stated;
use maillage_domain::state::Recorded;

use super::page::FundTold;
use crate::dictionary::{Dictionary, Explained};
use crate::table::{CellKind, Table};
use crate::words::Words;

pub use agreements::{agreement, agreements, beneficiary, reports_due};
pub use calls::{call, calls};
pub use execution::execution;
pub use register::{commitments, recoveries};
pub use resources::resources;

/// The fund in a year, as tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundTables {
    /// Revenue, credits, and what stands beside the missions.
    pub overview: Table,
    /// The missions and their sum.
    pub missions: Table,
    /// The actions that a report cites; none beside a register.
    pub actions: Table,
    /// What a report prints and none of its figures is; nothing beside a register.
    pub not_carried: Table,
    /// What a reader should know of the figures.
    pub findings: Table,
    /// Where the figures come from, and how to read them.
    pub sources: Table,
}

impl FundTables {
    /// Words the tables of a year.
    pub fn new(told: FundTold<'_>, words: Words) -> Self {
        Self {
            overview: overview::table(told, words),
            missions: missions::table(told, words),
            actions: actions::table(told, words),
            not_carried: not_carried::table(told, words),
            findings: findings::table(told, words),
            sources: sources::table(told, words),
        }
    }

    /// What one file without sheets holds: the figures, and what is in none of them.
    pub fn in_one(self) -> Vec<Table> {
        vec![self.overview, self.missions, self.actions, self.not_carried, self.findings]
    }

    /// Every table, in order: the sheets of a workbook.
    pub fn all(self) -> Vec<Table> {
        let left = Some(self.not_carried).filter(|table| !table.rows.is_empty());
        let figures = [self.overview, self.missions, self.actions, self.findings];
        figures.into_iter().chain(left).chain([self.sources]).collect()
    }
}

/// The report whose figures are told; nothing beside a register.
fn report<'a>(told: &FundTold<'a>) -> Option<&'a Recorded<FundReported>> {
    let report = told.ledger.exercise(told.status.year).and_then(|exercise| exercise.reports.last());
    report.filter(|_| !told.status.kept)
}

/// An amount in cents, whatever its kind: what is worded is no longer added up.
fn cents<T: Copy>(stated: Option<&Stated<T>>, of: fn(T) -> i64) -> Option<Stated<i64>> {
    stated.map(|stated| stated.with(of(stated.value)))
}

/// What each column of each table of the fund's file means, in the order of its sheets.
pub fn dictionaries(words: Words) -> Vec<Dictionary> {
    let sheets: [(&str, &[(&str, CellKind)]); 6] = [
        ("overview", &overview::KNOWN),
        ("missions", &missions::KNOWN),
        ("actions", &actions::KNOWN),
        ("findings", &findings::KNOWN),
        ("not-carried", &not_carried::KNOWN),
        ("sources", &sources::KNOWN),
    ];
    let sheet = |(sheet, known): (&str, &[(&str, CellKind)])| Dictionary {
        id: format!("fund-{sheet}"),
        title: format!("{} – {}", words.get("web-data-fund"), words.get(&format!("fund-table-{sheet}"))),
        columns: known.iter().map(|column| explained(column, words)).collect(),
    };
    sheets.map(sheet).into()
}

fn explained((id, kind): &(&str, CellKind), words: Words) -> Explained {
    let unit = match kind {
        CellKind::Text => "text",
        CellKind::Count => "number",
        CellKind::Euros => "euros",
        CellKind::Percent => "percent",
    };
    Explained {
        name: words.get(&format!("fund-table-column-{id}")),
        meaning: words.get(&format!("fund-table-meaning-{id}")),
        unit: words.get(&format!("unit-of-{unit}")),
    }
}

/// Columns by the names of their titles.
fn columns<const N: usize>(columns: [(&str, CellKind); N], words: Words) -> [(String, CellKind); N] {
    columns.map(|(id, kind)| (words.get(&format!("fund-table-column-{id}")), kind))
}
