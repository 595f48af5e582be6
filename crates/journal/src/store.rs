//! Opening, reading and verifying a journal.

use std::path::Path;
use std::time::Duration;

use futures_util::TryStreamExt as _;
use maillage_domain::act::{ActNumber, Entry};
use maillage_domain::digest::Digest;
use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Executor};

use crate::chain::Link;
use crate::error::JournalError;
use crate::location::Location;
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
}

impl Journal {
    /// Opens the journal at `location`: a copy that cannot be written, to be read.
    pub async fn open(location: &Location, mode: Mode) -> Result<Self, JournalError> {
        sqlx::any::install_default_drivers();
        let (url, engine) = address(location, mode)?;
        let opened = Self::connect(&url, engine, Access::Whole).await;
        let opened = match (opened, reading(location)) {
            (Err(why), Some(url)) => Self::connect(&url, engine, Access::Reading).await.map_err(|_same| why),
            (opened, _) => opened,
        };
        let journal =
            opened.map_err(|source| JournalError::Open { location: location.to_string(), source })?;
        journal.prepare(location, mode).await?;
        Ok(journal)
    }

    /// Opens the store at `location` to be read, whatever its format; nothing is looked at yet.
    pub(crate) async fn open_to_read(location: &Location) -> Result<Self, JournalError> {
        sqlx::any::install_default_drivers();
        let missing = || JournalError::Missing { location: location.to_string() };
        let (url, engine) = match location {
            Location::Postgres(url) => (url.clone(), Engine::Postgres),
            Location::Folder(_) => (reading(location).ok_or_else(missing)?, Engine::Sqlite),
        };
        let opened = Self::connect(&url, engine, Access::Reading).await;
        opened.map_err(|source| JournalError::Open { location: location.to_string(), source })
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
        Ok(Self { pool, engine, access })
    }

    /// Closes the store: what SQLite still holds beside its file goes into it, so that copying the file copies all.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    pub(crate) async fn begin(&self) -> Result<sqlx::Transaction<'static, sqlx::Any>, JournalError> {
        if self.access == Access::Reading {
            return Err(JournalError::ReadOnly);
        }
        let begun = match self.engine {
            Engine::Sqlite => self.pool.begin_with("BEGIN IMMEDIATE").await,
            Engine::Postgres => self.pool.begin().await,
        };
        begun.map_err(JournalError::query("begin a transaction"))
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

    /// Vouches for the bytes of a cache: they are those this store itself had written, and no others.
    pub async fn vouch(&self, cache: Digest) -> Result<(), JournalError> {
        let mut transaction = self.begin().await?;
        sqlx::query(
            "INSERT INTO cache (one, sha256) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET sha256 = excluded.sha256",
        )
        .bind(cache.to_string())
        .execute(&mut *transaction)
        .await
        .map_err(JournalError::query("vouch for a cache"))?;
        transaction.commit().await.map_err(JournalError::query("vouch for a cache"))
    }

    /// The digest of the cache that the store vouches for.
    pub async fn vouched(&self) -> Result<Option<Digest>, JournalError> {
        let found: Option<String> = sqlx::query_scalar("SELECT sha256 FROM cache WHERE one = 1")
            .fetch_optional(&self.pool)
            .await
            .map_err(JournalError::query("look for a cache"))?;
        Ok(found.and_then(|digest| digest.parse().ok()))
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
        (Engine::Postgres, Access::Whole) => "SET synchronous_commit = on",
    }
}

fn address(location: &Location, mode: Mode) -> Result<(String, Engine), JournalError> {
    match location {
        Location::Postgres(url) => Ok((url.clone(), Engine::Postgres)),
        Location::Folder(folder) => {
            let file = Location::file(folder);
            if mode == Mode::Existing && !file.is_file() {
                return Err(JournalError::Missing { location: location.to_string() });
            }
            private(folder)
                .map_err(|source| JournalError::Folder { folder: folder.display().to_string(), source })?;
            Ok((sqlite(&file, "mode=rwc"), Engine::Sqlite))
        }
    }
}

/// Makes the folder of a store, where there is none, for its owner alone.
fn private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The address at which a store that cannot be written can be read, if there may be one.
///
/// Without its log (`-wal`) the file is all there is, and nobody writes it here: it may be taken as it stands. With one, the
/// last acts may stand there only, so that it must be read too.
fn reading(location: &Location) -> Option<String> {
    let file = Location::file(location.folder()?);
    if !file.is_file() {
        return None;
    }
    let mut log = file.clone().into_os_string();
    log.push("-wal");
    let logged = std::fs::metadata(log).is_ok_and(|log| 0 < log.len());
    Some(sqlite(&file, if logged { "mode=ro" } else { "immutable=1" }))
}

fn sqlite(file: &Path, how: &str) -> String {
    format!("sqlite://{}?{how}", escaped(&file.to_string_lossy()))
}

/// A path inside a URL: the characters that would end it are escaped.
fn escaped(path: &str) -> String {
    path.replace('%', "%25").replace('?', "%3F").replace('#', "%23")
}
