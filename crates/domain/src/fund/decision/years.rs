//! Opening and closing exercises: what is carried over, what lapses, what is prescribed.

use std::collections::BTreeMap;

use super::{Decision, asked, command, summed};
use crate::fund::act::{Context, FundFact};
use crate::fund::cell::{Earmark, Pool, Year};
use crate::fund::ledger::{AeAccount, CpAccount, Exercise, Ledger};
use crate::fund::money::{Ae, Cp};
use crate::fund::parameters::{ExcludedCredits, on};
use crate::fund::refusal::{Possible, Reason, Refusal};
use crate::fund::year::{Carried, CarryOver, CloseYear, OpenYear, PrescribedSum, YearClosed, YearOpened};

command!(OpenYear, YearOpened, |fact| fact.open);
command!(CloseYear, YearClosed, |fact| fact.close);

/// What may be carried over: the ceiling, and what does not count in it.
struct Limit {
    ceiling: Ae,
    outside: Vec<Earmark>,
}

impl Ledger {
    /// Opens an exercise.
    pub fn open_year(&self, command: &OpenYear) -> Decision {
        self.decide(command, || {
            let year = command.year;
            if self.exercise(year).is_some_and(|exercise| exercise.opened.is_some()) {
                return Err(Reason::YearAlreadyOpen(year).alone());
            }
            if let Some(amount) = command.first_order {
                asked(amount.cents())?;
            }
            let before = self.exercise(year.later(-1)).and_then(Exercise::first_order);
            let twelfths_base = command.first_order.or(before);
            Ok(FundFact::YearOpened(YearOpened { open: command.clone(), twelfths_base }))
        })
    }

    /// Closes an exercise: what is unspent is carried over within the ceiling, and the rest lapses.
    pub fn close_year(&self, command: &CloseYear, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            let year = command.year;
            self.open(year)?;
            self.not_closed(year.later(1))?;
            if context.on < year.last_day() {
                let possible = [Possible::WaitUntil(year.last_day())];
                return Err(Reason::YearNotOver { year, on: context.on }.but(possible));
            }
            let limit = self.carry_over_limit(command, context)?;
            let unspent = self.unspent(year);
            let carried = match &command.carry_over {
                CarryOver::InFull => in_full(&unspent, &limit),
                CarryOver::Chosen(chosen) => within(chosen, year, &unspent, &limit)?,
            };
            let ae = summed(Ae::sum(unspent.values().map(|(ae, _)| *ae)))?;
            let cp = summed(Cp::sum(unspent.values().map(|(_, cp)| *cp)))?;
            let closed = YearClosed {
                lapsed_ae: ae.less(summed(Ae::sum(carried.iter().map(|carried| carried.ae)))?),
                lapsed_cp: cp.less(summed(Cp::sum(carried.iter().map(|carried| carried.cp)))?),
                close: command.clone(),
                ceiling: limit.ceiling,
                carried,
                prescribed: self.prescribed_by(year, context),
            };
            Ok(FundFact::YearClosed(Box::new(closed)))
        })
    }

    /// The base is what the last budget authorises, less what an order excludes from it.
    fn carry_over_limit(&self, command: &CloseYear, context: &Context<'_>) -> Result<Limit, Refusal> {
        let authorised = Ae::ZERO.less(self.book().year(command.year).ae(AeAccount::Budgeted));
        for exclusion in &command.excluded {
            asked(exclusion.base.cents())?;
        }
        let excluded = summed(Ae::sum(command.excluded.iter().map(|exclusion| exclusion.base)))?;
        let ceiling = context.parameters.carry_over_ceiling(authorised.less(excluded), context.on);
        let outside = match on(&context.parameters.excluded_credits, context.on).value {
            ExcludedCredits::OutsideCeiling => {
                command.excluded.iter().map(|exclusion| exclusion.earmark.clone()).collect()
            }
            ExcludedCredits::WithinCeiling => Vec::new(),
        };
        Ok(Limit { ceiling: summed(ceiling)?, outside })
    }

    /// What each pool of an exercise has left.
    fn unspent(&self, year: Year) -> BTreeMap<Pool, (Ae, Cp)> {
        let left = self.book().pools(year).map(|(pool, balances)| {
            (pool.clone(), (balances.ae(AeAccount::Available), balances.cp(CpAccount::Available)))
        });
        left.collect()
    }

    /// Sums whose last day has come by the end of an exercise.
    fn prescribed_by(&self, year: Year, context: &Context<'_>) -> Vec<PrescribedSum> {
        let parts = self
            .commitments()
            .flat_map(|(id, commitment)| commitment.parts.iter().map(move |part| (id, part)));
        let lost = parts.filter(|(_, part)| {
            part.rest.is_positive() && context.parameters.payable_until(part.notified_on) <= year.last_day()
        });
        lost.map(|(commitment, part)| PrescribedSum {
            commitment,
            decided_for: part.decided_for,
            amount: part.rest,
        })
        .collect()
    }
}

/// As much as the ceiling allows, earmarked credits first.
fn in_full(unspent: &BTreeMap<Pool, (Ae, Cp)>, limit: &Limit) -> Vec<Carried> {
    let (mut ae_left, mut cp_left) = (limit.ceiling, limit.ceiling.to_pay());
    let bound = unspent.iter().filter(|(pool, _)| pool.earmark != Earmark::Free);
    let free = unspent.iter().filter(|(pool, _)| pool.earmark == Earmark::Free);
    let carry = |(pool, (ae, cp)): (&Pool, &(Ae, Cp))| {
        let (mut ae, mut cp) = (*ae, *cp);
        if !limit.outside.contains(&pool.earmark) {
            (ae, cp) = (ae.min(ae_left), cp.min(cp_left));
            (ae_left, cp_left) = (ae_left.less(ae), cp_left.less(cp));
        }
        Carried { envelope: pool.envelope, earmark: pool.earmark.clone(), ae, cp }
    };
    let something = |carried: &Carried| carried.ae.is_positive() || carried.cp.is_positive();
    bound.chain(free).map(carry).filter(something).collect()
}

/// What was chosen, if each pool has it and the ceiling holds it.
fn within(
    chosen: &[Carried],
    year: Year,
    unspent: &BTreeMap<Pool, (Ae, Cp)>,
    limit: &Limit,
) -> Result<Vec<Carried>, Refusal> {
    let mut left = unspent.clone();
    for carried in chosen {
        let pool = carried.pool(year);
        // Taken out: a pool that stands twice has nothing left the second time.
        let (ae, cp) = left.remove(&pool).unwrap_or((Ae::ZERO, Cp::ZERO));
        let fits = !carried.ae.is_negative() && !carried.cp.is_negative();
        if !fits || ae < carried.ae || cp < carried.cp {
            return Err(Reason::BeyondUnspent { pool, ae, cp }.alone());
        }
    }
    let inside = || chosen.iter().filter(|carried| !limit.outside.contains(&carried.earmark));
    let ae = summed(Ae::sum(inside().map(|carried| carried.ae)))?;
    let cp = summed(Cp::sum(inside().map(|carried| carried.cp)))?;
    let asked = ae.max(cp.settles());
    let ceiling = limit.ceiling;
    if ceiling < asked {
        return Err(Reason::CarryOverCeiling { asked, ceiling }.but([Possible::CarryOverAtMost(ceiling)]));
    }
    Ok(chosen.to_vec())
}
