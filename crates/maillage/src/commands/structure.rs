//! `maillage structure`: the structures outside the regime of authorisation; and `maillage import structures` and
//! `import structure-counts`: tables of them, and of what a document counts.

use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;
use maillage_domain::act::Actor;
use maillage_publishing::text;
use maillage_service::format::TableFormat;
use maillage_service::sheet::WhenRequest;
use maillage_service::structure::import::import_structures;
use maillage_service::structure::import_counts::{CountsRequest, import_counts};
use maillage_service::structure::list::{StructureFilter, list};
use maillage_service::{App, Mode, download};
use maillage_views::structure::StructuresImported;
use maillage_views::words::Argument;

use super::{Ended, Store, date, made, read_file, recorded, table};
use crate::args::TableFile;
use crate::output::{Failure, Output};
use crate::structure_args::Structure;

pub(super) async fn run(store: &Store, command: Structure, output: &Output) -> Ended {
    let Structure::List { times, kind, zone, commune, status } = command;
    let at = times.at.map(|day| date(&day, output)).transpose()?;
    let asked = WhenRequest { region: store.globals.region.clone(), at, known_on: times.known_on };
    let filter = StructureFilter { kind, status, zone, commune, search: None };
    let format = output.spread()?;
    let reader = store.reader(output).await?;
    let words = output.words;
    let failed = |error| Failure::of(&error, words);
    let view = list(&reader, (&asked, &filter), words).await.map_err(failed)?;
    if let Some(format) = format {
        let file = download::structures(&reader, (&asked, &filter), TableFormat::List(format), words).await;
        output.answer(&file.map_err(failed)?)?;
    } else {
        output.answer(text::structures(&view, output.width(), words).as_bytes())?;
        let said = [
            ("count", Argument::count(view.structures.len())),
            ("printed", Argument::count(view.printed.len())),
        ];
        output.say(&words.with("structures-shown", &said));
    }
    if !view.note.is_empty() {
        output.say(&view.note);
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

/// Records a table of structures, whose columns another file may name.
pub(super) async fn structures(store: &Store, asked: &TableFile, actor: Actor, output: &Output) -> Ended {
    let said = |app: &App, view| made(app, view, |view: &StructuresImported| &view.text, output);
    table::recorded(store, (asked, actor), import_structures, said, output).await
}

/// Records a table of what a document counts of structures.
pub(super) async fn counts(
    store: &Store,
    (file, title): (&Path, &str),
    on: Date,
    actor: Actor,
    output: &Output,
) -> Ended {
    let (name, bytes) = (file.display().to_string(), read_file(file, output)?);
    let app = store.writer(Mode::Existing, output).await?;
    let request = CountsRequest { bytes: &bytes, file: &name, title, on, region: store.region() };
    let done = import_counts(&app, &request, actor, output.words).await;
    let done = done.map_err(|error| Failure::of(&error, output.words))?;
    recorded(&app, &done.text, Some(done.act), output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}
