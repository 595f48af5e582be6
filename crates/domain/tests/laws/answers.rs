//! The bilan at a date: what is known when, and what is not answered.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, ZonesDelimited};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::bilan::{BilanQuery, NoBilan, Position, PublishedBilan, Table, at};
use maillage_domain::care::nomenclature::{
    Line, LineCode, Measure, Nomenclature, OfficialList, OfficialNumber,
};
use maillage_domain::care::quantity::{Current, Quantities, Tally, Target};
use maillage_domain::digest::Digest;
use maillage_domain::period::Period;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, Zone, ZoneCode, ZoneSet, ZoneSetId};
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use crate::arbitrary::{day, instant};
use crate::arbitrary_bilan::bilan;

pub(crate) fn region() -> RegionCode {
    RegionCode::new("32")
}

fn entry(region: &RegionCode, number: u64, recorded_at: Timestamp, fact: Fact) -> Entry {
    let id = ActId::new(Uuid::from_u128(number.into()));
    let act = Act {
        id,
        region: region.clone(),
        effective: date(2019, 1, 1),
        basis: None,
        actor: Actor::Program,
        fact,
    };
    Entry { number: ActNumber::new(number), recorded_at, act }
}

fn line(code: &str) -> Line {
    let label = || Bilingual { fr: code.to_owned(), en: code.to_owned() };
    Line {
        code: LineCode::new(code),
        label: label(),
        family_label: label(),
        family_aliases: Vec::new(),
        aliases: Vec::new(),
        official: OfficialNumber { list: OfficialList::Activities, number: 1 },
        measure: Measure::Sites,
        counting: None,
        reformed: None,
        includes: Vec::new(),
        requires: Vec::new(),
        headings: None,
    }
}

fn zone_set(id: &str, zones: &[&str], lines: &[&str], until: Option<Date>) -> Fact {
    let zone = |code: &&str| Zone { code: ZoneCode::parse(code), name: (*code).to_owned() };
    Fact::from(ZonesDelimited {
        zone_set: ZoneSet {
            id: ZoneSetId::new(id),
            title: id.to_owned(),
            decision: String::new(),
            decided_on: None,
            in_force: Period { from: date(2017, 6, 15), until },
            zones: zones.iter().map(zone).collect(),
        },
        lines: lines.iter().map(|line| LineCode::new(*line)).collect(),
        source: String::new(),
    })
}

/// A state that knows four lines, two zone sets (A for `irm` and `sld`, B for `tep`), and these bilans.
pub(crate) fn known(bilans: Vec<(PublishedBilan, Timestamp)>) -> State {
    known_in(&region(), bilans)
}

/// The same state, where it is another region that recorded all of it.
pub(crate) fn known_in(region: &RegionCode, bilans: Vec<(PublishedBilan, Timestamp)>) -> State {
    let nomenclature = Nomenclature {
        id: "2019".to_owned(),
        title: Bilingual { fr: String::new(), en: String::new() },
        in_force: Period::since(date(2019, 1, 1)),
        source: String::new(),
        lines: ["chirurgie", "irm", "sld", "tep"].map(line).to_vec(),
    };
    let first = [
        Fact::from(nomenclature),
        zone_set("A", &["1A", "2A"], &["irm", "sld"], Some(date(2025, 12, 31))),
        zone_set("B", &["1B"], &["tep"], Some(date(2025, 12, 31))),
    ];
    let first = first.into_iter().zip(1..).map(|(fact, number)| entry(region, number, instant(0), fact));
    let bilans =
        bilans.into_iter().zip(4..).map(|((bilan, at), number)| entry(region, number, at, Fact::from(bilan)));
    State::default().fold(first.chain(bilans))
}

pub(crate) fn position(code: &str, zone: &str, quantities: Quantities) -> Position {
    Position {
        table: 0,
        modality: String::new(),
        zone: ZoneCode::parse(zone),
        zone_name: zone.to_owned(),
        region: None,
        quantities,
        admissible: None,
        target_year: None,
        doubt: Vec::new(),
        notes: Vec::new(),
        page: None,
        line: Some(1),
        area: None,
        cell: None,
        code: Some(LineCode::new(code)),
    }
}

pub(crate) fn bilan_of(picture_date: Date, rows: Vec<Position>) -> PublishedBilan {
    PublishedBilan {
        version: 1,
        corrects: None,
        act: None,
        raa: None,
        picture_date,
        published: None,
        window: None,
        zone_decision: None,
        common_to: Vec::new(),
        range_rule: None,
        document: Digest::ZERO,
        tables: vec![Table {
            annex: 1,
            section: "I".to_owned(),
            activity: "Essai".to_owned(),
            page: None,
            line: Some(1),
            area: None,
        }],
        rows,
        notes: Vec::new(),
        contradictions: Vec::new(),
        unread: Vec::new(),
    }
}

/// What counts against its target, without a printed gap.
pub(crate) const fn counted(current: u32, target: u32) -> Tally {
    Tally {
        current: Some(Current::Counted(current)),
        target: Some(Target::Exactly(target)),
        printed_gap: None,
    }
}

fn sites(current: u32, target: u32) -> Quantities {
    Quantities::Sites(counted(current, target))
}

const PICTURE: Date = date(2021, 3, 15);

fn one_bilan() -> State {
    let rows = vec![position("irm", "1A", sites(1, 2)), position("tep", "1B", sites(1, 1))];
    known(vec![(bilan_of(PICTURE, rows), instant(10))])
}

fn query(at: Date, lines: &[&str], zone: Option<&str>) -> BilanQuery {
    BilanQuery {
        lines: lines.iter().map(|line| LineCode::new(*line)).collect(),
        zones: zone.map(ZoneCode::parse).into_iter().collect(),
        ..BilanQuery::whole(region(), at)
    }
}

#[test]
fn given_no_bilan_when_asked_then_none_is_recorded_also_for_another_region() {
    assert_eq!(at(&known(Vec::new()), &query(PICTURE, &[], None)).err(), Some(NoBilan::NoneRecorded));
    let elsewhere = BilanQuery::whole(RegionCode::new("53"), PICTURE);
    assert_eq!(at(&one_bilan(), &elsewhere).err(), Some(NoBilan::NoneRecorded));
}

#[test]
fn given_the_first_picture_when_asked_on_both_sides_then_from_its_day_on() {
    let eve = PICTURE.yesterday().unwrap();
    assert_eq!(at(&one_bilan(), &query(eve, &[], None)).err(), Some(NoBilan::BeforeFirst { first: PICTURE }));
    for day in [PICTURE, PICTURE.tomorrow().unwrap(), date(2040, 1, 1)] {
        assert_eq!(at(&one_bilan(), &query(day, &[], None)).unwrap().rows.len(), 2);
    }
}

#[test]
fn given_zones_when_asked_then_those_of_the_line_answer_and_others_are_told_apart() {
    let state = one_bilan();
    let ask =
        |lines: &[&str], zone| at(&state, &query(PICTURE, lines, Some(zone))).map(|answer| answer.rows.len());
    assert_eq!(ask(&["irm"], "1A").ok(), Some(1));
    assert_eq!(ask(&["irm"], "2A").ok(), Some(0), "a zone of its set without a row");
    assert_eq!(ask(&[], "1B").ok(), Some(1));
    assert_eq!(ask(&[], "9Z").err(), Some(NoBilan::UnknownZone { zone: ZoneCode::parse("9Z") }));
    let wrong = |line: &str, expected: &str, zone: &str, found: &str| NoBilan::WrongZoneSet {
        line: LineCode::new(line),
        expected: ZoneSetId::new(expected),
        zone: ZoneCode::parse(zone),
        found: vec![ZoneSetId::new(found)],
    };
    assert_eq!(ask(&["irm"], "1B").err(), Some(wrong("irm", "A", "1B", "B")));
    assert_eq!(ask(&["tep"], "1A").err(), Some(wrong("tep", "B", "1A", "A")));
    // Several lines: one of them on that set is enough.
    assert_eq!(ask(&["irm", "tep"], "1B").ok(), Some(1));
    assert!(ask(&["irm", "sld"], "1B").is_err());
    // A line that no set is recorded for may be asked for anywhere.
    assert_eq!(ask(&["chirurgie"], "1B").ok(), Some(0));
}

#[test]
fn given_a_region_without_recorded_zones_when_asked_for_any_zone_then_answered() {
    let bilan = bilan_of(PICTURE, vec![position("irm", "1C", sites(1, 2))]);
    let state = State::default().fold([entry(&region(), 1, instant(0), Fact::from(bilan))]);
    assert_eq!(at(&state, &query(PICTURE, &["irm"], Some("1C"))).unwrap().rows.len(), 1);
    assert_eq!(at(&state, &query(PICTURE, &["irm"], Some("9Z"))).unwrap().rows.len(), 0);
}

#[test]
fn given_lines_with_and_without_a_table_when_asked_then_only_those_without_are_reported() {
    let state = one_bilan();
    let missing = |lines: &[&str]| {
        let answer = at(&state, &query(PICTURE, lines, None)).unwrap();
        answer.without_table.iter().map(|line| line.code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&["chirurgie"]), ["chirurgie"]);
    assert_eq!(missing(&["irm", "sld", "tep"]), ["sld"]);
    assert_eq!(missing(&["irm"]), Vec::<String>::new());
    assert_eq!(missing(&[]), Vec::<String>::new());
    // A line whose table has no row in the zone asked for still has a table.
    let elsewhere = at(&state, &query(PICTURE, &["irm"], Some("2A"))).unwrap();
    assert_eq!((elsewhere.rows.len(), elsewhere.without_table.len()), (0, 0));
}

#[test]
fn given_a_later_bilan_of_one_line_when_asked_then_the_other_lines_hold_from_before() {
    let later = bilan_of(date(2022, 1, 1), vec![position("irm", "1A", sites(2, 2))]);
    let first =
        bilan_of(PICTURE, vec![position("irm", "1A", sites(1, 2)), position("sld", "1A", sites(3, 4))]);
    let state = known(vec![(first, instant(1)), (later, instant(2))]);
    let gaps = |day| {
        let answer = at(&state, &query(day, &[], None)).unwrap();
        let mut gaps: Vec<_> = answer
            .rows
            .iter()
            .map(|row| (row.position.code.clone().unwrap().to_string(), row.sites_gap()))
            .collect();
        gaps.sort();
        gaps
    };
    assert_eq!(gaps(date(2021, 12, 31)), [("irm".to_owned(), Some(1)), ("sld".to_owned(), Some(1))]);
    assert_eq!(gaps(date(2022, 1, 1)), [("irm".to_owned(), Some(0)), ("sld".to_owned(), Some(1))]);
}

/// What an answer says: the figures of each row and the act behind it.
fn said(state: &State, query: &BilanQuery) -> Result<Vec<(ActNumber, Position)>, NoBilan> {
    let answer = at(state, query)?;
    Ok(answer.rows.iter().map(|row| (row.bilan.stamp.number, row.position.clone())).collect())
}

proptest! {
    #[test]
    fn given_an_instant_when_asked_as_known_then_as_if_nothing_later_had_been_recorded(
        bilans in vec((bilan(), 0_i64..6), 0..6),
        known_on in 0_i64..6,
        day in day(),
    ) {
        let mut bilans: Vec<_> = bilans.into_iter().map(|(bilan, second)| (bilan, instant(second))).collect();
        bilans.sort_by_key(|(_, recorded_at)| *recorded_at);
        let (all, limit) = (known(bilans.clone()), instant(known_on));
        bilans.retain(|(_, recorded_at)| *recorded_at <= limit);
        let whole = BilanQuery::whole(region(), day);
        let then = BilanQuery { asked: Asked { known_on: limit, ..whole.asked }, ..whole.clone() };
        prop_assert_eq!(said(&all, &then), said(&known(bilans), &whole));
    }

    #[test]
    fn given_any_bilans_when_asked_then_a_shown_text_never_counts_and_no_later_picture_answers(
        bilans in vec(bilan(), 1..5),
        day in day(),
    ) {
        let state = known(bilans.into_iter().map(|bilan| (bilan, instant(1))).collect());
        let Ok(answer) = at(&state, &BilanQuery::whole(region(), day)) else { return Ok(()) };
        prop_assert!(answer.bilan.fact.picture_date <= day);
        for row in &answer.rows {
            prop_assert!(row.bilan.fact.picture_date <= day);
            let sites = row.sites();
            if let (Some(Current::Shown(_)), None) = (&sites.current, sites.printed_gap) {
                prop_assert_eq!(row.sites_gap(), sites.wanted().map(i64::from));
            }
        }
    }

    #[test]
    fn given_any_bilans_when_asked_then_each_cell_stands_as_often_as_one_version_prints_it(
        bilans in vec(bilan(), 1..5),
        day in day(),
    ) {
        let state = known(bilans.into_iter().map(|bilan| (bilan, instant(1))).collect());
        let Ok(answer) = at(&state, &BilanQuery::whole(region(), day)) else { return Ok(()) };
        for row in &answer.rows {
            let same = || answer.rows.iter().filter(|other| other.key() == row.key());
            prop_assert!(same().all(|other| other.bilan.stamp.number == row.bilan.stamp.number));
            let bilan = &row.bilan.fact;
            let printed = bilan.rows.iter().filter(|other| bilan.key(other) == row.key());
            prop_assert!(same().count() == printed.filter(|other| bilan.table(other).is_some()).count());
        }
    }

    #[test]
    fn given_any_bilan_when_asked_then_every_printed_gap_and_answer_is_the_one_answered(
        bilans in vec(bilan(), 1..5),
        day in day(),
    ) {
        let state = known(bilans.into_iter().map(|bilan| (bilan, instant(1))).collect());
        let Ok(answer) = at(&state, &BilanQuery::whole(region(), day)) else { return Ok(()) };
        for row in &answer.rows {
            let printed = row.sites().printed_gap;
            prop_assert!(printed.is_none() || row.sites_gap() == printed);
            let answer = row.position.admissible;
            prop_assert!(answer.is_none() || row.admissible() == answer);
        }
    }
}
