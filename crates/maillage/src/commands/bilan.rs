//! `maillage bilan`: the balance at a date, and what changed between two.

use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;
use maillage_domain::care::bilan::Only;
use maillage_publishing::{csv, list, text};
use maillage_service::ServiceError;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_file::bilan_file;
use maillage_service::care::check_bilan::{CheckRequest, check_bilan};
use maillage_service::care::compare_bilan::compare_bilan;
use maillage_service::care::publish_bilan::{PublishRequest, publish_bilan};
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::checkpoint::Asker;
use maillage_service::format::{FileFormat, Purpose};
use maillage_service::register::compute::compute_bilan;
use maillage_service::register::reconcile::reconcile_bilan;
use maillage_typesetting::BILAN_TEMPLATE;
use maillage_views::head::MadeAt;
use maillage_views::region::InRegion;

use super::{Ended, Store, answered, date, looked_at, read_file, read_text, receipt, write_all};
use crate::args::{Bilan, Filter, Format, Rows};
use crate::journal_args::Signing;
use crate::output::{Failure, Listed, Output};

pub(super) async fn run(store: &Store, bilan: Bilan, output: &Output) -> Ended {
    match bilan {
        Bilan::Show { at, filter, only, template } => {
            let request =
                BilanRequest { at: Some(date(&at, output)?), only: only.said(), ..asked(store, filter) };
            show(store, &request, template.as_deref(), output).await
        }
        Bilan::Publish { window, template, signing } => {
            publish(store, &window, template.as_deref(), &signing, output).await
        }
        Bilan::Template => {
            output.answer(BILAN_TEMPLATE.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Bilan::Check { file, at } => {
            let at = at.map(|at| date(&at, output)).transpose()?;
            check(store, &file, at, output).await
        }
        Bilan::Compute { at, filter } => {
            let request = BilanRequest { at: Some(date(&at, output)?), ..asked(store, filter) };
            compute(store, &request, output).await
        }
        Bilan::Reconcile { at, filter } => {
            let request = BilanRequest { at: Some(date(&at, output)?), ..asked(store, filter) };
            reconcile(store, &request, output).await
        }
        Bilan::Compare { from, to, filter } => {
            compare(store, &asked(store, filter), (&from, &to), output).await
        }
    }
}

impl Rows {
    /// What the rows asked for say; nothing where all are.
    fn said(self) -> Vec<Only> {
        match self {
            Self::All => Vec::new(),
            Self::Open => vec![Only::Open],
            Self::Negative => vec![Only::Negative],
        }
    }
}

pub(super) fn asked(store: &Store, filter: Filter) -> BilanRequest {
    BilanRequest {
        region: store.globals.region.clone(),
        known_on: filter.known_on,
        activities: filter.activity.into_iter().collect(),
        zones: filter.zone.into_iter().collect(),
        ..BilanRequest::default()
    }
}

async fn show(store: &Store, request: &BilanRequest, template: Option<&Path>, output: &Output) -> Ended {
    let format = output.format();
    output.binary(format)?;
    let template = template.map(|file| read_text(file, output)).transpose()?;
    let reader = store.reader(output).await?;
    let words = output.words;
    let told = |error: ServiceError| Failure::of(&error, words);
    if let Some(format) = file_format(format) {
        let file = bilan_file(&reader, request, format, template, words).await.map_err(told)?;
        output.answer(&file.write().map_err(told)?)?;
        store.names_region(reader.state(), output);
        return Ok(ExitCode::SUCCESS);
    }
    let table = show_bilan(&reader, request, words).map_err(told)?;
    let made = MadeAt { answer: &table, head: reader.head_view(words) };
    let listed =
        answered(&made, || text::bilan(&table, output.width(), words), || csv::bilan(&table), output)?;
    if listed != Listed::Json {
        // What we say of the answer itself; the notes of the document are in JSON and on the page.
        table.notes.iter().filter(|note| note.line.is_none()).for_each(|note| output.say(&note.text));
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

/// The formats that are files of their own; what other programs read is a list, as the table is.
fn file_format(format: Format) -> Option<FileFormat> {
    match format {
        Format::Table => None,
        Format::File(format) => (format.purpose() != Purpose::Exchange).then_some(format),
    }
}

/// Writes the whole pack of a window into a folder, which is made where it is missing.
async fn publish(
    store: &Store,
    window: &str,
    template: Option<&Path>,
    signing: &Signing,
    output: &Output,
) -> Ended {
    let words = output.words;
    let folder = output.folder()?;
    let template = template.map(|file| read_text(file, output)).transpose()?;
    let reader = store.signing_reader(signing, output).await?;
    let request =
        PublishRequest { region: store.globals.region.as_deref(), window, template, asker: Asker::Command };
    let pack = publish_bilan(&reader, &request, words).await.map_err(|error| Failure::of(&error, words))?;
    write_all(folder, pack.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())), output)?;
    receipt(&pack.receipt(&folder.display().to_string(), words), None, output)?;
    if let Some(note) = &pack.note {
        output.say(note);
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn compare(store: &Store, request: &BilanRequest, (from, to): (&str, &str), output: &Output) -> Ended {
    let (from, to) = (date(from, output)?, date(to, output)?);
    let reader = store.reader(output).await?;
    let words = output.words;
    let view =
        compare_bilan(&reader, request, from, to, words).await.map_err(|error| Failure::of(&error, words))?;
    let region = store.region_of(&reader, output)?;
    let format = answered(
        &InRegion { answer: &view, region: region.as_str() },
        || text::comparison(&view, output.width(), words),
        || csv::comparison(&view),
        output,
    )?;
    if format != Listed::Json {
        output.say(&view.sentence(words));
    }
    store.names_region(reader.state(), output);
    Ok(if view.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

async fn compute(store: &Store, request: &BilanRequest, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let words = output.words;
    let view = compute_bilan(&reader, request, words).await.map_err(|error| Failure::of(&error, words))?;
    let format = answered(
        &MadeAt { answer: &view, head: reader.head_view(words) },
        || text::coming(&view, output.width(), words),
        || csv::coming(&view),
        output,
    )?;
    if format != Listed::Json {
        output.say(&view.sentence(words));
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn reconcile(store: &Store, request: &BilanRequest, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let words = output.words;
    let view = reconcile_bilan(&reader, request, words).await.map_err(|error| Failure::of(&error, words))?;
    let format = answered(
        &MadeAt { answer: &view, head: reader.head_view(words) },
        || text::reconciliation(&view, output.width(), words),
        || list::reconciliation(&view).and_then(|list| list.csv()),
        output,
    )?;
    if format != Listed::Json {
        output.say(&view.sentence(words));
    }
    store.names_region(reader.state(), output);
    Ok(if view.agrees() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

async fn check(store: &Store, file: &Path, at: Option<Date>, output: &Output) -> Ended {
    let (name, bytes) = (file.display().to_string(), read_file(file, output)?);
    let reader = store.reader(output).await?;
    let words = output.words;
    let region = store.globals.region.as_deref();
    let request = CheckRequest { paper: &looked_at(&name, &bytes, output)?, region, at };
    let view = check_bilan(&reader, &request, words).map_err(|error| Failure::of(&error, words))?;
    let format = answered(&view, || text::check(&view, output.width(), words), || csv::check(&view), output)?;
    if format != Listed::Json {
        for aside in view.asides(words) {
            output.say(&aside);
        }
        output.say(&view.sentence(words));
    }
    Ok(if view.differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
