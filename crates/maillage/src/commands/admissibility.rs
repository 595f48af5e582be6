//! `maillage admissibility`: may this application be filed?

use std::process::ExitCode;

use maillage_domain::procedure::declared::Done;
use maillage_publishing::{csv, text};
use maillage_service::procedure::admissibility::{RulingRequest, admissibility};
use maillage_service::procedure::declaration::Declaration;
use maillage_views::problem::Problem;
use maillage_views::region::InRegion;
use maillage_views::words::Argument;

use super::{Ended, Store, answered, date};
use crate::admissibility_args::{Admissibility, DeclarationArguments, yes_or_no};
use crate::output::{Failure, Listed, Output};

pub(super) async fn run(store: &Store, asked: Admissibility, output: &Output) -> Ended {
    let words = output.words;
    let request = RulingRequest {
        region: store.globals.region.clone(),
        operation: asked.operation,
        activity: asked.activity,
        zone: asked.zone,
        from_zone: asked.from_zone,
        on: Some(date(&asked.on, output)?),
        known_on: None,
        holds: asked.holds,
        form: asked.form,
        expires: asked.expires.map(|day| date(&day, output)).transpose()?,
        started: asked.started,
        research_only: asked.research_only,
        declaration: declaration(asked.declaration, output)?,
    };
    let reader = store.reader(output).await?;
    let view = admissibility(&reader, &request, words).map_err(|error| Failure::of(&error, words))?;
    if let Some(holder) = &asked.holder {
        // The register of authorisations is not recorded yet: nothing is decided on what could not be looked up.
        let problem = Problem::worded("no-register", &[("holder", Argument::Text(holder))], words);
        let problem = problem.hint("holds", &[], words);
        output.say(&format!("{} {}", problem.title, problem.hints.join(" ")));
    }
    let region = store.region_of(&reader, output)?;
    let named = InRegion { answer: &view, region: region.as_str() };
    let listed =
        answered(&named, || text::ruling(&view, output.width(), words), || csv::ruling(&view), output)?;
    if listed == Listed::Csv {
        view.in_doubt.iter().for_each(|sentence| output.say(sentence));
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

/// What is declared of units and of days.
fn declaration(asked: DeclarationArguments, output: &Output) -> Result<Declaration, Failure> {
    Ok(Declaration {
        units: asked.units,
        unit: asked.unit,
        replaced: asked.replaced,
        same_use: asked.same_use,
        agreement: asked.agreement,
        second_site: asked.second_site,
        holder_since: asked.holder_since.map(|day| date(&day, output)).transpose()?,
        filed: asked.filed.map(|text| done(&text, output)).transpose()?,
        injunction: asked.injunction.map(|text| done(&text, output)).transpose()?,
    })
}

/// A day on which something was done, or that it was not.
fn done(text: &str, output: &Output) -> Result<Done, Failure> {
    match yes_or_no(text) {
        Ok(false) => Ok(Done::Never),
        _ => date(text, output).map(Done::On),
    }
}
