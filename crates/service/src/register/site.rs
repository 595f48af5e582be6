//! One site: its names, its zones, its authorisations with their lives.

use maillage_domain::care::authorisation::AuthorisationNumber;
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::entity::SiteNumber;
use maillage_views::register::{
    LifeView, SiteView, StepView, StretchView, UnitView, installed, site_unknown,
};
use maillage_views::words::Words;

use super::asked::times;
use super::figures::Figures;
use super::standing::Standing;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;

/// A site on a day; `number` is its FINESS number.
///
/// # Errors
///
/// The question cannot be read, or nothing is known of such a site on the day.
pub async fn site(
    reader: &Reader,
    asked_times: &WhenRequest,
    number: &str,
    words: Words,
) -> Result<SiteView, ServiceError> {
    let (region, asked, known_on) = times(reader, asked_times, words)?;
    let unknown = || ServiceError::unusable(site_unknown(number, region.as_str(), words));
    let site = SiteNumber::parse(number).map_err(|_no_number| unknown())?;
    let standing = Standing::of(reader, &region, asked).await?.ok_or_else(unknown)?;
    let there = |life: &Life<'_>| life.subject.place.as_ref().is_some_and(|place| place.site == site);
    let named = standing.register.authorisations().naming_site(site);
    let stand: Vec<_> = standing.lives_of(named).filter(|(_, life)| there(life)).collect();
    let figures = Figures::of_lives(&standing, &stand);
    let (mut lives, mut units) = (Vec::new(), Vec::new());
    for (number, life) in &stand {
        units.extend(of_units(number, life, &standing, words));
        lives.push(lived((number, life), &standing, &figures, words));
    }
    let ledger = reader.fund(&region, asked);
    SiteView::new(site, (lives, units), &ledger, known_on, &standing.reader(words)).ok_or_else(unknown)
}

/// The units of an authorisation that stand there.
fn of_units(
    number: &AuthorisationNumber,
    life: &Life<'_>,
    standing: &Standing<'_>,
    words: Words,
) -> Vec<(String, UnitView)> {
    let units = installed(&life.fleet, &standing.reader(words));
    units.into_iter().map(|unit| (number.to_string(), unit)).collect()
}

/// An authorisation with its life.
fn lived(
    (number, life): (&AuthorisationNumber, &Life<'_>),
    standing: &Standing<'_>,
    figures: &Figures<'_>,
    words: Words,
) -> LifeView {
    let (book, reader) = (standing.register.authorisations(), standing.reader(words));
    let stretches = book.stretches(number, &standing.clocks, standing.asked);
    let steps = book.steps(number, &life.unfit, &standing.clocks, standing.asked);
    LifeView {
        authorisation: figures.view(standing, (number, life), words),
        stretches: stretches.iter().map(|stretch| StretchView::new(stretch, &reader)).collect(),
        steps: steps.iter().map(|step| StepView::new(step, &reader)).collect(),
    }
}
