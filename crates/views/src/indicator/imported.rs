//! What became of a table of indicators.

use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::words::{Argument, Words};

/// What a table of indicators brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndicatorsImported {
    /// All this in sentences.
    pub text: String,
    /// The number of the last act of the journal.
    pub act: u64,
    /// The name of the file.
    pub file: String,
    /// Its SHA-256.
    pub document: Digest,
    /// The region.
    pub region: RegionCode,
    /// How many indicators are defined by it, or defined anew.
    pub defined: usize,
    /// How many targets it sets.
    pub targeted: usize,
    /// How many values it records.
    pub recorded: usize,
    /// Its columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

impl IndicatorsImported {
    /// The same, in sentences.
    #[must_use]
    pub fn worded(mut self, region: &str, words: Words) -> Self {
        let said = [
            ("file", Argument::Text(&self.file)),
            ("region", Argument::Text(region)),
            ("defined", Argument::count(self.defined)),
            ("targeted", Argument::count(self.targeted)),
            ("recorded", Argument::count(self.recorded)),
        ];
        let mut told = vec![words.with("indicators-imported", &said)];
        if !self.ignored.is_empty() {
            let ignored = self.ignored.join(", ");
            told.push(words.with("structures-ignored", &[("columns", Argument::Text(&ignored))]));
        }
        if self.defined + self.targeted + self.recorded == 0 {
            told.push(words.get("structures-nothing-new"));
        }
        self.text = told.join(" ");
        self
    }
}
