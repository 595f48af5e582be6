//! A public extract of the register of establishments, read for the register of a region.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};

use maillage_domain::entity::finess::{FinessBanner, FinessSubject, UnreadFiness};
use maillage_domain::entity::identity::{LegalIdentity, SiteIdentity};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_reading::digest::Digesting;
use maillage_reading::finess::{Extract, Line, NotAnExtract};
use maillage_views::feed::told::{self, Seen};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::feed::{self, Recording, Says, Source};
use super::streamed::unreadable;
use crate::error::ServiceError;

/// An extract as it was read: nothing is recorded yet.
#[derive(Debug)]
pub(super) struct FinessExtract {
    read: feed::Read,
    found: Found,
}

/// What stands in the rows of an extract.
#[derive(Debug, Default)]
struct Found {
    legal_entities: BTreeMap<LegalEntityNumber, LegalIdentity>,
    sites: BTreeMap<SiteNumber, SiteIdentity>,
    /// The rows that say where sites stand.
    points: Option<Seen>,
    unread: Vec<UnreadFiness>,
    rows: u64,
}

impl FinessExtract {
    /// Reads an extract to its end, a line at a time, telling how many bytes are read.
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
        let failed = |error: &_| unreadable(error, file, words);
        let extract = Extract::open(BufReader::new(&mut bytes)).map_err(|no| no_extract(no, file, words))?;
        let FinessBanner { edition, of } = extract.banner.clone();
        let mut found = Found::default();
        for line in extract {
            match line.map_err(|error| failed(&error))? {
                Line::Row(row) => found.take(row.subject, row.line),
                Line::Unread(unread) => found.unread.push(unread),
            }
        }
        let bytes = bytes.finish().map_err(|error| failed(&error))?;
        let unread = found.unread.iter().map(|unread| told::unread_row(unread, words));
        let diagnostics = unread.chain(found.points.map(|points| told::points(points, words))).collect();
        let read = feed::Read {
            source: Source::Finess,
            kind: format!("FINESS {edition}"),
            file: file.to_owned(),
            of,
            bytes,
            rows: found.rows,
            unreadable: u64::try_from(found.unread.len()).unwrap_or(u64::MAX),
            conflicts: 0,
            not_recorded: 0,
            diagnostics,
        };
        Ok(Self { read, found })
    }
}

impl Found {
    /// Takes a row in; of several on one entity the last one stands.
    fn take(&mut self, subject: FinessSubject, line: u32) {
        self.rows += 1;
        match subject {
            FinessSubject::LegalEntity(row) => {
                self.legal_entities.insert(row.number, row.identity);
            }
            FinessSubject::Site(row) => {
                self.sites.insert(row.number, row.identity);
            }
            FinessSubject::Point(_) | FinessSubject::NoPoint(_) => match &mut self.points {
                Some(seen) => seen.again(),
                None => self.points = Some(Seen::on(line)),
            },
        }
    }
}

impl Says for FinessExtract {
    fn read(&self) -> &feed::Read {
        &self.read
    }

    fn tell(&self, recording: &mut Recording<'_>) {
        for (number, identity) in &self.found.legal_entities {
            recording.legal_entity(*number, identity.clone());
        }
        for (number, identity) in &self.found.sites {
            recording.site(*number, identity.clone());
        }
    }
}

/// Why a file is no such extract.
fn no_extract(no: NotAnExtract, file: &str, words: Words) -> ServiceError {
    match no {
        NotAnExtract::Bytes(error) => unreadable(&error, file, words),
        NotAnExtract::Banner => {
            let problem = Problem::worded("feed-finess", &[("file", Argument::Text(file))], words);
            ServiceError::unusable(problem.hint("feed-finess", &[], words))
        }
    }
}
