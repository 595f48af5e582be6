//! The keys of a journal: shown, made under a name, turned over, retired.

use maillage_journal::{KeyFile, Keyring, Standing};
use maillage_views::key::{KeyView, KeysView};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::app::App;
use crate::error::ServiceError;
use crate::signing::{Unsigned, origin};

/// The keys that verify what the journal signs; none is made.
pub fn show(app: &App, words: Words) -> Result<KeysView, ServiceError> {
    let file = file(app, words)?;
    let keyring = file.read()?.ok_or_else(|| missing(&file, words))?;
    Ok(view(&keyring))
}

/// Makes the first key, which signs under `name`; under that of the journal where none is said.
///
/// # Errors
///
/// Refused where there is a key already, where there is no act yet, or where the name holds a space or a plus sign.
pub async fn make(app: &App, name: Option<&str>, words: Words) -> Result<KeysView, ServiceError> {
    let file = file(app, words)?;
    if file.read()?.is_some() {
        let problem = Problem::worded("key-there", &[("path", Argument::Text(&file.path()))], words);
        return Err(ServiceError::refused(problem.hint("key-rotate", &[], words)));
    }
    let own = origin(app.journal()).await?;
    let name = name.map(ToOwned::to_owned).or(own).ok_or_else(|| empty(words))?;
    let keyring = Keyring::default().with(&name, app.seed()).ok_or_else(|| unfit(&name, words))?;
    Ok(view(&file.make(keyring)?))
}

/// Puts a new key before the others, which go on signing beside it.
pub fn rotate(app: &App, words: Words) -> Result<KeysView, ServiceError> {
    let file = file(app, words)?;
    let keyring = file.read()?.ok_or_else(|| missing(&file, words))?;
    let name = keyring.name().to_owned();
    let rotated = keyring.with(&name, app.seed()).ok_or_else(|| unfit(&name, words))?;
    file.replace(&rotated)?;
    Ok(view(&rotated))
}

/// Lets the first key alone sign.
///
/// # Errors
///
/// Refused where it is the only one that signs already.
pub fn retire(app: &App, words: Words) -> Result<KeysView, ServiceError> {
    let file = file(app, words)?;
    let keyring = file.read()?.ok_or_else(|| missing(&file, words))?;
    let retired = keyring.retired().ok_or_else(|| {
        ServiceError::refused(Problem::worded("key-alone", &[], words).hint("key-rotate", &[], words))
    })?;
    file.replace(&retired)?;
    Ok(view(&retired))
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

fn file(app: &App, words: Words) -> Result<KeyFile, ServiceError> {
    app.key_file().ok_or_else(|| {
        let problem = Problem::worded("no-key", &[], words).detail(Unsigned::Nowhere.told(words));
        ServiceError::unusable(problem)
    })
}

fn missing(file: &KeyFile, words: Words) -> ServiceError {
    let problem = Problem::worded("no-key", &[], words).detail(file.path());
    ServiceError::unusable(problem.hint("key-make", &[], words))
}

fn empty(words: Words) -> ServiceError {
    ServiceError::refused(Problem::worded("no-key", &[], words).detail(Unsigned::Empty.told(words)))
}

fn unfit(name: &str, words: Words) -> ServiceError {
    ServiceError::unusable(Problem::worded("key-name", &[("name", Argument::Text(name))], words))
}
