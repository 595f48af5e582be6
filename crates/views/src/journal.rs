//! The journal as people read it.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::state::{ActSummary, Entered};
use schemars::JsonSchema;
use serde::Serialize;

use crate::act_address::ActAddress;
use crate::bilan_page::PAGE_ROWS;
use crate::citation;
use crate::words::{Argument, Words};

/// A list of acts, the newest last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JournalView {
    /// The acts.
    pub acts: Vec<ActView>,
    /// The number of the last act of the journal.
    pub head: u64,
    /// The root of the tree up to it.
    pub root: String,
}

/// The page on which an act stands, in a list that shows the last of `acts` first.
pub fn page_from_the_end(number: usize, acts: usize) -> usize {
    acts.saturating_sub(number) / PAGE_ROWS + 1
}

/// One act, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActView {
    /// Its dense number.
    pub number: u64,
    /// Where it is seen.
    #[serde(skip)]
    pub address: ActAddress,
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
    /// What it names, in words.
    #[serde(skip)]
    pub subject_text: String,
    /// Its day of effect, in words.
    #[serde(skip)]
    pub effective_text: String,
    /// The instant of its recording, in words.
    #[serde(skip)]
    pub recorded_text: String,
}

impl ActView {
    /// Words one act.
    pub fn new(summary: &ActSummary, hash: String, words: Words) -> Self {
        let (act, kind) = (&summary.stamp, summary.kind.as_str());
        Self {
            number: act.number.get(),
            address: act.number.into(),
            recorded_at: act.recorded_at,
            effective: act.effective,
            kind,
            region: act.region.to_string(),
            subject: summary.subject.to_string(),
            basis: summary.basis.as_deref().map(|basis| citation::told(basis, words)),
            hash,
            set_aside: summary.entered == Entered::SetAside,
            title: words.get(&format!("act-{kind}")),
            subject_text: subject_text(&summary.subject, words),
            effective_text: words.date(act.effective),
            recorded_text: words.instant(act.recorded_at),
        }
    }
}

/// What an act names, as people read it: days in words, anything else as the act has it.
pub(crate) fn subject_text(subject: &str, words: Words) -> String {
    let day = |text: &str| text.parse::<Date>().ok().map(|day| words.date(day));
    let days = subject.split_once(" – ").and_then(|(from, until)| Some((day(from)?, day(until)?)));
    let Some((from, until)) = days else { return subject.to_owned() };
    let dates = [("from", Argument::Text(from.as_str())), ("until", Argument::Text(until.as_str()))];
    words.with("window-dates", &dates)
}

/// What a verification found, in figures and names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked<'s> {
    /// The number of the last act before the first that does not hold.
    pub acts: u64,
    /// Its hash.
    pub head: String,
    /// The root of the tree up to it.
    pub root: String,
    /// What was expected and is not so.
    pub unmet: Vec<UnmetView>,
    /// The keys whose signatures were found on what was kept, as `name+id`.
    pub signed_by: Vec<String>,
    /// What was kept and does not bear the signatures it must.
    pub unsigned: Vec<UnsignedView>,
    /// What else is to be told of what was kept.
    pub notes: Vec<String>,
    /// The acts that do not hold, each with the reason.
    pub breaks: Vec<(u64, String)>,
    /// How many more do not hold.
    pub more: u64,
    /// Documents whose bytes are not those of their digest, with the acts that name them.
    pub documents: Vec<(String, Vec<u64>)>,
    /// Triggers that are missing or not as they must be.
    pub triggers: Vec<String>,
    /// Triggers and rules that are not of this program.
    pub foreign_triggers: Vec<String>,
    /// Documents that are gone and were not erased, with the acts that name them.
    pub gone: Vec<(String, Vec<u64>)>,
    /// Documents that were erased, with the acts that name them.
    pub erased: Vec<(String, Vec<u64>)>,
    /// The act of a snapshot that the store vouches for and whose state is not that of the acts.
    pub snapshot: Option<u64>,
    /// Acts that fit no book.
    pub set_aside: Vec<&'s ActSummary>,
}

/// A verification, for all media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
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
    /// How many acts the tree stands over.
    pub size: u64,
    /// Its root.
    pub root: String,
    /// What was kept elsewhere and is not so.
    pub unmet: Vec<UnmetView>,
    /// The keys whose signatures were found on it, as `name+id`.
    pub signed_by: Vec<String>,
    /// What does not bear the signatures it must.
    pub unsigned: Vec<UnsignedView>,
    /// The triggers and rules that are not of this program, each behind its table.
    pub foreign_triggers: Vec<String>,
    /// The documents that are gone and were not erased.
    pub gone: Vec<AlteredView>,
    /// The documents that were erased: no fault.
    pub erased: Vec<AlteredView>,
    /// The act of a snapshot that could be believed and is not the state of the acts.
    pub snapshot: Option<u64>,
    /// What is to be told beside the sentence, each in one of its own.
    #[serde(skip)]
    pub details: Vec<String>,
    /// The root and the signatures, each in a sentence: what is told to who verifies with our own command.
    #[serde(skip)]
    pub notes: Vec<String>,
}

/// An act that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BreakView {
    /// Its number.
    pub act: u64,
    /// Why, in words.
    pub reason: String,
}

/// A document by its digest: its bytes are other ones, or gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AlteredView {
    /// The digest under which it is kept.
    pub sha256: String,
    /// The acts that name it.
    pub acts: Vec<u64>,
}

/// Something that was kept of the journal and is not so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnmetView {
    /// What was kept: the hash of an `act`, or the root of a `tree`.
    pub kind: &'static str,
    /// The number of the act; how many acts the tree stands over.
    pub number: u64,
    /// The hash or the root that was kept.
    pub expected: String,
    /// What stands there; nothing where the journal ends before.
    pub found: Option<String>,
}

/// A checkpoint that does not bear the signatures it must.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnsignedView {
    /// The name of its file.
    pub file: String,
    /// Why, in words.
    pub reason: String,
}

/// An act that fits no book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
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
        let notes = if holds { notes(&checked, words) } else { Vec::new() };
        Self {
            holds,
            notes,
            acts: checked.acts,
            size: checked.acts,
            root: checked.root,
            unmet: checked.unmet,
            signed_by: checked.signed_by,
            unsigned: checked.unsigned,
            broken_at: checked.breaks.first().map(|(number, _)| *number),
            text: told.next().unwrap_or_default(),
            breaks: checked.breaks.into_iter().map(|(act, reason)| BreakView { act, reason }).collect(),
            documents: AlteredView::all(checked.documents),
            foreign_triggers: checked.foreign_triggers,
            gone: AlteredView::all(checked.gone),
            erased: AlteredView::all(checked.erased),
            snapshot: checked.snapshot,
            triggers: checked.triggers,
            set_aside: checked.set_aside.into_iter().map(SetAsideView::new).collect(),
            details: told.collect(),
            head: checked.head,
        }
    }
}

impl AlteredView {
    fn all(documents: Vec<(String, Vec<u64>)>) -> Vec<Self> {
        documents.into_iter().map(|(sha256, acts)| Self { sha256, acts }).collect()
    }
}

impl SetAsideView {
    fn new(act: &ActSummary) -> Self {
        Self { act: act.stamp.number.get(), kind: act.kind.as_str(), subject: act.subject.to_string() }
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
    let unmet = checked.unmet.iter().map(|unmet| other(unmet, words));
    let unsigned = checked.unsigned.iter().map(|unsigned| unsigned.reason.clone());
    let documents =
        checked.documents.iter().map(|(digest, acts)| document("journal-altered", digest, acts, words));
    let gone = checked.gone.iter().map(|(digest, acts)| document("journal-gone", digest, acts, words));
    let triggers = checked
        .triggers
        .iter()
        .map(|name| words.with("journal-unguarded", &[("name", Argument::Text(name))]));
    let foreign = checked
        .foreign_triggers
        .iter()
        .map(|name| words.with("journal-foreign", &[("name", Argument::Text(name))]));
    let snapshot =
        checked.snapshot.map(|act| words.with("journal-snapshot", &[("number", Argument::count(act))]));
    let kept = unmet.chain(unsigned);
    let beside = documents.chain(gone).chain(triggers).chain(foreign).chain(snapshot);
    broken.chain(more).chain(kept).chain(beside).collect()
}

/// What was kept and is not so.
fn other(unmet: &UnmetView, words: Words) -> String {
    let arguments =
        [("number", Argument::count(unmet.number)), ("expected", Argument::Text(&unmet.expected))];
    let Some(found) = &unmet.found else { return words.with("journal-ends-before", &arguments) };
    let [number, expected] = arguments;
    let id = if unmet.kind == "act" { "journal-other-act" } else { "journal-other-tree" };
    words.with(id, &[number, expected, ("found", Argument::Text(found))])
}

/// The root of the tree, who signed what was kept, and what could not be checked of it.
fn notes(checked: &Checked<'_>, words: Words) -> Vec<String> {
    let root = words.with(
        "journal-root",
        &[("acts", Argument::count(checked.acts)), ("root", Argument::Text(&checked.root))],
    );
    let root = (0 < checked.acts).then_some(root);
    let signed =
        checked.signed_by.iter().map(|key| words.with("journal-signed-by", &[("key", Argument::Text(key))]));
    let erased = checked.erased.iter().map(|(digest, acts)| document("journal-erased", digest, acts, words));
    root.into_iter().chain(erased).chain(signed).chain(checked.notes.iter().cloned()).collect()
}

/// What became of a document, with the acts that name it.
fn document(id: &str, digest: &str, acts: &[u64], words: Words) -> String {
    let numbers: Vec<_> = acts.iter().map(u64::to_string).collect();
    let count = Argument::count(acts.len());
    let numbers = numbers.join(", ");
    let arguments =
        [("digest", Argument::Text(digest)), ("count", count), ("acts", Argument::Text(&numbers))];
    words.with(id, &arguments)
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
