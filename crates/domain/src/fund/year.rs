//! Exercises: opened, closed, and what passes from one to the next.

use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::{Earmark, Envelope, Pool, Year};
use super::commitment::CommitmentId;
use super::money::{Ae, Cp, Revenue};
use crate::ground::id::ActNumber;
use crate::ground::payload::Payload;

/// Opens an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenYear {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// The amount of last year's first order, where the ledger does not hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_order: Option<Revenue>,
}

/// An exercise was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearOpened {
    /// The command.
    pub open: OpenYear,
    /// The base of its provisional twelfths: last year's first order, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twelfths_base: Option<Revenue>,
}

/// Credits that do not count in the base of the carry-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// What they are bound to.
    pub earmark: Earmark,
    /// What they take out of the base.
    pub base: Ae,
    /// The order that excludes them.
    pub source: String,
}

/// What is carried over in one envelope and earmark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The envelope.
    pub envelope: Envelope,
    /// The earmark.
    pub earmark: Earmark,
    /// Authority to commit.
    pub ae: Ae,
    /// Payment credits.
    pub cp: Cp,
}

impl Carried {
    /// Its pool in an exercise.
    pub fn pool(&self, year: Year) -> Pool {
        Pool { year, envelope: self.envelope, earmark: self.earmark.clone() }
    }
}

/// What is to be carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CarryOver {
    /// As much as the ceiling allows, earmarked credits first.
    InFull,
    /// These sums.
    Chosen(Vec<Carried>),
}

/// Closes an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloseYear {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// Credits that do not count in the base of the carry-over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<Exclusion>,
    /// What is to be carried over.
    pub carry_over: CarryOver,
}

/// A sum lost by prescription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrescribedSum {
    /// The commitment.
    pub commitment: CommitmentId,
    /// The exercise for which it was decided.
    pub decided_for: Year,
    /// How much.
    pub amount: Ae,
}

/// An exercise was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearClosed {
    /// The command.
    pub close: CloseYear,
    /// The ceiling of the carry-over.
    pub ceiling: Ae,
    /// What is carried over.
    pub carried: Vec<Carried>,
    /// What is lost: neither committed nor carried over.
    pub lapsed_ae: Ae,
    /// What is lost: neither paid nor carried over.
    pub lapsed_cp: Cp,
    /// Sums prescribed on its last day.
    pub prescribed: Vec<PrescribedSum>,
}

/// How restes à payer move over an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outstanding {
    /// At its start.
    pub start: Ae,
    /// Committed in it, less what was restored.
    pub committed: Ae,
    /// Paid in it.
    pub paid: Ae,
    /// Withdrawn in it from earlier exercises.
    pub withdrawn: Ae,
    /// Lost in it by prescription.
    pub prescribed: Ae,
    /// At its end.
    pub end: Ae,
    /// The acts behind it.
    pub acts: Vec<ActNumber>,
}

impl Payload for YearOpened {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for YearOpened {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.open.key,
            year: self.open.year,
            about: About::Exercise,
            given: Given::NOTHING,
        }
    }
}

impl Payload for YearClosed {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for YearClosed {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.close.key,
            year: self.close.year,
            about: About::Exercise,
            given: Given::NOTHING,
        }
    }
}
