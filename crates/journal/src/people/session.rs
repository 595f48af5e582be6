//! What a browser comes back with: a token, kept as its digest.

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::{instant, read};
use crate::error::JournalError;
use crate::store::Journal;

/// How far somebody has signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The password was right; the code is still asked for.
    Code,
    /// The password was right, and there is no second factor yet: it is to be set up.
    Factor,
    /// Signed in.
    Whole,
}

impl Stage {
    /// The word in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Factor => "factor",
            Self::Whole => "whole",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Code, Self::Factor, Self::Whole].into_iter().find(|stage| stage.as_str() == word)
    }
}

/// What somebody comes in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The digest of its token.
    pub hash: Digest,
    /// By which it is named where its token is not known: in lists.
    pub id: Uuid,
    /// Whose it is.
    pub account: PersonId,
    /// How far he has signed in.
    pub stage: Stage,
    /// The browser and the system, as people say them.
    pub device: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it came last.
    pub seen_at: Timestamp,
    /// When it ends whatever happens.
    pub ends_at: Timestamp,
    /// The secret of a second factor that is being set up, sealed.
    pub proposal: Option<Vec<u8>>,
}

/// The columns of a session.
macro_rules! selecting {
    ($rest:literal) => {
        concat!(
            "SELECT hash, id, account, stage, device, created_at, seen_at, ends_at, proposal FROM web_session ",
            $rest
        )
    };
}

fn session(row: &AnyRow) -> Result<Session, sqlx::Error> {
    Ok(Session {
        hash: read(row, "hash", |hash| hash.parse().ok())?,
        id: read(row, "id", |id| id.parse().ok())?,
        account: read(row, "account", |id| id.parse::<Uuid>().ok().map(PersonId::new))?,
        stage: read(row, "stage", Stage::parse)?,
        device: row.try_get("device")?,
        created_at: instant(row, "created_at")?,
        seen_at: instant(row, "seen_at")?,
        ends_at: instant(row, "ends_at")?,
        proposal: row.try_get("proposal")?,
    })
}

impl Journal {
    /// Keeps a session.
    pub async fn put_session(&self, session: &Session) -> Result<(), JournalError> {
        let insert = sqlx::query(
            "INSERT INTO web_session (hash, id, account, stage, device, created_at, seen_at, ends_at, proposal) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(session.hash.to_string())
        .bind(session.id.to_string())
        .bind(session.account.to_string())
        .bind(session.stage.as_str())
        .bind(session.device.clone())
        .bind(session.created_at.as_millisecond())
        .bind(session.seen_at.as_millisecond())
        .bind(session.ends_at.as_millisecond())
        .bind(session.proposal.clone());
        self.ran("keep a session", insert).await.map(drop)
    }

    /// The session of a token, by the digest of it.
    pub async fn session(&self, hash: Digest) -> Result<Option<Session>, JournalError> {
        let query = sqlx::query(selecting!("WHERE hash = $1")).bind(hash.to_string());
        Ok(self.told("look up a session", query, session).await?.pop())
    }

    /// The sessions of an account, the one seen last first.
    pub async fn sessions_of(&self, account: PersonId) -> Result<Vec<Session>, JournalError> {
        let query = sqlx::query(selecting!("WHERE account = $1 ORDER BY seen_at DESC, id"));
        self.told("list sessions", query.bind(account.to_string()), session).await
    }

    /// Notes that a session came at an instant.
    pub async fn see_session(&self, hash: Digest, at: Timestamp) -> Result<(), JournalError> {
        let update = sqlx::query("UPDATE web_session SET seen_at = $2 WHERE hash = $1");
        self.ran("see a session", update.bind(hash.to_string()).bind(at.as_millisecond())).await.map(drop)
    }

    /// Keeps the secret of a second factor that is being set up.
    pub async fn propose_factor(&self, hash: Digest, sealed: &[u8]) -> Result<(), JournalError> {
        let update = sqlx::query("UPDATE web_session SET proposal = $2 WHERE hash = $1");
        self.ran("propose a second factor", update.bind(hash.to_string()).bind(sealed.to_vec()))
            .await
            .map(drop)
    }

    /// Ends the session of a token.
    pub async fn end_session(&self, hash: Digest) -> Result<bool, JournalError> {
        let delete = sqlx::query("DELETE FROM web_session WHERE hash = $1").bind(hash.to_string());
        Ok(self.ran("end a session", delete).await? == 1)
    }

    /// Ends a session of an account, by its name in lists.
    pub async fn revoke_session(&self, account: PersonId, id: Uuid) -> Result<bool, JournalError> {
        let delete = sqlx::query("DELETE FROM web_session WHERE account = $1 AND id = $2");
        Ok(self.ran("end a session", delete.bind(account.to_string()).bind(id.to_string())).await? == 1)
    }

    /// Ends every session of an account but one.
    pub async fn end_sessions(&self, account: PersonId, but: Option<Digest>) -> Result<u64, JournalError> {
        let delete = sqlx::query("DELETE FROM web_session WHERE account = $1 AND hash <> $2");
        let but = but.map(|hash| hash.to_string()).unwrap_or_default();
        self.ran("end sessions", delete.bind(account.to_string()).bind(but)).await
    }

    /// Forgets the sessions that ended before an instant, or were seen last before another.
    pub async fn forget_sessions(&self, ended: Timestamp, idle: Timestamp) -> Result<u64, JournalError> {
        let delete = sqlx::query("DELETE FROM web_session WHERE ends_at <= $1 OR seen_at <= $2");
        let delete = delete.bind(ended.as_millisecond()).bind(idle.as_millisecond());
        self.ran("forget sessions", delete).await
    }
}
