//! A year of a fund told by its acts, some of them recorded late, and asked about three days as known at two instants.
//!
//! Every figure below is worked out by hand from the list of acts in [`year`]; amounts are in euros.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::FundFact;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::fund::budget::{AdoptBudget, BudgetKind};
use maillage_domain::fund::cell::Place;
use maillage_domain::fund::commitment::{Commit, Term};
use maillage_domain::fund::decision::{Command, Context, Decided};
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::ledger::{Ledger, Misfit, SetAside};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, Recovery, RecoveryId, RecoveryReason,
};
use maillage_domain::fund::revenue::{DelegateRevenue, Origin};
use maillage_domain::fund::status::{Stated, StatusFinding, status_of};
use maillage_domain::fund::trace::{FigureAsked, trace};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::{Entered, Stamp};
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

use crate::given::parameters;
use crate::kit::*;

const MARCH: Date = date(2023, 3, 31);
const JUNE: Date = date(2023, 6, 30);
const DECEMBER: Date = date(2023, 12, 31);
/// Before the late acts of summer are recorded.
const SUMMER: &str = "2023-07-01T00:00:00Z";
/// After everything is.
const AFTER: &str = "2024-02-01T00:00:00Z";

/// A place of the first or the second mission.
fn mission(number: u8) -> Place {
    Place { destination: Mission::new(number).map(Destination::mission), ..free() }
}

/// A ledger and how many acts it has taken.
#[derive(Default)]
struct Told {
    ledger: Ledger,
    acts: u64,
}

impl Told {
    /// The next act: the morning on which it is recorded, the day from which it has effect, and what is decided.
    fn act(&mut self, recorded_at: &str, effective: Date, command: &dyn Command) {
        let context = Context { on: effective, parameters: &parameters() };
        let decided = command.decide(&self.ledger, &context).expect("not refused");
        let Decided::New(fact) = decided else { unreachable!("{command:?} is new") };
        self.enter(recorded_at, effective, fact);
    }

    /// The next act as it is recorded, whoever decided it.
    fn enter(&mut self, recorded_at: &str, effective: Date, fact: FundFact) {
        self.acts += 1;
        let number = ActNumber::new(self.acts);
        let recorded_at = format!("{recorded_at}T08:00:00Z").parse().expect("an instant");
        let (region, actor) = (RegionCode::new("32"), Actor::Program);
        let stamp = Arc::new(Stamp { number, recorded_at, effective, region, actor });
        assert_eq!(self.ledger.apply(stamp, fact), Entered::Kept);
    }

    /// A commitment, notified on the day from which it has effect.
    fn commits(&mut self, recorded_at: &str, on: Date, commit: Commit) {
        self.act(recorded_at, on, &Commit { notified_on: on, ..commit });
    }
}

fn budget_of(kind: BudgetKind, first: (i64, i64), second: (i64, i64)) -> AdoptBudget {
    let line = |number, (of_ae, of_cp)| opening(mission(number), ae(of_ae), cp(of_cp));
    budget(YEAR, kind, vec![line(1, first), line(2, second)])
}

fn delegation(key: &str, origin: Origin, euros: i64) -> DelegateRevenue {
    let (key, source) = (key.to_owned(), "arrêté".to_owned());
    DelegateRevenue { key, year: YEAR, origin, total: revenue(euros), parts: Vec::new(), source }
}

fn recovery() -> RecoveryId {
    RecoveryId::new(Uuid::from_u128(7))
}

/// The year: each act with when it is recorded and from which day it has effect.
fn year() -> Ledger {
    let mut told = Told::default();
    // 1 and 2: the exercise opens; 1 000 € of AE and 800 € of CP: 600 and 500 for mission 1, 400 and 300 for mission 2.
    told.act("2023-01-05", date(2023, 1, 2), &open(YEAR));
    told.act("2023-01-23", date(2023, 1, 20), &budget_of(BudgetKind::Initial, (600, 500), (400, 300)));
    // 3: A, 300 € for mission 1. 4: the first order, 900 €.
    told.commits("2023-02-10", date(2023, 2, 6), Commit { place: mission(1), ..commit(1, ae(300)) });
    told.act("2023-03-16", date(2023, 3, 1), &delegation("first", Origin::FirstOrder, 900));
    // 5: the rectifying budget, 1 200 € and 900 €: 700 and 550 for mission 1, 500 and 350 for mission 2.
    told.act("2023-05-12", date(2023, 5, 10), &budget_of(BudgetKind::Rectifying, (700, 550), (500, 350)));
    // 6: B, 400 € for mission 2, firm over two exercises.
    let firm = Term::Firm { instalments: vec![cp(200), cp(200)] };
    told.commits(
        "2023-06-05",
        date(2023, 6, 1),
        Commit { place: mission(2), term: firm, ..commit(2, ae(400)) },
    );
    // 7 and 8: 250 € of A are certified, 200 € are paid.
    told.act("2023-06-20", date(2023, 6, 15), &certify(1, cp(250)));
    told.act("2023-06-29", date(2023, 6, 28), &pay(1, YEAR, cp(200)));
    // 9, late by four months: D, 60 € for mission 2 since 20 March. 10, late by six weeks: 40 € of A paid on 30 June.
    told.commits("2023-07-15", date(2023, 3, 20), Commit { place: mission(2), ..commit(4, ae(60)) });
    told.act("2023-08-10", JUNE, &pay(1, YEAR, cp(40)));
    // 11: C, 150 € for mission 1. 12: 30 € of A are withdrawn.
    told.commits("2023-09-05", date(2023, 9, 4), Commit { place: mission(1), ..commit(3, ae(150)) });
    told.act("2023-09-20", date(2023, 9, 18), &release(1, YEAR, ae(30)));
    // 13 and 14: 50 € of A are claimed back, 20 € come.
    let (key, reason) = ("order".to_owned(), RecoveryReason::Unused);
    let (amount, signed_by) = (cp(50), person(1));
    let order =
        OrderRecovery { key, recovery: recovery(), commitment: id(1), year: YEAR, amount, reason, signed_by };
    told.act("2023-10-02", date(2023, 9, 30), &order);
    let (key, collected_by) = ("collect".to_owned(), person(3));
    let (amount, by) = (cp(20), Collection::Cash);
    told.act(
        "2023-10-20",
        date(2023, 10, 15),
        &CollectRecovery { key, recovery: recovery(), year: YEAR, amount, by, collected_by },
    );
    // 15: another order, 250 €.
    told.act("2023-11-15", date(2023, 11, 14), &delegation("further", Origin::FurtherOrder, 250));
    // 16 and 17, late by three weeks: 200 € of B are certified, 100 € are paid.
    told.act("2024-01-10", date(2023, 12, 20), &certify(2, cp(200)));
    told.act("2024-01-10", date(2023, 12, 21), &pay(2, YEAR, cp(100)));
    // 18: 50 € of C certified, with a day before that of C: what is decided now is not, but a journal may hold it.
    told.enter("2024-01-15", date(2023, 8, 31), certify(3, cp(50)).into());
    told.ledger
}

fn asked(day: Date, known_on: &str) -> Asked {
    Asked { day, known_on: known_on.parse().expect("an instant") }
}

/// What a status says, in euros: opened, committed, available; opened, paid, available; received, outstanding, to recover.
fn figures(day: Date, known_on: &str) -> [i64; 9] {
    let ledger = year();
    let status = status_of(&ledger.as_of(asked(day, known_on)), YEAR).expect("acts speak of 2023");
    let ae = |figure: Option<Stated<Ae>>| figure.expect("acts state it").value.cents() / 100;
    let cp = |figure: Option<Stated<Cp>>| figure.expect("acts state it").value.cents() / 100;
    [
        ae(status.ae.opened),
        ae(status.ae.used),
        ae(status.ae.available),
        cp(status.cp.opened),
        cp(status.cp.used),
        cp(status.cp.available),
        status.revenue.total.expect("acts state it").value.cents() / 100,
        status.outstanding.expect("a register").cents() / 100,
        status.to_recover.expect("a register").cents() / 100,
    ]
}

#[test]
fn given_the_end_of_march_when_asked_then_the_first_budget_and_what_was_committed_by_then() {
    // A; nothing is paid. 1 000 - 300.
    assert_eq!(figures(MARCH, SUMMER), [1_000, 300, 700, 800, 0, 800, 900, 300, 0]);
    // A and D, which was recorded in July: 300 + 60; 1 000 - 360.
    assert_eq!(figures(MARCH, AFTER), [1_000, 360, 640, 800, 0, 800, 900, 360, 0]);
}

#[test]
fn given_the_end_of_june_when_asked_then_the_rectifying_budget_and_what_was_known() {
    // A and B: 300 + 400; 1 200 - 700; 200 paid: 900 - 200, and 700 - 200 is left to pay.
    assert_eq!(figures(JUNE, SUMMER), [1_200, 700, 500, 900, 200, 700, 900, 500, 0]);
    // D too: 760, 1 200 - 760; 200 + 40 paid: 900 - 240, and 760 - 240 is left to pay.
    assert_eq!(figures(JUNE, AFTER), [1_200, 760, 440, 900, 240, 660, 900, 520, 0]);
}

#[test]
fn given_the_end_of_the_year_when_asked_then_all_of_it_or_what_was_known_in_summer() {
    // Nothing recorded by then has effect after June.
    assert_eq!(figures(DECEMBER, SUMMER), [1_200, 700, 500, 900, 200, 700, 900, 500, 0]);
    // A 300 - 30, B 400, C 150, D 60: 880, of 1 200. Paid 200 + 40 + 100: 340, of 900. Left to pay 880 - 340.
    // Received 900 + 250 + 20; to come back 50 - 20.
    assert_eq!(figures(DECEMBER, AFTER), [1_200, 880, 320, 900, 340, 560, 1_170, 540, 30]);
}

#[test]
fn given_the_missions_when_executed_as_of_a_day_then_each_has_its_own() {
    let ledger = year();
    let of = |day, known_on, number| {
        let stood = ledger.as_of(asked(day, known_on));
        let missions = stood.execution(YEAR).by_mission();
        let figures = missions.get(&Mission::new(number)).copied().expect("a mission");
        [figures.ae_opened.cents(), figures.ae_committed.cents(), figures.cp_paid.cents()]
            .map(|cents| cents / 100)
    };
    assert_eq!([of(MARCH, AFTER, 1), of(MARCH, AFTER, 2)], [[600, 300, 0], [400, 60, 0]]);
    assert_eq!([of(JUNE, SUMMER, 1), of(JUNE, SUMMER, 2)], [[700, 300, 200], [500, 400, 0]]);
    // A 270 and C 150; B 400 and D 60.
    assert_eq!([of(DECEMBER, AFTER, 1), of(DECEMBER, AFTER, 2)], [[700, 420, 240], [500, 460, 100]]);
}

#[test]
fn given_the_commitments_and_orders_when_asked_as_of_a_day_then_their_rests() {
    let ledger = year();
    let rests = |day, known_on| {
        let stood = ledger.as_of(asked(day, known_on));
        stood.commitments().map(|(_, commitment)| commitment.rest().cents() / 100).collect::<Vec<_>>()
    };
    // In the order of their identifiers: A, B, C, D, as far as they are there.
    assert_eq!(rests(MARCH, SUMMER), [300]);
    assert_eq!(rests(JUNE, SUMMER), [100, 400]);
    assert_eq!(rests(JUNE, AFTER), [60, 400, 60]);
    assert_eq!(rests(DECEMBER, AFTER), [30, 300, 150, 60]);
    let to_come = |day| ledger.as_of(asked(day, AFTER)).recovery(recovery()).map(Recovery::outstanding);
    assert_eq!(to_come(JUNE), None);
    assert_eq!(to_come(date(2023, 9, 30)), Some(cp(50)));
    assert_eq!(to_come(DECEMBER), Some(cp(30)));
}

#[test]
fn given_a_figure_when_traced_as_of_a_day_then_exactly_the_acts_that_moved_it() {
    let ledger = year();
    let moved = |day, known_on, figure, mission| {
        let stood = ledger.as_of(asked(day, known_on));
        let mission = Mission::new(mission);
        let found = trace(&stood, FigureAsked { year: YEAR, figure, mission }).expect("a register states it");
        let moved: Vec<_> =
            found.contributions.iter().map(|moved| (moved.stamp.number.get(), moved.cents / 100)).collect();
        assert_eq!(moved.iter().map(|(_, euros)| euros).sum::<i64>(), found.stated.value / 100);
        moved
    };
    let (committed, paid) = (FigureKind::AeCommitted, FigureKind::CpPaid);
    assert_eq!(moved(JUNE, SUMMER, committed, 0), [(3, 300), (6, 400)]);
    assert_eq!(moved(JUNE, AFTER, committed, 0), [(3, 300), (6, 400), (9, 60)]);
    assert_eq!(moved(JUNE, AFTER, committed, 2), [(6, 400), (9, 60)]);
    assert_eq!(moved(JUNE, AFTER, paid, 0), [(8, 200), (10, 40)]);
    assert_eq!(moved(JUNE, AFTER, FigureKind::AeOpened, 0), [(2, 1_000), (5, 200)]);
    assert_eq!(moved(DECEMBER, AFTER, committed, 1), [(3, 300), (11, 150), (12, -30)]);
}

#[test]
fn given_an_act_whose_day_comes_before_what_it_rests_on_when_asked_between_then_the_status_names_it() {
    let ledger = year();
    let findings = |day| status_of(&ledger.as_of(asked(day, AFTER)), YEAR).expect("2023").findings;
    let named = StatusFinding::SetAside(SetAside { acts: vec![ActNumber::new(18)], why: Misfit::Early });
    assert_eq!(findings(date(2023, 8, 31)), std::slice::from_ref(&named));
    assert_eq!(findings(date(2023, 9, 3)), [named]);
    // From the day of the commitment on it has its effect, and before its own day it has none to have.
    assert_eq!(findings(date(2023, 9, 4)), []);
    assert_eq!(findings(JUNE), []);
    assert_eq!(ledger.unfit().len(), 0);
}

#[test]
fn given_an_act_that_repeats_a_key_when_asked_then_it_is_named_from_its_day_and_its_recording_on() {
    let mut ledger = year();
    let told = ledger.answered("commit 1").expect("act 3").clone();
    let (number, recorded_at) = (ActNumber::new(19), "2024-01-20T08:00:00Z".parse().expect("an instant"));
    let stamp = Stamp { number, recorded_at, ..told.stamp.as_ref().clone() };
    assert_eq!(ledger.apply(Arc::new(stamp), told.fact.as_ref().clone()), Entered::SetAside);
    let aside = |day, known_on| ledger.as_of(asked(day, known_on)).set_aside(None);
    let before = "2024-01-18T00:00:00Z";
    let ever = SetAside { acts: vec![number], why: Misfit::Ever };
    assert_eq!(aside(DECEMBER, AFTER), std::slice::from_ref(&ever));
    // Its own day is that of act 3; act 19 is not known yet when act 18, the last that is kept, is.
    assert_eq!(aside(JUNE, AFTER), std::slice::from_ref(&ever));
    assert_eq!(aside(date(2023, 2, 5), AFTER), []);
    assert_eq!(aside(DECEMBER, before), []);
    assert_eq!(aside(JUNE, before), []);
    // Acts 18 and 19 are set aside between the days of both, each for its own reason.
    let early = SetAside { acts: vec![ActNumber::new(18)], why: Misfit::Early };
    assert_eq!(aside(date(2023, 8, 31), AFTER), [early, ever]);
    assert_eq!(ledger.set_aside(Some(YEAR.later(-1))), []);
}
