//! Signing in by the word of a provider of identities: it says who somebody is, and which account that opens is said here.
//!
//! No account is ever made, or found by an address, because of what a provider says: an identity opens the account to which its
//! person linked it by a link he was given, or to which an administrator linked it. What he may do there stays ours.

use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use maillage_journal::people::{Account, LoginEvent, ProvidedIdentity, Stage, Standing};
use maillage_views::people::AccountView;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::ground::{Keeping, Origin, no};
use super::identity::{Identity, Progress, begin};
use super::journey::Errand;
use super::link::{account_link, emptied, taken};
use super::notes;
use super::throttle::{Counted, failed, may_try};
use super::token::Token;
use crate::app::App;
use crate::error::ServiceError;
use crate::identity_provider::{IdentityProvider, Journey, ProviderFault, Told};

/// The longest name of a person at a provider, in bytes (`OpenID Connect Core 1.0`, section 2: 255 ASCII signs).
const SUBJECT: usize = 255;

/// What somebody came back with from the provider, as it stands in the address.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// What he left with.
    pub state: &'a str,
    /// What stands for who he is, once.
    pub code: &'a str,
    /// The provider, as it names itself; empty where it does not.
    pub issuer: &'a str,
    /// Why there is no code; empty where there is one.
    pub error: &'a str,
}

/// Who came back: how far he has signed in, the token his browser holds from now on, and where he wanted to go.
#[derive(Debug)]
pub struct CameBack {
    /// The token.
    pub token: Token,
    /// How far.
    pub progress: Progress,
    /// An address of this site; empty where there is none.
    pub next: String,
}

fn provider(app: &App, words: Words) -> Result<&IdentityProvider, ServiceError> {
    app.provider().ok_or_else(|| no("people-no-provider", words))
}

/// Where somebody is sent who signs in through the provider, and wants to go on to `next` then.
pub async fn leave(app: &App, token: &Token, next: &str, words: Words) -> Result<String, ServiceError> {
    sent(app, token, Errand { link: None, next: next.to_owned() }, words).await
}

/// Where somebody is sent who uses a link to sign in through the provider from now on.
pub async fn leave_by_link(
    app: &App,
    token: &Token,
    link: &str,
    words: Words,
) -> Result<String, ServiceError> {
    let (link, _) = account_link(app, link, words).await?;
    sent(app, token, Errand { link: Some(link), next: String::new() }, words).await
}

async fn sent(app: &App, token: &Token, errand: Errand, words: Words) -> Result<String, ServiceError> {
    let provider = provider(app, words)?;
    let journey = errand.leaving(token, Digest::new(app.seed()), app.now());
    provider.entrance(journey, app.now()).await.map_err(|fault| worded(provider, &fault, words))
}

/// Takes what somebody came back with: once, in the browser he left with, and only if all of it holds.
pub async fn come_back(
    app: &App,
    token: &Token,
    answer: Answer<'_>,
    from: &Origin,
    words: Words,
) -> Result<CameBack, ServiceError> {
    provider(app, words)?;
    // A state that does not hold is no guess: who stayed away too long has one, and any page can send anybody here with another.
    // It costs whoever sends it nothing but an answer, and nobody else a wait or a note.
    let left = Errand::returning(token, answer.state, app.now());
    let (errand, journey) = left.ok_or_else(|| no("people-provider-state", words))?;
    let counted = [Counted::address(&from.address)];
    if let Err(wait) = may_try(app, &counted, words).await {
        notes::note(app, None, LoginEvent::Throttled, from).await?;
        return Err(wait);
    }
    let told = match told(app, journey, answer, words).await {
        Ok(told) => told,
        Err(Refused { error, guessed }) => {
            if guessed {
                failed(app, &counted).await?;
            }
            notes::note(app, None, LoginEvent::ProviderRefused, from).await?;
            return Err(error);
        }
    };
    let account = match errand.link {
        Some(link) => linked_by(app, link, &told, from, words).await?,
        None => opened(app, &told, from, words).await?,
    };
    let (token, progress) = entered(app, &account, &told, from, words).await?;
    Ok(CameBack { token, progress, next: errand.next })
}

/// Begins the session of who came back: with our second factor still to be given, unless he gave the provider one.
async fn entered(
    app: &App,
    account: &Account,
    told: &Told,
    from: &Origin,
    words: Words,
) -> Result<(Token, Progress), ServiceError> {
    if account.standing == Standing::Blocked {
        notes::note(app, Some(account.id), LoginEvent::Blocked, from).await?;
        return Err(no("people-blocked", words));
    }
    let stage = match (&account.factor, told.second_factor) {
        (_, true) => Stage::Whole,
        (Some(_), false) => Stage::Code,
        (None, false) => Stage::Factor,
    };
    let token = begin(app, account.id, stage, from).await?;
    answer_kept(app, account, &token, told).await?;
    if stage == Stage::Whole {
        notes::note(app, Some(account.id), LoginEvent::SignedInByProvider, from).await?;
    }
    Ok((token, stage.into()))
}

/// Why nobody came back, and whether somebody may have tried what he was not given: a provider that is down makes nobody wait.
struct Refused {
    error: ServiceError,
    guessed: bool,
}

/// What the provider says of who came back.
async fn told(app: &App, journey: Journey, answer: Answer<'_>, words: Words) -> Result<Told, Refused> {
    let guess = |error| Refused { error, guessed: true };
    let no_guess = |error| Refused { error, guessed: false };
    let provider = provider(app, words).map_err(no_guess)?;
    if !answer.error.is_empty() {
        return Err(no_guess(said(provider, "people-provider-refused", answer.error, words)));
    }
    // RFC 9207: an answer of another provider that was sent here.
    if !answer.issuer.is_empty() && answer.issuer != provider.issuer() {
        return Err(guess(said(provider, "people-provider-unproved", answer.issuer, words)));
    }
    let told = provider.redeem(answer.code, journey, app.now()).await;
    told.map_err(|fault| {
        let guessed = !matches!(fault, ProviderFault::Down | ProviderFault::Strange(_));
        Refused { error: worded(provider, &fault, words), guessed }
    })
}

/// The account that an identity opens.
async fn opened(app: &App, told: &Told, from: &Origin, words: Words) -> Result<Account, ServiceError> {
    let provider = provider(app, words)?;
    let identity = app.journal().identity(provider.issuer(), &told.subject).await?;
    let account = match identity {
        Some(identity) => app.journal().account(identity.account).await?,
        None => None,
    };
    if let Some(account) = account {
        return Ok(account);
    }
    notes::note(app, None, LoginEvent::ProviderUnknown, from).await?;
    Err(said(provider, "people-provider-unknown", &told.subject, words))
}

/// The account of a link, which this identity opens from now on: what opened it before is gone, its password too, with which somebody
/// else could set up a second factor of his own.
async fn linked_by(
    app: &App,
    link: Digest,
    told: &Told,
    from: &Origin,
    words: Words,
) -> Result<Account, ServiceError> {
    let issuer = provider(app, words)?.issuer();
    if app.journal().identity(issuer, &told.subject).await?.is_some() {
        return Err(no("people-identity-taken", words));
    }
    let account = taken(app, link, words).await?;
    emptied(app, account.id).await?;
    put(app, account.id, (issuer, &told.subject), words).await?;
    notes::note(app, Some(account.id), LoginEvent::IdentityLinked, from).await?;
    Ok(Account { password: None, factor: None, ..account })
}

async fn put(
    app: &App,
    account: PersonId,
    (issuer, subject): (&str, &str),
    words: Words,
) -> Result<(), ServiceError> {
    let identity = ProvidedIdentity {
        account,
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        linked_at: app.now(),
    };
    if app.journal().put_identity(&identity).await? {
        Ok(())
    } else {
        Err(no("people-identity-taken", words))
    }
}

/// Lets an identity open an account, as an administrator says it.
pub async fn link_identity(
    app: &App,
    typed: &str,
    (issuer, subject): (&str, &str),
    keeping: Keeping<'_>,
) -> Result<AccountView, ServiceError> {
    let account = keeping.account(app, typed).await?;
    let subject = subject.trim();
    let plain = !subject.is_empty() && subject.len() <= SUBJECT && !subject.contains(char::is_control);
    if !plain {
        return Err(no("people-subject", keeping.words));
    }
    put(app, account.id, (issuer, subject), keeping.words).await?;
    keeping.changed(app, account.id, LoginEvent::IdentityLinked).await
}

/// Lets no identity open an account any more: whoever came in by it is signed out, and so are his programs.
pub async fn unlink_identity(
    app: &App,
    typed: &str,
    keeping: Keeping<'_>,
) -> Result<AccountView, ServiceError> {
    let account = keeping.account(app, typed).await?;
    if !app.journal().remove_identity(account.id).await? {
        return Err(no("people-no-identity", keeping.words));
    }
    app.journal().end_sessions(account.id, None).await?;
    app.journal().end_tokens(account.id).await?;
    keeping.changed(app, account.id, LoginEvent::IdentityUnlinked).await
}

/// The name under which an answer is sealed: it opens nothing else of the account.
fn sealed_for(account: PersonId) -> String {
    format!("provider answer {account}")
}

/// Keeps the answer with the session, sealed. Where there is no key, it is not kept, and nobody is signed out of the provider by it.
async fn answer_kept(app: &App, account: &Account, token: &Token, told: &Told) -> Result<(), ServiceError> {
    let Some(key) = app.people_key() else { return Ok(()) };
    let sealed = key.seal(told.token.as_bytes(), &sealed_for(account.id), app.seed(), app.seed());
    if let Ok(sealed) = sealed {
        app.journal().keep_answer(token.digest(), &sealed).await?;
    }
    Ok(())
}

/// With what somebody came back from the provider, who is to be told there that he leaves.
pub struct Farewell(String);

/// What is kept of how somebody came in, before he is signed out here; nothing where he did not come from the provider.
pub async fn farewell(app: &App, who: &Identity) -> Result<Option<Farewell>, ServiceError> {
    let Some(key) = app.people_key() else { return Ok(None) };
    let Some(sealed) = app.journal().answer_of(who.session).await? else { return Ok(None) };
    let token = key.open(&sealed, &sealed_for(who.account)).ok();
    Ok(token.and_then(|token| String::from_utf8(token).ok()).map(Farewell))
}

/// Where somebody goes who signs out of the provider too, and what it is called; nothing where it has no such place, or does not
/// answer. He is signed out here before that is asked.
pub async fn exit(app: &App, farewell: Farewell) -> Option<(String, String)> {
    let provider = app.provider()?;
    let exit = provider.exit(&farewell.0, app.now()).await?;
    Some((provider.name().to_owned(), exit))
}

/// A refusal about the provider, and what it said.
fn said(provider: &IdentityProvider, kind: &str, value: &str, words: Words) -> ServiceError {
    let value: String = value.chars().take(SUBJECT).flat_map(char::escape_debug).collect();
    let said = [("provider", Argument::Text(provider.name())), ("value", Argument::Text(&value))];
    ServiceError::refused(Problem::worded(kind, &said, words))
}

fn worded(provider: &IdentityProvider, fault: &ProviderFault, words: Words) -> ServiceError {
    let (kind, value) = match fault {
        ProviderFault::Down => ("people-provider-down", ""),
        ProviderFault::Strange(value) => ("people-provider-strange", value.as_str()),
        ProviderFault::Code => ("people-provider-code", ""),
        ProviderFault::Expired => ("people-provider-expired", ""),
        ProviderFault::Nonce => ("people-provider-nonce", ""),
        ProviderFault::Unproved(value) => ("people-provider-unproved", value.as_str()),
    };
    said(provider, kind, value, words)
}
