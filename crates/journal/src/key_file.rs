//! The file that holds the keys of a journal, which its owner alone may read.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::keyring::Keyring;
use crate::location::Location;
use crate::plain_file::{PlainFile, exposed, private};

/// Its name beside a database file.
const FILE: &str = "maillage.key";

/// The largest that is read, in bytes: hundreds of keys.
const LARGEST: u64 = 1 << 16;

/// The key file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Others may read it, or change it.
    #[error("others may read {path}, which holds a secret key (mode {mode:03o})")]
    Exposed {
        /// The file.
        path: String,
        /// Its mode.
        mode: u32,
    },
    /// It could not be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It could not be written.
    #[error("cannot write {path}")]
    Unwritable {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It holds something else than keys.
    #[error("{path} holds no key of a journal")]
    Malformed {
        /// The file.
        path: String,
    },
}

/// Where the keys of a journal are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFile(PathBuf);

impl KeyFile {
    /// The file of that name.
    pub const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// The file beside the database of a folder; nothing for a database that stands elsewhere.
    pub fn beside(location: &Location) -> Option<Self> {
        location.folder().map(|folder| Self(folder.join(FILE)))
    }

    /// Its path, for people.
    pub fn path(&self) -> String {
        self.0.display().to_string()
    }

    /// The keys it holds; nothing where there is no such file.
    pub fn read(&self) -> Result<Option<Keyring>, KeyError> {
        let unreadable = |source| KeyError::Unreadable { path: self.path(), source };
        let malformed = || KeyError::Malformed { path: self.path() };
        let bytes = match PlainFile::read(&self.0, LARGEST).map_err(unreadable)? {
            PlainFile::Absent => return Ok(None),
            PlainFile::Whole(bytes) => bytes,
            PlainFile::Irregular | PlainFile::TooLong => return Err(malformed()),
        };
        if let Some(mode) = exposed(&fs::metadata(&self.0).map_err(unreadable)?) {
            return Err(KeyError::Exposed { path: self.path(), mode });
        }
        let text = std::str::from_utf8(&bytes).ok();
        text.and_then(Keyring::parse).map(Some).ok_or_else(malformed)
    }

    /// Puts the first keys there, unless somebody else does so first: theirs are returned then.
    pub fn make(&self, keyring: &Keyring) -> Result<Option<Keyring>, KeyError> {
        let written = self.beside_itself(keyring)?;
        // A link never takes the place of a file, so that of two who make one only the first does.
        let linked = fs::hard_link(&written, &self.0);
        let removed = fs::remove_file(&written);
        match linked {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.read()?.map(Some).ok_or_else(|| self.unwritable(error))
            }
            outcome => {
                outcome.and(removed).and_then(|()| self.keep()).map_err(|error| self.unwritable(error))?;
                Ok(None)
            }
        }
    }

    /// Puts those that `change` makes of the keys in their place, and returns them; nothing where there is no such file. Of two
    /// who change them at once, one does so after the other.
    pub fn change<E: From<KeyError>>(
        &self,
        change: impl FnOnce(&Keyring) -> Result<Keyring, E>,
    ) -> Result<Option<Keyring>, E> {
        if self.read()?.is_none() {
            return Ok(None);
        }
        let held = self.hold()?;
        let Some(kept) = self.read()? else { return Ok(None) };
        let changed = change(&kept)?;
        self.replace(&changed)?;
        drop(held);
        Ok(Some(changed))
    }

    /// Its folder, held alone until it is closed: the system lets go of it even where the program is killed.
    fn hold(&self) -> Result<File, KeyError> {
        let folder = File::open(self.folder()).and_then(|folder| folder.lock().map(|()| folder));
        folder.map_err(|error| self.unwritable(error))
    }

    /// Puts other keys in the place of those it holds, all at once.
    fn replace(&self, keyring: &Keyring) -> Result<(), KeyError> {
        let written = self.beside_itself(keyring)?;
        let replaced = fs::rename(written, &self.0).and_then(|()| self.keep());
        replaced.map_err(|error| self.unwritable(error))
    }

    /// Writes the keys into a file of their own beside it, for their owner alone.
    fn beside_itself(&self, keyring: &Keyring) -> Result<PathBuf, KeyError> {
        let first = keyring.verifiers().next().map(|(key, _)| key.id()).unwrap_or_default();
        let mut name = self.0.clone().into_os_string();
        name.push(format!(".{first}"));
        let path = PathBuf::from(name);
        let written = private(&path).and_then(|mut file| {
            file.write_all(keyring.lines().as_bytes())?;
            file.sync_all()
        });
        written.map_err(|error| self.unwritable(error))?;
        Ok(path)
    }

    /// Makes the name of the file last.
    fn keep(&self) -> io::Result<()> {
        File::open(self.folder())?.sync_all()
    }

    /// The folder in which it stands.
    pub fn folder(&self) -> &Path {
        let folder = self.0.parent().filter(|folder| !folder.as_os_str().is_empty());
        folder.unwrap_or(Path::new("."))
    }

    fn unwritable(&self, source: io::Error) -> KeyError {
        KeyError::Unwritable { path: self.path(), source }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn keyring(seed: u8) -> Keyring {
        Keyring::default().with("maillage/test", [seed; 32]).expect("a name")
    }

    fn lines(file: &KeyFile) -> Option<String> {
        file.read().expect("it can be read").map(|keyring| keyring.lines())
    }

    #[test]
    fn given_a_folder_when_two_make_the_key_then_the_first_one_stays_for_its_owner_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = KeyFile::at(folder.path().join(FILE));
        assert_eq!(lines(&file), None);
        assert!(file.make(&keyring(1)).expect("made").is_none());
        let theirs = file.make(&keyring(2)).expect("there already");
        assert_eq!(theirs.map(|keyring| keyring.lines()), Some(keyring(1).lines()));
        assert_eq!(lines(&file), Some(keyring(1).lines()));
        file.replace(&keyring(3)).expect("replaced");
        assert_eq!(lines(&file), Some(keyring(3).lines()));
        let mode = fs::metadata(folder.path().join(FILE)).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left beside it");
    }

    #[test]
    fn given_a_key_that_others_may_read_when_read_then_refused_by_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(FILE);
        let file = KeyFile::at(path.clone());
        file.make(&keyring(1)).expect("made");
        for (mode, exposed) in [(0o640, true), (0o604, true), (0o620, true), (0o600, false), (0o400, false)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("ours");
            let read = file.read();
            let refused = matches!(&read, Err(KeyError::Exposed { path, mode: told }) if path.ends_with(FILE) && *told == mode);
            assert_eq!(refused, exposed, "{mode:o}: {read:?}");
        }
        fs::write(&path, "something else").expect("ours");
        assert!(matches!(file.read(), Err(KeyError::Malformed { .. })));
    }

    #[test]
    fn given_many_who_change_the_keys_at_once_when_all_have_done_so_then_none_is_lost() {
        const CHANGES: u8 = 24;
        let folder = tempfile::tempdir().expect("a folder");
        let file = KeyFile::at(folder.path().join(FILE));
        let put_first = |seed| {
            let put =
                |keys: &Keyring| Ok::<_, KeyError>(keys.with("maillage/test", [seed; 32]).expect("a name"));
            file.change(put).expect("changed").is_some()
        };
        assert!(!put_first(1), "nothing is changed where there are no keys");
        file.make(&keyring(0)).expect("made");
        std::thread::scope(|scope| {
            (1..=CHANGES).for_each(|seed| drop(scope.spawn(move || assert!(put_first(seed)))));
        });
        let kept = file.read().expect("it can be read").expect("keys");
        let ids: std::collections::BTreeSet<_> = kept.verifiers().map(|(key, _)| key.id()).collect();
        assert_eq!(ids.len(), usize::from(CHANGES) + 1);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left beside it");
    }

    #[test]
    fn given_a_pipe_a_device_or_an_endless_file_in_the_place_of_the_key_when_read_then_no_key_at_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(FILE);
        let file = KeyFile::at(path.clone());
        let malformed = || matches!(file.read(), Err(KeyError::Malformed { .. }));
        let pipe = std::process::Command::new("mkfifo").args(["-m", "600"]).arg(&path).status();
        assert!(pipe.expect("it starts").success() && malformed());
        fs::remove_file(&path).expect("ours");
        std::os::unix::fs::symlink("/dev/zero", &path).expect("a link");
        assert!(malformed());
        fs::remove_file(&path).expect("ours");
        let long = private(&path).expect("ours");
        long.set_len(LARGEST + 1).expect("long");
        assert!(malformed());
    }
}
