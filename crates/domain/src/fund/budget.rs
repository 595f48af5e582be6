//! Budgets: what opens credits, in versions, and what moves them (art. R. 1432-54 to R. 1432-56 CSP; decree 2012-1246,
//! art. 178).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::{Place, Year};
use super::money::{Ae, Cp};
use crate::ground::id::PersonId;
use crate::ground::payload::Payload;

/// Which budget of the exercise it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BudgetKind {
    /// The first (*budget initial*).
    Initial,
    /// A later one, which replaces the openings of the one before (*budget rectificatif*).
    Rectifying,
}

/// What a budget opens in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The place.
    pub place: Place,
    /// Authority to commit.
    pub ae: Ae,
    /// Payment credits.
    pub cp: Cp,
}

/// The vote of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The day.
    pub held_on: Date,
    /// Votes present or represented.
    pub votes: u32,
    /// Votes against.
    pub against: u32,
}

impl Vote {
    /// Whether the budget is approved: not where two thirds of the votes present or represented are against
    /// (art. R. 1432-56 CSP).
    pub fn approves(self) -> bool {
        u64::from(self.against) * 3 < u64::from(self.votes) * 2
    }
}

/// How a budget was approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// By the board, then received by the ministers.
    Board {
        /// The vote.
        vote: Vote,
        /// The day on which the last of the three ministers received it.
        received_on: Date,
        /// The day they opposed it, if they did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opposed_on: Option<Date>,
    },
    /// By joint decision of the ministers; what the board voted before is not said.
    Ministers {
        /// The day.
        decided_on: Date,
    },
    /// By joint decision of the ministers, after the board refused it.
    AfterRefusal {
        /// The vote that refused it.
        first: Vote,
        /// The vote that refused the amended draft, if there was one in time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        second: Option<Vote>,
        /// The day of the ministers' decision.
        decided_on: Date,
    },
}

/// What is said of an approval, each part where it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ApprovalSaid {
    /// The day of the ministers' decision.
    pub decided_on: Option<Date>,
    /// The vote by which the board refused the budget before, and that on the amended draft.
    pub refused: (Option<Vote>, Option<Vote>),
    /// The day of the vote of the board.
    pub held_on: Option<Date>,
    /// Votes present or represented.
    pub votes: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// The day on which the last of the three ministers received the budget.
    pub received_on: Option<Date>,
    /// The day they opposed it, if they did.
    pub opposed_on: Option<Date>,
}

/// A part of what is said of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VotePart {
    /// The day it was held.
    Day,
    /// How many votes were present or represented.
    Votes,
    /// How many were against.
    Against,
    /// The day the ministers received the budget.
    Reception,
}

/// Adopts a budget that may be enforced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptBudget {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// Which budget it is.
    pub kind: BudgetKind,
    /// What it opens, each place once.
    pub openings: Vec<Opening>,
    /// How it was approved.
    pub approval: Approval,
}

/// A budget became enforceable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetAdopted {
    /// The command.
    pub budget: AdoptBudget,
    /// Its rank in the exercise, from 1.
    pub version: u32,
}

/// Which budget of the agency a place belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BudgetPart {
    /// The main budget of the agency.
    Main,
    /// The annex budget of the fund.
    Annex,
}

/// One end of a transfer of credits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// The budget.
    pub budget: BudgetPart,
    /// The place.
    pub place: Place,
}

/// Moves credits between lines of one envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// Where the credits leave.
    pub from: End,
    /// Where they enter.
    pub to: End,
    /// Authority to commit.
    pub ae: Ae,
    /// Payment credits.
    pub cp: Cp,
    /// The authorising officer.
    pub signed_by: PersonId,
}

impl Payload for BudgetAdopted {
    fn subject(&self) -> String {
        format!("{} – {}", self.year(), self.version)
    }
}

impl FundPayload for BudgetAdopted {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.budget.key,
            year: self.budget.year,
            about: About::Exercise,
            given: Given::NOTHING,
        }
    }
}

impl Payload for Transfer {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for Transfer {
    fn particulars(&self) -> Particulars<'_> {
        Particulars { key: &self.key, year: self.year, about: About::Exercise, given: Given::NOTHING }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn rule_30_given_a_vote_around_two_thirds_when_counted_then_approved_below_and_not_at_it() {
        let vote = |votes, against| Vote { held_on: date(2023, 3, 1), votes, against };
        assert!(vote(30, 19).approves());
        assert!(!vote(30, 20).approves());
        assert!(vote(31, 20).approves());
        assert!(!vote(31, 21).approves());
        assert!(!vote(0, 0).approves());
    }
}
