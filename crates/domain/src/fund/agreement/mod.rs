//! Agreements (*conventions*): what a beneficiary and the agency agree on before a sum of the fund is paid (art. R. 1435-30 CSP).
//!
//! An agreement is recorded with what is known of it, and may lack some: it is a draft then, and carries no commitment. What
//! an amendment says takes the place of what was said before. A beneficiary is known by its identifier; a natural person is
//! never named.

mod clause;
mod kept;
mod reference;
mod terms;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::beneficiary::Beneficiary;
use super::cell::Year;
use super::essentials::LegalName;
use super::money::Cp;
use crate::ground::id::PersonId;
use crate::ground::payload::Payload;
use crate::structure::closed_list;

pub use clause::{Clause, LONGEST_CLAUSE, NoClause};
pub use kept::{Agreement, AgreementLack, AgreementStanding};
pub use reference::{AgreementRef, NoReference};
pub use terms::{
    ActionRank, AgreementMode, AgreementTerms, CoFunder, FinalRecipient, Foreseen, PlanObjective,
};

closed_list! {
    /// What kind of agreement it is.
    pub enum AgreementKind {
        /// A contract of several years on objectives and means (*contrat pluriannuel d'objectifs et de moyens*, CPOM).
        Cpom = "cpom",
        /// An amendment (*avenant*) to such a contract.
        CpomAmendment = "cpom-amendment",
        /// A contract for this funding alone (*contrat spécifique*).
        Contract = "contract",
        /// An order (*arrêté*), which binds the agency alone.
        Order = "order",
    }
}

impl AgreementKind {
    /// Whether it is a contract that the law accepts above the yearly sum: a CPOM, an amendment to one, or a specific contract
    /// (art. R. 1435-30 CSP).
    pub const fn is_contract(self) -> bool {
        match self {
            Self::Cpom | Self::CpomAmendment | Self::Contract => true,
            Self::Order => false,
        }
    }

    /// Whether it is a CPOM or an amendment to one.
    pub const fn is_cpom(self) -> bool {
        match self {
            Self::Cpom | Self::CpomAmendment => true,
            Self::Contract | Self::Order => false,
        }
    }
}

/// Records an agreement, as a draft where something of its content is not said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConcludeAgreement {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// How it is cited.
    pub agreement: AgreementRef,
    /// Its first exercise.
    pub year: Year,
    /// What kind it is.
    pub kind: AgreementKind,
    /// The CPOM that it amends, where it amends one that is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<AgreementRef>,
    /// With whom.
    pub beneficiary: Beneficiary,
    /// The name of the beneficiary, who is a legal person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LegalName>,
    /// The day it was drawn up.
    pub drawn_on: Date,
    /// What it says.
    pub terms: AgreementTerms,
    /// The authorising officer.
    pub signed_by: PersonId,
}

/// Amends an agreement: what is said takes the place of what was said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendAgreement {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The agreement.
    pub agreement: AgreementRef,
    /// The exercise.
    pub year: Year,
    /// How the amendment is called.
    pub amendment: LegalName,
    /// The day it was drawn up.
    pub drawn_on: Date,
    /// What it says.
    pub terms: AgreementTerms,
    /// The authorising officer.
    pub signed_by: PersonId,
}

closed_list! {
    /// Why an agreement ends.
    pub enum AgreementEnd {
        /// Its term came.
        Term = "term",
        /// It was terminated (*résiliée*).
        Terminated = "terminated",
        /// What it tried was evaluated and is not continued.
        Stopped = "stopped",
    }
}

/// Ends an agreement: it carries no further commitment from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndAgreement {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The agreement.
    pub agreement: AgreementRef,
    /// The exercise.
    pub year: Year,
    /// The last day on which it stood.
    pub ended_on: Date,
    /// Why.
    pub why: AgreementEnd,
    /// The authorising officer.
    pub signed_by: PersonId,
}

/// Records the financial report (*compte rendu financier*) of a beneficiary for an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiveReport {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The agreement.
    pub agreement: AgreementRef,
    /// The exercise on which it reports.
    pub year: Year,
    /// The day it was received.
    pub received_on: Date,
    /// What of the sums paid was not used.
    pub unused: Cp,
    /// Who received it.
    pub received_by: PersonId,
}

closed_list! {
    /// What follows from an evaluation.
    pub enum EvaluationOutcome {
        /// What was tried is continued: an amendment or another agreement extends it.
        Extend = "extend",
        /// It stops: the agreement is to be ended.
        Stop = "stop",
    }
}

/// Records the evaluation of what an agreement pays for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluateAgreement {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The agreement.
    pub agreement: AgreementRef,
    /// The exercise.
    pub year: Year,
    /// The day of the evaluation.
    pub evaluated_on: Date,
    /// What follows.
    pub outcome: EvaluationOutcome,
    /// What was found.
    pub findings: Clause,
    /// Who signed it.
    pub signed_by: PersonId,
}

macro_rules! payload {
    ($name:ident, $on:ident) => {
        impl Payload for $name {
            fn subject(&self) -> String {
                self.agreement.to_string()
            }
        }

        impl FundPayload for $name {
            fn particulars(&self) -> Particulars<'_> {
                Particulars {
                    key: &self.key,
                    year: self.year,
                    about: About::Agreement(&self.agreement),
                    given: Given { on: Some(self.$on), id: None },
                }
            }
        }
    };
}

payload!(ConcludeAgreement, drawn_on);
payload!(AmendAgreement, drawn_on);
payload!(EndAgreement, ended_on);
payload!(ReceiveReport, received_on);
payload!(EvaluateAgreement, evaluated_on);
