//! The key under which secrets are sealed that have to be read again: beside the store, never in it.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::keyring::Seed;
use crate::location::Location;
use crate::plain_file::{PlainFile, exposed, fresh};

/// Its name beside a database file.
const FILE: &str = "maillage.people.key";

/// The length of its line, in bytes: 32 bytes in hexadecimal and a line feed.
const LENGTH: u64 = 65;

/// The length of what makes each seal another one, in bytes.
const NONCE: usize = 24;

/// The key could not be used.
#[derive(Debug, thiserror::Error)]
pub enum PeopleKeyError {
    /// Nobody said where it is, and there is no folder beside which it could be.
    #[error("there is no place for the key of second factors")]
    NoPlace,
    /// Others may read it, or change it.
    #[error("others may read {path}, which holds a secret key (mode {mode:03o})")]
    Exposed {
        /// The file.
        path: String,
        /// Its mode.
        mode: u32,
    },
    /// It could not be read or written.
    #[error("cannot use {path}")]
    File {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It holds something else than a key.
    #[error("{path} holds no key of second factors")]
    Malformed {
        /// The file.
        path: String,
    },
    /// What was sealed under another key, or for another account.
    #[error("the secret of a second factor was sealed under another key than that of {path}")]
    Sealed {
        /// The file.
        path: String,
    },
}

/// The file of the key under which the secrets of second factors are sealed (XChaCha20-Poly1305): a stolen database alone does
/// not give them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleKey(PathBuf);

impl PeopleKey {
    /// The file in a folder.
    pub fn within(folder: &Path) -> Self {
        Self(folder.join(FILE))
    }

    /// The file beside the database of a folder; nothing for a database that stands elsewhere.
    pub fn beside(location: &Location) -> Option<Self> {
        location.folder().map(Self::within)
    }

    /// Its name, wherever it is.
    pub fn name() -> String {
        FILE.to_owned()
    }

    /// Its path, for people.
    pub fn path(&self) -> String {
        self.0.display().to_string()
    }

    /// Seals a secret for `whom`; the key is made of `seed` where there is none yet, and each seal takes a `nonce` of its own.
    pub fn seal(
        &self,
        secret: &[u8],
        whom: &str,
        seed: Seed,
        nonce: Seed,
    ) -> Result<Vec<u8>, PeopleKeyError> {
        let cipher = self.cipher(Some(seed))?;
        let (nonce, _) = nonce.split_at(NONCE);
        let own = XNonce::try_from(nonce).map_err(|_never| self.malformed())?;
        let sealed = cipher.encrypt(&own, Payload { msg: secret, aad: whom.as_bytes() });
        sealed.map(|sealed| [nonce, &sealed].concat()).map_err(|_never| self.malformed())
    }

    /// Opens what was sealed for `whom`.
    pub fn open(&self, sealed: &[u8], whom: &str) -> Result<Vec<u8>, PeopleKeyError> {
        let other = || PeopleKeyError::Sealed { path: self.path() };
        let (nonce, sealed) = sealed.split_at_checked(NONCE).ok_or_else(other)?;
        let nonce = XNonce::try_from(nonce).map_err(|_never| other())?;
        let opened = self.cipher(None)?.decrypt(&nonce, Payload { msg: sealed, aad: whom.as_bytes() });
        opened.map_err(|_no| other())
    }

    fn cipher(&self, seed: Option<Seed>) -> Result<XChaCha20Poly1305, PeopleKeyError> {
        let key = match (self.read()?, seed) {
            (Some(key), _) => key,
            (None, Some(seed)) => self.make(&seed)?,
            (None, None) => return Err(PeopleKeyError::Sealed { path: self.path() }),
        };
        Ok(XChaCha20Poly1305::new(&key.into()))
    }

    /// The key; nothing where there is no such file.
    fn read(&self) -> Result<Option<Seed>, PeopleKeyError> {
        let bytes = match PlainFile::read(&self.0, LENGTH).map_err(|source| self.failed(source))? {
            PlainFile::Absent => return Ok(None),
            PlainFile::Whole(bytes) => bytes,
            PlainFile::Irregular | PlainFile::TooLong => return Err(self.malformed()),
        };
        let metadata = fs::metadata(&self.0).map_err(|source| self.failed(source))?;
        if let Some(mode) = exposed(&metadata) {
            return Err(PeopleKeyError::Exposed { path: self.path(), mode });
        }
        let text = String::from_utf8(bytes).map_err(|_not_text| self.malformed())?;
        // A digest is written as a key is: 32 bytes in hexadecimal.
        let key: maillage_domain::digest::Digest = text.trim_end().parse().map_err(|_no| self.malformed())?;
        Ok(Some(key.bytes()))
    }

    /// Puts a key there, unless somebody else does so first: theirs is the key then.
    fn make(&self, seed: &Seed) -> Result<Seed, PeopleKeyError> {
        let line = format!("{}\n", maillage_domain::digest::Digest::new(*seed));
        let written = fresh(&self.0).and_then(|mut file| {
            file.write_all(line.as_bytes())?;
            file.sync_all()?;
            let folder = self.0.parent().filter(|folder| !folder.as_os_str().is_empty());
            File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
        });
        match written {
            Ok(()) => Ok(*seed),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.read()?.ok_or_else(|| self.failed(error))
            }
            Err(error) => Err(self.failed(error)),
        }
    }

    fn failed(&self, source: io::Error) -> PeopleKeyError {
        PeopleKeyError::File { path: self.path(), source }
    }

    fn malformed(&self) -> PeopleKeyError {
        PeopleKeyError::Malformed { path: self.path() }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn given_a_sealed_secret_when_opened_then_only_under_its_key_and_for_its_account() {
        let (one, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let key = PeopleKey::within(one.path());
        let sealed = key.seal(b"secret", "one", [1; 32], [2; 32]).expect("sealed");
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        assert_eq!(key.open(&sealed, "one").expect("opened"), b"secret");
        assert!(matches!(key.open(&sealed, "another"), Err(PeopleKeyError::Sealed { .. })));
        assert!(matches!(key.open(&[], "one"), Err(PeopleKeyError::Sealed { .. })));
        let elsewhere = PeopleKey::within(other.path());
        assert!(matches!(elsewhere.open(&sealed, "one"), Err(PeopleKeyError::Sealed { .. })), "no key there");
        drop(elsewhere.seal(b"x", "one", [9; 32], [2; 32]).expect("makes its own"));
        assert!(matches!(elsewhere.open(&sealed, "one"), Err(PeopleKeyError::Sealed { .. })));
        assert_eq!(
            key.seal(b"secret", "one", [7; 32], [2; 32]).expect("again"),
            sealed,
            "the first key stays"
        );
    }

    #[test]
    fn given_a_key_that_others_may_read_when_used_then_refused_by_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let key = PeopleKey::within(folder.path());
        drop(key.seal(b"secret", "one", [1; 32], [2; 32]).expect("sealed"));
        let path = folder.path().join(FILE);
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("ours");
        let refused = key.seal(b"secret", "one", [1; 32], [2; 32]);
        assert!(matches!(refused, Err(PeopleKeyError::Exposed { mode: 0o640, .. })), "{refused:?}");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("ours");
        fs::write(&path, "something else").expect("ours");
        assert!(matches!(key.open(&[0; 40], "one"), Err(PeopleKeyError::Malformed { .. })));
    }
}
