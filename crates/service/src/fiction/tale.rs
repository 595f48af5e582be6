//! The life of one authorisation of the region that does not exist, told by the clocks in force.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::authorisation::equipment::{EquipmentKind, Unit, UnitTurn, UnitUse};
use maillage_domain::care::authorisation::subject::{DeclarationCode, Place, PracticeCode, Subject};
use maillage_domain::care::authorisation::turn::{
    Change, Conformity, Extent, Grant, LapseGround, Manner, PriorAgreement, RefusalGround, Renewal, Start,
    Turn,
};
use maillage_domain::entity::LegalEntityNumber;
use maillage_domain::period::{months_after, months_before};

use super::dice::{Dice, earlier, later};
use super::entities::line;
use super::fate::Fate;

/// The last day of which something is told: the eve of that on which the pages of the region open.
pub(super) const LAST: Date = date(2026, 10, 14);

/// From when on applications are told, and not what was granted alone.
const FILES_SINCE: Date = date(2021, 1, 1);

/// Acts on an authorisation, each with its day.
pub(super) type Told = Vec<(Date, Turn)>;

/// When it was granted, and when it was started where it was.
#[derive(Debug, Clone, Copy)]
pub(super) struct Birth {
    pub(super) granted: Date,
    pub(super) started: Date,
}

/// Where and to whom it may go.
#[derive(Debug, Clone)]
pub(super) struct Elsewhere {
    /// Another site of its holder.
    pub(super) place: Option<Place>,
    /// Another holder.
    pub(super) holder: LegalEntityNumber,
}

/// Who tells lives.
pub(super) struct Teller<'t> {
    pub(super) dice: &'t mut Dice,
    pub(super) clocks: &'t Clocks,
}

impl Teller<'_> {
    /// When one of a fate was granted and started, between two days where its fate leaves that open.
    pub(super) fn birth(&mut self, fate: Fate, first: Date, last: Date) -> Birth {
        match fate {
            Fate::Waiting => self.granted_within(earlier(LAST, 800), earlier(LAST, 20)),
            Fate::LapseToNote => {
                let due = months_before(LAST, 36);
                let first = if first < date(2023, 1, 1) { date(2022, 10, 3) } else { first };
                self.granted_within(first.min(due), earlier(due, 30))
            }
            Fate::Filed => self.granted_within(earlier(LAST, 150), earlier(LAST, 5)),
            Fate::Fresh => self.started_within(earlier(LAST, 24), earlier(LAST, 3)),
            Fate::ToVisit => self.started_within(earlier(LAST, 140), earlier(LAST, 45)),
            Fate::Crisis => {
                let granted = self.dice.between(earlier(LAST, 180), earlier(LAST, 60));
                Birth { granted, started: self.dice.after(granted, 2, 9) }
            }
            Fate::InPart if first < date(2023, 1, 1) => {
                self.granted_within(date(2022, 11, 2), date(2023, 5, 19))
            }
            Fate::InPart => self.granted_within(earlier(LAST, 700), earlier(LAST, 400)),
            Fate::Expired => self.ending_within(date(2025, 3, 1), earlier(LAST, 25)),
            Fate::Expiring => self.ending_within(later(LAST, 5), later(LAST, 330)),
            Fate::UnderExamination => self.ending_within(earlier(LAST, 270), earlier(LAST, 14)),
            Fate::RenewalRefused => self.ending_within(date(2025, 4, 1), earlier(LAST, 90)),
            Fate::FileOrdered => self.ending_within(later(LAST, 40), later(LAST, 330)),
            Fate::AskedLately => self.ending_within(later(LAST, 372), later(LAST, 410)),
            _ => self.granted_within(first, last),
        }
    }

    fn granted_within(&mut self, first: Date, last: Date) -> Birth {
        let granted = self.dice.between(first, last);
        Birth { granted, started: self.dice.after(granted, 60, 330) }
    }

    fn started_within(&mut self, first: Date, last: Date) -> Birth {
        let started = self.dice.between(first, last);
        Birth { granted: self.dice.before(started, 90, 400), started }
    }

    /// One whose first term ends between two days: it was granted since seven years are given.
    fn ending_within(&mut self, first: Date, last: Date) -> Birth {
        let until = self.dice.between(first, last);
        let started = months_before(later(until, 1), 84);
        let granted = self.dice.before(started, 20, 500).max(date(2018, 1, 2));
        Birth { granted, started }
    }

    /// Its whole life, as far as it is told.
    pub(super) fn life(&mut self, fate: Fate, birth: Birth, subject: Subject, to: Elsewhere) -> Told {
        let mut told = self.granted(subject, birth.granted);
        match fate {
            Fate::Filed | Fate::Refused => return self.applied(fate, told, birth.granted),
            Fate::Waiting | Fate::LapseToNote => {}
            Fate::LapsedUnstarted => {
                let by = self.clocks.start_by(notified(&told).unwrap_or(birth.granted));
                told.push((self.dice.after(by, 12, 120), Turn::LapseNoted(LapseGround::NotStarted)));
            }
            _ => self.run(&mut told, fate, birth, to),
        }
        told.retain(|(day, _)| *day <= LAST);
        told.sort_by_key(|(day, _)| *day);
        told
    }

    /// Applied for where that is told, and granted, with its units.
    fn granted(&mut self, subject: Subject, granted: Date) -> Told {
        let units = super::lines::units(subject.line.as_str());
        let mut told = Told::new();
        if FILES_SINCE <= granted {
            let filed = self.dice.before(granted, 120, 180);
            told.push((filed, Turn::Filed(Box::new(subject.clone()))));
        }
        let notified = Some(self.dice.after(granted, 2, 12));
        told.push((granted, Turn::Granted(Box::new(Grant { notified, ..Grant::of(subject) }))));
        if !units.is_empty() {
            told.push((granted, Turn::Units(UnitTurn::Authorised(units))));
        }
        told
    }

    /// Applied for, and not granted.
    fn applied(&mut self, fate: Fate, granted: Told, day: Date) -> Told {
        let subject = granted.into_iter().find_map(|(_, turn)| match turn {
            Turn::Granted(grant) => Some(grant.subject),
            _ => None,
        });
        let mut told: Told =
            subject.map(|subject| (day, Turn::Filed(Box::new(subject)))).into_iter().collect();
        if fate == Fate::Refused {
            let grounds = [
                RefusalGround::NeedsMet,
                RefusalGround::Plan,
                RefusalGround::Conditions,
                RefusalGround::Silence,
            ];
            told.push((self.dice.after(day, 110, 180), Turn::Refused(*self.dice.pick(&grounds))));
        }
        told.retain(|(day, _)| *day <= LAST);
        told
    }

    /// Started, visited, renewed, and what else its fate has.
    fn run(&mut self, told: &mut Told, fate: Fate, birth: Birth, to: Elsewhere) {
        let extent = if matches!(fate, Fate::InPart | Fate::Completed | Fate::Reduced) {
            Extent::Part
        } else {
            Extent::Whole
        };
        let until = (fate == Fate::Crisis).then(|| months_after(birth.granted, 9));
        told.push((birth.started, Turn::Started(Start { extent, until })));
        self.visit(told, fate, birth.started);
        self.install(told, birth.started);
        if fate.is_renewed() {
            self.renew(told, birth);
        }
        match fate {
            Fate::Completed | Fate::Reduced => self.complete(told, fate, birth.granted),
            Fate::Modified => self.modify(told, birth.started),
            Fate::Transferred | Fate::Ceded | Fate::CessionWaiting | Fate::CessionRefused => {
                self.hand_on(told, fate, birth.started, to);
            }
            Fate::Suspended | Fate::SuspendedInPart | Fate::Lifted | Fate::Withdrawn => {
                self.suspend(told, fate, birth.started);
            }
            Fate::Stopped
            | Fate::StoppedTooLong
            | Fate::StoppedAgreed
            | Fate::Resumed
            | Fate::LapsedStopped => self.stop(told, fate, birth.started),
            Fate::Ceased => {
                let day = self.dice.between(later(birth.started, 300), earlier(LAST, 3));
                end(told, day, Turn::Ceased);
            }
            Fate::UnderExamination | Fate::RenewalRefused | Fate::FileOrdered | Fate::AskedLately => {
                self.ask(told, fate, birth);
            }
            _ => {}
        }
    }

    fn visit(&mut self, told: &mut Told, fate: Fate, started: Date) {
        if fate == Fate::Fresh || !(fate == Fate::ToVisit || self.dice.percent(70)) {
            return;
        }
        told.push((self.dice.after(started, 4, 27), Turn::VisitAnnounced));
        if fate == Fate::ToVisit {
            return;
        }
        let held = self.dice.after(started, 45, 110);
        let amiss = self.dice.percent(6);
        let found = if amiss { Conformity::DoesNot } else { Conformity::Conforms };
        told.push((held, Turn::VisitHeld(found)));
        if amiss {
            told.push((self.dice.after(held, 20, 60), Turn::VisitHeld(Conformity::Conforms)));
        }
    }

    /// The units that are authorised are installed one by one, and some are replaced or removed afterwards.
    fn install(&mut self, told: &mut Told, started: Date) {
        let units = told.iter().find_map(|(_, turn)| match turn {
            Turn::Units(UnitTurn::Authorised(units)) => Some(units.clone()),
            _ => None,
        });
        for (kind, count) in units.unwrap_or_default() {
            for rank in 1..=count {
                let used_for = if self.dice.percent(4) { UnitUse::ResearchOnly } else { UnitUse::Care };
                let unit = unit(kind, rank, used_for);
                told.push((self.dice.after(started, 0, 90), Turn::Units(UnitTurn::Installed(unit.clone()))));
                self.age(told, unit, later(started, 900));
            }
        }
    }

    /// What becomes of a unit with the years.
    fn age(&mut self, told: &mut Told, old: Unit, from: Date) {
        let day = self.dice.after(from, 0, 700);
        if self.dice.percent(35) {
            let name = line(format!("{} bis", old.name));
            let by = Unit { name, ..old.clone() };
            told.push((day, Turn::Units(UnitTurn::Replaced { name: old.name, by })));
        } else if self.dice.percent(8) {
            told.push((day, Turn::Units(UnitTurn::Removed { name: old.name })));
        }
    }

    /// Its renewals, asked for in time: by silence, noted or not, or by a decision on a full file.
    fn renew(&mut self, told: &mut Told, birth: Birth) {
        let mut decided = birth.granted;
        let mut until = self.clocks.last_day(birth.started, decided);
        loop {
            let filed = self.dice.before(self.clocks.renew_by(until, decided), 3, 50);
            if LAST < filed {
                return;
            }
            told.push((filed, Turn::RenewalFiled));
            decided = if self.dice.percent(30) {
                self.decide(told, until, decided)
            } else {
                self.keep_silent(told, until, decided)
            };
            if LAST < decided {
                return;
            }
            until = self.clocks.last_day(later(until, 1), decided);
        }
    }

    /// A full file is ordered, comes, and is decided; the day of the decision.
    fn decide(&mut self, told: &mut Told, until: Date, decided: Date) -> Date {
        let ordered = self.dice.before(self.clocks.order_by(until, decided), 2, 25);
        let on = self.dice.before(until, 130, 190);
        told.push((ordered, Turn::FullFileOrdered));
        told.push((self.dice.after(ordered, 40, 90), Turn::RenewalFiled));
        told.push((on, Turn::Renewed(Renewal { manner: Manner::Express, until: None })));
        on
    }

    /// Silence renews it, which the register mentions afterwards, as a rule; the day on which silence did.
    fn keep_silent(&mut self, told: &mut Told, until: Date, decided: Date) -> Date {
        let silent = later(self.clocks.order_by(until, decided), 1);
        if self.dice.percent(80) {
            let noted = self.dice.after(silent, 8, 45);
            told.push((noted, Turn::Renewed(Renewal { manner: Manner::Tacit, until: None })));
        }
        silent
    }

    /// A renewal that is asked for late, or on which nothing is decided yet.
    fn ask(&mut self, told: &mut Told, fate: Fate, birth: Birth) {
        let decided = birth.granted;
        let until = self.clocks.last_day(birth.started, decided);
        let by = self.clocks.renew_by(until, decided);
        match fate {
            Fate::FileOrdered => {
                told.push((self.dice.before(by, 3, 40), Turn::RenewalFiled));
                let ordered = self.dice.before(self.clocks.order_by(until, decided), 2, 20);
                told.push((ordered, Turn::FullFileOrdered));
            }
            Fate::AskedLately => told.push((self.dice.before(by.min(LAST), 3, 30), Turn::RenewalFiled)),
            _ => told.push((self.dice.before(until, 60, 250), Turn::RenewalFiled)),
        }
        if fate == Fate::RenewalRefused {
            let day = self.dice.after(until, 10, 70);
            told.push((day, Turn::RenewalRefused(RefusalGround::Conditions)));
        }
    }

    fn complete(&mut self, told: &mut Told, fate: Fate, granted: Date) {
        let by = self.clocks.complete_by(notified(told).unwrap_or(granted));
        told.push(if fate == Fate::Completed {
            (self.dice.before(by, 20, 300), Turn::Completed)
        } else {
            (self.dice.after(by, 10, 90), Turn::LapseNoted(LapseGround::NotCompleted))
        });
    }

    fn modify(&mut self, told: &mut Told, started: Date) {
        let changes = [
            Change::Practices(BTreeSet::from([PracticeCode::new("PTS11")])),
            Change::Declarations(BTreeSet::from([DeclarationCode::new("DE001")])),
            Change::LimitedTo(Some(line("aux adultes, condition fictive"))),
            Change::Conditions(vec![line("réévaluer l’activité chaque année, condition fictive")]),
        ];
        let day = self.dice.between(later(started, 200), earlier(LAST, 4));
        told.push((day, Turn::Modified(self.dice.pick(&changes).clone())));
    }

    fn hand_on(&mut self, told: &mut Told, fate: Fate, started: Date, to: Elsewhere) {
        let Elsewhere { place, holder: to } = to;
        let lately = earlier(LAST, if fate == Fate::CessionWaiting { 100 } else { 1500 });
        let day = self.dice.between(later(started, 120).max(lately), earlier(LAST, 12));
        if fate == Fate::Transferred {
            told.extend(place.map(|place| (day, Turn::Transferred(place))));
            return;
        }
        told.push((day, Turn::Ceded { to }));
        let decided = self.dice.after(day, 60, 150);
        match fate {
            Fate::Ceded => told.push((decided, Turn::CessionConfirmed { to })),
            Fate::CessionRefused => told.push((decided, Turn::CessionRefused)),
            _ => {}
        }
    }

    fn suspend(&mut self, told: &mut Told, fate: Fate, started: Date) {
        let back = if matches!(fate, Fate::Suspended | Fate::SuspendedInPart) { 200 } else { 1200 };
        let day = self.dice.between(later(started, 100).max(earlier(LAST, back)), earlier(LAST, 15));
        let extent = if fate == Fate::SuspendedInPart { Extent::Part } else { Extent::Whole };
        told.push((day, Turn::Suspended(extent)));
        match fate {
            Fate::Lifted => told.push((self.dice.after(day, 30, 120), Turn::SuspensionLifted)),
            Fate::Withdrawn => end(told, self.dice.after(day, 20, 90), Turn::Withdrawn),
            _ => {}
        }
    }

    fn stop(&mut self, told: &mut Told, fate: Fate, started: Date) {
        let (most, least) = match fate {
            Fate::Stopped => (165, 8),
            Fate::StoppedTooLong => (330, 200),
            Fate::StoppedAgreed => (300, 20),
            _ => (1400, 320),
        };
        let day = self.dice.between(later(started, 40).max(earlier(LAST, most)), earlier(LAST, least));
        let agreed = fate == Fate::StoppedAgreed;
        let agreement = if agreed { PriorAgreement::Given } else { PriorAgreement::None };
        told.push((day, Turn::Interrupted(agreement)));
        match fate {
            Fate::Resumed => told.push((self.dice.after(day, 30, 160), Turn::Resumed)),
            Fate::LapsedStopped => {
                let noted = self.dice.after(self.clocks.resume_by(day), 10, 80);
                end(told, noted, Turn::LapseNoted(LapseGround::Interrupted));
            }
            _ => {}
        }
    }
}

/// When its holder was notified.
fn notified(told: &Told) -> Option<Date> {
    told.iter().find_map(|(_, turn)| match turn {
        Turn::Granted(grant) => grant.notified,
        _ => None,
    })
}

fn unit(kind: EquipmentKind, rank: u8, used_for: UnitUse) -> Unit {
    Unit { name: line(format!("{} fictif n° {rank}", kind.as_str())), kind, used_for }
}

/// Ends a life by an act: nothing is told of it afterwards.
pub(super) fn end(told: &mut Told, day: Date, turn: Turn) {
    told.retain(|(on, _)| *on <= day);
    told.push((day, turn));
}

/// Whether an act ended it by a day.
pub(super) fn is_ended(told: &Told, day: Date) -> bool {
    let ends = |turn: &Turn| {
        matches!(
            turn,
            Turn::Withdrawn
                | Turn::Ceased
                | Turn::Replaced { .. }
                | Turn::EndedByOmission
                | Turn::RenewalRefused(_)
                | Turn::LapseNoted(LapseGround::NotStarted | LapseGround::Interrupted)
        )
    };
    told.iter().any(|(on, turn)| *on <= day && ends(turn))
}

/// Whether it was granted.
pub(super) fn is_granted(told: &Told) -> bool {
    told.iter().any(|(_, turn)| matches!(turn, Turn::Granted(_)))
}

/// So many units of each kind, in one number.
pub(super) fn units_in_all(units: &BTreeMap<EquipmentKind, u8>) -> u32 {
    units.values().map(|count| u32::from(*count)).sum()
}
