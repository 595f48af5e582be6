//! What the last verification of the journal found: a whole chain is not followed for each who asks.

use std::sync::Arc;

use jiff::Timestamp;
use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use maillage_journal::{Expected, Head, Journal, JournalError, Verification};
use tokio::sync::Mutex;

/// What a verification found.
#[derive(Debug)]
pub(crate) struct Findings {
    /// The chain, the documents and the triggers.
    pub(crate) verification: Verification,
    /// The documents that were altered, by their digest, each with the acts that name it.
    pub(crate) documents: Named,
    /// Those that are gone and were not erased, likewise.
    pub(crate) gone: Named,
    /// Those that were erased, likewise.
    pub(crate) erased: Named,
}

/// Documents by their digest, each with the acts that name it.
type Named = Vec<(String, Vec<u64>)>;

/// What was found, and when.
pub(crate) type Found = (Timestamp, Arc<Findings>);

/// The last verification, with the act at which the journal ended then.
///
/// What is altered in the store afterwards is found when an act is recorded or the program started anew; `journal verify`
/// always looks anew. So whoever shows what is kept says from when it is.
#[derive(Debug, Default)]
pub(crate) struct Verified(Mutex<Option<(Head, Found)>>);

impl Verified {
    /// What was found where the journal ends at `head`; who comes while it is verified waits for it.
    pub(crate) async fn of(
        &self,
        journal: &Journal,
        head: Head,
        now: Timestamp,
    ) -> Result<Found, JournalError> {
        let mut kept = self.0.lock().await;
        if let Some((_, found)) = kept.as_ref().filter(|(known, _)| *known == head) {
            return Ok(found.clone());
        }
        let found = (now, Arc::new(Findings::of(journal, &[]).await?));
        *kept = Some((head, found.clone()));
        Ok(found)
    }
}

impl Findings {
    /// Verifies the journal from its first act, and holds it against what is expected of it.
    pub(crate) async fn of(journal: &Journal, expected: &[Expected]) -> Result<Self, JournalError> {
        let verification = journal.verify(expected).await?;
        let documents = named(journal, &verification.altered).await;
        let text = |digests: &[Digest]| digests.iter().map(Digest::to_string).collect::<Vec<_>>();
        let gone = named(journal, &text(&verification.gone)).await;
        let erased = named(journal, &text(&verification.erased)).await;
        Ok(Self { verification, documents, gone, erased })
    }
}

/// The acts have been read as far as they can be.
struct Ended;

/// Documents by their digest, each with the acts that name it, as far as these can be read.
async fn named(journal: &Journal, digests: &[String]) -> Named {
    let mut documents: Vec<_> = digests.iter().map(|digest| (digest.clone(), Vec::new())).collect();
    if !documents.is_empty() {
        let _read_as_far_as_it_goes = journal
            .each(ActNumber::default(), |link| -> Result<(), Ended> {
                let naming = documents.iter_mut().filter(|(digest, _)| link.act.contains(digest.as_str()));
                naming.for_each(|(_, acts)| acts.push(link.number.get()));
                Ok(())
            })
            .await;
    }
    documents
}
