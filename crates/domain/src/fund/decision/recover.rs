//! Recovering what was paid and must come back.

use super::{Context, Decision, asked, command};
use crate::fund::commitment::Commitment;
use crate::fund::ledger::Ledger;
use crate::fund::recovery::{CollectRecovery, Collection, OrderRecovery, Recovery};
use crate::fund::refusal::{IsRecorded, Possible, Reason, Refusal};

command!(OrderRecovery, order_recovery => RecoveryOrdered, |fact| **fact);
command!(CollectRecovery, collect_recovery => Recovered, |fact| **fact);

impl Ledger {
    /// Issues a revenue order for part of what was paid under a commitment.
    pub fn order_recovery(&self, command: &OrderRecovery, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            let commitment = self.known(command.commitment)?;
            self.open(command.year)?;
            let id = command.recovery;
            if self.recovery(id).is_some() {
                return Err(Reason::Recovery { id, recorded: IsRecorded::Already }.alone());
            }
            let limit = commitment.paid.less(commitment.ordered_back);
            if limit < command.amount {
                let possible = limit.is_positive().then_some(Possible::RecoverAtMost(limit));
                return Err(Reason::BeyondPaid { asked: command.amount, limit }.but(possible));
            }
            Ok(command.clone())
        })
    }

    /// Kept back from what is due to the same beneficiary, and no more than that.
    fn set_off(
        &self,
        command: &CollectRecovery,
        recovery: &Recovery,
        commitment: &Commitment,
    ) -> Result<(), Refusal> {
        let ordered = self.known(recovery.order.commitment)?;
        if ordered.terms.beneficiary.id != commitment.terms.beneficiary.id {
            return Err(Reason::OtherBeneficiary.alone());
        }
        let due = commitment.due();
        if due < command.amount {
            let possible = due.is_positive().then_some(Possible::KeepBackAtMost(due));
            return Err(Reason::BeyondDue { asked: command.amount, due }.but(possible));
        }
        Ok(())
    }

    /// Records what came back of a revenue order: it is revenue of the fund's own.
    pub fn collect_recovery(&self, command: &CollectRecovery, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            self.open(command.year)?;
            let id = command.recovery;
            let missing = || Reason::Recovery { id, recorded: IsRecorded::Missing }.alone();
            let recovery = self.recovery(id).ok_or_else(missing)?;
            if let Collection::Offset(commitment) = command.by {
                self.set_off(command, recovery, self.known(commitment)?)?;
            }
            let limit = recovery.outstanding();
            if limit < command.amount {
                let possible = limit.is_positive().then_some(Possible::RecoverAtMost(limit));
                return Err(Reason::BeyondOrder { asked: command.amount, limit }.but(possible));
            }
            Ok(command.clone())
        })
    }
}
