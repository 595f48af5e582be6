//! With whom the fund of the region that does not exist agrees on what: who, from which year, and over how many.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use maillage_domain::fund::agreement::{AgreementKind, AgreementRef};
use maillage_domain::fund::beneficiary::BeneficiaryKind;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::Days;
use maillage_domain::structure::kind::StructureKind;

use super::actions::Action;
use super::agreed::{Agreed, Beside, Spread};
use super::course::{Course, OF_BEFORE, OF_THE_YEAR};
use super::life::{Life, Turn};
use super::receivers::{Receiver, Roster};
use super::{LAST, THE_YEAR};
use crate::fiction::dice::Dice;

/// How many sites have an agreement.
const SITES: u32 = 216;

/// How many of them have an amendment to their CPOM as well.
const AMENDED: u32 = 20;

/// How many medico-social services have one.
const SERVICES: u32 = 29;

/// How many associations of professionals have one.
const TOGETHER: u32 = 20;

/// How many associations have one, beside those that a call brings.
const ASSOCIATIONS: u32 = 52;

/// How many have an order, of a small sum.
const ORDERS: u32 = 20;

/// How many communes have one.
const COMMUNES: u32 = 18;

/// The rank of the first agreement that a call brings.
pub(super) const FIRST_OF_CALLS: u32 =
    SITES + AMENDED + SERVICES + TOGETHER + ASSOCIATIONS + ORDERS + COMMUNES + 1;

/// From when sums of the oldest agreements are near their prescription.
const OLDEST: Year = THE_YEAR.later(-3);

/// When agreements begin that are signed for later.
const TO_COME: Date = date(2026, 11, 2);

/// The agreements that are planned, beside those that calls bring.
pub(super) struct Plan<'r> {
    dice: &'r mut Dice,
    lives: Vec<Life>,
    ranks: u32,
}

impl<'r> Plan<'r> {
    /// All of them.
    pub(super) fn of(dice: &'r mut Dice, roster: &Roster<'_>) -> Vec<Life> {
        let mut plan = Self { dice, lives: Vec::new(), ranks: 0 };
        (0..SITES).for_each(|rank| plan.with(roster.site(rank), begun(rank)));
        (0..SERVICES).for_each(|rank| plan.with(roster.service(rank), begun(rank + 34)));
        (0..TOGETHER).for_each(|rank| plan.with(roster.together(rank), begun(rank + 40)));
        (0..ASSOCIATIONS).for_each(|rank| plan.with(roster.association(rank), begun(rank + 60)));
        (0..COMMUNES).for_each(|rank| plan.with(roster.commune(rank), THE_YEAR));
        (0..ORDERS).for_each(|rank| plan.small(roster.association(rank + 200)));
        plan.amend();
        plan.turn();
        plan.lives
    }

    /// An agreement with somebody, from a year on.
    fn with(&mut self, receiver: Receiver, first: Year) {
        let action = *self.dice.pick(receiver.actions);
        let kind = self.kind(&receiver);
        let life = self.life(receiver, (kind, None), action, first);
        self.lives.push(life);
    }

    /// An order, of a sum that needs no contract.
    fn small(&mut self, receiver: Receiver) {
        let action = *self.dice.pick(receiver.actions);
        let sum = (30 + self.dice.below(196)) * 100;
        let mut life = self.life(receiver, (AgreementKind::Order, None), action, THE_YEAR);
        let agreed = &mut life.agreed;
        (agreed.sums, agreed.spread, agreed.advance) = (vec![sum], Spread::Single, 0);
        agreed.beside.clear();
        agreed.runs.until = THE_YEAR.last_day();
        self.lives.push(life);
    }

    /// What the law asks of who receives it; a few agreements miss it, so that there is something to find.
    fn kind(&mut self, receiver: &Receiver) -> AgreementKind {
        let needs_cpom = match receiver.who.kind {
            BeneficiaryKind::HealthEstablishment | BeneficiaryKind::MedicoSocial => true,
            BeneficiaryKind::HealthProfessional
            | BeneficiaryKind::Association
            | BeneficiaryKind::PublicBody
            | BeneficiaryKind::Other => receiver.structure.is_some_and(StructureKind::is_aided_by_cpom),
        };
        if needs_cpom && !self.dice.percent(5) { AgreementKind::Cpom } else { AgreementKind::Contract }
    }

    fn life(
        &mut self,
        receiver: Receiver,
        (kind, amends): (AgreementKind, Option<AgreementRef>),
        action: &'static Action,
        first: Year,
    ) -> Life {
        let course = self.dice.lot(if first == THE_YEAR { OF_THE_YEAR } else { OF_BEFORE });
        // Sums of the oldest are not paid to the end: they are what is near its prescription.
        let course = if first == OLDEST { Course::InPart } else { course };
        let drawn = self.drawn(first, course);
        let (spread, sums) = self.spread(action, first);
        let runs = self.days((drawn, course), (first, sums.len()));
        let whole_first = sums.first().copied().unwrap_or_default();
        let advance = if self.dice.percent(28) { whole_first / 1_000 * 3 * 100 } else { 0 };
        let beside = self.beside(first, course);
        self.ranks += 1;
        let reference = reference(first, self.ranks);
        let object = (*self.dice.pick(&action.objects)).to_owned();
        let agreed = Agreed {
            reference,
            kind,
            amends,
            receiver,
            action,
            object,
            first,
            spread,
            sums,
            runs,
            advance,
            beside,
        };
        Life { agreed, drawn, course, turn: Turn::None }
    }

    /// What else it is.
    fn beside(&mut self, first: Year, course: Course) -> BTreeSet<Beside> {
        let is_of_the_year = first == THE_YEAR;
        let unevaluated = match course {
            _ if !is_of_the_year => 0,
            Course::Unsigned => 40,
            _ => 5,
        };
        let chances = [
            (Beside::CoFunded, 15),
            (Beside::Partnered, 20),
            (Beside::Continued, if is_of_the_year { 40 } else { 100 }),
            (Beside::Unevaluated, unevaluated),
        ];
        let drawn = chances.into_iter().filter(|(_, chance)| self.dice.percent(*chance));
        drawn.map(|(beside, _)| beside).collect()
    }

    /// When it is drawn up: what is far by the last day, early in its year.
    fn drawn(&mut self, first: Year, course: Course) -> Date {
        let (from, until) = match course {
            _ if first < THE_YEAR => ((1, 12), (6, 20)),
            Course::Paid | Course::Withdrawn | Course::Ended => ((1, 8), (4, 30)),
            Course::InPart | Course::Certified => ((2, 9), (6, 12)),
            Course::Committed => ((4, 13), (9, 20)),
            Course::Signed => ((8, 24), (9, 24)),
            Course::Unsigned => ((7, 20), (10, 9)),
        };
        let day = |(month, day)| Date::new(first.get(), month, day).unwrap_or(LAST);
        self.dice.between(day(from), day(until))
    }

    /// Over how many exercises it goes, and what it gives in each.
    fn spread(&mut self, action: &Action, first: Year) -> (Spread, Vec<u32>) {
        let (least, most) = action.thousands;
        let sum = (least * 10 + self.dice.below((most - least) * 10)) * 100;
        let past = usize::try_from(first.count_to(THE_YEAR)).unwrap_or(1);
        let (spread, years) = if first == OLDEST {
            (Spread::Single, 1)
        } else if first < THE_YEAR {
            let more = self.dice.place(2);
            self.dice.lot(&[((Spread::Yearly, past + 1 + more), 55), ((Spread::Firm, past + more), 45)])
        } else {
            let more = self.dice.place(2);
            self.dice.lot(&[
                ((Spread::Single, 1), 62),
                ((Spread::Yearly, 3 + more), 20),
                ((Spread::Firm, 2 + more), 18),
            ])
        };
        // From year to year a little more or less.
        let each = (0..years).map(|_| sum / 1_000 * (94 + self.dice.below(13)) * 10 / 100 * 100);
        (spread, each.map(|sum| sum.max(23_100)).collect())
    }

    /// Its days.
    fn days(&mut self, (drawn, course): (Date, Course), (first, years): (Year, usize)) -> Days {
        if course == Course::Committed && first == THE_YEAR && self.dice.percent(20) {
            let last = first.later(i16::try_from(years).unwrap_or(1));
            return Days { from: TO_COME, until: last.last_day() };
        }
        let last = first.later(i16::try_from(years).unwrap_or(1).saturating_sub(1));
        let until = if first == OLDEST {
            THE_YEAR.later(1).last_day()
        } else if last == THE_YEAR && first == THE_YEAR {
            let two_months = drawn.saturating_add(jiff::Span::new().months(2));
            let short = date(2026, 9, 30).max(two_months);
            self.dice.lot(&[(THE_YEAR.last_day(), 66), (date(2027, 6, 30), 22), (short, 12)])
        } else {
            last.last_day()
        };
        Days { from: drawn, until }
    }

    /// Amends the CPOMs of some sites, for another action.
    fn amend(&mut self) {
        let is_cpom = |life: &&Life| {
            let agreed = &life.agreed;
            agreed.kind == AgreementKind::Cpom && OLDEST < agreed.first && agreed.first < THE_YEAR
        };
        let amended: Vec<_> = self.lives.iter().filter(is_cpom).map(|life| life.agreed.clone()).collect();
        for before in amended.into_iter().take(usize::try_from(AMENDED).unwrap_or_default()) {
            let others: Vec<_> = before
                .receiver
                .actions
                .iter()
                .copied()
                .filter(|action| action.code != before.action.code)
                .collect();
            let action = *self.dice.pick(&others);
            let of = (AgreementKind::CpomAmendment, Some(before.reference));
            let life = self.life(before.receiver, of, action, THE_YEAR);
            self.lives.push(life);
        }
    }

    /// What else happens to some of them.
    fn turn(&mut self) {
        let is_raised = |life: &Life| {
            let agreed = &life.agreed;
            life.course == Course::Paid
                && agreed.spread == Spread::Single
                && agreed.first == THE_YEAR
                && agreed.kind != AgreementKind::Order
        };
        let is_old = |life: &Life| {
            let agreed = &life.agreed;
            agreed.first < THE_YEAR
                && agreed.runs.until == THE_YEAR.last_day()
                && life.course != Course::Ended
        };
        let raised = [Turn::Raised, Turn::Raised, Turn::Raised, Turn::RaisedForTheSame];
        give(&mut self.lives, is_raised, raised.into_iter().cycle().take(12));
        let old = [Turn::Extended, Turn::Continued, Turn::Continued, Turn::Stopped, Turn::ToEnd];
        give(&mut self.lives, is_old, old.into_iter().cycle().take(15));
        let joint =
            self.lives.iter_mut().filter(|life| life.agreed.receiver.name.is_some() && is_joint(life));
        joint.step_by(3).take(4).for_each(|life| {
            life.agreed.beside.insert(Beside::Joint);
        });
    }
}

/// Gives turns to every second of those that may have them.
fn give(lives: &mut [Life], may: impl Fn(&Life) -> bool, turns: impl Iterator<Item = Turn>) {
    let lives = lives.iter_mut().filter(|life| may(life) && life.turn == Turn::None);
    lives.step_by(2).zip(turns).for_each(|(life, turn)| life.turn = turn);
}

/// Whether another region may decide with this one: associations that work across both.
fn is_joint(life: &Life) -> bool {
    life.agreed.receiver.who.kind == BeneficiaryKind::Association
        && life.agreed.kind == AgreementKind::Contract
        && life.agreed.first == THE_YEAR
        && life.turn == Turn::None
        && !matches!(life.course, Course::Unsigned | Course::Signed)
}

/// From which year the agreement of a rank is.
const fn begun(rank: u32) -> Year {
    match rank % 27 {
        0 => OLDEST,
        1..=2 => THE_YEAR.later(-2),
        3..=9 => THE_YEAR.later(-1),
        _ => THE_YEAR,
    }
}

/// The reference of an agreement of a year, in turn.
pub(super) fn reference(year: Year, rank: u32) -> AgreementRef {
    format!("FICTIF-{year}-{rank:03}").parse().expect("letters, digits and hyphens")
}
