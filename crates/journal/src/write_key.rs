//! Keys under which programs write: what was done under one is not done again.

use jiff::Timestamp;
use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use sqlx::any::AnyRow;
use sqlx::{Any, Executor, Row as _};

use crate::error::JournalError;
use crate::store::Journal;
use crate::writer::Writer;

/// A key under which something is written once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteKey {
    /// The digest of who writes and of the key he gave.
    pub hash: Digest,
    /// The digest of what he asks for.
    pub body: Digest,
    /// Up to when the key is kept in mind.
    pub ends_at: Timestamp,
}

/// What was done under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenUnder {
    /// The digest of what was asked for.
    pub body: Digest,
    /// The act that did it: the last one, where there were several.
    pub act: ActNumber,
}

async fn under<'e>(
    database: impl Executor<'e, Database = Any>,
    hash: Digest,
    now: Timestamp,
) -> Result<Option<WrittenUnder>, JournalError> {
    let query = sqlx::query("SELECT body, act FROM write_key WHERE hash = $1 AND $2 < ends_at");
    let query = query.bind(hash.to_string()).bind(now.as_millisecond());
    let row = query.fetch_optional(database).await;
    let read = |row: AnyRow| {
        let (body, act): (String, i64) = (row.try_get("body")?, row.try_get("act")?);
        let body = body.parse().map_err(|_no| sqlx::Error::Decode("no digest".into()))?;
        let act = u64::try_from(act).map_err(|_no| sqlx::Error::Decode("no act".into()))?;
        Ok(WrittenUnder { body, act: ActNumber::new(act) })
    };
    let read = row.and_then(|row| row.map(read).transpose());
    read.map_err(JournalError::query("look up the key of a write"))
}

impl Journal {
    /// What was written under a key; nothing where nothing was, or the key has ended by now.
    pub async fn written_under(
        &self,
        hash: Digest,
        now: Timestamp,
    ) -> Result<Option<WrittenUnder>, JournalError> {
        under(&self.pool, hash, now).await
    }
}

impl Writer {
    /// What was written under a key, as seen under the lock.
    pub async fn written_under(
        &mut self,
        hash: Digest,
        now: Timestamp,
    ) -> Result<Option<WrittenUnder>, JournalError> {
        under(&mut *self.transaction, hash, now).await
    }

    /// Keeps in mind which act was written under a key, in the same transaction as the act; those whose time is over are forgotten.
    pub async fn put_key(
        &mut self,
        key: &WriteKey,
        act: ActNumber,
        now: Timestamp,
    ) -> Result<(), JournalError> {
        let failed = || JournalError::query("keep the key of a write");
        let past = sqlx::query("DELETE FROM write_key WHERE ends_at <= $1").bind(now.as_millisecond());
        past.execute(&mut *self.transaction).await.map_err(failed())?;
        let insert = sqlx::query("INSERT INTO write_key (hash, body, act, ends_at) VALUES ($1, $2, $3, $4)")
            .bind(key.hash.to_string())
            .bind(key.body.to_string())
            .bind(i64::try_from(act.get()).unwrap_or(i64::MAX))
            .bind(key.ends_at.as_millisecond());
        insert.execute(&mut *self.transaction).await.map(drop).map_err(failed())
    }
}
