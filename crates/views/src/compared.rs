//! Whether what is open of a line may be compared between bilans, and why, in words.

use std::collections::BTreeSet;

use maillage_domain::care::bridge::Mapping;
use maillage_domain::care::side_by_side::{Comparability, ComparedLine};
use schemars::JsonSchema;
use serde::Serialize;

use crate::words::Words;

/// What may be compared of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComparedView {
    /// The line: of the latest list that counts it.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// The domain under which people look for it.
    #[serde(skip)]
    pub family: String,
    /// `comparable`, `with-caution` or `not-comparable`.
    pub comparison: &'static str,
    /// Why: `one-to-one`, `merged`, … the decisive one first.
    pub grounds: Vec<&'static str>,
    /// The same in words, then what is doubtful about how lines stand to each other.
    pub reasons: Vec<String>,
    /// Whether it may be compared, in words.
    #[serde(skip)]
    pub comparison_text: String,
}

impl ComparedView {
    /// Words a line with what each bilan counts of it.
    pub fn new(compared: &ComparedLine<'_>, words: Words) -> Self {
        let language = words.language();
        let comparison = compared.comparability().as_str();
        let grounds: Vec<_> = compared.grounds.iter().map(|ground| ground.as_str()).collect();
        let mut reasons: Vec<_> =
            grounds.iter().map(|ground| words.get(&format!("compared-because-{ground}"))).collect();
        reasons.extend(doubts(compared, words));
        Self {
            code: compared.line.code.to_string(),
            label: compared.line.label.get(language).to_owned(),
            family: compared.line.family_label.get(language).to_owned(),
            comparison,
            comparison_text: words.get(&format!("compared-{comparison}")),
            grounds,
            reasons,
        }
    }

    /// Whether it may be compared, with caution or without.
    pub fn may(&self) -> bool {
        self.comparison != Comparability::NotComparable.as_str()
    }
}

/// What is doubtful about the lines of the earlier list that became this one, each doubt once.
fn doubts(compared: &ComparedLine<'_>, words: Words) -> BTreeSet<String> {
    let mappings = compared.counted.iter().flatten().filter_map(|counted| counted.mapping);
    let doubts = mappings.filter_map(|mapping: &Mapping| mapping.kind.doubt.as_ref());
    doubts.map(|doubt| doubt.get(words.language()).to_owned()).collect()
}
