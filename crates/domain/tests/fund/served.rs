//! Which territory sums are said to serve: the statement of an act or nothing, and a whole sum or nothing.

use std::collections::BTreeSet;

use maillage_domain::fund::beneficiary::Finess;
use maillage_domain::fund::cell::{Place, Territory};
use maillage_domain::fund::commitment::Commit;
use maillage_domain::fund::served::{Served, ServedSum};
use maillage_domain::fund::within::{Atlas, Within};
use maillage_domain::ground::asked::Asked;
use maillage_domain::structure::tally::DepartmentCode;
use maillage_domain::territory::{Gazetteer, NamedCommune, ZoneCode};

use crate::agreements::{conclude, reference, whole};
use crate::kit::*;

fn finess(text: &str) -> Finess {
    Finess::parse(text).expect("a number")
}

fn stated(territory: &str) -> Served {
    Served::Territory(Territory::new(territory))
}

fn at(territory: &str) -> Place {
    Place { territory: Some(Territory::new(territory)), ..free() }
}

/// 2023 with credits on no territory and on two.
fn fund() -> Fund {
    let places = [free(), at("F1"), at("F2")];
    Fund::with(places.map(|place| opening(place, ae(10_000), cp(10_000))).into())
}

/// The sites of the tests, of two departments.
fn sites() -> [Finess; 2] {
    ["590000014", "620000026"].map(finess)
}

fn summed(sums: &[ServedSum]) -> (i64, i64) {
    sums.iter()
        .fold((0, 0), |(committed, paid), sum| (committed + sum.committed.cents(), paid + sum.paid.cents()))
}

#[test]
fn given_commitments_with_a_territory_and_without_when_told_then_each_whole_and_together_the_exercise() {
    let mut fund = fund();
    fund.commit(&Commit { place: at("F1"), ..commit(1, ae(300)) });
    fund.commit(&Commit { place: at("F1"), ..commit(2, ae(50)) });
    fund.commit(&Commit { place: at("F2"), ..commit(3, ae(20)) });
    fund.commit(&commit(4, ae(1_000)));
    fund.pay(1, YEAR, cp(100));
    fund.record(fund.ledger.release(&release(2, YEAR, ae(10)), &fund.context()));
    let served = fund.ledger.served(YEAR);
    let told = |sum: &ServedSum| (sum.served.clone(), sum.committed, sum.paid, sum.commitments);
    assert_eq!(
        served.iter().map(told).collect::<Vec<_>>(),
        [
            (None, ae(1_000), cp(0), 1),
            (Some(stated("F1")), ae(340), cp(100), 2),
            (Some(stated("F2")), ae(20), cp(0), 1),
        ]
    );
    let total = fund.ledger.execution(YEAR).total();
    assert_eq!(summed(&served), (total.ae_committed.cents(), total.cp_paid.cents()));
}

#[test]
fn given_an_agreement_that_covers_sites_when_no_territory_is_stated_then_the_sites_else_the_territory() {
    let mut fund = fund();
    let mut terms = whole(ae(900));
    terms.sites = sites().into();
    let agreed = conclude("C-1", terms);
    fund.record(fund.ledger.conclude_agreement(&agreed, &fund.context()));
    let under =
        |number, place| Commit { agreement: Some(reference("C-1")), place, ..commit(number, ae(200)) };
    fund.commit(&under(1, free()));
    fund.commit(&under(2, at("F2")));
    let told: Vec<_> = fund.ledger.served(YEAR).into_iter().map(|sum| (sum.served, sum.committed)).collect();
    let covered = Some(Served::Sites(BTreeSet::from(sites())));
    assert_eq!(told, [(Some(stated("F2")), ae(200)), (covered, ae(200))], "whole, on both sites together");
}

#[test]
fn given_a_beneficiary_whose_number_is_of_a_department_when_nothing_is_stated_then_it_serves_nothing_known() {
    let mut fund = fund();
    fund.commit(&commit(1, ae(200)));
    let told: Vec<_> = fund.ledger.served(YEAR).into_iter().map(|sum| sum.served).collect();
    assert_eq!(told, [None]);
}

fn commune(code: &str, zones: &[&str]) -> NamedCommune {
    NamedCommune {
        line: 2,
        commune: code.to_owned(),
        name: format!("Commune {code}"),
        population: None,
        zones: zones.iter().map(|zone| ZoneCode::parse(zone)).collect(),
        confidence: String::new(),
    }
}

fn within(department: Option<&str>, zones: &[&str]) -> Within {
    Within {
        department: department.map(|code| DepartmentCode::parse(code).expect("a department")),
        zones: zones.iter().map(|zone| ZoneCode::parse(zone)).collect(),
    }
}

#[test]
fn given_zones_and_departments_when_placed_then_what_holds_all_of_them_and_never_what_holds_a_part() {
    let communes = Gazetteer::new([
        commune("59001", &["1A", "1B"]),
        commune("59002", &["1A", "1B"]),
        commune("59003", &["2A", "1B"]),
        commune("62001", &["2A", "2B"]),
    ]);
    let zones = ["1A", "2A", "1B", "2B", "3A"].map(ZoneCode::parse).into();
    let atlas = Atlas { communes: &communes, zones: &zones, register: None, asked: Asked::LATEST };
    let placed = |territory| atlas.within(&stated(territory));
    assert_eq!(placed("1A"), Some(within(Some("59"), &["1A", "1B"])));
    assert_eq!(placed("2A"), Some(within(None, &["2A"])), "it lies in two departments and two zones B");
    assert_eq!(placed("59"), Some(within(Some("59"), &["1B"])));
    assert_eq!(placed("3A"), Some(within(None, &["3A"])), "a zone whose communes nobody listed");
    assert_eq!((placed("80"), placed("Lens")), (None, None), "no commune, and no zone");
    assert_eq!(atlas.within(&Served::Sites(sites().into())), None, "no register says where they lie");
}
