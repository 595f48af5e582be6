//! What happened to an authorisation, in the order in which it has effect: its acts, and those that the word of a register stands for.

use std::borrow::Cow;

use jiff::civil::Date;

use super::clocks::Clocks;
use super::equipment::UnitTurn;
use super::registered::{AuthorisationTold, Registered, Said, standing_word};
use super::turn::{Extent, Grant, LapseGround, Manner, Renewal, Start, Turn};
use crate::ground::asked::Asked;
use crate::ground::stamp::{Recorded, Stamp};

/// Who tells of it. On one day the agency’s own act comes before what a register says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Teller {
    /// A register that says that the authorisation exists, where no act does by then: nothing fits before it.
    Beginning,
    /// An act.
    Act,
    /// The word of a register.
    Word,
}

/// Something that happened, from its day on.
pub(super) struct Happening<'b> {
    pub(super) day: Date,
    pub(super) teller: Teller,
    pub(super) stamp: &'b Stamp,
    pub(super) turn: Cow<'b, Turn>,
}

/// What happened by the day asked, in the order in which it has effect; what an act and a register both tell, once.
pub(super) fn happenings<'b>(
    said: impl IntoIterator<Item = &'b Recorded<AuthorisationTold>>,
    clocks: &Clocks,
    asked: Asked,
) -> Vec<Happening<'b>> {
    let known: Vec<_> = said.into_iter().filter(|recorded| asked.knows(&recorded.stamp)).collect();
    let mut happened: Vec<_> = known.iter().copied().filter_map(act).collect();
    if let Some((recorded, word)) = standing_word(known) {
        for (day, turn) in word.turns(clocks) {
            add_told(&mut happened, day, &recorded.stamp, turn);
        }
    }
    happened.retain(|happening| happening.day <= asked.day);
    happened.sort_by_key(|happening| (happening.day, happening.teller, happening.stamp.number));
    happened
}

fn act(recorded: &Recorded<AuthorisationTold>) -> Option<Happening<'_>> {
    let Said::Turned(turn) = &recorded.fact.said else { return None };
    let stamp = &*recorded.stamp;
    Some(Happening { day: stamp.effective, teller: Teller::Act, stamp, turn: Cow::Borrowed(turn) })
}

/// Adds what a register tells, unless an act of the day tells the same.
fn add_told<'b>(happened: &mut Vec<Happening<'b>>, day: Date, stamp: &'b Stamp, told: Turn) {
    let of_day = happened.iter_mut().filter(|other| other.teller == Teller::Act && other.day == day);
    for other in of_day {
        if let Some(both) = told_twice(&other.turn, &told) {
            other.turn = Cow::Owned(both);
            return;
        }
    }
    let begins = |other: &Happening<'_>| other.turn.begins() && other.day <= day;
    let teller = if told.begins() && !happened.iter().any(begins) { Teller::Beginning } else { Teller::Word };
    happened.push(Happening { day, teller, stamp, turn: Cow::Owned(told) });
}

/// What an act of a day and a register tell alike, in the words of the act; the register may know its last day where the act does
/// not say it.
fn told_twice(act: &Turn, told: &Turn) -> Option<Turn> {
    match (act, told) {
        (Turn::Renewed(act), Turn::Renewed(told)) => {
            Some(Turn::Renewed(Renewal { until: act.until.or(told.until), ..*act }))
        }
        (Turn::Started(act), Turn::Started(told)) => {
            Some(Turn::Started(Start { until: act.until.or(told.until), ..*act }))
        }
        (Turn::LapseNoted(_), Turn::LapseNoted(_)) => Some(act.clone()),
        _ => None,
    }
}

impl Registered {
    /// The acts that it stands for, each with the day from which it has effect.
    ///
    /// What was put to use before it was granted went on under it: the start has effect with the grant. Its last day is that of the
    /// last of its grant, its start and its renewal. Of several renewals a register tells the last one alone: what was renewed went
    /// on until then, past what the clocks have for its first term.
    fn turns(&self, clocks: &Clocks) -> Vec<(Date, Turn)> {
        let started = self.started.map(|day| day.max(self.granted));
        let until = self.until;
        let grant = Grant {
            subject: self.subject.clone(),
            notified: None,
            start_by: self.start_by,
            until: until.filter(|_| started.is_none()),
        };
        let until_renewed = |start: Date, renewed: Date| {
            Some(clocks.last_day(start, self.granted).max(renewed.yesterday().unwrap_or(renewed)))
        };
        let until_start = match (started, self.renewed) {
            (Some(start), Some(renewed)) => until_renewed(start, renewed),
            _ => until,
        };
        let start = Start { extent: Extent::Whole, until: until_start };
        let units = (!self.units.is_empty()).then(|| UnitTurn::Authorised(self.units.clone()));
        let renewal = Renewal { manner: Manner::Unsaid, until };
        let renewed = self.renewed.filter(|_| started.is_some());
        [
            Some((self.granted, Turn::Granted(Box::new(grant)))),
            units.map(|units| (self.granted, Turn::Units(units))),
            started.map(|day| (day, Turn::Started(start))),
            renewed.map(|day| (day.max(started.unwrap_or(day)), Turn::Renewed(renewal))),
            self.lapsed.map(|day| (day, Turn::LapseNoted(LapseGround::Unsaid))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
