//! `maillage site`: where the sites of the register lie.

use std::process::ExitCode;

use maillage_domain::act::{Actor, PersonId};
use maillage_service::Mode;
use maillage_service::register::place_site::{PlaceRequest, place_site};

use super::{Ended, Store, acted, date};
use crate::output::{Failure, Output};
use crate::site_args::{Placing, Site};

pub(super) async fn run(store: &Store, command: Site, output: &Output) -> Ended {
    let Site::Place(Placing { site, zones, on, actor }) = command;
    let on = on.map(|text| date(&text, output)).transpose()?;
    let app = store.writer(Mode::Existing, output).await?;
    let request = PlaceRequest { region: store.region(), site: &site, zones: &zones, on };
    let actor = Actor::from(actor.map(PersonId::new));
    let receipt = place_site(&app, request, actor, output.words).await;
    let receipt = receipt.map_err(|error| Failure::of(&error, output.words))?;
    acted(&receipt, &receipt.text, output)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}
