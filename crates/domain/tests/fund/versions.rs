//! Acts of the fund as earlier versions wrote them: each is carried forward, and what it says stays what it was.

use maillage_domain::act::{ActNumber, Fact, FundFact, decode};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::{Channel, SchemeBody};
use maillage_domain::fund::recovery::Collection;
use maillage_domain::ground::stamp::Entered;
use uuid::Uuid;

use crate::kit::*;

/// A person of the acts below.
const PERSON: &str = "00000000-0000-0000-0000-000000000001";

/// An act of the fund in its first version, as a journal holds it.
fn first_version(kind: &str, data: &str) -> FundFact {
    let line = format!(
        r#"{{"id":"{PERSON}","type":"{kind}","version":1,"region":"32","effective":"2023-06-01","actor":"program","data":{data}}}"#
    );
    match decode(&line).expect("an act of the first version").fact {
        Fact::Fund(fact) => fact,
        other => unreachable!("of the fund, not {other:?}"),
    }
}

#[test]
fn given_what_came_back_in_the_first_version_when_read_then_the_command_alone_and_nothing_settled() {
    let number = Uuid::from_u128(2);
    let collected = |by: &str| {
        let data = format!(
            r#"{{"key":"c","recovery":"{PERSON}","year":2023,"amount":1000,"by":{by},"collected_by":"{PERSON}"}}"#
        );
        let FundFact::Recovered(fact) = first_version("fund-recovered", &data) else {
            unreachable!("what came back")
        };
        fact
    };
    let offset = collected(&format!(r#"{{"offset":"{number}"}}"#));
    assert_eq!(
        (offset.collect.by, offset.collect.amount),
        (Collection::Offset(id(2)), Cp::from_cents(1_000))
    );
    assert_eq!(offset.set_off, None);
    assert_eq!(collected(r#""cash""#).collect.by, Collection::Cash);
    // Of an order that nobody issued it is set aside, as it was.
    let mut fund = Fund::of(ae(100), cp(100));
    let taken = fund.ledger.apply(stamp(ActNumber::new(9), fund.on), FundFact::Recovered(offset));
    assert_eq!(taken, Entered::SetAside);
}

#[test]
fn given_a_payment_through_the_health_insurance_fund_in_the_first_version_when_read_then_that_body_without_an_order()
 {
    let channel = |channel: &str| {
        let data = format!(
            r#"{{"pay":{{"key":"p","commitment":"{PERSON}","year":2023,"amount":1,"channel":"{channel}","ordered_by":"{PERSON}","paid_by":"{PERSON}"}},"credits":"budget","parts":[]}}"#
        );
        let FundFact::Paid(fact) = first_version("fund-paid", &data) else { unreachable!("a payment") };
        fact.pay.channel.clone()
    };
    assert_eq!(channel("ac-ars"), Channel::AcArs);
    assert_eq!(channel("cpam"), Channel::Scheme { body: SchemeBody::new("CPAM"), order: None });
}
