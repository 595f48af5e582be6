//! `maillage bilan`: the balance at a date, and what changed between two.

use std::process::ExitCode;

use maillage_domain::care::bilan::Only;
use maillage_publishing::{csv, json, text};
use maillage_service::Mode;
use maillage_service::care::BilanRequest;
use maillage_service::care::compare_bilan::compare_bilan;
use maillage_service::care::show_bilan::show_bilan;
use maillage_views::words::Argument;

use super::{Outcome, Store, date, write_failure};
use crate::args::{Bilan, Filter, Format, Rows};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, bilan: Bilan, output: &Output) -> Outcome {
    match bilan {
        Bilan::Show { at, filter, only } => {
            let request =
                BilanRequest { at: Some(date(&at, output)?), only: only.into(), ..asked(store, filter) };
            show(store, &request, output).await
        }
        Bilan::Compare { from, to, filter } => {
            compare(store, &asked(store, filter), (&from, &to), output).await
        }
    }
}

impl From<Rows> for Only {
    fn from(rows: Rows) -> Self {
        match rows {
            Rows::All => Self::All,
            Rows::Open => Self::Open,
            Rows::Negative => Self::Negative,
        }
    }
}

fn asked(store: &Store, filter: Filter) -> BilanRequest {
    BilanRequest {
        region: store.globals.region.clone(),
        known_on: filter.known_on,
        activity: filter.activity,
        zone: filter.zone,
        ..BilanRequest::default()
    }
}

async fn show(store: &Store, request: &BilanRequest, output: &Output) -> Outcome {
    let app = store.open(Mode::Existing, output).await?;
    let table =
        show_bilan(&app, request, output.words).await.map_err(|error| Failure::of(&error, output.words))?;
    let format = output.format();
    let written = match format {
        Format::Table => Ok(text::bilan(&table.rows, output.width(), output.words).into_bytes()),
        Format::Csv => csv::bilan(&table),
        Format::Json => json::pretty(&table),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    if format != Format::Json {
        // What we say of the answer itself; the notes of the document are in JSON and on the page.
        table.notes.iter().filter(|note| note.line.is_none()).for_each(|note| output.say(&note.text));
    }
    Ok(ExitCode::SUCCESS)
}

async fn compare(
    store: &Store,
    request: &BilanRequest,
    (from, to): (&str, &str),
    output: &Output,
) -> Outcome {
    let (from, to) = (date(from, output)?, date(to, output)?);
    let app = store.open(Mode::Existing, output).await?;
    let words = output.words;
    let view =
        compare_bilan(&app, request, from, to, words).await.map_err(|error| Failure::of(&error, words))?;
    let format = output.format();
    let written = match format {
        Format::Table => Ok(text::comparison(&view, output.width(), words).into_bytes()),
        Format::Csv => csv::comparison(&view),
        Format::Json => json::pretty(&view),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    if format != Format::Json {
        let count = Argument::Count(i64::try_from(view.changes.len()).unwrap_or(i64::MAX));
        let (from, to) = (words.date(from), words.date(to));
        let id = if view.changes.is_empty() { "compared-none" } else { "compared-some" };
        let arguments = [("count", count), ("from", Argument::Text(&from)), ("to", Argument::Text(&to))];
        output.say(&words.with(id, &arguments));
    }
    Ok(if view.changes.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
