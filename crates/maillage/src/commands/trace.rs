//! `maillage trace`: every hop of one figure.

use maillage_domain::fund::execution::FigureKind;
use maillage_publishing::{csv, text};
use maillage_service::Reader;
use maillage_service::care::trace::{TraceRequest, trace};
use maillage_service::fund::trace as fund;
use maillage_views::region::InRegion;
use maillage_views::trace::TraceView;

use std::process::ExitCode;

use super::fund_questions::{beside, question};
use super::{Ended, Store, answered, date};
use crate::args::Trace;
use crate::fund_args::FundAsked;
use crate::output::{Failure, Listed, Output};

pub(super) async fn run(store: &Store, asked: Trace, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let view = match asked.figure {
        Some(figure) => of_fund(store, &reader, figure, asked, output)?,
        None => of_cell(store, &reader, asked, output).await?,
    };
    let region = store.region_of(&reader, output)?;
    let named = InRegion { answer: &view, region: region.as_str() };
    let listed = answered(&named, || text::trace(&view, output.words), || csv::trace(&view), output)?;
    if listed == Listed::Csv {
        beside(view.findings(), output);
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn of_cell(
    store: &Store,
    reader: &Reader,
    asked: Trace,
    output: &Output,
) -> Result<TraceView, Failure> {
    let at = asked.at.as_deref().map(|text| date(text, output)).transpose()?;
    let request = TraceRequest {
        activity: asked.activity.unwrap_or_default(),
        zone: asked.zone.unwrap_or_default(),
        at,
        known_on: asked.known_on,
        region: store.globals.region.clone(),
    };
    trace(reader, &request, output.words).await.map_err(|error| Failure::of(&error, output.words))
}

fn of_fund(
    store: &Store,
    reader: &Reader,
    figure: FigureKind,
    asked: Trace,
    output: &Output,
) -> Result<TraceView, Failure> {
    let Trace { year, mission, at, known_on, .. } = asked;
    let question = question(store, &FundAsked { year, at, known_on }, output)?;
    fund::trace(reader, &question, figure, mission, output.words)
        .map_err(|error| Failure::of(&error, output.words))
}
