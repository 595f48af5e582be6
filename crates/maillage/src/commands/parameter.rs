//! `maillage parameter`: numbers that are doubtful or regional, and what a region sets in their place.

use std::process::ExitCode;

use maillage_domain::act::PersonId;
use maillage_domain::parameter::decision::SetParameter;
use maillage_domain::period::Period;
use maillage_publishing::{list, text};
use maillage_service::Mode;
use maillage_service::parameter::list::{ParameterQuestion, list as parameters};
use maillage_service::parameter::set::set;
use maillage_views::region::InRegion;

use super::{Ended, Store, acted, answered, date};
use crate::output::{Failure, Output};
use crate::parameter_args::{Parameter, Setting};

pub(super) async fn run(store: &Store, command: Parameter, output: &Output) -> Ended {
    match command {
        Parameter::List { at, known_on } => show(store, at.as_deref(), known_on, output).await,
        Parameter::Set(setting) => record(store, setting, output).await,
    }
}

async fn show(store: &Store, at: Option<&str>, known_on: Option<String>, output: &Output) -> Ended {
    let at = at.map(|text| date(text, output)).transpose()?;
    let question = ParameterQuestion { region: store.globals.region.clone(), at, known_on };
    let reader = store.reader(output).await?;
    let failed = |error| Failure::of(&error, output.words);
    let view = parameters(&reader, &question, output.words).map_err(failed)?;
    let region = store.region_of(&reader, output)?;
    answered(
        &InRegion { answer: &view, region: region.as_str() },
        || text::parameters(&view, output.width(), output.words),
        || list::parameters(&view).and_then(|list| list.csv()),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn record(store: &Store, setting: Setting, output: &Output) -> Ended {
    let Setting { name, value, first_day, last_day, source, doubt, actor } = setting;
    let (from, until) = (date(&first_day, output)?, last_day.map(|day| date(&day, output)).transpose()?);
    let asked = SetParameter { name, value, in_force: Period { from, until }, source, doubt };
    let app = store.writer(Mode::Existing, output).await?;
    let (region, actor) = (store.globals.region.as_deref(), PersonId::new(actor));
    let receipt = set(&app, region, &asked, actor, output.words)
        .await
        .map_err(|error| Failure::of(&error, output.words))?;
    acted(&receipt, &receipt.text, output)?;
    Ok(ExitCode::SUCCESS)
}
