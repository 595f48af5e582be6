//! A life: what is said of one authorisation, folded in the order in which they have effect.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Bound;

use jiff::civil::Date;

use super::book::Register;
use super::clocks::Clocks;
use super::ending::{End, Ending};
use super::equipment::{Fleet, UnitMisfit, UnitTurn};
use super::happening::{Happening, Teller, happenings};
use super::misfit::Misfit;
use super::registered::AuthorisationTold;
use super::running::{Asked as RenewalAsked, Onward, Origin, Running, Term, Use, Visit};
use super::stage::{Stage, Waiting};
use super::subject::{AuthorisationNumber, Subject};
use super::turn::{Change, Extent, Grant, LapseGround, Start, Turn};
use crate::ground::asked::Asked;
use crate::ground::stamp::{Recorded, Stamp};

/// An act that does not fit what came before it, and has no effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit<'b> {
    /// The stamp of the act.
    pub stamp: &'b Stamp,
    /// The act.
    pub turn: Cow<'b, Turn>,
    /// Why it does not fit.
    pub why: Misfit,
}

impl<'b> Happening<'b> {
    fn unfit(self, why: Misfit) -> Unfit<'b> {
        Unfit { stamp: self.stamp, turn: self.turn, why }
    }
}

/// An authorisation as it stands on a day, as known at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life<'b> {
    /// The day.
    pub day: Date,
    /// What is authorised on that day, or was last.
    pub subject: Cow<'b, Subject>,
    /// The decision that granted it; nothing where none did.
    pub granted: Option<&'b Stamp>,
    /// How far it came.
    pub stage: Stage,
    /// Its units.
    pub fleet: Fleet,
    /// The acts that had no effect, in their order.
    pub unfit: Vec<Unfit<'b>>,
}

impl<'b> Life<'b> {
    /// The life that acts make by the day and as known at the instant asked; nothing where none of them begins one.
    ///
    /// Acts count from their effective day on, whenever they were recorded; those of one day in the order of the journal. Of the
    /// words of a register that are known, that of the latest day stands for the acts that it tells; what acts say stands beside it.
    pub fn lived(
        said: impl IntoIterator<Item = &'b Recorded<AuthorisationTold>>,
        clocks: &Clocks,
        asked: Asked,
    ) -> Option<Self> {
        let mut happened = happenings(said, clocks, asked).into_iter();
        let mut life = Self::first(&mut happened, clocks)?;
        for happening in happened {
            life.take(happening, clocks);
        }
        life.reach(asked.day, clocks);
        Some(life)
    }

    /// Every life that acts make one after the other, with all that is known, each on the first day on which it may be another than
    /// before: an act has effect, a clock runs out, or it is one of `turns`.
    pub(in crate::care) fn lived_through(
        said: impl IntoIterator<Item = &'b Recorded<AuthorisationTold>>,
        clocks: &Clocks,
        turns: &BTreeSet<Date>,
        mut each: impl FnMut(Self),
    ) {
        let mut happened = happenings(said, clocks, Asked::LATEST).into_iter().peekable();
        let Some(mut life) = Self::first(&mut happened, clocks) else { return };
        loop {
            while let Some(happening) = happened.next_if(|happening| happening.day <= life.day) {
                life.take(happening, clocks);
            }
            let next = happened.peek().map(|happening| happening.day);
            let mut turned = Some(life.day);
            while let Some(day) = turned.filter(|day| next.is_none_or(|next| *day < next)) {
                let mut reached = life.clone();
                reached.reach(day, clocks);
                let after = (Bound::Excluded(day), Bound::Unbounded);
                turned = reached.turns_on(clocks).into_iter().chain(turns.range(after).next().copied()).min();
                each(reached);
            }
            let Some(next) = next else { return };
            life.day = next;
        }
    }

    /// The life that the first act makes that begins one; those before it have no effect.
    fn first(happened: &mut impl Iterator<Item = Happening<'b>>, clocks: &Clocks) -> Option<Self> {
        let mut early = Vec::new();
        loop {
            let happening = happened.next()?;
            if happening.turn.begins() {
                return Some(Self { unfit: early, ..Self::begun(happening, clocks)? });
            }
            early.push(happening.unfit(Misfit::Unknown));
        }
    }

    /// The next day on which a clock makes another thing of it, while no act does: the day after each that it waits for, that of silence
    /// (the last one to order a full file) among them.
    fn turns_on(&self, clocks: &Clocks) -> Option<Date> {
        let granted_until = if let Stage::Waiting(waiting) = &self.stage { waiting.until } else { None };
        let dues = self.dues(clocks).into_iter().map(|due| due.by);
        let last = dues.chain(granted_until).filter(|last| self.day <= *last).min()?;
        last.tomorrow().ok()
    }

    fn begun(happening: Happening<'b>, clocks: &Clocks) -> Option<Self> {
        let Happening { day, stamp, turn, .. } = happening;
        let (granted, stage) = match &*turn {
            Turn::Filed(_) => (None, Stage::Filed),
            Turn::Granted(grant) => (Some(stamp), Stage::Waiting(waiting(grant, day, clocks))),
            _ => return None,
        };
        let (subject, fleet, unfit) = (subject_of(turn)?, Fleet::default(), Vec::new());
        Some(Self { day, subject, granted, stage, fleet, unfit })
    }

    /// What silence did by a day.
    fn reach(&mut self, day: Date, clocks: &Clocks) {
        self.day = day;
        if let Stage::Running(running) = &self.stage {
            self.stage = Stage::Running(running.clone().by(day, clocks));
        }
    }

    fn take(&mut self, happening: Happening<'b>, clocks: &Clocks) {
        self.reach(happening.day, clocks);
        match self.turned(&happening.turn, clocks) {
            Ok(()) if matches!(*happening.turn, Turn::Granted(_)) => {
                self.granted = Some(happening.stamp);
                self.subject = subject_of(happening.turn).unwrap_or_else(|| self.subject.clone());
            }
            Ok(()) => self.edit(&happening.turn),
            // What a register tells again is no contradiction.
            Err(Misfit::Granted | Misfit::Started) if happening.teller != Teller::Act => {}
            Err(why) => self.unfit.push(happening.unfit(why)),
        }
    }

    /// Weighs an act, then lets it lead to its stage and change units.
    fn turned(&mut self, turn: &Turn, clocks: &Clocks) -> Result<(), Misfit> {
        let stage = self.weigh(turn, clocks)?;
        if let Turn::Units(units) = turn {
            self.fleet = self.with_units(units)?;
        }
        self.stage = stage;
        Ok(())
    }

    /// The stage that an act of its day leads to.
    ///
    /// # Errors
    ///
    /// It does not fit what came before it.
    pub fn weigh(&self, turn: &Turn, clocks: &Clocks) -> Result<Stage, Misfit> {
        match &self.stage {
            Stage::Filed | Stage::Refused(_) => self.decided(turn, clocks),
            Stage::Waiting(waiting) => self.waited(*waiting, turn, clocks),
            Stage::Running(running) => self.ran(running, turn, clocks),
            Stage::Ended(_) => Err(Misfit::Ended),
        }
    }

    fn decided(&self, turn: &Turn, clocks: &Clocks) -> Result<Stage, Misfit> {
        match (turn, &self.stage) {
            // Granted after a refusal too: an appeal may end so (art. L. 6122-10-1 CSP).
            (Turn::Granted(grant), _) => Ok(Stage::Waiting(waiting(grant, self.day, clocks))),
            (Turn::Refused(ground), Stage::Filed) => Ok(Stage::Refused(*ground)),
            (_, Stage::Refused(_)) => Err(Misfit::Refused),
            _ => Err(Misfit::NotGranted),
        }
    }

    fn waited(&self, waiting: Waiting, turn: &Turn, clocks: &Clocks) -> Result<Stage, Misfit> {
        if let Some(how) = ending(turn) {
            return Ok(Stage::Ended(End { since: self.day, how }));
        }
        match turn {
            Turn::Started(start) => Ok(Stage::Running(started(waiting, *start, self.day, clocks))),
            Turn::LapseNoted(ground @ (LapseGround::NotStarted | LapseGround::Unsaid)) => {
                Ok(Stage::Ended(End { since: self.day, how: Ending::Lapsed(*ground) }))
            }
            Turn::Transferred(_)
            | Turn::DeemedUnder(_)
            | Turn::Prolonged
            | Turn::Modified(_)
            | Turn::Units(_) => Ok(Stage::Waiting(waiting)),
            Turn::Filed(_) | Turn::Granted(_) | Turn::Refused(_) => Err(Misfit::Granted),
            _ => Err(Misfit::NotStarted),
        }
    }

    fn ran(&self, running: &Running, turn: &Turn, clocks: &Clocks) -> Result<Stage, Misfit> {
        if let Some(how) = ending(turn) {
            return Ok(Stage::Ended(End { since: self.day, how }));
        }
        if let Turn::CessionConfirmed { to } = turn
            && *to == self.subject.holder
        {
            return Err(Misfit::SameHolder);
        }
        Ok(match running.after(turn, self.day, clocks)? {
            Onward::Goes(running) => Stage::Running(running),
            Onward::Ends(how) => Stage::Ended(End { since: self.day, how }),
        })
    }

    fn with_units(&self, turn: &UnitTurn) -> Result<Fleet, Misfit> {
        self.fleet.after(turn).map_err(|misfit| match misfit {
            UnitMisfit::Unknown => Misfit::NoSuchUnit,
            UnitMisfit::Twice => Misfit::UnitTwice,
        })
    }

    /// What an act that fits changes of what is authorised.
    fn edit(&mut self, turn: &Turn) {
        match turn {
            Turn::DeemedUnder(line) => self.subject.to_mut().line = line.clone(),
            Turn::Transferred(place) => self.subject.to_mut().place = Some(place.clone()),
            Turn::CessionConfirmed { to } => self.subject.to_mut().holder = *to,
            Turn::Modified(change) => change_subject(self.subject.to_mut(), change),
            _ => {}
        }
    }
}

impl Register {
    /// An authorisation on a day, as known at an instant; nothing where it was neither applied for nor granted by then.
    pub fn life(&self, number: &AuthorisationNumber, clocks: &Clocks, asked: Asked) -> Option<Life<'_>> {
        Life::lived(self.said(number), clocks, asked)
    }

    /// Some authorisations on a day, as known at an instant, in the order given.
    pub fn lives_of<'r>(
        &'r self,
        numbers: impl IntoIterator<Item = &'r AuthorisationNumber>,
        clocks: &Clocks,
        asked: Asked,
    ) -> impl Iterator<Item = (&'r AuthorisationNumber, Life<'r>)> {
        numbers.into_iter().filter_map(move |number| Some((number, self.life(number, clocks, asked)?)))
    }

    /// Every authorisation on a day, as known at an instant, in the order of their numbers.
    pub fn lives<'r>(
        &'r self,
        clocks: &Clocks,
        asked: Asked,
    ) -> impl Iterator<Item = (&'r AuthorisationNumber, Life<'r>)> {
        self.all().filter_map(move |(number, said)| Some((number, Life::lived(said, clocks, asked)?)))
    }
}

/// What an act that begins a life is about.
fn subject_of(turn: Cow<'_, Turn>) -> Option<Cow<'_, Subject>> {
    match turn {
        Cow::Borrowed(Turn::Filed(subject)) => Some(Cow::Borrowed(&**subject)),
        Cow::Borrowed(Turn::Granted(grant)) => Some(Cow::Borrowed(&grant.subject)),
        Cow::Owned(Turn::Granted(grant)) => Some(Cow::Owned(grant.subject)),
        Cow::Owned(Turn::Filed(subject)) => Some(Cow::Owned(*subject)),
        Cow::Borrowed(_) | Cow::Owned(_) => None,
    }
}

/// How an act ends any authorisation that was granted, started or not.
fn ending(turn: &Turn) -> Option<Ending> {
    match turn {
        Turn::Withdrawn => Some(Ending::Withdrawn),
        Turn::Ceased => Some(Ending::Ceased),
        Turn::EndedByOmission => Some(Ending::Omitted),
        Turn::Replaced { how, by } => Some(Ending::Replaced { how: *how, by: by.clone() }),
        _ => None,
    }
}

fn waiting(grant: &Grant, decided: Date, clocks: &Clocks) -> Waiting {
    let clocks_from = grant.notified.unwrap_or(decided);
    let start_by = grant.start_by.unwrap_or_else(|| clocks.start_by(clocks_from));
    Waiting { decided, clocks_from, start_by, until: grant.until }
}

fn started(waiting: Waiting, start: Start, day: Date, clocks: &Clocks) -> Running {
    let said = start.until.or(waiting.until);
    Running {
        started: day,
        decided: waiting.decided,
        used: match start.extent {
            Extent::Whole => Use::Whole,
            Extent::Part => Use::Part { complete_by: clocks.complete_by(waiting.clocks_from) },
        },
        term: Term::Until(said.unwrap_or_else(|| clocks.last_day(day, waiting.decided))),
        origin: Origin::Start,
        renewal: RenewalAsked::Not,
        suspension: None,
        stop: None,
        visit: Visit::None,
        ceded: None,
    }
}

fn change_subject(subject: &mut Subject, change: &Change) {
    match change {
        Change::Practices(practices) => subject.practices.clone_from(practices),
        Change::Declarations(declarations) => subject.declarations.clone_from(declarations),
        Change::LimitedTo(limit) => subject.limited_to.clone_from(limit),
        Change::Conditions(conditions) => subject.conditions.clone_from(conditions),
    }
}
