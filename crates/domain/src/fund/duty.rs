//! Two duties that one person never has on one commitment: to decide, and to pay (decree 2012-1246, art. 9).
//!
//! They stay apart for the whole life of the commitment: who once signed, decided, certified, ordered, withdrew or claimed any
//! part of it never pays or collects any part, and the reverse.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::ground::id::PersonId;

/// What a person does for a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Signs, decides, certifies, orders, withdraws or claims back, as the authorising officer (*ordonnateur*).
    Officer,
    /// Pays or collects, as the accountant (*comptable*).
    Accountant,
}

/// Who had which duty for a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Duties {
    officers: BTreeSet<PersonId>,
    accountants: BTreeSet<PersonId>,
}

impl Duties {
    /// Those of `officers` alone.
    pub(super) fn of_officers(officers: impl IntoIterator<Item = PersonId>) -> Self {
        Self { officers: officers.into_iter().collect(), accountants: BTreeSet::new() }
    }

    /// Whether a person had the other duty, which bars this one.
    pub fn bar(&self, person: PersonId, duty: Duty) -> bool {
        let others = match duty {
            Duty::Officer => &self.accountants,
            Duty::Accountant => &self.officers,
        };
        others.contains(&person)
    }

    /// Remembers who had a duty.
    pub(super) fn note(&mut self, person: PersonId, duty: Duty) {
        let those = match duty {
            Duty::Officer => &mut self.officers,
            Duty::Accountant => &mut self.accountants,
        };
        those.insert(person);
    }
}
