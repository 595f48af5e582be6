//! `maillage trace`: every hop of one figure.

use std::process::ExitCode;

use maillage_publishing::{csv, json, text};
use maillage_service::Mode;
use maillage_service::care::trace::{TraceRequest, trace};

use super::{Outcome, Store, date, write_failure};
use crate::output::{Failure, Listed, Output};

pub(super) async fn run(
    store: &Store,
    activity: String,
    zone: String,
    at: Option<&str>,
    output: &Output,
) -> Outcome {
    let at = at.map(|text| date(text, output)).transpose()?;
    let app = store.open(Mode::Existing, output).await?;
    let request = TraceRequest { activity, zone, at, region: store.globals.region.clone() };
    let view =
        trace(&app, &request, output.words).await.map_err(|error| Failure::of(&error, output.words))?;
    let written = match output.listed()? {
        Listed::Table => Ok(text::trace(&view, output.words).into_bytes()),
        Listed::Csv => csv::trace(&view),
        Listed::Json => json::pretty(&view),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    Ok(ExitCode::SUCCESS)
}
