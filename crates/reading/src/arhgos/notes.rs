//! What is told of a feed once, however often it comes.

use std::collections::BTreeMap;

use maillage_domain::care::arhgos::{FeedNote, NoteOn};

/// Where something stood first, and how often it stood.
#[derive(Debug, Clone, Copy)]
struct Seen {
    line: u32,
    times: u64,
}

/// The notes on a feed.
#[derive(Debug, Default)]
pub(super) struct Notes {
    elements: BTreeMap<String, Seen>,
    others: BTreeMap<NoteOn, Seen>,
}

impl Notes {
    /// Tells of an element that the format does not have; its line is asked for the first time only.
    pub(super) fn element(&mut self, name: &str, line: impl FnOnce() -> u32) {
        match self.elements.get_mut(name) {
            Some(seen) => seen.times = seen.times.saturating_add(1),
            None => drop(self.elements.insert(name.to_owned(), Seen { line: line(), times: 1 })),
        }
    }

    /// Tells of something else.
    pub(super) fn tell(&mut self, about: NoteOn, line: u32) {
        let seen = self.others.entry(about).or_insert(Seen { line, times: 0 });
        seen.times = seen.times.saturating_add(1);
    }

    /// All of them, elements first, each in the order of what it is about.
    pub(super) fn all(&self) -> Vec<FeedNote> {
        let element = |(name, seen): (&String, &Seen)| (NoteOn::UnknownElement(name.clone()), *seen);
        let elements = self.elements.iter().map(element);
        let others = self.others.iter().map(|(about, seen)| (about.clone(), *seen));
        let note = |(about, Seen { line, times })| FeedNote { about, line, times };
        elements.chain(others).map(note).collect()
    }
}
