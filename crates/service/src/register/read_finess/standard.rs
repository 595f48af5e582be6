//! A standard feed of the register of establishments, in XML.

use std::io::Read;

use maillage_domain::care::arhgos::unlisted::Unlisted;
use maillage_domain::care::finess::{StandardFeed, StandardSubject};
use maillage_reading::finess::standard::{NotAFeed, Record, standard};
use maillage_views::feed::told;
use maillage_views::problem::Problem;
use maillage_views::words::Argument;

use super::about::{About, Told};
use super::found::{Found, count};
use crate::error::ServiceError;
use crate::register::streamed::unreadable;

/// Reads a feed to its end, a record at a time.
pub(super) fn read(bytes: impl Read, about: About<'_>) -> Result<Told, ServiceError> {
    let About { file, words, .. } = about;
    let mut records = standard(bytes).map_err(|no| match no {
        NotAFeed::Bytes(error) => unreadable(&error, file, words),
        NotAFeed::Head => about.refused(),
        NotAFeed::Encoding => {
            ServiceError::unusable(Problem::worded("feed-encoding", &[("file", Argument::Text(file))], words))
        }
    })?;
    let (mut found, mut diagnostics) = (Found::default(), Vec::new());
    let mut feed = None;
    for record in records.by_ref() {
        match record.map_err(|error| unreadable(&error, file, words))? {
            Record::Row(row) => {
                found.rows += 1;
                feed = row.subject.feed().or(feed);
                take(&mut found, row.subject, row.line);
            }
            Record::Unread(record) => diagnostics.push(told::unread_record(&record, words)),
        }
    }
    let unreadable = count(diagnostics.len());
    // A feed has one record at least: what has none that is read here is another one.
    if found.rows + unreadable == 0 {
        return Err(about.refused());
    }
    diagnostics.extend(records.notes().iter().map(|note| told::note(note, words)));
    let kind = format!("FINESS {}", feed.map_or("XML", StandardFeed::number));
    let of = records.header.map(|header| header.updated);
    Ok(Told { kind, of, found, diagnostics, unreadable })
}

/// Takes a row in.
pub(super) fn take(found: &mut Found, subject: StandardSubject, line: u32) {
    match subject {
        StandardSubject::LegalEntity(row) => found.legal_entity(row),
        StandardSubject::Named(number, name) => found.holder(number, name),
        StandardSubject::Site(row) => found.site(row),
        StandardSubject::Activity(activity) => {
            found.held(&activity.held);
            found.unlisted(activity.unlisted(), line);
        }
        StandardSubject::Equipment(equipment) => {
            found.held(&equipment.held);
            match equipment.registered() {
                Ok((number, registered)) => found.authorisation(number, line, registered),
                Err(unlisted) => found.unlisted(unlisted, line),
            }
        }
        StandardSubject::Listed(listed) => found.listed(listed.list, line),
        StandardSubject::Nature(code) => found.unlisted(Unlisted::Nature(code), line),
    }
}
