//! The schema of a store, and the steps that bring an older one forward.
//!
//! The format says what the bytes of the journal mean; a step changes only how this format is kept. A store of an older schema
//! is brought forward when it is opened, in one transaction and under the lock of writers; what can only be read stays as it
//! is. The steps are run by this table and not by a library: that of sqlx takes no lock on SQLite, where two processes that
//! open a store at once would both run a step.

use crate::error::JournalError;
use crate::location::Location;
use crate::opening::{Forward, Guard, Opening};
use crate::store::{Access, Engine, Journal, Mode};

/// The format of the journal known here.
pub(crate) const FORMAT: i64 = 2;

/// What keeps two servers from taking a step at once; a lock on a table needs the table.
const ALONE: &str = "DO $$ BEGIN \
     PERFORM pg_advisory_xact_lock(hashtext('maillage'), hashtext(current_schema())); END $$";

/// The steps by which the schema of this format came to be what it is. A step that was released is never changed: a further one
/// is added.
pub(crate) const fn steps(engine: Engine) -> [&'static str; 7] {
    match engine {
        Engine::Sqlite => [
            include_str!("schema/sqlite.sql"),
            include_str!("schema/sqlite-2.sql"),
            include_str!("schema/sqlite-3.sql"),
            include_str!("schema/sqlite-4.sql"),
            include_str!("schema/sqlite-5.sql"),
            include_str!("schema/sqlite-6.sql"),
            include_str!("schema/sqlite-7.sql"),
        ],
        Engine::Postgres => [
            include_str!("schema/postgres.sql"),
            include_str!("schema/postgres-2.sql"),
            include_str!("schema/postgres-3.sql"),
            include_str!("schema/postgres-4.sql"),
            include_str!("schema/postgres-5.sql"),
            include_str!("schema/postgres-6.sql"),
            include_str!("schema/postgres-7.sql"),
        ],
    }
}

impl Journal {
    /// Holds a store that was opened against what is known here: makes it where it is missing and may be made, and brings its
    /// schema forward; tells from where to where, and what was put aside before.
    pub(crate) async fn prepare(
        &self,
        location: &Location,
        opening: &Opening,
    ) -> Result<Option<Forward>, JournalError> {
        let found = self.known_format(&location.to_string()).await?;
        if found.is_none() && opening.mode == Mode::Existing {
            return Err(JournalError::Missing { location: location.to_string() });
        }
        self.advance(location, opening).await
    }

    /// The format of the store, which is the one known here; nothing where there is none yet.
    ///
    /// # Errors
    ///
    /// It is another one, or its schema took steps that are not known here.
    pub(crate) async fn known_format(&self, location: &str) -> Result<Option<i64>, JournalError> {
        let location = || location.to_owned();
        match self.format().await? {
            Some(found) if FORMAT < found => {
                return Err(JournalError::Newer { location: location(), found, known: FORMAT });
            }
            Some(found) if found < FORMAT => {
                return Err(JournalError::Older { location: location(), found, known: FORMAT });
            }
            None => return Ok(None),
            Some(_) => {}
        }
        let (found, known) = (self.taken().await?, steps(self.engine).len());
        if known < found {
            return Err(JournalError::NewerSchema { location: location(), found, known });
        }
        Ok(Some(FORMAT))
    }

    /// The format of the store; nothing where there is none yet.
    pub(crate) async fn format(&self) -> Result<Option<i64>, JournalError> {
        self.greatest("SELECT CAST(MAX(version) AS BIGINT) FROM format").await
    }

    /// Takes the steps that the schema has not taken; a store that holds something is put aside before, as it is.
    async fn advance(&self, location: &Location, opening: &Opening) -> Result<Option<Forward>, JournalError> {
        let (from, to) = (self.taken().await?, steps(self.engine).len());
        if to <= from || self.access == Access::Reading {
            return Ok(None);
        }
        let is_kept = 0 < from && opening.guard == Guard::Backup;
        let backup = if is_kept { self.put_aside(location, opening, from).await? } else { None };
        self.take_steps(to).await?;
        Ok((0 < from).then_some(Forward { from, to, backup }))
    }

    /// Takes the steps of the schema up to a number, in one transaction.
    pub(crate) async fn take_steps(&self, until: usize) -> Result<(), JournalError> {
        let failed = || JournalError::query("bring the tables of the store forward");
        let mut transaction = self.begin().await?;
        if self.engine == Engine::Postgres {
            let waited = JournalError::waited("bring the tables of the store forward");
            sqlx::raw_sql(ALONE).execute(&mut *transaction).await.map_err(waited)?;
        }
        // Another process may have taken them while this one waited; what is committed shows outside the transaction.
        for step in steps(self.engine).into_iter().take(until).skip(self.taken().await?) {
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
