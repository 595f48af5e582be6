//! A rule, worded.

use maillage_domain::rules::{Rule, Scope};
use serde::Serialize;

use crate::words::{Argument, Words};

/// A rule as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleView {
    /// Its stable identifier.
    pub rule: &'static str,
    /// What it says.
    pub title: String,
    /// Where it stands.
    pub citation: &'static str,
    /// Where it can be read.
    pub url: Option<&'static str>,
    /// How sure it is: `text`, `general`, `practice`.
    pub confidence: &'static str,
    /// Where it rules: `national`, or the official codes of its regions.
    pub scope: String,
    /// How sure it is, in words.
    #[serde(skip)]
    pub confidence_text: String,
    /// Since when it is attested, in words.
    #[serde(skip)]
    pub in_force_text: String,
    /// Where it rules, in words.
    #[serde(skip)]
    pub scope_text: String,
}

impl RuleView {
    /// Words a rule.
    pub fn new(rule: &'static Rule, words: Words) -> Self {
        let confidence = rule.confidence.as_str();
        let from = words.date(rule.in_force.from);
        Self {
            rule: rule.id,
            title: rule_title(rule, words),
            citation: rule.citation.text,
            url: rule.citation.url,
            confidence,
            confidence_text: words.get(&format!("confidence-{confidence}")),
            in_force_text: words.with("rule-attested-since", &[("date", Argument::Text(&from))]),
            scope: scope(rule.scope),
            scope_text: scope_text(rule.scope, words),
        }
    }
}

/// What a rule says, in one sentence.
pub fn rule_title(rule: &Rule, words: Words) -> String {
    words.get(&format!("rule-{}", rule.id.replace('.', "-")))
}

/// Where a rule rules: the word in data.
pub fn scope(scope: Scope) -> String {
    match scope {
        Scope::National => "national".to_owned(),
        Scope::Regions(codes) => codes.join(" "),
    }
}

fn scope_text(scope: Scope, words: Words) -> String {
    match scope {
        Scope::National => words.get("scope-national"),
        Scope::Regions(codes) => {
            let count = Argument::Count(i64::try_from(codes.len()).unwrap_or(i64::MAX));
            let arguments = [("count", count), ("codes", Argument::Text(&codes.join(", ")))];
            words.with("scope-regions", &arguments)
        }
    }
}
