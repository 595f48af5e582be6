//! `maillage import`: published documents and shipped data enter the journal.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::civil::Date;
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::fund::cell::Year;
use maillage_domain::state::State;
use maillage_domain::territory::Fidelity;
use maillage_service::care::cell_answers::AnswersGiven;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::care::import_needs::{NeedsRequest, import_needs};
use maillage_service::care::objectives::import::{ObjectivesRequest, import_objectives};
use maillage_service::care::read_annex::{holds_together, read_annex};
use maillage_service::format::ListFormat;
use maillage_service::fund::import_delegations::{DelegationsRequest, import_delegations};
use maillage_service::fund::import_hapi::import_hapi;
use maillage_service::fund::import_report::{ReportNoted, ReportRequest, import_report};
use maillage_service::fund::import_scdl::import_scdl;
use maillage_service::fund::read_report::read_report;
use maillage_service::import_demo::{import_demo, import_real_regions};
use maillage_service::paper::Paper;
use maillage_service::procedure::import_window::import_window;
use maillage_service::register::import_feed::FeedKind;
use maillage_service::template::{TemplateKind, template as filled_in};
use maillage_service::territory::import_territory::{TerritoryRequest, ZoningAct, import_territory};
use maillage_service::{App, Mode, Outcome, Receipt, ServiceError};
use maillage_views::fund::hapi_imported::HapiImported;
use maillage_views::fund::published_aids::AidsImported;

use super::{Ended, Store, date, looked_at, made, read_file, read_text, recorded, review};
use super::{feeds, fund_call, fund_returns, indicator, structure, table};
use crate::args::{Format, Import, ImportArguments, ObjectivesFile, TableFile};
use crate::output::{Failure, Output};

#[expect(clippy::cognitive_complexity, reason = "an arm to each kind of file, and nearly every one waits")]
pub(super) async fn run(store: &Store, arguments: ImportArguments, output: &Output) -> Ended {
    let actor = Actor::from(arguments.actor.map(PersonId::new));
    match arguments.import {
        Import::Demo { without_fiction } => demo(store, (actor, without_fiction), output).await,
        Import::Template { table_kind } => template(&table_kind, output),
        Import::Report { file, notes, exercise, as_printed } => {
            let asked = Reported { file: &file, notes: notes.as_deref(), exercise, as_printed };
            report(store, asked, actor, output).await
        }
        Import::Window { file, draft } => window(store, &file, draft, actor, output).await,
        Import::Arhgos { files } => feeds::run(store, FeedKind::Arhgos, &files, actor, output).await,
        Import::Finess { files, feed_day } => {
            let on = feed_day.map(|text| date(&text, output)).transpose()?;
            feeds::run(store, FeedKind::Finess { on }, &files, actor, output).await
        }
        Import::Authorisations(table) => feeds::authorisations(store, &table, actor, output).await,
        Import::Structures(table) => structure::structures(store, &table, actor, output).await,
        Import::Indicators(table) => indicator::imported(store, &table, actor, output).await,
        Import::Applications { table, call } => {
            fund_call::imported(store, (&table, &call), actor, output).await
        }
        Import::Hapi { file, on } => {
            let table = TableFile { file, mapping: None, table_day: on };
            hapi(store, &table, actor, output).await
        }
        Import::Cpam { table, ordered_by, order } => {
            fund_returns::imported(store, (&table, ordered_by.zip(order)), actor, output).await
        }
        Import::Scdl(table) => aids(store, &table, actor, output).await,
        Import::StructureCounts { file, title, figures_day } => {
            structure::counts(store, (&file, &title), date(&figures_day, output)?, actor, output).await
        }
        Import::Delegations { file } => delegations(store, &file, actor, output).await,
        Import::Objectives(asked) => objectives(store, &asked, actor, output).await,
        Import::Territory { files, approximate, source, keep_source, zoning, zoning_from } => {
            let fidelity = if approximate { Fidelity::Approximate } else { Fidelity::Official };
            let from = zoning_from.map(|day| date(&day, output)).transpose()?;
            let zoning = zoning.as_deref().zip(from).map(|(act, from)| ZoningAct { act, from });
            let asked = Territories { fidelity, source: source.as_deref(), keep_source, zoning };
            territory(store, &files, asked, actor, output).await
        }
        Import::Needs { file, bilan, source } => {
            needs(store, &file, &bilan, source.as_deref(), actor, output).await
        }
        Import::Annex { files, erratum_of, picture_date, common_to, as_printed, review, answers } => {
            let picture_date = picture_date.map(|text| date(&text, output)).transpose()?;
            let answers = answers.map(|file| given(&file, output)).transpose()?;
            let asked = Annexes { erratum_of, picture_date, common_to, as_printed, review, answers };
            annexes(store, &files, &asked, actor, output).await
        }
    }
}

/// Records a file of published aids; lines that cannot be read are told.
async fn aids(store: &Store, asked: &TableFile, actor: Actor, output: &Output) -> Ended {
    let said = |app: &App, view| made(app, view, |view: &AidsImported| &view.text, output);
    table::recorded(store, (asked, actor), import_scdl, said, output).await
}

/// How annexes are to be recorded.
struct Annexes {
    erratum_of: Option<String>,
    picture_date: Option<Date>,
    /// The regions that they are common to.
    common_to: Vec<String>,
    as_printed: bool,
    /// Whether only their doubtful cells are shown.
    review: bool,
    /// What a person answered of these cells.
    answers: Option<AnswersGiven>,
}

/// Reads a file of answers to doubtful cells.
fn given(file: &Path, output: &Output) -> Result<AnswersGiven, Failure> {
    let (name, bytes) = (file.display().to_string(), read_file(file, output)?);
    AnswersGiven::read(&name, &bytes, output.words).map_err(|error| Failure::of(&error, output.words))
}

async fn annexes(store: &Store, files: &[PathBuf], asked: &Annexes, actor: Actor, output: &Output) -> Ended {
    let files = named(files, output)?;
    let papers = readable(&files, output)?;
    let known = match store.if_there(output).await? {
        Some(app) => Some(app.current().await.map_err(|error| Failure::of(&error.into(), output.words))?),
        None => None,
    };
    let state = known.as_ref().map(|known| &known.state);
    if asked.review {
        return review::run(&papers, state, output);
    }
    if let Some(refused) = faulty(&papers, state, asked, output)? {
        return Ok(refused);
    }
    drop(known);
    let app = store.writer(Mode::CreateIfMissing, output).await?;
    let mut refused = None;
    for paper in &papers {
        let name = paper.file;
        let request = ImportRequest {
            paper,
            region: store.globals.region.clone(),
            picture_date: asked.picture_date,
            common_to: asked.common_to.clone(),
            erratum_of: asked.erratum_of.clone(),
            as_printed: asked.as_printed,
            answers: asked.answers.as_ref(),
        };
        match import_annex(&app, &request, actor, output.words).await {
            Ok(done) => {
                output.diagnostics(name, &done.diagnostics);
                recorded(&app, &done.text, Some(done.act.get()), output)?;
            }
            // One refused document loses nothing else.
            Err(error) => refused = Some(output.failure(&Failure::of(&error, output.words).about(name))),
        }
    }
    Ok(refused.unwrap_or(ExitCode::SUCCESS))
}

/// Files with their names.
fn named(files: &[PathBuf], output: &Output) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    files.iter().map(|file| Ok((file.display().to_string(), read_file(file, output)?))).collect()
}

/// The documents, all read and understood before the store is touched: a slip in the last creates nothing.
fn readable<'f>(files: &'f [(String, Vec<u8>)], output: &Output) -> Result<Vec<Paper<'f>>, Failure> {
    let read = |(name, bytes): &'f (String, Vec<u8>)| {
        let paper = looked_at(name, bytes, output)?;
        read_annex(&paper, output.words).map_err(|error| Failure::of(&error, output.words))?;
        Ok(paper)
    };
    files.iter().map(read).collect()
}

/// Every place of every document that cannot be taken at its word, told; then nothing is recorded of any, unless they are to be
/// recorded as printed. Answers that are of no cell of them are never taken.
fn faulty(
    papers: &[Paper<'_>],
    state: Option<&State>,
    asked: &Annexes,
    output: &Output,
) -> Result<Option<ExitCode>, Failure> {
    let (words, answers) = (output.words, asked.answers.as_ref());
    if let Some(answers) = answers {
        answers.are_of(papers, words).map_err(|error| Failure::of(&error, words))?;
    }
    let mut refused = None;
    for paper in papers {
        let Err(error) = holds_together(paper, state, answers, words) else { continue };
        if error.outcome() == Outcome::Unusable {
            return Err(Failure::of(&error, words));
        }
        if !asked.as_printed {
            refused = Some(output.failure(&Failure::of(&error, words).about(paper.file)));
        }
    }
    Ok(refused)
}

/// A report to record, as asked for.
struct Reported<'a> {
    file: &'a Path,
    notes: Option<&'a Path>,
    exercise: Option<i16>,
    as_printed: bool,
}

async fn report(store: &Store, asked: Reported<'_>, actor: Actor, output: &Output) -> Ended {
    let (name, bytes) = (asked.file.display().to_string(), read_file(asked.file, output)?);
    let read = |path: &Path| Ok::<_, Failure>((path.display().to_string(), read_text(path, output)?));
    let notes = asked.notes.map(read).transpose()?;
    let told = |error| Failure::of(&error, output.words);
    // What is no report creates no store.
    let paper = looked_at(&name, &bytes, output)?;
    read_report(&paper, output.words).map_err(told)?;
    let app = store.open(Mode::CreateIfMissing, output).await?;
    let request = ReportRequest {
        paper: &paper,
        notes: notes.as_ref().map(|(file, text)| ReportNoted { file, text }),
        region: store.globals.region.clone(),
        year: asked.exercise.map(Year::new),
        as_printed: asked.as_printed,
    };
    let done = import_report(&app, &request, actor, output.words).await.map_err(told)?;
    output.findings(&name, &done.findings);
    recorded(&app, &done.text, Some(done.act.get()), output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}

/// Says what became of one table, or why nothing did.
fn told(app: &App, done: Result<Receipt, ServiceError>, output: &Output) -> Result<(), Failure> {
    let done = done.map_err(|error| Failure::of(&error, output.words))?;
    recorded(app, &done.text, Some(done.act), output)
}

async fn window(store: &Store, file: &Path, draft: bool, actor: Actor, output: &Output) -> Ended {
    let (name, bytes) = (file.display().to_string(), read_file(file, output)?);
    let app = store.writer(Mode::Existing, output).await?;
    let region = store.region();
    let done = import_window(&app, region, (&name, &bytes), draft, actor, output.words).await;
    told(&app, done, output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}

async fn needs(
    store: &Store,
    file: &Path,
    bilan: &str,
    source: Option<&str>,
    actor: Actor,
    output: &Output,
) -> Ended {
    let (name, bytes) = (file.display().to_string(), read_file(file, output)?);
    let app = store.writer(Mode::Existing, output).await?;
    let region = store.region();
    let request = NeedsRequest { file: &name, bytes: &bytes, bilan, region, source };
    told(&app, import_needs(&app, request, actor, output.words).await, output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}

async fn delegations(store: &Store, file: &Path, actor: Actor, output: &Output) -> Ended {
    let (name, bytes) = (file.display().to_string(), read_file(file, output)?);
    let app = store.writer(Mode::Existing, output).await?;
    let request = DelegationsRequest { bytes: &bytes, file: &name, region: store.region() };
    told(&app, import_delegations(&app, &request, actor, output.words).await, output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}

/// Records an export of HAPI.
async fn hapi(store: &Store, asked: &TableFile, actor: Actor, output: &Output) -> Ended {
    let said = |app: &App, view| made(app, view, |view: &HapiImported| &view.text, output);
    table::recorded(store, (asked, actor), import_hapi, said, output).await
}

async fn objectives(store: &Store, asked: &ObjectivesFile, actor: Actor, output: &Output) -> Ended {
    let (name, bytes) = (asked.file.display().to_string(), read_file(&asked.file, output)?);
    let day = |text: &Option<String>| text.as_deref().map(|text| date(text, output)).transpose();
    let request = ObjectivesRequest {
        bytes: &bytes,
        file: &name,
        region: store.globals.region.as_deref(),
        act: &asked.decree,
        signed: date(&asked.signed, output)?,
        raa: asked.raa.as_deref(),
        published: day(&asked.published)?,
        inferred: asked.inferred.as_deref(),
        from: day(&asked.in_force)?,
        revises: asked.revises.as_deref(),
        source: asked.source.as_deref(),
    };
    let app = store.writer(Mode::Existing, output).await?;
    told(&app, import_objectives(&app, &request, actor, output.words).await, output)?;
    Ok(ExitCode::SUCCESS)
}

/// What is said of lists of communes and outlines, and how they are kept.
#[derive(Clone, Copy)]
struct Territories<'a> {
    fidelity: Fidelity,
    source: Option<&'a str>,
    keep_source: bool,
    zoning: Option<ZoningAct<'a>>,
}

async fn territory(
    store: &Store,
    files: &[PathBuf],
    asked: Territories<'_>,
    actor: Actor,
    output: &Output,
) -> Ended {
    let read = |file: &PathBuf| Ok((file.display().to_string(), read_file(file, output)?));
    let files = files.iter().map(read).collect::<Result<Vec<_>, Failure>>()?;
    let app = store.writer(Mode::Existing, output).await?;
    let region = store.region();
    let (mut refused, mut answered) = (None, false);
    for (name, bytes) in &files {
        let Territories { fidelity, source, keep_source, zoning } = asked;
        let request = TerritoryRequest { bytes, file: name, region, fidelity, source, keep_source, zoning };
        match import_territory(&app, &request, actor, output.words).await {
            Ok(done) => {
                recorded(&app, &done.text, Some(done.act), output)?;
                answered = true;
            }
            // One refused document loses nothing else.
            Err(error) => refused = Some(output.failure(&Failure::of(&error, output.words).about(name))),
        }
    }
    if answered {
        store.names_region(&app.known().state, output);
    }
    Ok(refused.unwrap_or(ExitCode::SUCCESS))
}

/// A table to fill in, as its file is named; a workbook where the name does not say.
fn template(kind: &str, output: &Output) -> Ended {
    let told = |error| Failure::of(&error, output.words);
    let kind = TemplateKind::named(kind, output.words).map_err(told)?;
    let named = output.place().and_then(Path::extension).and_then(|ending| ending.to_str());
    let format = named.and_then(ListFormat::of_extension).unwrap_or(ListFormat::Xlsx);
    output.binary(Format::File(format.file()))?;
    output.answer(&filled_in(kind, format, output.words).map_err(told)?)?;
    Ok(ExitCode::SUCCESS)
}

/// The demonstration; without the region that does not exist where nobody wants it.
async fn demo(store: &Store, (actor, without_fiction): (Actor, bool), output: &Output) -> Ended {
    let (app, words) = (store.writer(Mode::CreateIfMissing, output).await?, output.words);
    let done = if without_fiction {
        import_real_regions(&app, actor, words).await
    } else {
        import_demo(&app, actor, words).await
    };
    let text = done.map_err(|error| Failure::of(&error, words))?;
    recorded(&app, &text, None, output)?;
    Ok(ExitCode::SUCCESS)
}
