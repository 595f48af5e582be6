//! Commitments: a sum promised to a beneficiary, taken from what may be committed (decree 2012-1246, art. 206).
//!
//! A firm commitment consumes its whole sum at signature, even over several years; one by annual tranches consumes each
//! year's share when that year is decided. In both, the sum to be paid is decided each year (art. R. 1435-29 CSP).

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::agreement::AgreementRef;
use super::beneficiary::Beneficiary;
use super::cell::{Earmark, Place, Year};
use super::duty::Duties;
use super::essentials::{Essentials, LegalName};
use super::money::{Ae, Cp};
use super::tally::Tally;
use crate::ground::code::RegionCode;
use crate::ground::form;
use crate::ground::id::{ActNumber, PersonId};
use crate::ground::payload::Payload;
use crate::structure::kind::StructureKind;
use crate::text;

pub use crate::ground::id::CommitmentId;

/// The nature of an action, which protected credits look at, whoever its beneficiary is (art. L. 1435-9 a and b CSP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Prevention: of disease, trauma, disability or loss of autonomy, and health education.
    Prevention,
    /// Support of disabled people or of dependent older people.
    MedicoSocial,
    /// A care activity, and any other action.
    Care,
}

/// The code of the purpose by which a commitment says that it pays care on duty (*permanence des soins ambulatoires*,
/// art. R. 1435-16 III 1° CSP), which needs no agreement.
const CARE_ON_DUTY: &str = "pdsa";

/// What a sum is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purpose {
    /// The field.
    pub field: Field,
    /// The code of the sanctuarised purpose it serves, if it serves one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl Purpose {
    /// Whether it is the flat-rate pay of care on duty.
    pub fn pays_care_on_duty(&self) -> bool {
        self.code.as_deref().is_some_and(|code| text::key(code) == CARE_ON_DUTY)
    }
}

/// Over how long a commitment runs, and how it consumes authority to commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Term {
    /// One exercise.
    Single,
    /// Firm over several exercises: the whole is consumed at signature.
    Firm {
        /// What is foreseen to be paid in each exercise, from the first on; the first is decided with the commitment, each
        /// later one by a decision of its own.
        instalments: Vec<Cp>,
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
    pub fn last(&self, first: Year) -> Year {
        match self {
            Self::Single => first,
            Self::Firm { instalments } => {
                first.later(i16::try_from(instalments.len()).unwrap_or(i16::MAX).saturating_sub(1))
            }
            Self::Tranches { last, .. } => *last,
        }
    }
}

/// One of the agencies of a multi-region operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The region.
    pub region: RegionCode,
    /// Its share of the sum, in basis points, where one is agreed: the law asks for a joint decision, not for shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_bp: Option<u32>,
    /// Its director general, once signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<PersonId>,
}

/// The days over which a funding runs, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// The first.
    #[serde(with = "form::day")]
    pub from: Date,
    /// The last.
    #[serde(with = "form::day")]
    pub until: Date,
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
    /// The days over which it runs, where they are agreed; else from its notification to the end of its last exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runs: Option<Days>,
    /// What the law has published of it, as far as it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub essentials: Option<Essentials>,
    /// The agreement that carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<AgreementRef>,
    /// What kind of structure it pays for, where it pays for one and that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structure: Option<StructureKind>,
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

impl Commit {
    /// The name of the beneficiary, where it is a legal person and its name was given.
    pub fn beneficiary_name(&self) -> Option<&LegalName> {
        let name = self.essentials.as_ref()?.name.as_ref();
        name.filter(|_| !self.beneficiary.id.is_person())
    }

    /// What it gives the beneficiary for its first exercise.
    pub fn first_year(&self) -> Ae {
        match &self.term {
            Term::Single | Term::Tranches { .. } => self.amount,
            Term::Firm { instalments } => instalments.first().map_or(Ae::ZERO, |first| first.settles()),
        }
    }

    /// The days over which it runs: as agreed, else from its notification to the end of its last exercise.
    pub fn days(&self) -> Days {
        let whole = Days {
            from: self.notified_on.max(self.year.first_day()),
            until: self.term.last(self.year).last_day(),
        };
        self.runs.unwrap_or(whole)
    }

    /// Those who signed it: the authorising officer, and the directors general of a joint decision.
    pub fn signatories(&self) -> impl Iterator<Item = PersonId> {
        let directors = self.parties.iter().filter_map(|party| party.signed_by);
        std::iter::once(self.signed_by).chain(directors)
    }
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
    /// What was decided, less what was withdrawn.
    pub sum: Ae,
    /// What is left to pay of it.
    pub rest: Ae,
}

/// A share of the rest of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    /// The exercise for which it was decided; nothing for what was not yet.
    pub decided_for: Option<Year>,
    /// The exercise whose authority to commit it consumed.
    pub consumed_in: Year,
    /// What is left of it.
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
    pub certified: Tally,
    /// Paid.
    pub paid: Tally,
    /// Withdrawn.
    pub withdrawn: Ae,
    /// Lost by prescription.
    pub prescribed: Ae,
    /// Ordered to be paid back.
    pub ordered_back: Cp,
    /// Of what is paid, what was kept back for revenue orders.
    pub set_off: Cp,
    /// Kept back for a revenue order from payments still to be made, by a set-off of the first version of its act: a payment uses
    /// it up.
    pub kept_back: Cp,
    /// Who had which duty for it.
    pub duties: Duties,
    /// The acts about it.
    pub acts: Vec<ActNumber>,
}

impl Commitment {
    /// What is left to pay or to withdraw.
    pub fn rest(&self) -> Ae {
        let parts = self.parts.iter().map(|part| part.rest);
        Ae::sum(parts.chain([self.undecided])).unwrap_or(Ae::ZERO)
    }

    /// What may be withdrawn in an exercise, in the order it is: what was never decided, then what was decided last. What
    /// consumed the authority of a later exercise is that one's to withdraw.
    pub fn withdrawable(&self, year: Year) -> impl Iterator<Item = Slice> {
        let undecided = Slice { decided_for: None, consumed_in: self.terms.year, rest: self.undecided };
        let decided = self.parts.iter().rev().map(|part| Slice {
            decided_for: Some(part.decided_for),
            consumed_in: part.consumed_in,
            rest: part.rest,
        });
        std::iter::once(undecided).chain(decided).filter(move |slice| slice.consumed_in <= year)
    }

    /// What is certified, unpaid and not kept back: what a revenue order may still be set off against. Without service done
    /// nothing is due, whatever is committed.
    pub fn due(&self) -> Cp {
        let unpaid = self.certified.total().less(self.paid.total()).min(self.rest().to_pay());
        unpaid.less(self.kept_back).max(Cp::ZERO)
    }

    /// What may be withdrawn in an exercise, in all: what a set-off kept back is consumed, and stays.
    pub fn withdrawable_in(&self, year: Year) -> Option<Ae> {
        let free = self.rest().less(self.kept_back.settles()).max(Ae::ZERO);
        Some(Ae::sum(self.withdrawable(year).map(|slice| slice.rest))?.min(free))
    }

    /// Whether the sum of an exercise was decided.
    pub fn decided(&self, year: Year) -> bool {
        self.parts.iter().any(|part| part.decided_for == year)
    }

    /// The part decided for an exercise.
    pub(super) fn part_mut(&mut self, year: Year) -> Option<&mut Part> {
        self.parts.iter_mut().find(|part| part.decided_for == year)
    }

    /// The rest of a share, and the exercise whose authority it consumed.
    pub(super) fn share_mut(&mut self, decided_for: Option<Year>) -> Option<(&mut Ae, Year)> {
        match decided_for {
            None => Some((&mut self.undecided, self.terms.year)),
            Some(year) => self.part_mut(year).map(|part| (&mut part.rest, part.consumed_in)),
        }
    }

    /// Whether an exercise belongs to its term.
    pub fn runs_in(&self, year: Year) -> bool {
        self.terms.year <= year && year <= self.terms.term.last(self.terms.year)
    }
}

impl Earmark {
    /// Whether credits so bound may serve a purpose, whoever receives them: those of part a neither care nor medico-social
    /// support, those of part b anything but care activities (art. L. 1435-9 CSP). Fungible credits serve all of it.
    pub fn admits(&self, purpose: &Purpose) -> bool {
        match self {
            Self::Free => true,
            Self::Prevention => purpose.field == Field::Prevention,
            Self::MedicoSocial => match purpose.field {
                Field::Prevention | Field::MedicoSocial => true,
                Field::Care => false,
            },
            Self::Sanctuarised(code) => purpose.code.as_ref() == Some(code),
        }
    }
}

impl Payload for Committed {
    fn subject(&self) -> String {
        format!("{} – {}", self.year(), self.commit.object)
    }
}

impl FundPayload for Committed {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.commit.key,
            year: self.commit.year,
            about: About::Commitment(self.commit.commitment),
            given: Given { on: Some(self.commit.notified_on), id: Some(self.commit.commitment.into()) },
        }
    }
}

impl Payload for YearDecided {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for YearDecided {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.decide.key,
            year: self.decide.year,
            about: About::Commitment(self.decide.commitment),
            given: Given { on: Some(self.decide.notified_on), id: None },
        }
    }
}
