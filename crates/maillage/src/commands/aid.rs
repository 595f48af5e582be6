//! `maillage aid`: the aid schemes, and whether one may be asked for.

use std::process::ExitCode;

use jiff::civil::Date;
use maillage_publishing::{list as lists, text};
use maillage_service::fund::aid::check::{AidRequest, check};
use maillage_service::fund::aid::list::{AidFilter, aids};
use maillage_service::sheet::WhenRequest;
use maillage_views::region::InRegion;

use super::{Ended, Store, answered, date};
use crate::aid_args::{Aid, AidAsked};
use crate::authorisation_args::Times;
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: Aid, output: &Output) -> Ended {
    match command {
        Aid::List { times, applicant, group } => {
            list(store, times, &AidFilter { applicant, group }, output).await
        }
        Aid::Check(asked) => ruled(store, *asked, output).await,
    }
}

async fn list(store: &Store, Times { at, known_on }: Times, filter: &AidFilter, output: &Output) -> Ended {
    let asked = WhenRequest { region: store.globals.region.clone(), at: day(at, output)?, known_on };
    let reader = store.reader(output).await?;
    let words = output.words;
    let view = aids(&reader, (&asked, filter), words).map_err(|error| Failure::of(&error, words))?;
    answered(
        &view,
        || text::aids(&view, output.width(), words),
        || lists::aids(&view, words).and_then(|list| list.csv()),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn ruled(store: &Store, asked: AidAsked, output: &Output) -> Ended {
    let (at, known_on) = (day(asked.day.on, output)?, asked.day.known_on);
    let times = WhenRequest { region: store.globals.region.clone(), at, known_on };
    let request = AidRequest {
        scheme: asked.scheme,
        applicant: asked.applicant,
        commune: asked.commune,
        practitioner_zone: asked.practitioner_zone,
        installed_on: day(asked.installed_on, output)?,
        filed_on: day(asked.filed_on, output)?,
        signed_on: day(asked.signed_on, output)?,
        sum: asked.sum,
        posts: asked.posts,
        fees: asked.fees,
        guaranteed: asked.guaranteed,
        hours: asked.hours,
        earlier: asked.earlier,
    };
    let reader = store.reader(output).await?;
    let words = output.words;
    let view = check(&reader, (&times, &request), words).await;
    let view = view.map_err(|error| Failure::of(&error, words))?;
    let region = store.region_of(&reader, output)?;
    let named = InRegion { answer: &view, region: region.as_str() };
    answered(
        &named,
        || text::aid_ruling(&view, output.width(), words),
        || lists::aid_ruling(&view).and_then(|list| list.csv()),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

fn day(text: Option<String>, output: &Output) -> Result<Option<Date>, Failure> {
    text.map(|day| date(&day, output)).transpose()
}
