//! How what is owed is settled: by a payment, or by keeping it back for a revenue order.

use std::sync::Arc;

use jiff::civil::Date;

use super::apply::{Change, Unfit, Weighing, fit};
use super::{AeAccount, CpAccount, Ledger, Movement};
use crate::fund::cell::{Cell, Year};
use crate::fund::commitment::{Commitment, Credits};
use crate::fund::duty::Duty;
use crate::fund::money::{Ae, Cp};
use crate::fund::payment::{Paid, PaidPart};
use crate::fund::recovery::{Collected, Collection, OrderRecovery, Recovered, Recovery, SetOff};
use crate::ground::stamp::Stamp;

/// What settles part of a commitment.
struct Settlement<'f> {
    /// The day.
    on: Date,
    /// The exercise whose payment credits it consumes.
    year: Year,
    amount: Cp,
    credits: Credits,
    parts: &'f [PaidPart],
}

impl Ledger {
    pub(super) fn paid(&self, stamp: &Stamp, fact: &Paid) -> Weighing {
        let pay = &fact.pay;
        let mut commitment = self.found(pay.commitment)?;
        commitment.kept_back = commitment.kept_back.less(commitment.kept_back.min(pay.amount));
        commitment.duties.note(pay.ordered_by, Duty::Officer);
        commitment.duties.note(pay.paid_by, Duty::Accountant);
        let Paid { credits, ref parts, .. } = *fact;
        let settlement =
            Settlement { on: stamp.effective, year: pay.year, amount: pay.amount, credits, parts };
        let movements = self.book.weigh(settlement.settle(&mut commitment)?)?;
        Ok(Change { movements, ..commitment.into() })
    }

    pub(super) fn recovery_ordered(&self, stamp: &Arc<Stamp>, fact: &OrderRecovery) -> Weighing {
        let mut commitment = self.found(fact.commitment)?;
        let ordered = fit(commitment.ordered_back.checked_add(fact.amount))?;
        let malformed = fact.amount.is_negative() || commitment.paid.total() < ordered;
        if malformed || self.recovery(fact.recovery).is_some() {
            return Err(Unfit);
        }
        commitment.ordered_back = ordered;
        commitment.duties.note(fact.signed_by, Duty::Officer);
        let recovery = Recovery { order: fact.clone(), collected: Vec::new(), stamp: Arc::clone(stamp) };
        Ok(Change { recovery: Some(recovery), ..commitment.into() })
    }

    pub(super) fn recovered(&self, stamp: &Arc<Stamp>, fact: &Recovered) -> Weighing {
        let collect = &fact.collect;
        let mut recovery = fit(self.recovery(collect.recovery))?.clone();
        if collect.amount.is_negative() || recovery.outstanding() < collect.amount {
            return Err(Unfit);
        }
        let mut change = self.kept_back(stamp, fact)?;
        let (stamp, collected_in) = (Arc::clone(stamp), collect.year);
        recovery.collected.push(Collected { stamp, collected_in, amount: collect.amount });
        // Kept back from the commitment under which the sum was paid, the collector is noted there already.
        let ordered = recovery.order.commitment;
        if change.commitments.iter().all(|commitment| commitment.terms.commitment != ordered) {
            let mut ordered = self.found(ordered)?;
            ordered.duties.note(collect.collected_by, Duty::Accountant);
            change.commitments.push(ordered);
        }
        Ok(Change { recovery: Some(recovery), ..change })
    }

    /// What keeping a sum back changes in the commitment it is kept back from; nothing where it was paid back.
    fn kept_back(&self, stamp: &Stamp, fact: &Recovered) -> Weighing {
        let Recovered { collect, set_off } = fact;
        let Collection::Offset(id) = collect.by else {
            return if set_off.is_none() { Ok(Change::default()) } else { Err(Unfit) };
        };
        let mut commitment = self.found(id)?;
        commitment.duties.note(collect.collected_by, Duty::Accountant);
        let Some(SetOff { credits, parts }) = set_off else {
            commitment.kept_back = fit(commitment.kept_back.checked_add(collect.amount))?;
            return Ok(commitment.into());
        };
        commitment.set_off = fit(commitment.set_off.checked_add(collect.amount))?;
        let (on, year, amount, credits) = (stamp.effective, collect.year, collect.amount, *credits);
        let settlement = Settlement { on, year, amount, credits, parts };
        let movements = self.book.weigh(settlement.settle(&mut commitment)?)?;
        Ok(Change { movements, ..commitment.into() })
    }
}

impl Settlement<'_> {
    /// Takes each part off the rest of a commitment, with the movements of both kinds of credits.
    fn settle(&self, commitment: &mut Commitment) -> Result<Vec<Movement>, Unfit> {
        let Self { on, year, amount, credits, parts } = *self;
        if Ae::sum(parts.iter().map(|part| part.amount)) != Some(amount.settles()) {
            return Err(Unfit);
        }
        commitment.paid = fit(commitment.paid.with(on, amount))?;
        let place = commitment.terms.place.clone();
        let cell = Cell::new(year, place.clone());
        let mut movements = Vec::new();
        if credits == Credits::Twelfths {
            movements.push(Movement::cp(cell.clone(), CpAccount::Budgeted, CpAccount::Available, amount));
        }
        movements.push(Movement::cp(cell, CpAccount::Available, CpAccount::Paid, amount));
        for settled in parts {
            let part = fit(commitment.part_mut(settled.decided_for))?;
            let rest = part.rest.checked_sub(settled.amount);
            part.rest = fit(rest.filter(|rest| !rest.is_negative()))?;
            let cell = Cell::new(part.consumed_in, place.clone());
            movements.push(Movement::ae(cell, AeAccount::Rest, AeAccount::Settled, settled.amount));
        }
        Ok(movements)
    }
}
