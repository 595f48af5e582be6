//! Plays the scenarios of `testdata/scenarios/registre`: rows of the national feed, and what they come to. Rules A65 and A66 of the
//! domain, each side.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a scenario that cannot be read has failed")]

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::care::arhgos::RecordFault;
use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::authorisation::gathering::Gathering;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::count::terms::CountTerms;
use maillage_domain::care::count::{CountedBy, count};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::book::EntityBook;
use maillage_domain::ground::register::Finess;
use maillage_domain::ground::stamp::Stamp;
use maillage_domain::state::Asked;
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_reading::arhgos::{Record, activities};
use maillage_service::shipped;

use crate::tables::scenarios_in;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><fluxarhgos><horodatage><emetteur>ARHGOS</emetteur>\
    <destinataire>FINESS</destinataire><versionmessage>9</versionmessage><datemaj>2026-03-11</datemaj></horodatage>";

/// The number of a fictional entity or site of department 99: `EJ1`, `ET2`.
fn finess(name: &str) -> String {
    let (kind, rank) = name.split_at(2);
    let first = if kind == "EJ" { 100_000 } else { 0 };
    let rank: u32 = rank.parse().unwrap();
    let keyed = |key: u32| format!("99{:06}{key}", first + rank);
    (0..10).map(keyed).find(|text| Finess::parse(text).is_ok()).unwrap()
}

/// A record of the feed: `99-1 EJ1 ET1 QA002/MO006`, then units (`irm:2`) and a practice (`PTS11`).
fn record(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut next = || words.next().unwrap_or_else(|| panic!("{text}: a word is missing"));
    let (number, holder, site, code) = (next(), finess(next()), finess(next()), next());
    let (activity, modality) = code.split_once('/').unwrap_or((code, "MO000"));
    let (mut units, mut practice) = (String::new(), "PTS00");
    for word in words {
        match word.split_once(':') {
            Some((kind, count)) => units.extend(["<", kind, ">", count, "</", kind, ">"]),
            None => practice = word,
        }
    }
    format!(
        "<activiteamm><nofinessej>{holder}</nofinessej><nofinesset>{site}</nofinesset><activite>{activity}</activite>\
         <modalite>{modality}</modalite><mention>ME000</mention><pts>{practice}</pts><declaration>DE000</declaration>\
         <codeautorarhgos>{number}</codeautorarhgos><dateautor>2024-06-24</dateautor><daterenouv></daterenouv>\
         <datemeo>2024-09-02</datemeo><datefin>2031-09-01</datefin>{units}</activiteamm>"
    )
}

/// What a feed comes to: how many implantations of a line on a day, and the fields that made a record unreadable.
fn played(given: &str, when: &str) -> (usize, Vec<&'static str>) {
    let words: Vec<_> = when.split_whitespace().collect();
    let ["compte", code, "le", day] = words[..] else { panic!("{when}: compte CODE le DATE") };
    let records: String = given.split(',').map(|row| record(row.trim())).collect();
    let text = format!("{HEAD}{records}</fluxarhgos>");
    let (mut gathering, mut unread) = (Gathering::default(), Vec::new());
    for read in activities(text.as_bytes()).unwrap() {
        match read.unwrap() {
            Record::Row(row) => gathering.add(*row),
            Record::Unread(record) => unread.extend(record.faults.iter().map(|fault| match fault {
                RecordFault::Field { field, .. } => *field,
                other => panic!("{other:?}"),
            })),
        }
    }
    let mut register = Register::default();
    for ((number, registered), act) in gathering.into_registered().zip(1..) {
        let stamp = Arc::new(Stamp {
            number: ActNumber::new(act),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective: date(2026, 3, 11),
            region: RegionCode::new("99"),
            actor: Actor::Program,
        });
        let _entered = register.apply(stamp, Arc::new(AuthorisationTold::new(number, registered)));
    }
    let clocks = Clocks::read(&shipped::PARAMETERS).unwrap();
    let terms = CountTerms::read(&shipped::PARAMETERS).unwrap();
    let zone = ZoneCode::parse("F1");
    let by = CountedBy {
        nomenclature: &shipped::NOMENCLATURE_2023,
        entities: &EntityBook::default(),
        clocks: &clocks,
        terms: &terms,
        zone: &|_, _| Some(zone.clone()),
    };
    let asked = Asked::on(day.parse().unwrap());
    let counted = count(register.lives(&clocks, asked), by, asked);
    (counted.cell(&LineCode::new(format!("amm:{code}")), Some(&zone)).sites(), unread)
}

#[test]
fn given_each_feed_when_it_is_counted_then_what_the_table_says() {
    let mut faults = Vec::new();
    for (place, given, when, then) in scenarios_in("registre") {
        let (sites, unread) = played(&given, &when);
        let mut seen = vec![format!("implantations {sites}")];
        seen.extend(unread.iter().map(|field| format!("illisible {field}")));
        if seen.join(", ") != then {
            faults.push(format!("{place}: {given} | {when} | {then}\n    {}", seen.join(", ")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
