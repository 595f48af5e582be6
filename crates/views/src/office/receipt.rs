//! What became of an act that a program entered.

use jiff::civil::Date;
use maillage_domain::state::ActSummary;
use schemars::JsonSchema;
use serde::Serialize;

use crate::journal::subject_text;
use crate::words::Words;

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DeedReceipt {
    /// The number of the act; of several, the last.
    pub act: u64,
    /// Whether it was recorded before: nothing is written then.
    pub already: bool,
    /// The name of its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The same in words.
    pub title: String,
    /// What it names.
    pub subject: String,
    /// From which legal day it has effect.
    pub effective: Date,
    /// The digest of the act: 64 hexadecimal digits, which the act after it names.
    pub digest: String,
}

impl DeedReceipt {
    /// Words an act that is recorded.
    pub fn new(act: &ActSummary, already: bool, digest: String, words: Words) -> Self {
        let kind = act.kind.as_str();
        Self {
            act: act.stamp.number.get(),
            already,
            kind,
            title: words.get(&format!("act-{kind}")),
            subject: subject_text(&act.subject, words),
            effective: act.stamp.effective,
            digest,
        }
    }
}
