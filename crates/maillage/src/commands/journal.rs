//! `maillage journal`: the acts, their chain, and a copy that anyone can check.

use std::process::ExitCode;

use maillage_publishing::{csv, list, text};
use maillage_service::journal;

use super::{Ended, Store, answered};
use crate::args::Journal;
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: &Journal, output: &Output) -> Ended {
    match command {
        Journal::List => list(store, output).await,
        Journal::Verify => verify(store, output).await,
        Journal::Export => export(store, output).await,
    }
}

async fn list(store: &Store, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let view =
        journal::list(&reader, output.words).await.map_err(|error| Failure::of(&error, output.words))?;
    answered(
        &view,
        || text::journal(&view, output.width(), output.words),
        || list::journal(&view).and_then(|list| list.csv()),
        output,
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Verification opens the store itself: a journal too damaged to be folded must still be told so.
async fn verify(store: &Store, output: &Output) -> Ended {
    let failed = |error| Failure::of(&error, output.words);
    let view = journal::verify_at(&store.location(), output.words).await.map_err(failed)?;
    answered(&view, || text::verification(&view), || csv::verification(&view), output)?;
    Ok(if view.holds { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// One act to a line: number, instant, hash and the act as written, separated by tabs.
async fn export(store: &Store, output: &Output) -> Ended {
    let failed = |error| Failure::of(&error, output.words);
    let bytes = journal::export_at(&store.location()).await.map_err(failed)?;
    output.answer(&bytes)?;
    Ok(ExitCode::SUCCESS)
}
