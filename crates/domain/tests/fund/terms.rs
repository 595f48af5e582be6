//! Rules 33 and 44: over how many months, and with whom.

use jiff::civil::{Date, date};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, Days, Party, Term};
use maillage_domain::fund::money::Cp;
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
