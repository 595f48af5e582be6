//! The open tables: every fact of the journal as rows that any engine reads, each with the stamps of its act.
//!
//! A table is described once, by its name and by its columns, each with what it holds and how it is taken from a fact
//! (`table`): the files of every format and the dictionary are made of that one description. Names are English and in
//! small letters, amounts are whole cents, days and instants are written as ISO 8601. Nothing tells who a natural person is.

mod agreement;
mod aid;
mod call;
mod cell;
mod facts;
mod figures;
mod fund;
mod indicator;
mod money;
mod objectives;
mod postings;
mod reference;
mod register;
mod report;
mod signatures;
mod structure;
mod supply;
mod table;

use maillage_domain::act::Entry;
use maillage_domain::state::{ActSummary, Entered};

use crate::words::Words;

pub use cell::{OpenCell, OpenKind, instant};
pub use facts::tables;
pub use postings::Postings;
pub use table::{OpenColumn, OpenRows, OpenTable, STAMPED};

impl OpenTable {
    /// What its rows are, in words.
    pub fn meaning(&self, words: Words) -> String {
        words.get(&format!("open-table-{}", self.name.replace('_', "-")))
    }
}

impl OpenColumn {
    /// What it means, in words.
    pub fn meaning(&self, words: Words) -> String {
        words.get(&format!("open-column-{}", self.name.replace('_', "-")))
    }
}

impl OpenKind {
    /// How its values are written, in words.
    pub fn meaning(self, words: Words) -> String {
        words.get(&format!("open-kind-{}", self.as_str()))
    }
}

impl OpenRows {
    /// Adds the rows of an act: its own, and those of its fact; `summary` says what became of it.
    pub fn add(&mut self, entry: &Entry, summary: &ActSummary) {
        self.begin(&summary.stamp, summary.entered == Entered::SetAside);
        self.put(&facts::acts(), [summary]);
        facts::add(self, entry, summary);
    }
}
