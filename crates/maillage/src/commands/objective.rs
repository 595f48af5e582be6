//! `maillage objective`: the objectives in force on a day, and what changed between two.

use std::process::ExitCode;

use maillage_publishing::{csv, text};
use maillage_service::care::BilanRequest;
use maillage_service::care::objectives::compare::compare_objectives;
use maillage_service::care::objectives::show::show_objectives;
use maillage_service::download;
use maillage_service::format::TableFormat;
use maillage_views::words::Argument;

use super::bilan::asked;
use super::{Ended, Store, answered, date};
use crate::args::Objective;
use crate::output::{Failure, Listed, Output};

pub(super) async fn run(store: &Store, objective: Objective, output: &Output) -> Ended {
    match objective {
        Objective::Show { at, filter } => {
            let request = BilanRequest { at: Some(date(&at, output)?), ..asked(store, filter) };
            show(store, &request, output).await
        }
        Objective::Compare { from, to, filter } => {
            compare(store, &asked(store, filter), (&from, &to), output).await
        }
    }
}

async fn show(store: &Store, request: &BilanRequest, output: &Output) -> Ended {
    let format = output.spread()?;
    let reader = store.reader(output).await?;
    let words = output.words;
    let failed = |error| Failure::of(&error, words);
    if let Some(format) = format {
        output.answer(
            &download::objectives(&reader, request, TableFormat::List(format), words).map_err(failed)?,
        )?;
        store.names_region(reader.state(), output);
        return Ok(ExitCode::SUCCESS);
    }
    let view = show_objectives(&reader, request, words).map_err(failed)?;
    output.answer(text::objectives(&view, output.width(), words).as_bytes())?;
    let count = Argument::count(view.adopted().count());
    output.say(&words.with("objectives-shown", &[("count", count)]));
    output.say(&view.stages.text);
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn compare(store: &Store, request: &BilanRequest, (from, to): (&str, &str), output: &Output) -> Ended {
    let (from, to) = (date(from, output)?, date(to, output)?);
    let reader = store.reader(output).await?;
    let words = output.words;
    let view = compare_objectives(&reader, request, (from, to), words);
    let view = view.map_err(|error| Failure::of(&error, words))?;
    let format = answered(
        &view,
        || text::objectives_comparison(&view, output.width(), words),
        || csv::objectives_comparison(&view),
        output,
    )?;
    if format != Listed::Json {
        let (from, to) = (words.date(from), words.date(to));
        let (from, to) = (("from", Argument::Text(&from)), ("to", Argument::Text(&to)));
        let count = ("count", Argument::count(view.changes.len()));
        let said = if view.changes.is_empty() {
            words.with("objectives-compared-none", &[from, to])
        } else {
            words.with("objectives-compared-some", &[count, from, to])
        };
        output.say(&said);
    }
    store.names_region(reader.state(), output);
    Ok(if view.changes.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
