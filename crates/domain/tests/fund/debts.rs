//! No debt vanishes: what passes between the fund and a beneficiary is conserved, whatever is paid, kept back or withdrawn.

use maillage_domain::act::FundFact;
use maillage_domain::fund::commitment::Commitment;
use maillage_domain::fund::money::Ae;
use maillage_domain::fund::recovery::{Collection, Recovery};
use proptest::prelude::*;

use crate::histories::{Met, history, live};
use crate::kit::Fund;

/// What a history moved in cash towards beneficiaries, less what they paid back, in cents.
fn cash(fund: &Fund) -> i64 {
    let moved = fund.recorded().map(|fact| match fact {
        FundFact::Paid(paid) => paid.pay.amount.cents(),
        FundFact::Recovered(recovered) if recovered.collect.by == Collection::Cash => {
            -recovered.collect.amount.cents()
        }
        _ => 0,
    });
    moved.sum()
}

proptest! {
    /// What was received in cash and is still owed, less what must still come back, is what was promised and neither withdrawn,
    /// prescribed nor claimed back. Every commitment of a history has the same beneficiary.
    #[test]
    fn rule_45_given_any_history_when_lived_then_no_debt_of_either_side_vanishes(steps in history()) {
        let fund = live(steps, &mut Met::new())?;
        let each = |of: fn(&Commitment) -> i64| -> i64 {
            fund.ledger.commitments().map(|(_, commitment)| of(commitment)).sum()
        };
        let to_come_back: i64 =
            fund.ledger.recoveries().map(|(_, order)| Recovery::outstanding(order).cents()).sum();
        let owed = each(|commitment| commitment.rest().cents());
        let promised = each(|commitment| {
            let lost = [commitment.withdrawn, commitment.prescribed].map(Ae::cents).iter().sum::<i64>();
            commitment.committed.cents() - lost - commitment.ordered_back.cents()
        });
        prop_assert_eq!(cash(&fund) + owed - to_come_back, promised);
    }
}
