//! Erasable rows: names, contacts, free text about people, and files.
//!
//! An act names a person by an opaque id and may keep a salted digest ([`seal`]) of what was said of them. The row that
//! holds the words and the salt can be erased: the chain still verifies, and the digest no longer tells anything.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, PersonId};
use maillage_domain::digest::Digest;
use sha2::{Digest as _, Sha256};
use sqlx::{Any, Executor, Row, Transaction};

use crate::chain::{Break, Fault};
use crate::error::JournalError;
use crate::store::Journal;
use crate::verification::digest_of;
use crate::writer::one;

/// What happens to a file when its retention ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposition {
    /// It goes to the archives.
    Keep,
    /// It is destroyed.
    Destroy,
    /// It has no end: it is the payload of an act, and is never erased.
    Act,
}

impl Disposition {
    /// The word in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Destroy => "destroy",
            Self::Act => "act",
        }
    }

    pub(crate) fn parse(word: &str) -> Self {
        match word {
            "destroy" => Self::Destroy,
            "act" => Self::Act,
            _ => Self::Keep,
        }
    }
}

/// A file named by its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The digest of its bytes.
    pub sha256: Digest,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// The last day it is retained; without one it is kept.
    pub retained_until: Option<Date>,
    /// What happens to it then.
    pub disposition: Disposition,
}

impl File {
    /// The payload of an act, kept apart from its line: JSON, for as long as the journal.
    pub(crate) fn payload(json: &str) -> Self {
        Self {
            sha256: digest_of(json.as_bytes()),
            media_type: "application/json".to_owned(),
            content: json.as_bytes().to_vec(),
            retained_until: None,
            disposition: Disposition::Act,
        }
    }
}

/// What is known of a person, apart from the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The opaque id by which acts name them.
    pub id: PersonId,
    /// Random bytes mixed into every digest about them.
    pub salt: Vec<u8>,
    /// Name, contact and the rest, as JSON.
    pub record: String,
    /// The last day it is retained, if one is set.
    pub retained_until: Option<Date>,
}

/// The salted digest of a text about a person: what an act may keep of it.
pub fn seal(salt: &[u8], text: &str) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(text.as_bytes());
    Digest::new(hasher.finalize().into())
}

/// Keeps or replaces what is known of a person.
pub(crate) async fn put_person(
    executor: impl Executor<'_, Database = Any>,
    person: &Person,
) -> Result<(), JournalError> {
    let done = sqlx::query(
        "INSERT INTO person (id, salt, record, retained_until) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (id) DO UPDATE SET salt = excluded.salt, record = excluded.record, \
         retained_until = excluded.retained_until",
    )
    .bind(person.id.to_string())
    .bind(person.salt.clone())
    .bind(person.record.clone())
    .bind(person.retained_until.map(|day| day.to_string()))
    .execute(executor)
    .await
    .map_err(JournalError::query("keep a person"))?;
    one(&done, "person")
}

impl Journal {
    /// Keeps or replaces what is known of a person.
    pub async fn put_person(&self, person: &Person) -> Result<(), JournalError> {
        put_person(&self.pool, person).await
    }

    /// What is known of a person; nothing once erased.
    pub async fn person(&self, id: PersonId) -> Result<Option<Person>, JournalError> {
        let failed = JournalError::query("look up a person");
        let row = sqlx::query("SELECT salt, record, retained_until FROM person WHERE id = $1")
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await;
        let read = row.and_then(|row| {
            row.map(|row| {
                let retained_until: Option<String> = row.try_get(2)?;
                Ok(Person {
                    id,
                    salt: row.try_get(0)?,
                    record: row.try_get(1)?,
                    retained_until: retained_until.and_then(|day| day.parse().ok()),
                })
            })
            .transpose()
        });
        read.map_err(failed)
    }

    /// Erases what is known of a person; the acts that name them stay, and stay true.
    pub async fn erase_person(&self, id: PersonId) -> Result<(), JournalError> {
        let failed = || JournalError::query("erase a person");
        let mut transaction = self.begin().await?;
        let erasing =
            ("DELETE FROM person WHERE id = $1", "SELECT CAST(COUNT(*) AS BIGINT) FROM person WHERE id = $1");
        erased(&mut transaction, erasing, &id.to_string(), "person").await?;
        transaction.commit().await.map_err(failed())
    }

    /// The file that bears `digest`, its bytes held against it; nothing once erased.
    pub async fn file(&self, digest: Digest) -> Result<Option<File>, JournalError> {
        let failed = JournalError::query("look up a file");
        let row = sqlx::query(
            "SELECT media_type, content, retained_until, disposition FROM file WHERE sha256 = $1",
        )
        .bind(digest.to_string())
        .fetch_optional(&self.pool)
        .await;
        let read = row.and_then(|row| {
            row.map(|row| {
                let retained_until: Option<String> = row.try_get(2)?;
                let disposition: String = row.try_get(3)?;
                Ok(File {
                    sha256: digest,
                    media_type: row.try_get(0)?,
                    content: row.try_get(1)?,
                    retained_until: retained_until.and_then(|day| day.parse().ok()),
                    disposition: Disposition::parse(&disposition),
                })
            })
            .transpose()
        });
        let file = read.map_err(failed)?;
        if file.as_ref().is_some_and(|file| digest_of(&file.content) != digest) {
            return Err(JournalError::Altered { digest });
        }
        Ok(file)
    }

    /// Whether the file that bears `digest` is kept, and not for a while only; its bytes are not looked at.
    pub async fn has_file(&self, digest: Digest) -> Result<bool, JournalError> {
        let found: Result<Option<i64>, _> = sqlx::query_scalar(
            "SELECT CAST(1 AS BIGINT) FROM file WHERE sha256 = $1 AND disposition <> 'destroy'",
        )
        .bind(digest.to_string())
        .fetch_optional(&self.pool)
        .await;
        found.map(|found| found.is_some()).map_err(JournalError::query("look for a file"))
    }

    /// The files that are retained no more on a day, each with what becomes of it; what an act rests on is none of them.
    pub async fn files_past(&self, day: Date) -> Result<Vec<(Digest, Disposition)>, JournalError> {
        let found: Result<Vec<(String, String)>, _> = sqlx::query_as(
            "SELECT sha256, disposition FROM file WHERE retained_until < $1 AND disposition <> 'act' ORDER BY sha256",
        )
        .bind(day.to_string())
        .fetch_all(&self.pool)
        .await;
        let found = found.map_err(JournalError::query("look for files that are kept no more"))?;
        Ok(found
            .iter()
            .filter_map(|(digest, word)| Some((digest.parse().ok()?, Disposition::parse(word))))
            .collect())
    }

    /// Destroys the files that are there for a while only and are retained no more on a day; says which. One that an act came to rest
    /// on meanwhile stays.
    pub async fn destroy_past(&self, day: Date) -> Result<Vec<Digest>, JournalError> {
        let mut destroyed = Vec::new();
        for (digest, disposition) in self.files_past(day).await? {
            if disposition == Disposition::Destroy && self.destroy(digest, day).await? {
                destroyed.push(digest);
            }
        }
        Ok(destroyed)
    }

    async fn destroy(&self, digest: Digest, day: Date) -> Result<bool, JournalError> {
        let failed = || JournalError::query("destroy a file");
        let mut transaction = self.begin().await?;
        let gone = sqlx::query(
            "DELETE FROM file WHERE sha256 = $1 AND disposition = 'destroy' AND retained_until < $2",
        )
        .bind(digest.to_string())
        .bind(day.to_string())
        .execute(&mut *transaction)
        .await
        .map_err(failed())?;
        if gone.rows_affected() == 1 {
            mark_erased(&mut transaction, digest).await?;
        }
        transaction.commit().await.map_err(failed())?;
        Ok(gone.rows_affected() == 1)
    }

    /// Erases what is known of those of these persons whom nobody retained further meanwhile; says of whom.
    pub(crate) async fn erase_persons_past(
        &self,
        persons: Vec<PersonId>,
        day: Date,
    ) -> Result<Vec<PersonId>, JournalError> {
        let mut erased = Vec::new();
        for person in persons {
            let gone = sqlx::query("DELETE FROM person WHERE id = $1 AND retained_until < $2")
                .bind(person.to_string())
                .bind(day.to_string())
                .execute(&self.pool)
                .await
                .map_err(JournalError::query("erase a person"))?;
            erased.extend((gone.rows_affected() == 1).then_some(person));
        }
        Ok(erased)
    }

    /// The payload of an act that names its digest, held against it.
    ///
    /// # Errors
    ///
    /// [`Fault::Payload`] where it is not kept; [`JournalError::Altered`] where it is another one.
    pub async fn payload(&self, act: ActNumber, digest: Digest) -> Result<Vec<u8>, JournalError> {
        let kept = self.file(digest).await?;
        let gone = Break { number: act, reason: Fault::Payload };
        kept.map(|file| file.content).ok_or_else(|| gone.into())
    }

    /// Erases a file; the acts that name its digest stay, and so does the mark that it was erased and not lost. The payload of an
    /// act is refused.
    pub async fn erase_file(&self, digest: Digest) -> Result<(), JournalError> {
        let failed = || JournalError::query("erase a file");
        let mut transaction = self.begin().await?;
        let erasing = (
            "DELETE FROM file WHERE sha256 = $1",
            "SELECT CAST(COUNT(*) AS BIGINT) FROM file WHERE sha256 = $1",
        );
        erased(&mut transaction, erasing, &digest.to_string(), "file").await?;
        mark_erased(&mut transaction, digest).await?;
        transaction.commit().await.map_err(failed())
    }
}

/// Marks that a file was erased, and not lost.
async fn mark_erased(
    transaction: &mut Transaction<'static, Any>,
    digest: Digest,
) -> Result<(), JournalError> {
    sqlx::query("UPDATE kept SET erased = 1 WHERE sha256 = $1")
        .bind(digest.to_string())
        .execute(&mut **transaction)
        .await
        .map(drop)
        .map_err(JournalError::query("mark what was erased"))
}

/// Deletes a row by its name and counts whether it is still there: a trigger may have let it stay.
async fn erased(
    transaction: &mut Transaction<'static, Any>,
    (deletes, counts): (&'static str, &'static str),
    name: &str,
    table: &'static str,
) -> Result<(), JournalError> {
    let failed = || JournalError::query("erase what may be forgotten");
    sqlx::query(deletes).bind(name.to_owned()).execute(&mut **transaction).await.map_err(failed())?;
    let left = sqlx::query_scalar(counts).bind(name.to_owned()).fetch_one(&mut **transaction).await;
    let left: i64 = left.map_err(failed())?;
    if left == 0 { Ok(()) } else { Err(JournalError::Swallowed { table }) }
}
