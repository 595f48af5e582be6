//! Where a store of SQLite stands: its file for its owner alone, and a copy of it where it can only be read.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::error::JournalError;
use crate::location::Location;
use crate::plain_file::fresh;
use crate::store::{Engine, Mode};

/// The largest store that is copied to be read, in bytes: a hundred times that of a large agency.
const LARGEST: u64 = 1 << 30;

/// The address of a store, and its engine; its folder and its file are made where that is asked.
pub(crate) fn address(location: &Location, mode: Mode) -> Result<(String, Engine), JournalError> {
    match location {
        Location::Postgres(url) => Ok((url.clone(), Engine::Postgres)),
        Location::Folder(folder) => {
            let file = Location::file(folder);
            if mode == Mode::Existing && !file.is_file() {
                return Err(JournalError::Missing { location: location.to_string() });
            }
            private_folder(folder, true)
                .and_then(|()| if mode == Mode::Existing { Ok(()) } else { made(&file) })
                .map_err(|source| JournalError::Folder { folder: folder.display().to_string(), source })?;
            Ok((sqlite(&file, "mode=rwc"), Engine::Sqlite))
        }
    }
}

/// Makes the file of a store, where there is none, for its owner alone: what SQLite writes beside it has the same mode.
fn made(file: &Path) -> io::Result<()> {
    match fresh(file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

/// Makes a folder for its owner alone.
pub(crate) fn private_folder(folder: &Path, may_stand: bool) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(may_stand);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// How a store that cannot be written can be read.
#[derive(Debug)]
pub(crate) enum Reading {
    /// As it stands: its file is all there is, and nobody writes it here.
    Alone,
    /// With its log (`-wal`), in which alone the last acts may stand.
    Logged,
}

impl Reading {
    /// How the store at a place can be read, if there may be one.
    pub(crate) fn of(location: &Location) -> Option<Self> {
        let file = Location::file(location.folder()?);
        let logged = fs::metadata(log(&file)).is_ok_and(|log| 0 < log.len());
        file.is_file().then_some(if logged { Self::Logged } else { Self::Alone })
    }

    /// The address at which it is read in its place.
    pub(crate) fn address(&self, folder: &Path) -> String {
        let how = match self {
            Self::Alone => "immutable=1",
            Self::Logged => "mode=ro",
        };
        sqlite(&Location::file(folder), how)
    }
}

/// The number of the next folder, so that no two are the same.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// A folder of this process's own, for its owner alone, which goes with what is in it.
#[derive(Debug)]
pub(crate) struct OwnFolder(PathBuf);

impl OwnFolder {
    /// A fresh one inside another.
    pub(crate) fn within(parent: &Path) -> io::Result<Self> {
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let own = parent.join(format!("maillage-{}-{next}", std::process::id()));
        private_folder(&own, false)?;
        Ok(Self(own))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for OwnFolder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// A copy of a store in a folder of this process's own, which goes with it.
///
/// Beside a log SQLite makes a file of its own (`-shm`), and cannot read the log where it may not.
#[derive(Debug)]
pub(crate) struct Borrowed(OwnFolder);

impl Borrowed {
    /// Copies the file of a store and its log.
    ///
    /// # Errors
    ///
    /// [`JournalError::NotCopied`] where it is too large or there is no room.
    pub(crate) fn of(folder: &Path) -> Result<Self, JournalError> {
        let refused = |source| JournalError::NotCopied { location: folder.display().to_string(), source };
        let borrowed = Self(OwnFolder::within(&std::env::temp_dir()).map_err(refused)?);
        let (from, to) = (Location::file(folder), Location::file(borrowed.0.path()));
        copied(&from, &to).and_then(|()| copied(&log(&from), &log(&to))).map_err(refused)?;
        Ok(borrowed)
    }

    /// The address of the copy.
    pub(crate) fn address(&self) -> String {
        sqlite(&Location::file(self.0.path()), "mode=rw")
    }

    /// Removes the copy.
    pub(crate) fn give_back(&self) {
        drop(fs::remove_dir_all(self.0.path()));
    }
}

/// Copies a file that is not too large.
fn copied(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = io::Read::take(File::open(from)?, LARGEST + 1);
    let length = io::copy(&mut source, &mut fresh(to)?)?;
    if length <= LARGEST { Ok(()) } else { Err(io::ErrorKind::FileTooLarge.into()) }
}

/// The log of a file.
pub(crate) fn log(file: &Path) -> PathBuf {
    let mut log = file.to_path_buf().into_os_string();
    log.push("-wal");
    PathBuf::from(log)
}

fn sqlite(file: &Path, how: &str) -> String {
    format!("sqlite://{}?{how}", escaped(&file.to_string_lossy()))
}

/// A path inside a URL: the characters that would end it are escaped.
fn escaped(path: &str) -> String {
    path.replace('%', "%25").replace('?', "%3F").replace('#', "%23")
}
