//! From one store to another: a journal of an older format carried forward, a copy, a backup and what is restored from it.

use std::fs::File;
use std::path::{Path, PathBuf};

use maillage_domain::act::{ActId, PersonId};
use maillage_journal::people::{PeopleKey, sealed_factors};
use maillage_journal::{Backup, Carrying, Forward, Location, Tip};
use maillage_reading::digest;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::clock::Clock;
use crate::error::ServiceError;
use crate::system;

/// What became of the store: a sentence, and the number of its last act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// What was done.
    pub text: String,
    /// The number of the last act there.
    pub acts: u64,
}

/// Carries the journal of the first format at `from` into a fresh store of today's at `to`; the same a second time is told.
pub async fn upgrade(
    from: &Location,
    to: &Location,
    clock: Clock,
    words: Words,
) -> Result<Filled, ServiceError> {
    let carrying = Carrying { now: (clock.now)(), id: ActId::new((clock.id)()), salt: clock.salt };
    let upgraded = maillage_journal::upgrade(from, to, carrying).await?;
    let id = if upgraded.already { "journal-upgraded-already" } else { "journal-upgraded" };
    let (location, hash) = (to.to_string(), upgraded.former.hash.to_string());
    let arguments = [
        ("location", Argument::Text(&location)),
        ("count", Argument::count(upgraded.former.number.get())),
        ("hash", Argument::Text(&hash)),
        ("acts", Argument::count(upgraded.acts)),
    ];
    Ok(Filled { text: words.with(id, &arguments), acts: upgraded.acts })
}

/// Copies the journal at `from` into the store at `to`, or goes on with a copy that was begun there, and verifies it.
pub async fn copy(from: &Location, to: &Location, words: Words) -> Result<Filled, ServiceError> {
    let copied = maillage_journal::copy(from, to).await?;
    let acts = copied.tip.head.number.get();
    let (location, hash) = (to.to_string(), copied.tip.head.hash.to_string());
    let root = copied.tip.root().to_string();
    let arguments = [
        ("location", Argument::Text(&location)),
        ("count", Argument::count(acts - copied.before)),
        ("acts", Argument::count(acts)),
        ("hash", Argument::Text(&hash)),
        ("root", Argument::Text(&root)),
    ];
    Ok(Filled { text: words.with("journal-copied", &arguments), acts })
}

/// A backup that was made: its file, which goes with this, and what is said of it.
#[derive(Debug)]
pub struct BackedUp {
    backup: Backup,
    /// What was done.
    pub told: Filled,
}

impl BackedUp {
    /// The file that is the backup.
    pub fn file(&self) -> PathBuf {
        self.backup.file()
    }
}

/// Makes a backup of the whole store at `location`, in a folder of its own inside `within`, and verifies it.
pub async fn backup(location: &Location, within: &Path, words: Words) -> Result<BackedUp, ServiceError> {
    let backup = maillage_journal::backup(location, within).await?;
    let digest = File::open(backup.file()).and_then(digest::of_stream);
    let digest = digest.map_err(|error| {
        ServiceError::unusable(
            Problem::worded("backup-unread", &[], words).detail(system::reason(&error, words)),
        )
    })?;
    let digest = digest.to_string();
    let (place, told) = (location.to_string(), Told::of(&backup.tip));
    let text = words.with("store-backed-up", &told.arguments(&[("location", &place), ("digest", &digest)]));
    let copy = Location::Folder(backup.file().parent().unwrap_or(within).to_owned());
    let sealed = sealed_factors(&copy).await?.len();
    let path = PeopleKey::beside(location).map_or_else(PeopleKey::name, |key| key.path());
    let apart = [("count", Argument::count(sealed)), ("path", Argument::Text(&path))];
    let apart = (0 < sealed).then(|| words.with("store-key-apart", &apart));
    let told = Filled { text: with_note(text, apart), acts: told.acts };
    Ok(BackedUp { backup, told })
}

/// Puts a backup in the place of a store that is not there yet, and verifies it.
pub async fn restore(file: &Path, to: &Location, words: Words) -> Result<Filled, ServiceError> {
    let tip = maillage_journal::restore(file, to).await?;
    let (place, told) = (to.to_string(), Told::of(&tip));
    let text = words.with("store-restored", &told.arguments(&[("location", &place)]));
    let asked = key_asked(to, words).await?;
    Ok(Filled { text: with_note(text, asked), acts: told.acts })
}

/// Which key is to be put back beside a store that was restored; nothing where it has no second factor, or where they open already.
async fn key_asked(to: &Location, words: Words) -> Result<Option<String>, ServiceError> {
    let sealed = sealed_factors(to).await?;
    let key = PeopleKey::beside(to);
    let opens = |(account, sealed): &(PersonId, Vec<u8>)| {
        key.as_ref().is_some_and(|key| key.open(sealed, &account.to_string()).is_ok())
    };
    let shut = sealed.iter().filter(|factor| !opens(factor)).count();
    let path = key.as_ref().map_or_else(PeopleKey::name, PeopleKey::path);
    let asked = [("count", Argument::count(shut)), ("path", Argument::Text(&path))];
    Ok((0 < shut).then(|| words.with("store-key-asked", &asked)))
}

/// A text, and a note under it.
fn with_note(text: String, note: Option<String>) -> String {
    match note {
        Some(note) => format!("{text}\n{note}"),
        None => text,
    }
}

/// What is said of the end of a journal.
struct Told {
    acts: u64,
    hash: String,
    root: String,
}

impl Told {
    fn of(tip: &Tip) -> Self {
        Self { acts: tip.head.number.get(), hash: tip.head.hash.to_string(), root: tip.root().to_string() }
    }

    /// The arguments of a message, with others before.
    fn arguments<'a>(&'a self, others: &[(&'static str, &'a str)]) -> Vec<(&'static str, Argument<'a>)> {
        let others = others.iter().map(|(name, text)| (*name, Argument::Text(text)));
        let own = [
            ("acts", Argument::count(self.acts)),
            ("hash", Argument::Text(&self.hash)),
            ("root", Argument::Text(&self.root)),
        ];
        others.chain(own).collect()
    }
}

/// That the tables of a store were brought forward when it was opened, and where it was put aside before.
pub fn brought_forward(forward: &Forward, words: Words) -> String {
    let steps = |step| Argument::printed(step);
    let steps = [("from", steps(forward.from)), ("to", steps(forward.to))];
    match forward.backup.as_ref().map(|file| file.display().to_string()) {
        Some(file) => words.with("store-forward", &[&steps[..], &[("file", Argument::Text(&file))]].concat()),
        None => words.with("store-forward-alone", &steps),
    }
}
