//! What became of an export of an online form.

use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::words::{Argument, Words};

/// What an export of an online form brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ApplicationsImported {
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
    /// The call.
    pub call: String,
    /// How many applications are new.
    pub received: usize,
    /// How many of those came after the deadline.
    pub late: usize,
    /// How many were recorded before.
    pub already: usize,
    /// Its columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

impl ApplicationsImported {
    /// The same, in sentences.
    #[must_use]
    pub fn worded(mut self, words: Words) -> Self {
        let said = [
            ("file", Argument::Text(&self.file)),
            ("call", Argument::Text(&self.call)),
            ("received", Argument::count(self.received)),
            ("late", Argument::count(self.late)),
            ("already", Argument::count(self.already)),
        ];
        let mut told = vec![words.with("applications-imported", &said)];
        if !self.ignored.is_empty() {
            let ignored = self.ignored.join(", ");
            told.push(words.with("structures-ignored", &[("columns", Argument::Text(&ignored))]));
        }
        if self.received == 0 {
            told.push(words.get("structures-nothing-new"));
        }
        self.text = told.join(" ");
        self
    }
}
