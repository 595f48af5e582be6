//! Which authorisations speak of a site or of a legal entity: found without folding the life of every other.

use super::registered::AuthorisationTold;
use super::subject::AuthorisationNumber;
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::shared::{Map, Set};

/// The authorisations of each site and of each legal entity that anything said of them names, with effect or without.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Naming {
    sites: Map<SiteNumber, Set<AuthorisationNumber>>,
    holders: Map<LegalEntityNumber, Set<AuthorisationNumber>>,
}

impl Naming {
    /// Takes one thing said into account.
    pub(super) fn add(&mut self, told: &AuthorisationTold) {
        if let Some(site) = told.said.site() {
            add(&mut self.sites, site, &told.number);
        }
        if let Some(holder) = told.said.holder() {
            add(&mut self.holders, holder, &told.number);
        }
    }

    /// Those of a site.
    pub(super) fn of_site(&self, site: SiteNumber) -> impl Iterator<Item = &AuthorisationNumber> {
        self.sites.get(&site).into_iter().flatten()
    }

    /// Those of a legal entity.
    pub(super) fn of_holder(&self, holder: LegalEntityNumber) -> impl Iterator<Item = &AuthorisationNumber> {
        self.holders.get(&holder).into_iter().flatten()
    }

    /// Every site.
    pub(super) fn sites(&self) -> impl Iterator<Item = SiteNumber> {
        self.sites.keys().copied()
    }
}

fn add<K: Ord + Copy>(named: &mut Map<K, Set<AuthorisationNumber>>, key: K, number: &AuthorisationNumber) {
    let numbers = named.entry(key).or_default();
    if !numbers.contains(number) {
        numbers.insert(number.clone());
    }
}
