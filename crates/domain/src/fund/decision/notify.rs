//! Recording what an order notifies.

use super::{Context, Decision, asked, command, in_range, summed};
use crate::fund::ledger::Ledger;
use crate::fund::notified::{Level, NotifyResources, PrintedOrder};
use crate::fund::refusal::{Reason, Refusal};
use crate::parameter::dated::on;

command!(NotifyResources, notify_resources => ResourcesNotified, |fact| **fact);

impl Ledger {
    /// Records what an order notifies: its two levels sum to the dotation within the rounding of the order, and the protected fields
    /// are within their level. It is about the order, not about the register: a closed exercise takes it too.
    pub fn notify_resources(&self, command: &NotifyResources, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            let PrintedOrder { dotation, fungible, sanctuarised, .. } = &command.order;
            asked(dotation.cents())?;
            within(fungible)?;
            within(sanctuarised)?;
            let levels = summed(fungible.whole.checked_add(sanctuarised.whole))?;
            let tolerance = on(&context.parameters.delegation_rounding, context.on).value;
            let miss = summed(dotation.checked_sub(levels))?;
            if tolerance.cents() < miss.cents().abs() {
                return Err(Reason::PartsMissTotal { total: *dotation, parts: levels, tolerance }.alone());
            }
            Ok(command.clone())
        })
    }
}

/// A level in range, whose protected fields are within it.
fn within(level: &Level) -> Result<(), Refusal> {
    for amount in [level.whole, level.prevention, level.medico_social] {
        in_range(amount.cents())?;
        if amount.is_negative() {
            return Err(Reason::OutOfRange.alone());
        }
    }
    let bound = summed(level.bound())?;
    if level.whole < bound {
        return Err(Reason::BoundBeyondLevel { level: level.whole, bound }.alone());
    }
    Ok(())
}
