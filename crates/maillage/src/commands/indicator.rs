//! `maillage fund indicator`: the indicators of the fund; and `maillage import indicators`: a table of them.

use std::process::ExitCode;

use maillage_domain::act::{Actor, PersonId};
use maillage_publishing::text;
use maillage_service::format::TableFormat;
use maillage_service::indicator::act::{DefineRequest, RecordRequest, TargetRequest, define, record, target};
use maillage_service::indicator::import::import_indicators;
use maillage_service::indicator::list::{IndicatorFilter, list};
use maillage_service::sheet::WhenRequest;
use maillage_service::{App, Mode, Receipt, ServiceError, download};
use maillage_views::indicator::IndicatorsImported;
use maillage_views::words::Argument;
use uuid::Uuid;

use super::{Ended, Store, date, made, recorded, table};
use crate::args::TableFile;
use crate::authorisation_args::Times;
use crate::indicator_args::{Indicator, IndicatorDefine, IndicatorRecord, IndicatorTarget};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: Indicator, output: &Output) -> Ended {
    match command {
        Indicator::Define(asked) => defined(store, *asked, output).await,
        Indicator::Target(asked) => targeted(store, *asked, output).await,
        Indicator::Record(asked) => found(store, *asked, output).await,
        Indicator::List { times, territory } => {
            let filter = IndicatorFilter { territory, ..IndicatorFilter::default() };
            listed(store, times, filter, output).await
        }
        Indicator::Show { code, times } => {
            let filter = IndicatorFilter { code: Some(code), ..IndicatorFilter::default() };
            listed(store, times, filter, output).await
        }
    }
}

/// Shows indicators with their values, and what there is to say of them.
async fn listed(store: &Store, times: Times, filter: IndicatorFilter, output: &Output) -> Ended {
    let at = times.at.map(|day| date(&day, output)).transpose()?;
    let asked = WhenRequest { region: store.globals.region.clone(), at, known_on: times.known_on };
    let format = output.spread()?;
    let reader = store.reader(output).await?;
    let words = output.words;
    let failed = |error| Failure::of(&error, words);
    let view = list(&reader, (&asked, &filter), words).await.map_err(failed)?;
    if let Some(format) = format {
        let file = download::indicators(&reader, (&asked, &filter), TableFormat::List(format), words).await;
        output.answer(&file.map_err(failed)?)?;
    } else {
        output.answer(text::indicators(&view, output.width(), words).as_bytes())?;
        let findings = view.indicators.iter().map(|one| one.findings.len()).sum::<usize>();
        let said =
            [("count", Argument::count(view.indicators.len())), ("findings", Argument::count(findings))];
        output.say(&words.with("indicators-shown", &said));
    }
    if !view.note.is_empty() {
        output.say(&view.note);
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn defined(store: &Store, asked: IndicatorDefine, output: &Output) -> Ended {
    let request = DefineRequest {
        region: store.globals.region.clone(),
        code: asked.code,
        label: asked.label,
        unit: asked.unit,
        calculation: asked.calculation,
        formula: asked.formula,
        source: asked.source,
        actions: asked.actions,
        structures: asked.structures,
        destinations: asked.destinations,
        from: asked.from.map(|text| date(&text, output)).transpose()?,
    };
    let app = store.writer(Mode::Existing, output).await?;
    let done = define(&app, &request, actor(asked.actor), output.words).await;
    told(store, &app, done, output)
}

async fn targeted(store: &Store, asked: IndicatorTarget, output: &Output) -> Ended {
    let request = TargetRequest {
        region: store.globals.region.clone(),
        code: asked.code,
        value: asked.value,
        by: date(&asked.by, output)?,
        territory: asked.territory,
        source: asked.source,
        on: asked.on.map(|text| date(&text, output)).transpose()?,
    };
    let app = store.writer(Mode::Existing, output).await?;
    let done = target(&app, &request, actor(asked.actor), output.words).await;
    told(store, &app, done, output)
}

async fn found(store: &Store, asked: IndicatorRecord, output: &Output) -> Ended {
    let request = RecordRequest {
        region: store.globals.region.clone(),
        code: asked.code,
        value: asked.value,
        on: date(&asked.on, output)?,
        period: asked.period,
        territory: asked.territory,
        action: asked.action,
        printed: asked.printed,
        source: asked.source,
    };
    let app = store.writer(Mode::Existing, output).await?;
    let done = record(&app, &request, actor(asked.actor), output.words).await;
    told(store, &app, done, output)
}

fn actor(person: Option<Uuid>) -> Actor {
    Actor::from(person.map(PersonId::new))
}

/// Says what was recorded.
fn told(store: &Store, app: &App, done: Result<Receipt, ServiceError>, output: &Output) -> Ended {
    let done = done.map_err(|error| Failure::of(&error, output.words))?;
    recorded(app, &done.text, Some(done.act), output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}

/// Records a table of indicators, whose columns another file may name.
pub(super) async fn imported(store: &Store, asked: &TableFile, actor: Actor, output: &Output) -> Ended {
    let said = |app: &App, view| made(app, view, |view: &IndicatorsImported| &view.text, output);
    table::recorded(store, (asked, actor), import_indicators, said, output).await
}
