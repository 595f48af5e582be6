//! With what the checkpoints of a journal are signed: its keys, and who may make the first.

use std::io;

use maillage_journal::{Journal, JournalError, KeyError, KeyFile, Keyring, Seed};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::app::App;
use crate::error::ServiceError;
use crate::system;

/// How many digits of the hash of its first act tell a journal from others.
const DIGITS: usize = 16;
/// What stands before them.
const KIND: &str = "maillage/";

/// Who asks for a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// Who types a command: the first key beside a store is made for them, and what is wrong with the keys is refused.
    Command,
    /// Who visits the pages: no key is made for them, and without one they get the same unsigned.
    Visitor,
}

/// With what checkpoints are signed, or why with nothing.
#[derive(Debug, Clone)]
pub(crate) struct Signing {
    /// The journal they speak of.
    pub(crate) origin: String,
    /// The keys; none where nothing is signed.
    pub(crate) keyring: Keyring,
    /// What is to be told of them, in words: that nothing is signed and why, or that a key was made.
    pub(crate) note: Option<String>,
}

/// Why a checkpoint is not signed.
#[derive(Debug)]
pub(crate) enum Unsigned {
    /// There is no act yet, by which the journal could be told from others.
    Empty,
    /// Nobody said where the keys of a database are kept.
    Nowhere,
    /// There is no key yet beside the store.
    Keyless(KeyFile),
    /// There is no such file of keys as was named.
    Absent(KeyFile),
    /// There is no key that may be read, and none may be written there.
    Shut(KeyFile),
    /// The file of keys cannot be used.
    Unusable(KeyError),
    /// The key is that of another journal.
    Foreign {
        /// The file.
        file: KeyFile,
        /// What the key signs.
        name: String,
        /// What this journal is called.
        own: String,
    },
}

impl Unsigned {
    /// The same in words.
    pub(crate) fn told(&self, words: Words) -> String {
        let path = |file: &KeyFile| file.path();
        match self {
            Self::Empty => words.get("unsigned-empty"),
            Self::Nowhere => words.get("unsigned-nowhere"),
            Self::Keyless(file) => words.with("unsigned-keyless", &[("path", Argument::Text(&path(file)))]),
            Self::Absent(file) => words.with("unsigned-absent", &[("path", Argument::Text(&path(file)))]),
            Self::Shut(file) => words.with("unsigned-unwritable", &[("path", Argument::Text(&path(file)))]),
            Self::Unusable(error) => system::key(error, words),
            Self::Foreign { file, name, own } => {
                words.with("unsigned-foreign", &foreign_names(&path(file), name, own))
            }
        }
    }

    /// What a command says of it, where it is no state of things but a fault of who typed it.
    fn refusal(&self, words: Words) -> Option<ServiceError> {
        match self {
            Self::Empty | Self::Nowhere | Self::Keyless(_) | Self::Shut(_) => None,
            Self::Unusable(_) => {
                let problem = Problem::worded("key", &[], words).detail(self.told(words));
                Some(ServiceError::unusable(problem))
            }
            Self::Absent(file) => {
                let problem = Problem::worded("key-absent", &[("path", Argument::Text(&file.path()))], words);
                Some(ServiceError::unusable(problem.hint("key-make-there", &[], words)))
            }
            Self::Foreign { file, name, own } => {
                let problem = Problem::worded("key-foreign", &foreign_names(&file.path(), name, own), words);
                Some(ServiceError::refused(problem.hint("key-of-this", &[], words)))
            }
        }
    }
}

/// What is said of a key that is another journal's.
const fn foreign_names<'a>(path: &'a str, name: &'a str, own: &'a str) -> [(&'static str, Argument<'a>); 3] {
    [("path", Argument::Text(path)), ("name", Argument::Text(name)), ("own", Argument::Text(own))]
}

/// The keys of a journal as they are, or as they become when a command first needs them.
///
/// # Errors
///
/// To a command, where the keys cannot be used, are not where it says, or are those of another journal.
pub(crate) async fn signing(app: &App, asker: Asker, words: Words) -> Result<Signing, ServiceError> {
    let own = origin(app.journal()).await?;
    match (found(app, own.as_deref()), own) {
        (Ok(keyring), _) => Ok(Signing::with(keyring)),
        (Err(Unsigned::Keyless(file)), Some(own)) if asker == Asker::Command => {
            made(file, &own, app.seed(), words)
        }
        (Err(unsigned), own) => match unsigned.refusal(words) {
            Some(refused) if asker == Asker::Command => Err(refused),
            _ => Ok(Signing::without(&unsigned, own.unwrap_or_else(nameless), words)),
        },
    }
}

/// Why pages will be served unsigned, in words, before they are; nothing where they will be signed. No key is made.
///
/// # Errors
///
/// Where there is no such file of keys as was named.
pub async fn ready(app: &App, words: Words) -> Result<Option<String>, ServiceError> {
    let own = origin(app.journal()).await?;
    let Err(unsigned) = found(app, own.as_deref()) else { return Ok(None) };
    match unsigned.refusal(words) {
        Some(refused) if matches!(unsigned, Unsigned::Absent(_)) => Err(refused),
        _ => Ok(Some(not_signed(&unsigned, words))),
    }
}

/// The keys of a journal as they are.
fn found(app: &App, own: Option<&str>) -> Result<Keyring, Unsigned> {
    let (named, file) = (app.named_key(), app.key_file().ok_or(Unsigned::Nowhere)?);
    match file.read() {
        Ok(Some(keyring)) if foreign(keyring.name(), own) => Err(Unsigned::Foreign {
            file,
            name: keyring.name().to_owned(),
            own: own.map_or_else(nameless, ToOwned::to_owned),
        }),
        Ok(Some(keyring)) => Ok(keyring),
        Ok(None) if named.is_some() => Err(Unsigned::Absent(file)),
        Ok(None) if own.is_none() => Err(Unsigned::Empty),
        Ok(None) => Err(Unsigned::Keyless(file)),
        Err(error) if is_shut(&error) && named.is_none() => Err(Unsigned::Shut(file)),
        Err(error) => Err(Unsigned::Unusable(error)),
    }
}

/// Makes the first key of a journal, and says so; nothing is signed where none may be written.
fn made(file: KeyFile, own: &str, seed: Seed, words: Words) -> Result<Signing, ServiceError> {
    let keyring = Keyring::default().with(own, seed).expect("an origin of ours can name a key");
    match file.make(&keyring) {
        Ok(None) => Ok(Signing { note: Some(told_made(&file, &keyring, words)), ..Signing::with(keyring) }),
        Ok(Some(theirs)) => Ok(Signing::with(theirs)),
        Err(error) if is_shut(&error) => Ok(Signing::without(&Unsigned::Shut(file), own.to_owned(), words)),
        Err(error) => Err(error.into()),
    }
}

/// That a key was made: its file, and the line by which it verifies.
fn told_made(file: &KeyFile, keyring: &Keyring, words: Words) -> String {
    let keys: Vec<_> = keyring.signing().map(ToString::to_string).collect();
    let (path, key) = (file.path(), keys.join(" "));
    words.with("key-made", &[("path", Argument::Text(&path)), ("key", Argument::Text(&key))])
}

fn not_signed(unsigned: &Unsigned, words: Words) -> String {
    words.with("proof-unsigned", &[("reason", Argument::Text(&unsigned.told(words)))])
}

/// Whether a key of that name is another journal's: it is called as we call journals, and not as this one. Who signed two
/// journals with it would show each to whom it likes.
pub(crate) fn foreign(name: &str, own: Option<&str>) -> bool {
    let digits = name.strip_prefix(KIND).filter(|digits| digits.len() == DIGITS);
    digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())) && own != Some(name)
}

/// What the checkpoints of a journal say it is called where nobody named it: by the hash of its first act, so that no other
/// journal is called the same; nothing where there is no act.
pub(crate) async fn origin(journal: &Journal) -> Result<Option<String>, JournalError> {
    let first = journal.first().await?.map(|hash| hash.to_string());
    Ok(first.map(|hash| named(hash.get(..DIGITS).unwrap_or_default())))
}

/// What a journal of no act is called.
fn nameless() -> String {
    named(&"0".repeat(DIGITS))
}

fn named(digits: &str) -> String {
    format!("{KIND}{digits}")
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
        Self { origin: keyring.name().to_owned(), keyring, note: None }
    }

    fn without(unsigned: &Unsigned, origin: String, words: Words) -> Self {
        Self { origin, keyring: Keyring::default(), note: Some(not_signed(unsigned, words)) }
    }
}
