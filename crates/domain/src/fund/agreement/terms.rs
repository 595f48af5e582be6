//! What an agreement says, as far as it says it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::clause::Clause;
use crate::fund::beneficiary::{BeneficiaryId, Finess};
use crate::fund::cell::Year;
use crate::fund::commitment::{CommitmentId, Days};
use crate::fund::essentials::LegalName;
use crate::fund::money::{Ae, Cp};
use crate::structure::closed_list;
use crate::structure::kind::StructureKind;

closed_list! {
    /// How an agreement binds the years to come.
    pub enum AgreementMode {
        /// Firm: the whole sum is promised.
        Firm = "firm",
        /// By annual tranches: each year's sum is promised when it is decided.
        Yearly = "yearly",
    }
}

closed_list! {
    /// Whether what is paid for was paid for before.
    pub enum ActionRank {
        /// It is new.
        New = "new",
        /// It continues.
        Continued = "continued",
    }
}

/// What is foreseen to be paid in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foreseen {
    /// The exercise.
    pub year: Year,
    /// How much.
    pub sum: Cp,
}

/// Who the sum is for in the end, where that is another than the beneficiary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalRecipient {
    /// Who it is.
    pub id: BeneficiaryId,
    /// Its name, where it is a legal person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LegalName>,
}

/// Who pays for the same beside the fund, as the beneficiary declares it: never a sum of the fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoFunder {
    /// Its name.
    pub name: LegalName,
    /// How much, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<Ae>,
}

/// An objective of the regional plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanObjective {
    /// Its code.
    pub code: LegalName,
    /// What it says, where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<LegalName>,
}

/// What an agreement says; of what nothing is there, nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementTerms {
    /// Its object, and what it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<Clause>,
    /// The sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<Ae>,
    /// How it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<Clause>,
    /// On what conditions the sum is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Clause>,
    /// How it is evaluated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Clause>,
    /// To what the beneficiary commits himself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undertakings: Option<Clause>,
    /// How the use of the sum is justified and controlled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<Clause>,
    /// The days over which it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runs: Option<Days>,
    /// The day all parties had signed it; until then it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<Date>,
    /// Firm, or by annual tranches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<AgreementMode>,
    /// What is foreseen to be paid in each exercise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<Foreseen>,
    /// What may be paid before service is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance: Option<Cp>,
    /// Commitments made before it that it carries, beside those that name it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carries: Vec<CommitmentId>,
    /// Who the sum is for in the end, where that is another than the beneficiary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<FinalRecipient>,
    /// Who else is party to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<LegalName>,
    /// Who else pays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co_funders: Vec<CoFunder>,
    /// Whether what it pays for is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ActionRank>,
    /// The objective of the regional plan that it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<PlanObjective>,
    /// The sites that it covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Finess>,
    /// What kind of structure it pays for, where it pays for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structure: Option<StructureKind>,
}

impl AgreementTerms {
    /// What is said once more is said by an amendment: each thing that it says takes the place of what was said.
    #[must_use]
    pub fn amended_by(&self, later: &Self) -> Self {
        fn or<T: Clone>(later: Option<&T>, before: Option<&T>) -> Option<T> {
            later.or(before).cloned()
        }
        fn list<T: Clone>(later: &[T], before: &[T]) -> Vec<T> {
            if later.is_empty() { before.to_vec() } else { later.to_vec() }
        }
        Self {
            object: or(later.object.as_ref(), self.object.as_ref()),
            sum: later.sum.or(self.sum),
            payment: or(later.payment.as_ref(), self.payment.as_ref()),
            conditions: or(later.conditions.as_ref(), self.conditions.as_ref()),
            evaluation: or(later.evaluation.as_ref(), self.evaluation.as_ref()),
            undertakings: or(later.undertakings.as_ref(), self.undertakings.as_ref()),
            control: or(later.control.as_ref(), self.control.as_ref()),
            runs: later.runs.or(self.runs),
            signed_on: later.signed_on.or(self.signed_on),
            mode: later.mode.or(self.mode),
            instalments: list(&later.instalments, &self.instalments),
            advance: later.advance.or(self.advance),
            // What an agreement carries it goes on to carry.
            carries: self.carries.iter().chain(&later.carries).copied().collect(),
            recipient: or(later.recipient.as_ref(), self.recipient.as_ref()),
            partners: list(&later.partners, &self.partners),
            co_funders: list(&later.co_funders, &self.co_funders),
            action: later.action.or(self.action),
            objective: or(later.objective.as_ref(), self.objective.as_ref()),
            sites: list(&later.sites, &self.sites),
            structure: later.structure.or(self.structure),
        }
    }
}
