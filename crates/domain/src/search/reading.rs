//! Reads a question part by part: the longest name that stands there, a number, a word of a row; else a name with a slip in it.

use std::collections::BTreeSet;

use super::known::{Known, zone_names};
use super::near::Names;
use super::numbers::number;
use super::typed::{Typed, Word};
use super::understood::{Meaning, Part, Understood, words_of};
use crate::care::nomenclature::Resolution;
use crate::territory::{Zone, spelt};
use crate::text;

/// How many words a name has at most that is looked for.
/// Arbitrary: the longest of the known lists has nine, and people type fewer.
const LONGEST: usize = 9;

/// How long a question is taken, in characters: no name is longer.
pub const LONGEST_QUESTION: usize = 200;

/// Words that carry no meaning of their own between names.
const LINKS: [&str; 32] = [
    "a", "acte", "act", "and", "arrete", "au", "aux", "commune", "d", "dans", "de", "des", "du", "en", "et",
    "finess", "for", "in", "l", "la", "le", "les", "n", "no", "numero", "of", "order", "siret", "sur", "the",
    "to", "zone",
];

/// Reads a question; one between quotation marks is taken word by word, and nothing of it is mended.
pub fn understand<'s>(question: &str, known: Known<'_, 's>) -> Understood<'s> {
    let question: String = text::composed(question).chars().take(LONGEST_QUESTION).collect();
    let typed = Typed::new(&question);
    let mut reading = Reading { typed: &typed, known, names: None, words: None };
    let mut parts = Vec::new();
    let mut at = 0;
    while at < typed.words.len() {
        let Some((length, (meaning, mended))) = reading.part(at) else {
            at += 1;
            continue;
        };
        let span = at..at + length;
        let (text, without) = (typed.text(&span).to_owned(), typed.without(&span));
        parts.push(Part { typed: text, meaning, mended, without });
        at = span.end;
    }
    let mut understood = Understood { parts };
    understood.narrow(known.rows);
    understood
}

/// What a span was found to be, and the name it was taken for.
type Found<'s> = (Meaning<'s>, Option<String>);

/// A question while it is read.
struct Reading<'k, 's> {
    typed: &'k Typed<'k>,
    known: Known<'k, 's>,
    /// Every name there is: made where something has to be mended.
    names: Option<Names<'k>>,
    /// Every word of the rows: made where a word is no name.
    words: Option<BTreeSet<String>>,
}

impl<'k, 's> Reading<'k, 's> {
    /// The part that begins at a word: how many words, and what they are. Nothing for a word between names.
    fn part(&mut self, at: usize) -> Option<(usize, Found<'s>)> {
        if let Some((length, meaning)) = number(self.typed, at, self.known) {
            return Some((length, (meaning, None)));
        }
        let word = self.typed.words.get(at)?;
        if self.typed.is_quoted {
            let stands = self.stands(word);
            let meaning = if stands { Meaning::Word } else { Meaning::Nothing { nearest: Vec::new() } };
            return Some((1, (meaning, None)));
        }
        let left = LONGEST.min(self.typed.words.len() - at);
        let exact = (1..=left).rev().find_map(|length| {
            let name = self.typed.text(&(at..at + length));
            Some((length, (named(name, self.known)?, None)))
        });
        if exact.is_some() {
            return exact;
        }
        if LINKS.contains(&word.key.as_str()) {
            return None;
        }
        let several = (2..=left).rev().find_map(|length| Some((length, self.mended(at, length)?)));
        Some(several.unwrap_or_else(|| (1, self.single(at))))
    }

    /// What one word is that is no name: a word of a row, a name with a slip in it, or nothing.
    fn single(&mut self, at: usize) -> Found<'s> {
        let Some(word) = self.typed.words.get(at) else { return (Meaning::Word, None) };
        if self.stands(word) {
            return (Meaning::Word, None);
        }
        if let Some(mended) = self.mended(at, 1) {
            return mended;
        }
        let key = word.key.clone();
        (Meaning::Nothing { nearest: self.names().nearest(&key) }, None)
    }

    /// What words are once their slip is mended; nothing where no name is near.
    fn mended(&mut self, at: usize, length: usize) -> Option<Found<'s>> {
        let key = spelt(self.typed.text(&(at..at + length)));
        let name = self.names().near(&key)?;
        let known = self.known;
        let meaning = named(&name, known).unwrap_or(Meaning::Word);
        Some((meaning, Some(name)))
    }

    /// Whether a word begins one of the rows.
    fn stands(&mut self, word: &Word) -> bool {
        let rows = self.known.rows;
        let words = self.words.get_or_insert_with(|| rows.iter().flat_map(|row| words_of(row)).collect());
        words.range(word.key.clone()..).next().is_some_and(|first| first.starts_with(&word.key))
    }

    fn names(&mut self) -> &Names<'k> {
        let known = self.known;
        self.names.get_or_insert_with(|| Names::of(known))
    }
}

/// What a name stands for by the letter: lines, else zones; a commune stands for its zones.
fn named<'s>(name: &str, known: Known<'_, 's>) -> Option<Meaning<'s>> {
    match known.state.reference().resolve(name, known.day) {
        Some(Resolution::One(line)) => return Some(Meaning::Lines(vec![line])),
        Some(Resolution::Several(lines)) => return Some(Meaning::Lines(lines)),
        Some(Resolution::Unknown { .. } | Resolution::BareNumber(_) | Resolution::BarePart(_)) | None => {}
    }
    let sets = || known.zone_sets.iter().map(|set| &set.zone_set);
    let key = spelt(name);
    let bears = |zone: &&Zone| zone_names(zone).any(|own| spelt(own) == key);
    let mut zones: Vec<&Zone> = sets().filter_map(|set| set.named(name)).collect();
    zones.extend(sets().flat_map(|set| &set.zones).filter(bears));
    let by_name = !zones.is_empty();
    let commune = known.places.named(name);
    let codes = commune.map(|(_, codes)| codes).unwrap_or_default();
    zones.extend(codes.iter().flat_map(|code| sets().filter_map(|set| set.zone(code))));
    let mut seen = BTreeSet::new();
    zones.retain(|zone| seen.insert(&zone.code));
    let commune = commune.filter(|_| !by_name).map(|(name, _)| name.to_owned());
    (!zones.is_empty()).then_some(Meaning::Zones { zones, commune })
}
