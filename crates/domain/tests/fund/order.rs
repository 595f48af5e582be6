//! Acts in the order of law: a day before that of what an act rests on is refused, with both days.

use jiff::civil::{Date, date};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind};
use maillage_domain::fund::commitment::{Commit, Term};
use maillage_domain::fund::decision::Decision;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::Certify;
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, RecoveryId, RecoveryReason,
};
use maillage_domain::fund::refusal::{Basis, Possible, Reason};
use uuid::Uuid;

use crate::kit::*;

/// The day on which the commitment of these stories is notified.
const NOTIFIED: Date = date(2023, 5, 2);

fn eve(day: Date) -> Date {
    day.yesterday().expect("a day")
}

/// Refused on its day for what it rests on, with both days.
fn too_early(decision: Decision, basis: Basis, since: Date, on: Date) {
    let refused = refusal(decision);
    assert_eq!(refused.reason, Reason::BeforeBasis { basis, since, on });
    assert_eq!(refused.possible, [Possible::DateFrom(since)]);
    assert_eq!(refused.reason.rule().map(|rule| rule.id), Some("fund.order"));
}

/// 100 EUR committed since 2 May, with an advance of 50.
fn committed() -> Fund {
    let mut fund = Fund::of(ae(1_000), cp(1_000));
    fund.commit(&Commit { advance: cp(50), ..commit(1, ae(100)) });
    fund
}

fn order() -> OrderRecovery {
    OrderRecovery {
        key: "order".to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(1)),
        commitment: id(1),
        year: YEAR,
        amount: cp(10),
        reason: RecoveryReason::Unused,
        signed_by: person(1),
    }
}

fn collect(by: Collection) -> CollectRecovery {
    CollectRecovery {
        key: "collect".to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(1)),
        year: YEAR,
        amount: cp(10),
        by,
        collected_by: person(3),
    }
}

#[test]
fn given_the_eve_of_its_notification_when_anything_is_done_for_a_commitment_then_refused_and_on_the_day_then_done()
 {
    let mut fund = committed();
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(20)), &fund.context()));
    let certified = |day| Certify { done_on: day, ..certify(1, cp(10)) };
    fund.on = eve(NOTIFIED);
    let refused = [
        fund.ledger.certify(&certified(fund.on), &fund.context()),
        fund.ledger.pay(&pay(1, YEAR, cp(10)), &fund.context()),
        fund.ledger.release(&release(1, YEAR, ae(10)), &fund.context()),
        fund.ledger.order_recovery(&order(), &fund.context()),
    ];
    for decision in refused {
        too_early(decision, Basis::Notification, NOTIFIED, fund.on);
    }
    fund.on = NOTIFIED;
    fund.record(fund.ledger.certify(&certified(fund.on), &fund.context()));
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(10)), &fund.context()));
    fund.record(fund.ledger.release(&release(1, YEAR, ae(10)), &fund.context()));
}

#[test]
fn given_the_eve_of_the_service_when_more_than_the_advance_is_paid_then_refused_and_on_the_day_then_paid() {
    let mut fund = committed();
    let served = date(2023, 5, 20);
    for (on, cents) in [(date(2023, 5, 10), 2_000), (served, 3_000)] {
        let amount = Cp::from_cents(cents);
        fund.record(fund.ledger.certify(&Certify { done_on: on, ..certify(1, amount) }, &fund.context()));
    }
    fund.on = eve(served);
    // The advance and what was certified by then: 50 and 20.
    too_early(fund.ledger.pay(&pay(1, YEAR, cp(71)), &fund.context()), Basis::Service, served, fund.on);
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(70)), &fund.context()));
    fund.on = served;
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(30)), &fund.context()));
}

#[test]
fn given_the_eve_of_a_payment_or_an_order_when_claimed_or_collected_then_refused_and_on_the_day_then_done() {
    let mut fund = committed();
    let paid_on = date(2023, 5, 20);
    fund.on = paid_on;
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(50)), &fund.context()));
    fund.on = eve(paid_on);
    too_early(fund.ledger.order_recovery(&order(), &fund.context()), Basis::Payment, paid_on, fund.on);
    fund.on = paid_on;
    fund.record(fund.ledger.order_recovery(&order(), &fund.context()));
    fund.on = eve(paid_on);
    let cash = collect(Collection::Cash);
    too_early(fund.ledger.collect_recovery(&cash, &fund.context()), Basis::Order, paid_on, fund.on);
    fund.on = paid_on;
    fund.record(fund.ledger.collect_recovery(&cash, &fund.context()));
}

#[test]
fn given_the_eve_of_the_service_when_a_debt_is_kept_back_from_it_then_refused_and_on_the_day_then_kept_back()
{
    let mut fund = committed();
    fund.on = NOTIFIED;
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(50)), &fund.context()));
    fund.record(fund.ledger.order_recovery(&order(), &fund.context()));
    fund.commit(&commit(2, ae(100)));
    let served = date(2023, 5, 20);
    fund.record(fund.ledger.certify(&Certify { done_on: served, ..certify(2, cp(10)) }, &fund.context()));
    let offset = collect(Collection::Offset(id(2)));
    fund.on = eve(served);
    too_early(fund.ledger.collect_recovery(&offset, &fund.context()), Basis::Service, served, fund.on);
    fund.on = served;
    fund.record(fund.ledger.collect_recovery(&offset, &fund.context()));
}

#[test]
fn given_the_eve_of_the_decision_of_a_year_when_it_is_paid_then_refused_and_on_the_day_then_paid() {
    let mut fund = Fund::of(ae(200), cp(200));
    let term = Term::Firm { instalments: vec![cp(100), cp(100)] };
    fund.commit(&Commit { advance: cp(200), term, ..commit(1, ae(200)) });
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(0), cp(200))]);
    fund.record(fund.ledger.decide_year(&decide_year(1, next, cp(100)), &fund.context()));
    let decided = date(2024, 2, 1);
    fund.on = eve(decided);
    too_early(fund.ledger.pay(&pay(1, next, cp(10)), &fund.context()), Basis::Decision, decided, fund.on);
    fund.on = decided;
    fund.record(fund.ledger.pay(&pay(1, next, cp(10)), &fund.context()));
}

#[test]
fn given_the_eve_of_an_enforceable_budget_when_committed_or_paid_then_refused_and_on_the_day_then_done() {
    let mut fund = Fund::of(ae(100), cp(100));
    // Voted and received on 2 January.
    let enforceable = date(2023, 1, 17);
    let early = |on| Commit { notified_on: on, advance: cp(10), ..commit(1, ae(10)) };
    fund.on = eve(enforceable);
    too_early(fund.ledger.commit(&early(fund.on), &fund.context()), Basis::Budget, enforceable, fund.on);
    fund.on = enforceable;
    fund.commit(&early(fund.on));
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(10)), &fund.context()));
}

#[test]
fn given_a_rectifying_budget_when_what_it_adds_is_committed_before_it_is_enforceable_then_refused_and_less_not()
 {
    let mut fund = Fund::of(ae(100), cp(100));
    let decided_on = date(2023, 5, 20);
    let more = budget(YEAR, BudgetKind::Rectifying, vec![opening(free(), ae(150), cp(150))]);
    let more = AdoptBudget { approval: Approval::Ministers { decided_on }, ..more };
    fund.record(fund.ledger.adopt_budget(&more, &fund.context()));
    fund.on = eve(decided_on);
    let beyond = commit(1, Ae::from_cents(10_001));
    too_early(fund.ledger.commit(&beyond, &fund.context()), Basis::Budget, decided_on, fund.on);
    fund.commit(&commit(1, ae(100)));
    fund.on = decided_on;
    fund.commit(&commit(2, ae(50)));
}

#[test]
fn given_the_day_after_its_last_when_an_exercise_is_committed_or_decided_then_refused_and_on_its_last_then_done()
 {
    let mut fund = Fund::of(ae(100), cp(100));
    let last_day = YEAR.last_day();
    fund.on = date(2024, 1, 1);
    let refused = refusal(fund.ledger.commit(&commit(1, ae(10)), &fund.context()));
    assert_eq!(refused.reason, Reason::YearOver { year: YEAR, last_day, on: fund.on });
    assert_eq!(refused.possible, [Possible::LaterYear(YEAR.later(1))]);
    fund.on = last_day;
    fund.commit(&commit(1, ae(10)));
    let term = Term::Tranches { last: YEAR.later(1), whole: ae(20) };
    fund.commit(&Commit { term, ..commit(2, ae(10)) });
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(10), cp(10))]);
    fund.on = date(2025, 1, 1);
    let decided = fund.ledger.decide_year(&decide_year(2, next, cp(10)), &fund.context());
    assert!(matches!(reason(decided), Reason::YearOver { .. }));
    fund.on = next.last_day();
    fund.record(fund.ledger.decide_year(&decide_year(2, next, cp(10)), &fund.context()));
}
