//! What the fund of the region did for an entity of the register: commitments that name it.

use maillage_domain::act::ActNumber;
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::ground::register::{Finess, Siret};
use schemars::JsonSchema;
use serde::Serialize;

use crate::act_address::ActAddress;
use crate::fund::money::euros;
use crate::fund::register::CommitmentView;
use crate::words::Words;

/// The commitments to an entity, and what they come to; integer cents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct FundedView {
    /// Committed in all.
    pub committed: i64,
    /// Paid in all.
    pub paid: i64,
    /// Left to pay in all.
    pub rest: i64,
    /// The commitments, in the order of their acts.
    pub commitments: Vec<CommitmentView>,
}

impl FundedView {
    /// The commitments whose beneficiary is an entity: by its FINESS number, or by its number in the register of companies.
    pub fn of(ledger: &Ledger, finess: Option<Finess>, siret: Option<Siret>) -> Self {
        let ids = [finess.map(BeneficiaryId::Finess), siret.map(BeneficiaryId::Siret)];
        let theirs = ids.iter().flatten().flat_map(|id| ledger.commitments_to(id));
        let mut commitments: Vec<_> = theirs.map(CommitmentView::new).collect();
        commitments.sort_by_key(|commitment| commitment.act);
        let sum = |of: fn(&CommitmentView) -> i64| commitments.iter().map(of).fold(0, i64::saturating_add);
        Self {
            committed: sum(|commitment| commitment.committed),
            paid: sum(|commitment| commitment.paid),
            rest: sum(|commitment| commitment.rest),
            commitments,
        }
    }

    /// Who received them, each once: the register and the number.
    pub fn beneficiaries(&self) -> Vec<(&str, &str)> {
        let ids = self.commitments.iter().filter_map(|one| one.beneficiary.split_once(':'));
        let mut ids: Vec<_> = ids.filter(|(register, _)| *register != "person").collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// What all of them come to, in words: committed, paid, left to pay, each with the message of its name.
    pub fn totals(&self, words: Words) -> [(&'static str, String); 3] {
        [("column-committed", self.committed), ("column-paid", self.paid), ("column-rest", self.rest)]
            .map(|(name, cents)| (name, euros(cents, words)))
    }
}

impl CommitmentView {
    /// The act that made it.
    pub fn address(&self) -> ActAddress {
        ActAddress::new(ActNumber::new(self.act))
    }
}
