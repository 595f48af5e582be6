//! `maillage journal`: the acts, their chain, and a copy that anyone can check.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use maillage_publishing::{csv, list, text};
use maillage_service::checkpoint::{self, Asker, From, Proof};
use maillage_service::expectation::{Expectations, Kept};
use maillage_service::stores::{self, Filled};
use maillage_service::{Location, ServiceError, journal, system};
use maillage_views::problem::Problem;
use maillage_views::words::Argument;

use super::{Ended, Store, answered, key, make_folder, receipt};
use crate::CLOCK;
use crate::journal_args::{Journal, JournalArguments, Prove, Signing, Verify};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: &JournalArguments, output: &Output) -> Ended {
    let JournalArguments { signing, journal } = command;
    match journal {
        Journal::List => list(store, output).await,
        Journal::Verify(asked) => verify(store, asked, signing, output).await,
        Journal::Export { payloads } => export(store, payloads.as_deref(), output).await,
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

/// What was kept: an act by number and hash, else the file of a checkpoint; what is neither is told with both forms.
fn kept(expected: &str, output: &Output) -> Result<Kept, Failure> {
    if let Some(act) = Kept::act(expected) {
        return Ok(act);
    }
    let bytes = std::fs::read(expected).map_err(|error| unread("expect-form", expected, &error, output))?;
    Ok(Kept::File(expected.to_owned(), bytes))
}

/// A value that is in no form that is read, and no file that can be.
fn unread(kind: &str, value: &str, error: &io::Error, output: &Output) -> Failure {
    let reason = system::reason(error, output.words);
    let arguments = [("value", Argument::Text(value)), ("reason", Argument::Text(&reason))];
    Failure::unusable(Problem::worded(kind, &arguments, output.words))
}

/// One act to a line: number, instant, hash and the act as written, separated by tabs. The payloads that stand apart go into a
/// folder, where one is named, before the acts are written.
async fn export(store: &Store, folder: Option<&Path>, output: &Output) -> Ended {
    let failed = |error| Failure::of(&error, output.words);
    store.exposed(output);
    if let Some(folder) = folder {
        payloads(store, folder, output).await?;
    }
    let bytes = journal::export_at(&store.location()).await.map_err(failed)?;
    output.answer(&bytes)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes each payload into a folder, which is made where it is missing, under its digest.
async fn payloads(store: &Store, folder: &Path, output: &Output) -> Result<(), Failure> {
    make_folder(folder, output)?;
    let location = store.location();
    let written = journal::payloads_at(&location, |payload| {
        let path = folder.join(format!("{}.json", payload.digest));
        std::fs::write(&path, &payload.bytes).map_err(|error| Stopped::Unwritten(path, error))
    });
    let count = written.await.map_err(|stopped| stopped.told(output))?;
    let folder = folder.display().to_string();
    let arguments = [("count", Argument::count(count)), ("folder", Argument::Text(&folder))];
    output.say(&output.words.with("payloads-written", &arguments));
    Ok(())
}

/// Why not all payloads were written.
enum Stopped {
    /// One could not be read.
    Unread(ServiceError),
    /// One could not be written.
    Unwritten(PathBuf, io::Error),
}

impl std::convert::From<ServiceError> for Stopped {
    fn from(error: ServiceError) -> Self {
        Self::Unread(error)
    }
}

impl Stopped {
    fn told(&self, output: &Output) -> Failure {
        match self {
            Self::Unread(error) => Failure::of(error, output.words),
            Self::Unwritten(path, error) => output.unwritten(path, error),
        }
    }
}

async fn checkpoint(store: &Store, signing: &Signing, output: &Output) -> Ended {
    let reader = store.signing_reader(signing, output).await?;
    let made = checkpoint::checkpoint(&reader, Asker::Command, output.words).await;
    proven(&made.map_err(|error| Failure::of(&error, output.words))?, output)
}

async fn prove(store: &Store, asked: &Prove, signing: &Signing, output: &Output) -> Ended {
    let reader = store.signing_reader(signing, output).await?;
    let made = match (asked.act, &asked.from) {
        (_, Some(from)) => {
            let (size, mut bytes) = (size(from), Vec::new());
            if size.is_none() {
                bytes = std::fs::read(from).map_err(|error| unread("from-form", from, &error, output))?;
            }
            let from = size.unwrap_or(From::Kept(from, &bytes));
            checkpoint::grown(&reader, from, asked.to, output.words).await
        }
        (act, None) => {
            let act = act.unwrap_or_default();
            checkpoint::prove(&reader, act, asked.to, Asker::Command, output.words).await
        }
    };
    proven(&made.map_err(|error| Failure::of(&error, output.words))?, output)
}

/// A number of acts, whatever its size; nothing where the text is none.
fn size(text: &str) -> Option<From<'_>> {
    let digits = !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    let size = text.parse().ok().filter(|size| i64::try_from(*size).is_ok());
    digits.then(|| size.map_or(From::Beyond(text), From::Size))
}

/// Writes a checkpoint or a proof, and says so where it is not signed, or a key was made for it.
fn proven(proof: &Proof, output: &Output) -> Ended {
    output.answer(&proof.bytes)?;
    if let Some(note) = &proof.note {
        output.say(note);
    }
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
