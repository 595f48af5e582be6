//! One file per noun; each command calls one use case.

mod admissibility;
mod aid;
mod authorisation;
mod backup;
mod bilan;
mod config;
mod export;
mod feeds;
mod fund;
mod fund_agreement;
mod fund_call;
mod fund_questions;
mod fund_report;
mod fund_returns;
mod import;
mod indicator;
mod journal;
mod key;
mod objective;
mod parameter;
mod read;
mod region;
mod retention;
mod review;
mod rules;
mod serve;
mod signature;
mod site;
mod structure;
mod table;
mod trace;
mod user;
mod window;

use std::io;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use maillage_domain::period;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_publishing::{self as publishing, WriteError};
use maillage_service::paper::Paper;
use maillage_service::{App, KeyFile, Location, Mode, Opening, Reader, region as regions, stores, system};
use maillage_views::head::MadeAt;
use maillage_views::problem::Problem;
use maillage_views::words::Argument;
use serde::Serialize;
use serde_json::json;

use crate::CLOCK;
use crate::args::{Arguments, Command, Globals};
use crate::config::Settings;
use crate::journal_args::Signing;
use crate::output::{Failure, Listed, Output};
use crate::progress::Bar;

type Ended = Result<ExitCode, Failure>;

/// Runs a command.
pub(crate) fn run(arguments: Arguments, settings: &Settings, output: &Output) -> Ended {
    let Arguments { globals, command } = arguments;
    let mut runtime = match command {
        Command::Serve(_) => tokio::runtime::Builder::new_multi_thread(),
        _ => tokio::runtime::Builder::new_current_thread(),
    };
    let runtime = runtime.enable_all().build().map_err(|error| {
        Failure::unusable(Problem::worded("internal", &[], output.words).detail(error.to_string()))
    })?;
    let store = Store { globals, opened: OnceLock::new() };
    let outcome = runtime.block_on(async {
        let outcome = Box::pin(command_on(&store, command, settings, output)).await;
        store.close().await;
        outcome
    });
    // What was known is given back with the process, at once, and not piece by piece.
    std::mem::forget(store);
    // Nor is a document waited for that is still being made: nobody will take it.
    runtime.shutdown_background();
    outcome
}

#[expect(clippy::cognitive_complexity, reason = "an arm to each command, and every one waits")]
async fn command_on(store: &Store, command: Command, settings: &Settings, output: &Output) -> Ended {
    match command {
        Command::Serve(asked) => serve::serve(store, &asked, output).await,
        Command::Read(read) => read::run(store, &read, output),
        Command::Import(import) => import::run(store, import, output).await,
        Command::Bilan(bilan) => bilan::run(store, bilan, output).await,
        Command::Admissibility(asked) => admissibility::run(store, asked, output).await,
        Command::Window(window) => window::run(store, &window, output).await,
        Command::Authorisation(command) => authorisation::run(store, command, output).await,
        Command::Structure(command) => structure::run(store, command, output).await,
        Command::Objective(objective) => objective::run(store, objective, output).await,
        Command::Fund(fund) => fund::run(store, fund, output).await,
        Command::Aid(command) => aid::run(store, command, output).await,
        Command::Delegation(command) => signature::delegation(store, command, output).await,
        Command::Sign(asked) => signature::sign(store, asked, output).await,
        Command::Parameter(parameter) => parameter::run(store, parameter, output).await,
        Command::Region(region) => region::run(store, region, output).await,
        Command::Site(site) => site::run(store, site, output).await,
        Command::Rules => rules::run(store.globals.region.as_deref(), output),
        Command::Journal(journal) => journal::run(store, &journal, output).await,
        Command::Trace(asked) => trace::run(store, asked, output).await,
        Command::User(user) => user::run(store, user, output).await,
        Command::Retention(retention) => retention::run(store, &retention, output).await,
        Command::Export => export::run(store, output).await,
        Command::Backup => backup::backup(store, output).await,
        Command::Config(command) => config::run(&command, settings, output),
        Command::Restore { file } => backup::restore(store, &file, output).await,
    }
}

/// The store of one run: opened when a command asks for it, closed when the command has ended.
struct Store {
    globals: Globals,
    opened: OnceLock<Arc<App>>,
}

impl Store {
    fn location(&self) -> Location {
        match &self.globals.database {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::Folder(self.globals.data.clone()),
        }
    }

    /// Where its keys are kept.
    fn key_file(&self, signing: &Signing) -> Option<KeyFile> {
        signing.key.clone().map(KeyFile::at).or_else(|| KeyFile::beside(&self.location()))
    }

    async fn open(&self, mode: Mode, output: &Output) -> Result<Arc<App>, Failure> {
        self.open_signing(mode, None, output).await
    }

    /// The same, for what is signed.
    async fn open_signing(
        &self,
        mode: Mode,
        signing: Option<&Signing>,
        output: &Output,
    ) -> Result<Arc<App>, Failure> {
        if let Some(opened) = self.opened.get() {
            return Ok(Arc::clone(opened));
        }
        let opening = Opening::from(mode).backed_up_in(self.globals.backups.clone());
        let opened = App::open(&self.location(), opening, CLOCK).await;
        let app = opened.map_err(|error| Failure::of(&error.into(), output.words))?;
        Ok(self.keep(app, signing, output))
    }

    /// Keeps an opened store for the rest of the run.
    fn keep(&self, app: App, signing: Option<&Signing>, output: &Output) -> Arc<App> {
        let app = Arc::new(app.signing(signing.and_then(|signing| signing.key.clone()).map(KeyFile::at)));
        self.exposed(output);
        if let Some(forward) = app.journal().forward() {
            output.say(&stores::brought_forward(forward, output.words));
        }
        Arc::clone(self.opened.get_or_init(|| app))
    }

    /// The store where there is one; nothing is created.
    async fn if_there(&self, output: &Output) -> Result<Option<Arc<App>>, Failure> {
        let opened = App::open_if_there(&self.location(), self.globals.backups.clone(), CLOCK).await;
        let app = opened.map_err(|error| Failure::of(&error.into(), output.words))?;
        Ok(app.map(|app| self.keep(app, None, output)))
    }

    /// Tells a store that others may read.
    fn exposed(&self, output: &Output) {
        if let Some(exposed) = system::exposed_store(&self.location(), output.words) {
            output.say(&exposed);
        }
    }

    /// What a proof is made from: the state of a store that exists.
    async fn signing_reader(&self, signing: &Signing, output: &Output) -> Result<Reader, Failure> {
        let app = self.open_signing(Mode::Existing, Some(signing), output).await?;
        Reader::new(&app).await.map_err(|error| Failure::of(&error.into(), output.words))
    }

    /// What an act is written with; a clock that would date it wrongly is told.
    async fn writer(&self, mode: Mode, output: &Output) -> Result<Arc<App>, Failure> {
        let app = self.open(mode, output).await?;
        Self::behind(&app, output);
        Ok(app)
    }

    /// Tells a clock that would date acts wrongly.
    fn behind(app: &App, output: &Output) {
        if let Some(behind) = app.clock_behind() {
            output.say(&behind.told(output.words));
        }
    }

    /// What a question is answered from: the state of a store that exists.
    async fn reader(&self, output: &Output) -> Result<Reader, Failure> {
        let app = self.open(Mode::Existing, output).await?;
        Reader::new(&app).await.map_err(|error| Failure::of(&error.into(), output.words))
    }

    /// The region asked for.
    fn region(&self) -> Option<&str> {
        self.globals.region.as_deref()
    }

    /// The region that a question is about.
    fn region_of(&self, reader: &Reader, output: &Output) -> Result<RegionCode, Failure> {
        let asked = regions::asked(reader.state(), self.region(), output.words);
        asked.map_err(|error| Failure::of(&error, output.words))
    }

    /// Names the region that answered, where it is the store's own among several; JSON names it inside.
    fn names_region(&self, state: &State, output: &Output) {
        let named = regions::answering(state, self.region(), output.words).filter(|_| !output.is_json());
        if let Some(named) = named {
            output.say(&named);
        }
    }

    async fn close(&self) {
        if let Some(app) = self.opened.get() {
            app.close().await;
        }
    }
}

/// Reads a date as typed.
fn date(text: &str, output: &Output) -> Result<Date, Failure> {
    let bad = || Problem::worded("bad-date", &[("value", Argument::Text(text))], output.words);
    period::day(text).ok_or_else(|| Failure::unusable(bad()))
}

/// Reads a file, or says which could not be read and why.
fn read_file(path: &Path, output: &Output) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| unread(path, &error, output))
}

/// That a file could not be read, and why.
fn unread(path: &Path, error: &io::Error, output: &Output) -> Failure {
    let unreadable = system::unreadable_file(error, &path.display().to_string(), output.words);
    Failure::unusable(unreadable)
}

/// Makes a folder where it is missing.
fn make_folder(folder: &Path, output: &Output) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| output.unwritten(folder, &error))
}

/// Writes files into a folder, which is made where it is missing.
fn write_all<'f>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    output: &Output,
) -> Result<(), Failure> {
    make_folder(folder, output)?;
    for (name, bytes) in files {
        let path = folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| output.unwritten(&path, &error))?;
    }
    Ok(())
}

/// A document as it is given; where it is a scan, it is recognised, and a person at a terminal sees how far that is.
fn looked_at<'b>(name: &'b str, bytes: &'b [u8], output: &Output) -> Result<Paper<'b>, Failure> {
    let mut bar = Bar::new(name, output);
    let paper = Paper::looked_at(name, bytes, output.words, &mut |progress| bar.show(progress));
    bar.clear();
    paper.map_err(|error| Failure::of(&error, output.words))
}

/// Reads a text file; what is not UTF-8 is replaced, and will not parse.
fn read_text(path: &Path, output: &Output) -> Result<String, Failure> {
    Ok(String::from_utf8_lossy(&read_file(path, output)?).into_owned())
}

/// An answer that could not be put into bytes.
fn write_failure(error: &WriteError, output: &Output) -> Failure {
    Failure::unusable(Problem::worded("internal", &[], output.words).detail(error.to_string()))
}

/// Answers with a view in the form asked for, a table, CSV or JSON, and returns which.
fn answered(
    view: &impl Serialize,
    table: impl FnOnce() -> String,
    csv: impl FnOnce() -> Result<Vec<u8>, WriteError>,
    output: &Output,
) -> Result<Listed, Failure> {
    let format = output.listed()?;
    let written = match format {
        Listed::Table => Ok(table().into_bytes()),
        Listed::Csv => csv(),
        Listed::Json => publishing::json::pretty(view),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    Ok(format)
}

/// Says what became of an act: its sentence, or the whole of it as JSON.
fn acted(view: &impl Serialize, sentence: &str, output: &Output) -> Result<(), Failure> {
    if !output.is_json() {
        return output.receipt(sentence);
    }
    let bytes = publishing::json::pretty(view).map_err(|error| write_failure(&error, output))?;
    output.receipt(String::from_utf8_lossy(&bytes).trim_end())
}

/// Says what was recorded, and the head of the journal at which it stands: in the sentence, and in JSON.
fn recorded(app: &App, text: &str, act: Option<u64>, output: &Output) -> Result<(), Failure> {
    let head = app.head_view(output.words);
    let text = head.behind(text);
    if output.is_json() {
        output.receipt(&json!({ "text": text, "act": act, "head": head }).to_string())
    } else {
        output.receipt(&text)
    }
}

/// Says what was made, in its own sentence or as JSON, with the head of the journal at which it stands.
fn made<V: Serialize>(
    app: &App,
    view: V,
    text: impl FnOnce(&V) -> &str,
    output: &Output,
) -> Result<(), Failure> {
    let head = app.head_view(output.words);
    let sentence = head.behind(text(&view));
    acted(&MadeAt { answer: view, head }, &sentence, output)
}

/// Says what was done: a sentence, or JSON.
fn receipt(text: &str, act: Option<u64>, output: &Output) -> Result<(), Failure> {
    if output.is_json() {
        output.receipt(&json!({ "text": text, "act": act }).to_string())
    } else {
        output.receipt(text)
    }
}
