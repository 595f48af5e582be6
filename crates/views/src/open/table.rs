//! A table, its columns, and the rows that facts give it.

use std::collections::BTreeMap;
use std::mem;

use maillage_domain::ground::stamp::Stamp;

use super::cell::{OpenCell, OpenKind, instant};

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTable {
    /// Its name.
    pub name: &'static str,
    /// Its columns: the stamps of the act and the rank of the row in it, then what the fact says.
    pub columns: Vec<OpenColumn>,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpenColumn {
    /// Its name: the same means the same in every table.
    pub name: &'static str,
    /// What it holds.
    pub kind: OpenKind,
    /// Whether every row has it.
    pub required: bool,
}

/// The columns that every row begins with: together, `act` and `rank` tell a row from the others of its table.
const STAMPS: [(&str, OpenKind); 6] = [
    ("act", OpenKind::Integer),
    ("rank", OpenKind::Integer),
    ("region", OpenKind::Text),
    ("recorded_at", OpenKind::Instant),
    ("effective", OpenKind::Day),
    ("set_aside", OpenKind::Flag),
];

/// A column of the facts of a kind: its name, what it holds, and how it is taken from one.
pub(super) type Taken<F> = (&'static str, OpenKind, fn(&F) -> OpenCell);

/// How many columns every row begins with, before what its fact says.
pub const STAMPED: usize = STAMPS.len();

/// What a table takes from each fact of a kind.
pub(super) struct Facts<F, const N: usize> {
    pub(super) name: &'static str,
    pub(super) columns: [Taken<F>; N],
}

impl<F, const N: usize> Facts<F, N> {
    /// The table, as every medium writes it.
    pub(super) fn table(&self) -> OpenTable {
        let stamps = STAMPS.map(|(name, kind)| OpenColumn { name, kind, required: true });
        let own =
            self.columns.iter().map(|(name, kind, _)| OpenColumn { name, kind: *kind, required: false });
        OpenTable { name: self.name, columns: stamps.into_iter().chain(own).collect() }
    }
}

/// Rows, by the name of their table.
#[derive(Debug, Default)]
pub struct OpenRows {
    rows: BTreeMap<&'static str, Vec<Vec<OpenCell>>>,
    count: usize,
    /// The stamps of the act whose rows are put.
    stamps: Option<[OpenCell; 5]>,
}

impl OpenRows {
    /// How many rows stand here.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Gives the rows so far, by the name of their table, and begins anew.
    pub fn take(&mut self) -> BTreeMap<&'static str, Vec<Vec<OpenCell>>> {
        self.count = 0;
        mem::take(&mut self.rows)
    }

    /// What is put from now on comes from an act.
    pub(super) fn begin(&mut self, stamp: &Stamp, set_aside: bool) {
        self.stamps = Some([
            stamp.number.get().into(),
            (&stamp.region).into(),
            instant(stamp.recorded_at).into(),
            stamp.effective.into(),
            set_aside.into(),
        ]);
    }

    /// Puts the rows of facts of a kind, in their order.
    pub(super) fn put<F, const N: usize>(&mut self, table: &Facts<F, N>, facts: impl IntoIterator<Item = F>) {
        for (rank, fact) in (1..).zip(facts) {
            self.put_ranked(table, rank, &fact);
        }
    }

    /// Puts the row of a fact that has a rank in its act.
    pub(super) fn put_ranked<F, const N: usize>(&mut self, table: &Facts<F, N>, rank: u32, fact: &F) {
        let Some([act, region, recorded_at, effective, set_aside]) = self.stamps.clone() else { return };
        let mut row = vec![act, rank.into(), region, recorded_at, effective, set_aside];
        row.extend(table.columns.iter().map(|(_, _, take)| take(fact)));
        self.rows.entry(table.name).or_default().push(row);
        self.count += 1;
    }
}
