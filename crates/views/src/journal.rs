//! The journal as people read it.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::state::ActSummary;
use serde::Serialize;

use crate::words::{Argument, Words};

/// A list of acts, the newest last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalView {
    /// The acts.
    pub acts: Vec<ActView>,
    /// The number of the last act of the journal.
    pub head: u64,
}

/// One act, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActView {
    /// Its dense number.
    pub number: u64,
    /// When it was recorded (UTC).
    pub recorded_at: Timestamp,
    /// From which legal day it has effect.
    pub effective: Date,
    /// The name of its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The region.
    pub region: String,
    /// What it names.
    pub subject: String,
    /// The legal basis.
    pub basis: Option<String>,
    /// Its hash in the chain.
    pub hash: String,
    /// Its type, in words.
    #[serde(skip)]
    pub title: String,
    /// Its day of effect, in words.
    #[serde(skip)]
    pub effective_text: String,
}

impl ActView {
    /// Words one act.
    pub fn new(summary: &ActSummary, hash: String, words: Words) -> Self {
        let (act, kind) = (&summary.stamp, summary.kind.as_str());
        Self {
            number: act.number.get(),
            recorded_at: act.recorded_at,
            effective: act.effective,
            kind,
            region: act.region.to_string(),
            subject: summary.subject.clone(),
            basis: summary.basis.clone(),
            hash,
            title: words.get(&format!("act-{kind}")),
            effective_text: words.date(act.effective),
        }
    }
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerificationView {
    /// Whether the chain holds to its end.
    pub holds: bool,
    /// The number of the last act that holds.
    pub acts: u64,
    /// Its hash.
    pub head: String,
    /// The first act that does not hold.
    pub broken_at: Option<u64>,
    /// All of it, in one sentence.
    pub text: String,
}

impl VerificationView {
    /// Words a verification: the last act that holds, its hash, and the first that does not with the reason.
    pub fn new(acts: u64, head: String, broken: Option<(u64, String)>, words: Words) -> Self {
        let count = Argument::Count(i64::try_from(acts).unwrap_or(i64::MAX));
        let text = match &broken {
            None => words.with("journal-holds", &[("acts", count), ("hash", Argument::Text(&head))]),
            Some((number, reason)) => {
                let number = Argument::Count(i64::try_from(*number).unwrap_or(i64::MAX));
                words.with("journal-broken", &[("number", number), ("reason", Argument::Text(reason))])
            }
        };
        Self { holds: broken.is_none(), acts, head, broken_at: broken.map(|(number, _)| number), text }
    }
}
