//! What an accepted act leaves to be checked: told beside its receipt, and never a refusal.

use super::Context;
use crate::act::FundFact;
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::budget::Approval;
use crate::fund::cell::Year;
use crate::fund::commitment::{Commitment, CommitmentId};
use crate::fund::ledger::Ledger;
use crate::fund::money::{Ae, Revenue};
use crate::fund::notified::OrderRank;
use crate::fund::year::YearOpened;
use crate::parameter::dated::on;

/// Something to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// What a beneficiary is granted for an exercise goes beyond what needs no agreement, and the register holds no agreements
    /// (art. R. 1435-30 CSP).
    AgreementDue {
        /// The exercise.
        year: Year,
        /// What is granted for it, pay of care on duty left aside.
        granted: Ae,
        /// How much needs no agreement.
        threshold: Ae,
    },
    /// The base of the provisional twelfths is the figure of an order that is not known to be the first of its exercise, and that
    /// one is the base (art. R. 1435-25 CSP).
    NotFirstOrder {
        /// The figure.
        base: Revenue,
        /// The exercise of the order.
        year: Year,
        /// Whether the order is known to be a later one; else it is not known which one it is.
        is_later: bool,
    },
    /// The ministers decide once the board refused the budget, and no vote is said (art. R. 1432-56 CSP).
    RefusalUnsaid,
}

impl Ledger {
    /// What a fact that it holds leaves to be checked.
    pub fn notices(&self, fact: &FundFact, context: &Context<'_>) -> Vec<Notice> {
        let notice = match fact {
            FundFact::Committed(fact) => {
                self.agreement_due(fact.commit.commitment, fact.commit.year, context)
            }
            FundFact::YearOpened(fact) => self.not_first_order(fact),
            FundFact::YearDecided(fact) => {
                self.agreement_due(fact.decide.commitment, fact.decide.year, context)
            }
            FundFact::BudgetAdopted(fact) => match fact.budget.approval {
                Approval::Ministers { .. } => Some(Notice::RefusalUnsaid),
                Approval::Board { .. } | Approval::AfterRefusal { .. } => None,
            },
            _ => None,
        };
        notice.into_iter().collect()
    }

    fn not_first_order(&self, opened: &YearOpened) -> Option<Notice> {
        let (base, year) = (opened.twelfths_base?, opened.open.year.later(-1));
        let orders = &self.exercise(year)?.orders;
        let ranks =
            orders.iter().filter(|told| told.fact.order.dotation == base).map(|told| told.fact.order.rank);
        let ranks: Vec<_> = ranks.collect();
        let is_first = ranks.is_empty() || ranks.contains(&Some(OrderRank::First));
        let is_later = ranks.iter().all(|rank| *rank == Some(OrderRank::Later));
        (!is_first).then_some(Notice::NotFirstOrder { base, year, is_later })
    }

    fn agreement_due(&self, id: CommitmentId, year: Year, context: &Context<'_>) -> Option<Notice> {
        let commitment = self.commitment(id)?;
        if commitment.terms.purpose.pays_care_on_duty() {
            return None;
        }
        let granted = self.granted(&commitment.terms.beneficiary.id, year)?;
        let threshold = on(&context.parameters.agreement_threshold, context.on).value;
        (threshold < granted).then_some(Notice::AgreementDue { year, granted, threshold })
    }

    /// What a beneficiary is granted for an exercise; nothing where it leaves the range.
    fn granted(&self, beneficiary: &BeneficiaryId, year: Year) -> Option<Ae> {
        let counts = |commitment: &&Commitment| !commitment.terms.purpose.pays_care_on_duty();
        let counted = self.commitments_to(beneficiary).filter(counts);
        let parts = counted.flat_map(|commitment| &commitment.parts);
        Ae::sum(parts.filter(|part| part.decided_for == year).map(|part| part.sum))
    }
}
