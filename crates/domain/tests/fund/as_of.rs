//! Laws of the ledger of an earlier time, over random histories recorded at random: some acts late, some ahead of their day.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::ToSpan;
use maillage_domain::act::ActNumber;
use maillage_domain::act::FundFact;
use maillage_domain::fund::execution::{FigureKind, Figures};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::{Recorded, Stamp};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::histories::{Met, history, live};
use crate::kit::{Fund, stamp};
use crate::set_aside::same;

/// How many cases: each lives through a history beside the naive ledger.
const CASES: u32 = 100;

/// The acts of a fund. Of each, `late` says by how many days its effect comes before the day of its decision.
fn acts(fund: &Fund, late: &[i32]) -> Vec<Recorded<FundFact>> {
    let late = late.iter().copied().chain(std::iter::repeat(0));
    let acts = fund.dated().zip(late).zip(1..).map(|(((fact, on), late), number)| Recorded {
        stamp: stamp(ActNumber::new(number), on.saturating_sub(late.days())),
        fact: Arc::new(fact.clone()),
    });
    acts.collect()
}

/// The fold of the acts that `holds` keeps.
fn fold(acts: &[Recorded<FundFact>], holds: impl Fn(&Stamp) -> bool) -> Ledger {
    let mut ledger = Ledger::default();
    for act in acts.iter().filter(|act| holds(&act.stamp)) {
        let _taken = ledger.apply(Arc::clone(&act.stamp), act.fact.as_ref().clone());
    }
    ledger
}

/// A question about one of the days and instants of the acts.
fn asked(acts: &[Recorded<FundFact>], day: Index, known: Index) -> Asked {
    if acts.is_empty() {
        return Asked::LATEST;
    }
    Asked { day: day.get(acts).stamp.effective, known_on: known.get(acts).stamp.recorded_at }
}

/// A figure among others.
fn figure(figures: &Figures, kind: FigureKind) -> i64 {
    match kind {
        FigureKind::AeOpened => figures.ae_opened.cents(),
        FigureKind::AeCommitted => figures.ae_committed.cents(),
        FigureKind::AeAvailable => figures.ae_available.cents(),
        FigureKind::CpOpened => figures.cp_opened.cents(),
        FigureKind::CpPaid => figures.cp_paid.cents(),
        FigureKind::CpAvailable => figures.cp_available.cents(),
    }
}

/// What acts did to each figure of each exercise, as a whole and by mission, makes the figure.
fn acts_make_each_figure(ledger: &Ledger) -> Result<(), TestCaseError> {
    for (year, _) in ledger.exercises() {
        let execution = ledger.execution(year);
        for kind in FigureKind::ALL {
            let moved = ledger.contributions(year, kind, |_| true);
            let sum: i64 = moved.iter().map(|moved| moved.cents).sum();
            prop_assert_eq!(sum, figure(&execution.total(), kind), "{:?} of {:?}", kind, year);
            prop_assert!(moved.is_sorted_by_key(|moved| moved.stamp.number));
            for (mission, figures) in execution.by_mission() {
                let moved = ledger.contributions(year, kind, |place| {
                    place.destination.as_ref().map(|destination| destination.mission) == mission
                });
                let sum: i64 = moved.iter().map(|moved| moved.cents).sum();
                prop_assert_eq!(sum, figure(&figures, kind), "{:?} of {:?}, {:?}", kind, year, mission);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn given_any_history_when_asked_about_any_time_then_the_ledger_of_the_acts_that_it_holds(
        steps in history(),
        late in vec(prop_oneof![3 => Just(0_i32), 1 => -200_i32..200], 0..60),
        (day, known) in any::<(Index, Index)>(),
    ) {
        let fund = live(steps, &mut Met::new())?;
        let latest = fund.ledger.as_of(Asked::LATEST);
        prop_assert_eq!(latest.as_ref(), &fund.ledger);
        let acts = acts(&fund, &late);
        let ledger = fold(&acts, |_| true);
        prop_assert_eq!(ledger.unfit().len(), 0, "they are in the order in which they were decided");
        let Asked { day, known_on } = asked(&acts, day, known);

        // What was known then is the journal as it was then, whatever the days of its acts.
        let known = ledger.as_of(Asked { known_on, ..Asked::LATEST });
        prop_assert_eq!(known.as_ref(), &fold(&acts, |stamp| stamp.recorded_at <= known_on));
        prop_assert_eq!(known.set_aside(None), []);

        let asked = Asked { day, known_on };
        let stood = ledger.as_of(asked);
        let expected = fold(&acts, |stamp| stamp.recorded_at <= known_on && stamp.effective <= day);
        // All of it fits in the end, so that what that fold sets aside is only early.
        prop_assert!(same(&stood, &expected));
        prop_assert!(stood.early().eq(expected.unfit()));
        prop_assert_eq!(stood.unfit().len(), 0);
        for act in &acts {
            let key = act.fact.payload().key();
            prop_assert_eq!(stood.answered(key), expected.answered(key));
        }
        let again = stood.as_of(asked);
        prop_assert_eq!(again.as_ref(), stood.as_ref());
        acts_make_each_figure(&ledger)?;
        acts_make_each_figure(&stood)?;
    }
}

#[test]
fn given_the_time_before_any_act_when_asked_then_an_empty_ledger() {
    let fund = Fund::of(crate::kit::ae(100), crate::kit::cp(100));
    let before = Asked { known_on: Timestamp::MIN, ..Asked::LATEST };
    assert_eq!(fund.ledger.as_of(before).as_ref(), &Ledger::default());
}
