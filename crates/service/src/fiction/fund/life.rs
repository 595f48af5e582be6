//! The life of an agreement of the region that does not exist, from the day on which it is drawn up.

use jiff::civil::{Date, date};
use maillage_domain::fund::agreement::{
    AgreementEnd, AgreementTerms, AmendAgreement, EndAgreement, EvaluateAgreement, EvaluationOutcome,
    ReceiveReport,
};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, Days, Term};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::Channel;
use maillage_domain::fund::recovery::{CollectRecovery, Collection, OrderRecovery, RecoveryReason};
use maillage_domain::fund::release::Release;

use super::agreed::{Agreed, Beside, clause, evaluation, named};
use super::course::Course;
use super::diary::{Diary, Made, ae, cp};
use super::ids::{self, ACCOUNTANTS, DIRECTOR, OFFICERS};
use super::{LAST, THE_YEAR};
use crate::fiction::dice::later;

/// An agreement, and what becomes of it.
#[derive(Debug, Clone)]
pub(super) struct Life {
    /// What is agreed.
    pub(super) agreed: Agreed,
    /// When it is drawn up.
    pub(super) drawn: Date,
    /// What becomes of it in its last year that is told.
    pub(super) course: Course,
    /// What else happens to it.
    pub(super) turn: Turn,
}

/// What else happens to an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Nothing.
    None,
    /// More is given for another thing, by an amendment.
    Raised,
    /// The same, for what looks the same.
    RaisedForTheSame,
    /// It is made longer.
    Extended,
    /// What it tried is evaluated, and goes on.
    Continued,
    /// What it tried is evaluated, and stops: it is ended.
    Stopped,
    /// The same, and nobody has ended it yet.
    ToEnd,
}

/// A service of an exercise: what is to be given for it, and from when.
#[derive(Debug, Clone, Copy)]
struct Served {
    year: Year,
    since: Date,
    euros: u32,
    course: Course,
}

/// Certified service that is not paid.
#[derive(Debug, Clone, Copy)]
struct Due {
    since: Date,
    euros: u32,
}

/// So many euros, to the hundred.
const fn hundreds(euros: u32) -> u32 {
    euros / 100 * 100
}

impl Life {
    /// Tells it.
    pub(super) fn tell(&self, diary: &mut Diary) {
        let Some(signed) = self.conclude(diary) else { return };
        let on = diary.dice.after(signed, 1, 12);
        let Some(made) = self.commit(diary, on) else { return };
        self.tell_years(diary, &made, on);
        self.tell_turn(diary, &made, on);
    }

    /// Draws it up, and has it signed: the day, where it is.
    fn conclude(&self, diary: &mut Diary) -> Option<Date> {
        let agreed = &self.agreed;
        let signed = diary.dice.after(self.drawn, 4, 18);
        let is_at_once = self.course != Course::Unsigned && !agreed.beside.contains(&Beside::Unevaluated);
        let key = diary.key("conclude");
        diary.order(self.drawn, agreed.concluded(key, self.drawn, is_at_once.then_some(signed)));
        if is_at_once {
            return Some(signed).filter(|signed| *signed <= LAST);
        }
        if self.course == Course::Unsigned {
            return None;
        }
        let on = later(signed, 6);
        let terms = AgreementTerms {
            evaluation: Some(evaluation()),
            signed_on: Some(on),
            ..AgreementTerms::default()
        };
        self.amend(diary, ("Avenant n° 1 : évaluation et signature", on), terms).then_some(on)
    }

    fn amend(&self, diary: &mut Diary, (called, on): (&str, Date), terms: AgreementTerms) -> bool {
        let amendment = AmendAgreement {
            key: diary.key("amend"),
            agreement: self.agreed.reference.clone(),
            year: Year::of(on),
            amendment: named(called),
            drawn_on: on,
            terms,
            signed_by: DIRECTOR,
        };
        diary.order(on, amendment)
    }

    fn commit(&self, diary: &mut Diary, on: Date) -> Option<Made> {
        if self.course == Course::Signed {
            return None;
        }
        let id = ids::commitment(diary.rank());
        let commit = self.agreed.committed(diary.key("commit"), id, on);
        let made = Made { id, place: commit.place.clone(), channel: Channel::AcArs };
        diary.commit(commit, self.agreed.at_once()).then_some(made)
    }

    /// What is decided, served and reported of each exercise.
    fn tell_years(&self, diary: &mut Diary, made: &Made, on: Date) {
        let term = self.agreed.term();
        let told: Vec<_> = self.agreed.years().filter(|(year, _)| *year <= THE_YEAR).collect();
        let mut reports = Vec::new();
        let mut due = None;
        for (rank, (year, euros)) in told.iter().copied().enumerate() {
            let is_last = rank + 1 == told.len();
            let course = if is_last { self.course } else { Course::Paid };
            let since = if rank == 0 { on } else { decided_on(diary, year) };
            if rank != 0 && (left_open(diary, is_last) || !diary.decide(made, (year, since), euros, &term)) {
                break;
            }
            due = self.serve(diary, made, Served { year, since, euros, course });
            if year < THE_YEAR {
                reports.push((year, euros));
            }
        }
        for (year, euros) in reports {
            self.report(diary, made, (year, euros), due);
        }
    }

    /// What of a sum is advanced, certified and paid; what is due in the end, where something is.
    fn serve(&self, diary: &mut Diary, made: &Made, served: Served) -> Option<Due> {
        let Served { year, since, euros, course } = served;
        let advance = if year == self.agreed.first { self.agreed.advance } else { 0 };
        let advanced = later(since, 9);
        let is_advanced = advance != 0 && diary.pay(made, advanced, advance);
        let (least, most) = course.served()?;
        let hundredths = least + diary.dice.below(most - least + 1);
        let worth = if hundredths == 100 { euros } else { hundreds(euros / 100 * hundredths) };
        let certified = if year < THE_YEAR {
            diary.dice.between(year_day(year, 9, 1), year_day(year, 11, 25)).max(later(since, 12))
        } else {
            diary.dice.after(since, 40, 110)
        };
        if !diary.certify(made, certified, worth) {
            return None;
        }
        let rest = worth - if is_advanced { advance } else { 0 };
        let due = Due { since: certified, euros: rest };
        let paid = diary.dice.after(certified, 6, 26);
        if course == Course::Certified || !diary.pay(made, paid, rest) {
            return Some(due);
        }
        if matches!(course, Course::Withdrawn | Course::Ended) {
            self.withdraw(diary, made, paid, (euros - worth, course));
        }
        None
    }

    /// Withdraws the rest of a sum, and ends the agreement where it ends with it.
    fn withdraw(&self, diary: &mut Diary, made: &Made, paid: Date, (euros, course): (u32, Course)) {
        let on = diary.dice.after(paid, 8, 30);
        let release = Release {
            key: diary.key("release"),
            commitment: made.id,
            year: Year::of(on),
            amount: ae(euros),
            signed_by: *diary.dice.pick(&OFFICERS),
        };
        if euros != 0 && diary.order(on, release) && course == Course::Ended {
            self.end(diary, (later(on, 4), on), AgreementEnd::Terminated);
        }
    }

    fn end(&self, diary: &mut Diary, (on, last): (Date, Date), why: AgreementEnd) {
        let end = EndAgreement {
            key: diary.key("end"),
            agreement: self.agreed.reference.clone(),
            year: Year::of(on),
            ended_on: last,
            why,
            signed_by: DIRECTOR,
        };
        diary.order(on, end);
    }

    /// The financial report on an exercise: in time, late or not at all; and what becomes of what it says was not used.
    fn report(&self, diary: &mut Diary, made: &Made, (year, euros): (Year, u32), due: Option<Due>) {
        let after = year.later(1);
        let lots: &[(Option<Date>, u32)] = &[
            (Some(diary.dice.between(year_day(after, 3, 20), year_day(after, 6, 28))), 74),
            (Some(diary.dice.between(year_day(after, 7, 2), year_day(after, 9, 30))), 10),
            (None, if after == THE_YEAR { 16 } else { 0 }),
        ];
        let Some(on) = diary.dice.lot(lots) else { return };
        let share = diary.dice.lot(&[(0, 70), (2, 12), (4, 10), (7, 8)]);
        let unused = hundreds(euros / 100 * share);
        let report = ReceiveReport {
            key: diary.key("report"),
            agreement: self.agreed.reference.clone(),
            year,
            received_on: on,
            unused: cp(unused),
            received_by: *diary.dice.pick(&OFFICERS),
        };
        if diary.order(on, report) && cp(unused) != Cp::ZERO && diary.dice.percent(65) {
            recover(diary, made, (on, unused), due);
        }
    }

    fn tell_turn(&self, diary: &mut Diary, made: &Made, on: Date) {
        match self.turn {
            Turn::None => {}
            Turn::Raised => self.raise(diary, made, on, "suite donnée à l’avenant"),
            Turn::RaisedForTheSame => self.raise(diary, made, on, ""),
            Turn::Extended => self.extend(diary, date(2026, 6, 15)),
            Turn::Continued => {
                self.evaluate(diary, EvaluationOutcome::Extend, "L’action a trouvé son public.");
                self.extend(diary, date(2026, 9, 18));
            }
            Turn::Stopped => {
                self.evaluate(diary, EvaluationOutcome::Stop, "L’action n’a pas trouvé son public.");
                self.end(diary, (date(2026, 9, 21), date(2026, 9, 30)), AgreementEnd::Stopped);
            }
            Turn::ToEnd => {
                self.evaluate(diary, EvaluationOutcome::Stop, "L’action n’a pas trouvé son public.");
            }
        }
    }

    fn evaluate(&self, diary: &mut Diary, outcome: EvaluationOutcome, found: &str) {
        let on = diary.dice.between(date(2026, 7, 1), date(2026, 9, 10));
        let evaluated = EvaluateAgreement {
            key: diary.key("evaluate"),
            agreement: self.agreed.reference.clone(),
            year: THE_YEAR,
            evaluated_on: on,
            outcome,
            findings: clause(&format!("{found} (constat fictif)")),
            signed_by: DIRECTOR,
        };
        diary.order(on, evaluated);
    }

    /// Makes it longer by a year.
    fn extend(&self, diary: &mut Diary, on: Date) {
        let until = Year::of(self.agreed.runs.until).later(1).last_day();
        let runs = Days { until, ..self.agreed.runs };
        let terms = AgreementTerms { runs: Some(runs), ..AgreementTerms::default() };
        self.amend(diary, ("Avenant de prolongation", on), terms);
    }

    /// Gives a third more, for the same with a word added, or for the very same.
    fn raise(&self, diary: &mut Diary, made: &Made, since: Date, word: &str) {
        let more = hundreds(self.agreed.whole() / 3);
        let on = diary.dice.after(since, 25, 60);
        let sum = Some(ae(self.agreed.whole() + more));
        let terms = AgreementTerms { sum, ..AgreementTerms::default() };
        let id = ids::commitment(diary.rank());
        let object = if word.is_empty() {
            self.agreed.object.clone()
        } else {
            format!("{}, {word}", self.agreed.object)
        };
        let notified = later(on, 5);
        let commit = Commit {
            amount: ae(more),
            advance: Cp::ZERO,
            term: Term::Single,
            object,
            runs: Some(Days { from: notified, ..self.agreed.runs }),
            parties: Vec::new(),
            ..self.agreed.committed(diary.key("commit"), id, notified)
        };
        if self.amend(diary, ("Avenant financier", on), terms) && diary.commit(commit, more) {
            let made = Made { id, ..made.clone() };
            let served = Served { year: THE_YEAR, since: notified, euros: more, course: Course::Paid };
            self.serve_more(diary, &made, served);
        }
    }

    /// Certifies and pays what an amendment gave.
    fn serve_more(&self, diary: &mut Diary, made: &Made, served: Served) {
        let without = Self { agreed: Agreed { advance: 0, ..self.agreed.clone() }, ..self.clone() };
        without.serve(diary, made, served);
    }
}

/// A life told from a commitment that was made otherwise: of a grant, or without any agreement.
pub(super) fn serve_alone(diary: &mut Diary, made: &Made, (since, euros): (Date, u32), course: Course) {
    let Some((least, most)) = course.served() else { return };
    let hundredths = least + diary.dice.below(most - least + 1);
    let worth = if hundredths == 100 { euros } else { hundreds(euros / 100 * hundredths) };
    let certified = diary.dice.after(since, 30, 100);
    if diary.certify(made, certified, worth) && course != Course::Certified {
        let paid = diary.dice.after(certified, 5, 24);
        diary.pay(made, paid, worth);
    }
}

/// Claims back what was not used, and collects it: in cash, from what is due, or not yet.
fn recover(diary: &mut Diary, made: &Made, (reported, unused): (Date, u32), due: Option<Due>) {
    let on = diary.dice.after(reported, 15, 50);
    let recovery = ids::recovery(diary.rank());
    let order = OrderRecovery {
        key: diary.key("recover"),
        recovery,
        commitment: made.id,
        year: Year::of(on),
        amount: cp(unused),
        reason: RecoveryReason::Unused,
        signed_by: *diary.dice.pick(&OFFICERS),
    };
    if !diary.order(on, order) || diary.dice.percent(30) {
        return;
    }
    let after = diary.dice.after(on, 12, 60);
    let kept = due.filter(|due| unused <= due.euros).map(|due| later(due.since.max(on), 3));
    let (by, day) = kept.map_or((Collection::Cash, after), |day| (Collection::Offset(made.id), day));
    let collect = CollectRecovery {
        key: diary.key("collect"),
        recovery,
        year: Year::of(day),
        amount: cp(unused),
        by,
        collected_by: *diary.dice.pick(&ACCOUNTANTS),
    };
    if diary.order(day, collect) && by != Collection::Cash {
        diary.pay_from(Year::of(day), &made.place, unused);
    }
}

/// When the sum of a further exercise is decided.
fn decided_on(diary: &mut Diary, year: Year) -> Date {
    diary.dice.between(year_day(year, 2, 3), year_day(year, 5, 15))
}

/// Whether the sum of the last exercise waits for its decision: few do.
fn left_open(diary: &mut Diary, is_last: bool) -> bool {
    is_last && diary.dice.percent(6)
}

/// A day of a year.
fn year_day(year: Year, month: i8, day: i8) -> Date {
    Date::new(year.get(), month, day).unwrap_or(LAST)
}
