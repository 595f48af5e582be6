//! A rule, worded.

use maillage_domain::rules::Rule;
use serde::Serialize;

use crate::words::{Argument, Words};

/// A rule as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleView {
    /// Its stable identifier.
    pub rule: &'static str,
    /// What it says.
    pub title: &'static str,
    /// Where it stands.
    pub citation: &'static str,
    /// Where it can be read.
    pub url: Option<&'static str>,
    /// How sure it is: `text`, `general`, `practice`.
    pub confidence: &'static str,
    /// How sure it is, in words.
    #[serde(skip)]
    pub confidence_text: String,
    /// Since when it is attested, in words.
    #[serde(skip)]
    pub in_force_text: String,
}

impl RuleView {
    /// Words a rule.
    pub fn new(rule: &'static Rule, words: Words) -> Self {
        let confidence = rule.confidence.as_str();
        let from = words.date(rule.in_force.from);
        Self {
            rule: rule.id,
            title: rule.title(words.language()),
            citation: rule.citation.text,
            url: rule.citation.url,
            confidence,
            confidence_text: words.get(&format!("confidence-{confidence}")),
            in_force_text: words.with("rule-attested-since", &[("date", Argument::Text(&from))]),
        }
    }
}
