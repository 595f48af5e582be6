//! `maillage trace`: every hop of one figure.

use maillage_domain::fund::execution::FigureKind;
use maillage_publishing::{csv, text};
use maillage_service::care::trace::{TraceRequest, trace};
use maillage_service::fund::trace as fund;
use maillage_views::trace::TraceView;

use std::process::ExitCode;

use super::fund_questions::{beside, question};
use super::{Ended, Store, answered, date};
use crate::args::Trace;
use crate::fund_args::FundAsked;
use crate::output::{Failure, Listed, Output};

pub(super) async fn run(store: &Store, asked: Trace, output: &Output) -> Ended {
    let view = match asked.figure {
        Some(figure) => of_fund(store, figure, asked, output).await?,
        None => of_cell(store, asked, output).await?,
    };
    let listed = answered(&view, || text::trace(&view, output.words), || csv::trace(&view), output)?;
    if listed == Listed::Csv {
        beside(view.findings(), output);
    }
    Ok(ExitCode::SUCCESS)
}

async fn of_cell(store: &Store, asked: Trace, output: &Output) -> Result<TraceView, Failure> {
    let at = asked.at.as_deref().map(|text| date(text, output)).transpose()?;
    let reader = store.reader(output).await?;
    let request = TraceRequest {
        activity: asked.activity.unwrap_or_default(),
        zone: asked.zone.unwrap_or_default(),
        at,
        known_on: asked.known_on,
        region: store.globals.region.clone(),
    };
    trace(&reader, &request, output.words).await.map_err(|error| Failure::of(&error, output.words))
}

async fn of_fund(
    store: &Store,
    figure: FigureKind,
    asked: Trace,
    output: &Output,
) -> Result<TraceView, Failure> {
    let Trace { year, mission, at, known_on, .. } = asked;
    let question = question(store, &FundAsked { year, at, known_on }, output)?;
    let reader = store.reader(output).await?;
    fund::trace(&reader, &question, figure, mission, output.words)
        .map_err(|error| Failure::of(&error, output.words))
}
