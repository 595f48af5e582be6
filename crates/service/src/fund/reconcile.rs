//! Published aids held against the register of a fund.

use std::collections::BTreeSet;

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commitment, CommitmentId};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::published_aid::book::AidAt;
use maillage_domain::published_aid::published::Granter;
use maillage_domain::published_aid::reconciled::{Reconciled, reconciled};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::fund::published_aids::ReconciledView;
use maillage_views::words::Words;

use super::ask::{FundQuestion, stood};
use super::granter::granter;
use super::recorded::{no_year, years};
use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;

/// How the published aids of an exercise stand to its commitments; of the last one, if none is asked for.
///
/// # Errors
///
/// The agency is not described, or no act speaks of the exercise.
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
    let granter = granter(reader.state(), (&region, asked), words)?;
    let beside = beside(reader.state(), (&region, asked), &ledger, (&granter, Some(year)));
    Ok(ReconciledView::new(year.get(), &beside))
}

/// The published aids of a region beside the grants of an exercise to legal persons; of all exercises, if none is given.
pub(crate) fn beside<'s>(
    state: &'s State,
    (region, asked): (&RegionCode, Asked),
    ledger: &'s Ledger,
    (granter, year): (&Granter, Option<Year>),
) -> Reconciled<'s> {
    let aids = state.aids(region).map(|book| book.aids(asked)).unwrap_or_default();
    let mut grants = ledger.grants(year);
    grants.retain(|grant| !grant.terms.beneficiary.id.is_person());
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
