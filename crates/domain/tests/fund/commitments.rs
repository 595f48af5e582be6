//! Rules 32 to 34, 37 to 39 and 44: how a commitment consumes, over how long, with whom, and what is withdrawn.

use jiff::civil::date;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, Party, Term};
use maillage_domain::fund::essentials::{Essentials, LegalName};
use maillage_domain::fund::ledger::AeAccount;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::parameters::EarlierWithdrawal;
use maillage_domain::fund::refusal::{Possible, Reason};
use maillage_domain::territory::RegionCode;

use crate::kit::*;

/// Firm until a year: a sum in the first, the rest in the last.
fn firm(number: u128, last: i16, amount: i64, first: i64) -> Commit {
    let years = usize::try_from(YEAR.count_to(Year::new(last))).expect("a few years");
    let mut instalments = vec![Cp::ZERO; years];
    (instalments[years - 1], instalments[0]) = (cp(amount - first), cp(first));
    let term = Term::Firm { instalments };
    Commit { term, ..commit(number, ae(amount)) }
}

fn tranches(number: u128, last: i16, whole: i64, first: i64) -> Commit {
    let term = Term::Tranches { last: Year::new(last), whole: ae(whole) };
    Commit { term, ..commit(number, ae(first)) }
}

#[test]
fn rule_32_given_300_000_over_three_years_when_firm_then_all_at_once_and_by_tranches_then_each_in_its_year() {
    let credits = || vec![opening(free(), ae(400_000), cp(200_000))];
    let mut fund = Fund::with(credits());
    fund.commit(&firm(1, 2025, 300_000, 100_000));
    fund.commit(&tranches(2, 2025, 300_000, 100_000));
    assert_eq!(fund.position(YEAR), (Ae::ZERO, ae(400_000), cp(200_000)));
    fund.pay(1, YEAR, cp(100_000));
    fund.pay(2, YEAR, cp(100_000));
    let rest = |fund: &Fund, number| fund.ledger.commitment(id(number)).expect("committed").rest();
    assert_eq!((rest(&fund, 1), rest(&fund, 2)), (ae(200_000), Ae::ZERO));
    let next = YEAR.later(1);
    fund.next_year(YEAR, credits());
    for number in [1, 2] {
        fund.record(fund.ledger.decide_year(&decide_year(number, next, cp(100_000)), &fund.context()));
    }
    assert_eq!(fund.position(next), (ae(300_000), ae(100_000), cp(200_000)));
    assert_eq!((rest(&fund, 1), rest(&fund, 2)), (ae(200_000), ae(100_000)));
}

#[test]
fn rule_32_given_a_sum_beyond_what_is_committed_when_decided_then_refused_and_the_same_then_accepted() {
    let mut fund = Fund::of(ae(400_000), cp(0));
    fund.commit(&firm(1, 2025, 300_000, 100_000));
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(0), cp(0))]);
    let asked = Ae::from_cents(20_000_001);
    let refused = reason(fund.ledger.decide_year(&decide_year(1, next, asked.to_pay()), &fund.context()));
    assert_eq!(refused, Reason::BeyondCommitted { asked, left: ae(200_000) });
    fund.record(fund.ledger.decide_year(&decide_year(1, next, cp(200_000)), &fund.context()));
}

#[test]
fn rule_33_given_five_exercises_when_committed_without_days_then_accepted_and_six_then_refused() {
    let mut fund = Fund::of(ae(400_000), cp(0));
    let refused = refusal(fund.ledger.commit(&firm(1, 2028, 100, 10), &fund.context()));
    let (from, until) = (date(2023, 5, 2), date(2028, 12, 31));
    assert_eq!(refused.reason, Reason::Term { from, until, months: 60 });
    assert_eq!(refused.possible, [Possible::EndBy(date(2028, 5, 1))]);
    assert_eq!(rule(fund.ledger.commit(&tranches(1, 2028, 100, 10), &fund.context())), "fund.longest-term");
    assert_eq!(rule(fund.ledger.commit(&tranches(1, 2022, 100, 10), &fund.context())), "fund.longest-term");
    fund.commit(&firm(1, 2027, 100, 10));
}

#[test]
fn rule_34_given_the_second_year_not_decided_when_paid_then_refused_and_once_decided_then_paid() {
    let mut fund = Fund::of(ae(300), cp(300));
    fund.commit(&firm(1, 2025, 300, 100));
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(0), cp(300))]);
    fund.record(fund.ledger.certify(&certify(1, cp(300)), &fund.context()));
    let refused = refusal(fund.ledger.pay(&pay(1, next, cp(100)), &fund.context()));
    assert_eq!(refused.reason, Reason::YearNotDecided { commitment: id(1), year: next });
    assert_eq!(refused.possible, [Possible::DecideYear(next)]);
    fund.record(fund.ledger.decide_year(&decide_year(1, next, cp(100)), &fund.context()));
    // What the first year decided and did not pay, and what the second decides.
    let refused = reason(fund.ledger.pay(&pay(1, next, Cp::from_cents(20_001)), &fund.context()));
    assert_eq!(refused, Reason::BeyondRest { asked: Ae::from_cents(20_001), rest: ae(200) });
    fund.record(fund.ledger.pay(&pay(1, next, cp(200)), &fund.context()));
}

#[test]
fn rule_34_given_a_year_decided_or_outside_the_term_when_decided_then_refused() {
    let mut fund = Fund::of(ae(300), cp(300));
    fund.commit(&firm(1, 2025, 300, 100));
    let refused = reason(fund.ledger.decide_year(&decide_year(1, YEAR, cp(1)), &fund.context()));
    assert_eq!(refused, Reason::NotToDecide { year: YEAR });
    fund.on = date(2026, 1, 5);
    fund.record(fund.ledger.open_year(&open(Year::new(2026)), &fund.context()));
    let late = reason(fund.ledger.decide_year(&decide_year(1, Year::new(2026), cp(1)), &fund.context()));
    assert_eq!(late, Reason::NotToDecide { year: Year::new(2026) });
}

#[test]
fn rule_37_given_1_000_committed_and_100_withdrawn_when_900_are_paid_then_accepted_and_a_cent_more_refused() {
    let mut fund = Fund::of(ae(1_000), cp(1_000));
    fund.commit(&commit(1, ae(1_000)));
    fund.record(fund.ledger.certify(&certify(1, cp(1_000)), &fund.context()));
    fund.record(fund.ledger.release(&release(1, YEAR, ae(100)), &fund.context()));
    let refused = refusal(fund.ledger.pay(&pay(1, YEAR, Cp::from_cents(90_001)), &fund.context()));
    assert_eq!(refused.reason, Reason::BeyondRest { asked: Ae::from_cents(90_001), rest: ae(900) });
    assert_eq!(refused.possible, [Possible::PayAtMost(cp(900))]);
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(900)), &fund.context()));
    assert_eq!(rule(fund.ledger.release(&release(1, YEAR, Ae::from_cents(1)), &fund.context())), "fund.rest");
}

#[test]
fn rule_38_given_start_50_committed_100_paid_80_withdrawn_5_when_rolled_then_65() {
    let mut fund = Fund::of(ae(50), cp(0));
    fund.commit(&commit(1, ae(50)));
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(100), cp(80))]);
    fund.commit(&Commit { year: next, ..commit(2, ae(100)) });
    fund.pay(2, next, cp(80));
    fund.record(fund.ledger.release(&release(1, next, ae(5)), &fund.context()));
    let roll = fund.ledger.outstanding(next);
    assert_eq!((roll.start, roll.committed, roll.paid, roll.withdrawn), (ae(50), ae(100), ae(80), ae(5)));
    assert_eq!(roll.end, ae(65));
    assert_eq!(fund.ledger.outstanding(next.later(1)).start, ae(65));
    assert_eq!(roll.acts.len(), 3);
}

#[test]
fn rule_39_given_the_same_year_when_withdrawn_then_restored_and_a_later_one_then_not() {
    let mut fund = Fund::of(ae(100), cp(0));
    fund.commit(&commit(1, ae(100)));
    fund.record(fund.ledger.release(&release(1, YEAR, ae(30)), &fund.context()));
    assert_eq!(fund.position(YEAR).0, ae(30));
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(10), cp(0))]);
    let before = fund.position(next).0;
    fund.record(fund.ledger.release(&release(1, next, ae(20)), &fund.context()));
    assert_eq!(fund.position(next).0, before);
    assert_eq!(fund.balances(YEAR, &free()).ae(AeAccount::Withdrawn), ae(20));
}

#[test]
fn rule_39_given_the_parameter_that_reopens_when_withdrawn_from_an_earlier_year_then_available_again() {
    let mut fund = Fund::of(ae(100), cp(0));
    fund.parameters.earlier_withdrawal[0].value = EarlierWithdrawal::Reopened;
    fund.commit(&commit(1, ae(100)));
    let next = YEAR.later(1);
    fund.next_year(YEAR, vec![opening(free(), ae(10), cp(0))]);
    fund.record(fund.ledger.release(&release(1, next, ae(20)), &fund.context()));
    assert_eq!(fund.position(next).0, ae(30));
}

#[test]
fn rule_44_given_several_regions_when_all_sign_and_the_shares_sum_to_the_whole_then_accepted() {
    let mut fund = Fund::of(ae(100), cp(100));
    let signed_by = |region: &str, share_bp, director| Party {
        region: RegionCode::new(region),
        share_bp: Some(share_bp),
        signed_by: Some(person(director)),
    };
    let party = |region: &str, share_bp, signed: bool| Party {
        signed_by: signed.then(|| person(region.parse().expect("a number"))),
        ..signed_by(region, share_bp, 0)
    };
    let with = |parties: Vec<Party>| Commit { parties, ..commit(1, ae(10)) };
    let joint = |fund: &Fund, parties| rule(fund.ledger.commit(&with(parties), &fund.context()));
    for parties in [
        vec![party("32", 10_000, true)],
        vec![party("32", 6_000, true), party("28", 3_999, true)],
        vec![party("32", 6_000, true), party("28", 4_001, true)],
        vec![party("32", 6_000, true), party("28", 4_000, false)],
        vec![party("32", 6_000, true), party("28", 3_000, true), party("44", 1_000, false)],
        vec![signed_by("32", 6_000, 7), signed_by("28", 4_000, 7)],
        vec![signed_by("32", 6_000, 7), signed_by("32", 4_000, 8)],
        vec![party("32", 10_000, true), party("28", 0, true)],
    ] {
        assert_eq!(joint(&fund, parties), "fund.joint-decision");
    }
    fund.commit(&with(vec![party("32", 6_000, true), party("28", 4_000, true)]));
}

#[test]
fn given_an_exercise_not_open_or_closed_when_committed_then_refused_with_what_to_do() {
    let mut fund = Fund::of(ae(100), cp(100));
    let later = Commit { year: YEAR.later(1), ..commit(1, ae(1)) };
    let refused = refusal(fund.ledger.commit(&later, &fund.context()));
    assert_eq!(refused.possible, [Possible::OpenYear(YEAR.later(1))]);
    fund.on = date(2023, 12, 31);
    fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
    let refused = refusal(fund.ledger.commit(&commit(1, ae(1)), &fund.context()));
    assert_eq!(refused.reason, Reason::YearClosed(YEAR));
}

#[test]
fn rule_39_given_tranches_when_an_earlier_year_withdraws_then_only_what_it_consumed() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&tranches(1, 2025, 300, 100));
    let next = YEAR.later(1);
    fund.on = date(2024, 1, 5);
    fund.start(next, vec![opening(free(), ae(100), cp(100))]);
    fund.record(fund.ledger.decide_year(&decide_year(1, next, cp(100)), &fund.context()));
    fund.pay(1, YEAR, cp(40));
    let refused = refusal(fund.ledger.release(&release(1, YEAR, Ae::from_cents(6_001)), &fund.context()));
    assert_eq!(refused.possible, [Possible::WithdrawAtMost(ae(60))]);
    fund.record(fund.ledger.release(&release(1, YEAR, ae(60)), &fund.context()));
    assert_eq!((fund.position(YEAR).0, fund.position(next).0), (ae(60), Ae::ZERO));
    // Its own year takes first what it consumed itself, and restores it.
    fund.record(fund.ledger.release(&release(1, next, ae(100)), &fund.context()));
    assert_eq!(fund.position(next).0, ae(100));
    assert_eq!((fund.ledger.outstanding(YEAR).end, fund.ledger.outstanding(next).end), (Ae::ZERO, Ae::ZERO));
}

#[test]
fn rule_39_given_a_commitment_of_next_year_when_this_year_withdraws_then_refused() {
    let mut fund = Fund::of(ae(100), cp(100));
    let next = YEAR.later(1);
    fund.on = date(2024, 1, 5);
    fund.start(next, vec![opening(free(), ae(100), cp(100))]);
    fund.commit(&Commit { year: next, ..commit(1, ae(100)) });
    let refused = refusal(fund.ledger.release(&release(1, YEAR, ae(1)), &fund.context()));
    assert_eq!(
        (refused.reason, refused.possible),
        (Reason::BeyondRest { asked: ae(1), rest: Ae::ZERO }, vec![])
    );
}

#[test]
fn given_an_advance_when_it_is_the_whole_then_accepted_and_a_cent_more_or_less_than_nothing_then_refused() {
    let mut fund = Fund::of(ae(100), cp(100));
    let with = |cents| Commit { advance: Cp::from_cents(cents), ..commit(1, ae(100)) };
    for cents in [10_001, -1, i64::MAX] {
        let (asked, limit) = (Cp::from_cents(cents), cp(100));
        assert_eq!(
            reason(fund.ledger.commit(&with(cents), &fund.context())),
            Reason::Advance { asked, limit }
        );
    }
    fund.commit(&with(10_000));
}

#[test]
fn rule_32_given_instalments_when_they_sum_to_the_whole_then_accepted_and_a_cent_off_then_refused() {
    let mut fund = Fund::of(ae(300), cp(300));
    let with = |cents: [i64; 3]| Commit {
        term: Term::Firm { instalments: cents.map(Cp::from_cents).into() },
        ..commit(1, ae(300))
    };
    for cents in [[10_000, 10_000, 10_001], [10_000, 10_000, 9_999], [20_000, 20_000, -10_000]] {
        assert!(matches!(reason(fund.ledger.commit(&with(cents), &fund.context())), Reason::Schedule { .. }));
    }
    let command = with([10_000, 0, 20_000]);
    fund.commit(&command);
    // The same key with other instalments is another command.
    let other = with([10_000, 10_000, 10_000]);
    assert!(matches!(reason(fund.ledger.commit(&other, &fund.context())), Reason::KeyReused { .. }));
}

#[test]
fn given_a_commitment_without_key_or_object_when_made_then_refused() {
    let fund = Fund::of(ae(100), cp(100));
    let bare = Commit { object: " ".to_owned(), ..commit(1, ae(1)) };
    assert_eq!(reason(fund.ledger.commit(&bare, &fund.context())), Reason::NoObject);
    let unnamed = Commit { key: String::new(), ..commit(1, ae(1)) };
    assert_eq!(reason(fund.ledger.commit(&unnamed, &fund.context())), Reason::NoKey);
}

#[test]
fn given_the_eve_of_an_exercise_when_committed_then_refused_and_on_its_first_day_then_accepted() {
    let mut fund = Fund::of(ae(100), cp(100));
    let next = YEAR.later(1);
    fund.on = date(2023, 12, 31);
    fund.record(fund.ledger.open_year(&open(next), &fund.context()));
    let budget = budget(next, BudgetKind::Initial, vec![opening(free(), ae(100), cp(100))]);
    let approval = Approval::Ministers { decided_on: fund.on };
    fund.record(fund.ledger.adopt_budget(&AdoptBudget { approval, ..budget }, &fund.context()));
    let command = Commit { year: next, notified_on: date(2024, 1, 1), ..commit(1, ae(1)) };
    let refused = refusal(fund.ledger.commit(&command, &fund.context()));
    assert_eq!(refused.reason, Reason::YearNotBegun { year: next, on: fund.on });
    assert_eq!(refused.possible, [Possible::WaitUntil(date(2024, 1, 1))]);
    fund.on = date(2024, 1, 1);
    fund.commit(&command);
}

#[test]
fn given_a_name_when_committed_then_taken_of_a_legal_person_and_refused_of_a_natural_one() {
    let fund = Fund::of(ae(1_000), cp(1_000));
    let named = Essentials { name: LegalName::parse("Maison des liens").ok(), ..Essentials::default() };
    let legal = Commit { essentials: named.said(), ..commit(1, ae(100)) };
    assert_eq!(legal.beneficiary_name().map(LegalName::as_str), Some("Maison des liens"));
    assert!(fund.ledger.commit(&legal, &fund.context()).is_ok());
    let id = BeneficiaryId::Person(person(9));
    let person = Beneficiary { id, kind: BeneficiaryKind::HealthProfessional };
    let natural = Commit { beneficiary: person, ..legal };
    let refused = refusal(fund.ledger.commit(&natural, &fund.context()));
    assert_eq!((refused.reason, refused.possible), (Reason::NamedPerson, vec![Possible::LeaveNameOut]));
    assert_eq!(natural.beneficiary_name(), None, "nor is it told where a journal holds one");
    let unnamed = Commit { essentials: Essentials::default().said(), ..natural };
    assert!(fund.ledger.commit(&unnamed, &fund.context()).is_ok());
}
