//! With what the checkpoints of a journal are signed: its keys, made when they are first needed.

use std::io;

use maillage_domain::act::ActNumber;
use maillage_journal::{Journal, JournalError, KeyError, KeyFile, Keyring, Seed};
use maillage_views::words::{Argument, Words};

use crate::app::App;
use crate::error::ServiceError;

/// How many digits of the hash of its first act tell a journal from others.
const DIGITS: usize = 16;

/// With what checkpoints are signed, or why with nothing.
#[derive(Debug, Clone)]
pub(crate) struct Signing {
    /// The journal they speak of.
    pub(crate) origin: String,
    /// The keys; none where nothing is signed.
    pub(crate) keyring: Keyring,
    /// Why nothing is signed.
    pub(crate) unsigned: Option<Unsigned>,
}

/// Why a checkpoint is not signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unsigned {
    /// There is no act yet, by which the journal could be told from others.
    Empty,
    /// Nobody said where the keys of a database are kept.
    Nowhere,
    /// There is no key, or none that may be read, and none may be written there.
    Unwritable(String),
}

impl Unsigned {
    /// The same in words.
    pub(crate) fn told(&self, words: Words) -> String {
        match self {
            Self::Empty => words.get("unsigned-empty"),
            Self::Nowhere => words.get("unsigned-nowhere"),
            Self::Unwritable(path) => words.with("unsigned-unwritable", &[("path", Argument::Text(path))]),
        }
    }
}

/// The keys of a journal as they are, or as they become when they are first needed.
pub(crate) async fn signing(app: &App) -> Result<Signing, ServiceError> {
    let file = app.key_file();
    let found = match file.as_ref().map(KeyFile::read).transpose() {
        Err(error) if is_shut(&error) => Err(error),
        found => Ok(found?.flatten()),
    };
    if let Ok(Some(keyring)) = found {
        return Ok(Signing::with(keyring));
    }
    let Some(own) = origin(app.journal()).await? else {
        return Ok(Signing::without(Unsigned::Empty, nameless()));
    };
    let Some(file) = file else { return Ok(Signing::without(Unsigned::Nowhere, own)) };
    match found.and_then(|_none| file.make(made(&own, app.seed()))) {
        Ok(keyring) => Ok(Signing::with(keyring)),
        Err(error) if is_shut(&error) => Ok(Signing::without(Unsigned::Unwritable(file.path()), own)),
        Err(error) => Err(error.into()),
    }
}

/// What the checkpoints of a journal say it is called where nobody named it: by the hash of its first act, so that no other
/// journal is called the same; nothing where there is no act.
pub(crate) async fn origin(journal: &Journal) -> Result<Option<String>, JournalError> {
    let first = journal.each(ActNumber::default(), |link| Err(link.hash.to_owned())).await?;
    Ok(first.err().map(|hash| named(hash.get(..DIGITS).unwrap_or_default())))
}

/// What a journal of no act is called.
fn nameless() -> String {
    named(&"0".repeat(DIGITS))
}

fn named(digits: &str) -> String {
    format!("maillage/{digits}")
}

/// The first key of a journal.
fn made(origin: &str, seed: Seed) -> Keyring {
    Keyring::default().with(origin, seed).expect("an origin of ours has no space and no plus sign")
}

/// Whether a file is closed to this program: a copy that can only be read, or somebody else's key.
fn is_shut(error: &KeyError) -> bool {
    let (KeyError::Unreadable { source, .. } | KeyError::Unwritable { source, .. }) = error else {
        return false;
    };
    matches!(source.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

impl Signing {
    fn with(keyring: Keyring) -> Self {
        Self { origin: keyring.name().to_owned(), keyring, unsigned: None }
    }

    fn without(unsigned: Unsigned, origin: String) -> Self {
        Self { origin, keyring: Keyring::default(), unsigned: Some(unsigned) }
    }
}
