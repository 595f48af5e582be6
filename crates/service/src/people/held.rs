//! All that is held on a person: the right of access.

use maillage_journal::people::Account;
use maillage_views::held::{HeldLinkView, HeldSessionView, HeldView};
use maillage_views::people::NoteView;
use maillage_views::words::Words;

use super::administration::kept;
use super::api_token::tokens_held;
use super::ground::{Keeper, account_of};
use super::identity::Identity;
use super::viewed::viewed;
use crate::app::App;
use crate::error::ServiceError;

/// All that is held on the person of an account that somebody keeps.
pub async fn held(app: &App, typed: &str, by: Keeper<'_>, words: Words) -> Result<HeldView, ServiceError> {
    let account = kept(app, typed, by, words).await?;
    all(app, &account, words).await
}

/// All that is held on who is signed in.
pub async fn held_own(app: &App, who: &Identity, words: Words) -> Result<HeldView, ServiceError> {
    let account = account_of(app, &who.account.to_string(), words).await?;
    all(app, &account, words).await
}

async fn all(app: &App, account: &Account, words: Words) -> Result<HeldView, ServiceError> {
    let journal = app.journal();
    let sessions = journal.sessions_of(account.id).await?.into_iter().map(|session| HeldSessionView {
        id: session.id.to_string(),
        device: session.device,
        created_at: session.created_at,
        seen_at: session.seen_at,
        ends_at: session.ends_at,
    });
    let link = journal.link_of(account.id).await?.map(|link| HeldLinkView {
        purpose: link.purpose.as_str(),
        created_at: link.created_at,
        ends_at: link.ends_at,
    });
    let notes = journal.login_notes(Some(account.id), u32::MAX).await?;
    let notes = notes.iter().map(|note| {
        let told = (note.at, note.event.as_str(), note.address.as_str());
        NoteView::new(told, None, words)
    });
    let record = journal.person(account.id).await?.map(|person| {
        let text = person.record;
        serde_json::from_str(&text).unwrap_or(serde_json::Value::String(text))
    });
    Ok(HeldView {
        account: viewed(app, account, words).await?,
        created_at: account.created_at,
        password_at: account.password.as_ref().map(|password| password.at),
        second_factor_at: account.factor.as_ref().map(|factor| factor.at),
        sessions: sessions.collect(),
        tokens: tokens_held(app, account.id, words).await?,
        link,
        notes: notes.collect(),
        record,
    })
}
