//! What the register waits for: each kind on both sides of its line.

use jiff::civil::{Date, date};
use maillage_domain::fund::payment::Certify;
use maillage_domain::fund::pending::Pending;
use maillage_domain::fund::recovery::{OrderRecovery, RecoveryId, RecoveryReason};
use maillage_domain::people::Permission;
use uuid::Uuid;

use crate::kit::{self, Fund, YEAR, ae, certify, commit, cp, id, pay, person};

/// What a fund waits for on a day, exercises to close left aside.
fn of_commitments(fund: &Fund, day: Date) -> Vec<Pending> {
    let pending = fund.ledger.pending(day, &fund.parameters).into_iter();
    pending.filter(|pending| !matches!(pending, Pending::Close { .. })).collect()
}

fn lose(euros: i64) -> Pending {
    let last_day = date(2026, 12, 31);
    Pending::Lose { commitment: id(1), decided_for: YEAR, amount: ae(euros), last_day }
}

#[test]
fn rule_35_given_a_commitment_when_certified_in_part_and_in_whole_then_what_is_left_waits_and_then_nothing() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    let certify_left =
        |euros| Pending::Certify { commitment: id(1), amount: cp(euros), until: date(2023, 12, 31) };
    assert_eq!(of_commitments(&fund, fund.on), [certify_left(100), lose(100)]);
    fund.record(fund.ledger.certify(&certify(1, cp(60)), &fund.context()));
    let due = Pending::Pay { commitment: id(1), amount: cp(60), since: fund.on };
    assert_eq!(of_commitments(&fund, fund.on), [certify_left(40), due, lose(100)]);
    fund.record(fund.ledger.certify(&certify(1, cp(40)), &fund.context()));
    let due = Pending::Pay { commitment: id(1), amount: cp(100), since: fund.on };
    assert_eq!(of_commitments(&fund, fund.on), [due, lose(100)]);
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(100)), &fund.context()));
    assert_eq!(of_commitments(&fund, fund.on), []);
}

#[test]
fn rule_37_given_service_certified_in_turn_when_the_first_is_paid_then_the_second_waits_since_its_own_day() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    fund.pay(1, YEAR, cp(60));
    fund.on = date(2023, 9, 1);
    let later = Certify { done_on: fund.on, ..certify(1, cp(40)) };
    fund.record(fund.ledger.certify(&later, &fund.context()));
    let due = Pending::Pay { commitment: id(1), amount: cp(40), since: date(2023, 9, 1) };
    assert_eq!(of_commitments(&fund, fund.on), [due, lose(40)]);
}

#[test]
fn rule_40_given_an_unpaid_sum_when_its_last_day_has_come_then_it_waits_and_no_more_the_day_after() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    fund.record(fund.ledger.certify(&certify(1, cp(100)), &fund.context()));
    assert!(of_commitments(&fund, date(2026, 12, 31)).contains(&lose(100)));
    assert!(!of_commitments(&fund, date(2027, 1, 1)).contains(&lose(100)));
}

#[test]
fn rule_45_given_a_revenue_order_when_nothing_came_back_then_it_waits_since_its_day_for_the_accountant() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    fund.pay(1, YEAR, cp(100));
    assert_eq!(of_commitments(&fund, fund.on), []);
    let order = OrderRecovery {
        key: "order".to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(9)),
        commitment: id(1),
        year: YEAR,
        amount: cp(30),
        reason: RecoveryReason::Unused,
        signed_by: person(1),
    };
    let act = fund.record(fund.ledger.order_recovery(&order, &fund.context()));
    let owed = Pending::Collect { recovery: order.recovery, act, amount: cp(30), since: fund.on };
    assert_eq!(of_commitments(&fund, fund.on), [owed]);
    assert_eq!(owed.permission(), Permission::Pay);
    assert_eq!(owed.rule().id, "fund.recovery");
}

#[test]
fn rule_41_given_an_open_year_when_it_is_over_then_it_waits_from_its_last_day_until_it_is_closed() {
    let mut fund = Fund::of(ae(100), cp(100));
    let close = Pending::Close { year: YEAR, over: date(2023, 12, 31) };
    assert_eq!(fund.ledger.pending(date(2023, 12, 30), &fund.parameters), []);
    assert_eq!(fund.ledger.pending(date(2023, 12, 31), &fund.parameters), [close]);
    fund.on = YEAR.last_day();
    fund.record(fund.ledger.close_year(&kit::close(YEAR), &fund.context()));
    assert_eq!(fund.ledger.pending(date(2024, 3, 1), &fund.parameters), []);
}
