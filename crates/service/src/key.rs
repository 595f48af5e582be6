//! The keys of a journal: shown, made under a name, turned over, retired.
//!
//! They stand beside the journal, not in it: but for their making nothing is read of it, so that a journal too damaged to be
//! folded keeps nobody from turning over a key.

use maillage_journal::{Journal, KeyFile, Keyring, Location, Mode, Standing};
use maillage_views::key::{KeyView, KeysView};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::clock::Clock;
use crate::error::ServiceError;
use crate::signing::{Unsigned, foreign, origin};

/// The keys of a store: where they are kept, and the source of chance of which new ones are made.
#[derive(Debug, Clone)]
pub struct Keys {
    /// The file of the keys; nothing where nobody said which.
    pub file: Option<KeyFile>,
    /// What gives chance.
    pub clock: Clock,
}

impl Keys {
    /// The keys that verify what the journal signs; none is made.
    pub fn show(&self, words: Words) -> Result<KeysView, ServiceError> {
        let file = self.file(words)?;
        let keyring = file.read()?.ok_or_else(|| missing(file, words))?;
        Ok(view(&keyring))
    }

    /// Makes the first key of the journal at `location`, which signs under `name`; under that of the journal where none is said.
    ///
    /// # Errors
    ///
    /// Refused where there is a key already, where there is no act yet, or where the name cannot stand in a note or is that of
    /// another journal.
    pub async fn make(
        &self,
        location: &Location,
        name: Option<&str>,
        words: Words,
    ) -> Result<KeysView, ServiceError> {
        let file = self.file(words)?;
        if file.read()?.is_some() {
            return Err(there(file, words));
        }
        let journal = Journal::open(location, Mode::Existing).await?;
        let own = origin(&journal).await?;
        journal.close().await;
        let name = name.map(ToOwned::to_owned).or_else(|| own.clone()).ok_or_else(|| empty(words))?;
        if foreign(&name, own.as_deref()) {
            return Err(another(&name, words));
        }
        let keyring = Keyring::default().with(&name, self.clock.seed()).ok_or_else(|| unfit(&name, words))?;
        match file.make(&keyring)? {
            None => Ok(view(&keyring)),
            Some(_theirs) => Err(there(file, words)),
        }
    }

    /// Puts a new key before the others, which go on signing beside it.
    ///
    /// # Errors
    ///
    /// Refused where as many sign already as may at once.
    pub fn rotate(&self, words: Words) -> Result<KeysView, ServiceError> {
        self.changed(words, |keyring| {
            if keyring.is_full() {
                let problem = Problem::worded("key-full", &[], words).hint("key-retire", &[], words);
                return Err(ServiceError::refused(problem));
            }
            let name = keyring.name();
            keyring.with(name, self.clock.seed()).ok_or_else(|| unfit(name, words))
        })
    }

    /// Lets the first key alone sign.
    ///
    /// # Errors
    ///
    /// Refused where it is the only one that signs already.
    pub fn retire(&self, words: Words) -> Result<KeysView, ServiceError> {
        self.changed(words, |keyring| {
            let alone = || Problem::worded("key-alone", &[], words).hint("key-rotate", &[], words);
            keyring.retired().ok_or_else(|| ServiceError::refused(alone()))
        })
    }

    fn changed(
        &self,
        words: Words,
        change: impl FnOnce(&Keyring) -> Result<Keyring, ServiceError>,
    ) -> Result<KeysView, ServiceError> {
        let file = self.file(words)?;
        let changed = file.change(change)?.ok_or_else(|| missing(file, words))?;
        Ok(view(&changed))
    }

    fn file(&self, words: Words) -> Result<&KeyFile, ServiceError> {
        self.file.as_ref().ok_or_else(|| {
            let problem = Problem::worded("no-key", &[], words).detail(Unsigned::Nowhere.told(words));
            ServiceError::unusable(problem)
        })
    }
}

fn view(keyring: &Keyring) -> KeysView {
    let keys = keyring.verifiers().map(|(key, standing)| KeyView {
        name: key.name().to_owned(),
        id: key.id(),
        verifier_key: key.to_string(),
        standing: match standing {
            Standing::First => "first",
            Standing::Former => "former",
            Standing::Retired => "retired",
        },
    });
    KeysView { keys: keys.collect() }
}

fn there(file: &KeyFile, words: Words) -> ServiceError {
    let problem = Problem::worded("key-there", &[("path", Argument::Text(&file.path()))], words);
    ServiceError::refused(problem.hint("key-rotate", &[], words))
}

fn missing(file: &KeyFile, words: Words) -> ServiceError {
    let problem = Problem::worded("no-key", &[], words).detail(file.path());
    ServiceError::unusable(problem.hint("key-make", &[], words))
}

fn empty(words: Words) -> ServiceError {
    ServiceError::refused(Problem::worded("no-key", &[], words).detail(Unsigned::Empty.told(words)))
}

fn another(name: &str, words: Words) -> ServiceError {
    let problem = Problem::worded("key-name-of-another", &[("name", Argument::Text(name))], words);
    ServiceError::refused(problem.hint("key-name", &[], words))
}

/// A name that cannot stand in a note, with what a terminal would obey taken out of it.
fn unfit(name: &str, words: Words) -> ServiceError {
    let name: String = name.chars().flat_map(char::escape_debug).collect();
    ServiceError::unusable(Problem::worded("key-name", &[("name", Argument::Text(&name))], words))
}
