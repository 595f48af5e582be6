//! What is common to several regions: recorded once, seen in each, and nothing of one in the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, ReferenceFact, ZonesDelimited};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::bilan::{Admission, Note, Proposal, PublishedBilan, Refusal, admit};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::quantity::{Quantities, Tally};
use maillage_domain::period::Period;
use maillage_domain::procedure::admit::{WindowAdmission, WindowRefusal, WindowRefused, admit as order};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::window::{RestrictedLines, Window, WindowFault};
use maillage_domain::state::{Asked, Recorded, State};
use maillage_domain::territory::{RegionCode, Zone, ZoneCode, ZoneSet, ZoneSetId};
use uuid::Uuid;

use crate::admission::{Cells, proposal};
use crate::answers::{bilan_of, position};

const PICTURE: Date = date(2025, 1, 1);

fn region(code: &str) -> RegionCode {
    RegionCode::new(code)
}

/// A bilan of regions 32 and 44: a row of each, and one of a zone that both have.
fn common() -> PublishedBilan {
    let row = |code: &str, zone: &str, of: Option<&str>| {
        let quantities = Quantities::Sites(Tally { current: None, target: None, printed_gap: Some(1) });
        let mut row = position(code, zone, quantities);
        row.region = of.map(region);
        row
    };
    let rows = vec![
        row("amm:QA009/MO006", "1A", Some("32")),
        row("amm:QA080/MO006/ME080", "R1", Some("44")),
        row("amm:QA009/MO015", "NORD-EST", None),
    ];
    let note = |codes: &[&str]| Note {
        annex: 1,
        section: String::new(),
        codes: codes.iter().map(|code| LineCode::new(*code)).collect(),
        page: None,
        line: None,
        area: None,
        cell: None,
        text: Bilingual { fr: String::new(), en: String::new() },
    };
    PublishedBilan {
        common_to: vec![region("32"), region("44")],
        notes: vec![note(&["amm:QA080/MO006/ME080"]), note(&[])],
        ..bilan_of(PICTURE, rows)
    }
}

fn window() -> Window {
    Window {
        common_to: vec![region("32"), region("44")],
        ..Window::between(date(2025, 2, 1), date(2025, 4, 1))
    }
}

/// What is recorded of a region: one zone set with these zones, each a code and a name, for one line.
fn zones(zones: &[(&str, &str)]) -> Fact {
    Fact::from(ZonesDelimited {
        zone_set: ZoneSet {
            id: ZoneSetId::new("A"),
            title: String::new(),
            decision: String::new(),
            decided_on: None,
            in_force: Period::since(date(2024, 1, 1)),
            zones: zones
                .iter()
                .map(|(code, name)| Zone { code: ZoneCode::parse(code), name: (*name).to_owned() })
                .collect(),
        },
        lines: vec![LineCode::new("amm:QA009/MO006")],
        source: String::new(),
    })
}

/// The state after facts that region 32 recorded.
fn state(facts: impl IntoIterator<Item = Fact>) -> State {
    recorded(facts.into_iter().map(|fact| ("32", fact)))
}

/// The state after facts, each recorded by a region.
fn recorded<'c>(facts: impl IntoIterator<Item = (&'c str, Fact)>) -> State {
    State::default().fold(facts.into_iter().zip(1..).map(|((code, fact), number)| Entry {
        number: ActNumber::new(number),
        recorded_at: Timestamp::UNIX_EPOCH,
        act: Act {
            id: ActId::new(Uuid::nil()),
            region: region(code),
            effective: PICTURE,
            basis: None,
            actor: Actor::Program,
            fact,
        },
    }))
}

#[test]
fn given_a_bilan_common_to_two_regions_when_looked_at_from_each_then_its_own_rows_and_the_common_one() {
    let state = state([Fact::from(common())]);
    let zones = |code: &str| {
        let bilans = state.care().bilans(&region(code), Asked::LATEST).collect::<Vec<_>>();
        assert!(
            bilans
                .iter()
                .all(|bilan| bilan.stamp.region == region(code) && bilan.stamp.number == ActNumber::new(1))
        );
        let rows = bilans.iter().flat_map(|bilan| &bilan.fact.rows);
        rows.map(|row| row.zone.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(zones("32"), ["1A", "NORD-EST"]);
    assert_eq!(zones("44"), ["R1", "NORD-EST"]);
    assert_eq!(zones("53"), Vec::<String>::new());
}

#[test]
fn given_notes_of_a_common_bilan_when_looked_at_then_those_about_lines_of_the_other_region_are_left_out() {
    let notes = |code: &str| PublishedBilan::seen_in(&Arc::new(common()), &region(code)).notes.len();
    assert_eq!((notes("32"), notes("44")), (1, 2));
}

#[test]
fn given_a_window_common_to_two_regions_when_looked_for_then_found_in_each_of_them_alone() {
    let state = state([Fact::from(window())]);
    let found = |code: &str| state.procedure().windows(&region(code), Asked::LATEST).count();
    assert_eq!(["32", "44", "53"].map(found), [1, 1, 0]);
}

#[test]
fn given_an_order_that_amends_a_common_window_when_published_then_it_holds_in_each_region_from_that_day() {
    let later = Window {
        id: "2025-02-01-b".to_owned(),
        closes: date(2025, 4, 15),
        published: Some(date(2025, 3, 1)),
        replaces: Some("2025-02-01".to_owned()),
        ..window()
    };
    let state = state([Fact::from(window()), Fact::from(later)]);
    let last_day = |code: &str, day: Date| {
        let windows: Vec<_> = state.procedure().windows(&region(code), Asked::on(day)).collect();
        assert_eq!(windows.len(), 1, "{code} {day}");
        windows[0].fact.closes
    };
    for code in ["32", "44"] {
        assert_eq!(last_day(code, date(2025, 2, 28)), date(2025, 4, 1));
        assert_eq!(last_day(code, date(2025, 3, 1)), date(2025, 4, 15));
        assert_eq!(state.procedure().windows_ever(&region(code), Asked::LATEST).count(), 2);
    }
}

/// A window under an identifier that replaces another one, of these regions; of the one that records it, where there are none.
fn replacing(id: &str, replaces: Option<&str>, regions: &[&str]) -> Window {
    let common_to = regions.iter().map(|code| region(code)).collect();
    Window { id: id.to_owned(), replaces: replaces.map(str::to_owned), common_to, ..window() }
}

#[test]
fn given_a_journal_whose_windows_replace_each_other_in_a_ring_when_followed_back_then_an_end_is_found() {
    let state = recorded([
        ("44", Fact::from(replacing("A", None, &[]))),
        ("44", Fact::from(replacing("B", Some("A"), &["32", "44"]))),
        ("32", Fact::from(replacing("A", Some("B"), &[]))),
    ]);
    let back = |code: &str| {
        let mut last = state.procedure().windows_ever(&region(code), Asked::LATEST).last();
        std::iter::from_fn(|| {
            let window = last?;
            last = state.procedure().replaced(window);
            Some(window.fact.id.as_str())
        })
        .take(5)
        .collect::<Vec<_>>()
    };
    assert_eq!(back("32"), ["A", "B"]);
    assert_eq!(back("44"), ["B", "A"]);
}

#[test]
fn given_a_common_window_when_admitted_then_judged_in_each_of_its_regions() {
    let state = recorded([("44", Fact::from(replacing("A", None, &[])))]);
    let judged = |by: &str, window: &Window| {
        order(&state, &region(by), window).map_err(|no| (no.region.to_string(), no.why))
    };
    let both = ["32", "44"];
    let nothing = WindowRefusal::NothingToReplace { id: "A".to_owned(), recorded: Vec::new() };
    assert_eq!(judged("44", &replacing("B", Some("A"), &both)), Err(("32".to_owned(), nothing)));
    assert_eq!(judged("44", &replacing("B", Some("A"), &["44"])), Ok(WindowAdmission::New));
    let exists = WindowRefusal::Exists { id: "A".to_owned() };
    assert_eq!(judged("32", &replacing("A", None, &both)), Err(("44".to_owned(), exists)));
    assert_eq!(judged("32", &replacing("A", None, &["32"])), Ok(WindowAdmission::New));
    assert_eq!(judged("32", &replacing("C", None, &both)), Ok(WindowAdmission::New));
}

#[test]
fn given_a_window_replaced_in_one_of_the_regions_when_another_would_replace_it_in_both_then_refused_there() {
    let state = recorded([
        ("32", Fact::from(replacing("A", None, &["32", "44"]))),
        ("44", Fact::from(replacing("B", Some("A"), &[]))),
    ]);
    let again = order(&state, &region("32"), &replacing("C", Some("A"), &["32", "44"]));
    let why = WindowRefusal::ReplacedAlready { id: "A".to_owned(), by: "B".to_owned() };
    assert_eq!(again, Err(WindowRefused { region: region("44"), why }));
    assert_eq!(order(&state, &region("32"), &replacing("C", Some("A"), &[])), Ok(WindowAdmission::New));
    let same = order(&state, &region("44"), &replacing("A", None, &["32", "44"]));
    assert!(matches!(same, Ok(WindowAdmission::AlreadyRecorded(_))), "{same:?}");
}

#[test]
fn given_a_window_that_closes_before_it_opens_or_lasts_more_than_a_year_when_admitted_then_refused() {
    let judged = |closes| {
        let judged = order(&State::default(), &region("32"), &Window { closes, ..window() });
        judged.map_err(|no| no.why)
    };
    let opens = date(2025, 2, 1);
    let faulty = |fault| Err(WindowRefusal::Faulty(fault));
    let (before, after) = (date(2025, 1, 31), date(2026, 2, 2));
    assert_eq!(judged(before), faulty(WindowFault::Reversed { opens, closes: before }));
    assert_eq!(judged(opens), Ok(WindowAdmission::New));
    assert_eq!(judged(date(2026, 2, 1)), Ok(WindowAdmission::New));
    assert_eq!(judged(after), faulty(WindowFault::TooLong { opens, closes: after }));
}

#[test]
fn given_a_line_on_two_lists_when_admitted_then_refused_and_in_a_journal_received_for_what_any_of_them_says()
{
    let only = |lines: &[&str], operation: &str| RestrictedLines {
        lines: lines.iter().map(|line| LineCode::new(*line)).collect(),
        operations: vec![operation.to_owned()],
    };
    let judged = |lines: &[&str], second: &str| {
        let restricted = vec![only(&["amm:QA001"], "renewal"), only(&[second], "creation")];
        let lines = lines.iter().map(|line| LineCode::new(*line)).collect();
        order(&State::default(), &region("32"), &Window { lines, restricted, ..window() }).is_ok()
    };
    assert!(judged(&["amm:QA001", "amm:QA002"], "amm:QA002"));
    assert!(!judged(&["amm:QA001", "amm:QA001"], "amm:QA002"));
    assert!(!judged(&["amm:QA001"], "amm:QA001"));
    assert!(!judged(&["amm:QA001"], "amm:QA001+QA002"));
    let twice = vec![only(&["amm:QA001"], "renewal"), only(&["amm:QA001"], "creation")];
    let recorded = Window { restricted: twice, ..window() };
    let receives = |operation| recorded.receives(operation, &LineCode::new("amm:QA001"));
    let asked = [Operation::Renewal, Operation::Creation, Operation::Conversion];
    assert_eq!(asked.map(receives), [true, true, false]);
}

#[test]
fn given_an_amendment_still_to_be_published_when_windows_are_foreseen_then_the_list_of_before_until_its_eve()
{
    let published = |day, window| Window { published: Some(day), ..window };
    let (december, november) = (date(2026, 12, 15), date(2026, 11, 30));
    let state = recorded([
        ("32", Fact::from(replacing("A", None, &[]))),
        ("32", Fact::from(published(december, replacing("B", Some("A"), &[])))),
        ("32", Fact::from(published(november, replacing("C", None, &[])))),
    ]);
    let procedure = state.procedure();
    let ids = |windows: Vec<&Recorded<Window>>| windows.iter().map(|window| window.fact.id.clone()).collect();
    let foreseen =
        |day| -> Vec<String> { ids(procedure.windows_foreseen(&region("32"), Asked::on(day)).collect()) };
    let in_force = |day| -> Vec<String> { ids(procedure.windows(&region("32"), Asked::on(day)).collect()) };
    assert_eq!(foreseen(date(2026, 11, 29)), ["A", "C"]);
    assert_eq!(in_force(date(2026, 11, 29)), ["A"]);
    assert_eq!(foreseen(date(2026, 12, 14)), ["A", "C"]);
    assert_eq!(foreseen(december), ["B", "C"]);
}

/// A document that prints a row for each of these zones, by code and name, and is common to regions 32 and 44.
fn proposed(zones: &[(&str, &str)]) -> Proposal {
    let cells: Cells = zones
        .iter()
        .map(|(code, _)| ((LineCode::new("amm:QA009/MO006"), ZoneCode::parse(code)), (1, 2)))
        .collect();
    let mut proposal = Proposal { common_to: vec![region("32"), region("44")], ..proposal(&cells, 1) };
    for row in &mut proposal.annex.rows {
        let name = zones.iter().find(|(code, _)| *code == row.zone).map_or("", |(_, name)| name);
        name.clone_into(&mut row.zone_name);
    }
    proposal.annex.document.picture_date = Some(PICTURE);
    proposal
}

/// What becomes of that document where both regions have a zone 1A, of other names, and share a zone.
fn judged(zones: &[(&str, &str)]) -> Result<Admission, Refusal> {
    let state = recorded([
        ("32", self::zones(&[("1A", "Dunkerque"), ("2A", "Lille"), ("X1", "Nord et Est")])),
        ("44", self::zones(&[("1A", "Metz"), ("R1", "Reims"), ("X1", "Nord et Est")])),
    ]);
    admit(state.reference(), state.care(), proposed(zones))
}

#[test]
fn given_a_common_document_when_admitted_then_each_row_is_of_the_region_of_its_zone_by_code_or_by_name() {
    let admitted = judged(&[("2A", "Lille"), ("R1", "Reims"), ("1A", "Metz"), ("X1", "Nord et Est")]);
    let Ok(Admission::New(bilan)) = admitted else { panic!("{admitted:?}") };
    let regions: BTreeMap<_, _> = bilan
        .rows
        .iter()
        .map(|row| (row.zone.as_str(), row.region.as_ref().map(RegionCode::as_str)))
        .collect();
    let expected = [("2A", Some("32")), ("R1", Some("44")), ("1A", Some("44")), ("X1", None)];
    assert_eq!(regions, BTreeMap::from(expected));
}

#[test]
fn given_a_line_that_one_region_plans_on_no_zone_set_when_admitted_then_any_zone_of_it_and_never_one_of_both()
{
    let own = |line: &str, codes: &[(&str, &str)]| {
        let Fact::Reference(ReferenceFact::ZonesDelimited(drawn)) = zones(codes) else { panic!("zones") };
        Fact::from(ZonesDelimited { lines: vec![LineCode::new(line)], ..ZonesDelimited::clone(&drawn) })
    };
    let state = recorded([
        ("32", own("chirurgie", &[("1A", "Dunkerque"), ("X1", "Nord")])),
        ("44", own("amm:QA009/MO006", &[("R4", "Nancy"), ("X1", "Est")])),
    ]);
    let judged = |zones: &[(&str, &str)]| admit(state.reference(), state.care(), proposed(zones));
    let admitted = judged(&[("1A", ""), ("R4", "")]);
    let Ok(Admission::New(bilan)) = admitted else { panic!("{admitted:?}") };
    let regions: Vec<_> = bilan
        .rows
        .iter()
        .map(|row| row.region.as_ref().map(ToString::to_string).unwrap_or_default())
        .collect();
    assert_eq!(regions, ["32", "44"]);
    let both = judged(&[("X1", "")]);
    let Err(Refusal::ZoneOfSeveral { regions, .. }) = both else { panic!("{both:?}") };
    assert_eq!(regions, [region("32"), region("44")]);
    let none = judged(&[("Z9", "")]);
    let Err(Refusal::ZoneOfSeveral { regions, .. }) = none else { panic!("{none:?}") };
    assert_eq!(regions, []);
}

#[test]
fn given_a_zone_of_none_of_the_regions_or_of_both_by_code_alone_when_admitted_then_refused_with_those_that_have_it()
 {
    let regions = |zone: (&str, &str)| {
        let judged = judged(&[zone]);
        let Err(Refusal::ZoneOfSeveral { regions, .. }) = judged else { panic!("{judged:?}") };
        regions.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(regions(("Z9", "Ailleurs")), Vec::<String>::new());
    assert_eq!(regions(("1A", "autre")), ["32", "44"]);
}
