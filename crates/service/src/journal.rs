//! Reading and verifying the journal.

use maillage_domain::act::ActNumber;
use maillage_journal::Link;
use maillage_views::journal::{ActView, JournalView, VerificationView};
use maillage_views::words::Words;

use crate::app::App;
use crate::error::ServiceError;

/// The acts of the journal, the oldest first.
pub async fn list(app: &App, words: Words) -> Result<JournalView, ServiceError> {
    let known = app.current().await?;
    let links = app.journal().links(ActNumber::default()).await?;
    let acts = known
        .state
        .acts()
        .iter()
        .zip(links)
        .map(|(summary, link)| ActView::new(summary, link.hash, words))
        .collect();
    Ok(JournalView { acts, head: known.head.number.get() })
}

/// The acts as written, with their hashes: what `docs/JOURNAL.md` checks with public tools.
pub async fn export(app: &App) -> Result<Vec<Link>, ServiceError> {
    Ok(app.journal().links(ActNumber::default()).await?)
}

/// Recomputes the chain from the first act.
pub async fn verify(app: &App, words: Words) -> Result<VerificationView, ServiceError> {
    Ok(verification(app.journal(), words).await?)
}

/// Recomputes the chain of a journal that may be too damaged to open as an application.
pub async fn verification(
    journal: &maillage_journal::Journal,
    words: Words,
) -> Result<VerificationView, maillage_journal::JournalError> {
    let found = journal.verify().await?;
    let broken = found.broken.map(|broken| (broken.number.get(), broken.reason.to_owned()));
    Ok(VerificationView::new(found.head.number.get(), found.head.hash.to_string(), broken, words))
}
