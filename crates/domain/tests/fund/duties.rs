//! Rule 36: who decides for a commitment never pays for it, and the reverse, for its whole life.

use std::collections::BTreeSet;

use maillage_domain::fund::commitment::{Commit, DecideYear, Term};
use maillage_domain::fund::decision::{Decided, Decision};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::{Certify, Pay};
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, RecoveryId, RecoveryReason,
};
use maillage_domain::fund::refusal::{Possible, Reason};
use maillage_domain::fund::release::Release;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use crate::kit::*;

/// A person who officiates, in these stories.
const OFFICER: u128 = 1;

fn paid(amount: i64, ordered: u128, payer: u128) -> Pay {
    Pay { ordered_by: person(ordered), paid_by: person(payer), ..pay(1, YEAR, cp(amount)) }
}

fn claimed(number: u128, amount: i64, by: u128) -> OrderRecovery {
    OrderRecovery {
        key: format!("claim {number} {amount} {by}"),
        recovery: RecoveryId::new(Uuid::from_u128(number)),
        commitment: id(1),
        year: YEAR,
        amount: cp(amount),
        reason: RecoveryReason::Unused,
        signed_by: person(by),
    }
}

fn collected(number: u128, amount: i64, by: u128) -> CollectRecovery {
    CollectRecovery {
        key: format!("collect {number} {amount} {by}"),
        recovery: RecoveryId::new(Uuid::from_u128(number)),
        year: YEAR,
        amount: cp(amount),
        by: Collection::Cash,
        collected_by: person(by),
    }
}

/// 100 EUR committed and certified, of which an advance of 50 may be paid at once.
fn certified() -> Fund {
    let mut fund = Fund::of(ae(1_000), cp(1_000));
    fund.commit(&Commit { advance: cp(50), ..commit(1, ae(100)) });
    fund.record(fund.ledger.certify(&certify(1, cp(40)), &fund.context()));
    fund
}

/// Refused to this person, for the other duty, with who may do it instead.
fn barred_officer(decision: Decision, number: u128) {
    let refused = refusal(decision);
    assert_eq!(refused.reason, Reason::PaidBefore(person(number)));
    assert_eq!(refused.possible, [Possible::OtherOfficer]);
}

fn barred_accountant(decision: Decision, number: u128) {
    let refused = refusal(decision);
    assert_eq!(refused.reason, Reason::SamePerson(person(number)));
    assert_eq!(refused.possible, [Possible::OtherAccountant]);
}

#[test]
fn rule_36_given_a_payment_ordered_by_one_and_paid_by_another_when_they_change_places_then_refused() {
    let mut fund = certified();
    fund.record(fund.ledger.pay(&paid(20, 3, 4), &fund.context()));
    barred_accountant(fund.ledger.pay(&paid(10, 4, 3), &fund.context()), 3);
    // One who never ordered may pay, but not what the payer of before orders.
    barred_officer(fund.ledger.pay(&paid(10, 4, 5), &fund.context()), 4);
    fund.record(fund.ledger.pay(&paid(10, 3, 4), &fund.context()));
}

#[test]
fn rule_36_given_who_paid_an_advance_when_they_certify_then_refused_and_another_then_certified() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&Commit { advance: cp(50), ..commit(1, ae(100)) });
    fund.record(fund.ledger.pay(&paid(50, OFFICER, 3), &fund.context()));
    let by = |number| Certify { certified_by: person(number), ..certify(1, cp(50)) };
    barred_officer(fund.ledger.certify(&by(3), &fund.context()), 3);
    fund.record(fund.ledger.certify(&by(2), &fund.context()));
}

#[test]
fn rule_36_given_who_paid_when_they_withdraw_decide_or_claim_back_then_refused_and_another_then_done() {
    let mut fund = Fund::of(ae(300), cp(300));
    let firm = Term::Firm { instalments: vec![cp(100), cp(100)] };
    fund.commit(&Commit { advance: cp(50), term: firm, ..commit(1, ae(200)) });
    fund.record(fund.ledger.pay(&paid(50, OFFICER, 3), &fund.context()));
    let withdraws = |number| Release { signed_by: person(number), ..release(1, YEAR, ae(10)) };
    barred_officer(fund.ledger.release(&withdraws(3), &fund.context()), 3);
    barred_officer(fund.ledger.order_recovery(&claimed(1, 10, 3), &fund.context()), 3);
    fund.record(fund.ledger.release(&withdraws(OFFICER), &fund.context()));
    fund.record(fund.ledger.order_recovery(&claimed(1, 10, OFFICER), &fund.context()));
    fund.next_year(YEAR, vec![opening(free(), ae(0), cp(100))]);
    let decides = |number| DecideYear { signed_by: person(number), ..decide_year(1, YEAR.later(1), cp(90)) };
    barred_officer(fund.ledger.decide_year(&decides(3), &fund.context()), 3);
    fund.record(fund.ledger.decide_year(&decides(OFFICER), &fund.context()));
}

#[test]
fn rule_36_given_who_claimed_back_or_withdrew_when_they_collect_or_pay_then_refused_and_another_then_done() {
    let mut fund = certified();
    fund.record(fund.ledger.pay(&paid(40, OFFICER, 3), &fund.context()));
    fund.record(fund.ledger.order_recovery(&claimed(1, 20, 6), &fund.context()));
    barred_accountant(fund.ledger.collect_recovery(&collected(1, 5, 6), &fund.context()), 6);
    barred_accountant(fund.ledger.collect_recovery(&collected(1, 5, OFFICER), &fund.context()), OFFICER);
    fund.record(fund.ledger.collect_recovery(&collected(1, 5, 4), &fund.context()));
    // Who collected decides nothing any more.
    barred_officer(fund.ledger.order_recovery(&claimed(2, 5, 4), &fund.context()), 4);
    let withdraws = Release { signed_by: person(7), ..release(1, YEAR, ae(10)) };
    fund.record(fund.ledger.release(&withdraws, &fund.context()));
    barred_accountant(fund.ledger.pay(&paid(10, OFFICER, 7), &fund.context()), 7);
}

#[test]
fn rule_36_given_a_set_off_when_its_collector_decided_for_either_commitment_then_refused() {
    let mut fund = certified();
    fund.record(fund.ledger.pay(&paid(40, OFFICER, 3), &fund.context()));
    fund.record(fund.ledger.order_recovery(&claimed(1, 40, 6), &fund.context()));
    fund.commit(&Commit { signed_by: person(8), ..commit(2, ae(100)) });
    fund.record(fund.ledger.certify(&certify(2, cp(40)), &fund.context()));
    let offset = |by| CollectRecovery { by: Collection::Offset(id(2)), ..collected(1, 40, by) };
    barred_accountant(fund.ledger.collect_recovery(&offset(8), &fund.context()), 8);
    barred_accountant(fund.ledger.collect_recovery(&offset(6), &fund.context()), 6);
    fund.record(fund.ledger.collect_recovery(&offset(4), &fund.context()));
    let withdraws = Release { signed_by: person(4), ..release(2, YEAR, ae(10)) };
    barred_officer(fund.ledger.release(&withdraws, &fund.context()), 4);
}

/// What somebody does for one of two commitments.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Certify,
    Pay,
    Release,
    Claim,
    Collect,
    SetOff,
}

type Turn = (Deed, u128, u128, u128);

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let deeds = vec![Deed::Certify, Deed::Pay, Deed::Release, Deed::Claim, Deed::Collect, Deed::SetOff];
    vec((select(deeds), 1_u128..=2, 2_u128..=6, 2_u128..=6), 1..40)
}

/// The decision about a turn, and who would decide or pay for which commitment by it.
struct Tried {
    decision: Decision,
    decides: Vec<(usize, u128)>,
    pays: Vec<(usize, u128)>,
}

/// What comes back of the first order that is not collected, and the commitment it is about: neither where there is none.
fn collection(fund: &Fund, key: String, by: Collection, collector: u128) -> (CollectRecovery, usize) {
    let open = fund.ledger.recoveries().find(|(_, order)| order.outstanding().is_positive());
    let about = open.map_or(0, |(_, order)| if order.order.commitment == id(1) { 1 } else { 2 });
    let recovery = open.map_or(RecoveryId::new(Uuid::nil()), |(id, _)| id);
    (CollectRecovery { key, recovery, amount: Cp::from_cents(1), by, ..collected(0, 0, collector) }, about)
}

fn tried(fund: &Fund, rank: usize, (deed, number, one, other): Turn) -> Tried {
    let of = usize::try_from(number).expect("one of two");
    let (context, key, ledger, cent) = (fund.context(), rank.to_string(), &fund.ledger, Cp::from_cents(1));
    let (decision, decides, pays) = match deed {
        Deed::Certify => {
            let command = Certify { key, certified_by: person(one), ..certify(number, cent) };
            (ledger.certify(&command, &context), vec![(of, one)], vec![])
        }
        Deed::Pay => {
            let (ordered_by, paid_by) = (person(one), person(other));
            let command = Pay { key, ordered_by, paid_by, ..pay(number, YEAR, cent) };
            (ledger.pay(&command, &context), vec![(of, one)], vec![(of, other)])
        }
        Deed::Release => {
            let command = Release { key, signed_by: person(one), ..release(number, YEAR, Ae::from_cents(1)) };
            (ledger.release(&command, &context), vec![(of, one)], vec![])
        }
        Deed::Claim => {
            let recovery = RecoveryId::new(Uuid::from_u128(100 + u128::try_from(rank).expect("a few")));
            let (commitment, signed_by) = (id(number), person(one));
            let command =
                OrderRecovery { key, recovery, commitment, amount: cent, signed_by, ..claimed(0, 0, 0) };
            (ledger.order_recovery(&command, &context), vec![(of, one)], vec![])
        }
        Deed::Collect => {
            let (command, about) = collection(fund, key, Collection::Cash, one);
            (ledger.collect_recovery(&command, &context), vec![], vec![(about, one)])
        }
        Deed::SetOff => {
            let (command, about) = collection(fund, key, Collection::Offset(id(number)), one);
            (ledger.collect_recovery(&command, &context), vec![], vec![(about, one), (of, one)])
        }
    };
    Tried { decision, decides, pays }
}

/// Those who had each duty, by commitment; the first place is that of no commitment.
#[derive(Default)]
struct Roles {
    officers: [BTreeSet<u128>; 3],
    accountants: [BTreeSet<u128>; 3],
}

impl Roles {
    fn bar(&self, tried: &Tried) -> bool {
        let Tried { decides, pays, .. } = tried;
        decides.iter().any(|part| self.accountants[part.0].contains(&part.1) || pays.contains(part))
            || pays.iter().any(|(of, who)| self.officers[*of].contains(who))
    }

    fn note(&mut self, decides: &[(usize, u128)], pays: &[(usize, u128)]) {
        for (of, who) in decides {
            self.officers[*of].insert(*who);
        }
        for (of, who) in pays {
            self.accountants[*of].insert(*who);
        }
    }
}

proptest! {
    #[test]
    fn rule_36_given_any_turns_when_taken_then_nobody_has_both_duties_and_nobody_else_is_refused_for_it(
        turns in turns()
    ) {
        let mut fund = Fund::of(ae(1_000), cp(1_000));
        let mut roles = Roles::default();
        for number in [1, 2] {
            fund.commit(&Commit { advance: cp(50), signed_by: person(2), ..commit(number, ae(100)) });
        }
        roles.note(&[(1, 2), (2, 2)], &[]);
        for (rank, turn) in turns.into_iter().enumerate() {
            let tried = tried(&fund, rank, turn);
            let barred = roles.bar(&tried);
            match tried.decision {
                Ok(Decided::New(fact)) => {
                    prop_assert!(!barred, "{:?}", turn);
                    fund.apply(fact);
                    roles.note(&tried.decides, &tried.pays);
                }
                Ok(Decided::Already(_)) => prop_assert!(false, "each turn has a key of its own"),
                Err(refused) => {
                    let for_it = matches!(refused.reason, Reason::SamePerson(_) | Reason::PaidBefore(_));
                    prop_assert!(barred || !for_it, "{:?}: {:?}", turn, refused);
                }
            }
        }
        for (officers, accountants) in roles.officers.iter().zip(&roles.accountants) {
            prop_assert!(officers.is_disjoint(accountants));
        }
    }
}
