//! What the register of a fund waits for: service to certify, sums to pay or to collect, credits about to be lost, exercises to
//! close.
//!
//! It says what can be done next and by when; it decides nothing. Each is done by a decision of its own, which judges anew.

use jiff::civil::Date;

use super::cell::Year;
use super::commitment::Commitment;
use super::ledger::Ledger;
use super::money::{Ae, Cp};
use super::parameters::Parameters;
use crate::ground::id::{ActNumber, CommitmentId, RecoveryId};
use crate::people::Permission;
use crate::rules::{Rule, fund as rules};

/// Something that the register waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pending {
    /// Service that is decided and not certified.
    Certify {
        /// The commitment.
        commitment: CommitmentId,
        /// How much is left to certify of what was decided.
        amount: Cp,
        /// The last day of what was decided.
        until: Date,
    },
    /// Service that is certified and not paid.
    Pay {
        /// The commitment.
        commitment: CommitmentId,
        /// How much is due.
        amount: Cp,
        /// The first day on which more was certified than is paid.
        since: Date,
    },
    /// What can no longer be paid after a day.
    Lose {
        /// The commitment.
        commitment: CommitmentId,
        /// The exercise for which it was decided.
        decided_for: Year,
        /// How much is left of it.
        amount: Ae,
        /// The last day on which it may be paid.
        last_day: Date,
    },
    /// A revenue order that did not come back whole.
    Collect {
        /// The order.
        recovery: RecoveryId,
        /// The act that issued it.
        act: ActNumber,
        /// How much is still to come back.
        amount: Cp,
        /// The day of the order.
        since: Date,
    },
    /// An exercise that is over and still open.
    Close {
        /// The exercise.
        year: Year,
        /// Its last day.
        over: Date,
    },
}

impl Pending {
    /// Its day: the last one on which it can be done in time, or the one since which it waits.
    pub const fn day(&self) -> Date {
        match self {
            Self::Certify { until: day, .. }
            | Self::Pay { since: day, .. }
            | Self::Lose { last_day: day, .. }
            | Self::Collect { since: day, .. }
            | Self::Close { over: day, .. } => *day,
        }
    }

    /// Who can do it.
    pub const fn permission(&self) -> Permission {
        match self {
            Self::Certify { .. } => Permission::Certify,
            Self::Pay { .. } | Self::Collect { .. } => Permission::Pay,
            Self::Lose { .. } => Permission::Order,
            Self::Close { .. } => Permission::Budget,
        }
    }

    /// The rule behind it.
    pub const fn rule(&self) -> &'static Rule {
        match self {
            Self::Certify { .. } => &rules::SERVICE,
            Self::Pay { .. } => &rules::ORDER,
            Self::Lose { .. } => &rules::PRESCRIPTION,
            Self::Collect { .. } => &rules::RECOVERY,
            Self::Close { .. } => &rules::CARRY_OVER,
        }
    }
}

impl Ledger {
    /// What the register waits for on a day.
    pub fn pending(&self, day: Date, parameters: &Parameters) -> Vec<Pending> {
        let committed = self.commitments().flat_map(|(id, commitment)| of(id, commitment, day, parameters));
        let owed = self.recoveries().filter(|(_, recovery)| recovery.outstanding().is_positive());
        let owed = owed.map(|(id, recovery)| Pending::Collect {
            recovery: id,
            act: recovery.stamp.number,
            amount: recovery.outstanding(),
            since: recovery.stamp.effective,
        });
        let open =
            self.exercises().filter(|(_, exercise)| exercise.opened.is_some() && exercise.closed.is_none());
        let over = open.map(|(year, _)| Pending::Close { year, over: year.last_day() });
        let over = over.filter(|pending| pending.day() <= day);
        committed.chain(owed).chain(over).collect()
    }
}

/// What one commitment waits for.
fn of(
    id: CommitmentId,
    commitment: &Commitment,
    day: Date,
    parameters: &Parameters,
) -> impl Iterator<Item = Pending> {
    let left = commitment.parts.iter().filter(|part| part.rest.is_positive());
    let lost = left.map(|part| Pending::Lose {
        commitment: id,
        decided_for: part.decided_for,
        amount: part.rest,
        last_day: parameters.payable_until(part.notified_on),
    });
    let lost: Vec<_> = lost.filter(|pending| day <= pending.day()).collect();
    to_certify(id, commitment).into_iter().chain(to_pay(id, commitment)).chain(lost)
}

/// What was decided and neither certified nor paid already.
fn to_certify(id: CommitmentId, commitment: &Commitment) -> Option<Pending> {
    let last = commitment.parts.iter().map(|part| part.decided_for).max()?;
    let rest = Ae::sum(commitment.parts.iter().map(|part| part.rest))?.to_pay();
    let amount = commitment.paid.total().checked_add(rest)?.less(commitment.certified.total());
    let until = last.last_day().min(commitment.terms.days().until);
    amount.is_positive().then_some(Pending::Certify { commitment: id, amount, until })
}

/// What is certified, not paid and not kept back.
fn to_pay(id: CommitmentId, commitment: &Commitment) -> Option<Pending> {
    let amount = commitment.due();
    let paid = commitment.paid.total();
    let since = commitment.certified.reached(paid.checked_add(Cp::from_cents(1))?)?;
    amount.is_positive().then_some(Pending::Pay { commitment: id, amount, since })
}
