//! Acts in the order of law: none bears a day before that of what it rests on.

use jiff::civil::Date;

use super::budget::enforceable_from;
use super::{Context, summed};
use crate::fund::budget::BudgetAdopted;
use crate::fund::cell::{Pool, Year};
use crate::fund::commitment::Commitment;
use crate::fund::ledger::{Exercise, Ledger};
use crate::fund::money::{Ae, Cp};
use crate::fund::refusal::{Basis, Possible, Reason, Refusal};

/// What a pool holds of which a day may not yet use: opened by a budget that is enforceable later only.
pub(super) struct OpenedLater {
    pub(super) since: Date,
    pub(super) ae: Ae,
    pub(super) cp: Cp,
}

/// Refuses a day before that of what an act rests on.
pub(super) fn not_before(on: Date, basis: Basis, since: Date) -> Result<(), Refusal> {
    if on < since {
        return Err(Reason::BeforeBasis { basis, since, on }.but([Possible::DateFrom(since)]));
    }
    Ok(())
}

impl Commitment {
    /// Notified by a day: nothing is done for it before.
    pub(super) fn notified_by(&self, on: Date) -> Result<(), Refusal> {
        not_before(on, Basis::Notification, self.terms.notified_on)
    }
}

impl Ledger {
    /// An exercise that is open, has begun and is not over: authority to commit lives for its year.
    pub(super) fn current(&self, year: Year, context: &Context<'_>) -> Result<&Exercise, Refusal> {
        if year.last_day() < context.on {
            let (last_day, on) = (year.last_day(), context.on);
            return Err(Reason::YearOver { year, last_day, on }.but([Possible::LaterYear(Year::of(on))]));
        }
        self.running(year, context)
    }
}

/// What later budgets add to a pool: nothing where the one in force on the day is the last.
pub(super) fn opened_later(
    exercise: &Exercise,
    pool: &Pool,
    context: &Context<'_>,
) -> Result<Option<OpenedLater>, Refusal> {
    let since = |budget: &BudgetAdopted| enforceable_from(budget.budget.approval, context);
    let budgets = || exercise.budgets.iter().map(|budget| budget.fact.as_ref());
    let (Some(first), Some(last)) = (budgets().next(), budgets().next_back()) else { return Ok(None) };
    not_before(context.on, Basis::Budget, since(first))?;
    let (Some(standing), true) =
        (budgets().rfind(|budget| since(budget) <= context.on), context.on < since(last))
    else {
        return Ok(None);
    };
    let ((ae_now, cp_now), (ae_then, cp_then)) = (opened(last, pool)?, opened(standing, pool)?);
    let (ae, cp) = (ae_now.less(ae_then).max(Ae::ZERO), cp_now.less(cp_then).max(Cp::ZERO));
    Ok(Some(OpenedLater { since: since(last), ae, cp }))
}

/// What a budget opens in a pool.
fn opened(budget: &BudgetAdopted, pool: &Pool) -> Result<(Ae, Cp), Refusal> {
    let openings = || budget.budget.openings.iter().filter(|opening| opening.place.pool(pool.year) == *pool);
    let (ae, cp) =
        (Ae::sum(openings().map(|opening| opening.ae)), Cp::sum(openings().map(|opening| opening.cp)));
    Ok((summed(ae)?, summed(cp)?))
}
