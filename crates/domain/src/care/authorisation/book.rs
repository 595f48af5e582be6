//! The register: what is known of every authorisation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::subject::AuthorisationNumber;
use super::turn::Turn;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// The acts on every authorisation, by number.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Register {
    turns: Shelf<AuthorisationNumber, Turn>,
}

impl Register {
    /// Takes one act into account. Whether it fits is asked again for every day: one that is recorded later may come before it.
    pub fn apply(&mut self, stamp: Arc<Stamp>, number: AuthorisationNumber, turn: Turn) -> Entered {
        self.turns.put(number, Recorded { stamp, fact: Arc::new(turn) });
        Entered::Kept
    }

    /// The acts on an authorisation, in the order of the journal.
    pub fn turns(&self, number: &AuthorisationNumber) -> impl DoubleEndedIterator<Item = &Recorded<Turn>> {
        self.turns.of(number)
    }

    /// The acts on each authorisation, in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = (&AuthorisationNumber, impl Iterator<Item = &Recorded<Turn>>)> {
        self.turns.by_key()
    }
}
