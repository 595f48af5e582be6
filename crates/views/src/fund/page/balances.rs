//! What is left of the credits of a register: by envelope, by earmark, by line of the nomenclature, by territory.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::act::ActNumber;
use maillage_domain::fund::cell::{Place, Territory, Year};
use maillage_domain::fund::execution::{Execution, Figures};
use maillage_domain::fund::ledger::Ledger;

use super::source::{SourceView, Sources};
use crate::fund::money;
use crate::fund::names::{credits_text, envelope_id};
use crate::words::Words;

/// The balances of a register, cut one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceTable {
    /// By what it is cut.
    pub title: String,
    /// Its rows.
    pub rows: Vec<BalanceRow>,
}

/// The balances of one envelope, earmark, line or territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceRow {
    /// Its name.
    pub label: String,
    /// Opened, committed, still to commit; opened, paid, still to pay.
    pub amounts: [String; 6],
    /// The acts behind it.
    pub source: SourceView,
}

/// The tables of a register; a table of one row that bears no name is left out.
pub fn tables(ledger: &Ledger, execution: &Execution, sources: Sources<'_>) -> Vec<BalanceTable> {
    let words = sources.words;
    let year = execution.year;
    let labels = labels(ledger, year);
    let line = |code: &Option<String>| match code {
        None => words.get("fund-page-balance-no-line"),
        Some(code) => {
            labels.get(code.as_str()).map_or_else(|| code.clone(), |label| format!("{code} – {label}"))
        }
    };
    let place_line = |place: &Place| place.code().map(ToOwned::to_owned);
    let mut tables = vec![
        table(
            "envelope",
            ledger,
            (year, &execution.by_envelope()),
            (|place| place.envelope, |kind| words.get(envelope_id(*kind))),
            sources,
        ),
        table(
            "earmark",
            ledger,
            (year, &execution.by_pool()),
            (|place| place.pool(year), |pool| credits_text(pool, words)),
            sources,
        ),
    ];
    let by_line = execution.by_line();
    if by_line.keys().any(Option::is_some) {
        tables.push(table("line", ledger, (year, &by_line), (place_line, line), sources));
    }
    let by_territory = execution.by_territory();
    if by_territory.keys().any(Option::is_some) {
        let name = |territory: &Option<Territory>| {
            territory
                .as_ref()
                .map_or_else(|| words.get("fund-page-balance-no-territory"), |code| code.as_str().to_owned())
        };
        let of = |place: &Place| place.territory.clone();
        tables.push(table("territory", ledger, (year, &by_territory), (of, name), sources));
    }
    tables
}

fn labels(ledger: &Ledger, year: Year) -> BTreeMap<&str, &str> {
    let tree = ledger.exercise(year).and_then(|exercise| exercise.destinations.as_ref());
    let lines = tree.into_iter().flat_map(|tree| &tree.fact.tree.lines);
    lines.filter_map(|line| Some((line.destination.code.as_deref()?, line.label.as_str()))).collect()
}

fn table<K: Ord>(
    id: &str,
    ledger: &Ledger,
    (year, figures): (Year, &BTreeMap<K, Figures>),
    (key, name): (impl Fn(&Place) -> K, impl Fn(&K) -> String),
    sources: Sources<'_>,
) -> BalanceTable {
    let mut acts: BTreeMap<K, BTreeSet<ActNumber>> = BTreeMap::new();
    for (cell, posting) in ledger.book().postings().filter(|(cell, _)| cell.year == year) {
        acts.entry(key(&cell.place)).or_default().insert(posting.stamp.number);
    }
    let row = |(kind, figures): (&K, &Figures)| {
        let acts: Vec<_> = acts.get(kind).into_iter().flatten().copied().collect();
        let source = sources.of_acts(&acts).computed("fund-page-balance-formula", &[], sources.words);
        BalanceRow { label: name(kind), amounts: amounts(*figures, sources.words), source }
    };
    BalanceTable {
        title: sources.words.get(&format!("fund-page-balance-{id}")),
        rows: figures.iter().map(row).collect(),
    }
}

fn amounts(figures: Figures, words: Words) -> [String; 6] {
    [
        figures.ae_opened.cents(),
        figures.ae_committed.cents(),
        figures.ae_available.cents(),
        figures.cp_opened.cents(),
        figures.cp_paid.cents(),
        figures.cp_available.cents(),
    ]
    .map(|cents| money::whole_euros(cents, words))
}
