//! The shape of an image, held by the digest of one.

use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, decode};
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::{Earmark, Place, Territory};
use maillage_domain::fund::commitment::{CommitmentId, Field, Term};
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, RecoveryId, RecoveryReason,
};
use maillage_domain::image::{self, FORMAT};
use maillage_domain::period::Period;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::kit::{
    Fund, YEAR, ae, bound, commit, cp, decide_year, free, opening, person, purpose, release, transfer,
};
use crate::parameters::four_percent;

/// The acts of a release, which hold everything but a fund.
const JOURNAL: &str = include_str!("../../../../testdata/journals/0.1.0.tsv");

/// The digest of the sample in this format.
const DIGEST: &str = "088842683d0a7aa5d0cd857bc39c87176ce4005d6951283cc2204450d2ed3cd1";

/// A fund that lived through every kind of movement.
fn fund() -> Fund {
    let prevention = bound(Earmark::Prevention);
    let mut fund = Fund::with(vec![
        opening(free(), ae(10_000), cp(10_000)),
        opening(prevention.clone(), ae(5_000), cp(5_000)),
    ]);
    let line = Place { territory: Some(Territory::new("59")), ..free() };
    fund.record(fund.ledger.transfer(&transfer(free(), line, ae(10), cp(10)), &fund.context()));
    fund.commit(&commit(1, ae(1_000)));
    let mut bound = commit(2, ae(300));
    (bound.place, bound.purpose) = (prevention, purpose(Field::Prevention));
    fund.commit(&bound);
    let mut firm = commit(3, ae(900));
    firm.term = Term::Firm { instalments: vec![cp(300), cp(300), cp(300)] };
    fund.commit(&firm);
    fund.pay(1, YEAR, cp(600));
    fund.record(fund.ledger.release(&release(1, YEAR, ae(100)), &fund.context()));
    let (recovery, commitment) = (RecoveryId::new(Uuid::from_u128(9)), CommitmentId::new(Uuid::from_u128(1)));
    let order = OrderRecovery {
        key: "order".to_owned(),
        recovery,
        commitment,
        year: YEAR,
        amount: cp(50),
        reason: RecoveryReason::Unused,
        signed_by: person(1),
    };
    fund.record(fund.ledger.order_recovery(&order, &fund.context()));
    let collect = CollectRecovery {
        key: "collect".to_owned(),
        recovery,
        year: YEAR,
        amount: cp(20),
        by: Collection::Cash,
        collected_by: person(3),
    };
    fund.record(fund.ledger.collect_recovery(&collect, &fund.context()));
    fund.next_year(YEAR, vec![opening(free(), ae(100), cp(2_000))]);
    fund.record(fund.ledger.decide_year(&decide_year(3, YEAR.later(1), cp(300)), &fund.context()));
    fund
}

fn sample() -> State {
    let others = JOURNAL.lines().map(|line| {
        let act = line.rsplit('\t').next().expect("four columns");
        decode(act).expect("an act of the release")
    });
    let fund = fund();
    let recorded = fund.recorded().cloned().map(Fact::from);
    let set = four_percent(Period { from: date(2024, 1, 1), until: Some(date(2024, 12, 31)) });
    let facts = recorded.chain([Fact::from(set)]).map(|fact| Act {
        id: ActId::new(Uuid::from_u128(7)),
        region: RegionCode::new("32"),
        effective: YEAR.last_day(),
        basis: Some("art. R. 1435-25 CSP".to_owned()),
        actor: Actor::Program,
        fact,
    });
    let recorded_at: Timestamp = "2026-01-01T00:00:00.5Z".parse().expect("an instant");
    State::default().fold(others.chain(facts).zip(1..).map(|(act, number)| Entry {
        number: ActNumber::new(number),
        recorded_at,
        act,
    }))
}

#[test]
fn given_a_state_with_everything_in_it_when_its_image_changes_shape_then_so_does_the_format() {
    let state = sample();
    let image = image::encode(&state);
    assert!(image::decode(&image).expect("an image") == state);
    let digest = Digest::new(Sha256::digest(&image).into()).to_string();
    assert_eq!((FORMAT, digest.as_str()), (9, DIGEST), "raise `image::FORMAT`, then write its digest here");
}
