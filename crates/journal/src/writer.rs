//! Appending: one writer at a time, durable before acknowledged.

use jiff::Timestamp;
use maillage_domain::act::{Act, ActNumber, Entry, encode};
use sqlx::{Any, Transaction};

use crate::chain::{self, Head};
use crate::erasable::File;
use crate::error::JournalError;
use crate::store::{self, Engine, Journal};

/// A writer that holds the write lock. It must be [kept](Self::keep): dropped, it leaves no trace.
#[must_use = "a writer that is not kept writes nothing"]
pub struct Writer {
    transaction: Transaction<'static, Any>,
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").finish_non_exhaustive()
    }
}

impl Writer {
    pub(crate) async fn lock(journal: &Journal) -> Result<Self, JournalError> {
        let mut transaction = journal.begin().await?;
        if journal.engine == Engine::Postgres {
            sqlx::query("LOCK TABLE journal IN EXCLUSIVE MODE")
                .execute(&mut *transaction)
                .await
                .map_err(JournalError::query("take the write lock"))?;
        }
        Ok(Self { transaction })
    }

    /// The acts after `head`, checked, and the head after them: what others wrote before the lock was taken.
    pub async fn follow(&mut self, head: Head) -> Result<(Vec<Entry>, Head), JournalError> {
        store::follow(&mut *self.transaction, head).await
    }

    /// Appends `acts` after `head` as one row, and returns the head after them.
    pub async fn append(
        &mut self,
        head: Head,
        recorded_at: Timestamp,
        acts: &[Act],
    ) -> Result<Head, JournalError> {
        let instant = recorded_at.to_string();
        let (mut hashes, mut lines, mut after) = (Vec::new(), Vec::new(), head);
        for act in acts {
            let line = encode(act);
            let number = after.number.next();
            after = Head { number, hash: chain::hash(after.hash, number, &instant, &line) };
            hashes.push(after.hash.to_string());
            lines.push(line);
        }
        if acts.is_empty() {
            return Ok(head);
        }
        sqlx::query(
            "INSERT INTO journal (first, last, recorded_at, hashes, acts) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(signed(head.number.next()))
        .bind(signed(after.number))
        .bind(instant)
        .bind(hashes.join("\n"))
        .bind(lines.join("\n"))
        .execute(&mut *self.transaction)
        .await
        .map_err(JournalError::query("append to the journal"))?;
        Ok(after)
    }

    /// Keeps a file beside the journal, under its digest; the same file twice is kept once.
    pub async fn put_file(&mut self, file: &File) -> Result<(), JournalError> {
        sqlx::query(
            "INSERT INTO file (sha256, media_type, content, retained_until, disposition) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (sha256) DO NOTHING",
        )
        .bind(file.sha256.to_string())
        .bind(file.media_type.clone())
        .bind(file.content.clone())
        .bind(file.retained_until.map(|day| day.to_string()))
        .bind(file.disposition.as_str())
        .execute(&mut *self.transaction)
        .await
        .map_err(JournalError::query("keep a file"))?;
        Ok(())
    }

    /// Makes what was written durable. Only after this may it be acknowledged.
    pub async fn keep(self) -> Result<(), JournalError> {
        self.transaction.commit().await.map_err(JournalError::query("make an append durable"))
    }
}

fn signed(number: ActNumber) -> i64 {
    i64::try_from(number.get()).unwrap_or(i64::MAX)
}
