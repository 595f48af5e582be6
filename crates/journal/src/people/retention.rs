//! What concerns people and has outlived the time for which it is kept: counted, then erased.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::read;
use crate::erasable::Disposition;
use crate::error::JournalError;
use crate::store::Journal;

/// Up to when each kind has outlived its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Notes of those who came in, by when they were made.
    pub notes: Timestamp,
    /// Counts of failures, by the last of them.
    pub failures: Timestamp,
    /// Sessions that were seen last then, or ended before now; links and tokens that ended before now.
    pub idle: Timestamp,
    /// Now.
    pub now: Timestamp,
    /// The day it is: what is kept until a day outlives it on the next.
    pub today: Date,
}

/// What has outlived its time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outlived {
    /// How many notes.
    pub notes: u64,
    /// How many counts of failures.
    pub failures: u64,
    /// How many sessions.
    pub sessions: u64,
    /// How many links.
    pub links: u64,
    /// How many tokens of programs.
    pub tokens: u64,
    /// What is known of persons whom acts name.
    pub persons: Vec<PersonId>,
    /// Files to destroy.
    pub destroyed: Vec<Digest>,
    /// How many files go to the archives: nobody erases them before.
    pub archived: u64,
}

impl Journal {
    /// What has outlived its time.
    pub async fn outlived(&self, bounds: Bounds) -> Result<Outlived, JournalError> {
        const NOTES: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM login_audit WHERE at < $1";
        const FAILURES: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM login_failure WHERE last_at < $1";
        const LINKS: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_link WHERE ends_at <= $1";
        const TOKENS: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM api_token WHERE ends_at <= $1";
        let (persons, files) = (self.persons_past(bounds.today).await?, self.files_past(bounds.today).await?);
        let archived = files.iter().filter(|(_, disposition)| *disposition == Disposition::Keep).count();
        let destroyed = files.into_iter().filter(|(_, disposition)| *disposition == Disposition::Destroy);
        Ok(Outlived {
            notes: self.counted(NOTES, bounds.notes).await?,
            failures: self.counted(FAILURES, bounds.failures).await?,
            sessions: self.sessions_past(bounds).await?,
            links: self.counted(LINKS, bounds.now).await?,
            tokens: self.counted(TOKENS, bounds.now).await?,
            persons,
            destroyed: destroyed.map(|(digest, _)| digest).collect(),
            archived: u64::try_from(archived).unwrap_or(u64::MAX),
        })
    }

    /// Erases it, but for what goes to the archives; says what was erased.
    pub async fn erase_outlived(&self, bounds: Bounds) -> Result<Outlived, JournalError> {
        let persons = self.persons_past(bounds.today).await?;
        Ok(Outlived {
            persons: self.erase_persons_past(persons, bounds.today).await?,
            destroyed: self.destroy_past(bounds.today).await?,
            notes: self.forget_notes(bounds.notes).await?,
            failures: self.forget_failures(bounds.failures).await?,
            sessions: self.forget_sessions(bounds.now, bounds.idle).await?,
            links: self.forget_links(bounds.now).await?,
            tokens: self.forget_tokens(bounds.now).await?,
            archived: 0,
        })
    }

    async fn counted(&self, query: &'static str, before: Timestamp) -> Result<u64, JournalError> {
        let query = sqlx::query(query).bind(before.as_millisecond());
        self.one_count(query).await
    }

    async fn sessions_past(&self, bounds: Bounds) -> Result<u64, JournalError> {
        let query = sqlx::query(
            "SELECT CAST(COUNT(*) AS BIGINT) FROM web_session WHERE ends_at <= $1 OR seen_at <= $2",
        );
        self.one_count(query.bind(bounds.now.as_millisecond()).bind(bounds.idle.as_millisecond())).await
    }

    async fn one_count(&self, query: super::Statement<'_>) -> Result<u64, JournalError> {
        let counts = self.told("count what has outlived its time", query, |row| row.try_get::<i64, _>(0));
        Ok(counts.await?.pop().and_then(|count| u64::try_from(count).ok()).unwrap_or_default())
    }

    async fn persons_past(&self, today: Date) -> Result<Vec<PersonId>, JournalError> {
        let query = sqlx::query("SELECT id FROM person WHERE retained_until < $1 ORDER BY id");
        let read = |row: &AnyRow| read(row, "id", |id| id.parse::<Uuid>().ok().map(PersonId::new));
        self.told("look for persons who are kept no more", query.bind(today.to_string()), read).await
    }
}
