//! The journal as people read it.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::state::{ActSummary, Entered};
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
    /// Whether it fits no book, and so is in no figure.
    pub set_aside: bool,
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
            set_aside: summary.entered == Entered::SetAside,
            title: words.get(&format!("act-{kind}")),
            effective_text: words.date(act.effective),
        }
    }
}

/// What a verification found, in figures and names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked<'s> {
    /// The number of the last act before the first that does not hold.
    pub acts: u64,
    /// Its hash.
    pub head: String,
    /// The acts that do not hold, each with the reason.
    pub breaks: Vec<(u64, String)>,
    /// How many more do not hold.
    pub more: u64,
    /// Documents whose bytes are not those of their digest, with the acts that name them.
    pub documents: Vec<(String, Vec<u64>)>,
    /// Triggers that are missing or not as they must be.
    pub triggers: Vec<String>,
    /// Acts that fit no book.
    pub set_aside: Vec<&'s ActSummary>,
}

/// A verification, for all media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerificationView {
    /// Whether the chain holds to its end, and so do documents and triggers.
    pub holds: bool,
    /// The number of the last act that holds.
    pub acts: u64,
    /// Its hash.
    pub head: String,
    /// The first act that does not hold.
    pub broken_at: Option<u64>,
    /// All of it, in one sentence.
    pub text: String,
    /// The acts that do not hold.
    pub breaks: Vec<BreakView>,
    /// The documents that were altered.
    pub documents: Vec<AlteredView>,
    /// The triggers that are missing or were changed.
    pub triggers: Vec<String>,
    /// Acts that fit no book: they are in no figure.
    pub set_aside: Vec<SetAsideView>,
    /// What is to be told beside the sentence, each in one of its own.
    #[serde(skip)]
    pub details: Vec<String>,
}

/// An act that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreakView {
    /// Its number.
    pub act: u64,
    /// Why, in words.
    pub reason: String,
}

/// A document whose bytes are not those of its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlteredView {
    /// The digest under which it is kept.
    pub sha256: String,
    /// The acts that name it.
    pub acts: Vec<u64>,
}

/// An act that fits no book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SetAsideView {
    /// Its number.
    pub act: u64,
    /// The name of its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// What it names.
    pub subject: String,
}

impl VerificationView {
    /// Words a verification.
    pub fn new(checked: Checked<'_>, words: Words) -> Self {
        let mut told = faults(&checked, words);
        let holds = told.is_empty();
        if holds {
            told.push(holding(&checked, words));
        }
        told.extend(checked.set_aside.iter().map(|act| aside(act, words)));
        let mut told = told.into_iter();
        Self {
            holds,
            acts: checked.acts,
            broken_at: checked.breaks.first().map(|(number, _)| *number),
            text: told.next().unwrap_or_default(),
            breaks: checked.breaks.into_iter().map(|(act, reason)| BreakView { act, reason }).collect(),
            documents: checked
                .documents
                .into_iter()
                .map(|(sha256, acts)| AlteredView { sha256, acts })
                .collect(),
            triggers: checked.triggers,
            set_aside: checked.set_aside.into_iter().map(SetAsideView::new).collect(),
            details: told.collect(),
            head: checked.head,
        }
    }
}

impl SetAsideView {
    fn new(act: &ActSummary) -> Self {
        Self { act: act.stamp.number.get(), kind: act.kind.as_str(), subject: act.subject.clone() }
    }
}

fn holding(checked: &Checked<'_>, words: Words) -> String {
    words.with(
        "journal-holds",
        &[("acts", Argument::count(checked.acts)), ("hash", Argument::Text(&checked.head))],
    )
}

/// A sentence for each thing that does not hold.
fn faults(checked: &Checked<'_>, words: Words) -> Vec<String> {
    let broken = checked.breaks.iter().map(|(number, reason)| {
        words.with(
            "journal-broken",
            &[("number", Argument::count(*number)), ("reason", Argument::Text(reason))],
        )
    });
    let more =
        (0 < checked.more).then(|| words.with("journal-more", &[("count", Argument::count(checked.more))]));
    let documents = checked.documents.iter().map(|(digest, acts)| altered(digest, acts, words));
    let triggers = checked
        .triggers
        .iter()
        .map(|name| words.with("journal-unguarded", &[("name", Argument::Text(name))]));
    broken.chain(more).chain(documents).chain(triggers).collect()
}

fn altered(digest: &str, acts: &[u64], words: Words) -> String {
    let numbers: Vec<_> = acts.iter().map(u64::to_string).collect();
    let count = Argument::count(u64::try_from(acts.len()).unwrap_or(u64::MAX));
    let numbers = numbers.join(", ");
    let arguments =
        [("digest", Argument::Text(digest)), ("count", count), ("acts", Argument::Text(&numbers))];
    words.with("journal-altered", &arguments)
}

fn aside(act: &ActSummary, words: Words) -> String {
    let title = words.get(&format!("act-{}", act.kind.as_str()));
    let arguments = [
        ("number", Argument::count(act.stamp.number.get())),
        ("title", Argument::Text(&title)),
        ("subject", Argument::Text(&act.subject)),
    ];
    words.with("journal-set-aside", &arguments)
}
