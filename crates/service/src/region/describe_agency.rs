//! The agency of a region is described.

use jiff::Timestamp;
use maillage_domain::act::{ActNumber, Actor, AgencyDescribed, Draft};
use maillage_domain::fund::beneficiary::Siret;
use maillage_domain::reference::{AgencyContact, AgencyName};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::Region;
use maillage_views::region::{RegionReceiptView, no_contact, no_name};
use maillage_views::words::Words;

use crate::app::{App, Drafted};
use crate::ask::registered;
use crate::clock::day_of;
use crate::error::ServiceError;

/// An agency, as a person describes it.
#[derive(Debug, Clone)]
pub struct AgencyRequest<'a> {
    /// The code of its region.
    pub code: &'a str,
    /// Its name.
    pub agency: &'a str,
    /// Its number in the register of companies.
    pub siret: Siret,
    /// The mailbox of a service, or an address of its site.
    pub contact: &'a str,
}

/// Records how an agency is called and reached; the same as last time writes nothing.
///
/// # Errors
///
/// The region is not recorded; the name says nothing; the contact is none, or that of a person.
pub async fn describe_agency(
    app: &App,
    request: &AgencyRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<RegionReceiptView, ServiceError> {
    let agency = described(request, words)?;
    let now = app.now();
    let decide = |state: &State| decide(state, request.code, &agency, now, words);
    let (last, (region, before)) = app.write(actor, decide).await?;
    let act = (before.unwrap_or(last), before.is_some());
    Ok(RegionReceiptView::of_agency(&region, &agency, act, words))
}

fn described(request: &AgencyRequest<'_>, words: Words) -> Result<AgencyDescribed, ServiceError> {
    let agency = AgencyName::try_from(request.agency.to_owned());
    let contact = AgencyContact::parse(request.contact);
    Ok(AgencyDescribed {
        agency: agency.map_err(|_no_name| ServiceError::unusable(no_name(words)))?,
        siret: request.siret,
        contact: contact.map_err(|no| ServiceError::unusable(no_contact(no, request.contact, words)))?,
    })
}

/// What is written; with the region, the act that says the same already, where there is one.
fn decide(
    state: &State,
    code: &str,
    agency: &AgencyDescribed,
    now: Timestamp,
    words: Words,
) -> Result<(Drafted, (Region, Option<ActNumber>)), ServiceError> {
    let region = registered(state, code, words)?.clone();
    let last = state.reference().agency(&region.code, Asked::LATEST);
    if let Some(last) = last.filter(|last| *last.fact == *agency) {
        return Ok((Drafted::default(), (region, Some(last.stamp.number))));
    }
    let draft = Draft::new(&region.code, day_of(now, state, &region.code), agency.clone());
    Ok((draft.into(), (region, None)))
}
