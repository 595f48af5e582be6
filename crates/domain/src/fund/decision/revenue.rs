//! Recording revenue, and moving part of an endowment between the fund and the DAF.

use super::{Context, Decision, asked, command, in_range, summed};
use crate::fund::cell::Earmark;
use crate::fund::ledger::{Exercise, Ledger};
use crate::fund::money::Revenue;
use crate::fund::refusal::{NoEndowmentTransfer, Possible, Reason, Refusal};
use crate::fund::revenue::{DelegateRevenue, Direction, RevenuePart, TransferEndowment, TransferOrder};
use crate::parameter::dated::on;

command!(DelegateRevenue, delegate_revenue => RevenueDelegated, |fact| **fact);
command!(TransferEndowment, transfer_endowment => EndowmentTransferred, |fact| **fact);

impl Ledger {
    /// Records revenue delegated or received; its parts, where there are any, sum to its total within the rounding of the
    /// order that prints them.
    pub fn delegate_revenue(&self, command: &DelegateRevenue, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.total.cents())?;
            self.not_closed(command.year)?;
            for part in &command.parts {
                asked(part.amount.cents())?;
            }
            let total = command.total;
            let parts = summed(Revenue::sum(command.parts.iter().map(|part| part.amount)))?;
            let tolerance = on(&context.parameters.delegation_rounding, context.on).value;
            let miss = summed(total.checked_sub(parts))?;
            if !command.parts.is_empty() && tolerance.cents() < miss.cents().abs() {
                let possible = counted_twice(command, miss, tolerance);
                return Err(Reason::PartsMissTotal { total, parts, tolerance }.but(possible));
            }
            Ok(command.clone())
        })
    }

    /// Moves part of an endowment between the fund and the DAF, within its share for the year.
    pub fn transfer_endowment(&self, command: &TransferEndowment, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            in_range(command.endowment.cents())?;
            let exercise = self.open(command.year)?;
            known_endowment(exercise, command)?;
            let order = ordered(command)?;
            let moved = summed(exercise.moved(command.direction))?;
            let share = on(&context.parameters.daf_transfer_bp, context.on).value;
            let limit = summed(command.endowment.share(share))?;
            let asked = summed(moved.checked_add(command.amount))?;
            if limit < asked {
                let left = limit.less(moved);
                let possible = left.is_positive().then_some(Possible::TransferAtMost(left));
                return Err(
                    Reason::Endowment(NoEndowmentTransfer::EndowmentShare { asked, limit }).but(possible)
                );
            }
            if order.limit < asked {
                let left = order.limit.less(moved);
                let possible = left.is_positive().then_some(Possible::TransferAtMost(left));
                return Err(Reason::Endowment(NoEndowmentTransfer::BeyondTransferOrder {
                    asked,
                    limit: order.limit,
                })
                .but(possible));
            }
            Ok(command.clone())
        })
    }
}

/// The order that lets an endowment move, named and with its amount.
fn ordered(command: &TransferEndowment) -> Result<&TransferOrder, Refusal> {
    let order = command.order.as_ref().filter(|order| !order.source.trim().is_empty());
    let order = order.ok_or_else(|| Reason::Endowment(NoEndowmentTransfer::NoTransferOrder).alone())?;
    in_range(order.limit.cents())?;
    Ok(order)
}

/// Protected credits are part of the fungible level that an order prints, not beside it: whoever adds them counts them twice.
fn counted_twice(command: &DelegateRevenue, miss: Revenue, tolerance: Revenue) -> Option<Possible> {
    let protected = |part: &&RevenuePart| matches!(part.earmark, Earmark::Prevention | Earmark::MedicoSocial);
    let sum = Revenue::sum(command.parts.iter().filter(protected).map(|part| part.amount))?;
    let left = miss.checked_add(sum)?;
    (sum.is_positive() && left.cents().abs() <= tolerance.cents()).then_some(Possible::TakeOutOfFungible(sum))
}

/// What leaves the fund is a share of what was delegated to it, as recorded; what leaves the DAF is each time a share of the same
/// endowment, which the ledger does not hold.
fn known_endowment(exercise: &Exercise, command: &TransferEndowment) -> Result<(), Refusal> {
    let asked = command.endowment;
    let same_way = exercise.endowments.iter().find(|other| other.fact.direction == command.direction);
    let fits = match command.direction {
        Direction::ToDaf => {
            let delegated = summed(exercise.national())?;
            (asked <= delegated || delegated == Revenue::ZERO).then_some(()).ok_or(delegated)
        }
        Direction::FromDaf => same_way.map_or(Ok(()), |other| {
            (other.fact.endowment == asked).then_some(()).ok_or(other.fact.endowment)
        }),
    };
    fits.map_err(|known| Reason::Endowment(NoEndowmentTransfer::OtherEndowment { asked, known }).alone())
}
