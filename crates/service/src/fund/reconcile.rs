//! What others list of the money of a fund, held against its register.

use std::collections::BTreeSet;

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commitment, CommitmentId};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::published_aid::book::AidAt;
use maillage_domain::published_aid::hapi_beside::hapi_beside;
use maillage_domain::published_aid::published::Granter;
use maillage_domain::published_aid::reconciled::{Reconciled, reconciled};
use maillage_domain::published_aid::returns_beside::{ReturnsBeside, returns_beside};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::fund::reconciled::{ReconciledView, Sides};
use maillage_views::words::Words;

use super::ask::{FundQuestion, stood};
use super::granter::described;
use super::recorded::{no_year, years};
use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;

/// How what others list of the money of an exercise stands to its register: published aids, lines of HAPI, payment returns; of the last
/// exercise, if none is asked for.
///
/// # Errors
///
/// No act speaks of the exercise.
pub fn reconcile(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<ReconciledView, ServiceError> {
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let ledger = stood(reader, question, words)?.ledger;
    let known = years(&ledger);
    let year = question.year.or_else(|| known.last().copied()).filter(|year| known.contains(year));
    let Some(year) = year else { return Err(no_year("fund-year-unknown", question.year, &known, words)) };
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let day = question.at.unwrap_or_else(|| reader.today(&region));
    let asked = Asked::within(Some(day), known_on);
    let granter = described(reader.state(), &region, asked);
    let published =
        granter.map(|granter| beside(reader.state(), (&region, asked), &ledger, (&granter, Some(year))));
    let book = reader.state().aids(&region);
    let lines = book.map(|book| book.lines(asked)).unwrap_or_default();
    let hapi = lines
        .iter()
        .any(|at| at.line.campaign == year)
        .then(|| hapi_beside(lines, &to_legal_persons(&ledger, None), year));
    let returns = book.map(|book| book.returns(asked)).unwrap_or_default();
    let returns = returns_beside(returns.into_values(), &ledger).of_year(year);
    let returns = Some(returns).filter(ReturnsBeside::says_something);
    let sides = Sides { published: published.as_ref(), hapi: hapi.as_ref(), returns: returns.as_ref() };
    Ok(ReconciledView::new(year, sides, &ledger, words).seen_by(question.eyes))
}

/// The grants of an exercise to legal persons; of all exercises, if none is given.
fn to_legal_persons(ledger: &Ledger, year: Option<Year>) -> Vec<&Commitment> {
    let mut grants = ledger.grants(year);
    grants.retain(|grant| !grant.terms.beneficiary.id.is_person());
    grants
}

/// The published aids of a region beside the grants of an exercise to legal persons; of all exercises, if none is given.
pub(crate) fn beside<'s>(
    state: &'s State,
    (region, asked): (&RegionCode, Asked),
    ledger: &'s Ledger,
    (granter, year): (&Granter, Option<Year>),
) -> Reconciled<'s> {
    let aids = state.aids(region).map(|book| book.aids(asked)).unwrap_or_default();
    let grants = to_legal_persons(ledger, year);
    let all: BTreeSet<_> = ledger.grants(None).iter().map(|grant| grant.terms.commitment).collect();
    let of_year = |at: &AidAt<'_>| belongs(at, year, &grants, &all);
    let aids: Vec<_> = aids.into_iter().filter(of_year).collect();
    reconciled(granter, &aids, &grants)
}

/// Whether an aid belongs beside the grants of an exercise: it names one of them; else it was signed in that year and names none of
/// another.
fn belongs(at: &AidAt<'_>, year: Option<Year>, grants: &[&Commitment], all: &BTreeSet<CommitmentId>) -> bool {
    let Some(year) = year else { return true };
    let aid = &at.listed.aid;
    let named = aid.reference.as_deref().and_then(|id| id.trim().parse().ok()).map(CommitmentId::new);
    match named.filter(|id| all.contains(id)) {
        Some(id) => grants.iter().any(|grant| grant.terms.commitment == id),
        None => aid.signed_on.year() == year.get(),
    }
}
