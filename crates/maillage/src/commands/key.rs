//! `maillage journal key`: the keys with which checkpoints are signed.

use std::process::ExitCode;

use maillage_publishing::{csv, text};
use maillage_service::key::Keys;

use super::{Ended, Store, answered};
use crate::CLOCK;
use crate::journal_args::{Key, Signing};
use crate::output::{Failure, Output};

/// The keys stand beside the journal: it is not folded for them, and may be damaged.
pub(super) async fn run(store: &Store, command: &Key, signing: &Signing, output: &Output) -> Ended {
    let keys = Keys { file: store.key_file(signing), clock: CLOCK };
    let words = output.words;
    let keys = match command {
        Key::Show => keys.show(words),
        Key::Make { origin } => keys.make(&store.location(), origin.as_deref(), words).await,
        Key::Rotate => keys.rotate(words),
        Key::Retire => keys.retire(words),
    };
    let view = keys.map_err(|error| Failure::of(&error, words))?;
    answered(&view, || text::keys(&view), || csv::keys(&view), output)?;
    Ok(ExitCode::SUCCESS)
}
