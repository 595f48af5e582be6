//! A national feed of authorisations, read for the register of a region.

use std::collections::BTreeMap;
use std::io::Read;

use maillage_domain::care::arhgos::former::{FormerRow, FormerSubject};
use maillage_domain::care::arhgos::unlisted::Unlisted;
use maillage_domain::care::arhgos::{HeldAt, UnreadRecord};
use maillage_domain::care::authorisation::gathering::Gathering;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_reading::arhgos::{self, FeedRow, NotAFeed, Record};
use maillage_reading::digest::Digesting;
use maillage_views::feed::told::{self, Seen};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::feed::{self, Recording, Says, Source};
use super::streamed::unreadable;
use crate::error::ServiceError;

/// A feed as it was read: nothing is recorded yet.
#[derive(Debug)]
pub(super) struct ArhgosFeed {
    read: feed::Read,
    found: Found,
}

/// What stands in the records of a feed.
#[derive(Debug, Default)]
struct Found {
    authorisations: Gathering,
    /// What it calls legal entities.
    holders: BTreeMap<LegalEntityNumber, OneLine>,
    /// What it calls sites, and who it says holds each.
    sites: BTreeMap<SiteNumber, (LegalEntityNumber, OneLine)>,
    unlisted: BTreeMap<Unlisted, Seen>,
    unread: Vec<UnreadRecord>,
    rows: u64,
    /// Whether it is of the regime before 1 June 2023: one of its records is.
    is_former: bool,
}

impl ArhgosFeed {
    /// Reads a feed to its end, a record at a time, telling how many bytes are read.
    ///
    /// # Errors
    ///
    /// It is none, or its bytes cannot be got at.
    pub(super) fn read(
        bytes: impl Read,
        file: &str,
        words: Words,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Self, ServiceError> {
        let mut bytes = Digesting::new(bytes, progress);
        let refused = |no: NotAFeed| no_feed(no, file, words);
        let mut records = arhgos::either(&mut bytes).map_err(refused)?;
        let (mut found, of) = (Found::default(), records.header.updated);
        for record in records.by_ref() {
            match record.map_err(|error| unreadable(&error, file, words))? {
                Record::Row(row) => found.take(*row),
                Record::Unread(unread) => found.unread.push(unread),
            }
        }
        let notes = records.notes();
        drop(records);
        let bytes = bytes.finish().map_err(|error| unreadable(&error, file, words))?;
        let conflicts = &found.authorisations.conflicts;
        let diagnostics = found.unread.iter().map(|unread| told::unread_record(unread, words));
        let diagnostics = diagnostics
            .chain(conflicts.iter().map(|conflict| told::conflict(conflict, words)))
            .chain(found.unlisted.iter().map(|(about, seen)| told::unlisted(about, *seen, words)))
            .chain(notes.iter().map(|note| told::note(note, words)));
        let count = |things: usize| u64::try_from(things).unwrap_or(u64::MAX);
        let read = feed::Read {
            source: Source::Arhgos,
            kind: format!("ARHGOS {}", if found.is_former { "AMF" } else { "AMM" }),
            file: file.to_owned(),
            of,
            bytes,
            rows: found.rows,
            unreadable: count(found.unread.len()),
            conflicts: count(conflicts.len()),
            not_recorded: found.unlisted.values().map(|seen| seen.times).sum(),
            diagnostics: diagnostics.collect(),
        };
        Ok(Self { read, found })
    }
}

impl Found {
    fn take(&mut self, row: FeedRow) {
        self.rows += 1;
        match row {
            FeedRow::Activity(row) => {
                self.named(&row.held);
                self.authorisations.add(row);
            }
            FeedRow::Former(row) => {
                self.is_former = true;
                self.former(&row);
            }
        }
    }

    /// A row of the regime before: of what its codes mean here, only what is certain is taken.
    fn former(&mut self, row: &FormerRow) {
        if let FormerSubject::Activity(activity) = &row.subject {
            self.named(&activity.held);
        }
        if let FormerSubject::Equipment(equipment) = &row.subject {
            self.named(&equipment.held);
            if let Some(registered) = equipment.registered() {
                self.authorisations.enter(equipment.number.clone(), row.line, registered);
                return;
            }
        }
        let seen = self.unlisted.entry(row.subject.unlisted());
        seen.and_modify(Seen::again).or_insert(Seen::on(row.line));
    }

    fn named(&mut self, held: &HeldAt) {
        if let Some(name) = &held.holder_name {
            self.holders.entry(held.holder).or_insert_with(|| name.clone());
        }
        if let (Some(site), Some(name)) = (held.site, &held.site_name) {
            self.sites.entry(site).or_insert_with(|| (held.holder, name.clone()));
        }
    }
}

impl Says for ArhgosFeed {
    fn read(&self) -> &feed::Read {
        &self.read
    }

    fn tell(&self, recording: &mut Recording<'_>) {
        for (number, name) in &self.found.holders {
            recording.legal_entity_named(*number, name.clone());
        }
        for (number, (holder, name)) in &self.found.sites {
            recording.site_named(*number, *holder, name.clone());
        }
        for (number, word) in self.found.authorisations.registered() {
            recording.authorisation(number, word);
        }
    }
}

/// Why a file is no such feed.
fn no_feed(no: NotAFeed, file: &str, words: Words) -> ServiceError {
    let named = [("file", Argument::Text(file))];
    match no {
        NotAFeed::Bytes(error) => unreadable(&error, file, words),
        NotAFeed::Head => ServiceError::unusable(Problem::worded("feed-arhgos", &named, words).hint(
            "feed-arhgos",
            &[],
            words,
        )),
        NotAFeed::Encoding => ServiceError::unusable(Problem::worded("feed-encoding", &named, words)),
    }
}
