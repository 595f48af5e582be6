//! The bridge that ships in `data/bridge/`: the lines of one nomenclature with the codes of the next that come in question.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::amm::AmmCode;
use maillage_domain::care::bridge::{Bridge, Candidate, Mapping, MappingKind, Marked, Passage};
use maillage_domain::care::nomenclature::{LineCode, Nomenclature};
use maillage_domain::ground::confidence::Confidence;
use serde::{Deserialize, Serialize};

use crate::reference::{ReferenceError, TakenNames, invalid, parse};

#[derive(Serialize, Deserialize)]
struct File {
    from: String,
    since: Date,
    licence: String,
    source: String,
    doubts: BTreeMap<String, Bilingual>,
    mappings: Vec<MappingEntry>,
}

#[derive(Serialize, Deserialize)]
struct MappingEntry {
    line: LineCode,
    kind: String,
    confidence: Confidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doubt: Option<String>,
    candidates: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    beside: Vec<String>,
    passage: PassageEntry,
}

#[derive(Serialize, Deserialize)]
struct PassageEntry {
    kind: String,
    confidence: Confidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doubt: Option<String>,
}

/// Reads a bridge whose candidates are lines of the nomenclature `next`.
///
/// # Errors
///
/// Not TOML of this shape; a line that stands twice or has no candidate; a code that is not whole, or no line of `next`; a
/// kind, a passage or a doubt that is unknown; general knowledge without its doubt. Each with the line.
pub fn bridge(text: &str, next: &Nomenclature) -> Result<Bridge, ReferenceError> {
    let file: File = parse(text)?;
    let words = Words { doubts: file.doubts, next };
    let mut lines = TakenNames::default();
    let mut mapping = |entry: MappingEntry| {
        let place = format!("mapping {}", entry.line);
        lines.take(entry.line.as_str(), &place)?;
        words.mapping(entry, &place)
    };
    let mappings = file.mappings.into_iter().map(&mut mapping).collect::<Result<Vec<_>, _>>()?;
    let appeared = words.appeared(&mappings)?;
    Ok(Bridge {
        from: file.from,
        since: file.since,
        source: file.source,
        licence: file.licence,
        mappings,
        appeared,
    })
}

/// Every fault between a nomenclature and the bridge that leaves it: a line without a mapping, a mapping of no line.
pub fn check_bridge(nomenclature: &Nomenclature, bridge: &Bridge) -> Vec<String> {
    let lines = nomenclature.lines.iter().map(|line| &line.code);
    let unmapped =
        lines.filter(|line| bridge.mapping(line).is_none()).map(|line| format!("line {line}: no mapping"));
    let strange = bridge
        .mappings
        .iter()
        .filter(|mapping| nomenclature.line(&mapping.line).is_none())
        .map(|mapping| format!("mapping {}: not a line", mapping.line));
    unmapped.chain(strange).collect()
}

/// What is worded once: doubts by name in the file, labels by code in the next nomenclature.
struct Words<'n> {
    doubts: BTreeMap<String, Bilingual>,
    next: &'n Nomenclature,
}

impl Words<'_> {
    fn mapping(&self, entry: MappingEntry, place: &str) -> Result<Mapping, ReferenceError> {
        if entry.candidates.is_empty() {
            return Err(invalid(place, "a line has a candidate"));
        }
        let kind = known(MappingKind::parse(&entry.kind), &entry.kind, place)?;
        let passage = known(Passage::parse(&entry.passage.kind), &entry.passage.kind, place)?;
        Ok(Mapping {
            kind: self.marked(kind, entry.confidence, entry.doubt, place)?,
            candidates: self.candidates(&entry.candidates, place)?,
            beside: self.candidates(&entry.beside, place)?,
            passage: self.marked(passage, entry.passage.confidence, entry.passage.doubt, place)?,
            line: entry.line,
        })
    }

    fn marked<T>(
        &self,
        value: T,
        confidence: Confidence,
        doubt: Option<String>,
        place: &str,
    ) -> Result<Marked<T>, ReferenceError> {
        let worded = |name: String| {
            let doubt = self.doubts.get(&name).cloned();
            doubt.ok_or_else(|| invalid(place, format!("no doubt is named `{name}`")))
        };
        let doubt = doubt.map(worded).transpose()?;
        if confidence == Confidence::General && doubt.is_none() {
            return Err(invalid(place, "what no text states says what is doubtful"));
        }
        Ok(Marked { value, confidence, doubt })
    }

    fn candidates(&self, codes: &[String], place: &str) -> Result<Vec<Candidate>, ReferenceError> {
        codes.iter().map(|code| self.candidate(code, place)).collect()
    }

    fn candidate(&self, code: &str, place: &str) -> Result<Candidate, ReferenceError> {
        let whole = AmmCode::parse(code).map_err(|error| invalid(place, error.to_string()))?;
        let line = self.next.line(&LineCode::new(code));
        let line =
            line.ok_or_else(|| invalid(place, format!("`{code}` is not a line of {}", self.next.id)))?;
        Ok(Candidate { code: whole, label: line.label.clone() })
    }

    /// The codes of the list that no line leads to.
    fn appeared(&self, mappings: &[Mapping]) -> Result<Vec<Candidate>, ReferenceError> {
        let codes = self.next.lines.iter().map(|line| &line.code).filter(|code| !code.is_gathered());
        let all = codes.map(|code| self.candidate(code.as_str(), "appeared"));
        let led_to = |code: &AmmCode| {
            mappings.iter().any(|mapping| {
                mapping.candidates.iter().chain(&mapping.beside).any(|candidate| candidate.code == *code)
            })
        };
        all.filter(|read| read.as_ref().map_or(true, |candidate| !led_to(&candidate.code))).collect()
    }
}

fn known<T>(read: Option<T>, word: &str, place: &str) -> Result<T, ReferenceError> {
    read.ok_or_else(|| invalid(place, format!("`{word}` is not known here")))
}
