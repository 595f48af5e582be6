//! What is known, in memory: readers share it, a writer puts its own in its place when it is durable.

pub(crate) mod lived;
pub(crate) mod past;
pub(crate) mod verified;

use std::sync::{Arc, PoisonError, RwLock};

use maillage_domain::act::Entry;
use maillage_domain::state::State;
use maillage_journal::Tip;
use maillage_views::head::HeadView;
use maillage_views::words::Words;

/// The state up to an act of the journal.
#[derive(Debug, Clone)]
pub struct Known {
    /// The fold of the journal.
    pub state: State,
    /// The last act folded, and the tree up to it.
    pub tip: Tip,
}

impl Known {
    /// Before the first act.
    pub(crate) fn nothing() -> Self {
        Self { state: State::default(), tip: Tip::EMPTY }
    }

    /// The head of the journal at which it stands.
    pub(crate) fn head_view(&self, words: Words) -> HeadView {
        HeadView::new(self.tip.head.number, self.tip.root(), words)
    }

    /// Folds the entries that come after the head; the others are known already.
    fn fold(&mut self, entries: Vec<Entry>, tip: Tip) {
        let known = self.tip.head.number;
        entries.into_iter().filter(|entry| known < entry.number).for_each(|entry| self.state.apply(entry));
        self.tip = tip;
    }
}

/// The latest that is known.
#[derive(Debug)]
pub(crate) struct Memory(RwLock<Arc<Known>>);

impl Memory {
    /// Begins with what is known.
    pub(crate) fn new(known: Known) -> Self {
        Self(RwLock::new(Arc::new(known)))
    }

    /// The latest; what a reader holds never changes under it.
    pub(crate) fn known(&self) -> Arc<Known> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Folds `entries`, which follow something known and end at `tip`, and returns the latest.
    ///
    /// Readers go on meanwhile with what they hold: the copy that is folded shares all that does not change.
    pub(crate) fn advance(&self, entries: Vec<Entry>, tip: Tip) -> Arc<Known> {
        let known = self.known();
        if tip.head.number <= known.tip.head.number {
            return known;
        }
        let mut next = Known::clone(&known);
        drop(known);
        next.fold(entries, tip);
        self.replace(next)
    }

    /// Takes what follows the latest in its place, unless the latest is as late already; returns the latest.
    pub(crate) fn replace(&self, next: Known) -> Arc<Known> {
        let mut latest = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if latest.tip.head.number < next.tip.head.number {
            *latest = Arc::new(next);
        }
        Arc::clone(&latest)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::act::{Act, ActId, ActNumber, Actor, DocumentRead, Fact};
    use maillage_domain::digest::Digest;
    use maillage_domain::territory::RegionCode;
    use maillage_journal::Head;
    use uuid::Uuid;

    use super::*;

    fn entry(number: u64) -> Entry {
        let fact = DocumentRead { sha256: Digest::ZERO, title: number.to_string(), lines: 1 };
        let act = Act {
            id: ActId::new(Uuid::nil()),
            region: RegionCode::new("32"),
            effective: date(2026, 1, 1),
            basis: None,
            actor: Actor::Program,
            fact: Fact::from(fact),
        };
        Entry { number: ActNumber::new(number), recorded_at: jiff::Timestamp::UNIX_EPOCH, act }
    }

    fn tip(number: u64) -> Tip {
        Tip { head: Head { number: ActNumber::new(number), hash: Digest::ZERO }, ..Tip::EMPTY }
    }

    #[test]
    fn given_a_reader_when_acts_come_then_what_it_holds_stays_and_others_see_them() {
        let memory = Memory::new(Known::nothing());
        let reader = memory.known();
        drop(memory.advance(vec![entry(1)], tip(1)));
        assert_eq!((reader.state.head().get(), memory.known().state.head().get()), (0, 1));
    }

    #[test]
    fn given_two_who_followed_the_same_acts_when_both_fold_then_each_act_once() {
        let memory = Memory::new(Known::nothing());
        drop(memory.advance(vec![entry(1), entry(2)], tip(2)));
        drop(memory.advance(vec![entry(1)], tip(1)));
        let known = memory.advance(vec![entry(2), entry(3)], tip(3));
        let titles: Vec<_> = known.state.acts().map(|act| act.subject.as_str()).collect();
        assert_eq!((titles, &known.tip), (vec!["1", "2", "3"], &tip(3)));
    }
}
