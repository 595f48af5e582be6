//! Reading and verifying the journal.

use std::io::Write as _;

use maillage_domain::act::ActNumber;
use maillage_domain::state::{Entered, State};
use maillage_journal::{Journal, JournalError, Location, Mode, Tip, Verification};
use maillage_views::journal::{ActView, Checked, JournalView, VerificationView};
use maillage_views::words::Words;

use crate::error::{ServiceError, fault};
use crate::reader::Reader;
use crate::system;

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

/// Verifies the journal from its first act, and tells of the acts of the reader: where all hold, later ones are left to the
/// next question; a fault is told wherever it is.
pub async fn verify(reader: &Reader, words: Words) -> Result<VerificationView, ServiceError> {
    let mut found = reader.journal().verify(&[]).await?;
    if found.breaks.is_empty() && reader.head().number < found.tip.head.number {
        found.tip = reader.tip().clone();
    }
    let set_aside = reader.state().acts().filter(|act| act.entered == Entered::SetAside).collect();
    let documents = named(reader.journal(), &found.altered).await;
    Ok(VerificationView::new(Checked { set_aside, documents, ..checked(found, words) }, words))
}

/// Verifies the journal at `location`, which may be too damaged to be folded; where it is not, the acts that fit no book are
/// told too.
pub async fn verify_at(location: &Location, words: Words) -> Result<VerificationView, ServiceError> {
    let journal = Journal::open(location, Mode::Existing).await?;
    let found = journal.verify(&[]).await?;
    let documents = named(&journal, &found.altered).await;
    let (chained, mut checked) = (found.breaks.is_empty(), checked(found, words));
    let mut state = State::default();
    if chained {
        match journal.fold(&Tip::EMPTY, |entry| state.apply(entry)).await {
            Ok(_tip) => {}
            Err(error @ JournalError::Act { number, .. }) => {
                checked.breaks.push((number.get(), system::store(&error, words)));
            }
            Err(failed) => return Err(failed.into()),
        }
    }
    let set_aside = state.acts().filter(|act| act.entered == Entered::SetAside).collect();
    Ok(VerificationView::new(Checked { set_aside, documents, ..checked }, words))
}

/// What was found, but for what only the acts themselves tell.
fn checked(found: Verification, words: Words) -> Checked<'static> {
    let breaks = found.breaks.iter().map(|broken| (broken.number.get(), words.get(fault(broken.reason))));
    Checked {
        acts: found.tip.head.number.get(),
        head: found.tip.head.hash.to_string(),
        breaks: breaks.collect(),
        more: found.more,
        triggers: found.unguarded,
        ..Checked::default()
    }
}

/// Documents by their digest, each with the acts that name it, as far as these can be read.
async fn named(journal: &Journal, digests: &[String]) -> Vec<(String, Vec<u64>)> {
    let mut documents: Vec<_> = digests.iter().map(|digest| (digest.clone(), Vec::new())).collect();
    if !documents.is_empty() {
        let _read_as_far_as_it_goes = journal
            .each(ActNumber::default(), |link| -> Result<(), Untold> {
                let naming = documents.iter_mut().filter(|(digest, _)| link.act.contains(digest.as_str()));
                naming.for_each(|(_, acts)| acts.push(link.number.get()));
                Ok(())
            })
            .await;
    }
    documents
}
