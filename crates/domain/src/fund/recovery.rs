//! Recoveries: what was paid and must come back. The authorising officer issues a revenue order (*titre de recette*), the
//! accountant collects it, and the sum becomes revenue of the fund's own.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::Year;
use super::commitment::{CommitmentId, Credits};
use super::money::Cp;
use super::payment::PaidPart;
use crate::ground::id::PersonId;
use crate::ground::payload::Payload;
use crate::ground::stamp::Stamp;

pub use crate::ground::id::RecoveryId;

/// Why a sum must come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecoveryReason {
    /// The financial report shows it was not used.
    Unused,
    /// It was not due.
    Undue,
}

/// Issues a revenue order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRecovery {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The order.
    pub recovery: RecoveryId,
    /// The commitment under which the sum was paid.
    pub commitment: CommitmentId,
    /// The exercise.
    pub year: Year,
    /// How much.
    pub amount: Cp,
    /// Why.
    pub reason: RecoveryReason,
    /// The authorising officer.
    pub signed_by: PersonId,
}

/// How a sum came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Collection {
    /// It was paid back.
    Cash,
    /// It was kept back, by an explicit act, from what is due under a commitment.
    Offset(CommitmentId),
}

/// Records what came back of a revenue order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectRecovery {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The order.
    pub recovery: RecoveryId,
    /// The exercise that receives it.
    pub year: Year,
    /// How much.
    pub amount: Cp,
    /// How.
    pub by: Collection,
    /// The accountant.
    pub collected_by: PersonId,
}

/// What was due under a commitment and was kept back: settled at once, as a payment settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetOff {
    /// What opened the credits.
    pub credits: Credits,
    /// What it settles of each part of the commitment, the oldest first.
    pub parts: Vec<PaidPart>,
}

/// Part of a revenue order came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovered {
    /// The command.
    pub collect: CollectRecovery,
    /// What it settles of the commitment it is kept back from; nothing for a sum that was paid back, and for a set-off of the
    /// first version, which was left to a payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_off: Option<SetOff>,
}

/// A sum that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collected {
    /// The stamp of the act.
    pub stamp: Arc<Stamp>,
    /// The exercise that received it.
    pub collected_in: Year,
    /// How much.
    pub amount: Cp,
}

/// A revenue order as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovery {
    /// The command that made it.
    pub order: OrderRecovery,
    /// What came back, in order.
    pub collected: Vec<Collected>,
    /// The stamp of the act that ordered it.
    pub stamp: Arc<Stamp>,
}

impl Recovery {
    /// What is still to come back.
    pub fn outstanding(&self) -> Cp {
        let collected = Cp::sum(self.collected.iter().map(|collected| collected.amount));
        self.order.amount.less(collected.unwrap_or(Cp::ZERO))
    }
}

/// What a financial report leaves to be paid back: what was paid less what was spent for its purpose, if anything.
pub fn unused(paid: Cp, spent: Cp) -> Option<Cp> {
    paid.checked_sub(spent).filter(|rest| rest.is_positive())
}

impl Payload for OrderRecovery {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for OrderRecovery {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.key,
            year: self.year,
            about: About::Recovery(self.recovery, Some(self.commitment)),
            given: Given { on: None, id: Some(self.recovery.into()) },
        }
    }
}

impl Payload for Recovered {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for Recovered {
    fn particulars(&self) -> Particulars<'_> {
        Particulars {
            key: &self.collect.key,
            year: self.collect.year,
            about: About::Recovery(self.collect.recovery, None),
            given: Given::NOTHING,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_45_given_a_financial_report_when_something_is_left_then_that_and_else_nothing() {
        let euros = |euros: i64| Cp::from_cents(euros * 100);
        assert_eq!(unused(euros(50_000), euros(37_700)), Some(euros(12_300)));
        assert_eq!(unused(euros(50_000), euros(50_000)), None);
        assert_eq!(unused(euros(50_000), euros(50_001)), None);
    }
}
