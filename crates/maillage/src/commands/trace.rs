//! `maillage trace`: every hop of one figure.

use std::process::ExitCode;

use maillage_publishing::{csv, text};
use maillage_service::care::trace::{TraceRequest, trace};

use super::{Outcome, Store, answered, date};
use crate::output::{Failure, Output};

pub(super) async fn run(
    store: &Store,
    activity: String,
    zone: String,
    at: Option<&str>,
    output: &Output,
) -> Outcome {
    let at = at.map(|text| date(text, output)).transpose()?;
    let reader = store.reader(output).await?;
    let request = TraceRequest { activity, zone, at, region: store.globals.region.clone() };
    let view =
        trace(&reader, &request, output.words).await.map_err(|error| Failure::of(&error, output.words))?;
    answered(&view, || text::trace(&view, output.words), || csv::trace(&view), output)?;
    Ok(ExitCode::SUCCESS)
}
