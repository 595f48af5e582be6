//! Recovering what was paid and must come back.

use super::order::not_before;
use super::pay::{served_by, settled};
use super::{Context, Decision, asked, command, summed};
use crate::fund::commitment::Commitment;
use crate::fund::duty::Duty;
use crate::fund::ledger::Ledger;
use crate::fund::recovery::{CollectRecovery, Collection, OrderRecovery, Recovered, Recovery, SetOff};
use crate::fund::refusal::{Basis, IsRecorded, Possible, Reason, Refusal};

command!(OrderRecovery, order_recovery => RecoveryOrdered, |fact| **fact);
command!(CollectRecovery, collect_recovery => Recovered, |fact| fact.collect);

impl Ledger {
    /// Issues a revenue order for part of what was paid under a commitment.
    pub fn order_recovery(&self, command: &OrderRecovery, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            let commitment = self.known(command.commitment)?;
            self.open(command.year)?;
            commitment.open_to(command.signed_by, Duty::Officer)?;
            commitment.notified_by(context.on)?;
            let id = command.recovery;
            if self.recovery(id).is_some() {
                return Err(Reason::Recovery { id, recorded: IsRecorded::Already }.alone());
            }
            let limit = commitment.paid.total().less(commitment.ordered_back);
            if limit < command.amount {
                let possible = limit.is_positive().then_some(Possible::RecoverAtMost(limit));
                return Err(Reason::BeyondPaid { asked: command.amount, limit }.but(possible));
            }
            let ordered = summed(commitment.ordered_back.checked_add(command.amount))?;
            let since = commitment.paid.reached(ordered).unwrap_or(context.on);
            not_before(context.on, Basis::Payment, since)?;
            Ok(command.clone())
        })
    }

    /// Kept back from what is certified and unpaid to the same beneficiary, and no more than that; settled at once.
    fn set_off(
        &self,
        command: &CollectRecovery,
        recovery: &Recovery,
        commitment: &Commitment,
        context: &Context<'_>,
    ) -> Result<SetOff, Refusal> {
        let (year, amount) = (command.year, command.amount);
        let ordered = self.known(recovery.order.commitment)?;
        if ordered.terms.beneficiary.id != commitment.terms.beneficiary.id {
            return Err(Reason::OtherBeneficiary.alone());
        }
        self.running(year, context)?;
        commitment.open_to(command.collected_by, Duty::Accountant)?;
        let due = commitment.due();
        if due < amount {
            let possible = due.is_positive().then_some(Possible::KeepBackAtMost(due));
            return Err(Reason::BeyondDue { asked: amount, due }.but(possible));
        }
        served_by(commitment, summed(commitment.paid.total().checked_add(amount))?, context)?;
        let parts = settled(commitment, year, amount, context)?;
        let credits = self.room_to_pay(&commitment.terms.place, year, amount, context)?;
        Ok(SetOff { credits, parts })
    }

    /// Records what came back of a revenue order: it is revenue of the fund's own.
    pub fn collect_recovery(&self, command: &CollectRecovery, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            self.open(command.year)?;
            let id = command.recovery;
            let missing = || Reason::Recovery { id, recorded: IsRecorded::Missing }.alone();
            let recovery = self.recovery(id).ok_or_else(missing)?;
            self.known(recovery.order.commitment)?.open_to(command.collected_by, Duty::Accountant)?;
            not_before(context.on, Basis::Order, recovery.stamp.effective)?;
            let limit = recovery.outstanding();
            if limit < command.amount {
                let possible = limit.is_positive().then_some(Possible::RecoverAtMost(limit));
                return Err(Reason::BeyondOrder { asked: command.amount, limit }.but(possible));
            }
            let set_off = match command.by {
                Collection::Cash => None,
                Collection::Offset(id) => Some(self.set_off(command, recovery, self.known(id)?, context)?),
            };
            Ok(Recovered { collect: command.clone(), set_off })
        })
    }
}
