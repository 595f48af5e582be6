//! What the records of a feed of the register of establishments say, whatever its form.

use std::io;

use maillage_domain::care::arhgos::unlisted::Unlisted;
use maillage_domain::care::finess::{StandardFeed, StandardRow, StandardSubject};
use maillage_reading::finess::standard::Record;
use maillage_views::feed::{FeedDiagnosticView, told};

use super::about::About;
use super::found::{Found, count};
use crate::error::ServiceError;
use crate::register::streamed::unreadable;

/// The records of a feed, read to its end.
pub(super) struct Gathered {
    /// What they say.
    pub(super) found: Found,
    /// Those that cannot be read.
    pub(super) diagnostics: Vec<FeedDiagnosticView>,
    /// How many those are.
    pub(super) unreadable: u64,
    /// Which feed it is, where a record tells.
    pub(super) feed: Option<StandardFeed>,
}

/// Takes the records of a feed in. A feed has one at least: what has none that is read here is another document.
///
/// # Errors
///
/// Its bytes cannot be read, or it has no such record.
pub(super) fn gathered(
    records: impl Iterator<Item = io::Result<Record<StandardRow>>>,
    about: About<'_>,
) -> Result<Gathered, ServiceError> {
    let About { file, words, .. } = about;
    let (mut found, mut diagnostics, mut feed) = (Found::default(), Vec::new(), None);
    for record in records {
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
    if found.rows + unreadable == 0 {
        return Err(about.refused());
    }
    Ok(Gathered { found, diagnostics, unreadable, feed })
}

/// Takes a row in.
fn take(found: &mut Found, subject: StandardSubject, line: u32) {
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
