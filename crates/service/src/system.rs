//! Why the system or the store refused, in the reader's language: both speak English, to programmers.

use std::error::Error;
use std::io;

use maillage_domain::act::ActError;
use maillage_journal::{Break, Damage, Fault, JournalError, KeyError, Location, exposed};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

/// That a file could not be read, and why.
pub fn unreadable_file(error: &io::Error, file: &str, words: Words) -> Problem {
    let problem = Problem::worded("unreadable-file", &[("file", Argument::Text(file))], words);
    Problem::new("unreadable-file", format!("{} ({})", problem.title, reason(error, words)))
}

/// Why a file, a folder or an address could not be used. What is rare is quoted as the system says it.
pub fn reason(error: &io::Error, words: Words) -> String {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "system-not-found",
        io::ErrorKind::PermissionDenied => "system-permission",
        io::ErrorKind::AlreadyExists => "system-exists",
        io::ErrorKind::IsADirectory => "system-folder",
        io::ErrorKind::NotADirectory => "system-no-folder",
        io::ErrorKind::StorageFull => "system-full",
        io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
        io::ErrorKind::AddrInUse => "system-address-taken",
        io::ErrorKind::AddrNotAvailable => "system-address-elsewhere",
        _ => return words.with("system-other", &[("reason", Argument::Text(&error.to_string()))]),
    };
    words.get(id)
}

/// What failed around the journal. What its database says is quoted.
pub(crate) fn store(error: &JournalError, words: Words) -> String {
    match error {
        JournalError::Missing { location } => located("problem-missing-store", location, words),
        JournalError::Folder { folder, source } => {
            reasoned("store-folder", ("folder", folder), &reason(source, words), words)
        }
        JournalError::Open { location, source } => {
            reasoned("store-open", ("location", location), &quoted(source), words)
        }
        JournalError::Newer { location, found, known } => {
            newer("store-newer", location, [Argument::Printed(*found), Argument::Printed(*known)], words)
        }
        JournalError::Older { location, .. } => located("problem-older-store", location, words),
        JournalError::NewerSchema { location, found, known } => {
            let versions = [Argument::printed(*found), Argument::printed(*known)];
            newer("store-newer-schema", location, versions, words)
        }
        JournalError::NotFormer { location, .. } => located("problem-not-former", location, words),
        JournalError::Another { location } => located("problem-another-journal", location, words),
        JournalError::Ahead { location, by } => {
            let location = ("location", Argument::Text(location));
            words.with("problem-journal-ahead", &[location, ("count", Argument::count(*by))])
        }
        JournalError::NotCopied { location, source } => {
            reasoned("store-uncopied", ("location", location), &reason(source, words), words)
        }
        JournalError::Swallowed { table } => {
            words.with("problem-swallowed", &[("table", Argument::Text(table))])
        }
        JournalError::KeyUsed => words.get("store-key-used"),
        JournalError::Busy => words.get("problem-journal-busy"),
        JournalError::Moved { .. } => words.get("problem-journal-moved"),
        JournalError::Unverified { location } => located("problem-unverified", location, words),
        JournalError::Query { source, .. } => {
            words.with("store-query", &[("reason", Argument::Text(&quoted(source)))])
        }
        JournalError::Together(shared) => store(shared, words),
        JournalError::Interrupted => words.get("store-interrupted"),
        JournalError::Broken(_) => words.get("problem-journal-broken"),
        JournalError::Act { number, source } => {
            let reason = act(source, words);
            let number = Argument::printed(number.get());
            words.with("store-act", &[("number", number), ("reason", Argument::Text(&reason))])
        }
        JournalError::Altered { digest } => {
            words.with("store-altered", &[("digest", Argument::Text(&digest.to_string()))])
        }
        JournalError::NoBackup { file } => words.with("store-no-backup", &[("file", Argument::Text(file))]),
        JournalError::DamagedBackup { file, damage } => {
            let damage = damaged(*damage, words);
            let arguments = [("file", Argument::Text(file)), ("damage", Argument::Text(&damage))];
            words.with("store-damaged-backup", &arguments)
        }
        JournalError::Standing { location } => located("store-standing", location, words),
        JournalError::BackupFile { file, source } => {
            reasoned("store-backup-file", ("file", file), &reason(source, words), words)
        }
        JournalError::NotPutAside { location, source } => {
            let reason = match &**source {
                JournalError::BackupFile { source, .. } => reason(source, words),
                other => store(other, words),
            };
            reasoned("store-not-put-aside", ("location", location), &reason, words)
        }
        JournalError::ReadOnly => words.get("store-read-only"),
        JournalError::Damaged { first, .. } => {
            words.with("store-damaged", &[("number", Argument::Printed(*first))])
        }
    }
}

/// What failed at a place, and why.
fn reasoned(id: &str, (name, place): (&str, &str), reason: &str, words: Words) -> String {
    words.with(id, &[(name, Argument::Text(place)), ("reason", Argument::Text(reason))])
}

/// That a store was written by a newer program: the version found, and the last one that this program knows.
fn newer(id: &str, location: &str, [found, known]: [Argument<'_>; 2], words: Words) -> String {
    let version = ("version", Argument::Text(env!("CARGO_PKG_VERSION")));
    words.with(id, &[("location", Argument::Text(location)), ("found", found), ("known", known), version])
}

/// What is damaged in a backup.
fn damaged(damage: Damage, words: Words) -> String {
    match damage {
        Damage::Pages => words.get("backup-damage-pages"),
        Damage::Act(broken) => {
            let reason = words.get(fault(broken.reason));
            let number = Argument::count(broken.number.get());
            words.with("backup-damage-act", &[("number", number), ("reason", Argument::Text(&reason))])
        }
        Damage::Beside => words.get("backup-damage-beside"),
    }
}

/// What is wrong with the file of keys.
pub(crate) fn key(error: &KeyError, words: Words) -> String {
    let path = |path| ("path", Argument::Text(path));
    match error {
        KeyError::Exposed { path: at, mode } => {
            let mode = format!("{mode:03o}");
            words.with("key-exposed", &[path(at), ("mode", Argument::Text(&mode))])
        }
        KeyError::Unreadable { path: at, source } => {
            words.with("key-unreadable", &[path(at), ("reason", Argument::Text(&reason(source, words)))])
        }
        KeyError::Unwritable { path: at, source } => {
            words.with("key-unwritable", &[path(at), ("reason", Argument::Text(&reason(source, words)))])
        }
        KeyError::Malformed { path: at } => words.with("key-malformed", &[path(at)]),
    }
}

/// That others may read the file of a store, and how to mend it; nothing where they may not, or where it is only read here.
pub fn exposed_store(location: &Location, words: Words) -> Option<String> {
    let file = Location::file(location.folder()?);
    let mode = exposed(&std::fs::metadata(&file).ok()?).filter(|mode| mode & 0o200 != 0)?;
    let (path, mode) = (file.display().to_string(), format!("{mode:03o}"));
    Some(words.with("store-exposed", &[("path", Argument::Text(&path)), ("mode", Argument::Text(&mode))]))
}

/// A message about the place of a store.
fn located(id: &str, location: &str, words: Words) -> String {
    words.with(id, &[("location", Argument::Text(location))])
}

fn act(error: &ActError, words: Words) -> String {
    match error {
        ActError::Malformed(_) => words.get("store-act-malformed"),
        ActError::UnknownKind { kind } => words.with("store-act-unknown", &[("kind", Argument::Text(kind))]),
        ActError::NewerVersion { kind, version } => {
            let version = Argument::printed(*version);
            words.with("store-act-newer", &[("kind", Argument::Text(kind)), ("version", version)])
        }
        ActError::Payload { kind, .. } => words.with("store-act-shape", &[("kind", Argument::Text(kind))]),
    }
}

/// An error and its causes, each once, as they say it.
pub(crate) fn quoted(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(source) = cause {
        text = format!("{text}: {source}");
        cause = source.source();
    }
    text
}

/// Where the chain is broken and why, in words.
pub(crate) fn broken_at(broken: Break, words: Words) -> String {
    let reason = words.get(fault(broken.reason));
    let number = Argument::count(broken.number.get());
    words.with("journal-broken", &[("number", number), ("reason", Argument::Text(&reason))])
}

/// The message of a fault of the chain.
pub(crate) const fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Number => "chain-number",
        Fault::Hash => "chain-hash",
        Fault::Instant => "chain-instant",
        Fault::Row => "chain-row",
        Fault::Tree => "chain-tree",
        Fault::Payload => "chain-payload",
    }
}
