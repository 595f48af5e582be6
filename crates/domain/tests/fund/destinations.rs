//! Where sums go: the shape of a code, the tree of an exercise, and how an act of the fund is written.

use jiff::civil::date;
use maillage_domain::act::FundFact;
use maillage_domain::act::{Act, ActId, Actor, Fact, decode};
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::commitment::{Commit, Committed, Credits};
use maillage_domain::fund::destination::{Destination, DestinationLine, DestinationTree, Mission};
use maillage_domain::fund::refusal::Reason;
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

use crate::kit::*;

fn to(mission: u8, code: &str) -> Commit {
    let mission = Mission::new(mission).expect("1 to 5");
    let mut command = commit(1, ae(1));
    command.place.destination = Some(Destination { mission, code: Some(code.to_owned()) });
    command
}

/// 2023 with credits that no line holds: lines are shown for information, so any of them may draw on the envelope.
fn fund() -> Fund {
    Fund::of(ae(100), cp(100))
}

#[test]
fn given_no_tree_when_committed_then_any_code_of_the_shape_passes_under_its_own_mission() {
    let mut fund = fund();
    for command in [to(2, "2.3.5"), to(3, "MI2-3-5"), to(2, "MI2-3-5-7")] {
        let code =
            command.place.destination.clone().and_then(|destination| destination.code).expect("a code");
        let refused = reason(fund.ledger.commit(&command, &fund.context()));
        assert_eq!(refused, Reason::UnknownDestination { code });
    }
    fund.commit(&to(2, "MI2-3-5"));
    assert_eq!(fund.ledger.execution(YEAR).by_mission().len(), 2);
}

#[test]
fn given_a_tree_when_committed_then_only_its_codes_and_whole_missions_pass() {
    let mut fund = fund();
    let destination = codes().parse("MI2-3-5").expect("of the shape");
    let line = DestinationLine { destination, label: "essai".to_owned() };
    let tree = DestinationTree { year: YEAR, lines: vec![line], source: "essai".to_owned() };
    let command = AdoptDestinations { key: "tree".to_owned(), tree };
    fund.record(fund.ledger.adopt_destinations(&command, &fund.context()));
    assert_eq!(rule(fund.ledger.commit(&to(2, "MI2-3-6"), &fund.context())), "fund.destination");
    fund.commit(&to(2, "MI2-3-5"));
    let mut whole = commit(2, ae(1));
    whole.place.destination = Some(Destination::mission(Mission::new(4).expect("1 to 5")));
    fund.commit(&whole);
    let lines = fund.ledger.execution(YEAR).by_line();
    assert_eq!(lines.get(&Some("MI2-3-5".to_owned())).map(|figures| figures.ae_committed), Some(ae(1)));
}

#[test]
fn given_a_commitment_when_written_then_its_bytes_are_these_for_ever() {
    let act = Act {
        id: ActId::new(Uuid::nil()),
        region: RegionCode::new("32"),
        effective: date(2023, 5, 2),
        basis: None,
        actor: Actor::Program,
        fact: Fact::from(FundFact::from(Committed {
            commit: to(2, "MI2-3-5").into(),
            credits: Credits::Budget,
        })),
    };
    assert_eq!(
        written(&act),
        concat!(
            r#"{"id":"00000000-0000-0000-0000-000000000000","type":"fund-committed","version":2,"region":"32","#,
            r#""effective":"2023-05-02","actor":"program","data":{"commit":{"advance":0,"amount":100,"#,
            r#""beneficiary":{"id":{"rna":"W123456789"},"kind":"association"},"#,
            r#""commitment":"00000000-0000-0000-0000-000000000001","key":"commit 1","notified_on":"2023-05-02","#,
            r#""object":"essai","place":{"destination":{"code":"MI2-3-5","mission":2},"earmark":"free","#,
            r#""envelope":"intervention"},"purpose":{"field":"care"},"#,
            r#""signed_by":"00000000-0000-0000-0000-000000000001","term":"single","year":2023},"credits":"budget"}}"#,
        )
    );
    // Its first version had the same bytes: what came since is absent where it is not agreed.
    let first = written(&act).replace(r#""version":2"#, r#""version":1"#);
    assert_eq!(decode(&first).ok().as_ref(), Some(&act));
    assert_eq!(decode(&written(&act)).ok(), Some(act));
}
