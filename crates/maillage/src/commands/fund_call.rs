//! `maillage fund call`: the calls of the fund; and `maillage import applications`: an export of an online form.

use std::process::ExitCode;

use maillage_domain::act::{Actor, PersonId};
use maillage_domain::call::code::CallCode;
use maillage_domain::fund::beneficiary::Beneficiary;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::Purpose;
use maillage_domain::fund::essentials::Essentials;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_service::call::act::{
    AmendRequest, ApplyRequest, BudgetAsked, DecideRequest, NewDeadline, OpenRequest, PublishRequest, amend,
    apply, decide, open, publish,
};
use maillage_service::call::grant::{GrantRequest, grant};
use maillage_service::call::import::import_applications;
use maillage_service::fund::FundQuestion;
use maillage_service::mapped_table::MappedTable;
use maillage_service::{App, Mode, Receipt, ServiceError};
use maillage_views::fund::call::{ApplicationsImported, CallChoice, Eyes};
use maillage_views::words::Words;

use super::fund_agreement::terms;
use super::fund_questions::{CALL, CALLS, question, shown};
use super::{Ended, Store, acted, date, made, recorded, table};
use crate::agreement_args::When;
use crate::args::TableFile;
use crate::call_args::{
    ApplyArguments, CallActor, CallAmendArguments, CallCommand, DecideArguments, GrantArguments,
    OpenArguments,
};
use crate::fund_args::FundAsked;
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: CallCommand, output: &Output) -> Ended {
    match command {
        CallCommand::Open(asked) => opened(store, *asked, output).await,
        CallCommand::Amend(asked) => amended(store, *asked, output).await,
        CallCommand::Apply(asked) => applied(store, *asked, output).await,
        CallCommand::Decide(asked) => decided(store, *asked, output).await,
        CallCommand::Publish { call, by } => published(store, call, &by, output).await,
        CallCommand::Grant(asked) => granted(store, *asked, output).await,
        CallCommand::List { kind, standing, year, when } => {
            let asked = plain(store, (year, when), output)?;
            let question = FundQuestion { calls: CallChoice { kind, standing }, ..asked };
            shown(store, question, CALLS, output).await
        }
        CallCommand::Show { call, when } => {
            let question = FundQuestion { call: Some(call), ..plain(store, (None, when), output)? };
            shown(store, question, CALL, output).await
        }
    }
}

/// A question of who has the store before him: he sees all of it.
fn plain(store: &Store, (year, when): (Option<i16>, When), output: &Output) -> Result<FundQuestion, Failure> {
    let asked = FundAsked { year, at: when.at, known_on: when.known_on };
    Ok(FundQuestion { eyes: Eyes::Entitled, ..question(store, &asked, output)? })
}

async fn opened(store: &Store, asked: OpenArguments, output: &Output) -> Ended {
    let budget = asked.ceiling.zip(asked.place);
    let request = OpenRequest {
        region: store.globals.region.clone(),
        call: asked.call,
        kind: asked.kind,
        title: asked.title,
        object: asked.object,
        criteria: asked.criteria.into_iter().map(|one| one.0).collect(),
        body: asked.body,
        year: Year::new(asked.year),
        opens: date(&asked.opens, output)?,
        deadline: asked.deadline.map(|text| date(&text, output)).transpose()?,
        budget: budget.map(|(sum, place)| BudgetAsked { ceiling: Ae::from_cents(sum.0), place }),
        on: day(&asked.by, output)?,
    };
    let app = store.writer(Mode::Existing, output).await?;
    let done = open(&app, &request, actor(&asked.by), output.words).await;
    told(store, &app, done, output)
}

async fn amended(store: &Store, asked: CallAmendArguments, output: &Output) -> Ended {
    let deadline = asked.deadline.map(|text| date(&text, output)).transpose()?.map(NewDeadline::On);
    let request = AmendRequest {
        region: store.globals.region.clone(),
        call: asked.call,
        title: asked.title,
        object: asked.object,
        criteria: asked.criteria.into_iter().map(|one| one.0).collect(),
        body: asked.body,
        opens: asked.opens.map(|text| date(&text, output)).transpose()?,
        deadline: if asked.always_open { Some(NewDeadline::None) } else { deadline },
        ceiling: asked.ceiling.map(|sum| Ae::from_cents(sum.0)),
        place: asked.place,
        on: day(&asked.by, output)?,
    };
    let app = store.writer(Mode::Existing, output).await?;
    let done = amend(&app, &request, actor(&asked.by), output.words).await;
    told(store, &app, done, output)
}

async fn applied(store: &Store, asked: ApplyArguments, output: &Output) -> Ended {
    let request = ApplyRequest {
        region: store.globals.region.clone(),
        call: asked.of.call,
        number: asked.of.number,
        applicant: Beneficiary { id: asked.applicant, kind: asked.applicant_kind.into() },
        name: asked.name,
        title: asked.title,
        requested: Ae::from_cents(asked.requested.0),
        on: day(&asked.by, output)?,
    };
    let app = store.writer(Mode::Existing, output).await?;
    let done = apply(&app, &request, actor(&asked.by), output.words).await;
    told(store, &app, done, output)
}

async fn decided(store: &Store, asked: DecideArguments, output: &Output) -> Ended {
    let granted = asked.granted.filter(|_| !asked.refused);
    let request = DecideRequest {
        region: store.globals.region.clone(),
        call: asked.of.call,
        number: asked.of.number,
        granted: granted.map(|sum| Ae::from_cents(sum.0)),
        motive: asked.motive,
        scores: asked.scores.into_iter().map(|score| score.0).collect(),
        body: asked.body,
        replaces: asked.replaces,
        on: day(&asked.by, output)?,
    };
    let app = store.writer(Mode::Existing, output).await?;
    let done = decide(&app, &request, actor(&asked.by), output.words).await;
    told(store, &app, done, output)
}

async fn published(store: &Store, call: CallCode, by: &CallActor, output: &Output) -> Ended {
    let request = PublishRequest { region: store.globals.region.clone(), call, on: day(by, output)? };
    let app = store.writer(Mode::Existing, output).await?;
    let done = publish(&app, &request, actor(by), output.words).await;
    told(store, &app, done, output)
}

/// Concludes the agreement of a grant and commits under it.
async fn granted(store: &Store, asked: GrantArguments, output: &Output) -> Ended {
    let instalments = asked.instalments().iter().map(|one| (one.year, Cp::from_cents(one.cents)));
    let (share, notice) = (asked.share.map(|part| part.0), asked.eu.map(|answered| answered.0));
    let request = GrantRequest {
        region: store.globals.region.clone(),
        key: asked.signed.key.clone(),
        instalments: instalments.collect(),
        terms: terms(&asked.terms, output)?,
        actor: PersonId::new(asked.signed.actor),
        on: asked.signed.decided_on.as_deref().map(|text| date(text, output)).transpose()?,
        call: asked.of.call,
        number: asked.of.number,
        agreement: asked.agreement,
        kind: asked.kind,
        amends: asked.amends,
        purpose: Purpose { field: asked.field.into(), code: asked.purpose },
        essentials: Essentials {
            name: None,
            conditions: asked.conditions,
            paid_over: asked.period,
            share,
            notice,
        },
    };
    let app = store.writer(Mode::Existing, output).await?;
    let words = output.words;
    let view = grant(&app, &request, words).await.map_err(|error| Failure::of(&error, words))?;
    acted(&view, &view.text, output)?;
    if !output.is_json() {
        view.warnings.iter().for_each(|warning| output.say(warning));
    }
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}

/// Records an export of an online form, whose columns another file may name.
pub(super) async fn imported(
    store: &Store,
    (asked, call): (&TableFile, &CallCode),
    actor: Actor,
    output: &Output,
) -> Ended {
    let said = |app: &App, view| made(app, view, |view: &ApplicationsImported| &view.text, output);
    let import = async |app: &App, table: &MappedTable<'_>, actor: Actor, words: Words| {
        import_applications(app, (table, call), actor, words).await
    };
    table::recorded(store, (asked, actor), import, said, output).await
}

fn day(by: &CallActor, output: &Output) -> Result<Option<jiff::civil::Date>, Failure> {
    by.on.as_deref().map(|text| date(text, output)).transpose()
}

fn actor(by: &CallActor) -> Actor {
    Actor::from(by.actor.map(PersonId::new))
}

/// Says what was recorded.
fn told(store: &Store, app: &App, done: Result<Receipt, ServiceError>, output: &Output) -> Ended {
    let done = done.map_err(|error| Failure::of(&error, output.words))?;
    recorded(app, &done.text, Some(done.act), output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}
