//! `maillage authorisation`: the register, and one authorisation with its life.

use std::process::ExitCode;

use maillage_publishing::{list, text};
use maillage_service::download;
use maillage_service::format::TableFormat;
use maillage_service::register::asked::RegisterFilter;
use maillage_service::register::list::list as authorisations;
use maillage_service::register::show::show as authorisation;
use maillage_service::sheet::WhenRequest;
use maillage_views::words::Argument;

use super::{Ended, Store, answered, date};
use crate::authorisation_args::{Authorisation, Times};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: Authorisation, output: &Output) -> Ended {
    match command {
        Authorisation::List { times, site, holder, activity, zone, status } => {
            let filter = RegisterFilter { site, holder, activity, zone, status, ..RegisterFilter::default() };
            list_all(store, (&read(store, times, output)?, &filter), output).await
        }
        Authorisation::Show { authorisation, times } => {
            show(store, &read(store, times, output)?, &authorisation, output).await
        }
    }
}

/// The region and the times of a question.
fn read(store: &Store, times: Times, output: &Output) -> Result<WhenRequest, Failure> {
    let at = times.at.map(|day| date(&day, output)).transpose()?;
    Ok(WhenRequest { region: store.globals.region.clone(), at, known_on: times.known_on })
}

async fn list_all(store: &Store, asked: (&WhenRequest, &RegisterFilter), output: &Output) -> Ended {
    let format = output.spread()?;
    let reader = store.reader(output).await?;
    let words = output.words;
    let failed = |error| Failure::of(&error, words);
    let view = authorisations(&reader, asked, words).await.map_err(failed)?;
    if let Some(format) = format {
        let file = download::authorisations(&reader, asked, TableFormat::List(format), words).await;
        output.answer(&file.map_err(failed)?)?;
    } else {
        output.answer(text::authorisations(&view, output.width(), words).as_bytes())?;
        let (all, counted) = (view.authorisations.len(), view.counted());
        let said = [("count", Argument::count(all)), ("counted", Argument::count(counted))];
        output.say(&words.with("register-shown", &said));
    }
    if !view.note.is_empty() {
        output.say(&view.note);
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn show(store: &Store, times: &WhenRequest, number: &str, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let words = output.words;
    let view = authorisation(&reader, times, number, words).await;
    let view = view.map_err(|error| Failure::of(&error, words))?;
    answered(
        &view,
        || text::authorisation(&view, output.width(), words),
        || list::authorisation(&view).and_then(|list| list.csv()),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}
