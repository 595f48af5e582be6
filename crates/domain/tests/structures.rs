//! Structures outside the regime of authorisation: what is said of one on a day, and printed figures beside the list.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Envelope, Fact, decode, encode};
use maillage_domain::digest::Digest;
use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::place::Place;
use maillage_domain::register::news::Novelty;
use maillage_domain::state::{Asked, State};
use maillage_domain::structure::beside::{Difference, Listed, listed};
use maillage_domain::structure::key::StructureKey;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::lying::Lying;
use maillage_domain::structure::news::{effective, novelty};
use maillage_domain::structure::status::StructureStatus as Is;
use maillage_domain::structure::tally::{
    Department, DepartmentCode, StructuresCounted, Tally, TallyOf, Territory,
};
use maillage_domain::structure::told::{StructureSaid, StructureTold};
use maillage_domain::territory::{Gazetteer, RegionCode};
use uuid::Uuid;

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("a line")
}

fn key(code: &str) -> StructureKey {
    StructureKey::parse(code).expect("a key")
}

fn said(kind: StructureKind, commune: &str, status: Option<Is>) -> StructureSaid {
    let commune = CommuneCode::parse(commune).ok();
    StructureSaid { kind, name: line("Une"), town: None, commune, status, since: None, source: None }
}

fn told(code: &str, said: StructureSaid) -> StructureTold {
    StructureTold { structure: key(code), said, document: Digest::ZERO, place: Place::on_line(2) }
}

fn tally(of: TallyOf, count: u32) -> Fact {
    let tally = Tally { of, count, printed: line("n"), dated: None, place: Place::on_line(1940) };
    StructuresCounted { document: Digest::ZERO, title: line("Rapport"), tallies: vec![tally] }.into()
}

fn of(statuses: &[Is], territory: Territory) -> TallyOf {
    let statuses: BTreeSet<_> = statuses.iter().copied().collect();
    TallyOf { kind: StructureKind::Msp, statuses, only: None, territory }
}

fn region() -> RegionCode {
    RegionCode::new("32")
}

/// The state after facts, each with its day of effect, recorded one second after the other.
fn after(facts: impl IntoIterator<Item = (Date, Fact)>) -> State {
    let entries = (1..).zip(facts).map(|(number, (effective, fact))| Entry {
        number: ActNumber::new(number),
        recorded_at: Timestamp::from_second(i64::try_from(number).expect("small")).expect("in range"),
        act: Act {
            id: ActId::new(Uuid::from_u128(u128::from(number))),
            region: region(),
            effective,
            actor: Actor::Program,
            basis: None,
            fact,
        },
    });
    State::default().fold(entries)
}

/// What is said of the status of a structure: one, none of those that are known (`Err`), or nothing where it is not known.
fn status_on(state: &State, code: &str, asked: Asked) -> Option<Result<Is, ()>> {
    let book = state.structures(&region()).expect("a book");
    book.structure(&key(code), asked).map(|told| told.fact.said.status.ok_or(()))
}

const EARLY: Date = date(2021, 5, 1);
const LATE: Date = date(2023, 12, 31);

#[test]
fn given_two_statuses_of_a_structure_when_asked_on_a_day_then_the_last_said_of_that_day_or_before() {
    let status = |status| told("msp-1", said(StructureKind::Msp, "62041", Some(status)));
    let state = after([(LATE, status(Is::Recognised).into()), (EARLY, status(Is::Open).into())]);
    assert_eq!(status_on(&state, "msp-1", Asked::on(date(2021, 4, 30))), None);
    assert_eq!(status_on(&state, "msp-1", Asked::on(EARLY)), Some(Ok(Is::Open)));
    assert_eq!(status_on(&state, "msp-1", Asked::on(LATE)), Some(Ok(Is::Recognised)));
    let then = Timestamp::from_second(1).expect("in range");
    let as_known = Asked { day: date(2022, 1, 1), known_on: then };
    assert_eq!(status_on(&state, "msp-1", as_known), None, "the earlier day was told later");
}

/// Three health homes: one recognised in the Nord, one closed there, one of which nothing is said but its kind.
fn three() -> Vec<(Date, Fact)> {
    let home = |commune, status| said(StructureKind::Msp, commune, status);
    vec![
        (EARLY, told("a", home("59350", Some(Is::Recognised))).into()),
        (EARLY, told("b", home("59178", Some(Is::Closed))).into()),
        (EARLY, told("c", home("", None)).into()),
        (EARLY, told("d", said(StructureKind::Cds, "59350", Some(Is::Recognised))).into()),
    ]
}

fn listed_of(state: &State, of: &TallyOf, asked: Asked) -> Option<Listed> {
    let communes = Gazetteer::default();
    let lying = Lying { register: None, communes: &communes, asked };
    listed(state.structures(&region()).expect("a book"), of, &lying, asked)
}

#[test]
fn given_a_printed_figure_when_put_beside_the_list_then_only_what_is_said_to_be_of_it_is_listed() {
    let state = after(three());
    let ask = |of: &TallyOf| listed_of(&state, of, Asked::on(LATE));
    let nord = Department { code: DepartmentCode::parse("59").expect("a code"), name: line("Nord") };
    let found = |counted, doubtful| Some(Listed { counted, doubtful });
    assert_eq!(ask(&of(&[Is::Recognised], Territory::Region)), found(1, 1));
    assert_eq!(ask(&of(&[], Territory::Region)), found(2, 0), "whatever is not closed");
    assert_eq!(ask(&of(&[Is::Recognised], Territory::Department(nord.clone()))), found(1, 1));
    assert_eq!(ask(&of(&[Is::Drafting], Territory::Department(nord))), found(0, 1));
    let some = TallyOf { only: Some(line("universitaires")), ..of(&[], Territory::Region) };
    assert_eq!(ask(&some), None, "no list says that");
    let others = TallyOf { kind: StructureKind::Pass, ..of(&[], Territory::Region) };
    assert_eq!(ask(&others), None, "none is named");
    assert_eq!(listed_of(&state, &of(&[], Territory::Region), Asked::on(date(2020, 1, 1))), None);
}

#[test]
fn given_a_figure_and_a_list_when_they_differ_then_by_how_many_and_which_way() {
    let listed = Listed { counted: 6, doubtful: 2 };
    assert_eq!(
        [5, 6, 9].map(|printed| listed.from(printed)),
        [Difference::More(1), Difference::None, Difference::Fewer(3)]
    );
    assert_eq!([5, 6, 9].map(|printed| listed.from(printed).signed()), [1, 0, -3]);
}

#[test]
fn given_a_later_figure_of_the_same_when_asked_then_it_takes_the_place_of_the_earlier_from_its_day_on() {
    let recognised = || of(&[Is::Recognised], Territory::Region);
    let state = after([
        (LATE, tally(recognised(), 251)),
        (date(2022, 12, 31), tally(recognised(), 230)),
        (LATE, tally(of(&[Is::InProgress], Territory::Region), 21)),
    ]);
    let counts = |day| {
        let book = state.structures(&region()).expect("a book");
        book.tallies(Asked::on(day)).map(|at| at.tally.count).collect::<Vec<_>>()
    };
    assert_eq!(counts(date(2022, 12, 30)), [0_u32; 0]);
    assert_eq!(counts(date(2023, 6, 1)), [230]);
    assert_eq!(counts(LATE), [21, 251]);
}

#[test]
fn given_figures_and_places_in_any_order_when_folded_then_neither_changes_the_other() {
    let figure = (LATE, tally(of(&[], Territory::Region), 251));
    let [before, behind] = [true, false].map(|first| {
        let (head, tail) = if first { (Some(figure.clone()), None) } else { (None, Some(figure.clone())) };
        after(head.into_iter().chain(three()).chain(tail))
    });
    for state in [before, behind] {
        let book = state.structures(&region()).expect("a book");
        assert_eq!(book.structures(Asked::on(LATE)).count(), 4, "a figure is no place");
        assert_eq!(book.tallies(Asked::on(LATE)).map(|at| at.tally.count).collect::<Vec<_>>(), [251]);
    }
}

#[test]
fn given_what_a_table_tells_when_held_against_the_book_then_new_changed_or_unchanged_on_its_day() {
    let dated = |status, since| StructureTold {
        said: StructureSaid { since, ..said(StructureKind::Cpts, "62041", Some(status)) },
        ..told("cpts-1", said(StructureKind::Cpts, "62041", None))
    };
    let open = dated(Is::Open, Some(EARLY));
    assert_eq!((novelty(None, &open, LATE), effective(None, &open, LATE)), (Novelty::New, EARLY));
    let state = after([(EARLY, open.clone().into())]);
    let book = state.structures(&region());
    assert_eq!(novelty(book, &open, LATE), Novelty::Unchanged);
    let elsewhere = StructureTold { document: Digest::ZERO, place: Place::on_line(9), ..open.clone() };
    assert_eq!(novelty(book, &elsewhere, LATE), Novelty::Unchanged, "where it was read says nothing new");
    let recognised = dated(Is::Recognised, Some(date(2023, 1, 1)));
    assert_eq!(novelty(book, &recognised, LATE), Novelty::Changed);
    assert_eq!(effective(book, &recognised, LATE), date(2023, 1, 1));
    let renamed = StructureTold { said: StructureSaid { name: line("Deux"), ..open.said.clone() }, ..open };
    assert_eq!(novelty(book, &renamed, LATE), Novelty::Changed);
    assert_eq!(effective(book, &renamed, LATE), LATE, "its name is new, not its status");
    let without_a_day = dated(Is::Open, None);
    assert_eq!(effective(book, &without_a_day, LATE), LATE);
}

/// The act of a fact, as the journal writes its payload, and as it reads it back.
fn written(fact: Fact) -> (String, Act) {
    let act = Act {
        id: ActId::new(Uuid::from_u128(1)),
        region: region(),
        effective: LATE,
        actor: Actor::Program,
        basis: None,
        fact,
    };
    let written = encode(&act, Envelope::default());
    assert_eq!(decode(&written.line()).expect("what is written can be read"), act);
    (written.payload().to_owned(), act)
}

/// These lines stand in journals for ever: a change of one is a new version of its type.
#[test]
fn given_each_type_of_act_when_written_then_the_golden_payload_and_what_is_not_said_is_left_out() {
    let zeros = "0".repeat(64);
    let bare =
        StructureSaid { town: Some(line("Lille")), ..said(StructureKind::Uaped, "", Some(Is::InProgress)) };
    let (payload, _) = written(told("uaped-lille", bare).into());
    let golden = format!(
        r#"{{"document":"{zeros}","place":{{"line":2}},"said":{{"kind":"uaped","name":"Une","status":"in-progress","town":"Lille"}},"structure":"uaped-lille"}}"#
    );
    assert_eq!(payload, golden);
    let whole = StructureSaid {
        since: Some(EARLY),
        source: Some(line("Une liste")),
        ..said(StructureKind::Msp, "62041", Some(Is::Recognised))
    };
    let (payload, _) = written(told("620000026", whole).into());
    let golden = format!(
        r#"{{"document":"{zeros}","place":{{"line":2}},"said":{{"commune":"62041","kind":"msp","name":"Une","since":"2021-05-01","source":"Une liste","status":"recognised"}},"structure":"620000026"}}"#
    );
    assert_eq!(payload, golden);
    let nord = Department { code: DepartmentCode::parse("59").expect("a code"), name: line("Nord") };
    let (payload, _) = written(tally(of(&[Is::Open, Is::InProgress], Territory::Department(nord)), 7));
    let golden = format!(
        r#"{{"document":"{zeros}","tallies":[{{"count":7,"of":{{"kind":"msp","statuses":["in-progress","open"],"territory":{{"department":{{"code":"59","name":"Nord"}}}}}},"place":{{"line":1940}},"printed":"n"}}],"title":"Rapport"}}"#
    );
    assert_eq!(payload, golden);
    let (payload, _) = written(tally(of(&[], Territory::Region), 36));
    assert!(payload.contains(r#""of":{"kind":"msp"},"#), "the whole region is not written: {payload}");
}

#[test]
fn given_a_line_with_a_kind_that_this_version_does_not_know_when_read_then_refused_and_never_guessed() {
    let line = |payload: &str| {
        let (_, act) = written(told("a", said(StructureKind::Msp, "", None)).into());
        let whole = encode(&act, Envelope::default());
        whole.line().replace(whole.payload(), payload)
    };
    let zeros = "0".repeat(64);
    let payload = |kind: &str| {
        format!(
            r#"{{"document":"{zeros}","place":{{}},"said":{{"kind":"{kind}","name":"Une"}},"structure":"a"}}"#
        )
    };
    assert!(decode(&line(&payload("msp"))).is_ok());
    assert!(decode(&line(&payload("ehpad"))).is_err());
}
