//! Rules 41 and 42: what passes from one exercise to the next.

use jiff::civil::date;
use maillage_domain::fund::cell::{Earmark, Envelope};
use maillage_domain::fund::commitment::{Commit, Purpose};
use maillage_domain::fund::ledger::AeAccount;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::parameters::ExcludedCredits;
use maillage_domain::fund::refusal::{Possible, Reason};
use maillage_domain::fund::revenue::{DelegateRevenue, Origin};
use maillage_domain::fund::year::{Carried, CarryOver, CloseYear, Exclusion, OpenYear, YearClosed};

use crate::kit::*;

/// A fund of 514.43 M€ of which so much stays unspent, on the last day of 2023.
fn with_unspent(unspent: i64) -> Fund {
    let authorised = 514_430_000;
    let mut fund = Fund::of(ae(authorised), cp(0));
    fund.commit(&commit(1, ae(authorised - unspent)));
    fund.on = date(2023, 12, 31);
    fund
}

fn closed(fund: &Fund) -> &YearClosed {
    &fund.ledger.exercise(YEAR).expect("2023").closed.as_ref().expect("closed").fact
}

#[test]
fn rule_41_given_8_23_unspent_when_closed_then_all_carried_and_20_then_15_43_and_the_rest_lost() {
    let mut fund = with_unspent(8_230_000);
    fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
    assert_eq!((closed(&fund).ceiling, closed(&fund).lapsed_ae), (Ae::from_cents(1_543_290_000), Ae::ZERO));
    assert_eq!(fund.position(YEAR.later(1)).0, ae(8_230_000));

    let mut fund = with_unspent(20_000_000);
    fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
    assert_eq!(closed(&fund).lapsed_ae, Ae::from_cents(456_710_000));
    assert_eq!(fund.position(YEAR.later(1)).0, Ae::from_cents(1_543_290_000));
    assert_eq!(fund.ledger.book().pool(&pool(&free())).ae(AeAccount::Lapsed), Ae::from_cents(456_710_000));
}

#[test]
fn rule_41_given_a_chosen_carry_over_when_a_cent_above_the_ceiling_then_refused_and_at_it_then_carried() {
    let mut fund = with_unspent(20_000_000);
    let chosen = |cents| CloseYear {
        carry_over: CarryOver::Chosen(vec![Carried {
            envelope: Envelope::Intervention,
            earmark: Earmark::Free,
            ae: Ae::from_cents(cents),
            cp: Cp::ZERO,
        }]),
        ..close(YEAR)
    };
    let ceiling = Ae::from_cents(1_543_290_000);
    let refused = refusal(fund.ledger.close_year(&chosen(1_543_290_001), &fund.context()));
    let asked = Ae::from_cents(1_543_290_001);
    assert_eq!(refused.reason, Reason::CarryOverCeiling { asked, ceiling });
    assert_eq!(refused.possible, [Possible::CarryOverAtMost(ceiling)]);
    let refused = reason(fund.ledger.close_year(&chosen(2_000_000_001), &fund.context()));
    assert!(matches!(refused, Reason::BeyondUnspent { .. }));
    fund.record(fund.ledger.close_year(&chosen(1_543_290_000), &fund.context()));
}

/// 514.43 M€ of which 8.6 M€ for homes in difficulty, 5 M€ of them committed and 3.6 M€ open.
fn with_homes() -> Fund {
    let homes = bound(Earmark::Sanctuarised("esms".to_owned()));
    let mut fund = Fund::with(vec![
        opening(free(), ae(505_830_000), cp(0)),
        opening(homes.clone(), ae(8_600_000), cp(0)),
    ]);
    let mut command = Commit { place: homes, ..commit(1, ae(5_000_000)) };
    command.purpose = Purpose { code: Some("esms".to_owned()), ..command.purpose };
    fund.commit(&command);
    fund.on = date(2023, 12, 31);
    fund
}

fn excluding_homes() -> CloseYear {
    let earmark = Earmark::Sanctuarised("esms".to_owned());
    let source = "arrêté du 27 octobre 2023, art. 2".to_owned();
    CloseYear { excluded: vec![Exclusion { earmark, base: ae(8_600_000), source }], ..close(YEAR) }
}

#[test]
fn rule_42_given_credits_excluded_from_the_base_when_closed_then_a_lower_ceiling_and_they_stand_outside_it() {
    let mut fund = with_homes();
    fund.record(fund.ledger.close_year(&excluding_homes(), &fund.context()));
    let ceiling = Ae::from_cents(1_517_490_000);
    assert_eq!(closed(&fund).ceiling, ceiling);
    let carried: Vec<_> = closed(&fund).carried.iter().map(|carried| carried.ae).collect();
    assert_eq!(carried, [ae(3_600_000), ceiling]);
}

#[test]
fn rule_42_given_the_other_reading_when_closed_then_they_count_within_the_ceiling() {
    let mut fund = with_homes();
    fund.parameters.excluded_credits[0].value = ExcludedCredits::WithinCeiling;
    fund.record(fund.ledger.close_year(&excluding_homes(), &fund.context()));
    let carried = Ae::sum(closed(&fund).carried.iter().map(|carried| carried.ae));
    assert_eq!(carried, Some(Ae::from_cents(1_517_490_000)));
}

#[test]
fn given_the_day_before_its_last_when_closed_then_refused_and_on_it_then_closed_once() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.on = date(2023, 12, 30);
    let refused = refusal(fund.ledger.close_year(&close(YEAR), &fund.context()));
    assert_eq!(refused.reason, Reason::YearNotOver { year: YEAR, on: fund.on });
    assert_eq!(refused.possible, [Possible::WaitUntil(date(2023, 12, 31))]);
    fund.on = date(2023, 12, 31);
    fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
    let again = CloseYear { key: "again".to_owned(), ..close(YEAR) };
    assert_eq!(reason(fund.ledger.close_year(&again, &fund.context())), Reason::YearClosed(YEAR));
    let reopen = OpenYear { key: "reopen".to_owned(), ..open(YEAR) };
    assert_eq!(reason(fund.ledger.open_year(&reopen, &fund.context())), Reason::YearAlreadyOpen(YEAR));
}

#[test]
fn given_a_line_beyond_its_share_when_closed_then_the_others_of_its_pool_give_and_the_pool_is_whole() {
    let line = maillage_domain::fund::cell::Place {
        territory: Some(maillage_domain::fund::cell::Territory::new("59")),
        ..free()
    };
    let mut fund = Fund::with(vec![opening(free(), ae(100), cp(0)), opening(line.clone(), ae(10), cp(0))]);
    fund.commit(&Commit { place: line.clone(), ..commit(1, ae(30)) });
    assert_eq!(fund.balances(YEAR, &line).ae(AeAccount::Available), ae(-20));
    fund.on = date(2023, 12, 31);
    fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
    let pool = fund.ledger.book().pool(&pool(&free()));
    assert_eq!(pool.ae(AeAccount::Available), Ae::ZERO);
    assert_eq!(
        (pool.ae(AeAccount::CarriedOver), pool.ae(AeAccount::Lapsed)),
        (Ae::from_cents(330), Ae::from_cents(7_670))
    );
}

#[test]
fn rule_42_given_an_exclusion_of_free_credits_twice_too_large_or_without_an_order_when_closed_then_refused() {
    let fund = with_homes();
    let homes = excluding_homes().excluded;
    let first = homes.first().expect("one").clone();
    let refused = [
        vec![Exclusion { earmark: Earmark::Free, ..first.clone() }],
        vec![first.clone(), first.clone()],
        vec![Exclusion { base: Ae::from_cents(860_000_001), ..first.clone() }],
        vec![Exclusion { earmark: Earmark::Prevention, ..first.clone() }],
        vec![Exclusion { source: " ".to_owned(), ..first }],
    ];
    for excluded in refused {
        let command = CloseYear { excluded, ..close(YEAR) };
        assert!(matches!(
            reason(fund.ledger.close_year(&command, &fund.context())),
            Reason::Exclusion { .. }
        ));
    }
}

#[test]
fn rule_42_given_a_cent_excluded_when_closed_then_only_that_cent_stands_outside_the_ceiling() {
    let homes = bound(Earmark::Sanctuarised("esms".to_owned()));
    let mut fund = Fund::with(vec![opening(homes, ae(1_000_000), cp(0))]);
    fund.on = date(2023, 12, 31);
    let mut command = excluding_homes();
    command.excluded[0].base = Ae::from_cents(1);
    fund.record(fund.ledger.close_year(&command, &fund.context()));
    // 3 % of 99 999 999 cents, rounded down, and the cent.
    assert_eq!(closed(&fund).ceiling, Ae::from_cents(2_999_999));
    assert_eq!(closed(&fund).carried[0].ae, Ae::from_cents(3_000_000));
}

#[test]
fn given_two_exercises_open_when_the_later_is_closed_first_then_refused_and_in_order_then_closed() {
    let mut fund = Fund::of(ae(100), cp(0));
    let next = YEAR.later(1);
    fund.on = date(2024, 1, 5);
    fund.start(next, vec![opening(free(), ae(100), cp(0))]);
    fund.on = next.last_day();
    let refused = refusal(fund.ledger.close_year(&close(next), &fund.context()));
    assert_eq!(refused.reason, Reason::EarlierOpen { year: next, earlier: YEAR });
    assert_eq!(refused.possible, [Possible::CloseYear(YEAR)]);
    fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
    fund.record(fund.ledger.close_year(&close(next), &fund.context()));
}

#[test]
fn given_a_year_when_opened_too_far_ahead_or_before_a_closed_one_then_refused() {
    let mut fund = Fund::of(ae(100), cp(0));
    let opened = |fund: &Fund, year| fund.ledger.open_year(&open(year), &fund.context());
    let far = YEAR.later(2);
    assert_eq!(reason(opened(&fund, far)), Reason::YearTooFar { year: far, last: YEAR.later(1) });
    fund.record(opened(&fund, YEAR.later(1)));
    fund.on = YEAR.last_day();
    fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
    assert_eq!(reason(opened(&fund, YEAR.later(-1))), Reason::YearClosed(YEAR));
}

#[test]
fn rule_28_given_a_first_order_in_the_ledger_when_another_amount_is_typed_then_refused_and_the_same_then_taken()
 {
    let mut fund = Fund::of(ae(100), cp(0));
    let order = DelegateRevenue {
        key: "order".to_owned(),
        year: YEAR,
        origin: Origin::FirstOrder,
        total: revenue(1_200),
        parts: Vec::new(),
        source: "arrêté".to_owned(),
    };
    fund.record(fund.ledger.delegate_revenue(&order, &fund.context()));
    let next = YEAR.later(1);
    let typed = |euros| OpenYear { first_order: Some(revenue(euros)), ..open(next) };
    let refused = reason(fund.ledger.open_year(&typed(1_201), &fund.context()));
    assert_eq!(refused, Reason::FirstOrderRecorded { asked: revenue(1_201), recorded: revenue(1_200) });
    fund.record(fund.ledger.open_year(&typed(1_200), &fund.context()));
}

#[test]
fn rule_41_given_no_decision_when_closed_then_nothing_is_carried_and_five_decided_leave_the_rest_to_the_next_endowment()
 {
    let decided = |carried: Vec<Carried>| CloseYear { carry_over: CarryOver::Chosen(carried), ..close(YEAR) };
    let mut fund = with_unspent(8_230_000);
    fund.record(fund.ledger.close_year(&decided(Vec::new()), &fund.context()));
    assert_eq!((closed(&fund).carried.len(), closed(&fund).lapsed_ae), (0, ae(8_230_000)));
    let five =
        Carried { envelope: Envelope::Intervention, earmark: Earmark::Free, ae: ae(5_000_000), cp: Cp::ZERO };
    let mut fund = with_unspent(8_230_000);
    fund.record(fund.ledger.close_year(&decided(vec![five]), &fund.context()));
    assert_eq!(closed(&fund).lapsed_ae, ae(3_230_000));
    assert_eq!(fund.position(YEAR.later(1)).0, ae(5_000_000));
}

#[test]
fn rule_42_given_credits_excluded_when_another_exercise_than_2023_is_closed_then_refused() {
    let mut fund = with_homes();
    let next = YEAR.later(1);
    let homes = bound(Earmark::Sanctuarised("esms".to_owned()));
    fund.next_year(YEAR, vec![opening(homes, ae(8_600_000), cp(0))]);
    fund.on = next.last_day();
    let command = CloseYear { year: next, key: "next".to_owned(), ..excluding_homes() };
    let refused = fund.ledger.close_year(&command, &fund.context());
    assert_eq!(reason(refused), Reason::NoExclusion(next));
}
