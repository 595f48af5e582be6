//! `maillage region`: the regions of a store, the one that answers by default, and their agencies.

use std::process::ExitCode;

use maillage_domain::act::{Actor, PersonId};
use maillage_publishing::{list as lists, text};
use maillage_service::Mode;
use maillage_service::region::choose_home::choose_home;
use maillage_service::region::describe_agency::{AgencyRequest, describe_agency};
use maillage_service::region::list::list as regions;

use super::{Ended, Store, acted, answered};
use crate::output::{Failure, Output};
use crate::region_args::{Choosing, Describing, Region};

pub(super) async fn run(store: &Store, command: Region, output: &Output) -> Ended {
    match command {
        Region::List => list(store, output).await,
        Region::Default(choosing) => choose(store, choosing, output).await,
        Region::Set(describing) => describe(store, describing, output).await,
    }
}

async fn list(store: &Store, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let view = regions(reader.state(), reader.now(), output.words);
    answered(
        &view,
        || text::regions(&view, output.width(), output.words),
        || lists::regions(&view).and_then(|list| list.csv()),
        output,
    )?;
    Ok(ExitCode::SUCCESS)
}

async fn choose(store: &Store, Choosing { code, actor }: Choosing, output: &Output) -> Ended {
    let app = store.writer(Mode::Existing, output).await?;
    let actor = Actor::from(actor.map(PersonId::new));
    let receipt = choose_home(&app, &code, actor, output.words).await;
    let receipt = receipt.map_err(|error| Failure::of(&error, output.words))?;
    acted(&receipt, &receipt.text, output)?;
    Ok(ExitCode::SUCCESS)
}

async fn describe(store: &Store, describing: Describing, output: &Output) -> Ended {
    let Describing { code, agency, siret, contact, actor } = describing;
    let app = store.writer(Mode::Existing, output).await?;
    let request = AgencyRequest { code: &code, agency: &agency, siret, contact: &contact };
    let actor = Actor::from(actor.map(PersonId::new));
    let receipt = describe_agency(&app, &request, actor, output.words).await;
    let receipt = receipt.map_err(|error| Failure::of(&error, output.words))?;
    acted(&receipt, &receipt.text, output)?;
    Ok(ExitCode::SUCCESS)
}
