//! `maillage journal`: the acts, their chain, and a copy that anyone can check.

use std::process::ExitCode;

use maillage_publishing::{csv, list, text};
use maillage_service::stores::{self, Filled};
use maillage_service::{Location, ServiceError, journal};

use super::{Ended, Store, answered, receipt};
use crate::CLOCK;
use crate::args::Journal;
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: &Journal, output: &Output) -> Ended {
    match command {
        Journal::List => list(store, output).await,
        Journal::Verify => verify(store, output).await,
        Journal::Export => export(store, output).await,
        Journal::Upgrade { to } => upgrade(store, to, output).await,
        Journal::Copy { from, to } => copy(from, to, output).await,
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

/// The store named as everywhere is of an older format; what it holds goes into a fresh one.
async fn upgrade(store: &Store, to: &str, output: &Output) -> Ended {
    let filled = stores::upgrade(&store.location(), &Location::parse(to), CLOCK, output.words).await;
    told(filled, output)
}

/// Both stores are named: that of the other commands has no part in it.
async fn copy(from: &str, to: &str, output: &Output) -> Ended {
    told(stores::copy(&Location::parse(from), &Location::parse(to), output.words).await, output)
}

fn told(filled: Result<Filled, ServiceError>, output: &Output) -> Ended {
    let filled = filled.map_err(|error| Failure::of(&error, output.words))?;
    receipt(&filled.text, Some(filled.acts), output)?;
    Ok(ExitCode::SUCCESS)
}
