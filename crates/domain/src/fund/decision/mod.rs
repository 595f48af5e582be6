//! Decisions: pure functions of the ledger, a command and a day, that return the fact to record or a refusal.
//!
//! A command carries a key. The same key with the same content is answered as done already; with other content it is
//! refused. What the ledger decides it can always apply.

mod budget;
mod commit;
mod pay;
mod recover;
mod revenue;
mod years;

use super::act::{AdoptDestinations, Context, FundFact};
use super::cell::{Place, Pool, Year};
use super::commitment::{Commitment, CommitmentId, Credits};
use super::destination::Destination;
use super::ledger::{AeAccount, CpAccount, Exercise, Ledger};
use super::money::{Ae, Cp, Revenue};
use super::parameters::on;
use super::refusal::{Possible, Reason, Recorded, Refusal, Twelfths};
use super::reported::FundReported;
use crate::act::ActNumber;

/// What becomes of a command that is not refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It was done already, by this act: nothing to record.
    Already(ActNumber),
    /// A fact to record.
    New(Box<FundFact>),
}

/// The answer to a command.
pub type Decision = Result<Decided, Refusal>;

/// The largest amount of one command, in cents: ten thousand billion euros. It keeps every sum in range.
const LARGEST: i64 = 1_000_000_000_000_000;

/// Whether a fact answers a command.
trait Command {
    fn key(&self) -> &str;
    fn is_answered_by(&self, fact: &FundFact) -> bool;
}

macro_rules! command {
    ($command:ty, $variant:ident) => {
        command!($command, $variant, |fact| *fact);
    };
    ($command:ty, $variant:ident, |$fact:ident| $given:expr) => {
        impl $crate::fund::decision::Command for $command {
            fn key(&self) -> &str {
                &self.key
            }

            fn is_answered_by(&self, fact: &$crate::fund::act::FundFact) -> bool {
                match fact {
                    $crate::fund::act::FundFact::$variant($fact) => *self == $given,
                    _ => false,
                }
            }
        }
    };
}
use command;

command!(AdoptDestinations, DestinationsAdopted);
command!(FundReported, Reported, |fact| **fact);

impl Ledger {
    /// Answers a command: already done, or what `judge` says.
    fn decide<C: Command>(&self, command: &C, judge: impl FnOnce() -> Result<FundFact, Refusal>) -> Decision {
        if command.key().trim().is_empty() {
            return Err(Reason::NoKey.alone());
        }
        match self.answered(command.key()) {
            Some((act, fact)) if command.is_answered_by(fact) => Ok(Decided::Already(act)),
            Some((act, _)) => Err(Reason::KeyReused { act }.but([Possible::OtherKey])),
            None => judge().map(|fact| Decided::New(Box::new(fact))),
        }
    }

    /// Adopts the destinations of an exercise; a later tree replaces it.
    pub fn adopt_destinations(&self, command: &AdoptDestinations) -> Decision {
        self.decide(command, || {
            self.not_closed(command.tree.year)?;
            Ok(FundFact::DestinationsAdopted(command.clone()))
        })
    }

    /// Records the figures of a report, once.
    pub fn report(&self, command: &FundReported) -> Decision {
        self.decide(command, || {
            let reports = self.exercise(command.year).map_or(&[][..], |exercise| &exercise.reports);
            match reports.iter().find(|report| report.value.document == command.document) {
                Some(report) => Err(Reason::ReportRecorded { act: report.act }.alone()),
                None => Ok(FundFact::Reported(Box::new(command.clone()))),
            }
        })
    }

    /// An exercise that is not closed, whether it is open yet or not.
    fn not_closed(&self, year: Year) -> Result<(), Refusal> {
        match self.exercise(year) {
            Some(exercise) if exercise.closed.is_some() => {
                Err(Reason::YearClosed(year).but([Possible::LaterYear(year.later(1))]))
            }
            _ => Ok(()),
        }
    }

    /// An exercise that is open.
    fn open(&self, year: Year) -> Result<&Exercise, Refusal> {
        self.not_closed(year)?;
        let exercise = self.exercise(year).filter(|exercise| exercise.opened.is_some());
        exercise.ok_or_else(|| Reason::YearNotOpen(year).but([Possible::OpenYear(year)]))
    }

    /// An exercise that is open and has begun: nothing is consumed before it.
    fn running(&self, year: Year, context: &Context<'_>) -> Result<&Exercise, Refusal> {
        let exercise = self.open(year)?;
        if context.on < year.first_day() {
            let possible = [Possible::WaitUntil(year.first_day())];
            return Err(Reason::YearNotBegun { year, on: context.on }.but(possible));
        }
        Ok(exercise)
    }

    fn known(&self, id: CommitmentId) -> Result<&Commitment, Refusal> {
        let missing = || Reason::Commitment { id, recorded: Recorded::Missing }.alone();
        self.commitment(id).ok_or_else(missing)
    }

    /// A destination of the shape of its exercise, and in its tree where one is adopted.
    fn known_destination(
        &self,
        year: Year,
        destination: Option<&Destination>,
        context: &Context<'_>,
    ) -> Result<(), Refusal> {
        let Some((destination, code)) =
            destination.and_then(|destination| destination.code.as_ref().map(|code| (destination, code)))
        else {
            return Ok(());
        };
        let shape = on(&context.parameters.codes, context.on).value.parse(code);
        let tree = self.exercise(year).and_then(|exercise| exercise.destinations.as_ref());
        let fits =
            shape.as_ref() == Some(destination) && tree.is_none_or(|tree| tree.value.holds(destination));
        if fits { Ok(()) } else { Err(Reason::UnknownDestination { code: code.clone() }.alone()) }
    }

    /// What opens the credits to commit a sum, if they are there.
    fn room_to_commit(
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
        let available = self.ae_available(&pool);
        if asked <= available {
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
    fn room_to_pay(
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
        let available = self.book().pool(&pool).cp(CpAccount::Available);
        if asked <= available {
            return Ok(Credits::Budget);
        }
        let at_most = available.is_positive().then_some(Possible::PayAtMost(available));
        let possible = at_most.into_iter().chain([Possible::RectifyingBudget(year)]);
        Err(Reason::CpExceeded { pool, asked, available }.but(possible))
    }

    /// What a line may give to another: what it has left, of what budgets opened on it.
    fn left_on(&self, place: &Place, year: Year) -> (Ae, Cp) {
        let balances = self.book().cell(&super::cell::Cell::new(year, place.clone()));
        let ae = balances.ae(AeAccount::Available).min(Ae::ZERO.less(balances.ae(AeAccount::Budgeted)));
        let cp = balances.cp(CpAccount::Available).min(Cp::ZERO.less(balances.cp(CpAccount::Budgeted)));
        (ae.max(Ae::ZERO), cp.max(Cp::ZERO))
    }
}

/// The months begun of an exercise, and what provisional twelfths allow by then (art. R. 1435-25 CSP).
fn twelfths(exercise: &Exercise, year: Year, context: &Context<'_>) -> Result<(i8, Revenue), Refusal> {
    let base = exercise.opened.as_ref().and_then(|opened| opened.value);
    let none = || Reason::NoBudget(year).but([Possible::InitialBudget(year)]);
    let months = year.months_begun(context.on);
    let limit = base.ok_or_else(none)?.twelfths(months).ok_or_else(|| Reason::OutOfRange.alone())?;
    Ok((months, limit))
}

/// An amount that is more than nothing and in range.
fn asked(cents: i64) -> Result<(), Refusal> {
    if cents <= 0 {
        return Err(Reason::NothingAsked.alone());
    }
    in_range(cents)
}

fn in_range(cents: i64) -> Result<(), Refusal> {
    if cents.unsigned_abs() <= LARGEST.unsigned_abs() { Ok(()) } else { Err(Reason::OutOfRange.alone()) }
}

/// A sum in range.
fn summed<T>(sum: Option<T>) -> Result<T, Refusal> {
    sum.ok_or_else(|| Reason::OutOfRange.alone())
}
