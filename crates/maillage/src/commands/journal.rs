//! `maillage journal`: the acts, their chain, and a copy that anyone can check.

use std::path::Path;
use std::process::ExitCode;

use maillage_publishing::{csv, list, text};
use maillage_service::checkpoint::{self, From, Proof};
use maillage_service::expectation::{Expectations, Kept};
use maillage_service::stores::{self, Filled};
use maillage_service::{Location, ServiceError, journal};

use super::{Ended, Store, answered, key, read_file, receipt, unsigned};
use crate::CLOCK;
use crate::args::{Journal, JournalArguments, Prove, Signing, Verify};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: &JournalArguments, output: &Output) -> Ended {
    let JournalArguments { signing, journal } = command;
    match journal {
        Journal::List => list(store, output).await,
        Journal::Verify(asked) => verify(store, asked, signing, output).await,
        Journal::Export => export(store, output).await,
        Journal::Checkpoint => checkpoint(store, signing, output).await,
        Journal::Prove(asked) => prove(store, asked, signing, output).await,
        Journal::Key(command) => key::run(store, command, signing, output).await,
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
async fn verify(store: &Store, asked: &Verify, signing: &Signing, output: &Output) -> Ended {
    let failed = |error| Failure::of(&error, output.words);
    let kept = asked.expect.iter().map(|expected| kept(expected, output)).collect::<Result<_, _>>()?;
    let expectations = Expectations {
        kept,
        signers: asked.signer.clone(),
        witnesses: asked.witness.clone(),
        own: store.key_file(signing),
    };
    store.exposed(output);
    let view = journal::verify_at(&store.location(), &expectations, output.words).await.map_err(failed)?;
    answered(&view, || text::verification(&view), || csv::verification(&view), output)?;
    Ok(if view.holds { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// What was kept: an act by number and hash, else the file of a checkpoint.
fn kept(expected: &str, output: &Output) -> Result<Kept, Failure> {
    let file = || Ok(Kept::File(expected.to_owned(), read_file(Path::new(expected), output)?));
    Kept::act(expected).map_or_else(file, Ok)
}

/// One act to a line: number, instant, hash and the act as written, separated by tabs.
async fn export(store: &Store, output: &Output) -> Ended {
    let failed = |error| Failure::of(&error, output.words);
    store.exposed(output);
    let bytes = journal::export_at(&store.location()).await.map_err(failed)?;
    output.answer(&bytes)?;
    Ok(ExitCode::SUCCESS)
}

async fn checkpoint(store: &Store, signing: &Signing, output: &Output) -> Ended {
    let reader = store.signing_reader(signing, output).await?;
    let made = checkpoint::checkpoint(&reader, output.words).await;
    proven(&made.map_err(|error| Failure::of(&error, output.words))?, output)
}

async fn prove(store: &Store, asked: &Prove, signing: &Signing, output: &Output) -> Ended {
    let reader = store.signing_reader(signing, output).await?;
    let made = match (asked.act, &asked.from) {
        (_, Some(from)) => {
            let size = from.parse().ok();
            let bytes = if size.is_none() { read_file(Path::new(from), output)? } else { Vec::new() };
            let from = size.map_or(From::Kept(from, &bytes), From::Size);
            checkpoint::grown(&reader, from, asked.to, output.words).await
        }
        (act, None) => checkpoint::prove(&reader, act.unwrap_or_default(), output.words).await,
    };
    proven(&made.map_err(|error| Failure::of(&error, output.words))?, output)
}

/// Writes a checkpoint or a proof, and says so where it is not signed.
fn proven(proof: &Proof, output: &Output) -> Ended {
    output.answer(&proof.bytes)?;
    unsigned(proof.unsigned.as_deref(), output);
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
