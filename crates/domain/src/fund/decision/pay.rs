//! Certifying service done, and paying.

use super::duty::barred;
use super::order::not_before;
use super::{Context, Decision, asked, command, summed};
use crate::fund::beneficiary::BeneficiaryKind;
use crate::fund::cell::Year;
use crate::fund::commitment::{Commitment, Part};
use crate::fund::duty::Duty;
use crate::fund::ledger::Ledger;
use crate::fund::money::{Ae, Cp};
use crate::fund::payment::{Certify, Channel, Paid, PaidPart, Pay};
use crate::fund::refusal::{Basis, Possible, Reason, Refusal};

command!(Certify, certify => ServiceCertified, |fact| **fact);
command!(Pay, pay => Paid, |fact| fact.pay);

impl Ledger {
    /// Certifies service done, up to what the commitment holds.
    pub fn certify(&self, command: &Certify, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            let commitment = self.known(command.commitment)?;
            commitment.open_to(command.certified_by, Duty::Officer)?;
            commitment.notified_by(command.done_on)?;
            let limit = summed(commitment.paid.total().checked_add(commitment.rest().to_pay()))?;
            let certified = summed(commitment.certified.total().checked_add(command.amount))?;
            if limit < certified {
                let left = limit.less(commitment.certified.total());
                let possible = left.is_positive().then_some(Possible::CertifyAtMost(left));
                return Err(Reason::BeyondService { asked: certified, limit }.but(possible));
            }
            Ok(command.clone())
        })
    }

    /// Pays part of a commitment.
    pub fn pay(&self, command: &Pay, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            let commitment = self.known(command.commitment)?;
            self.running(command.year, context)?;
            commitment.notified_by(context.on)?;
            by_the_right_persons(command, commitment)?;
            let parts = settled(commitment, command.year, command.amount, context)?;
            after_service(command, commitment, context)?;
            let place = &commitment.terms.place;
            let credits = self.room_to_pay(place, command.year, command.amount, context)?;
            Ok(Paid { pay: command.clone(), credits, parts })
        })
    }
}

/// Ordered by one who never paid for the commitment, paid by one who never decided for it, through a channel that serves the
/// beneficiary.
fn by_the_right_persons(command: &Pay, commitment: &Commitment) -> Result<(), Refusal> {
    if command.ordered_by == command.paid_by {
        return Err(barred(command.paid_by, Duty::Accountant));
    }
    commitment.open_to(command.paid_by, Duty::Accountant)?;
    commitment.open_to(command.ordered_by, Duty::Officer)?;
    let Channel::Scheme { body, order } = &command.channel else { return Ok(()) };
    let (body, beneficiary) = (body.clone(), commitment.terms.beneficiary.kind);
    if beneficiary != BeneficiaryKind::HealthProfessional {
        return Err(Reason::Channel { body, beneficiary }.but([Possible::AgencyAccountant]));
    }
    if order.as_ref().is_none_or(|order| order.trim().is_empty()) {
        return Err(Reason::ChannelOrder { body }.but([Possible::AgencyAccountant]));
    }
    Ok(())
}

/// What a sum settles: the parts decided by its exercise that are not prescribed, the oldest first.
pub(super) fn settled(
    commitment: &Commitment,
    year: Year,
    amount: Cp,
    context: &Context<'_>,
) -> Result<Vec<PaidPart>, Refusal> {
    if commitment.runs_in(year) && !commitment.decided(year) {
        let commitment = commitment.terms.commitment;
        return Err(Reason::YearNotDecided { commitment, year }.but([Possible::DecideYear(year)]));
    }
    let part = commitment.parts.iter().find(|part| part.decided_for == year);
    if let Some(part) = part {
        not_before(context.on, Basis::Decision, part.notified_on)?;
    }
    let decided = || commitment.parts.iter().filter(|part| part.decided_for <= year);
    let payable_until = |part: &Part| context.parameters.payable_until(part.notified_on);
    let payable = || decided().filter(|part| context.on <= payable_until(part));
    let asked = amount.settles();
    let rest = summed(Ae::sum(decided().map(|part| part.rest)))?;
    if rest < asked {
        return Err(Reason::BeyondRest { asked, rest }.but(at_most(rest)));
    }
    let left = summed(Ae::sum(payable().map(|part| part.rest)))?;
    if left < asked {
        let last = decided().filter(|part| part.rest.is_positive()).map(payable_until).min();
        return Err(Reason::Prescribed {
            asked: amount,
            payable: left.to_pay(),
            payable_until: last.unwrap_or(context.on),
        }
        .but(at_most(left)));
    }
    Ok(share_out(asked, payable()))
}

/// So much service is certified by the day of a decision.
pub(super) fn served_by(commitment: &Commitment, service: Cp, context: &Context<'_>) -> Result<(), Refusal> {
    if !service.is_positive() {
        return Ok(());
    }
    let since = commitment.certified.reached(service).unwrap_or(context.on);
    not_before(context.on, Basis::Service, since)
}

fn at_most(rest: Ae) -> Option<Possible> {
    rest.is_positive().then(|| Possible::PayAtMost(rest.to_pay()))
}

fn share_out<'p>(asked: Ae, parts: impl Iterator<Item = &'p Part>) -> Vec<PaidPart> {
    let mut left = asked;
    let take = |part: &Part| -> (Year, Ae) {
        let amount = part.rest.min(left);
        left = left.less(amount);
        (part.decided_for, amount)
    };
    let taken = parts.map(take).filter(|(_, amount)| amount.is_positive());
    taken.map(|(decided_for, amount)| PaidPart { decided_for, amount }).collect()
}

/// Not more than the service certified and the advance foreseen, and not before the day on which so much was certified.
fn after_service(command: &Pay, commitment: &Commitment, context: &Context<'_>) -> Result<(), Refusal> {
    let limit = summed(commitment.certified.total().checked_add(commitment.terms.advance))?;
    let payable = limit.less(commitment.paid.total());
    if command.amount <= payable {
        let asked = summed(commitment.paid.total().checked_add(command.amount))?;
        return served_by(commitment, asked.less(commitment.terms.advance), context);
    }
    let at_most = payable.is_positive().then_some(Possible::PayAtMost(payable));
    let missing: Cp = command.amount.less(payable);
    let possible = at_most.into_iter().chain([Possible::CertifyFirst(missing)]);
    Err(Reason::NotCertified { asked: command.amount, payable }.but(possible))
}
