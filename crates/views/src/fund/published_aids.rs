//! What became of a file of published aids: what it brought, and what is wrong with its rows.

use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::words::{Argument, Words};

/// What a file of published aids brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AidsImported {
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
    /// How many of its rows are recorded.
    pub rows: usize,
    /// What is wrong with the others: none of them is recorded.
    pub faults: Vec<AidFaultView>,
    /// Its columns that say nothing here.
    pub ignored: Vec<String>,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AidFaultView {
    /// The 1-based line.
    pub line: u32,
    /// The column; nothing where the line as a whole cannot be read.
    pub column: Option<&'static str>,
    /// What stands there.
    pub value: String,
    /// Why it cannot be read, in words.
    pub reason: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl AidFaultView {
    /// All this in a sentence.
    pub fn sentence(&self, words: Words) -> String {
        let Some(column) = self.column else { return self.reason.clone() };
        let meant = self.suggestion.as_deref().unwrap_or_default();
        let said = [
            ("column", Argument::Text(column)),
            ("value", Argument::Text(&self.value)),
            ("reason", Argument::Text(&self.reason)),
        ];
        match meant {
            "" => words.with("aid-fault", &said),
            meant => {
                words.with("aid-fault-meant", &[&said[..], &[("meant", Argument::Text(meant))]].concat())
            }
        }
    }
}

impl AidsImported {
    /// The same, in sentences.
    #[must_use]
    pub fn worded(mut self, region: &str, words: Words) -> Self {
        let said = [
            ("file", Argument::Text(&self.file)),
            ("region", Argument::Text(region)),
            ("rows", Argument::count(self.rows)),
        ];
        let id = if self.already { "aids-imported-already" } else { "aids-imported" };
        let mut told = vec![words.with(id, &said)];
        if !self.ignored.is_empty() {
            let ignored = self.ignored.join(", ");
            told.push(words.with("structures-ignored", &[("columns", Argument::Text(&ignored))]));
        }
        if !self.faults.is_empty() {
            let lines: std::collections::BTreeSet<_> = self.faults.iter().map(|fault| fault.line).collect();
            told.push(words.with("aids-left-out", &[("count", Argument::count(lines.len()))]));
        }
        let lines = self.faults.iter().map(|fault| {
            let place = format!("{}:{}", self.file, fault.line);
            format!("{place}: {}", fault.sentence(words))
        });
        self.text = std::iter::once(told.join(" ")).chain(lines).collect::<Vec<_>>().join("\n");
        self
    }
}
