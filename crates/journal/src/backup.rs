//! A backup: a whole store in one SQLite file, made while others write; and the way back.
//!
//! Of an SQLite store SQLite itself writes the copy (`VACUUM INTO`), which is the store at one instant. A journal on PostgreSQL
//! is copied act by act, as between stores, and every other table after it. Both are verified before they are called a backup,
//! and again when they are restored; neither is ever put in the place of a store that stands.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _};
use std::path::{Path, PathBuf};

use maillage_domain::act::ActNumber;

use crate::error::{Damage, JournalError};
use crate::location::Location;
use crate::opening::Opening;
use crate::place::{OwnFolder, log, private_folder};
use crate::plain_file::fresh;
use crate::store::{Engine, Journal, Mode};
use crate::tip::Tip;
use crate::verification::{Expected, Verification};

/// The name of the folder of backups inside that of a store.
const FOLDER: &str = "backups";

/// With what every file of SQLite begins.
const SQLITE: &[u8; 16] = b"SQLite format 3\0";

/// A backup that was made and verified, in a folder of its own that goes with it.
#[derive(Debug)]
pub struct Backup {
    folder: OwnFolder,
    /// The last act that it holds, and the tree up to it.
    pub tip: Tip,
}

impl Backup {
    /// Its file, which is all of it.
    pub fn file(&self) -> PathBuf {
        Location::file(self.folder.path())
    }
}

/// Makes a backup of the store at `location`, as it is, in a folder of its own inside `within`, and verifies it.
///
/// # Errors
///
/// [`JournalError::Unverified`] or the first break where the store itself does not hold: such a copy would not be restored.
pub async fn backup(location: &Location, within: &Path) -> Result<Backup, JournalError> {
    let source = Journal::reach(location, Mode::Existing).await?;
    if source.known_format(&location.to_string()).await?.is_none() {
        return Err(JournalError::Missing { location: location.to_string() });
    }
    let backup = source.backed_up(location, within).await;
    source.close().await;
    backup
}

/// Puts the backup in `file` in the place of a store that is not there yet, and verifies it; returns its last act.
///
/// # Errors
///
/// [`JournalError::Standing`] where a store stands there; [`JournalError::NoBackup`] and [`JournalError::DamagedBackup`] name the
/// file that is none, or is not whole. Nothing is left of what was begun.
pub async fn restore(file: &Path, to: &Location) -> Result<Tip, JournalError> {
    match to {
        Location::Folder(folder) => into_folder(file, folder, to).await,
        Location::Postgres(_) => into_database(file, to).await,
    }
}

impl Journal {
    /// Makes a backup of this store and verifies it.
    pub(crate) async fn backed_up(&self, location: &Location, within: &Path) -> Result<Backup, JournalError> {
        let unwritten = |source| JournalError::BackupFile { file: within.display().to_string(), source };
        let folder = OwnFolder::within(within).map_err(unwritten)?;
        let at_least = self.last().await?;
        match self.engine {
            Engine::Sqlite => self.vacuum_into(&Location::file(folder.path())).await?,
            Engine::Postgres => self.carry_into(folder.path(), location).await?,
        }
        let copy = Self::open_to_read(&Location::Folder(folder.path().to_owned())).await?;
        let found = copy.verify(&[]).await;
        copy.close().await;
        let found = found?;
        if let Some(broken) = found.breaks.first() {
            return Err((*broken).into());
        }
        if !found.holds() || found.tip.head.number < at_least {
            return Err(JournalError::Unverified { location: location.to_string() });
        }
        Ok(Backup { folder, tip: found.tip })
    }

    /// Lets SQLite write this store, as it is at one instant, into a file that is made for its owner alone.
    async fn vacuum_into(&self, file: &Path) -> Result<(), JournalError> {
        let failed = JournalError::query("back the store up");
        let unwritten = |source| JournalError::BackupFile { file: file.display().to_string(), source };
        fresh(file).map_err(unwritten)?;
        let mut connection = self.pool.acquire().await.map_err(JournalError::query("reach the store"))?;
        let path = file.to_string_lossy().into_owned();
        // What is written is another file: a store that may only be read can be backed up too.
        let unlocked = sqlx::raw_sql("PRAGMA query_only = OFF").execute(&mut *connection).await;
        let written = match unlocked {
            Ok(_) => sqlx::query("VACUUM INTO $1").bind(path).execute(&mut *connection).await,
            Err(error) => Err(error),
        };
        written.map(drop).map_err(failed)
    }

    /// Copies this journal and every other table into a store in a folder, whose schema takes no step that this one has not
    /// taken: the program that wrote it can read the backup.
    async fn carry_into(&self, folder: &Path, location: &Location) -> Result<(), JournalError> {
        let to = Location::Folder(folder.to_owned());
        let target = Self::reach(&to, Mode::CreateIfMissing).await?;
        target.take_steps(self.taken().await?).await?;
        self.copy_into(&target, location).await?;
        self.tables_into(&target).await?;
        target.close().await;
        Ok(())
    }

    /// Makes a backup before the schema is brought forward from a step, and returns its file; nothing where there is no folder
    /// for it.
    pub(crate) async fn put_aside(
        &self,
        location: &Location,
        opening: &Opening,
        from: usize,
    ) -> Result<Option<PathBuf>, JournalError> {
        let beside = || Some(location.folder()?.join(FOLDER));
        let Some(folder) = opening.backups.clone().or_else(beside) else { return Ok(None) };
        let refused =
            |source| JournalError::NotPutAside { location: location.to_string(), source: Box::new(source) };
        let unwritten = |source| JournalError::BackupFile { file: folder.display().to_string(), source };
        private_folder(&folder, true).map_err(unwritten).map_err(refused)?;
        let backup = self.backed_up(location, &folder).await.map_err(refused)?;
        let name = format!("step-{from}-act-{}.sqlite", backup.tip.head.number);
        let file = folder.join(name);
        // The same step and act: the same store, put aside by a run that went no further.
        fs::rename(backup.file(), &file).map_err(unwritten).map_err(refused)?;
        Ok(Some(file))
    }
}

/// Restores into a folder: the file is looked at in a folder inside it, and takes the name of a store once it holds.
async fn into_folder(file: &Path, folder: &Path, to: &Location) -> Result<Tip, JournalError> {
    let place = Location::file(folder);
    if place.exists() || log(&place).exists() {
        return Err(JournalError::Standing { location: to.to_string() });
    }
    let made = !folder.exists();
    let unwritten = |source| JournalError::BackupFile { file: folder.display().to_string(), source };
    private_folder(folder, true).map_err(unwritten)?;
    let tip = placed(file, folder, to).await.inspect_err(|_refused| {
        if made {
            drop(fs::remove_dir(folder));
        }
    })?;
    let journal = Journal::open(to, Opening::of_a_copy()).await?;
    journal.must_hold(&expected(&tip), to).await?;
    journal.close().await;
    Ok(tip)
}

/// Looks at a backup in a folder, and gives it the name of a store there, where none stands.
async fn placed(file: &Path, folder: &Path, to: &Location) -> Result<Tip, JournalError> {
    let (own, tip) = examined(file, folder).await?;
    // A link is made only where nothing stands, even if it came a moment ago.
    let linked = fs::hard_link(Location::file(own.path()), Location::file(folder));
    linked.map(|()| tip).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => JournalError::Standing { location: to.to_string() },
        _ => JournalError::BackupFile { file: folder.display().to_string(), source },
    })
}

/// Restores into a database that holds no act.
async fn into_database(file: &Path, to: &Location) -> Result<Tip, JournalError> {
    let (own, tip) = examined(file, &std::env::temp_dir()).await?;
    let from = Location::Folder(own.path().to_owned());
    let source = Journal::open(&from, Opening::of_a_copy()).await?;
    let target = Journal::open(to, Mode::CreateIfMissing).await?;
    if target.last().await? != ActNumber::default() {
        return Err(JournalError::Standing { location: to.to_string() });
    }
    source.copy_into(&target, to).await?;
    source.tables_into(&target).await?;
    target.close().await;
    source.close().await;
    Ok(tip)
}

/// Copies the file of a backup into a folder of its own inside `within`, and goes through all of it.
async fn examined(file: &Path, within: &Path) -> Result<(OwnFolder, Tip), JournalError> {
    let name = file.display().to_string();
    let unwritten = |source| JournalError::BackupFile { file: within.display().to_string(), source };
    let mut bytes = opened(file)?;
    let own = OwnFolder::within(within).map_err(unwritten)?;
    let mut copy = fresh(&Location::file(own.path())).map_err(unwritten)?;
    io::copy(&mut bytes, &mut copy).and_then(|_length| copy.sync_all()).map_err(unwritten)?;
    let found = looked_through(&Location::Folder(own.path().to_owned()), &name).await?;
    let damage = match found.breaks.first() {
        Some(broken) => Some(Damage::Act(*broken)),
        None if !found.holds() => Some(Damage::Beside),
        None => None,
    };
    match damage {
        Some(damage) => Err(JournalError::DamagedBackup { file: name, damage }),
        None => Ok((own, found.tip)),
    }
}

/// The file of a backup, from its beginning.
fn opened(path: &Path) -> Result<File, JournalError> {
    let name = || path.display().to_string();
    let unread = |source| JournalError::BackupFile { file: name(), source };
    let none = || JournalError::NoBackup { file: name() };
    if !path.metadata().map_err(unread)?.is_file() {
        return Err(none());
    }
    let mut file = File::open(path).map_err(unread)?;
    let mut start = [0; SQLITE.len()];
    file.read_exact(&mut start).map_err(|_short| none())?;
    if &start != SQLITE {
        return Err(none());
    }
    file.rewind().map_err(unread)?;
    Ok(file)
}

/// Goes through the pages of a database, then through the journal in it and what stands beside.
async fn looked_through(location: &Location, name: &str) -> Result<Verification, JournalError> {
    let damaged = || JournalError::DamagedBackup { file: name.to_owned(), damage: Damage::Pages };
    let journal = match Journal::open_to_read(location).await {
        Err(JournalError::Open { .. }) => return Err(damaged()),
        opened => opened?,
    };
    let pages: Result<Vec<String>, _> =
        sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_all(&journal.pool).await;
    let whole = pages.is_ok_and(|told| told == ["ok"]);
    let format = if whole { journal.known_format(name).await } else { Err(damaged()) };
    let found = match format {
        Ok(Some(_)) => journal.verify(&[]).await,
        Ok(None) => Err(JournalError::NoBackup { file: name.to_owned() }),
        Err(refused) => Err(refused),
    };
    journal.close().await;
    found
}

/// What a store must hold that was restored to a tip.
fn expected(tip: &Tip) -> [Expected; 2] {
    [Expected::Act(tip.head), Expected::Tree { size: tip.tree.size(), root: tip.root() }]
}
