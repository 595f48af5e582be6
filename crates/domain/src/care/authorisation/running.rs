//! An authorisation that is put to use: its term, its renewal, and what interrupts it.

use jiff::civil::Date;

use super::clocks::Clocks;
use super::ending::Ending;
use super::misfit::Misfit;
use super::turn::{Conformity, Extent, LapseGround, Manner, PriorAgreement, Renewal, Turn};
use crate::entity::LegalEntityNumber;

/// Until when something is authorised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Until a day, that day included.
    Until(Date),
    /// Until a decision on a file under new conditions.
    UntilDecided,
}

/// How the present term came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It is the first one.
    Start,
    /// An act renewed it.
    Renewed(Manner),
    /// Silence renewed it, and no act notes it yet: the register of the prefecture mentions it (art. R. 6122-41 CSP).
    Silence {
        /// The first day of the term.
        first: Date,
    },
}

/// How far the renewal of the present term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Nobody asked for it.
    Not,
    /// It was asked for.
    Filed(Date),
    /// A full file was ordered, and none is there.
    Ordered(Date),
    /// The full file is there.
    FullFile(Date),
    /// It is refused: it ends with its term.
    Refused,
}

/// A suspension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspension {
    /// Since that day.
    pub since: Date,
    /// Of what.
    pub extent: Extent,
}

/// A stop for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// Since that day.
    pub since: Date,
    /// Whether the agency agreed beforehand.
    pub agreement: PriorAgreement,
}

/// How far the visit of conformity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visit {
    /// None was announced.
    None,
    /// It was announced.
    Announced(Date),
    /// It was held.
    Held {
        /// On that day.
        on: Date,
        /// What it found.
        found: Conformity,
    },
}

/// How much of it is put to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// All of it.
    Whole,
    /// A part; the rest by that day.
    Part {
        /// The last day.
        complete_by: Date,
    },
    /// A part, and the lapse of the rest was noted.
    Reduced,
}

/// A started authorisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// When it was started.
    pub started: Date,
    /// The day of the decision that gave the present term, or on which silence did: the clocks of the term keep the law of that day.
    pub decided: Date,
    /// How much of it is.
    pub used: Use,
    /// Until when it is authorised.
    pub term: Term,
    /// How that term came about.
    pub origin: Origin,
    /// How far its renewal is.
    pub renewal: Asked,
    /// Whether it is suspended.
    pub suspension: Option<Suspension>,
    /// Whether it is stopped.
    pub stop: Option<Stop>,
    /// How far the visit is.
    pub visit: Visit,
    /// To whom it is ceded, where that waits for a confirmation.
    pub ceded: Option<LegalEntityNumber>,
}

/// What an act makes of a running authorisation.
pub(super) enum Onward {
    /// It goes on so.
    Goes(Running),
    /// It ends.
    Ends(Ending),
}

impl Running {
    /// The day by which silence renewed or renews the present term, where it does: it was asked for in time, and no full file was
    /// ordered.
    fn silent_from(&self, clocks: &Clocks) -> Option<Date> {
        let (Term::Until(until), Asked::Filed(filed)) = (self.term, self.renewal) else { return None };
        (filed <= clocks.renew_by(until, self.decided)).then(|| clocks.order_by(until, self.decided))
    }

    /// The same on a later day: renewed by silence, as often as that came about.
    pub(super) fn by(mut self, day: Date, clocks: &Clocks) -> Self {
        while let (Some(last), Term::Until(until)) = (self.silent_from(clocks), self.term) {
            let (Ok(decided), Ok(first)) = (last.tomorrow(), until.tomorrow()) else { break };
            if day < decided {
                break;
            }
            self.term = Term::Until(clocks.last_day(first, decided));
            self.decided = decided;
            self.origin = Origin::Silence { first };
            self.renewal = Asked::Not;
        }
        self
    }

    /// What an act of a day makes of it.
    pub(super) fn after(&self, turn: &Turn, day: Date, clocks: &Clocks) -> Result<Onward, Misfit> {
        let same = self.clone();
        let goes = match turn {
            Turn::RenewalFiled | Turn::FullFileOrdered => Self { renewal: self.asked(turn, day)?, ..same },
            Turn::Renewed(renewal) => self.renewed(*renewal, day, clocks),
            Turn::RenewalRefused(ground) => match self.term {
                Term::Until(_) if self.is_renewed_by_silence(day) => return Err(Misfit::Renewed),
                Term::Until(until) if day <= until => Self { renewal: Asked::Refused, ..same },
                Term::Until(_) | Term::UntilDecided => {
                    return Ok(Onward::Ends(Ending::RenewalRefused(*ground)));
                }
            },
            Turn::Prolonged => Self { term: Term::UntilDecided, ..same },
            Turn::Completed | Turn::LapseNoted(LapseGround::NotCompleted) => {
                let Use::Part { .. } = self.used else { return Err(Misfit::Completed) };
                let used = if *turn == Turn::Completed { Use::Whole } else { Use::Reduced };
                Self { used, ..same }
            }
            Turn::VisitAnnounced | Turn::VisitHeld(_) => Self { visit: self.visited(turn, day)?, ..same },
            Turn::Suspended(_) | Turn::SuspensionLifted => {
                Self { suspension: self.suspended(turn, day)?, ..same }
            }
            Turn::Interrupted(_) | Turn::Resumed => Self { stop: self.stopped(turn, day)?, ..same },
            Turn::Ceded { to } => Self { ceded: Some(*to), ..same },
            Turn::CessionConfirmed { to } => {
                if self.ceded.is_some_and(|ceded| ceded != *to) {
                    return Err(Misfit::NotCeded);
                }
                Self { ceded: None, ..same }
            }
            Turn::CessionRefused => {
                self.ceded.ok_or(Misfit::NotCeded)?;
                Self { ceded: None, ..same }
            }
            Turn::LapseNoted(LapseGround::NotStarted) | Turn::Started(_) => return Err(Misfit::Started),
            Turn::LapseNoted(LapseGround::Interrupted) => {
                self.stop.ok_or(Misfit::NotInterrupted)?;
                return Ok(Onward::Ends(Ending::Lapsed(LapseGround::Interrupted)));
            }
            Turn::LapseNoted(LapseGround::Unsaid) => {
                return Ok(Onward::Ends(Ending::Lapsed(LapseGround::Unsaid)));
            }
            Turn::EndedByOmission => return Ok(Onward::Ends(Ending::Omitted)),
            Turn::Filed(_) | Turn::Granted(_) | Turn::Refused(_) => return Err(Misfit::Granted),
            // What ends or changes any granted authorisation, started or not, is not this one's to say.
            Turn::DeemedUnder(_)
            | Turn::Transferred(_)
            | Turn::Replaced { .. }
            | Turn::Modified(_)
            | Turn::Withdrawn
            | Turn::Ceased
            | Turn::Units(_) => same,
        };
        Ok(Onward::Goes(goes))
    }

    /// Whether silence, noted or not, decided the renewal that an act of a day is on: nobody asked for another since, or the term
    /// that silence gave has not begun.
    fn is_renewed_by_silence(&self, day: Date) -> bool {
        match self.origin {
            // Another renewal may have been asked for where nobody recorded it, as that of a first term.
            Origin::Start | Origin::Renewed(Manner::Express | Manner::Unsaid) => false,
            Origin::Silence { first } if day < first => true,
            Origin::Silence { .. } | Origin::Renewed(Manner::Tacit) => self.renewal == Asked::Not,
        }
    }

    /// A file counts from the day on which it came first.
    fn asked(&self, turn: &Turn, day: Date) -> Result<Asked, Misfit> {
        match (self.renewal, turn) {
            (Asked::Filed(_) | Asked::FullFile(_), Turn::RenewalFiled) => Ok(self.renewal),
            (Asked::Ordered(_), Turn::RenewalFiled) => Ok(Asked::FullFile(day)),
            (_, Turn::RenewalFiled) => Ok(Asked::Filed(day)),
            _ if self.term != Term::UntilDecided && self.is_renewed_by_silence(day) => {
                Err(Misfit::OrderedLate)
            }
            _ => Ok(Asked::Ordered(day)),
        }
    }

    /// Renewed from the day after its last one. An act on what silence did, while nobody asks for more, is on the term that silence
    /// gave: it confirms it, or decides it anew.
    fn renewed(&self, renewal: Renewal, day: Date, clocks: &Clocks) -> Self {
        let (manner, decided, last) = match (self.origin, self.term, renewal.manner) {
            (Origin::Silence { first }, Term::Until(_), Manner::Express) if self.renewal == Asked::Not => {
                (Manner::Express, day, clocks.last_day(first, day))
            }
            // A renewal of no manner that is told after silence is that one.
            (Origin::Silence { .. }, Term::Until(until), _) if self.renewal == Asked::Not => {
                (Manner::Tacit, self.decided, until)
            }
            (_, Term::Until(until), manner) => {
                (manner, day, clocks.last_day(until.tomorrow().unwrap_or(until), day))
            }
            (_, Term::UntilDecided, manner) => (manner, day, clocks.last_day(day, day)),
        };
        Self {
            decided,
            term: Term::Until(renewal.until.unwrap_or(last)),
            origin: Origin::Renewed(manner),
            renewal: Asked::Not,
            ..self.clone()
        }
    }

    fn visited(&self, turn: &Turn, day: Date) -> Result<Visit, Misfit> {
        match (self.visit, turn) {
            (Visit::None, Turn::VisitAnnounced) => Ok(Visit::Announced(day)),
            // One that found something amiss may be held again.
            (Visit::Held { found: Conformity::Conforms, .. }, _) | (_, Turn::VisitAnnounced) => {
                Err(Misfit::Visited)
            }
            (_, Turn::VisitHeld(found)) => Ok(Visit::Held { on: day, found: *found }),
            _ => Ok(self.visit),
        }
    }

    fn suspended(&self, turn: &Turn, since: Date) -> Result<Option<Suspension>, Misfit> {
        match (self.suspension, turn) {
            (None, Turn::Suspended(extent)) => Ok(Some(Suspension { since, extent: *extent })),
            // A part that is suspended may become all of it: all of it is since then.
            (Some(Suspension { extent: Extent::Part, .. }), Turn::Suspended(Extent::Whole)) => {
                Ok(Some(Suspension { since, extent: Extent::Whole }))
            }
            (Some(_), Turn::Suspended(_)) => Err(Misfit::Suspended),
            (None, _) => Err(Misfit::NotSuspended),
            (Some(_), _) => Ok(None),
        }
    }

    fn stopped(&self, turn: &Turn, since: Date) -> Result<Option<Stop>, Misfit> {
        match (self.stop, turn) {
            (None, Turn::Interrupted(agreement)) => Ok(Some(Stop { since, agreement: *agreement })),
            (Some(_), Turn::Interrupted(_)) => Err(Misfit::Interrupted),
            (None, _) => Err(Misfit::NotInterrupted),
            (Some(_), _) => Ok(None),
        }
    }

    /// How it stands beside its term on a day: nothing while it runs.
    pub(super) fn expired(&self, day: Date) -> Option<Expiry> {
        let Term::Until(until) = self.term else { return None };
        if day <= until {
            return None;
        }
        Some(match self.renewal {
            Asked::Filed(filed) | Asked::FullFile(filed) if filed <= until => Expiry::UnderExamination(until),
            // What is asked for after the last day revives nothing.
            _ => Expiry::Final(until),
        })
    }
}

/// What became of an authorisation whose last day is past.
pub(super) enum Expiry {
    /// Its renewal is being examined.
    UnderExamination(Date),
    /// Nothing is.
    Final(Date),
}
