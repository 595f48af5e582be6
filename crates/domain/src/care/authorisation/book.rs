//! The register: what is known of every authorisation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::naming::Naming;
use super::registered::{AuthorisationTold, Registered, Said, standing_word};
use super::subject::AuthorisationNumber;
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::asked::Asked;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What acts and registers say of every authorisation, by number.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Told", into = "Told")]
pub struct Register {
    said: Told,
    /// Which of them speak of a site or a legal entity: found again in what is said, and never written.
    naming: Naming,
}

type Told = Shelf<AuthorisationNumber, AuthorisationTold>;

impl From<Told> for Register {
    fn from(said: Told) -> Self {
        let mut naming = Naming::default();
        said.all().for_each(|recorded| naming.add(&recorded.fact));
        Self { said, naming }
    }
}

impl From<Register> for Told {
    fn from(register: Register) -> Self {
        register.said
    }
}

impl Register {
    /// Takes one act into account. Whether it fits is asked again for every day: one that is recorded later may come before it.
    /// What a register said already is set aside: it would change nothing. Said again of a later day it is kept, as the same word:
    /// no word of a day between takes its place.
    pub fn apply(&mut self, stamp: Arc<Stamp>, told: Arc<AuthorisationTold>) -> Entered {
        let fact = match self.said_already(&told) {
            Some(standing) if stamp.effective <= standing.stamp.effective => return Entered::SetAside,
            Some(standing) => Arc::clone(&standing.fact),
            None => told,
        };
        self.naming.add(&fact);
        self.said.put(fact.number.clone(), Recorded { stamp, fact });
        Entered::Kept
    }

    /// The word of a register that stands, where another one says the same.
    fn said_already(&self, told: &AuthorisationTold) -> Option<&Recorded<AuthorisationTold>> {
        let Said::Registered(_) = told.said else { return None };
        let (standing, _) = standing_word(self.said.of(&told.number))?;
        (*standing.fact == *told).then_some(standing)
    }

    /// What is said of an authorisation, in the order of the journal.
    pub fn said(
        &self,
        number: &AuthorisationNumber,
    ) -> impl DoubleEndedIterator<Item = &Recorded<AuthorisationTold>> {
        self.said.of(number)
    }

    /// The word of a register on an authorisation: that of the latest day, whichever was recorded first.
    pub fn registered(&self, number: &AuthorisationNumber) -> Option<&Registered> {
        standing_word(self.said.of(number)).map(|(_, word)| word)
    }

    /// The word of a register on an authorisation as it stands on a day and as known at an instant, with its act.
    pub fn registered_at(
        &self,
        number: &AuthorisationNumber,
        asked: Asked,
    ) -> Option<&Recorded<AuthorisationTold>> {
        let held = self.said.of(number).filter(|said| asked.holds(&said.stamp));
        standing_word(held).map(|(recorded, _)| recorded)
    }

    /// The authorisations that anything said puts on a site, ever, in their order: on no day does another stand there.
    pub fn naming_site(&self, site: SiteNumber) -> impl Iterator<Item = &AuthorisationNumber> {
        self.naming.of_site(site)
    }

    /// The authorisations that anything said gives to a legal entity, ever, in their order: on no day does it hold another.
    pub fn naming_holder(&self, holder: LegalEntityNumber) -> impl Iterator<Item = &AuthorisationNumber> {
        self.naming.of_holder(holder)
    }

    /// The sites that anything said puts an authorisation on.
    pub fn sites(&self) -> impl Iterator<Item = SiteNumber> {
        self.naming.sites()
    }

    /// Whether it is another, unchanged.
    pub fn is_same(&self, other: &Self) -> bool {
        self.said.is_same(&other.said)
    }

    /// Whether it says of an authorisation neither more nor less than another that it grew from.
    pub fn says_the_same(&self, other: &Self, number: &AuthorisationNumber) -> bool {
        self.said.has_same_of(&other.said, number)
    }

    /// What is said of each authorisation, in the order of their numbers.
    pub fn all(
        &self,
    ) -> impl Iterator<Item = (&AuthorisationNumber, impl Iterator<Item = &Recorded<AuthorisationTold>>)>
    {
        self.said.by_key()
    }
}
