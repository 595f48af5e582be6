//! What every act of the fund can say of itself, whatever its type.
//!
//! A fact carries the command it answers as it was given, and what the decision added. So the key of the command tells a
//! repetition from a contradiction, and applying a fact never depends on rules that may change later.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agreement::AgreementRef;
use super::destination::DestinationTree;
use crate::ground::id::{CommitmentId, RecoveryId};
use crate::ground::payload::Payload;
use crate::ground::year::Year;

/// What an act of the fund is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About<'f> {
    /// The exercise as a whole.
    Exercise,
    /// An agreement.
    Agreement(&'f AgreementRef),
    /// A commitment.
    Commitment(CommitmentId),
    /// A revenue order, and the commitment under which the sum was paid where the act names it.
    Recovery(RecoveryId, Option<CommitmentId>),
}

impl<'f> About<'f> {
    /// The commitment that the act names.
    pub const fn commitment(self) -> Option<CommitmentId> {
        match self {
            Self::Commitment(id) | Self::Recovery(_, Some(id)) => Some(id),
            Self::Exercise | Self::Agreement(_) | Self::Recovery(_, None) => None,
        }
    }

    /// The revenue order that the act names.
    pub const fn recovery(self) -> Option<RecoveryId> {
        match self {
            Self::Recovery(id, _) => Some(id),
            Self::Exercise | Self::Agreement(_) | Self::Commitment(_) => None,
        }
    }

    /// The agreement that the act names.
    pub const fn agreement(self) -> Option<&'f AgreementRef> {
        match self {
            Self::Agreement(reference) => Some(reference),
            Self::Exercise | Self::Commitment(_) | Self::Recovery(..) => None,
        }
    }
}

/// What a command was given beside what its author typed: the same command, repeated another day, is given the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The legal day that it bears.
    pub on: Option<Date>,
    /// The identifier of what it makes.
    pub id: Option<Uuid>,
}

impl Given {
    /// Its author typed all of it.
    pub const NOTHING: Self = Self { on: None, id: None };
}

/// What an act of the fund says of itself. Nothing has a default: a new type of act has to say each of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Particulars<'f> {
    /// The key of the command it answers.
    pub key: &'f str,
    /// The exercise it belongs to.
    pub year: Year,
    /// What it is about.
    pub about: About<'f>,
    /// What its command was given beside what its author typed.
    pub given: Given,
}

/// The payload of an act of the fund.
pub trait FundPayload: Payload {
    /// What it says of itself.
    fn particulars(&self) -> Particulars<'_>;

    /// The key of the command it answers.
    fn key(&self) -> &str {
        self.particulars().key
    }

    /// The exercise it belongs to.
    fn year(&self) -> Year {
        self.particulars().year
    }
}

/// Adopts the destinations of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptDestinations {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The tree.
    pub tree: DestinationTree,
}

impl Payload for AdoptDestinations {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for AdoptDestinations {
    fn particulars(&self) -> Particulars<'_> {
        Particulars { key: &self.key, year: self.tree.year, about: About::Exercise, given: Given::NOTHING }
    }
}
