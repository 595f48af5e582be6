//! A folder that appears whole or not at all: it is written beside its place, then takes its name.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use maillage_publishing::datapackage::EXPORT;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use serde::Deserialize;

use crate::error::ServiceError;
use crate::system;

/// The file by which a folder that we wrote is known again.
pub(super) const PACKAGE: &str = "datapackage.json";

/// A folder that is being written beside its place; what is left of it goes with it.
pub(super) struct Beside {
    place: PathBuf,
    draft: PathBuf,
    words: Words,
}

impl Beside {
    /// An empty folder beside `place`, which holds nothing or an earlier export.
    ///
    /// # Errors
    ///
    /// `place` holds something else, or the folder cannot be made.
    pub(super) fn begin(place: &Path, words: Words) -> Result<Self, ServiceError> {
        let told = |error: &io::Error| unwritable(place, error, words);
        let place = std::path::absolute(place).map_err(|error| told(&error))?;
        let Some(name) = place.file_name().filter(|_| is_free(&place)) else {
            return Err(taken(&place, words));
        };
        let draft = place.with_file_name(format!(".{}.maillage-export", name.to_string_lossy()));
        if draft.exists() {
            fs::remove_dir_all(&draft).map_err(|error| told(&error))?;
        }
        fs::create_dir_all(&draft).map_err(|error| told(&error))?;
        Ok(Self { place, draft, words })
    }

    /// The place of a file of it, in a folder that is there.
    pub(super) fn path(&self, name: &str) -> Result<PathBuf, ServiceError> {
        let path = self.draft.join(name);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.map_err(|error| unwritable(&path, &error, self.words))?;
        Ok(path)
    }

    /// A new file of it.
    pub(super) fn create(&self, name: &str) -> Result<File, ServiceError> {
        let path = self.path(name)?;
        File::create(&path).map_err(|error| unwritable(&path, &error, self.words))
    }

    /// Writes a small file of it.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), ServiceError> {
        let path = self.path(name)?;
        fs::write(&path, bytes).map_err(|error| unwritable(&path, &error, self.words))
    }

    /// A file of it, to be read again.
    pub(super) fn open(&self, name: &str) -> Result<File, ServiceError> {
        let path = self.draft.join(name);
        File::open(&path).map_err(|error| unwritable(&path, &error, self.words))
    }

    /// What could not be read or written of it.
    pub(super) fn failed(&self, name: &str, error: &io::Error) -> ServiceError {
        unwritable(&self.place.join(name), error, self.words)
    }

    /// Takes its place; what stood there is removed then.
    pub(super) fn settle(self) -> Result<(), ServiceError> {
        let before = self.draft.with_extension("maillage-export-before");
        self.exchange(&before).map_err(|error| unwritable(&self.place, &error, self.words))
    }

    fn exchange(&self, before: &Path) -> io::Result<()> {
        if before.exists() {
            fs::remove_dir_all(before)?;
        }
        if self.place.exists() {
            fs::rename(&self.place, before)?;
        }
        fs::rename(&self.draft, &self.place)?;
        if before.exists() { fs::remove_dir_all(before) } else { Ok(()) }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // Once settled there is none; where it cannot be removed, the next export does.
        let _gone = fs::remove_dir_all(&self.draft);
    }
}

/// Whether an export may take a place: nothing stands there, or an empty folder, or an export of ours and nothing else.
fn is_free(place: &Path) -> bool {
    if fs::symlink_metadata(place).is_err() {
        return true;
    }
    files_in(place)
        .is_ok_and(|files| files.is_empty() || listed(place).is_some_and(|ours| files.is_subset(&ours)))
}

/// What stands in a folder and in those within it, by its path from there; a link is one thing, wherever it leads.
fn files_in(place: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let (mut files, mut folders) = (BTreeSet::new(), vec![PathBuf::new()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(place.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                files.insert(path);
            }
        }
    }
    Ok(files)
}

/// The files that the package of an export lists, with itself.
fn listed(place: &Path) -> Option<BTreeSet<PathBuf>> {
    let package: Package = serde_json::from_slice(&fs::read(place.join(PACKAGE)).ok()?).ok()?;
    let ours = package.resources.into_iter().map(|resource| resource.path);
    (package.name == EXPORT).then(|| ours.chain([PACKAGE.into()]).collect())
}

/// What is read of a Data Package.
#[derive(Deserialize)]
struct Package {
    name: String,
    resources: Vec<Resource>,
}

/// A file of it.
#[derive(Deserialize)]
struct Resource {
    path: PathBuf,
}

fn taken(place: &Path, words: Words) -> ServiceError {
    let folder = place.display().to_string();
    let problem = Problem::worded("export-taken", &[("folder", Argument::Text(&folder))], words);
    ServiceError::unusable(problem.hint("export-taken", &[], words))
}

fn unwritable(path: &Path, error: &io::Error, words: Words) -> ServiceError {
    let path = path.display().to_string();
    let problem = Problem::worded("unwritable-file", &[("file", Argument::Text(&path))], words);
    ServiceError::unusable(problem.detail(system::reason(error, words)))
}
