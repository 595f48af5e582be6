//! What a sum rests on: above a yearly sum for one beneficiary a contract, whatever the actions (art. R. 1435-30 CSP).

use jiff::civil::Date;

use super::{Context, summed};
use crate::fund::agreement::{Agreement, AgreementRef};
use crate::fund::beneficiary::{Beneficiary, BeneficiaryId};
use crate::fund::cell::{Envelope, Year};
use crate::fund::commitment::{Commit, Commitment};
use crate::fund::ledger::Ledger;
use crate::fund::money::Ae;
use crate::fund::parameters::Parameters;
use crate::fund::refusal::{Possible, Reason, Refusal};
use crate::parameter::dated::on;

impl Commit {
    /// Whether it is funding for which the law asks a contract above a sum: pay of care on duty needs none, and operating costs
    /// are no funding of anyone.
    pub(super) fn counts_towards_agreement(&self) -> bool {
        self.place.envelope == Envelope::Intervention && !self.purpose.pays_care_on_duty()
    }
}

/// A sum that is asked for a beneficiary and an exercise.
pub(super) struct Funding<'c> {
    pub(super) beneficiary: &'c Beneficiary,
    pub(super) year: Year,
    pub(super) sum: Ae,
    pub(super) agreement: Option<&'c AgreementRef>,
    pub(super) notified_on: Date,
    /// Whether it counts at all.
    pub(super) counts: bool,
}

impl Ledger {
    /// Refuses a sum whose agreement does not do, and one that goes beyond what needs no contract without one.
    pub(super) fn covered(&self, funding: &Funding<'_>, context: &Context<'_>) -> Result<(), Refusal> {
        let &Funding { beneficiary, year, sum, agreement, notified_on, counts } = funding;
        let agreement = match agreement {
            Some(reference) => Some(self.carrying(reference, &beneficiary.id, notified_on)?),
            None => None,
        };
        let is_contract = agreement.is_some_and(|agreement| agreement.concluded.kind.is_contract());
        if !counts || is_contract {
            return Ok(());
        }
        let before = summed(self.granted_for(&beneficiary.id, year))?;
        let granted = summed(before.checked_add(sum))?;
        let threshold = on(&context.parameters.agreement_threshold, context.on).value;
        if granted <= threshold {
            return Ok(());
        }
        let known = self.agreements().filter(|(_, agreement)| {
            agreement.concluded.kind.is_contract()
                && self.carrying(&agreement.concluded.agreement, &beneficiary.id, notified_on).is_ok()
        });
        let named = known.map(|(reference, _)| Possible::NameAgreement(reference.clone()));
        let left = threshold.less(before);
        let at_most = left.is_positive().then_some(Possible::CommitAtMost(left));
        let possible: Vec<_> = named.chain([Possible::ConcludeAgreement]).chain(at_most).collect();
        Err(Reason::AgreementNeeded { year, granted, threshold, by_order: agreement.is_some() }.but(possible))
    }

    /// What a beneficiary is granted for an exercise, all actions together; nothing where it leaves the range.
    pub fn granted_for(&self, beneficiary: &BeneficiaryId, year: Year) -> Option<Ae> {
        let counts = |commitment: &&Commitment| commitment.terms.counts_towards_agreement();
        let counted = self.commitments_to(beneficiary).filter(counts);
        let parts = counted.flat_map(|commitment| &commitment.parts);
        Ae::sum(parts.filter(|part| part.decided_for == year).map(|part| part.sum))
    }

    /// The agreement on which a commitment rests: the one that it names, else one that says it carries it.
    pub fn agreement_of(&self, commitment: &Commitment) -> Option<&Agreement> {
        let id = commitment.terms.commitment;
        let named = commitment.terms.agreement.as_ref().and_then(|reference| self.agreement(reference));
        let carried = || {
            let all = self.agreements().map(|(_, agreement)| agreement);
            all.into_iter().find(|agreement| agreement.terms.carries.contains(&id))
        };
        named.or_else(carried)
    }

    /// Whether a commitment goes, with the others to its beneficiary, beyond what needs no contract in one of the exercises for which it
    /// was decided.
    pub fn needs_contract(&self, commitment: &Commitment, parameters: &Parameters) -> bool {
        let terms = &commitment.terms;
        let beyond = |year: Year| {
            let threshold = on(&parameters.agreement_threshold, terms.notified_on).value;
            self.granted_for(&terms.beneficiary.id, year).is_none_or(|granted| threshold < granted)
        };
        terms.counts_towards_agreement() && commitment.parts.iter().any(|part| beyond(part.decided_for))
    }

    /// The commitments that rest on an agreement, in the order of the identifiers.
    pub fn commitments_under<'l>(
        &'l self,
        agreement: &'l Agreement,
    ) -> impl Iterator<Item = &'l Commitment> + use<'l> {
        let reference = &agreement.concluded.agreement;
        let rests = move |commitment: &&Commitment| {
            let terms = &commitment.terms;
            terms.agreement.as_ref() == Some(reference)
                || terms.agreement.is_none() && agreement.terms.carries.contains(&terms.commitment)
        };
        self.commitments().map(|(_, commitment)| commitment).filter(rests)
    }
}
