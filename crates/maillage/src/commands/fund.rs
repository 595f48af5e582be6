//! `maillage fund`: the intervention fund.

use std::process::ExitCode;

use maillage_domain::fund::cell::Year;
use maillage_publishing::{csv, json, text};
use maillage_service::Mode;
use maillage_service::fund::status::status;

use super::{Outcome, Store, write_failure};
use crate::args::{Format, Fund};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, fund: Fund, output: &Output) -> Outcome {
    match fund {
        Fund::Status { year } => show_status(store, year.map(Year::new), output).await,
    }
}

async fn show_status(store: &Store, year: Option<Year>, output: &Output) -> Outcome {
    let app = store.open(Mode::Existing, output).await?;
    let words = output.words;
    let view = status(&app, store.globals.region.as_deref(), year, words)
        .await
        .map_err(|error| Failure::of(&error, words))?;
    let written = match output.format() {
        Format::Table => Ok(text::fund_status(&view, output.width(), words).into_bytes()),
        Format::Csv => csv::fund_status(&view),
        Format::Json => json::pretty(&view),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    Ok(ExitCode::SUCCESS)
}
