//! Commitments: a sum promised to a beneficiary, taken from what may be committed (decree 2012-1246, art. 206).
//!
//! A firm commitment consumes its whole sum at signature, even over several years; one by annual tranches consumes each
//! year's share when that year is decided. In both, the sum to be paid is decided each year (art. R. 1435-29 CSP).

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::cell::{Earmark, Place, Year};
use super::money::{Ae, Cp};
use crate::act::{ActNumber, PersonId};
use crate::image::form;
use crate::territory::RegionCode;

/// The identifier of a commitment: a UUIDv7 made in the binary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommitmentId(Uuid);

impl CommitmentId {
    /// Wraps an identifier.
    pub const fn new(id: Uuid) -> Self {
        Self(id)
    }
}

impl From<CommitmentId> for Uuid {
    fn from(id: CommitmentId) -> Self {
        id.0
    }
}

impl fmt::Display for CommitmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Who receives a sum, by an external identifier with its issuer, or by an opaque id for a natural person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeneficiaryId {
    /// The register of companies: 14 digits.
    Siret(String),
    /// The register of health establishments.
    Finess(String),
    /// The register of associations.
    Rna(String),
    /// A natural person; the name lives in an erasable row.
    Person(PersonId),
}

/// What kind of beneficiary it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeneficiaryKind {
    /// A health establishment (*établissement de santé*).
    HealthEstablishment,
    /// A medico-social establishment or service (*établissement ou service médico-social*, ESMS).
    MedicoSocial,
    /// A health professional.
    HealthProfessional,
    /// An association.
    Association,
    /// A public body other than those above.
    PublicBody,
    /// Any other.
    Other,
}

/// A beneficiary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beneficiary {
    /// Who it is.
    pub id: BeneficiaryId,
    /// What kind it is.
    pub kind: BeneficiaryKind,
}

/// The field an action belongs to, which protected credits look at (art. L. 1434-8 CSP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Prevention.
    Prevention,
    /// Medico-social care.
    MedicoSocial,
    /// Any other care or action.
    Care,
}

/// What a sum is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purpose {
    /// The field.
    pub field: Field,
    /// The code of the sanctuarised purpose it serves, if it serves one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Over how long a commitment runs, and how it consumes authority to commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Term {
    /// One exercise.
    Single,
    /// Firm over several exercises: the whole is consumed at signature.
    Firm {
        /// The last exercise.
        last: Year,
        /// What may be paid in the first.
        first_sum: Cp,
    },
    /// By annual tranches: each is consumed when its year is decided.
    Tranches {
        /// The last exercise.
        last: Year,
        /// The whole sum foreseen, never shown as committed.
        whole: Ae,
    },
}

impl Term {
    /// The last exercise of a commitment that begins in `first`.
    pub const fn last(self, first: Year) -> Year {
        match self {
            Self::Single => first,
            Self::Firm { last, .. } | Self::Tranches { last, .. } => last,
        }
    }
}

/// One of the agencies of a multi-region operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The region.
    pub region: RegionCode,
    /// Its share of the sum, in basis points.
    pub share_bp: u32,
    /// Its director general, once signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<PersonId>,
}

/// Commits a sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commit {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The commitment.
    pub commitment: CommitmentId,
    /// The exercise.
    pub year: Year,
    /// Where the sum is taken.
    pub place: Place,
    /// What is consumed now: the whole, or the first tranche.
    pub amount: Ae,
    /// Over how long.
    pub term: Term,
    /// Who receives it.
    pub beneficiary: Beneficiary,
    /// What it is for.
    pub purpose: Purpose,
    /// The object, as agreed; it names no person.
    pub object: String,
    /// What may be paid before service is done, as the agreement foresees.
    pub advance: Cp,
    /// The day the beneficiary was notified.
    #[serde(with = "form::day")]
    pub notified_on: Date,
    /// The authorising officer.
    pub signed_by: PersonId,
    /// The agencies of a multi-region operation; empty for one region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
}

/// A sum was committed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Committed {
    /// The command, which is also the terms of the commitment.
    pub commit: Arc<Commit>,
    /// What opened the credits.
    pub credits: Credits,
}

/// What opens the credits an act consumes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Credits {
    /// A budget.
    Budget,
    /// Provisional twelfths, while no budget is adopted (art. R. 1435-25 CSP).
    Twelfths,
}

/// Decides the sum of a further exercise of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecideYear {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The commitment.
    pub commitment: CommitmentId,
    /// The exercise.
    pub year: Year,
    /// What may be paid.
    pub sum: Cp,
    /// The day the beneficiary was notified.
    pub notified_on: Date,
    /// The authorising officer.
    pub signed_by: PersonId,
}

/// The sum of a further exercise was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearDecided {
    /// The command.
    pub decide: DecideYear,
    /// What opened the credits, where the tranche consumes any.
    pub credits: Credits,
}

/// A decided part of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The exercise for which it was decided.
    pub decided_for: Year,
    /// The exercise whose authority to commit it consumed.
    pub consumed_in: Year,
    /// The day it was notified.
    #[serde(with = "form::day")]
    pub notified_on: Date,
    /// What is left to pay of it.
    pub rest: Ae,
}

/// A commitment as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// The command that made it.
    pub terms: Arc<Commit>,
    /// What is committed and not yet decided for an exercise (firm commitments).
    pub undecided: Ae,
    /// What was decided, in order.
    pub parts: Vec<Part>,
    /// What was consumed in all.
    pub committed: Ae,
    /// Service certified.
    pub certified: Cp,
    /// Paid.
    pub paid: Cp,
    /// Withdrawn.
    pub withdrawn: Ae,
    /// Lost by prescription.
    pub prescribed: Ae,
    /// Ordered to be paid back.
    pub ordered_back: Cp,
    /// The acts about it.
    pub acts: Vec<ActNumber>,
}

impl Commitment {
    /// What is left to pay or to withdraw.
    pub fn rest(&self) -> Ae {
        let parts = self.parts.iter().map(|part| part.rest);
        Ae::sum(parts.chain([self.undecided])).unwrap_or(Ae::ZERO)
    }

    /// Whether the sum of an exercise was decided.
    pub fn decided(&self, year: Year) -> bool {
        self.parts.iter().any(|part| part.decided_for == year)
    }

    /// The part decided for an exercise.
    pub(super) fn part_mut(&mut self, year: Year) -> Option<&mut Part> {
        self.parts.iter_mut().find(|part| part.decided_for == year)
    }

    /// Whether an exercise belongs to its term.
    pub fn runs_in(&self, year: Year) -> bool {
        self.terms.year <= year && year <= self.terms.term.last(self.terms.year)
    }
}

impl Earmark {
    /// Whether credits so bound may serve a purpose and a beneficiary. Protected credits serve their own field only;
    /// the opposite move is free (art. L. 1434-8 CSP).
    pub fn admits(&self, purpose: &Purpose, beneficiary: BeneficiaryKind) -> bool {
        match self {
            Self::Free => true,
            Self::Prevention => purpose.field == Field::Prevention,
            Self::MedicoSocial => {
                purpose.field == Field::MedicoSocial && beneficiary == BeneficiaryKind::MedicoSocial
            }
            Self::Sanctuarised(code) => purpose.code.as_ref() == Some(code),
        }
    }
}
