//! Random histories: the ledger accepts what the naive one accepts, and says the same figures after each step.
//!
//! A thousand of them by default; `MAILLAGE_HISTORIES` asks for more.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::decision::Decided;
use maillage_domain::fund::ledger::{AeAccount, Balances, CpAccount};
use maillage_domain::fund::money::{Ae, Cp};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::commands::{decide, place};
use crate::kit::{self, Fund};
use crate::naive::{COMMITTABLE, Length, Naive, PLACES, POOL, Step, Sums, WHOLE};

const YEARS: std::ops::RangeInclusive<i16> = 2022..=2032;

fn cents() -> impl Strategy<Value = i64> {
    prop_oneof![30 => 1_i64..400, 1 => -3_i64..=0]
}

fn length() -> impl Strategy<Value = Length> {
    prop_oneof![
        2 => Just(Length::Single),
        2 => (prop_oneof![9 => 1_i16..=5, 1 => Just(0), 1 => Just(6)], 0_i64..200).prop_map(|(years, first)| Length::Firm { years, first }),
        2 => (prop_oneof![9 => 1_i16..=5, 1 => Just(0), 1 => Just(6)], 1_i64..900).prop_map(|(years, whole)| Length::Tranches { years, whole }),
    ]
}

/// The years of a history, mostly that of the day: the step is made when the day is known.
fn near() -> impl Strategy<Value = i16> {
    prop_oneof![14 => Just(0_i16), 1 => Just(1), 1 => Just(-1)]
}

fn budget() -> impl Strategy<Value = Step> {
    let line = || (0_i64..2_000, prop_oneof![0_i64..300, 0_i64..2_000]);
    (near(), any::<bool>(), [line(), line(), line(), line(), line()])
        .prop_map(|(year, first, lines)| Step::Budget { year, first, lines })
}

fn commit() -> impl Strategy<Value = Step> {
    let advance = prop_oneof![4 => Just(0), 2 => 0_i64..100, 1 => -2_i64..300];
    let place = prop_oneof![30 => select(COMMITTABLE.to_vec()), 1 => 0..PLACES];
    (any::<u8>(), near(), place, cents(), length(), prop::bool::weighted(0.8), advance).prop_map(
        |(number, year, place, amount, length, prevention, advance)| Step::Commit {
            number,
            year,
            place,
            amount,
            length,
            prevention,
            advance,
        },
    )
}

fn pay() -> impl Strategy<Value = Step> {
    (any::<u8>(), near(), cents(), prop::bool::weighted(0.05))
        .prop_map(|(number, year, amount, alone)| Step::Pay { number, year, amount, alone })
}

fn certify() -> impl Strategy<Value = Step> {
    (any::<u8>(), cents()).prop_map(|(number, amount)| Step::Certify { number, amount })
}

fn collect() -> impl Strategy<Value = Step> {
    let offset = option::weighted(0.6, any::<u8>());
    (0_u8..5, near(), cents(), offset).prop_map(|(order, year, amount, offset)| Step::Collect {
        order,
        year,
        amount,
        offset,
    })
}

fn close() -> impl Strategy<Value = Step> {
    (-1_i16..=0, option::weighted(0.3, (-1_i64..60, 0_i64..60)))
        .prop_map(|(year, chosen)| Step::Close { year, chosen })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (1_i32..70).prop_map(|days| Step::Wait { days }),
        1 => (near(), option::of(0_i64..3_000))
            .prop_map(|(year, first_order)| Step::Open { year, first_order }),
        2 => budget(),
        2 => (near(), 0..PLACES, 0..PLACES, cents(), cents())
            .prop_map(|(year, from, to, ae, cp)| Step::Move { year, from, to, ae, cp }),
        8 => commit(),
        6 => (any::<u8>(), near(), cents()).prop_map(|(number, year, sum)| Step::Decide { number, year, sum }),
        6 => certify(),
        9 => pay(),
        3 => (any::<u8>(), near(), cents())
            .prop_map(|(number, year, amount)| Step::Release { number, year, amount }),
        3 => (0_u8..5, any::<u8>(), near(), cents())
            .prop_map(|(order, number, year, amount)| Step::Order { order, number, year, amount }),
        4 => collect(),
        1 => close(),
    ]
}

/// What a fund lives through: single steps, service and payment together, and the turn of a year.
fn chapter() -> impl Strategy<Value = Vec<Step>> {
    let turn = (close(), option::weighted(0.8, 300_i64..3_000), budget(), prop::bool::weighted(0.7))
        .prop_map(|(close, first_order, budget, with)| {
            let Step::Budget { lines, .. } = budget else { return Vec::new() };
            let chosen = if let Step::Close { chosen, .. } = close { chosen } else { None };
            let mut steps = vec![
                Step::Wait { days: TO_THE_END },
                Step::Close { year: 0, chosen },
                Step::Wait { days: 20 },
                Step::Open { year: 0, first_order },
            ];
            steps.extend(with.then_some(Step::Budget { year: 0, first: true, lines }));
            steps
        });
    prop_oneof![
        16 => step().prop_map(|step| vec![step]),
        3 => (certify(), pay()).prop_map(|(certify, pay)| vec![certify, pay]),
        3 => turn,
    ]
}

/// Waits until the last day of the year.
const TO_THE_END: i32 = -1;

/// A number of days to a step, or an amount near what it may be: on both sides of its line, and on it.
fn near_to(limit: i64, amount: i64) -> i64 {
    if amount <= 0 || amount % 3 == 0 { amount } else { (limit + 1 - amount % 5 * (limit / 5)).max(1) }
}

/// The same step with its year counted from that of the day, mostly about what exists, and often near a limit.
fn met(step: Step, naive: &Naive, on: Date) -> Step {
    let now = naive.accepted.len();
    let known = naive.numbers();
    let some = |number: u8| {
        let index = usize::from(number) % known.len().max(1);
        if number.is_multiple_of(32) { number / 32 } else { known.get(index).copied().unwrap_or(0) }
    };
    let unused = (0..8).find(|number| !known.contains(number)).unwrap_or(0);
    let promise = |number: u8| naive.promise(some(number), now);
    let rest = |number: u8| promise(number).map_or(0, |promise| promise.rest());
    match dated(step, on) {
        Step::Commit { number, year, place, amount, length, prevention, advance } => {
            let fresh = if number.is_multiple_of(16) { number / 32 } else { unused };
            let amount = if number % 4 == 1 {
                near_to(naive.pool(year, POOL[place], now).ae_available, amount)
            } else {
                amount
            };
            Step::Commit { number: fresh, year, place, amount, length, prevention, advance }
        }
        Step::Decide { number, year, sum } => Step::Decide { number: some(number), year, sum },
        Step::Certify { number, amount } => {
            let left = promise(number).map_or(0, |promise| promise.paid + promise.rest() - promise.certified);
            Step::Certify { number: some(number), amount: near_to(left, amount) }
        }
        Step::Pay { number, year, amount, alone } => {
            Step::Pay { number: some(number), year, amount: near_to(rest(number), amount), alone }
        }
        Step::Release { number, year, amount } => {
            Step::Release { number: some(number), year, amount: near_to(rest(number), amount) }
        }
        Step::Order { order, number, year, amount } => {
            let paid = promise(number).map_or(0, |promise| promise.paid);
            Step::Order { order, number: some(number), year, amount: near_to(paid, amount) }
        }
        Step::Collect { order, year, amount, offset } => {
            let to_come_back = naive.to_come_back(order).unwrap_or(0);
            let due = |number| promise(number).map_or(0, |promise| promise.certified - promise.paid);
            let limit = offset.map_or(to_come_back, |number| due(number).min(to_come_back));
            Step::Collect { order, year, amount: near_to(limit, amount), offset: offset.map(some) }
        }
        other => other,
    }
}

/// The same step, with its year counted from that of the day.
fn dated(step: Step, on: Date) -> Step {
    let from = |year: i16| (on.year() + year).clamp(*YEARS.start(), *YEARS.end());
    match step {
        Step::Wait { days } => Step::Wait { days },
        Step::Open { year, first_order } => Step::Open { year: from(year), first_order },
        Step::Budget { year, first, lines } => Step::Budget { year: from(year), first, lines },
        Step::Move { year, from: leaves, to, ae, cp } => {
            Step::Move { year: from(year), from: leaves, to, ae, cp }
        }
        Step::Commit { number, year, place, amount, length, prevention, advance } => {
            Step::Commit { number, year: from(year), place, amount, length, prevention, advance }
        }
        Step::Decide { number, year, sum } => Step::Decide { number, year: from(year), sum },
        Step::Certify { number, amount } => Step::Certify { number, amount },
        Step::Pay { number, year, amount, alone } => Step::Pay { number, year: from(year), amount, alone },
        Step::Release { number, year, amount } => Step::Release { number, year: from(year), amount },
        Step::Order { order, number, year, amount } => {
            Step::Order { order, number, year: from(year), amount }
        }
        Step::Collect { order, year, amount, offset } => {
            Step::Collect { order, year: from(year), amount, offset }
        }
        Step::Close { year, chosen } => Step::Close { year: from(year), chosen },
    }
}

fn sums_of(balances: &Balances) -> Sums {
    Sums {
        ae_opened: balances.ae_opened().cents(),
        ae_committed: balances.ae_committed().cents(),
        ae_available: balances.ae(AeAccount::Available).cents(),
        cp_opened: balances.cp_opened().cents(),
        cp_paid: balances.cp(CpAccount::Paid).cents(),
        cp_available: balances.cp(CpAccount::Available).cents(),
    }
}

fn same_figures(fund: &Fund, naive: &Naive, year: i16) -> Result<(), TestCaseError> {
    let (of, now) = (Year::new(year), naive.accepted.len());
    for (pool, whole) in WHOLE.into_iter().enumerate() {
        let balances = fund.ledger.book().pool(&place(whole).pool(of));
        let expected = naive.pool(year, pool, now);
        prop_assert_eq!(sums_of(&balances), expected, "pool {} of {}", pool, year);
        // No cent is lost or made: what was opened is somewhere.
        let (ae, cp) = naive.carried(year, now)[pool];
        prop_assert_eq!(
            (balances.ae(AeAccount::CarriedOver).cents(), balances.cp(CpAccount::CarriedOver).cents()),
            (ae, cp)
        );
        let lapsed = (balances.ae(AeAccount::Lapsed).cents(), balances.cp(CpAccount::Lapsed).cents());
        let somewhere = expected.ae_committed + expected.ae_available + ae + lapsed.0;
        prop_assert_eq!(expected.ae_opened, somewhere);
        prop_assert_eq!(expected.cp_opened, expected.cp_paid + expected.cp_available + cp + lapsed.1);
        prop_assert!(
            0 <= lapsed.0 && 0 <= lapsed.1 && 0 <= expected.ae_available && 0 <= expected.cp_available
        );
        prop_assert_eq!(balances.sums(), (Ae::ZERO, Cp::ZERO));
    }
    for rank in 0..PLACES {
        let balances = fund.balances(of, &place(rank));
        let mut expected = naive.sums(year, rank, now);
        if naive.is_closed(year) {
            (expected.ae_available, expected.cp_available) = (0, 0);
        }
        prop_assert_eq!(sums_of(&balances), expected, "place {} of {}", rank, year);
    }
    prop_assert_eq!(fund.ledger.outstanding(of).end.cents(), naive.outstanding(year), "outstanding {}", year);
    Ok(())
}

fn same_commitments(fund: &Fund, naive: &Naive) -> Result<(), TestCaseError> {
    let mut number = 0_u8;
    let mut known = 0;
    while number < 8 {
        let kept = fund.ledger.commitment(kit::id(number.into()));
        let expected = naive.promise(number, naive.accepted.len());
        prop_assert_eq!(kept.is_some(), expected.is_some());
        if let (Some(kept), Some(expected)) = (kept, expected) {
            known += 1;
            let figures = (
                kept.rest().cents(),
                kept.paid.total().cents(),
                kept.certified.total().cents(),
                kept.set_off.cents(),
            );
            prop_assert_eq!(
                figures,
                (expected.rest(), expected.paid, expected.certified, expected.kept_back),
                "commitment {}",
                number
            );
            let parts: Vec<_> =
                kept.parts.iter().map(|part| (part.decided_for.get(), part.rest.cents())).collect();
            let slices: Vec<_> =
                expected.slices.iter().map(|slice| (slice.decided_for, slice.rest)).collect();
            prop_assert_eq!(parts, slices, "parts of {}", number);
        }
        number += 1;
    }
    prop_assert_eq!(fund.ledger.commitments().count(), known);
    prop_assert_eq!(fund.ledger.to_recover().map(Cp::cents), Some(naive.to_recover()));
    Ok(())
}

/// What histories met: how often each fact was recorded, and each reason given.
pub(crate) type Met = BTreeMap<String, u32>;

fn meet(seen: &mut Met, what: &str) {
    let name = what.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    *seen.entry(name.to_owned()).or_default() += 1;
}

/// One history, and the fund at its end.
pub(crate) fn live(steps: Vec<Step>, seen: &mut Met) -> Result<Fund, TestCaseError> {
    let mut fund = Fund::new();
    fund.on = date(2022, 1, 10);
    let mut naive = Naive::default();
    for (rank, step) in steps.into_iter().enumerate() {
        let step = met(step, &naive, fund.on);
        if let Step::Wait { days } = step {
            let last = Year::of(fund.on).last_day();
            fund.on = if days == TO_THE_END { last } else { fund.on.saturating_add(days.days()) };
            continue;
        }
        let before = fund.ledger.clone();
        let decision = decide(&fund, rank.to_string(), step).expect("a command");
        let accepted = naive.accepts(step, fund.on);
        prop_assert_eq!(decision.is_ok(), accepted, "{:?} on {}: {:?}", step, fund.on, decision);
        let fact = match decision {
            Ok(Decided::New(fact)) => fact,
            other => {
                meet(seen, &format!("{:?}", other.expect_err("a new key").reason));
                prop_assert_eq!(&fund.ledger, &before);
                continue;
            }
        };
        meet(seen, &format!("did{fact:?}"));
        let act = fund.apply(fact);
        naive.accepted.push((fund.on, step));
        // The same command again changes nothing.
        prop_assert_eq!(decide(&fund, rank.to_string(), step).expect("a command"), Ok(Decided::Already(act)));
        let day = fund.on.year();
        for year in YEARS.filter(|year| (day - 1..=day + 1).contains(year)) {
            same_figures(&fund, &naive, year)?;
        }
        same_commitments(&fund, &naive)?;
    }
    YEARS.into_iter().try_for_each(|year| same_figures(&fund, &naive, year))?;
    Ok(fund)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how many histories is for the person who runs the tests to say"
)]
fn histories() -> u32 {
    std::env::var("MAILLAGE_HISTORIES").ok().and_then(|number| number.parse().ok()).unwrap_or(1_000)
}

/// A history that begins as a fund does, so that what follows has something to meet.
pub(crate) fn history() -> impl Strategy<Value = Vec<Step>> {
    let open =
        option::weighted(0.9, 300_i64..4_000).prop_map(|first_order| Step::Open { year: 0, first_order });
    let start = (open, prop::bool::weighted(0.7), budget()).prop_map(|(open, with, budget)| {
        let budget = match budget {
            Step::Budget { lines, .. } if with => Some(Step::Budget { year: 0, first: true, lines }),
            _ => None,
        };
        std::iter::once(open).chain(budget).collect::<Vec<_>>()
    });
    (start, vec(commit(), 1..4), vec(chapter(), 10..60)).prop_map(|(mut start, commits, chapters)| {
        start.extend(commits);
        start.extend(chapters.into_iter().flatten());
        start
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: histories(), max_shrink_iters: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn given_any_history_when_lived_then_the_ledger_and_the_naive_one_agree(steps in history()) {
        live(steps, &mut Met::new())?;
    }
}

#[test]
fn given_some_histories_when_counted_then_every_command_was_accepted_and_refused_for_every_reason_it_has() {
    let mut runner = TestRunner::deterministic();
    let mut seen = Met::new();
    for _ in 0..600 {
        let steps = history().new_tree(&mut runner).expect("a history").current();
        live(steps, &mut seen).expect("they agree");
    }
    let facts = "YearOpened BudgetAdopted Transferred Committed YearDecided ServiceCertified Paid Released \
                 RecoveryOrdered Recovered YearClosed";
    let reasons = "NothingAsked NoMission YearAlreadyOpen YearNotOpen YearClosed YearNotBegun YearNotOver EarlierOpen Schedule \
                   Advance SameLine Commitment Recovery AeExceeded \
                   CpExceeded NoBudget AeTwelfths CpTwelfths EarmarkPurpose Term BeyondCommitted NotToDecide \
                   YearNotDecided BeyondService NotCertified SamePerson BeyondRest Prescribed BeyondPaid BeyondOrder BeyondDue \
                   BetweenEnvelopes BoundCredits LineShort BudgetOrder BelowCommitted BelowPaid CarryOverCeiling \
                   BeyondUnspent";
    let facts = facts.split_whitespace().map(|fact| format!("did{fact}"));
    for name in facts.chain(reasons.split_whitespace().map(str::to_owned)) {
        assert!(seen.contains_key(&name), "{name} was never met: {seen:#?}");
    }
}

#[test]
fn given_the_pools_when_named_then_each_place_is_in_the_one_the_naive_ledger_says() {
    for rank in 0..PLACES {
        assert_eq!(place(rank).pool(kit::YEAR), place(WHOLE[POOL[rank]]).pool(kit::YEAR));
    }
}
