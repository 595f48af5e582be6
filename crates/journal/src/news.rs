//! News of what other servers append to the same PostgreSQL.
//!
//! A notification says that there is something to read, never what: who hears it asks the journal by number. So one that was
//! lost costs nothing but the time until the next question.

use sqlx::postgres::PgListener;

use crate::error::JournalError;
use crate::location::Location;

/// The channel of the notifications; each append tells on it (`schema/postgres-2.sql`).
const CHANNEL: &str = "maillage_journal";

/// What is heard of appends, from whichever server.
#[derive(Debug)]
pub struct News(PgListener);

impl News {
    /// Listens at `location`; nothing where it is no PostgreSQL: a folder has one server.
    pub async fn of(location: &Location) -> Result<Option<Self>, JournalError> {
        let Location::Postgres(url) = location else { return Ok(None) };
        let failed = || JournalError::query("listen to the appends of others");
        let mut listener = PgListener::connect(url).await.map_err(failed())?;
        listener.listen(CHANNEL).await.map_err(failed())?;
        Ok(Some(Self(listener)))
    }

    /// Waits until something may have been appended: one was told, or the connection was lost and is there again, so that one
    /// may have been missed.
    pub async fn heard(&mut self) -> Result<(), JournalError> {
        let heard = self.0.try_recv().await;
        heard.map(drop).map_err(JournalError::query("listen to the appends of others"))
    }
}
