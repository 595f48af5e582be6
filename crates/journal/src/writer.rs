//! Appending: one writer at a time, durable before acknowledged.

use jiff::Timestamp;
use maillage_domain::act::{ActNumber, Entry, Envelope, Salted, Written, encode};
use maillage_domain::digest::Digest;
use sqlx::any::AnyQueryResult;
use sqlx::{Any, Transaction};

use crate::erasable::{Disposition, File, Person, put_person};
use crate::error::JournalError;
use crate::row;
use crate::sheet::Sheet;
use crate::store::{Engine, Journal};
use crate::tip::Tip;

/// The longest line of an act, in bytes: what the public format of such logs lets an entry be (C2SP tlog-tiles).
const LONGEST_LINE: usize = 65_535;

/// A writer that holds the write lock. It must be [kept](Self::keep): dropped, it leaves no trace.
#[must_use = "a writer that is not kept writes nothing"]
pub struct Writer {
    pub(crate) transaction: Transaction<'static, Any>,
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
                .map_err(JournalError::waited("take the write lock"))?;
        }
        Ok(Self { transaction })
    }

    /// The acts after `tip`, checked, and the tip after them: what others wrote before the lock was taken.
    pub async fn follow(&mut self, tip: &Tip) -> Result<(Vec<Entry>, Tip), JournalError> {
        row::follow(&mut *self.transaction, tip).await
    }

    /// Appends `acts` after `tip`, and returns the tip after them.
    ///
    /// They stand in one row, unless they are many or one of them is too long for a line.
    pub async fn append(
        &mut self,
        tip: &Tip,
        recorded_at: Timestamp,
        acts: &[Salted],
    ) -> Result<Tip, JournalError> {
        let written = |salted: &Salted| encode(&salted.act, Envelope { recorded_at, salt: salted.salt });
        self.write(tip, recorded_at, acts.iter().map(written)).await
    }

    /// The same of acts as they are written.
    pub(crate) async fn write(
        &mut self,
        tip: &Tip,
        recorded_at: Timestamp,
        acts: impl Iterator<Item = Written>,
    ) -> Result<Tip, JournalError> {
        let mut tip = tip.clone();
        let recorded_at = recorded_at.to_string();
        let mut sheet = Sheet::after(&tip, &recorded_at);
        for written in acts {
            let line = written.line();
            if line.len() <= LONGEST_LINE {
                sheet.take(&mut tip, line);
            } else {
                self.insert(sheet).await?;
                sheet = Sheet::after(&tip, &recorded_at);
                let payload = File::payload(written.payload());
                sheet.take_apart(&mut tip, written.line_apart(payload.sha256), payload);
            }
            if sheet.is_full() {
                self.insert(sheet).await?;
                sheet = Sheet::after(&tip, &recorded_at);
            }
        }
        self.insert(sheet).await?;
        Ok(tip)
    }

    /// Writes a row, and keeps the payload that stands apart from it; a row of no act is none.
    pub(crate) async fn insert(&mut self, sheet: Sheet) -> Result<(), JournalError> {
        if sheet.lines.is_empty() {
            return Ok(());
        }
        if let Some(payload) = &sheet.payload {
            self.put_file(payload).await?;
        }
        let kept = sqlx::query_scalar(
            "INSERT INTO journal (first, last, recorded_at, tree, payload, hashes, acts) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING CAST(CASE WHEN first = $1 AND last = $2 AND recorded_at = $3 \
             AND tree = $4 AND payload IS NOT DISTINCT FROM $5 AND hashes = $6 AND acts = $7 THEN 1 ELSE 0 END AS BIGINT)",
        )
        .bind(signed(sheet.first))
        .bind(signed(sheet.last))
        .bind(sheet.recorded_at)
        .bind(sheet.tree)
        .bind(sheet.payload.map(|payload| payload.sha256.to_string()))
        .bind(sheet.hashes.join("\n"))
        .bind(sheet.lines.join("\n"))
        .fetch_optional(&mut *self.transaction)
        .await;
        as_given(kept, "journal", "append to the journal")
    }

    /// Keeps a file beside the journal, under its digest; the same file twice is kept once, and never to be erased where one of
    /// them is the payload of an act.
    pub async fn put_file(&mut self, file: &File) -> Result<(), JournalError> {
        let digest = file.sha256.to_string();
        let standing: Option<String> = sqlx::query_scalar("SELECT disposition FROM file WHERE sha256 = $1")
            .bind(digest.clone())
            .fetch_optional(&mut *self.transaction)
            .await
            .map_err(JournalError::query("look for a file"))?;
        match standing.as_deref() {
            None => self.insert_file(file, digest).await,
            Some(word) if file.disposition == Disposition::Act && word != Disposition::Act.as_str() => {
                self.bind_file(digest).await
            }
            // What was only there for a while is kept from now on.
            Some(word) if file.disposition == Disposition::Keep && word == Disposition::Destroy.as_str() => {
                self.keep_file(digest).await
            }
            Some(word)
                if file.disposition == Disposition::Destroy && word == Disposition::Destroy.as_str() =>
            {
                self.retain_longer(file, digest).await
            }
            Some(_) => Ok(()),
        }
    }

    /// Lets a file that is there for a while only be there as long as it was last asked for.
    async fn retain_longer(&mut self, file: &File, digest: String) -> Result<(), JournalError> {
        let until = file.retained_until.map(|day| day.to_string());
        sqlx::query("UPDATE file SET retained_until = $2 WHERE sha256 = $1 AND retained_until < $2")
            .bind(digest)
            .bind(until)
            .execute(&mut *self.transaction)
            .await
            .map(drop)
            .map_err(JournalError::query("retain a file"))
    }

    /// Keeps a file that is not there yet.
    async fn insert_file(&mut self, file: &File, digest: String) -> Result<(), JournalError> {
        let kept = sqlx::query_scalar(
            "INSERT INTO file (sha256, media_type, content, retained_until, disposition) VALUES ($1, $2, $3, $4, $5) \
             RETURNING CAST(CASE WHEN sha256 = $1 AND media_type = $2 AND content = $3 \
             AND retained_until IS NOT DISTINCT FROM $4 AND disposition = $5 THEN 1 ELSE 0 END AS BIGINT)",
        )
        .bind(digest)
        .bind(file.media_type.clone())
        .bind(file.content.clone())
        .bind(file.retained_until.map(|day| day.to_string()))
        .bind(file.disposition.as_str())
        .fetch_optional(&mut *self.transaction)
        .await;
        as_given(kept, "file", "keep a file")
    }

    /// Binds a file that is there to the act whose payload it is: it is never erased from now on.
    async fn bind_file(&mut self, digest: String) -> Result<(), JournalError> {
        let done = sqlx::query("UPDATE file SET disposition = 'act' WHERE sha256 = $1")
            .bind(digest)
            .execute(&mut *self.transaction)
            .await
            .map_err(JournalError::query("keep a file"))?;
        one(&done, "file")
    }

    async fn keep_file(&mut self, digest: String) -> Result<(), JournalError> {
        let done =
            sqlx::query("UPDATE file SET disposition = 'keep', retained_until = NULL WHERE sha256 = $1")
                .bind(digest)
                .execute(&mut *self.transaction)
                .await
                .map_err(JournalError::query("keep a file"))?;
        one(&done, "file")
    }

    /// Keeps in mind that a file was erased, where it is not there.
    pub(crate) async fn put_erased(&mut self, digest: Digest) -> Result<(), JournalError> {
        sqlx::query(
            "INSERT INTO kept (sha256, erased) SELECT $1, 1 WHERE NOT EXISTS (SELECT 1 FROM file WHERE sha256 = $1) \
             ON CONFLICT (sha256) DO UPDATE SET erased = 1",
        )
        .bind(digest.to_string())
        .execute(&mut *self.transaction)
        .await
        .map_err(JournalError::query("keep what was erased"))?;
        Ok(())
    }

    /// Keeps or replaces what is known of a person.
    pub(crate) async fn put_person(&mut self, person: &Person) -> Result<(), JournalError> {
        put_person(&mut *self.transaction, person).await
    }

    /// Makes what was written durable. Only after this may it be acknowledged.
    pub async fn keep(self) -> Result<(), JournalError> {
        self.transaction.commit().await.map_err(JournalError::query("make an append durable"))
    }
}

fn signed(number: ActNumber) -> i64 {
    i64::try_from(number.get()).unwrap_or(i64::MAX)
}

/// Requires of a statement that it wrote the one row it was to write.
pub(crate) fn one(done: &AnyQueryResult, table: &'static str) -> Result<(), JournalError> {
    if done.rows_affected() == 1 { Ok(()) } else { Err(JournalError::Swallowed { table }) }
}

/// Requires of an insertion that the row stands as it was given: a trigger may have swallowed or changed it, and in the place of a
/// rule PostgreSQL refuses to tell (`feature_not_supported`).
fn as_given(
    kept: Result<Option<i64>, sqlx::Error>,
    table: &'static str,
    doing: &'static str,
) -> Result<(), JournalError> {
    match kept {
        Ok(Some(1)) => Ok(()),
        Ok(_) => Err(JournalError::Swallowed { table }),
        Err(error) if is_ruled(&error) => Err(JournalError::Swallowed { table }),
        Err(error) => Err(JournalError::query(doing)(error)),
    }
}

fn is_ruled(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(sqlx::error::DatabaseError::code).is_some_and(|code| code == "0A000")
}
