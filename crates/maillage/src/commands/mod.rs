//! One file per noun; each command calls one use case.

mod admissibility;
mod bilan;
mod import;
mod journal;
mod read;
mod rules;
mod serve;
mod trace;
mod window;

use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;
use maillage_publishing::WriteError;
use maillage_service::{App, Location, Mode};
use maillage_views::problem::Problem;
use maillage_views::words::Argument;
use serde_json::json;

use crate::CLOCK;
use crate::args::{Arguments, Command, Globals};
use crate::output::{Failure, Output};

type Outcome = Result<ExitCode, Failure>;

/// Runs a command.
pub(crate) fn run(arguments: Arguments, output: &Output) -> Outcome {
    let Arguments { globals, command } = arguments;
    let mut runtime = match command {
        Command::Serve { .. } => tokio::runtime::Builder::new_multi_thread(),
        _ => tokio::runtime::Builder::new_current_thread(),
    };
    let runtime = runtime.enable_all().build().map_err(|error| {
        Failure::unusable(Problem::worded("internal", &[], output.words).detail(error.to_string()))
    })?;
    runtime.block_on(async {
        match command {
            Command::Serve { listen, demo } => Box::pin(serve::serve(&globals, listen, demo, output)).await,
            Command::Read(read) => read::run(&read, output),
            Command::Import(import) => Box::pin(import::run(&globals, import, output)).await,
            Command::Bilan(bilan) => Box::pin(bilan::run(&globals, bilan, output)).await,
            Command::Admissibility(asked) => Box::pin(admissibility::run(&globals, asked, output)).await,
            Command::Window(window) => Box::pin(window::run(&globals, &window, output)).await,
            Command::Rules => rules::run(output),
            Command::Journal(journal) => Box::pin(journal::run(&globals, &journal, output)).await,
            Command::Trace { activity, zone, at } => {
                Box::pin(trace::run(&globals, activity, zone, at.as_deref(), output)).await
            }
        }
    })
}

fn location(globals: &Globals) -> Location {
    match &globals.database {
        Some(url) => Location::Postgres(url.clone()),
        None => Location::Folder(globals.data.clone()),
    }
}

async fn open(globals: &Globals, mode: Mode, output: &Output) -> Result<App, Failure> {
    App::open(&location(globals), mode, CLOCK).await.map_err(|error| Failure::of(&error.into(), output.words))
}

/// Reads a date as typed.
fn date(text: &str, output: &Output) -> Result<Date, Failure> {
    text.parse().map_err(|_not_a_date| {
        Failure::unusable(Problem::worded("bad-date", &[("value", Argument::Text(text))], output.words))
    })
}

/// Reads a file, or says which could not be read and why.
fn read_file(path: &Path, output: &Output) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| {
        let file = path.display().to_string();
        let problem = Problem::worded("unreadable-file", &[("file", Argument::Text(&file))], output.words);
        Failure::unusable(Problem::new("unreadable-file", format!("{} ({error})", problem.title)))
    })
}

/// Reads a text file; what is not UTF-8 is replaced, and will not parse.
fn read_text(path: &Path, output: &Output) -> Result<String, Failure> {
    Ok(String::from_utf8_lossy(&read_file(path, output)?).into_owned())
}

/// An answer that could not be put into bytes.
fn write_failure(error: &WriteError, output: &Output) -> Failure {
    Failure::unusable(Problem::worded("internal", &[], output.words).detail(error.to_string()))
}

/// Says what was done: a sentence, or JSON.
fn receipt(text: &str, act: Option<u64>, output: &Output) -> Result<(), Failure> {
    if output.is_json() {
        output.receipt(&json!({ "text": text, "act": act }).to_string())
    } else {
        output.receipt(text)
    }
}
