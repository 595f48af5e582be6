//! What an accepted act leaves to be checked: told beside its receipt, and never a refusal.

use crate::act::FundFact;
use crate::fund::agreement_finding::needs_cpom;
use crate::fund::beneficiary::BeneficiaryKind;
use crate::fund::budget::Approval;
use crate::fund::cell::Year;
use crate::fund::commitment::CommitmentId;
use crate::fund::follow_up::DoubleFunding;
use crate::fund::ledger::Ledger;
use crate::fund::money::{Ae, Revenue};
use crate::fund::notified::OrderRank;
use crate::fund::year::YearOpened;
use crate::structure::kind::StructureKind;

/// Something to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A health or medico-social establishment is funded by an agreement that is neither a CPOM nor an amendment to one (art.
    /// R. 1435-30 CSP).
    NotCpom {
        /// What kind of beneficiary it is.
        kind: BeneficiaryKind,
    },
    /// Aid to such a structure rests on a CPOM, and no CPOM carries this one (art. L. 1435-3 CSP).
    StructureWithoutCpom {
        /// The kind of structure.
        structure: StructureKind,
    },
    /// More is committed under an agreement than its sum.
    BeyondAgreement {
        /// Its sum.
        sum: Ae,
        /// What is committed under it.
        committed: Ae,
    },
    /// An earlier commitment may pay for the same.
    DoubleFunding(DoubleFunding),
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
    pub fn notices(&self, fact: &FundFact) -> Vec<Notice> {
        let notice = match fact {
            FundFact::Committed(fact) => return self.of_commitment(fact.commit.commitment),
            FundFact::YearDecided(fact) => return self.of_commitment(fact.decide.commitment),
            FundFact::YearOpened(fact) => self.not_first_order(fact),
            FundFact::BudgetAdopted(fact) => match fact.budget.approval {
                Approval::Ministers { .. } => Some(Notice::RefusalUnsaid),
                Approval::Board { .. } | Approval::AfterRefusal { .. } => None,
            },
            _ => None,
        };
        notice.into_iter().collect()
    }

    /// What a commitment leaves to be checked.
    fn of_commitment(&self, id: CommitmentId) -> Vec<Notice> {
        let Some(commitment) = self.commitment(id) else { return Vec::new() };
        let agreement = self.agreement_of(commitment);
        let is_cpom = agreement.is_some_and(|agreement| agreement.concluded.kind.is_cpom());
        let kind = commitment.terms.beneficiary.kind;
        let not_cpom = agreement.filter(|agreement| needs_cpom(kind, agreement.concluded.kind));
        let not_cpom = not_cpom.map(|_| Notice::NotCpom { kind });
        let structure = commitment.terms.structure.or_else(|| agreement?.terms.structure);
        let structure = structure.filter(|kind| kind.is_aided_by_cpom() && !is_cpom);
        let structure = structure.map(|structure| Notice::StructureWithoutCpom { structure });
        let beyond = agreement.and_then(|agreement| self.beyond_sum(agreement));
        let beyond = beyond.map(|(sum, committed)| Notice::BeyondAgreement { sum, committed });
        let doubled = self.doubled_by(commitment).into_iter().map(Notice::DoubleFunding);
        not_cpom.into_iter().chain(structure).chain(beyond).chain(doubled).collect()
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
}
