//! Decisions: pure functions of the ledger, a command and a day, that return the fact to record or a refusal.
//!
//! A command carries a key. The same key with the same content is answered as done already; with other content it is
//! refused. What the ledger decides it can always apply.

mod agree;
mod approval;
mod budget;
mod commit;
mod cover;
mod credits;
mod duty;
pub mod notice;
mod notify;
mod order;
mod pay;
mod recover;
mod revenue;
mod years;

use std::fmt;

use jiff::civil::Date;

use super::act::AdoptDestinations;
use super::cell::Year;
use super::commitment::{Commitment, CommitmentId};
use super::destination::Destination;
use super::ledger::{Exercise, Ledger};
use super::parameters::Parameters;
use super::refusal::{IsRecorded, Possible, Reason, Refusal};
use super::reported::FundReported;
use crate::act::{ActNumber, FundFact};
use crate::parameter::dated::on;
use crate::parameter::value::Value;

/// What becomes of a command that is not refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It was done already, by this act: nothing to record.
    Already(ActNumber),
    /// A fact to record.
    New(FundFact),
}

/// The answer to a command.
pub type Decision = Result<Decided, Refusal>;

/// The largest amount of one command, in cents.
const LARGEST: i64 = *Value::CENTS.end();

/// The day and the parameters under which a decision is taken.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The legal day of the decision.
    pub on: Date,
    /// The parameters.
    pub parameters: &'a Parameters,
}

/// A command to the fund: what is asked of it.
pub trait Command: fmt::Debug {
    /// The key that makes it one of its kind.
    fn key(&self) -> &str;

    /// What becomes of it.
    fn decide(&self, ledger: &Ledger, context: &Context<'_>) -> Decision;
}

/// A command whose answer can be told from that of another under the same key.
trait Answered: Command {
    /// Whether a fact is the answer to this very command.
    fn is_answered_by(&self, fact: &FundFact) -> bool;
}

/// A command: the method of the ledger that decides it, and the command that its fact answers.
macro_rules! command {
    ($command:ty, $decide:ident => $variant:ident, |$fact:ident| $given:expr) => {
        impl $crate::fund::decision::Command for $command {
            fn key(&self) -> &str {
                &self.key
            }

            fn decide(&self, ledger: &Ledger, context: &Context<'_>) -> Decision {
                ledger.$decide(self, context)
            }
        }

        impl $crate::fund::decision::Answered for $command {
            fn is_answered_by(&self, fact: &$crate::act::FundFact) -> bool {
                match fact {
                    $crate::act::FundFact::$variant($fact) => *self == $given,
                    _ => false,
                }
            }
        }
    };
}
use command;

command!(AdoptDestinations, adopt_destinations => DestinationsAdopted, |fact| **fact);
command!(FundReported, report => Reported, |fact| **fact);

impl Ledger {
    /// Answers a command: already done, or what `judge` says.
    fn decide<C: Answered, F: Into<FundFact>>(
        &self,
        command: &C,
        judge: impl FnOnce() -> Result<F, Refusal>,
    ) -> Decision {
        if command.key().trim().is_empty() {
            return Err(Reason::NoKey.alone());
        }
        match self.answered(command.key()) {
            Some(done) if command.is_answered_by(&done.fact) => Ok(Decided::Already(done.stamp.number)),
            Some(done) => Err(Reason::KeyReused { act: done.stamp.number }.but([Possible::OtherKey])),
            None => judge().map(|fact| Decided::New(fact.into())),
        }
    }

    /// Adopts the destinations of an exercise; a later tree replaces it.
    pub fn adopt_destinations(&self, command: &AdoptDestinations, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            self.not_closed(command.tree.year)?;
            Ok(command.clone())
        })
    }

    /// Records the figures of a report, once.
    pub fn report(&self, command: &FundReported, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            let reports = self.exercise(command.year).map_or(&[][..], |exercise| &exercise.reports);
            match reports.iter().find(|report| report.fact.document == command.document) {
                Some(report) => Err(Reason::ReportRecorded { act: report.stamp.number }.alone()),
                None => Ok(command.clone()),
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
        let missing = || Reason::Commitment { id, recorded: IsRecorded::Missing }.alone();
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
            shape.as_ref() == Some(destination) && tree.is_none_or(|tree| tree.fact.tree.holds(destination));
        if fits { Ok(()) } else { Err(Reason::UnknownDestination { code: code.clone() }.alone()) }
    }
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
