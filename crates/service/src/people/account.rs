//! Accounts as who keeps them sees them: made, named, blocked, erased.

use maillage_domain::act::PersonId;
use maillage_journal::people::{Account, LoginEvent, Purpose, Standing};
use maillage_views::people::{AccountView, AccountsView, NoteView, SessionView};
use maillage_views::words::Words;

use super::administration::{another_administers, kept, kept_by};
use super::ground::{Keeper, Keeping, Origin, account_of, name, no};
use super::identity::Identity;
use super::link::{fresh, sent};
use super::notes;
use super::token::Token;
use super::viewed::viewed;
use crate::app::App;
use crate::error::ServiceError;

/// How many notes are shown.
const NOTES: u32 = 50;

/// Makes an account, and the link by which its person chooses his password.
pub async fn add(
    app: &App,
    (email, called): (&str, &str),
    from: &Origin,
    words: Words,
) -> Result<(AccountView, Token), ServiceError> {
    let account = fresh(app, email, called, words)?;
    if !app.journal().add_account(&account).await? {
        return Err(no("people-email-taken", words));
    }
    notes::note(app, Some(account.id), LoginEvent::AccountMade, from).await?;
    let link = sent(app, Some(account.id), Purpose::Invitation).await?;
    Ok((viewed(app, &account, words).await?, link))
}

/// The id of an account, by its address or its id, as typed.
pub async fn account_id(app: &App, typed: &str, words: Words) -> Result<PersonId, ServiceError> {
    Ok(account_of(app, typed, words).await?.id)
}

/// Every account that somebody keeps, by its address, and what was noted last of them.
pub async fn list(app: &App, by: Keeper<'_>, words: Words) -> Result<AccountsView, ServiceError> {
    let mut accounts = Vec::new();
    for account in app.journal().accounts().await? {
        if kept_by(app, &account, by, words).await.is_ok() {
            accounts.push(viewed(app, &account, words).await?);
        }
    }
    let named = |id: PersonId| accounts.iter().find(|account| account.id == id.to_string());
    let kept_notes = app.journal().login_notes(None, NOTES).await?;
    // What was noted of no account, or of one that is erased, is of the whole store.
    let seen = |who: &Option<String>, account: Option<PersonId>| {
        who.is_some() || (account.is_none() && by.keeps(None))
    };
    let notes = kept_notes.iter().filter_map(|note| {
        let who = note.account.and_then(named).map(|account| account.name.clone());
        let seen = seen(&who, note.account);
        seen.then(|| NoteView::new((note.at, note.event.as_str(), &note.address), who, words))
    });
    let notes = notes.collect();
    Ok(AccountsView { accounts, notes })
}

/// All that is known of an account: itself, its sessions, and what was noted of it.
pub type KnownAccount = (AccountView, Vec<SessionView>, Vec<NoteView>);

/// All that is known of an account that somebody keeps.
pub async fn show(
    app: &App,
    typed: &str,
    by: Keeper<'_>,
    words: Words,
) -> Result<KnownAccount, ServiceError> {
    let account = kept(app, typed, by, words).await?;
    known(app, &account, None, words).await
}

/// All that is known of the account of who is signed in.
pub async fn show_own(app: &App, who: &Identity, words: Words) -> Result<KnownAccount, ServiceError> {
    let account = account_of(app, &who.account.to_string(), words).await?;
    known(app, &account, Some(who), words).await
}

async fn known(
    app: &App,
    account: &Account,
    own: Option<&Identity>,
    words: Words,
) -> Result<KnownAccount, ServiceError> {
    let kept = app.journal().sessions_of(account.id).await?;
    let now = app.now();
    let live = kept.iter().filter(|session| now < session.ends_at && now < session.seen_at + app.stay().idle);
    let sessions = live.map(|session| {
        let (id, times) = (session.id.to_string(), (session.created_at, session.seen_at));
        SessionView::new(
            &id,
            &session.device,
            times,
            own.is_some_and(|own| own.session == session.hash),
            words,
        )
    });
    let kept_notes = app.journal().login_notes(Some(account.id), NOTES).await?;
    let notes = kept_notes
        .iter()
        .map(|note| NoteView::new((note.at, note.event.as_str(), &note.address), None, words));
    Ok((viewed(app, account, words).await?, sessions.collect(), notes.collect()))
}

/// Gives who is signed in another name.
pub async fn renamed(app: &App, who: &Identity, typed: &str, words: Words) -> Result<(), ServiceError> {
    app.journal().name_account(who.account, &name(typed, words)?).await?;
    Ok(())
}

/// Blocks an account: nobody signs in with it, and its sessions and tokens end.
pub async fn block(app: &App, typed: &str, keeping: Keeping<'_>) -> Result<AccountView, ServiceError> {
    let account = keeping.another(app, typed).await?;
    app.journal().set_standing(account.id, Standing::Blocked).await?;
    app.journal().end_sessions(account.id, None).await?;
    app.journal().end_tokens(account.id).await?;
    keeping.changed(app, account.id, LoginEvent::StandingChanged).await
}

/// Opens a blocked account again.
pub async fn unblock(app: &App, typed: &str, keeping: Keeping<'_>) -> Result<AccountView, ServiceError> {
    let account = keeping.account(app, typed).await?;
    app.journal().set_standing(account.id, Standing::Active).await?;
    keeping.changed(app, account.id, LoginEvent::StandingChanged).await
}

/// Erases an account and all that is known of its person: what is left are acts that name an id and nobody.
pub async fn erase(app: &App, typed: &str, keeping: Keeping<'_>) -> Result<PersonId, ServiceError> {
    let account = keeping.another(app, typed).await?;
    app.journal().erase_account(account.id).await?;
    app.journal().erase_person(account.id).await?;
    Ok(account.id)
}

impl Keeping<'_> {
    /// An account that goes: neither his own, nor the last that administers.
    async fn another(self, app: &App, typed: &str) -> Result<Account, ServiceError> {
        let account = self.account(app, typed).await?;
        if self.by.person() == Some(account.id) {
            return Err(no("people-own-account", self.words));
        }
        another_administers(app, &account, self.words).await?;
        Ok(account)
    }
}
