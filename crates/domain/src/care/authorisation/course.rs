//! The course of an authorisation: what happened to it step by step, and what it was in between.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::book::Register;
use super::clocks::Clocks;
use super::happening::{Happening, Teller, happenings};
use super::life::{Life, Unfit};
use super::misfit::Misfit;
use super::stage::Stage;
use super::status::StatusName;
use super::subject::AuthorisationNumber;
use super::turn::Turn;
use crate::ground::asked::Asked;
use crate::ground::stamp::Stamp;

/// Something that was said of an authorisation, from its day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'b> {
    /// The day from which it has effect.
    pub day: Date,
    /// The stamp of the act that tells it.
    pub stamp: &'b Stamp,
    /// What happened.
    pub turn: Cow<'b, Turn>,
    /// Whether the word of a register stands for it, and no act of the agency.
    pub registered: bool,
    /// Why it has no effect; nothing where it has.
    pub unfit: Option<Misfit>,
}

/// What an authorisation was, from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: Date,
    /// The last day, included: that of the question for the stretch that goes on.
    pub until: Date,
    /// What it was.
    pub status: StatusName,
}

impl<'b> Step<'b> {
    fn of(happening: Happening<'b>, unfit: &[Unfit<'_>]) -> Self {
        let Happening { day, teller, stamp, turn } = happening;
        let own = |other: &&Unfit<'_>| other.stamp.number == stamp.number && other.turn == turn;
        let unfit = unfit.iter().find(own).map(|unfit| unfit.why);
        Self { day, stamp, turn, registered: teller != Teller::Act, unfit }
    }
}

impl Register {
    /// What is said of an authorisation by a day, as known at an instant, in the order in which it has effect; `unfit` of it, as its
    /// life of that day has it, has none.
    pub fn steps(
        &self,
        number: &AuthorisationNumber,
        unfit: &[Unfit<'_>],
        clocks: &Clocks,
        asked: Asked,
    ) -> Vec<Step<'_>> {
        let happened = happenings(self.said(number), clocks, asked);
        happened.into_iter().map(|happening| Step::of(happening, unfit)).collect()
    }

    /// What an authorisation was until a day, as known at an instant: each stretch begins on the day after the one before it.
    pub fn stretches(&self, number: &AuthorisationNumber, clocks: &Clocks, asked: Asked) -> Vec<Stretch> {
        let happened = happenings(self.said(number), clocks, asked);
        let mut turning: BTreeSet<Date> = happened.into_iter().map(|happening| happening.day).collect();
        let mut stretches: Vec<Stretch> = Vec::new();
        while let Some(day) = turning.pop_first() {
            let on = |day| self.life(number, clocks, Asked { day, ..asked });
            let Some(life) = on(day) else { continue };
            let after = life.last_day().and_then(|last| last.tomorrow().ok());
            turning.extend(after.filter(|after| day < *after && *after <= asked.day));
            let name = life.status().name();
            match stretches.last_mut() {
                Some(last) if last.status == name => {}
                _ => {
                    if let (Some(last), Ok(eve)) = (stretches.last_mut(), day.yesterday()) {
                        last.until = eve;
                    }
                    stretches.push(Stretch { from: day, until: asked.day, status: name });
                }
            }
        }
        stretches
    }
}

impl Life<'_> {
    /// When it was put to use; nothing where it was not, or is no more.
    pub const fn started(&self) -> Option<Date> {
        match &self.stage {
            Stage::Running(running) => Some(running.started),
            Stage::Filed | Stage::Refused(_) | Stage::Waiting(_) | Stage::Ended(_) => None,
        }
    }

    /// Its last day, past or to come, started or not; nothing where none is set, or an act ended it.
    pub fn last_day(&self) -> Option<Date> {
        match &self.stage {
            Stage::Waiting(waiting) => waiting.until,
            _ => self.status().last_day(),
        }
    }
}
