//! The bridge between two lists of lines in words: what each line became, or where it came from, and how sure that is.
//!
//! It answers no question on law or figures: it says where to look in the other list.

use jiff::civil::Date;
use maillage_domain::care::bridge::{Bridge, Candidate, Mapping};
use maillage_domain::care::nomenclature::{Line, LineCode};
use maillage_domain::reference::book::ReferenceBook;
use schemars::JsonSchema;
use serde::Serialize;

use crate::words::{Argument, Words};

/// The whole bridge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BridgeView {
    /// The identifier of the earlier list.
    pub from: String,
    /// The first day of the next one.
    pub since: Date,
    /// Where it comes from, and what in it is doubtful.
    pub source: String,
    /// Under which licence it ships.
    pub licence: String,
    /// A row for each way from a line to a code, in the order of the earlier list; then the codes that no line leads to.
    pub rows: Vec<BridgeRow>,
}

/// One way from a line of the earlier list to a code of the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BridgeRow {
    /// The line of the earlier list; nothing for a code that no line leads to.
    pub line: Option<String>,
    /// What people call it.
    pub line_label: Option<String>,
    /// How the line stands to its candidates: `one-to-one`, `merged`, …; `none` where no line leads to the code.
    pub kind: &'static str,
    /// How sure that is.
    pub confidence: Option<&'static str>,
    /// What is doubtful about it.
    pub doubt: Option<String>,
    /// The code of the next list.
    pub code: String,
    /// What people call it.
    pub code_label: String,
    /// `candidate`: what the line becomes; `beside`: what may be asked for with it and that the line did not tell apart.
    pub role: &'static str,
    /// What the holder of an authorisation had to do: `new-file`, `renewal`, `deemed`, `unchanged`.
    pub passage: Option<&'static str>,
    /// How sure that is.
    pub passage_confidence: Option<&'static str>,
    /// What is doubtful about it.
    pub passage_doubt: Option<String>,
    /// How the line stands to its candidates, in words.
    #[serde(skip)]
    pub kind_text: String,
    /// How an authorisation passes, in words.
    #[serde(skip)]
    pub passage_text: String,
    /// How sure the kind is, in words.
    #[serde(skip)]
    pub confidence_text: String,
}

/// What the other list has for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherList {
    /// "Since 1 June 2023", or "until 31 May 2023".
    pub when: String,
    /// The lines there, how this one stands to them, how sure that is and what is doubtful about it; or that there is none.
    pub text: String,
    /// Both in one sentence.
    pub sentence: String,
}

impl BridgeView {
    /// Words a bridge; `book` knows the names of the lines.
    pub fn new(bridge: &Bridge, book: &ReferenceBook, words: Words) -> Self {
        let mapped = bridge.mappings.iter().flat_map(|mapping| rows(mapping, book, words));
        let appeared = bridge.appeared.iter().map(|candidate| BridgeRow::appeared(candidate, words));
        Self {
            from: bridge.from.clone(),
            since: bridge.since,
            source: bridge.source.clone(),
            licence: bridge.licence.clone(),
            rows: mapped.chain(appeared).collect(),
        }
    }
}

fn rows<'v>(
    mapping: &'v Mapping,
    book: &'v ReferenceBook,
    words: Words,
) -> impl Iterator<Item = BridgeRow> + 'v {
    let candidates = mapping.candidates.iter().map(|candidate| (candidate, "candidate"));
    let beside = mapping.beside.iter().map(|candidate| (candidate, "beside"));
    candidates
        .chain(beside)
        .map(move |(candidate, role)| BridgeRow::new(mapping, candidate, role, book, words))
}

impl BridgeRow {
    fn new(
        mapping: &Mapping,
        candidate: &Candidate,
        role: &'static str,
        book: &ReferenceBook,
        words: Words,
    ) -> Self {
        let (kind, passage, language) = (&mapping.kind, &mapping.passage, words.language());
        let (name, passed) = (kind.value.as_str(), passage.value.as_str());
        let confidence = kind.confidence.as_str();
        Self {
            line: Some(mapping.line.to_string()),
            line_label: Some(label(&mapping.line, book, words)),
            kind: name,
            confidence: Some(confidence),
            doubt: kind.doubt.as_ref().map(|doubt| doubt.get(language).to_owned()),
            code: candidate.code.to_string(),
            code_label: candidate.label.get(language).to_owned(),
            role,
            passage: Some(passed),
            passage_confidence: Some(passage.confidence.as_str()),
            passage_doubt: passage.doubt.as_ref().map(|doubt| doubt.get(language).to_owned()),
            kind_text: words.get(&format!("mapping-{name}")),
            passage_text: words.get(&format!("bridge-passage-{passed}")),
            confidence_text: words.get(&format!("confidence-{confidence}")),
        }
    }

    fn appeared(candidate: &Candidate, words: Words) -> Self {
        Self {
            line: None,
            line_label: None,
            kind: "none",
            confidence: None,
            doubt: None,
            code: candidate.code.to_string(),
            code_label: candidate.label.get(words.language()).to_owned(),
            role: "candidate",
            passage: None,
            passage_confidence: None,
            passage_doubt: None,
            kind_text: words.get("compared-because-appeared"),
            passage_text: String::new(),
            confidence_text: String::new(),
        }
    }
}

impl OtherList {
    fn new(when: String, text: String, words: Words) -> Self {
        let parts = [("when", Argument::Text(&when)), ("text", Argument::Text(&text))];
        Self { sentence: words.with("bridge-sentence", &parts), when, text }
    }

    /// What the other list has for a line: what it became, or what it came from. Nothing for a line of neither list.
    pub fn of(line: &Line, bridge: &Bridge, book: &ReferenceBook, words: Words) -> Option<Self> {
        if let Some(mapping) = bridge.mapping(&line.code) {
            let since = words.date(bridge.since);
            let when = words.with("bridge-since", &[("date", Argument::Text(&since))]);
            let names: Vec<_> =
                mapping.candidates.iter().map(|candidate| candidate.label.get(words.language())).collect();
            return Some(Self::new(when, told(&names, mapping, words), words));
        }
        let list = book.nomenclature_of(&line.code)?;
        (list.in_force.from >= bridge.since).then(|| Self::before(line, bridge, book, words))
    }

    /// What stood before the bridge for a line of the next list.
    fn before(line: &Line, bridge: &Bridge, book: &ReferenceBook, words: Words) -> Self {
        let since = words.date(bridge.since);
        let when = words.with("bridge-before", &[("date", Argument::Text(&since))]);
        let leads = |mapping: &&Mapping| mapping.codes().any(|code| line.code.counts(&code));
        let leading: Vec<_> = bridge.mappings.iter().filter(leads).collect();
        let Some(first) = leading.first() else {
            return Self::new(when, words.get("compared-because-appeared"), words);
        };
        let names: Vec<_> = leading.iter().map(|mapping| label(&mapping.line, book, words)).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        Self::new(when, told(&names, first, words), words)
    }
}

/// "Adult psychiatry (several activities merged, text that was read). The age limit goes from 16 to 18."
fn told(names: &[&str], mapping: &Mapping, words: Words) -> String {
    let (name, confidence) = (mapping.kind.value.as_str(), mapping.kind.confidence.as_str());
    let kind = words.get(&format!("mapping-{name}"));
    let confidence = words.get(&format!("confidence-{confidence}"));
    let names = names.join(", ");
    let lines = [("lines", Argument::Text(&names)), ("kind", Argument::Text(&kind))];
    let said =
        words.with("bridge-told", &[&lines[..], &[("confidence", Argument::Text(&confidence))]].concat());
    match &mapping.kind.doubt {
        Some(doubt) => format!("{said} {}", doubt.get(words.language())),
        None => said,
    }
}

/// What people call a line; its code, where no list that is recorded has it.
fn label(code: &LineCode, book: &ReferenceBook, words: Words) -> String {
    let line = book.line(code).map(|line| line.label.get(words.language()).to_owned());
    line.unwrap_or_else(|| code.to_string())
}
