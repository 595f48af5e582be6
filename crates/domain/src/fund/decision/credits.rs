//! What opens the credits of a sum: a budget that is enforceable by the day, or provisional twelfths.

use super::order::{not_before, opened_later};
use super::{Context, summed};
use crate::fund::cell::{Cell, Place, Pool, Year};
use crate::fund::commitment::Credits;
use crate::fund::ledger::{AeAccount, CpAccount, Exercise, Ledger};
use crate::fund::money::{Ae, Cp, Revenue};
use crate::fund::refusal::{Basis, Possible, Reason, Refusal, Twelfths};

impl Ledger {
    /// What opens the credits to commit a sum, if they are there.
    pub(super) fn room_to_commit(
        &self,
        place: &Place,
        year: Year,
        asked: Ae,
        context: &Context<'_>,
    ) -> Result<Credits, Refusal> {
        let exercise = self.open(year)?;
        if exercise.budgets.is_empty() {
            let used = self.book().year(year).ae_committed();
            let (months, limit) = twelfths(exercise, year, context)?;
            let limit = Ae::from_cents(limit.cents());
            let left = summed(limit.checked_sub(used))?;
            if asked <= left {
                return Ok(Credits::Twelfths);
            }
            let at_most = left.is_positive().then_some(Possible::CommitAtMost(left));
            let possible = at_most.into_iter().chain([Possible::InitialBudget(year)]);
            return Err(Reason::AeTwelfths(Twelfths { months, asked, used, limit }).but(possible));
        }
        let pool = place.pool(year);
        let later = opened_later(exercise, &pool, context)?;
        let available = self.ae_available(&pool);
        if asked <= available {
            if let Some(later) = later.filter(|later| available.less(later.ae) < asked) {
                not_before(context.on, Basis::Budget, later.since)?;
            }
            return Ok(Credits::Budget);
        }
        let possible = self.instead_of(&pool, asked, available);
        Err(Reason::AeExceeded { pool, asked, available }.but(possible))
    }

    /// What could be done where a pool has too little to commit.
    fn instead_of(&self, pool: &Pool, asked: Ae, available: Ae) -> Vec<Possible> {
        let at_most = available.is_positive().then_some(Possible::CommitAtMost(available));
        let missing = asked.less(available);
        let withdrawn = self
            .commitments()
            .filter(|(_, commitment)| {
                commitment.terms.year == pool.year && commitment.terms.place.pool(pool.year) == *pool
            })
            .filter_map(|(commitment, found)| {
                let slices = found.withdrawable(pool.year).map(|slice| slice.rest);
                Some((Ae::sum(slices)?, commitment))
            })
            .filter(|(rest, _)| missing <= *rest)
            .min()
            .map(|(rest, commitment)| Possible::Withdraw { commitment, rest });
        at_most.into_iter().chain([Possible::RectifyingBudget(pool.year)]).chain(withdrawn).collect()
    }

    /// What opens the credits to pay a sum, if they are there.
    pub(super) fn room_to_pay(
        &self,
        place: &Place,
        year: Year,
        asked: Cp,
        context: &Context<'_>,
    ) -> Result<Credits, Refusal> {
        let exercise = self.open(year)?;
        if exercise.budgets.is_empty() {
            let used = self.book().year(year).cp(CpAccount::Paid);
            let (months, limit) = twelfths(exercise, year, context)?;
            let limit = Cp::from_cents(limit.cents());
            let left = summed(limit.checked_sub(used))?;
            if asked <= left {
                return Ok(Credits::Twelfths);
            }
            let at_most = left.is_positive().then_some(Possible::PayAtMost(left));
            let possible = at_most.into_iter().chain([Possible::InitialBudget(year)]);
            return Err(Reason::CpTwelfths(Twelfths { months, asked, used, limit }).but(possible));
        }
        let pool = place.pool(year);
        let later = opened_later(exercise, &pool, context)?;
        let available = self.book().pool(&pool).cp(CpAccount::Available);
        if asked <= available {
            if let Some(later) = later.filter(|later| available.less(later.cp) < asked) {
                not_before(context.on, Basis::Budget, later.since)?;
            }
            return Ok(Credits::Budget);
        }
        let at_most = available.is_positive().then_some(Possible::PayAtMost(available));
        let possible = at_most.into_iter().chain([Possible::RectifyingBudget(year)]);
        Err(Reason::CpExceeded { pool, asked, available }.but(possible))
    }

    /// What a line may give to another: what it has left, of what budgets opened on it.
    pub(super) fn left_on(&self, place: &Place, year: Year) -> (Ae, Cp) {
        let balances = self.book().cell(&Cell::new(year, place.clone()));
        let ae = balances.ae(AeAccount::Available).min(Ae::ZERO.less(balances.ae(AeAccount::Budgeted)));
        let cp = balances.cp(CpAccount::Available).min(Cp::ZERO.less(balances.cp(CpAccount::Budgeted)));
        (ae.max(Ae::ZERO), cp.max(Cp::ZERO))
    }
}

/// The months begun of an exercise, and what provisional twelfths allow by then (art. R. 1435-25 CSP).
fn twelfths(exercise: &Exercise, year: Year, context: &Context<'_>) -> Result<(i8, Revenue), Refusal> {
    let base = exercise.opened.as_ref().and_then(|opened| opened.fact.twelfths_base);
    let none = || Reason::NoBudget(year).but([Possible::InitialBudget(year)]);
    let months = year.months_begun(context.on);
    let limit = base.ok_or_else(none)?.twelfths(months).ok_or_else(|| Reason::OutOfRange.alone())?;
    Ok((months, limit))
}
