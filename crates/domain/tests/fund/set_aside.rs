//! The law "set aside means unchanged": an act that a ledger cannot post has no effect on it at all.
//!
//! Facts are made from a ledger that lived, so that each of them comes as far as the very check that it fails.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use maillage_domain::act::ActNumber;
use maillage_domain::act::FundFact;
use maillage_domain::act::table::ACTS;
use maillage_domain::fund::cell::{Earmark, Envelope};
use maillage_domain::fund::commitment::{Commit, Term};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, Recovered, RecoveryId, RecoveryReason,
};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::Entered;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use uuid::Uuid;

use crate::kit::*;
use crate::offers::{Draw, OFFERINGS};

/// A day after all that the ledger holds.
const LATER: Date = date(2024, 12, 31);

/// A fund with a commitment of each term, service certified, a payment and a revenue order, in an exercise and the next.
fn lived() -> Ledger {
    let openings = || {
        vec![
            opening(free(), ae(10_000), cp(6_000)),
            opening(bound(Earmark::Prevention), ae(5_000), cp(5_000)),
            opening(place(Envelope::Operating, Earmark::Free), ae(1_000), cp(1_000)),
        ]
    };
    let mut fund = Fund::with(openings());
    fund.commit(&commit(1, ae(1_000)));
    let firm = Term::Firm { instalments: vec![cp(300), cp(300), cp(300)] };
    fund.commit(&Commit { term: firm, ..commit(2, ae(900)) });
    let tranches = Term::Tranches { last: YEAR.later(2), whole: ae(2_000) };
    fund.commit(&Commit { term: tranches, ..commit(3, ae(500)) });
    fund.pay(1, YEAR, cp(600));
    let order = OrderRecovery {
        key: "order".to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(9)),
        commitment: id(1),
        year: YEAR,
        amount: cp(50),
        reason: RecoveryReason::Unused,
        signed_by: person(1),
    };
    fund.record(fund.ledger.order_recovery(&order, &fund.context()));
    fund.start(YEAR.later(1), openings());
    fund.ledger
}

/// How often something happened to facts of a kind, or to facts with a flaw.
#[derive(Debug, Default)]
struct Seen {
    kept: BTreeMap<&'static str, u32>,
    set_aside: BTreeMap<&'static str, u32>,
    flaws: BTreeMap<&'static str, u32>,
}

/// Whether two ledgers are the same but for what they set aside.
pub(crate) fn same(one: &Ledger, other: &Ledger) -> bool {
    one.book() == other.book()
        && one.exercises().eq(other.exercises())
        && one.commitments().eq(other.commitments())
        && one.recoveries().eq(other.recoveries())
        && one.agreements().eq(other.agreements())
}

/// A fact that must be set aside, and what it leaves behind: nothing but its place among the acts that were.
fn is_without_effect(ledger: &Ledger, number: ActNumber, fact: &FundFact) -> Result<(), TestCaseError> {
    let mut after = ledger.clone();
    let taken = after.apply(stamp(number, LATER), fact.clone());
    prop_assert_eq!(taken, Entered::SetAside, "{:?}", fact);
    prop_assert!(same(ledger, &after), "{:?} changed the ledger", fact);
    let key = fact.payload().key();
    prop_assert_eq!(ledger.answered(key), after.answered(key));
    let aside: Vec<_> =
        after.unfit().map(|recorded| recorded.stamp.number).skip(ledger.unfit().len()).collect();
    prop_assert_eq!(aside, [number]);
    // It is set aside on its day, and the day before there is nothing to set aside yet.
    prop_assert!(matches!(after.as_of(Asked::on(LATER)), Cow::Borrowed(_)));
    let before = after.as_of(Asked::on(LATER.yesterday().expect("a day")));
    prop_assert!(same(ledger, &before));
    prop_assert_eq!(before.set_aside(None), ledger.set_aside(None));
    Ok(())
}

/// What happens to facts that are offered one after another.
fn live(draws: Vec<(usize, Draw)>, seen: &mut Seen) -> Result<(), TestCaseError> {
    let mut ledger = lived();
    for ((offering, draw), number) in draws.into_iter().zip(1_000_u64..) {
        let number = ActNumber::new(number);
        let offered = OFFERINGS[offering];
        let Some(offer) = offered(&ledger, &number.to_string(), draw) else { continue };
        let repeated = offered(&ledger, "commit 1", draw).expect("as before").fits;
        let kind = offer.fits.kind();
        for (flaw, fact) in offer.flawed.iter().chain([&("repeats a key", repeated)]) {
            is_without_effect(&ledger, number, fact)
                .map_err(|fault| TestCaseError::fail(format!("{flaw}: {fault}")))?;
            *seen.flaws.entry(flaw).or_default() += 1;
            *seen.set_aside.entry(kind).or_default() += 1;
        }
        let on = date(2024, 6, 1);
        prop_assert_eq!(
            ledger.apply(stamp(number, on), offer.fits.clone()),
            Entered::Kept,
            "{:?}",
            offer.fits
        );
        *seen.kept.entry(kind).or_default() += 1;
    }
    Ok(())
}

fn draws() -> impl Strategy<Value = Vec<(usize, Draw)>> {
    let draw = (any::<u8>(), 0_i64..1_000_000).prop_map(|(pick, cents)| Draw { pick, cents });
    vec((0..OFFERINGS.len(), draw), 1..40)
}

proptest! {
    #[test]
    fn given_a_fund_that_lived_when_an_act_does_not_fit_then_nothing_changes(draws in draws()) {
        live(draws, &mut Seen::default())?;
    }
}

#[test]
fn given_some_funds_when_counted_then_every_type_of_fact_was_kept_and_set_aside_for_every_flaw() {
    /// How many ways there are to break a fact, repeating a key included.
    const FLAWS: usize = 54;
    let mut runner = TestRunner::deterministic();
    let mut seen = Seen::default();
    for _ in 0..100 {
        let draws = draws().new_tree(&mut runner).expect("draws").current();
        live(draws, &mut seen).expect("the law holds");
    }
    let kinds: BTreeSet<_> = ACTS.iter().filter(|act| act.noun == "fund").map(|act| act.kind).collect();
    assert_eq!(seen.kept.keys().copied().collect::<BTreeSet<_>>(), kinds);
    assert_eq!(seen.set_aside.keys().copied().collect::<BTreeSet<_>>(), kinds);
    assert_eq!(seen.flaws.len(), FLAWS, "{:#?}", seen.flaws);
}

#[test]
fn rule_45_given_an_order_when_collected_by_offset_against_an_unknown_commitment_then_all_of_it_is_to_come_back()
 {
    let mut ledger = lived();
    let collect = CollectRecovery {
        key: "collect".to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(9)),
        year: YEAR,
        amount: cp(20),
        by: Collection::Offset(id(99)),
        collected_by: person(3),
    };
    let fact = Recovered { collect, set_off: None };
    assert_eq!(ledger.apply(stamp(ActNumber::new(1_000), LATER), fact.into()), Entered::SetAside);
    assert_eq!(ledger.to_recover(), Some(cp(50)));
    assert_eq!(ledger.recoveries().map(|(_, order)| order.collected.len()).sum::<usize>(), 0);
    assert_eq!(ledger.commitment(id(1)).map(|commitment| commitment.kept_back), Some(Cp::ZERO));
}
