//! What became of a table of structures.

use jiff::civil::Date;
use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::feed::TallyView;
use crate::words::{Argument, Words};

/// What a table of structures brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StructuresImported {
    /// All this in sentences.
    pub text: String,
    /// The number of the last act of the journal.
    pub act: u64,
    /// The name of the file.
    pub file: String,
    /// Its SHA-256.
    pub document: Digest,
    /// The day that it is of.
    pub day: Date,
    /// The region.
    pub region: RegionCode,
    /// Its rows, by how they stand to what is known.
    pub rows: TallyView,
    /// Its columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

impl StructuresImported {
    /// The same, in sentences.
    #[must_use]
    pub fn worded(mut self, region: &str, words: Words) -> Self {
        let day = words.date(self.day);
        let said = [
            ("file", Argument::Text(&self.file)),
            ("day", Argument::Text(&day)),
            ("region", Argument::Text(region)),
            ("new", Argument::count(self.rows.new)),
            ("changed", Argument::count(self.rows.changed)),
            ("unchanged", Argument::count(self.rows.unchanged)),
        ];
        let mut told = vec![words.with("structures-imported", &said)];
        if !self.ignored.is_empty() {
            let ignored = self.ignored.join(", ");
            told.push(words.with("structures-ignored", &[("columns", Argument::Text(&ignored))]));
        }
        if !self.rows.brings_something() {
            told.push(words.get("structures-nothing-new"));
        }
        self.text = told.join(" ");
        self
    }
}
