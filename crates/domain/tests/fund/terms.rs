//! Rules 33, 44 and 48: over how many months, with whom, and above which yearly sum an agreement is needed.

use jiff::civil::{Date, date};
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, Days, Field, Party, Purpose, Term};
use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::refusal::{Possible, Reason};
use maillage_domain::territory::RegionCode;

use crate::kit::*;

/// 60 EUR over the exercises until `last`, from 1 July 2023 to a day.
fn until(last: i16, day: Date) -> Commit {
    let years = usize::try_from(YEAR.count_to(Year::new(last))).expect("a few years");
    let mut instalments = vec![Cp::ZERO; years];
    instalments[0] = cp(60);
    let runs = Some(Days { from: date(2023, 7, 1), until: day });
    Commit { term: Term::Firm { instalments }, runs, ..commit(1, ae(60)) }
}

#[test]
fn rule_33_given_five_years_in_six_exercises_when_committed_then_accepted_and_a_day_more_then_refused() {
    let mut fund = Fund::of(ae(100), cp(0));
    let last = date(2028, 6, 30);
    let over = date(2028, 7, 1);
    let refused = refusal(fund.ledger.commit(&until(2028, over), &fund.context()));
    assert_eq!(refused.reason, Reason::Term { from: date(2023, 7, 1), until: over, months: 60 });
    assert_eq!(refused.possible, [Possible::EndBy(last)]);
    let backwards = refusal(fund.ledger.commit(&until(2023, date(2023, 6, 30)), &fund.context()));
    assert_eq!(
        (backwards.reason.rule().map(|rule| rule.id), backwards.possible.len()),
        (Some("fund.longest-term"), 0)
    );
    // Its last exercise begins by its last day.
    let refused = reason(fund.ledger.commit(&until(2028, date(2027, 12, 31)), &fund.context()));
    assert_eq!(refused, Reason::BeyondEnd { year: Year::new(2028), until: date(2027, 12, 31) });
    fund.commit(&until(2028, last));
}

#[test]
fn rule_44_given_two_directors_general_without_shares_when_both_sign_then_accepted_and_one_alone_refused() {
    let mut fund = Fund::of(ae(100), cp(100));
    let party = |region: &str, share_bp, signed: Option<u128>| Party {
        region: RegionCode::new(region),
        share_bp,
        signed_by: signed.map(person),
    };
    let with = |parties| Commit { parties, ..commit(1, ae(10)) };
    let alone = with(vec![party("32", None, Some(32)), party("28", None, None)]);
    let refused = refusal(fund.ledger.commit(&alone, &fund.context()));
    assert_eq!(refused.reason, Reason::JointDecision { signatures: 1, parties: 2, shares_bp: None });
    assert_eq!(refused.possible, [Possible::SignTogether]);
    // A share given to one and not to the other makes no whole.
    let half = with(vec![party("32", Some(10_000), Some(32)), party("28", None, Some(28))]);
    assert_eq!(rule(fund.ledger.commit(&half, &fund.context())), "fund.joint-decision");
    fund.commit(&with(vec![party("32", None, Some(32)), party("28", None, Some(28))]));
}

/// What the last of some commitments of one beneficiary leaves to be checked.
fn told(cents: &[i64], code: Option<&str>) -> Vec<Notice> {
    let mut fund = Fund::of(ae(1_000_000), cp(0));
    for (number, cents) in (1..).zip(cents) {
        let purpose = Purpose { field: Field::Care, code: code.map(ToOwned::to_owned) };
        fund.commit(&Commit { purpose, ..commit(number, Ae::from_cents(*cents)) });
    }
    // Another beneficiary is another sum.
    let mut other = commit(99, ae(50_000));
    other.beneficiary.id = BeneficiaryId::Person(person(9));
    let last = fund.recorded().last().cloned().expect("a commitment");
    fund.commit(&other);
    fund.ledger.notices(&last, &fund.context())
}

#[test]
fn rule_48_given_23_000_for_one_beneficiary_in_a_year_when_a_cent_more_then_told_and_pay_of_care_on_duty_never()
 {
    assert_eq!(told(&[2_300_000], None), []);
    let due = |granted| {
        [Notice::AgreementDue { year: YEAR, granted: Ae::from_cents(granted), threshold: ae(23_000) }]
    };
    assert_eq!(told(&[2_300_001], None), due(2_300_001));
    // 15 000 and 9 000.
    assert_eq!(told(&[1_500_000, 900_000], None), due(2_400_000));
    assert_eq!(told(&[8_000_000], Some("PDSA")), []);
}

#[test]
fn rule_48_given_a_firm_grant_over_years_when_told_then_by_what_is_decided_for_each_less_what_is_withdrawn() {
    let mut fund = Fund::of(ae(100_000), cp(100_000));
    let term = Term::Firm { instalments: vec![cp(20_000), cp(40_000)] };
    fund.commit(&Commit { term, ..commit(1, ae(60_000)) });
    let of = |fund: &Fund| {
        let last = fund.recorded().last().cloned().expect("a fact");
        fund.ledger.notices(&last, &fund.context()).len()
    };
    assert_eq!(of(&fund), 0);
    fund.commit(&commit(2, ae(4_000)));
    assert_eq!(of(&fund), 1);
    fund.record(fund.ledger.release(&release(2, YEAR, ae(4_000)), &fund.context()));
    fund.commit(&commit(3, ae(3_000)));
    assert_eq!(of(&fund), 0);
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(0), cp(0))]);
    fund.record(fund.ledger.decide_year(&decide_year(1, next, cp(40_000)), &fund.context()));
    assert_eq!(of(&fund), 1);
}
