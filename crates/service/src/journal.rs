//! Reading and verifying the journal.

use std::io::Write as _;

use maillage_domain::act::ActNumber;
use maillage_journal::{Journal, Location, Mode, Verification};
use maillage_views::journal::{ActView, JournalView, VerificationView};
use maillage_views::words::Words;

use crate::error::{ServiceError, fault};
use crate::reader::Reader;

/// An act recorded after the state was taken: left to the next question.
struct Untold;

/// The acts of the journal, the oldest first.
pub async fn list(reader: &Reader, words: Words) -> Result<JournalView, ServiceError> {
    let mut summaries = reader.state().acts();
    let mut acts = Vec::new();
    let read = reader.journal().each(ActNumber::default(), |link| {
        let summary = summaries.next().ok_or(Untold)?;
        acts.push(ActView::new(summary, link.hash.to_owned(), words));
        Ok(())
    });
    let (Ok(()) | Err(Untold)) = read.await?;
    Ok(JournalView { acts, head: reader.head().number.get() })
}

/// The acts of the journal at `location` as written: number, instant, hash and act to a line, separated by tabs.
///
/// This is what `docs/JOURNAL.md` checks with public tools; it reads a journal too damaged to be folded, too.
pub async fn export_at(location: &Location) -> Result<Vec<u8>, ServiceError> {
    let journal = Journal::open(location, Mode::Existing).await?;
    let mut bytes = Vec::new();
    let read = journal.each(ActNumber::default(), |link| {
        writeln!(bytes, "{}\t{}\t{}\t{}", link.number, link.recorded_at, link.hash, link.act)
    });
    read.await?.expect("memory takes every line");
    Ok(bytes)
}

/// Recomputes the chain from the first act, and tells of the acts of the reader: where all hold, later ones are left to the
/// next question; a fault is told wherever it is.
pub async fn verify(reader: &Reader, words: Words) -> Result<VerificationView, ServiceError> {
    let mut found = reader.journal().verify().await?;
    if found.broken.is_none() && reader.head().number < found.head.number {
        found.head = reader.head();
    }
    Ok(verification(&found, words))
}

/// Recomputes the chain of the journal at `location`, which may be too damaged to be folded.
pub async fn verify_at(location: &Location, words: Words) -> Result<VerificationView, ServiceError> {
    Ok(verification(&Journal::open(location, Mode::Existing).await?.verify().await?, words))
}

fn verification(found: &Verification, words: Words) -> VerificationView {
    let broken = found.broken.map(|broken| (broken.number.get(), words.get(fault(broken.reason))));
    VerificationView::new(found.head.number.get(), found.head.hash.to_string(), broken, words)
}
