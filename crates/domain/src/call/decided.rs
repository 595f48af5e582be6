//! What is decided of applications, published of it, and made of a grant.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::code::CallCode;
use super::terms::DecidingBody;
use crate::fund::agreement::{AgreementRef, Clause};
use crate::fund::money::Ae;
use crate::ground::id::CommitmentId;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::structure::closed_list;

/// The points of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The criterion.
    pub criterion: OneLine,
    /// How many it was given.
    pub points: u16,
}

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// A sum is granted.
    Granted {
        /// How much.
        sum: Ae,
        /// Why, where it is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        motive: Option<Clause>,
    },
    /// It is refused, for a reason.
    Refused {
        /// Why.
        motive: Clause,
    },
}

closed_list! {
    /// What became of an application.
    pub enum Outcome {
        /// All that it asks for is granted.
        Full = "full",
        /// A part of it.
        Partial = "partial",
        /// It is refused.
        Refused = "refused",
    }
}

impl Verdict {
    /// What is granted.
    pub const fn granted(&self) -> Ae {
        match self {
            Self::Granted { sum, .. } => *sum,
            Self::Refused { .. } => Ae::ZERO,
        }
    }

    /// Why, where it is said.
    pub const fn motive(&self) -> Option<&Clause> {
        match self {
            Self::Granted { motive, .. } => motive.as_ref(),
            Self::Refused { motive } => Some(motive),
        }
    }

    /// What becomes of an application that asks for a sum.
    pub fn outcome(&self, requested: Ae) -> Outcome {
        match self {
            Self::Granted { sum, .. } if requested <= *sum => Outcome::Full,
            Self::Granted { .. } => Outcome::Partial,
            Self::Refused { .. } => Outcome::Refused,
        }
    }
}

/// An application was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationDecided {
    /// In answer to which call.
    pub call: CallCode,
    /// Which one, by the number of the form.
    pub number: OneLine,
    /// The points of each criterion, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Score>,
    /// What is decided.
    pub verdict: Verdict,
    /// By whom.
    pub body: DecidingBody,
    /// On which day.
    pub decided_on: Date,
    /// Whether it takes the place of what was decided before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replaces: bool,
}

impl ApplicationDecided {
    /// The points together; none where none were given.
    pub fn points(&self) -> Option<u32> {
        let all = self.scores.iter().map(|score| u32::from(score.points)).sum();
        Some(all).filter(|_| !self.scores.is_empty())
    }

    /// Whether both say the same, whatever they take the place of.
    pub fn says_as(&self, other: &Self) -> bool {
        Self { replaces: other.replaces, ..self.clone() } == *other
    }
}

/// The results of a call were published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultsPublished {
    /// Of which call.
    pub call: CallCode,
    /// On which day.
    pub published_on: Date,
}

/// A grant became an agreement and a commitment under it: the acts of both stand beside this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantConcluded {
    /// In answer to which call.
    pub call: CallCode,
    /// Of which application, by the number of the form.
    pub number: OneLine,
    /// The agreement.
    pub agreement: AgreementRef,
    /// The commitment under it.
    pub commitment: CommitmentId,
}

impl Payload for ApplicationDecided {
    fn subject(&self) -> String {
        self.call.to_string()
    }
}

impl Payload for ResultsPublished {
    fn subject(&self) -> String {
        self.call.to_string()
    }
}

impl Payload for GrantConcluded {
    fn subject(&self) -> String {
        self.call.to_string()
    }
}
