//! A public feed of the register of establishments, in JSON.

use std::io::Read;

use maillage_reading::finess::published::{NotAFeed, PublishedFeed, published};
use maillage_views::feed::told;

use super::about::{About, Told};
use super::gathered::{Gathered, gathered};
use crate::error::ServiceError;
use crate::register::streamed::unreadable;

/// Reads a feed to its end, a legal entity at a time.
pub(super) fn read(bytes: impl Read, about: About<'_>) -> Result<Told, ServiceError> {
    let About { file, words, .. } = about;
    let mut records = published(bytes).map_err(|no| match no {
        NotAFeed::Bytes(error) => unreadable(&error, file, words),
        NotAFeed::Head | NotAFeed::Encoding => about.refused(),
    })?;
    let Gathered { found, mut diagnostics, unreadable, .. } = gathered(&mut records, about)?;
    diagnostics.extend(records.notes().iter().map(|note| told::note(note, words)));
    let kind = match records.feed {
        Some(PublishedFeed::Activities) => "FINESS ACTIVITES",
        Some(PublishedFeed::Structures) | None => "FINESS STRUCTURES",
    };
    Ok(Told { kind: kind.to_owned(), of: records.of, found, diagnostics, unreadable })
}
