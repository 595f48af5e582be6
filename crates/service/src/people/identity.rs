//! Who is signed in, by the token that his browser comes back with.

use jiff::{SignedDuration, Timestamp};
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use maillage_domain::people::Access;
use maillage_journal::people::{LoginEvent, Session, Stage, Standing};
use maillage_views::words::Words;
use uuid::Uuid;

use super::ground::{Origin, no};
use super::notes;
use super::token::Token;
use crate::app::App;
use crate::error::ServiceError;

/// How far somebody has signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The code of his second factor is still asked for.
    Code,
    /// He has no second factor yet, and is to set one up.
    Factor,
    /// He is signed in.
    Whole,
}

impl From<Stage> for Progress {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Code => Self::Code,
            Stage::Factor => Self::Factor,
            Stage::Whole => Self::Whole,
        }
    }
}

/// Who comes back with a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// His account.
    pub account: PersonId,
    /// The name by which people know him.
    pub name: String,
    /// The address by which he signs in.
    pub email: String,
    /// How far he has signed in.
    pub progress: Progress,
    /// The digest of his token, which names this session and no other.
    pub(crate) session: Digest,
    /// What he may do: nothing but what the public may, before he is signed in whole.
    pub access: Access,
}

/// How long somebody who gave his password may take to give the code, or to set up a second factor.
const HALFWAY: SignedDuration = SignedDuration::from_mins(15);
/// How exactly it is noted when somebody came last: not every request writes.
pub(super) const SEEN: SignedDuration = SignedDuration::from_mins(1);

/// Who comes back with a token; nothing where it is none of the store's, has ended, or its account is blocked.
pub async fn identify(app: &App, token: &Token) -> Result<Option<Identity>, ServiceError> {
    let (journal, now) = (app.journal(), app.now());
    let hash = token.digest();
    let Some(session) = journal.session(hash).await? else { return Ok(None) };
    if session.ends_at <= now || session.seen_at + app.stay().idle <= now {
        return Ok(None);
    }
    let account = journal.account(session.account).await?;
    let Some(account) = account.filter(|account| account.standing == Standing::Active) else {
        return Ok(None);
    };
    if session.seen_at + SEEN <= now {
        journal.see_session(hash, now).await?;
    }
    let progress = Progress::from(session.stage);
    let access = match progress {
        Progress::Whole => Access::of(account.id, journal.grants(account.id).await?),
        Progress::Code | Progress::Factor => Access::default(),
    };
    let (name, email) = (account.name, account.email);
    Ok(Some(Identity { account: account.id, name, email, progress, session: hash, access }))
}

/// Begins a session: its token is fresh, so that one which was known before signing in opens nothing.
pub(super) async fn begin(
    app: &App,
    account: PersonId,
    stage: Stage,
    from: &Origin,
) -> Result<Token, ServiceError> {
    let now = app.now();
    let stay = app.stay();
    let token = Token::fresh(app);
    let lasts = if stage == Stage::Whole { stay.whole } else { HALFWAY };
    let session = Session {
        hash: token.digest(),
        id: app.fresh(),
        account,
        stage,
        device: from.device.clone(),
        created_at: now,
        seen_at: now,
        ends_at: now + lasts,
        proposal: None,
    };
    app.journal().put_session(&session).await?;
    forget(app, now).await?;
    Ok(token)
}

/// Puts a session that is signed in whole in the place of one that was half way.
pub(super) async fn whole(
    app: &App,
    who: &Identity,
    event: LoginEvent,
    from: &Origin,
) -> Result<Token, ServiceError> {
    let answer = app.journal().answer_of(who.session).await?;
    app.journal().end_session(who.session).await?;
    let token = begin(app, who.account, Stage::Whole, from).await?;
    if let Some(answer) = answer {
        app.journal().keep_answer(token.digest(), &answer).await?;
    }
    notes::note(app, Some(who.account), event, from).await?;
    Ok(token)
}

/// Forgets what has ended: sessions and links.
async fn forget(app: &App, now: Timestamp) -> Result<(), ServiceError> {
    app.journal().forget_sessions(now, now - app.stay().idle).await?;
    app.journal().forget_links(now).await?;
    Ok(())
}

/// Ends the session of who is signed in, or was about to.
pub async fn sign_out(app: &App, who: &Identity, from: &Origin) -> Result<(), ServiceError> {
    app.journal().end_session(who.session).await?;
    notes::note(app, Some(who.account), LoginEvent::SignedOut, from).await
}

/// Ends one session of an account, by its name in lists.
pub async fn revoke_session(
    app: &App,
    account: PersonId,
    session: &str,
    from: &Origin,
    words: Words,
) -> Result<(), ServiceError> {
    let gone = || no("people-session-gone", words);
    let id: Uuid = session.parse().map_err(|_other| gone())?;
    if !app.journal().revoke_session(account, id).await? {
        return Err(gone());
    }
    notes::note(app, Some(account), LoginEvent::SessionRevoked, from).await
}

/// Ends every session of who is signed in but this one.
pub async fn revoke_others(app: &App, who: &Identity, from: &Origin) -> Result<(), ServiceError> {
    app.journal().end_sessions(who.account, Some(who.session)).await?;
    notes::note(app, Some(who.account), LoginEvent::SessionRevoked, from).await
}
