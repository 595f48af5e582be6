//! Laws of the fund's ledger, for any journal: also for one that no decision would have written.

use std::sync::Arc;

use jiff::civil::date;
use maillage_domain::act::FundFact;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::fund::ledger::{AeAccount, Balances, CpAccount, Ledger};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::status::{Status, StatusFinding, status};
use maillage_domain::ground::stamp::Stamp;
use maillage_domain::state::{Asked, State};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::answers::region;
use crate::arbitrary::{act_of, instant};
use crate::arbitrary_fund::{fund_fact, reported};

fn fold(ledger: Ledger, facts: &[FundFact], from: u64) -> Ledger {
    (from..).zip(facts).fold(ledger, |mut ledger, (number, fact)| {
        let _taken = ledger.apply(stamp(number), fact.clone());
        ledger
    })
}

/// A stamp of one day, recorded as many seconds after the epoch as its number says.
fn stamp(number: u64) -> Arc<Stamp> {
    Arc::new(Stamp {
        number: ActNumber::new(number),
        recorded_at: instant(i64::try_from(number).expect("a few")),
        effective: date(2023, 6, 1),
        region: region(),
        actor: Actor::Program,
    })
}

fn nothing_below_zero(balances: &Balances) -> bool {
    let held = [AeAccount::Rest, AeAccount::Settled, AeAccount::Withdrawn, AeAccount::Prescribed];
    let pooled = [AeAccount::Available, AeAccount::CarriedOver, AeAccount::Lapsed];
    let cps = [CpAccount::Available, CpAccount::Paid, CpAccount::CarriedOver, CpAccount::Lapsed];
    held.into_iter().chain(pooled).all(|account| Ae::ZERO <= balances.ae(account))
        && cps.into_iter().all(|account| Cp::ZERO <= balances.cp(account))
        && Ae::ZERO <= balances.ae_opened()
        && Cp::ZERO <= balances.cp_opened()
}

proptest! {
    #[test]
    fn given_any_facts_when_applied_then_each_pool_sums_to_zero_and_nothing_is_below(facts in vec(fund_fact(), 0..20)) {
        let ledger = fold(Ledger::default(), &facts, 1);
        for (year, _) in ledger.exercises() {
            for (pool, balances) in ledger.book().pools(year) {
                prop_assert_eq!(balances.sums(), (Ae::ZERO, Cp::ZERO));
                prop_assert!(nothing_below_zero(balances), "{:?}: {:?}", pool, balances);
            }
            let of_cells: Vec<_> = ledger.book().cells(year).map(|(_, balances)| balances.ae_committed()).collect();
            prop_assert_eq!(Ae::sum(of_cells), Some(ledger.book().year(year).ae_committed()));
        }
        for (_, commitment) in ledger.commitments() {
            let spent = [commitment.paid.total().settles(), commitment.withdrawn, commitment.prescribed, commitment.rest()];
            prop_assert_eq!(Ae::sum(spent), Some(commitment.committed));
            prop_assert!(spent.iter().all(|amount| !amount.is_negative()));
            prop_assert!(commitment.ordered_back <= commitment.paid.total());
        }
    }

    #[test]
    fn given_any_facts_when_applied_then_available_is_opened_less_committed_carried_and_lapsed(
        facts in vec(fund_fact(), 0..20),
    ) {
        let ledger = fold(Ledger::default(), &facts, 1);
        for (year, _) in ledger.exercises() {
            for (_, balances) in ledger.book().pools(year) {
                let gone = [balances.ae_committed(), balances.ae(AeAccount::CarriedOver), balances.ae(AeAccount::Lapsed)];
                let left = balances.ae_opened().checked_sub(Ae::sum(gone).unwrap());
                prop_assert_eq!(left, Some(balances.ae(AeAccount::Available)));
            }
        }
    }

    #[test]
    fn given_any_facts_when_applied_then_the_commitments_to_each_beneficiary_are_those_that_name_it(
        facts in vec(fund_fact(), 0..20),
    ) {
        let ledger = fold(Ledger::default(), &facts, 1);
        for (_, commitment) in ledger.commitments() {
            let beneficiary = &commitment.terms.beneficiary.id;
            let sorted = |mut ids: Vec<_>| { ids.sort(); ids };
            let theirs = ledger.commitments_to(beneficiary).map(|theirs| theirs.terms.commitment).collect();
            let named = ledger.commitments().filter(|(_, other)| other.terms.beneficiary.id == *beneficiary);
            prop_assert_eq!(sorted(theirs), sorted(named.map(|(id, _)| id).collect()));
        }
    }

    #[test]
    fn given_facts_cut_anywhere_when_applied_in_two_parts_then_the_ledger_of_the_whole(
        facts in vec(fund_fact(), 0..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let cut = cut.index(facts.len() + 1);
        let (first, second) = facts.split_at(cut);
        let parts = fold(fold(Ledger::default(), first, 1), second, u64::try_from(cut).unwrap() + 1);
        prop_assert_eq!(parts, fold(Ledger::default(), &facts, 1));
    }

    #[test]
    fn given_an_act_that_cannot_be_posted_when_left_out_then_the_same_book(facts in vec(fund_fact(), 0..20)) {
        let whole = fold(Ledger::default(), &facts, 1);
        let unfit: Vec<_> = whole.unfit().map(|recorded| recorded.stamp.number.get()).collect();
        let without = (1..).zip(&facts).filter(|(number, _)| !unfit.contains(number));
        let without = without.fold(Ledger::default(), |mut ledger, (number, fact)| {
            let _taken = ledger.apply(stamp(number), fact.clone());
            ledger
        });
        prop_assert_eq!(without.unfit().len(), 0);
        prop_assert!(without.book().postings().eq(whole.book().postings()));
        prop_assert!(without.commitments().eq(whole.commitments()));
        prop_assert!(without.recoveries().eq(whole.recoveries()));
    }

    #[test]
    fn given_any_journal_when_executed_by_mission_or_envelope_then_the_same_whole(facts in vec(fund_fact(), 0..20)) {
        let ledger = fold(Ledger::default(), &facts, 1);
        for (year, _) in ledger.exercises() {
            let execution = ledger.execution(year);
            let total = execution.total();
            let missions = execution.by_mission();
            prop_assert_eq!(Cp::sum(missions.values().map(|figures| figures.cp_paid)), Some(total.cp_paid));
            let envelopes = execution.by_envelope();
            prop_assert_eq!(Ae::sum(envelopes.values().map(|figures| figures.ae_opened)), Some(total.ae_opened));
            let balances = ledger.book().year(year);
            prop_assert_eq!((total.ae_committed, total.cp_paid), (balances.ae_committed(), balances.cp(CpAccount::Paid)));
            let roll = ledger.outstanding(year);
            let before = ledger.outstanding(year.later(-1));
            prop_assert!(roll.start == before.end || year.get() == i16::MIN);
        }
    }

    #[test]
    fn given_any_report_when_asked_then_each_mission_is_itemised_within_what_it_paid(
        (report, entry) in reported().prop_flat_map(|report| {
            let fact = maillage_domain::act::Fact::Fund(FundFact::from(report.clone()));
            (Just(report), act_of(fact))
        }),
    ) {
        let mut act = entry;
        act.region = region();
        let entry = maillage_domain::act::Entry { number: ActNumber::new(1), recorded_at: instant(0), act };
        let state = State::default().fold([entry]);
        let Status { missions, findings, .. } = status(&state, &region(), report.year, Asked::LATEST).expect("a report is recorded");
        for mission in &missions {
            if let (Some(itemised), Some(rest), Some(paid)) = (mission.itemised, mission.not_itemised, &mission.cp_paid) {
                prop_assert_eq!(itemised.checked_add(rest), Some(paid.value));
                prop_assert!(!itemised.is_negative() && !rest.is_negative());
            }
        }
        for finding in findings {
            if let StatusFinding::ActionsExceedMission { paid, actions, .. } = finding {
                prop_assert!(paid < actions);
            }
        }
    }
}
