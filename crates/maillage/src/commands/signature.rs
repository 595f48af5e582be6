//! `maillage delegation` and `maillage sign`: who may sign, and the signature that makes a draft binding.

use std::process::ExitCode;

use maillage_domain::act::PersonId;
use maillage_domain::period::Period;
use maillage_publishing::{list, text};
use maillage_service::Mode;
use maillage_service::signature::delegate::{DelegationRequest, delegate};
use maillage_service::signature::list::list as delegations;
use maillage_service::signature::sign::{SignRequest, sign as sign_draft};
use maillage_views::region::InRegion;

use super::{Ended, Store, acted, answered, date};
use crate::output::{Failure, Output};
use crate::signature_args::{Delegation, Recording, Sign};

pub(super) async fn delegation(store: &Store, command: Delegation, output: &Output) -> Ended {
    match command {
        Delegation::List => show(store, output).await,
        Delegation::Record(recording) => record(store, *recording, output).await,
    }
}

async fn show(store: &Store, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let failed = |error| Failure::of(&error, output.words);
    let view = delegations(&reader, store.region(), output.words).map_err(failed)?;
    let region = store.region_of(&reader, output)?;
    answered(
        &InRegion { answer: &view, region: region.as_str() },
        || text::delegations(&view, output.width(), output.words),
        || list::delegations(&view).and_then(|list| list.csv()),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn record(store: &Store, recording: Recording, output: &Output) -> Ended {
    let day = |text: &String| date(text, output);
    let from = day(&recording.first_day)?;
    let request = DelegationRequest {
        decision: recording.order_number,
        decided_on: day(&recording.signature_day)?,
        published: recording.published.as_ref().map(day).transpose()?,
        delegate: PersonId::new(recording.delegate),
        function: recording.function,
        may_sign: recording.may_sign,
        in_force: Period { from, until: recording.last_day.as_ref().map(day).transpose()? },
    };
    let app = store.writer(Mode::Existing, output).await?;
    let actor = PersonId::new(recording.actor);
    let done = delegate(&app, store.region(), &request, actor, output.words).await;
    let receipt = done.map_err(|error| Failure::of(&error, output.words))?;
    acted(&receipt, &receipt.text, output)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn sign(store: &Store, asked: Sign, output: &Output) -> Ended {
    let Sign { act, delegation, order_number, signature_day, actor } = asked;
    let request = SignRequest { act, delegation, order: order_number, on: date(&signature_day, output)? };
    let app = store.writer(Mode::Existing, output).await?;
    let done = sign_draft(&app, store.region(), &request, PersonId::new(actor), output.words).await;
    let receipt = done.map_err(|error| Failure::of(&error, output.words))?;
    acted(&receipt, &receipt.text, output)?;
    Ok(ExitCode::SUCCESS)
}
