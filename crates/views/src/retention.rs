//! What concerns people and has outlived the time for which it is kept: of each kind how much, by which rule, and what becomes of it.

use serde::Serialize;

use crate::words::{Argument, Words};

/// Every kind of what is kept of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RetentionView {
    /// The kinds.
    pub kinds: Vec<RetentionKindView>,
}

/// One kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RetentionKindView {
    /// Its name.
    pub kind: &'static str,
    /// How much of it has outlived its time, or was erased.
    pub count: u64,
    /// What becomes of it: `erase`, `archive`, or `undecided` where no text and no agency says.
    pub fate: &'static str,
    /// By which rule, in words, with its source.
    pub rule: String,
    /// What is doubtful about the rule.
    pub doubt: Option<String>,
    /// What it is, in words.
    #[serde(skip)]
    pub name: String,
    /// What becomes of it, in words.
    #[serde(skip)]
    pub fate_text: String,
}

/// What becomes of what has outlived its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is erased.
    Erase,
    /// It goes to the archives, and nobody erases it before.
    Archive,
    /// Nobody has said.
    Undecided,
}

impl Fate {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Erase => "erase",
            Self::Archive => "archive",
            Self::Undecided => "undecided",
        }
    }
}

/// A rule: how long, where that is a number, where it was read, and what is doubtful about it.
#[derive(Debug, Clone, Copy, Default)]
pub struct RuleFacts<'r> {
    /// How many months or days.
    pub time: Option<i64>,
    /// Where it was read; empty where it is what the rows themselves say.
    pub source: &'r str,
    /// What is doubtful.
    pub doubt: Option<&'r str>,
}

impl RetentionView {
    /// Whether anything waits to be erased.
    pub fn waits(&self) -> bool {
        self.kinds.iter().any(|kind| kind.fate == Fate::Erase.as_str() && 0 < kind.count)
    }

    /// Says what was erased.
    pub fn erased(&self, words: Words) -> String {
        let erased = self.kinds.iter().filter(|kind| 0 < kind.count);
        let erased: Vec<_> =
            erased.map(|kind| format!("{} {}", kind.name.to_lowercase(), kind.count)).collect();
        if erased.is_empty() {
            return words.get("retention-nothing");
        }
        words.with("retention-applied", &[("what", Argument::Text(&erased.join(" ; ")))])
    }
}

impl RetentionKindView {
    /// Words one kind.
    pub fn new((kind, fate): (&'static str, Fate), count: u64, rule: RuleFacts<'_>, words: Words) -> Self {
        let told = rule.time.map(|time| ("time", Argument::count(time)));
        let mut text = words.with(&format!("retention-rule-{kind}"), told.as_slice());
        if !rule.source.is_empty() {
            text = words.with(
                "retention-rule-sourced",
                &[("rule", Argument::Text(&text)), ("source", Argument::Text(rule.source))],
            );
        }
        Self {
            kind,
            count,
            fate: fate.as_str(),
            rule: text,
            doubt: rule.doubt.map(str::to_owned),
            name: words.get(&format!("retention-kind-{kind}")),
            fate_text: words.get(&format!("retention-fate-{}", fate.as_str())),
        }
    }
}
