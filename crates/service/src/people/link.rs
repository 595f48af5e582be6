//! Links that let somebody choose a password: the first administrator, who was invited, who lost what he signs in with.

use jiff::SignedDuration;
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use maillage_domain::people::{Grant, Role};
use maillage_journal::people::{Account, AccountLink, LoginEvent, Purpose, Stage, Standing};
use maillage_views::words::Words;

use super::ground::{Keeping, Origin, address, name, no};
use super::identity::begin;
use super::notes;
use super::password::{fit, hashed};
use super::token::Token;
use crate::app::App;
use crate::error::ServiceError;

/// How long the link of the first administrator can be used: the server prints another one when it starts again.
const FIRST: SignedDuration = SignedDuration::from_hours(24);
/// How long any other can be.
const SENT: SignedDuration = SignedDuration::from_hours(72);

/// What a link opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// It makes the first account of the store.
    First,
    /// It lets an account choose its password.
    Account {
        /// The name of its person.
        name: String,
        /// Its address.
        email: String,
    },
}

/// What somebody chose by a link: his address and his name where the link makes an account.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'c> {
    /// The address.
    pub email: &'c str,
    /// The name.
    pub name: &'c str,
    /// The password.
    pub password: &'c str,
}

/// The link of the first administrator; nothing where there is an account already, or where the store can only be read.
pub async fn first_link(app: &App) -> Result<Option<Token>, ServiceError> {
    if !app.writes() || !app.journal().accounts().await?.is_empty() {
        return Ok(None);
    }
    sent(app, None, Purpose::First).await.map(Some)
}

/// Makes a link by which an account chooses its password: its first one, or another with another second factor.
pub async fn linked(app: &App, typed: &str, keeping: Keeping<'_>) -> Result<Token, ServiceError> {
    let account = keeping.account(app, typed).await?;
    let purpose = if account.password.is_some() { Purpose::Recovery } else { Purpose::Invitation };
    let token = sent(app, Some(account.id), purpose).await?;
    notes::note(app, Some(account.id), LoginEvent::LinkMade, keeping.from).await?;
    Ok(token)
}

pub(super) async fn sent(
    app: &App,
    account: Option<PersonId>,
    purpose: Purpose,
) -> Result<Token, ServiceError> {
    let (token, now) = (Token::fresh(app), app.now());
    let lasts = if purpose == Purpose::First { FIRST } else { SENT };
    let link = AccountLink { hash: token.digest(), account, purpose, created_at: now, ends_at: now + lasts };
    app.journal().put_link(&link).await?;
    Ok(token)
}

/// The digest of what stands in a link.
fn digest(token: &str, words: Words) -> Result<Digest, ServiceError> {
    Token::parse(token).map(|token| token.digest()).ok_or_else(|| no("people-link-gone", words))
}

/// A link that can still be used, and the account it opens; nothing where it makes one.
async fn found(app: &App, hash: Digest, words: Words) -> Result<Option<Account>, ServiceError> {
    let gone = || no("people-link-gone", words);
    let link = app.journal().link(hash).await?.filter(|link| app.now() < link.ends_at);
    let link = link.ok_or_else(gone)?;
    let account = match link.account {
        Some(id) => app.journal().account(id).await?,
        None => None,
    };
    let usable = match (&account, link.purpose) {
        (None, Purpose::First) => app.journal().accounts().await?.is_empty(),
        (Some(account), Purpose::Invitation | Purpose::Recovery) => account.standing == Standing::Active,
        _ => false,
    };
    if usable { Ok(account) } else { Err(gone()) }
}

/// The link of an account that exists, as its digest, and the account.
pub(super) async fn account_link(
    app: &App,
    token: &str,
    words: Words,
) -> Result<(Digest, Account), ServiceError> {
    let hash = digest(token, words)?;
    let account = found(app, hash, words).await?.ok_or_else(|| no("people-link-gone", words))?;
    Ok((hash, account))
}

/// Takes a link of which only the digest is known, once, and gives its account.
pub(super) async fn taken(app: &App, hash: Digest, words: Words) -> Result<Account, ServiceError> {
    let account = found(app, hash, words).await?;
    take(app, hash, words).await?;
    account.ok_or_else(|| no("people-link-gone", words))
}

async fn take(app: &App, hash: Digest, words: Words) -> Result<(), ServiceError> {
    if app.journal().take_link(hash).await? { Ok(()) } else { Err(no("people-link-gone", words)) }
}

/// Leaves an account nothing to come in with but what it is given now.
pub(super) async fn emptied(app: &App, account: PersonId) -> Result<(), ServiceError> {
    app.journal().forget_password(account).await?;
    app.journal().set_factor(account, None).await?;
    app.journal().put_recovery_codes(account, &[]).await?;
    app.journal().end_sessions(account, None).await?;
    app.journal().end_tokens(account).await?;
    Ok(())
}

/// What a link opens; it is not used yet.
pub async fn open_link(app: &App, token: &str, words: Words) -> Result<Opening, ServiceError> {
    Ok(match found(app, digest(token, words)?, words).await? {
        Some(account) => Opening::Account { name: account.name, email: account.email },
        None => Opening::First,
    })
}

/// Uses a link: the password is set, the former second factor, sessions and tokens are gone, and a second factor is to be set up under the
/// token that is returned.
pub async fn choose_password(
    app: &App,
    token: &str,
    chosen: Chosen<'_>,
    from: &Origin,
    words: Words,
) -> Result<Token, ServiceError> {
    let link = digest(token, words)?;
    let account = found(app, link, words).await?;
    let first = account.is_none();
    let account = match account {
        Some(account) => account,
        None => fresh(app, chosen.email, chosen.name, words)?,
    };
    fit(chosen.password, &account.email, words)?;
    let hash = hashed(app, chosen.password).await?;
    take(app, link, words).await?;
    if first {
        let administers = Grant::new(Role::Administrator, None, None).expect("a role of the agency");
        app.journal().add_account(&account).await?;
        app.journal().put_grant(account.id, &administers, app.now(), None).await?;
        notes::note(app, Some(account.id), LoginEvent::AccountMade, from).await?;
    }
    let id = account.id;
    emptied(app, id).await?;
    app.journal().set_password(id, &hash, app.now()).await?;
    notes::note(app, Some(id), LoginEvent::PasswordByLink, from).await?;
    begin(app, id, Stage::Factor, from).await
}

/// An account that is not kept yet.
pub(super) fn fresh(app: &App, email: &str, called: &str, words: Words) -> Result<Account, ServiceError> {
    Ok(Account {
        id: PersonId::new(app.fresh()),
        email: address(email, words)?,
        name: name(called, words)?,
        standing: Standing::Active,
        created_at: app.now(),
        password: None,
        factor: None,
        step: 0,
    })
}
