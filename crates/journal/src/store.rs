//! Opening, reading and verifying a journal.

use std::sync::Arc;
use std::time::Duration;

use futures_util::TryStreamExt as _;
use maillage_domain::act::{ActNumber, Entry};
use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Executor};

use crate::chain::Link;
use crate::error::JournalError;
use crate::location::Location;
use crate::opening::{Forward, Opening};
use crate::place::{Borrowed, Reading, address};
use crate::row::{self, rows};
use crate::tip::Tip;
use crate::writer::Writer;

/// How long a connection is waited for.
/// Longer than SQLite waits for a lock (`busy_timeout`, 10 s): a connection that is held for a lock is given back first.
const PATIENCE: Duration = Duration::from_secs(15);

/// What to do where there is no store yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Refuse: reading creates nothing.
    Existing,
    /// Make one.
    CreateIfMissing,
}

/// The engine behind a journal; queries are the same, locks are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// What may be done with a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Read and write.
    Whole,
    /// Read: the place is somebody else's, or cannot be written.
    Reading,
}

/// A journal, open.
#[derive(Debug, Clone)]
pub struct Journal {
    pub(crate) pool: AnyPool,
    pub(crate) engine: Engine,
    pub(crate) access: Access,
    /// The copy that is read in the place of a store that cannot be.
    borrowed: Option<Arc<Borrowed>>,
    /// How its schema was brought forward when it was opened.
    forward: Option<Forward>,
}

impl Journal {
    /// Opens the journal at `location`: a copy that cannot be written, to be read.
    pub async fn open(location: &Location, opening: impl Into<Opening>) -> Result<Self, JournalError> {
        let opening = opening.into();
        let mut journal = Self::reach(location, opening.mode).await?;
        journal.forward = journal.prepare(location, &opening).await?;
        Ok(journal)
    }

    /// How its schema was brought forward when it was opened; nothing where it was as it is known here.
    pub const fn forward(&self) -> Option<&Forward> {
        self.forward.as_ref()
    }

    /// Opens the store at `location` to be written, or else to be read; nothing is looked at yet.
    pub(crate) async fn reach(location: &Location, mode: Mode) -> Result<Self, JournalError> {
        sqlx::any::install_default_drivers();
        let (url, engine) = address(location, mode)?;
        match Self::connect(&url, engine, Access::Whole).await {
            Ok(journal) => Ok(journal),
            Err(source) => match Self::reading(location).await {
                Ok(Some(journal)) => Ok(journal),
                Err(uncopied @ JournalError::NotCopied { .. }) => Err(uncopied),
                _ => Err(unopened(location, source)),
            },
        }
    }

    /// Opens the store at `location` to be read, whatever its format; nothing is looked at yet.
    pub(crate) async fn open_to_read(location: &Location) -> Result<Self, JournalError> {
        sqlx::any::install_default_drivers();
        if let Location::Postgres(url) = location {
            let opened = Self::connect(url, Engine::Postgres, Access::Reading).await;
            return opened.map_err(|source| unopened(location, source));
        }
        let missing = || JournalError::Missing { location: location.to_string() };
        Self::reading(location).await?.ok_or_else(missing)
    }

    /// Opens the store in a folder to be read: in its place, or else a copy of it with its log; nothing where there is none.
    async fn reading(location: &Location) -> Result<Option<Self>, JournalError> {
        let (Some(folder), Some(reading)) = (location.folder(), Reading::of(location)) else {
            return Ok(None);
        };
        let in_place = Self::connect(&reading.address(folder), Engine::Sqlite, Access::Reading).await;
        let opened = match (in_place, reading) {
            (Err(_closed), Reading::Logged) => {
                let borrowed = Arc::new(Borrowed::of(folder)?);
                let copy = Self::connect(&borrowed.address(), Engine::Sqlite, Access::Reading).await;
                copy.map(|journal| Self { borrowed: Some(borrowed), ..journal })
            }
            (in_place, _) => in_place,
        };
        opened.map(Some).map_err(|source| unopened(location, source))
    }

    async fn connect(url: &str, engine: Engine, access: Access) -> Result<Self, sqlx::Error> {
        // A first connection of its own says at once why none can be had; a pool would only time out.
        let mut probe = AnyConnection::connect(url).await?;
        probe.execute(session(engine, access)).await?;
        probe.close().await?;
        let pool = AnyPoolOptions::new()
            // One writes at a time and folds are few: four let readers go on beside them. Arbitrary otherwise.
            .max_connections(4)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    connection.execute(session(engine, access)).await?;
                    Ok(())
                })
            })
            .connect(url)
            .await?;
        Ok(Self { pool, engine, access, borrowed: None, forward: None })
    }

    /// Whether it may be written here.
    pub const fn writes(&self) -> bool {
        matches!(self.access, Access::Whole)
    }

    /// Closes the store: what SQLite still holds beside its file goes into it, so that copying the file copies all.
    pub async fn close(&self) {
        self.pool.close().await;
        if let Some(borrowed) = &self.borrowed {
            borrowed.give_back();
        }
    }

    pub(crate) async fn begin(&self) -> Result<sqlx::Transaction<'static, sqlx::Any>, JournalError> {
        if self.access == Access::Reading {
            return Err(JournalError::ReadOnly);
        }
        let begun = match self.engine {
            Engine::Sqlite => self.pool.begin_with("BEGIN IMMEDIATE").await,
            Engine::Postgres => self.pool.begin().await,
        };
        begun.map_err(JournalError::waited("begin a transaction"))
    }

    /// Takes the write lock: what is read through the writer stays true until it is kept or dropped.
    pub async fn writer(&self) -> Result<Writer, JournalError> {
        Writer::lock(self).await
    }

    /// The number of the last act: one small query, to know whether there is anything to follow.
    pub async fn last(&self) -> Result<ActNumber, JournalError> {
        let last: i64 = sqlx::query_scalar(
            "SELECT CAST(COALESCE((SELECT last FROM journal ORDER BY first DESC LIMIT 1), 0) AS BIGINT)",
        )
        .fetch_one(&self.pool)
        .await
        .map_err(JournalError::query("ask for the last act"))?;
        Ok(ActNumber::new(u64::try_from(last).unwrap_or_default()))
    }

    /// Hands the acts after `head` to `take` as written, in order; nothing is checked. What `take` refuses ends the reading.
    pub async fn each<E>(
        &self,
        head: ActNumber,
        mut take: impl FnMut(Link<'_>) -> Result<(), E>,
    ) -> Result<Result<(), E>, JournalError> {
        let mut rows = rows(&self.pool, head);
        while let Some(row) = rows.try_next().await? {
            let row = row.tallied()?;
            if let Err(refused) = row.links().filter(|link| head < link.number).try_for_each(&mut take) {
                return Ok(Err(refused));
            }
        }
        Ok(Ok(()))
    }

    /// Hands the acts after `tip` to `take`, each checked against the chain and the tree, and returns the tip after them. Those
    /// before a fault have been handed over.
    pub async fn fold(&self, tip: &Tip, take: impl FnMut(Entry)) -> Result<Tip, JournalError> {
        row::fold(&self.pool, tip, take).await
    }

    /// The acts of the next rows after `tip`, at most so many rows, checked likewise, and the tip after them: a long journal is
    /// read without being held.
    pub async fn page(&self, tip: &Tip, most: usize) -> Result<(Vec<Entry>, Tip), JournalError> {
        row::page(&self.pool, tip, most).await
    }

    /// The acts after `tip`, checked against the chain and the tree, and the tip after them.
    pub async fn follow(&self, tip: &Tip) -> Result<(Vec<Entry>, Tip), JournalError> {
        row::follow(&self.pool, tip).await
    }
}

/// What each connection is told first: durable before acknowledged, and readers that do not wait.
const fn session(engine: Engine, access: Access) -> &'static str {
    match (engine, access) {
        // The first look at a table tells whether it can be read at all.
        (Engine::Sqlite, Access::Reading) => "PRAGMA query_only = ON; SELECT COUNT(*) FROM sqlite_master;",
        (Engine::Sqlite, Access::Whole) => {
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;"
        }
        (Engine::Postgres, Access::Reading) => "SET default_transaction_read_only = on",
        // As long a wait for a lock as on SQLite; a server that is gone with the lock, or without a word, is let go of in a minute.
        (Engine::Postgres, Access::Whole) => {
            "SET synchronous_commit = on; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'; \
             SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3"
        }
    }
}

fn unopened(location: &Location, source: sqlx::Error) -> JournalError {
    JournalError::Open { location: location.to_string(), source }
}
