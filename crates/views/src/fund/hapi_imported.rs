//! What became of an export of HAPI.

use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use super::money::whole_euros;
use crate::words::{Argument, Words};

/// What an export of HAPI brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HapiImported {
    /// All this in sentences.
    pub text: String,
    /// The act that records it.
    pub act: u64,
    /// Whether it was recorded before.
    pub already: bool,
    /// The name of the file.
    pub file: String,
    /// Its SHA-256.
    pub document: Digest,
    /// The region.
    pub region: RegionCode,
    /// How many of its lines are recorded.
    pub lines: usize,
    /// What they notify in all, in cents.
    pub notified: i64,
    /// What is wrong with the others, each with its place: none of them is recorded.
    pub faults: Vec<String>,
    /// How many lines that are.
    pub left_out: usize,
}

impl HapiImported {
    /// The same, in sentences.
    #[must_use]
    pub fn worded(mut self, region: &str, words: Words) -> Self {
        let sum = whole_euros(self.notified, words);
        let (file, region) = (Argument::Text(&self.file), Argument::Text(region));
        let first = if self.already {
            words.with("hapi-imported-already", &[("file", file), ("region", region)])
        } else {
            let said = [
                ("file", file),
                ("region", region),
                ("lines", Argument::count(self.lines)),
                ("sum", Argument::Text(&sum)),
            ];
            words.with("hapi-imported", &said)
        };
        let left = (self.left_out > 0)
            .then(|| words.with("hapi-left-out", &[("count", Argument::count(self.left_out))]));
        let told = [first].into_iter().chain(left).chain(self.faults.iter().cloned());
        self.text = told.collect::<Vec<_>>().join("\n");
        self
    }
}
