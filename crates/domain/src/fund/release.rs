//! Withdrawals (*retraits d'engagement*): what a commitment no longer needs.
//!
//! In the exercise whose authority it consumed it is restored; in a later one it is not, unless a parameter says so. What
//! was decided last is withdrawn first, and what was never decided before that.

use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::Year;
use super::commitment::CommitmentId;
use super::money::Ae;
use crate::ground::id::PersonId;
use crate::ground::payload::Payload;

/// Withdraws the rest of a commitment, in whole or in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The commitment.
    pub commitment: CommitmentId,
    /// The exercise.
    pub year: Year,
    /// How much.
    pub amount: Ae,
    /// The authorising officer.
    pub signed_by: PersonId,
}

/// The rest of a commitment was withdrawn, in whole or in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// The command.
    pub release: Release,
    /// What it takes from each share of the commitment.
    pub taken: Vec<Taken>,
    /// What was reopened: consumed in an earlier exercise, where the parameter allows it.
    pub reopened: Ae,
}

/// What a withdrawal takes from a share of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The exercise for which the share was decided; nothing for what was not yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_for: Option<Year>,
    /// How much.
    pub amount: Ae,
}

impl Payload for Released {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for Released {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.release.key,
            year: self.release.year,
            about: About::Commitment(self.release.commitment),
            given: Given::NOTHING,
        }
    }
}
