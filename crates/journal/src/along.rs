//! What stands beside a journal, when the journal goes to another store.

use std::collections::BTreeSet;

use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use uuid::Uuid;

use crate::error::JournalError;
use crate::location::Location;
use crate::store::Journal;
use crate::verification::Expected;
use crate::writer::Writer;

/// The step of the schema from which on it names the files that were ever kept.
const NAMES_KEPT: usize = 3;

impl Journal {
    /// The digests of the files kept beside the journal.
    pub(crate) async fn files(&self) -> Result<BTreeSet<Digest>, JournalError> {
        self.names("SELECT sha256 FROM file ORDER BY sha256").await
    }

    /// The digests of the files that were erased.
    pub(crate) async fn erased(&self) -> Result<BTreeSet<Digest>, JournalError> {
        self.once_kept("SELECT sha256 FROM kept WHERE erased = 1 AND sha256 NOT IN (SELECT sha256 FROM file)")
            .await
    }

    /// The digests of the files that are gone and were not erased.
    pub(crate) async fn gone(&self) -> Result<BTreeSet<Digest>, JournalError> {
        self.once_kept("SELECT sha256 FROM kept WHERE erased = 0 AND sha256 NOT IN (SELECT sha256 FROM file)")
            .await
    }

    /// What a query tells of the files that were ever kept; nothing where the schema of a store that is only read has no such
    /// table yet.
    async fn once_kept(&self, query: &'static str) -> Result<BTreeSet<Digest>, JournalError> {
        if self.taken().await? < NAMES_KEPT { Ok(BTreeSet::new()) } else { self.names(query).await }
    }

    /// The persons of whom something is known.
    async fn persons(&self) -> Result<BTreeSet<PersonId>, JournalError> {
        let ids: BTreeSet<Uuid> = self.names("SELECT id FROM person ORDER BY id").await?;
        Ok(ids.into_iter().map(PersonId::new).collect())
    }

    /// The names that a query gives, each read.
    async fn names<T>(&self, query: &'static str) -> Result<BTreeSet<T>, JournalError>
    where
        T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static> + Ord,
    {
        let names: Result<Vec<String>, _> = sqlx::query_scalar(query).fetch_all(&self.pool).await;
        let read = names.and_then(|names| {
            names
                .iter()
                .map(|name| name.parse().map_err(|other| sqlx::Error::Decode(Box::new(other))))
                .collect()
        });
        read.map_err(JournalError::query("read what stands beside the journal"))
    }

    /// Checks the whole journal, and that it is what is `expected`.
    ///
    /// # Errors
    ///
    /// The first break of the chain or the tree; [`JournalError::Unverified`] for anything else.
    pub(crate) async fn must_hold(&self, expected: &[Expected], at: &Location) -> Result<(), JournalError> {
        let found = self.verify(expected).await?;
        if let Some(broken) = found.breaks.first() {
            return Err((*broken).into());
        }
        if found.holds() { Ok(()) } else { Err(JournalError::Unverified { location: at.to_string() }) }
    }
}

impl Writer {
    /// Keeps the persons and files that stand beside another journal.
    pub(crate) async fn take_along(&mut self, from: &Journal) -> Result<(), JournalError> {
        self.take_persons(from).await?;
        for digest in from.files().await? {
            if let Some(file) = from.file(digest).await? {
                self.put_file(&file).await?;
            }
        }
        Ok(())
    }

    /// Keeps what is known of persons beside another journal.
    pub(crate) async fn take_persons(&mut self, from: &Journal) -> Result<(), JournalError> {
        for id in from.persons().await? {
            if let Some(person) = from.person(id).await? {
                self.put_person(&person).await?;
            }
        }
        Ok(())
    }
}
