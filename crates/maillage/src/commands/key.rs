//! `maillage journal key`: the keys with which checkpoints are signed.

use std::process::ExitCode;

use maillage_publishing::{csv, text};
use maillage_service::{Mode, key};

use super::{Ended, Store, answered};
use crate::args::{Key, Signing};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: &Key, signing: &Signing, output: &Output) -> Ended {
    let app = store.open_signing(Mode::Existing, Some(signing), output).await?;
    let words = output.words;
    let keys = match command {
        Key::Show => key::show(&app, words),
        Key::Make { origin } => key::make(&app, origin.as_deref(), words).await,
        Key::Rotate => key::rotate(&app, words),
        Key::Retire => key::retire(&app, words),
    };
    let view = keys.map_err(|error| Failure::of(&error, words))?;
    answered(&view, || text::keys(&view), || csv::keys(&view), output)?;
    Ok(ExitCode::SUCCESS)
}
