//! A standard feed of the register of establishments, in XML.

use std::io::Read;

use maillage_domain::care::finess::StandardFeed;
use maillage_reading::finess::standard::{NotAFeed, standard};
use maillage_views::feed::told;
use maillage_views::problem::Problem;
use maillage_views::words::Argument;

use super::about::{About, Told};
use super::gathered::{Gathered, gathered};
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
    let Gathered { found, mut diagnostics, unreadable, feed } = gathered(&mut records, about)?;
    diagnostics.extend(records.notes().iter().map(|note| told::note(note, words)));
    let kind = format!("FINESS {}", feed.map_or("XML", StandardFeed::number));
    let of = records.header.map(|header| header.updated);
    Ok(Told { kind, of, found, diagnostics, unreadable })
}
