//! Opening and closing exercises: what is carried over, what lapses, what is prescribed.

use std::collections::BTreeMap;

use super::{Context, Decision, asked, command, summed};
use crate::fund::cell::{Earmark, Pool, Year};
use crate::fund::ledger::{AeAccount, CpAccount, Exercise, Ledger};
use crate::fund::money::{Ae, Cp, Revenue};
use crate::fund::parameters::{BaseExclusion, ExcludedCredits};
use crate::fund::refusal::{Possible, Reason, Refusal};
use crate::fund::year::{
    Carried, CarryOver, CloseYear, Exclusion, OpenYear, PrescribedSum, YearClosed, YearOpened,
};
use crate::parameter::dated::on;

command!(OpenYear, open_year => YearOpened, |fact| fact.open);
command!(CloseYear, close_year => YearClosed, |fact| fact.close);

/// What may be carried over: the ceiling, and how much of which bound credits does not count in it.
struct Limit {
    ceiling: Ae,
    outside: BTreeMap<Earmark, (Ae, Cp)>,
}

impl Limit {
    /// What a sum counts within the ceiling, once what may stay outside of it is taken off.
    fn inside(&mut self, earmark: &Earmark, ae: Ae, cp: Cp) -> (Ae, Cp) {
        let Some((ae_outside, cp_outside)) = self.outside.get_mut(earmark) else { return (ae, cp) };
        let apart = (ae.min(*ae_outside), cp.min(*cp_outside));
        (*ae_outside, *cp_outside) = (ae_outside.less(apart.0), cp_outside.less(apart.1));
        (ae.less(apart.0), cp.less(apart.1))
    }
}

impl Ledger {
    /// Opens an exercise: that of the day, the one after it at most, and none before one that is closed.
    pub fn open_year(&self, command: &OpenYear, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            let (year, last) = (command.year, Year::of(context.on).later(1));
            if self.exercise(year).is_some_and(|exercise| exercise.opened.is_some()) {
                return Err(Reason::YearAlreadyOpen(year).alone());
            }
            if last < year {
                return Err(Reason::YearTooFar { year, last }.but([Possible::OpenYear(last)]));
            }
            let mut closed = self.exercises().filter(|(_, exercise)| exercise.closed.is_some());
            if let Some((closed, _)) = closed.next_back().filter(|(closed, _)| year < *closed) {
                return Err(Reason::YearClosed(closed).but([Possible::LaterYear(closed.later(1))]));
            }
            let twelfths_base = self.first_order_before(year, command.first_order)?;
            Ok(YearOpened { open: command.clone(), twelfths_base })
        })
    }

    /// The first order of the year before: as recorded, or as given where none is.
    fn first_order_before(&self, year: Year, given: Option<Revenue>) -> Result<Option<Revenue>, Refusal> {
        if let Some(amount) = given {
            asked(amount.cents())?;
        }
        let recorded = self.exercise(year.later(-1)).and_then(Exercise::first_order);
        match (given, recorded) {
            (Some(asked), Some(recorded)) if asked != recorded => {
                Err(Reason::FirstOrderRecorded { asked, recorded }.alone())
            }
            _ => Ok(recorded.or(given)),
        }
    }

    /// Closes an exercise: what is unspent is carried over within the ceiling, and the rest lapses.
    pub fn close_year(&self, command: &CloseYear, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            let year = command.year;
            self.open(year)?;
            self.none_open_before(year)?;
            if context.on < year.last_day() {
                let possible = [Possible::WaitUntil(year.last_day())];
                return Err(Reason::YearNotOver { year, on: context.on }.but(possible));
            }
            let limit = self.carry_over_limit(command, context)?;
            let (ceiling, unspent) = (limit.ceiling, self.unspent(year));
            let carried = match &command.carry_over {
                CarryOver::InFull => in_full(&unspent, limit),
                CarryOver::Chosen(chosen) => within(chosen, year, &unspent, limit)?,
            };
            let ae = summed(Ae::sum(unspent.values().map(|(ae, _)| *ae)))?;
            let cp = summed(Cp::sum(unspent.values().map(|(_, cp)| *cp)))?;
            let closed = YearClosed {
                lapsed_ae: ae.less(summed(Ae::sum(carried.iter().map(|carried| carried.ae)))?),
                lapsed_cp: cp.less(summed(Cp::sum(carried.iter().map(|carried| carried.cp)))?),
                close: command.clone(),
                ceiling,
                carried,
                prescribed: self.prescribed_by(year, context),
            };
            Ok(closed)
        })
    }

    /// Exercises are closed in their order, so that what one carries over is there when the next is closed.
    fn none_open_before(&self, year: Year) -> Result<(), Refusal> {
        let open = |exercise: &Exercise| exercise.opened.is_some() && exercise.closed.is_none();
        match self.exercises().find(|(earlier, exercise)| *earlier < year && open(exercise)) {
            Some((earlier, _)) => {
                Err(Reason::EarlierOpen { year, earlier }.but([Possible::CloseYear(earlier)]))
            }
            None => Ok(()),
        }
    }

    /// The base is what the last budget authorises, less what an order excludes from it.
    fn carry_over_limit(&self, command: &CloseYear, context: &Context<'_>) -> Result<Limit, Refusal> {
        let authorised = Ae::ZERO.less(self.book().year(command.year).ae(AeAccount::Budgeted));
        let bases = self.bases(command, context)?;
        let excluded = summed(Ae::sum(bases.values().map(|(ae, _)| *ae)))?;
        let ceiling = context.parameters.carry_over_ceiling(authorised.less(excluded), context.on);
        let outside = match on(&context.parameters.excluded_credits, context.on).value {
            ExcludedCredits::OutsideCeiling => bases,
            ExcludedCredits::WithinCeiling => BTreeMap::new(),
        };
        Ok(Limit { ceiling: summed(ceiling)?, outside })
    }

    /// What each exclusion takes out of the base: bound credits, each once, by an order that is named, and no more than were
    /// opened.
    fn bases(
        &self,
        command: &CloseYear,
        context: &Context<'_>,
    ) -> Result<BTreeMap<Earmark, (Ae, Cp)>, Refusal> {
        let year = command.year;
        let known = on(&context.parameters.base_exclusion, year.last_day()).value;
        if !command.excluded.is_empty() && known == BaseExclusion::None {
            return Err(Reason::NoExclusion(year).alone());
        }
        let mut bases = BTreeMap::new();
        for Exclusion { earmark, base, source } in &command.excluded {
            asked(base.cents())?;
            let pools = self.book().pools(command.year).filter(|(pool, _)| pool.earmark == *earmark);
            let opened = summed(Ae::sum(pools.map(|(_, balances)| balances.ae_opened())))?;
            let named = *earmark != Earmark::Free && !source.trim().is_empty() && *base <= opened;
            if !named || bases.insert(earmark.clone(), (*base, base.to_pay())).is_some() {
                return Err(Reason::Exclusion { earmark: earmark.clone() }.alone());
            }
        }
        Ok(bases)
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
fn in_full(unspent: &BTreeMap<Pool, (Ae, Cp)>, mut limit: Limit) -> Vec<Carried> {
    let (mut ae_left, mut cp_left) = (limit.ceiling, limit.ceiling.to_pay());
    let bound = unspent.iter().filter(|(pool, _)| pool.earmark != Earmark::Free);
    let free = unspent.iter().filter(|(pool, _)| pool.earmark == Earmark::Free);
    let carry = |(pool, (ae, cp)): (&Pool, &(Ae, Cp))| {
        let (ae_inside, cp_inside) = limit.inside(&pool.earmark, *ae, *cp);
        let (ae_kept, cp_kept) = (ae_inside.min(ae_left), cp_inside.min(cp_left));
        (ae_left, cp_left) = (ae_left.less(ae_kept), cp_left.less(cp_kept));
        // What the ceiling cannot hold stays behind; what lies outside of it goes with the rest.
        let (ae, cp) = (ae.less(ae_inside.less(ae_kept)), cp.less(cp_inside.less(cp_kept)));
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
    mut limit: Limit,
) -> Result<Vec<Carried>, Refusal> {
    let mut left = unspent.clone();
    let mut inside = Vec::new();
    for carried in chosen {
        let pool = carried.pool(year);
        // Taken out: a pool that stands twice has nothing left the second time.
        let (ae, cp) = left.remove(&pool).unwrap_or((Ae::ZERO, Cp::ZERO));
        let fits = !carried.ae.is_negative() && !carried.cp.is_negative();
        if !fits || ae < carried.ae || cp < carried.cp {
            return Err(Reason::BeyondUnspent { pool, ae, cp }.alone());
        }
        inside.push(limit.inside(&carried.earmark, carried.ae, carried.cp));
    }
    let ae = summed(Ae::sum(inside.iter().map(|(ae, _)| *ae)))?;
    let cp = summed(Cp::sum(inside.iter().map(|(_, cp)| *cp)))?;
    let asked = ae.max(cp.settles());
    let ceiling = limit.ceiling;
    if ceiling < asked {
        return Err(Reason::CarryOverCeiling { asked, ceiling }.but([Possible::CarryOverAtMost(ceiling)]));
    }
    Ok(chosen.to_vec())
}
