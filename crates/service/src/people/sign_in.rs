//! Signing in: a password, then a code.

use maillage_journal::people::{LoginEvent, Stage, Standing};
use maillage_views::words::Words;

use super::ground::{Origin, no};
use super::identity::{Identity, Progress, begin, whole};
use super::notes;
use super::password::{is_right, room};
use super::second::{self, recovery_digest};
use super::throttle::{Counted, came_in, failed, may_try};
use super::token::Token;
use crate::app::App;
use crate::error::ServiceError;

/// How far somebody came, and the token he comes back with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// What his browser holds from now on.
    pub token: Token,
    /// How far he has signed in.
    pub progress: Progress,
}

/// The first step: an address and a password. Whatever is wrong is told in the same words and takes the same time.
pub async fn sign_in(
    app: &App,
    (email, password): (&str, &str),
    from: &Origin,
    words: Words,
) -> Result<Entered, ServiceError> {
    let email = email.trim().to_lowercase();
    let counted = [Counted::password(&email), Counted::address(&from.address)];
    // Failures are looked at and counted by one at a time: many tries at once are as slow as one after the other.
    let room = room().await;
    let account = app.journal().account_of(&email).await?;
    let id = account.as_ref().map(|account| account.id);
    if let Err(wait) = may_try(app, &counted, words).await {
        notes::note(app, id, LoginEvent::Throttled, from).await?;
        return Err(wait);
    }
    let hash = account.as_ref().and_then(|account| account.password.as_ref()).map(|hash| hash.kept.clone());
    let right = is_right(password, hash).await;
    let Some(account) = account.filter(|_| right) else {
        failed(app, &counted).await?;
        drop(room);
        notes::note(app, id, LoginEvent::WrongPassword, from).await?;
        return Err(no("people-sign-in-wrong", words));
    };
    drop(room);
    if account.standing == Standing::Blocked {
        notes::note(app, id, LoginEvent::Blocked, from).await?;
        return Err(no("people-blocked", words));
    }
    let [of_password, _] = &counted;
    came_in(app, of_password).await?;
    let stage = if account.factor.is_some() { Stage::Code } else { Stage::Factor };
    let token = begin(app, account.id, stage, from).await?;
    Ok(Entered { token, progress: stage.into() })
}

/// The second step: the code that the application of codes shows now. A code is taken once.
pub async fn confirm_code(
    app: &App,
    who: &Identity,
    code: &str,
    from: &Origin,
    words: Words,
) -> Result<Token, ServiceError> {
    guarded(app, who, LoginEvent::SignedIn, from, words, second::is_code_of(app, who.account, code, words))
        .await
}

/// The second step without the application: a recovery code, which is taken once.
pub async fn recover(
    app: &App,
    who: &Identity,
    code: &str,
    from: &Origin,
    words: Words,
) -> Result<Token, ServiceError> {
    let taken = async {
        let digest = recovery_digest(who.account, code);
        Ok(app.journal().take_recovery_code(who.account, digest).await?)
    };
    guarded(app, who, LoginEvent::SignedInByRecovery, from, words, taken).await
}

/// Goes on with a second step where it is right, and counts it where it is not.
async fn guarded(
    app: &App,
    who: &Identity,
    event: LoginEvent,
    from: &Origin,
    words: Words,
    is_right: impl Future<Output = Result<bool, ServiceError>>,
) -> Result<Token, ServiceError> {
    if who.progress != Progress::Code {
        return Err(no("people-signed-out", words));
    }
    let account = who.account.to_string();
    let counted = [Counted::code(&account), Counted::address(&from.address)];
    let room = room().await;
    if let Err(wait) = may_try(app, &counted, words).await {
        notes::note(app, Some(who.account), LoginEvent::Throttled, from).await?;
        return Err(wait);
    }
    if !is_right.await? {
        failed(app, &counted).await?;
        drop(room);
        notes::note(app, Some(who.account), LoginEvent::WrongCode, from).await?;
        return Err(no("people-code-wrong", words));
    }
    drop(room);
    let [of_code, _] = &counted;
    came_in(app, of_code).await?;
    whole(app, who, event, from).await
}
