//! Service done and payments: what a commitment reserved is certified, ordered by one person and paid by another.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::Year;
use super::commitment::{CommitmentId, Credits};
use super::money::{Ae, Cp};
use crate::ground::code::code;
use crate::ground::id::PersonId;
use crate::ground::payload::Payload;

/// Certifies service done (*certification du service fait*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certify {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The commitment.
    pub commitment: CommitmentId,
    /// What the service done is worth.
    pub amount: Cp,
    /// The day it was certified.
    pub done_on: Date,
    /// Who certified it.
    pub certified_by: PersonId,
}

code! {
    /// A body that manages a compulsory scheme of health insurance, by its usual abbreviation: `CPAM`, `MSA`.
    SchemeBody
}

/// Through which body a sum is paid (art. L. 1435-10 CSP).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// The accountant of the agency.
    AcArs,
    /// A body of a compulsory scheme, for sums that go directly to health professionals.
    Scheme {
        /// The body.
        body: SchemeBody,
        /// The ministerial order that names it; none in acts of the first version, which did not ask for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        order: Option<String>,
    },
}

/// Pays part of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pay {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The commitment.
    pub commitment: CommitmentId,
    /// The exercise whose payment credits it consumes.
    pub year: Year,
    /// How much.
    pub amount: Cp,
    /// Through which body.
    pub channel: Channel,
    /// The authorising officer who ordered it.
    pub ordered_by: PersonId,
    /// The accountant who pays it.
    pub paid_by: PersonId,
}

/// A payment was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paid {
    /// The command.
    pub pay: Pay,
    /// What opened the credits.
    pub credits: Credits,
    /// What it settles of each part of the commitment, the oldest first.
    pub parts: Vec<PaidPart>,
}

/// What a payment settles of the part of a commitment decided for an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidPart {
    /// The exercise for which it was decided.
    pub decided_for: Year,
    /// How much.
    pub amount: Ae,
}

impl Payload for Certify {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for Certify {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.key,
            year: Year::of(self.done_on),
            about: About::Commitment(self.commitment),
            given: Given { on: Some(self.done_on), id: None },
        }
    }
}

impl Payload for Paid {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for Paid {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.pay.key,
            year: self.pay.year,
            about: About::Commitment(self.pay.commitment),
            given: Given::NOTHING,
        }
    }
}
