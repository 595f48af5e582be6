//! A rule, worded.

use jiff::civil::Date;
use maillage_domain::rules::article::{Article, Extent, Reading, Version};
use maillage_domain::rules::{Rule, Scope};
use schemars::JsonSchema;
use serde::Serialize;

use crate::citation;
use crate::words::{Argument, Words};

/// A rule as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleView {
    /// Its stable identifier.
    pub rule: &'static str,
    /// What it says.
    pub title: String,
    /// Where it stands.
    pub citation: String,
    /// Where the official text of its first article stands.
    pub url: Option<&'static str>,
    /// How sure it is: `text`, `general`, `practice`.
    pub confidence: &'static str,
    /// Where it rules: `national`, or the official codes of its regions.
    pub scope: String,
    /// In which copies its first article was read, in words: in the rule book only, where it names an article.
    pub reading: Option<String>,
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
    /// Words a rule as it stands in the rule book: as it is last in force, and with the copy that was read.
    pub fn in_book(rule: &'static Rule, words: Words) -> Self {
        let readings = rule.citation.article.map(|article| readings(article, rule, words));
        let readings = readings.filter(|readings| !readings.is_empty());
        Self { reading: readings, ..Self::new(rule, rule.last_day(), words) }
    }

    /// Words a rule as it is cited on a day.
    pub fn new(rule: &'static Rule, day: Date, words: Words) -> Self {
        let confidence = rule.confidence.as_str();
        let from = words.date(rule.in_force.from);
        Self {
            rule: rule.id,
            title: rule_title(rule, words),
            citation: citation::told(rule.citation.text, words),
            url: rule.citation.address(day),
            confidence,
            confidence_text: words.get(&format!("confidence-{confidence}")),
            in_force_text: words.with("rule-attested-since", &[("date", Argument::Text(&from))]),
            scope: scope(rule.scope),
            reading: None,
            scope_text: scope_text(rule.scope, words),
        }
    }
}

/// What a rule says, in one sentence.
pub fn rule_title(rule: &Rule, words: Words) -> String {
    words.get(&format!("rule-{}", rule.id.replace('.', "-")))
}

/// In which copies the wordings of an article that a rule spans were read, and how much of each: links lead to the official
/// text, this says what was seen.
fn readings(article: &Article, rule: &Rule, words: Words) -> String {
    let spanned = |version: &&Version| version.meets(rule.in_force.from, rule.last_day());
    let told = article.versions.iter().filter(spanned).map(|version| {
        let reading = reading(article.name, version.reading, words);
        match (version.from, version.until) {
            (None, None) => reading,
            (_, Some(until)) => dated("reading-until", &reading, until, words),
            (Some(from), None) => dated("reading-since", &reading, from, words),
        }
    });
    told.collect::<Vec<_>>().join(words.semicolon())
}

fn dated(message: &'static str, reading: &str, date: Date, words: Words) -> String {
    words.with(message, &[("reading", Argument::Text(reading)), ("date", Argument::Text(&words.date(date)))])
}

/// In which copy one wording was read.
fn reading(article: &str, reading: Reading, words: Words) -> String {
    let article = citation::told(article, words);
    let name = ("article", Argument::Text(&article));
    match (reading.extent, reading.copy) {
        (Extent::Unread, _) => words.with("reading-unread", &[name]),
        (_, None) => words.with("reading-unnamed", &[name]),
        (extent, Some(copy)) => {
            words.with(&format!("reading-{}", extent.as_str()), &[name, ("copy", Argument::Text(copy))])
        }
    }
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
            let count = Argument::count(codes.len());
            let arguments = [("count", count), ("codes", Argument::Text(&codes.join(", ")))];
            words.with("scope-regions", &arguments)
        }
    }
}
