//! The book of the register of a region.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::placing::SitePlaced;
use crate::act::{ActNumber, RegisterFact};
use crate::care::authorisation::book::Register;
use crate::care::authorisation::subject::AuthorisationNumber;
use crate::entity::SiteNumber;
use crate::entity::book::EntityBook;
use crate::ground::asked::Asked;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What the acts of one region say of entities, sites and authorisations.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RegisterBook {
    entities: EntityBook,
    placed: Shelf<SiteNumber, SitePlaced>,
    authorisations: Register,
}

impl RegisterBook {
    /// Takes one fact into account. A site may be placed before anything else is said of it.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: RegisterFact) -> Entered {
        match fact {
            RegisterFact::LegalEntityTold(told) => self.entities.tell_of_entity(stamp, told),
            RegisterFact::SiteTold(told) => self.entities.tell_of_site(stamp, told),
            RegisterFact::SitePlaced(fact) => {
                self.placed.put(fact.site, Recorded { stamp, fact });
                Entered::Kept
            }
            RegisterFact::AuthorisationTold(told) => self.authorisations.apply(stamp, told),
        }
    }

    /// Legal entities and sites.
    pub const fn entities(&self) -> &EntityBook {
        &self.entities
    }

    /// Authorisations by number.
    pub const fn authorisations(&self) -> &Register {
        &self.authorisations
    }

    /// The authorisations that may stand on the ground of some sites: where those that stand on one ground are counted, no other
    /// changes what they come to.
    pub fn on_ground_of(
        &self,
        sites: impl IntoIterator<Item = SiteNumber>,
        asked: Asked,
    ) -> BTreeSet<&AuthorisationNumber> {
        let ground = |site| self.entities.ground(site, asked);
        let grounds: BTreeSet<SiteNumber> = sites.into_iter().map(ground).collect();
        let there = self.authorisations.sites().filter(|site| grounds.contains(&ground(*site)));
        there.flat_map(|site| self.authorisations.naming_site(site)).collect()
    }

    /// The stamps of the acts that placed a site, in the order of the journal.
    pub fn placings(&self, site: SiteNumber) -> impl Iterator<Item = &Stamp> {
        self.placed.of(&site).map(|placed| &*placed.stamp)
    }

    /// The acts on an authorisation, and on the sites that it is put to use on, that hold for one question and not for an earlier one:
    /// what explains that it counts otherwise. None where the days alone did.
    pub fn acts_between(
        &self,
        number: &AuthorisationNumber,
        sites: impl IntoIterator<Item = SiteNumber>,
        (before, after): (Asked, Asked),
    ) -> BTreeSet<ActNumber> {
        let of_sites =
            sites.into_iter().flat_map(|site| self.entities.told_of_site(site).chain(self.placings(site)));
        let said = self.authorisations.said(number).map(|said| &*said.stamp).chain(of_sites);
        said.filter(|stamp| after.holds(stamp) && !before.holds(stamp)).map(|stamp| stamp.number).collect()
    }

    /// The zones that a person placed a site in, as it stands on a day and as known at an instant: the last said of that day or
    /// before.
    pub fn placed(&self, site: SiteNumber, asked: Asked) -> Option<&Recorded<SitePlaced>> {
        let held = self.placed.of(&site).filter(|placed| asked.holds(&placed.stamp));
        held.max_by_key(|placed| (placed.stamp.effective, placed.stamp.number))
    }
}
