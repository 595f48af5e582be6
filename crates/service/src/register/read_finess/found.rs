//! What stands in the records of a file of the register of establishments, whatever its form.

use std::collections::BTreeMap;

use maillage_domain::care::arhgos::HeldAt;
use maillage_domain::care::arhgos::unlisted::Unlisted;
use maillage_domain::care::authorisation::Registered;
use maillage_domain::care::authorisation::gathering::Gathering;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::finess::StandardFeed;
use maillage_domain::entity::finess::{LegalEntityRow, SiteRow};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_views::feed::FeedDiagnosticView;
use maillage_views::feed::told::{self, Seen};
use maillage_views::words::Words;

use crate::register::feed::Recording;

/// What stands in the records of a file.
#[derive(Debug, Default)]
pub(super) struct Found {
    legal_entities: BTreeMap<LegalEntityNumber, LegalEntityRow>,
    sites: BTreeMap<SiteNumber, SiteRow>,
    /// What legal entities are called beside what they hold.
    holders: BTreeMap<LegalEntityNumber, OneLine>,
    /// What sites are called beside what is done there, and who holds each.
    places: BTreeMap<SiteNumber, (LegalEntityNumber, OneLine)>,
    authorisations: Gathering,
    unlisted: BTreeMap<Unlisted, Seen>,
    lists: BTreeMap<StandardFeed, Seen>,
    /// The rows that say where sites stand.
    points: Option<Seen>,
    /// How many rows were read.
    pub(super) rows: u64,
}

/// Notes that something stands on a line.
fn see<K: Ord>(seen: &mut BTreeMap<K, Seen>, what: K, line: u32) {
    seen.entry(what).and_modify(Seen::again).or_insert(Seen::on(line));
}

impl Found {
    /// A legal entity; of several rows on one the last one stands.
    pub(super) fn legal_entity(&mut self, row: LegalEntityRow) {
        self.legal_entities.insert(row.number, row);
    }

    /// A site, as a legal entity.
    pub(super) fn site(&mut self, row: SiteRow) {
        self.sites.insert(row.number, row);
    }

    /// The name of a legal entity that holds something.
    pub(super) fn holder(&mut self, number: LegalEntityNumber, name: OneLine) {
        self.holders.entry(number).or_insert(name);
    }

    /// Who holds something, and where.
    pub(super) fn held(&mut self, held: &HeldAt) {
        if let Some(name) = &held.holder_name {
            self.holder(held.holder, name.clone());
        }
        if let (Some(site), Some(name)) = (held.site, &held.site_name) {
            self.places.entry(site).or_insert_with(|| (held.holder, name.clone()));
        }
    }

    /// An authorisation.
    pub(super) fn authorisation(&mut self, number: AuthorisationNumber, line: u32, registered: Registered) {
        self.authorisations.enter(number, line, registered);
    }

    /// What is told, and not recorded.
    pub(super) fn unlisted(&mut self, about: Unlisted, line: u32) {
        see(&mut self.unlisted, about, line);
    }

    /// A code of a list.
    pub(super) fn listed(&mut self, list: StandardFeed, line: u32) {
        see(&mut self.lists, list, line);
    }

    /// A row that says where a site stands.
    pub(super) fn point(&mut self, line: u32) {
        match &mut self.points {
            Some(seen) => seen.again(),
            None => self.points = Some(Seen::on(line)),
        }
    }

    /// How many rows contradict an earlier one.
    pub(super) fn conflicts(&self) -> u64 {
        count(self.authorisations.conflicts.len())
    }

    /// How many rows are told and not recorded.
    pub(super) fn not_recorded(&self) -> u64 {
        self.unlisted.values().map(|seen| seen.times).sum()
    }

    /// What there is to say of them.
    pub(super) fn told(&self, words: Words) -> impl Iterator<Item = FeedDiagnosticView> {
        let conflicts =
            self.authorisations.conflicts.iter().map(move |conflict| told::conflict(conflict, words));
        conflicts
            .chain(self.unlisted.iter().map(move |(about, seen)| told::unlisted(about, *seen, words)))
            .chain(self.lists.iter().map(move |(list, seen)| told::list(*list, *seen, words)))
            .chain(self.points.map(|points| told::points(points, words)))
    }

    /// Tells all of it. Of what is told in full, a name beside something else says nothing more.
    pub(super) fn tell(&self, recording: &mut Recording<'_>) {
        for row in self.legal_entities.values() {
            recording.legal_entity(row.number, row.identity.clone(), row.closed.as_ref());
        }
        for row in self.sites.values() {
            recording.site(row.number, row.identity.clone(), row.closed.as_ref());
        }
        for (number, name) in &self.holders {
            if !self.legal_entities.contains_key(number) {
                recording.legal_entity_named(*number, name.clone());
            }
        }
        for (number, (holder, name)) in &self.places {
            if !self.sites.contains_key(number) {
                recording.site_named(*number, *holder, name.clone());
            }
        }
        for (number, word) in self.authorisations.registered() {
            recording.authorisation(number, word);
        }
    }
}

/// How many there are of something.
pub(super) fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}
