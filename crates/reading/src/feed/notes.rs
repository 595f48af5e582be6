//! What is told of a feed once, however often it comes.

use std::collections::BTreeMap;

use maillage_domain::care::arhgos::{FeedNote, NoteOn};

/// How many names of elements are kept, and how long one may be: arbitrary, beyond what any format has.
const MOST_NAMES: usize = 200;
const LONGEST_NAME: usize = 100;

/// Where something stood first, and how often it stood.
#[derive(Debug, Clone, Copy)]
struct Seen {
    line: u32,
    times: u64,
}

/// The notes on a feed.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    elements: BTreeMap<String, Seen>,
    others: BTreeMap<NoteOn, Seen>,
}

impl Notes {
    /// Tells of an element that the format does not have; its line is asked for the first time only.
    pub(crate) fn element(&mut self, name: &str, line: impl FnOnce() -> u32) {
        if let Some(seen) = self.elements.get_mut(name) {
            seen.times = seen.times.saturating_add(1);
        } else if self.elements.len() < MOST_NAMES && name.len() <= LONGEST_NAME {
            self.elements.insert(name.to_owned(), Seen { line: line(), times: 1 });
        } else {
            self.other(NoteOn::OtherElements, line);
        }
    }

    /// Tells of something else.
    pub(crate) fn tell(&mut self, about: NoteOn, line: u32) {
        self.other(about, || line);
    }

    fn other(&mut self, about: NoteOn, line: impl FnOnce() -> u32) {
        let seen = self.others.entry(about).or_insert_with(|| Seen { line: line(), times: 0 });
        seen.times = seen.times.saturating_add(1);
    }

    /// All of them, elements first, each in the order of what it is about.
    pub(crate) fn all(&self) -> Vec<FeedNote> {
        let element = |(name, seen): (&String, &Seen)| (NoteOn::UnknownElement(name.clone()), *seen);
        let elements = self.elements.iter().map(element);
        let others = self.others.iter().map(|(about, seen)| (about.clone(), *seen));
        let note = |(about, Seen { line, times })| FeedNote { about, line, times };
        elements.chain(others).map(note).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_more_names_than_are_kept_when_told_then_so_many_and_one_note_on_the_others() {
        let mut notes = Notes::default();
        for (rank, line) in (1..=MOST_NAMES).zip(1..) {
            notes.element(&format!("nom{rank}"), || line);
        }
        assert_eq!(notes.all().len(), MOST_NAMES, "each is kept still");
        for line in [900, 901] {
            notes.element(&format!("autre{line}"), || line);
        }
        notes.element("nom1", || 902);
        let told = notes.all();
        assert_eq!(told.len(), MOST_NAMES + 1);
        let others = FeedNote { about: NoteOn::OtherElements, line: 900, times: 2 };
        assert_eq!(told.last(), Some(&others));
        let first = FeedNote { about: NoteOn::UnknownElement("nom1".to_owned()), line: 1, times: 2 };
        assert!(told.contains(&first));
    }

    #[test]
    fn given_a_name_longer_than_any_when_told_then_among_the_others() {
        let mut notes = Notes::default();
        notes.element(&"x".repeat(LONGEST_NAME), || 1);
        notes.element(&"x".repeat(LONGEST_NAME + 1), || 2);
        let [kept, other] = &notes.all()[..] else { panic!("two") };
        assert_eq!((kept.line, &other.about, other.line), (1, &NoteOn::OtherElements, 2));
    }
}
