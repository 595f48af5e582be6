//! Rules 35, 36, 40, 43 and 45: service done, two persons, prescription, the channel, and what comes back.

use jiff::civil::date;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, Commitment};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::{Channel, Pay, SchemeBody};
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, Recovered, RecoveryId, RecoveryReason,
};
use maillage_domain::fund::refusal::{Basis, Possible, Reason};
use uuid::Uuid;

use crate::kit::*;

#[test]
fn rule_35_given_no_service_certified_when_paid_then_refused_and_the_advance_foreseen_then_paid() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&Commit { advance: cp(30), ..commit(1, ae(100)) });
    let refused = refusal(fund.ledger.pay(&pay(1, YEAR, cp(31)), &fund.context()));
    assert_eq!(refused.reason, Reason::NotCertified { asked: cp(31), payable: cp(30) });
    assert_eq!(refused.possible, [Possible::PayAtMost(cp(30)), Possible::CertifyFirst(cp(1))]);
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(30)), &fund.context()));
    assert_eq!(rule(fund.ledger.pay(&pay(1, YEAR, cp(1)), &fund.context())), "fund.service-done");
    fund.record(fund.ledger.certify(&certify(1, cp(70)), &fund.context()));
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(70)), &fund.context()));
}

#[test]
fn rule_35_given_more_service_than_committed_when_certified_then_refused_and_the_same_then_certified() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    let asked = Cp::from_cents(10_001);
    let refused = refusal(fund.ledger.certify(&certify(1, asked), &fund.context()));
    assert_eq!(refused.reason, Reason::BeyondService { asked, limit: cp(100) });
    assert_eq!(refused.possible, [Possible::CertifyAtMost(cp(100))]);
    fund.record(fund.ledger.certify(&certify(1, cp(100)), &fund.context()));
}

#[test]
fn rule_36_given_one_person_when_ordering_and_paying_then_refused_and_two_then_paid() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    fund.record(fund.ledger.certify(&certify(1, cp(100)), &fund.context()));
    let alone = Pay { paid_by: person(1), ..pay(1, YEAR, cp(1)) };
    let refused = refusal(fund.ledger.pay(&alone, &fund.context()));
    assert_eq!(refused.reason, Reason::SamePerson(person(1)));
    assert_eq!(refused.possible, [Possible::OtherAccountant]);
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(1)), &fund.context()));
}

/// A fund of 2024 with a commitment of 100 notified on 15 June 2021, all certified.
fn old_commitment() -> Fund {
    let mut fund = Fund::new();
    fund.on = date(2021, 6, 15);
    fund.start(Year::new(2021), vec![opening(free(), ae(100), cp(100))]);
    let (year, notified_on) = (Year::new(2021), date(2021, 6, 15));
    fund.commit(&Commit { year, notified_on, ..commit(1, ae(100)) });
    fund.record(fund.ledger.certify(&certify(1, cp(100)), &fund.context()));
    for year in [2021, 2022, 2023] {
        fund.next_year(Year::new(year), vec![opening(free(), ae(0), cp(100))]);
    }
    fund
}

#[test]
fn rule_40_given_a_sum_notified_in_2021_when_paid_by_the_end_of_2024_then_paid_and_a_day_later_refused() {
    let mut fund = old_commitment();
    fund.on = date(2025, 1, 1);
    let year = Year::new(2024);
    let refused = reason(fund.ledger.pay(&pay(1, year, cp(1)), &fund.context()));
    let payable_until = date(2024, 12, 31);
    assert_eq!(refused, Reason::Prescribed { asked: cp(1), payable: Cp::ZERO, payable_until });
    fund.on = payable_until;
    fund.record(fund.ledger.pay(&pay(1, year, cp(1)), &fund.context()));
}

#[test]
fn rule_40_given_the_closing_of_its_last_year_when_a_sum_is_unpaid_then_it_leaves_what_is_to_be_paid() {
    let mut fund = old_commitment();
    let year = Year::new(2024);
    assert_eq!(fund.ledger.outstanding(Year::new(2023)).prescribed, Ae::ZERO);
    fund.pay_of_old(year);
    fund.on = year.last_day();
    fund.record(fund.ledger.close_year(&close(year), &fund.context()));
    let roll = fund.ledger.outstanding(year);
    assert_eq!((roll.start, roll.paid, roll.prescribed, roll.end), (ae(100), ae(40), ae(60), Ae::ZERO));
    assert_eq!(fund.ledger.commitment(id(1)).map(Commitment::rest), Some(Ae::ZERO));
}

impl Fund {
    fn pay_of_old(&mut self, year: Year) {
        self.record(self.ledger.pay(&pay(1, year, cp(40)), &self.context()));
    }
}

#[test]
fn rule_43_given_a_body_of_health_insurance_when_a_hospital_is_paid_then_refused_and_a_doctor_by_an_order_then_paid()
 {
    let mut fund = Fund::of(ae(200), cp(200));
    for (number, kind) in
        [(1, BeneficiaryKind::HealthEstablishment), (2, BeneficiaryKind::HealthProfessional)]
    {
        let mut command = commit(number, ae(100));
        command.beneficiary.kind = kind;
        fund.commit(&command);
        fund.record(fund.ledger.certify(&certify(number, cp(100)), &fund.context()));
    }
    let body = SchemeBody::new("MSA");
    let through = |number, order: Option<&str>| Pay {
        channel: Channel::Scheme { body: body.clone(), order: order.map(ToOwned::to_owned) },
        ..pay(number, YEAR, cp(100))
    };
    let refused = refusal(fund.ledger.pay(&through(1, Some("arrêté")), &fund.context()));
    let beneficiary = BeneficiaryKind::HealthEstablishment;
    assert_eq!(refused.reason, Reason::Channel { body: body.clone(), beneficiary });
    assert_eq!(refused.possible, [Possible::AgencyAccountant]);
    for order in [None, Some(" ")] {
        let refused = reason(fund.ledger.pay(&through(2, order), &fund.context()));
        assert_eq!(refused, Reason::ChannelOrder { body: body.clone() });
    }
    fund.record(fund.ledger.pay(&through(2, Some("arrêté")), &fund.context()));
}

fn order(number: u128, amount: Cp) -> OrderRecovery {
    OrderRecovery {
        key: format!("order {number} {}", amount.cents()),
        recovery: RecoveryId::new(Uuid::from_u128(number)),
        commitment: id(1),
        year: YEAR,
        amount,
        reason: RecoveryReason::Unused,
        signed_by: person(1),
    }
}

fn collect(number: u128, amount: Cp) -> CollectRecovery {
    CollectRecovery {
        key: format!("collect {number} {}", amount.cents()),
        recovery: RecoveryId::new(Uuid::from_u128(number)),
        year: YEAR,
        amount,
        by: Collection::Cash,
        collected_by: person(3),
    }
}

#[test]
fn rule_45_given_12_300_unused_when_ordered_back_and_collected_then_revenue_of_the_funds_own() {
    let mut fund = Fund::of(ae(50_000), cp(50_000));
    fund.commit(&commit(1, ae(50_000)));
    fund.pay(1, YEAR, cp(50_000));
    fund.record(fund.ledger.order_recovery(&order(1, cp(12_300)), &fund.context()));
    assert_eq!(fund.ledger.to_recover(), Some(cp(12_300)));
    let refused =
        reason(fund.ledger.collect_recovery(&collect(1, Cp::from_cents(1_230_001)), &fund.context()));
    assert_eq!(refused, Reason::BeyondOrder { asked: Cp::from_cents(1_230_001), limit: cp(12_300) });
    fund.record(fund.ledger.collect_recovery(&collect(1, cp(12_300)), &fund.context()));
    assert_eq!(fund.ledger.to_recover(), Some(Cp::ZERO));
    assert_eq!(fund.ledger.execution(YEAR).revenue.own, Some(revenue(12_300)));
    // Paying back changes neither what was paid nor what may be paid.
    assert_eq!(fund.position(YEAR), (Ae::ZERO, ae(50_000), Cp::ZERO));
}

#[test]
fn rule_45_given_what_was_paid_when_more_is_ordered_back_then_refused_and_the_same_then_ordered() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    fund.pay(1, YEAR, cp(60));
    let refused = refusal(fund.ledger.order_recovery(&order(1, cp(61)), &fund.context()));
    assert_eq!(refused.reason, Reason::BeyondPaid { asked: cp(61), limit: cp(60) });
    assert_eq!(refused.possible, [Possible::RecoverAtMost(cp(60))]);
    fund.record(fund.ledger.order_recovery(&order(1, cp(60)), &fund.context()));
    assert_eq!(rule(fund.ledger.order_recovery(&order(2, cp(1)), &fund.context())), "fund.recovery");
}

#[test]
fn rule_45_given_an_order_when_set_off_then_against_what_is_due_to_the_same_beneficiary_and_no_more() {
    let mut fund = Fund::of(ae(300), cp(300));
    fund.commit(&commit(1, ae(60)));
    fund.pay(1, YEAR, cp(60));
    fund.commit(&commit(2, ae(50)));
    let beneficiary = Beneficiary { id: BeneficiaryId::Person(person(9)), kind: BeneficiaryKind::Other };
    fund.commit(&Commit { beneficiary, ..commit(3, ae(100)) });
    fund.record(fund.ledger.order_recovery(&order(1, cp(60)), &fund.context()));
    let offset = |number, cents| CollectRecovery {
        key: format!("offset {number} {cents}"),
        by: Collection::Offset(id(number)),
        ..collect(1, Cp::from_cents(cents))
    };
    assert!(matches!(
        reason(fund.ledger.collect_recovery(&offset(4, 1), &fund.context())),
        Reason::Commitment { .. }
    ));
    assert_eq!(
        reason(fund.ledger.collect_recovery(&offset(3, 1), &fund.context())),
        Reason::OtherBeneficiary
    );
    // Committed, but nothing is certified: nothing is due yet.
    let refused = refusal(fund.ledger.collect_recovery(&offset(2, 1), &fund.context()));
    assert_eq!(refused.reason, Reason::BeyondDue { asked: Cp::from_cents(1), due: Cp::ZERO });
    assert_eq!(refused.possible, []);
    fund.record(fund.ledger.certify(&certify(2, cp(40)), &fund.context()));
    let refused = refusal(fund.ledger.collect_recovery(&offset(2, 4_001), &fund.context()));
    assert_eq!(refused.reason, Reason::BeyondDue { asked: Cp::from_cents(4_001), due: cp(40) });
    assert_eq!(refused.possible, [Possible::KeepBackAtMost(cp(40))]);
    fund.record(fund.ledger.collect_recovery(&offset(2, 3_000), &fund.context()));
    // What is kept back is settled: neither kept back nor paid again.
    assert_eq!(rule(fund.ledger.collect_recovery(&offset(2, 1_001), &fund.context())), "fund.recovery");
    let again = fund.ledger.pay(&pay(2, YEAR, Cp::from_cents(1_001)), &fund.context());
    assert_eq!(reason(again), Reason::NotCertified { asked: Cp::from_cents(1_001), payable: cp(10) });
    fund.record(fund.ledger.pay(&pay(2, YEAR, cp(10)), &fund.context()));
    assert_eq!(fund.ledger.to_recover(), Some(cp(30)));
}

#[test]
fn rule_45_given_60_kept_back_when_the_commitment_is_withdrawn_then_40_leave_it_and_what_was_kept_back_stays()
{
    let mut fund = Fund::of(ae(200), cp(200));
    fund.commit(&commit(1, ae(100)));
    fund.pay(1, YEAR, cp(100));
    fund.record(fund.ledger.order_recovery(&order(1, cp(100)), &fund.context()));
    fund.commit(&commit(2, ae(100)));
    fund.record(fund.ledger.certify(&certify(2, cp(60)), &fund.context()));
    let offset = CollectRecovery { by: Collection::Offset(id(2)), ..collect(1, cp(60)) };
    fund.record(fund.ledger.collect_recovery(&offset, &fund.context()));
    let refused = refusal(fund.ledger.release(&release(2, YEAR, Ae::from_cents(4_001)), &fund.context()));
    assert_eq!(refused.reason, Reason::BeyondRest { asked: Ae::from_cents(4_001), rest: ae(40) });
    assert_eq!(refused.possible, [Possible::WithdrawAtMost(ae(40))]);
    fund.record(fund.ledger.release(&release(2, YEAR, ae(40)), &fund.context()));
    let kept = fund.ledger.commitment(id(2)).expect("committed");
    assert_eq!((kept.rest(), kept.paid.total(), kept.set_off), (Ae::ZERO, cp(60), cp(60)));
    assert_eq!((fund.position(YEAR), fund.ledger.to_recover()), ((ae(40), ae(160), cp(40)), Some(cp(40))));
}

#[test]
fn rule_45_given_a_set_off_of_the_first_version_when_folded_then_a_payment_uses_it_up_and_a_withdrawal_leaves_it()
 {
    let mut fund = Fund::of(ae(200), cp(200));
    fund.commit(&commit(1, ae(60)));
    fund.pay(1, YEAR, cp(60));
    fund.record(fund.ledger.order_recovery(&order(1, cp(60)), &fund.context()));
    fund.commit(&commit(2, ae(100)));
    let offset = CollectRecovery { by: Collection::Offset(id(2)), ..collect(1, cp(60)) };
    fund.apply(Recovered { collect: offset, set_off: None }.into());
    assert_eq!(rule(fund.ledger.release(&release(2, YEAR, ae(41)), &fund.context())), "fund.rest");
    fund.record(fund.ledger.release(&release(2, YEAR, ae(40)), &fund.context()));
    fund.pay(2, YEAR, cp(60));
    assert_eq!(
        fund.ledger.commitment(id(2)).map(|kept| (kept.kept_back, kept.paid.total())),
        Some((cp(0), cp(60)))
    );
}

#[test]
fn rule_36_given_who_signed_decided_or_certified_when_they_pay_then_refused_and_another_then_accepted() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(100)));
    fund.record(fund.ledger.certify(&certify(1, cp(100)), &fund.context()));
    let by =
        |payer, ordered| Pay { ordered_by: person(ordered), paid_by: person(payer), ..pay(1, YEAR, cp(100)) };
    for (payer, ordered) in [(1, 5), (2, 5), (5, 5)] {
        let refused = refusal(fund.ledger.pay(&by(payer, ordered), &fund.context()));
        assert_eq!(refused.reason, Reason::SamePerson(person(payer)));
        assert_eq!(refused.possible, [Possible::OtherAccountant]);
    }
    fund.record(fund.ledger.pay(&by(3, 5), &fund.context()));
}

#[test]
fn given_the_eve_of_its_notification_when_a_commitment_is_paid_then_refused_and_on_the_day_then_paid() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&Commit { notified_on: date(2023, 7, 1), advance: cp(100), ..commit(1, ae(100)) });
    fund.on = date(2023, 6, 30);
    let refused = reason(fund.ledger.pay(&pay(1, YEAR, cp(100)), &fund.context()));
    let (basis, since) = (Basis::Notification, date(2023, 7, 1));
    assert_eq!(refused, Reason::BeforeBasis { basis, since, on: fund.on });
    fund.on = date(2023, 7, 1);
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(100)), &fund.context()));
}
