//! The schema of a store, and the steps that bring an older one forward.
//!
//! The format says what the bytes of the journal mean; a step changes only how this format is kept. A store of an older schema
//! is brought forward when it is opened, in one transaction and under the lock of writers; what can only be read stays as it
//! is. The steps are run by this table and not by a library: that of sqlx takes no lock on SQLite, where two processes that
//! open a store at once would both run a step.

use crate::error::JournalError;
use crate::location::Location;
use crate::store::{Access, Engine, Journal, Mode};

/// The format of the journal known here.
pub(crate) const FORMAT: i64 = 2;

/// What keeps two servers from taking a step at once; a lock on a table needs the table.
const ALONE: &str = "DO $$ BEGIN \
     PERFORM pg_advisory_xact_lock(hashtext('maillage'), hashtext(current_schema())); END $$";

/// The steps by which the schema of this format came to be what it is. A step that was released is never changed: a further one
/// is added.
pub(crate) const fn steps(engine: Engine) -> [&'static str; 4] {
    match engine {
        Engine::Sqlite => [
            include_str!("schema/sqlite.sql"),
            include_str!("schema/sqlite-2.sql"),
            include_str!("schema/sqlite-3.sql"),
            include_str!("schema/sqlite-4.sql"),
        ],
        Engine::Postgres => [
            include_str!("schema/postgres.sql"),
            include_str!("schema/postgres-2.sql"),
            include_str!("schema/postgres-3.sql"),
            include_str!("schema/postgres-4.sql"),
        ],
    }
}

impl Journal {
    /// Holds a store that was opened against what is known here: makes it where it is missing and may be made, and brings its
    /// schema forward.
    pub(crate) async fn prepare(&self, location: &Location, mode: Mode) -> Result<(), JournalError> {
        let location = location.to_string();
        match self.format().await? {
            Some(found) if FORMAT < found => Err(JournalError::Newer { location, found, known: FORMAT }),
            Some(found) if found < FORMAT => Err(JournalError::Older { location, found, known: FORMAT }),
            None if mode == Mode::Existing => Err(JournalError::Missing { location }),
            _ => self.advance(location).await,
        }
    }

    /// The format of the store; nothing where there is none yet.
    pub(crate) async fn format(&self) -> Result<Option<i64>, JournalError> {
        self.greatest("SELECT CAST(MAX(version) AS BIGINT) FROM format").await
    }

    /// Takes the steps that the schema has not taken.
    async fn advance(&self, location: String) -> Result<(), JournalError> {
        let steps = steps(self.engine);
        let (taken, known) = (self.taken().await?, steps.len());
        if known < taken {
            return Err(JournalError::NewerSchema { location, found: taken, known });
        }
        if taken == known || self.access == Access::Reading {
            return Ok(());
        }
        let failed = || JournalError::query("bring the tables of the store forward");
        let mut transaction = self.begin().await?;
        if self.engine == Engine::Postgres {
            let waited = JournalError::waited("bring the tables of the store forward");
            sqlx::raw_sql(ALONE).execute(&mut *transaction).await.map_err(waited)?;
        }
        // Another process may have taken them while this one waited; what is committed shows outside the transaction.
        for step in steps.into_iter().skip(self.taken().await?) {
            sqlx::raw_sql(step).execute(&mut *transaction).await.map_err(failed())?;
        }
        transaction.commit().await.map_err(failed())
    }

    /// How many steps the schema has taken.
    pub(crate) async fn taken(&self) -> Result<usize, JournalError> {
        if self.format().await?.is_none() {
            return Ok(0);
        }
        let last = self.greatest("SELECT CAST(MAX(number) AS BIGINT) FROM step").await?;
        Ok(last.and_then(|last| usize::try_from(last).ok()).unwrap_or(1))
    }

    /// The one number of a query; nothing where its table is not there, or empty.
    async fn greatest(&self, query: &'static str) -> Result<Option<i64>, JournalError> {
        match sqlx::query_scalar(query).fetch_one(&self.pool).await {
            Ok(found) => Ok(found),
            Err(error) if is_unmade(&error) => Ok(None),
            Err(error) => Err(JournalError::query("look at the store")(error)),
        }
    }
}

/// Whether a query failed because the tables are not there yet.
fn is_unmade(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|error| {
        error.code().is_some_and(|code| code == "42P01") || error.message().contains("no such table")
    })
}
