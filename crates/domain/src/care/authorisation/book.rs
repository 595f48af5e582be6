//! The register: what is known of every authorisation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::registered::{Registered, Said};
use super::subject::AuthorisationNumber;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What acts and registers say of every authorisation, by number.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Register {
    said: Shelf<AuthorisationNumber, Said>,
}

impl Register {
    /// Takes one act into account. Whether it fits is asked again for every day: one that is recorded later may come before it.
    /// What a register said already, last, is set aside: it would change nothing.
    pub fn apply(
        &mut self,
        stamp: Arc<Stamp>,
        number: AuthorisationNumber,
        said: impl Into<Said>,
    ) -> Entered {
        let said = said.into();
        if let Said::Registered(registered) = &said
            && self.registered(&number) == Some(&**registered)
        {
            return Entered::SetAside;
        }
        self.said.put(number, Recorded { stamp, fact: Arc::new(said) });
        Entered::Kept
    }

    /// What is said of an authorisation, in the order of the journal.
    pub fn said(&self, number: &AuthorisationNumber) -> impl DoubleEndedIterator<Item = &Recorded<Said>> {
        self.said.of(number)
    }

    /// The last word of a register on an authorisation: a feed that says the same again changes nothing.
    pub fn registered(&self, number: &AuthorisationNumber) -> Option<&Registered> {
        self.said.of(number).rev().find_map(|said| match &*said.fact {
            Said::Registered(registered) => Some(&**registered),
            Said::Turned(_) => None,
        })
    }

    /// What is said of each authorisation, in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = (&AuthorisationNumber, impl Iterator<Item = &Recorded<Said>>)> {
        self.said.by_key()
    }
}
