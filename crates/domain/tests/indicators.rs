//! Indicators: what is recorded beside what is computed, what does not add up, and what must be asked.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Envelope, Fact, decode, encode};
use maillage_domain::digest::Digest;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::place::Place;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::defined::{Definition, IndicatorDefined};
use maillage_domain::indicator::formula::Formula;
use maillage_domain::indicator::reading::{Basis, Finding, Reading, Sources};
use maillage_domain::indicator::recorded::{IndicatorRecorded, ReadIn};
use maillage_domain::indicator::scope::{Scope, Span};
use maillage_domain::indicator::target::IndicatorTargeted;
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::Value;
use maillage_domain::state::{Asked, State};
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::lying::Lying;
use maillage_domain::structure::tally::{
    Department, DepartmentCode, StructuresCounted, Tally, TallyOf, Territory,
};
use maillage_domain::territory::{Gazetteer, RegionCode, ZoneCode};
use proptest::prelude::*;
use uuid::Uuid;

const END: Date = date(2023, 12, 31);
const LATER: Date = date(2024, 6, 1);
/// The departments of the region, with what the report prints of their EMPP.
const EMPP: [(&str, &str, u32); 5] = [
    ("59", "Nord", 7),
    ("62", "Pas-de-Calais", 6),
    ("02", "Aisne", 2),
    ("80", "Somme", 2),
    ("60", "Oise", 1),
];

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("a line")
}

fn code(text: &str) -> IndicatorCode {
    IndicatorCode::parse(text).expect("a code")
}

fn region() -> RegionCode {
    RegionCode::new("32")
}

fn department(number: &str, name: &str) -> Territory {
    let code = DepartmentCode::parse(number).expect("a department");
    Territory::Department(Department { code, name: line(name) })
}

fn defined(indicator: &str, unit: &str, formula: &str) -> Fact {
    let formula = (!formula.is_empty()).then(|| Formula::parse(formula).expect("a formula"));
    let definition = Definition {
        label: line("Un indicateur"),
        unit: Unit::parse(unit).expect("a unit"),
        calculation: line("Comme il est dit"),
        formula,
        source: None,
        actions: BTreeSet::new(),
        structures: BTreeSet::new(),
        destinations: BTreeSet::new(),
    };
    IndicatorDefined { indicator: code(indicator), definition }.into()
}

fn scope(period: &str, territory: Territory, action: &str) -> Scope {
    let action = (!action.is_empty()).then(|| line(action));
    Scope { period: Span::parse(period).ok(), territory, action }
}

fn recorded_in(indicator: &str, scope: Scope, hundredths: i64) -> Fact {
    let value = Value::from_hundredths(hundredths);
    IndicatorRecorded { indicator: code(indicator), scope, value, printed: None, source: None, read_in: None }
        .into()
}

/// A value of the region, in those years.
fn recorded(indicator: &str, period: &str, hundredths: i64) -> Fact {
    recorded_in(indicator, scope(period, Territory::Region, ""), hundredths)
}

fn thousands(sum: i64) -> i64 {
    sum * 100_000
}

/// The state after facts of the end of the year, recorded one second after the other.
fn after(facts: impl IntoIterator<Item = Fact>) -> State {
    let entries = (1..).zip(facts).map(|(number, fact)| Entry {
        number: ActNumber::new(number),
        recorded_at: Timestamp::from_second(i64::try_from(number).expect("small")).expect("in range"),
        act: act(fact, u128::from(number)),
    });
    State::default().fold(entries)
}

fn act(fact: Fact, id: u128) -> Act {
    Act {
        id: ActId::new(Uuid::from_u128(id)),
        region: region(),
        effective: END,
        actor: Actor::Program,
        basis: None,
        fact,
    }
}

/// What an indicator says.
fn told<T>(state: &State, indicator: &str, asked: Asked, look: impl FnOnce(&Reading<'_>) -> T) -> T {
    let communes = Gazetteer::default();
    let zone_sets = [BTreeSet::from([ZoneCode::parse("1A"), ZoneCode::parse("2A")])];
    let lying = Lying { register: None, communes: &communes, asked };
    let sources = Sources {
        book: state.indicators(&region()).expect("a book"),
        structures: state.structures(&region()).map(|book| (book, lying)),
        fund: state.fund(&region()),
        zone_sets: &zone_sets,
        asked,
    };
    look(&sources.read(&code(indicator)).expect("it is defined"))
}

fn findings(state: &State, indicator: &str) -> Vec<Finding> {
    told(state, indicator, Asked::on(LATER), |reading| reading.findings.clone())
}

/// The values computed of an indicator, in hundredths, by their years.
fn computed(state: &State, indicator: &str) -> Vec<(String, i64)> {
    told(state, indicator, Asked::on(LATER), |reading| {
        let value = |line: &maillage_domain::indicator::reading::Line<'_>| {
            let period = line.scope.period.map(|period| period.to_string()).unwrap_or_default();
            line.computed.map(|computed| (period, computed.value.hundredths()))
        };
        reading.lines.iter().filter_map(value).collect()
    })
}

fn tally(territory: Territory, count: u32) -> Tally {
    let of = TallyOf { kind: StructureKind::Empp, statuses: BTreeSet::new(), only: None, territory };
    Tally { of, count, printed: line("n"), dated: None, place: Place::on_line(905) }
}

fn counted(whole: u32) -> Fact {
    let parts = EMPP.map(|(number, name, count)| tally(department(number, name), count));
    let tallies = [tally(Territory::Region, whole)].into_iter().chain(parts).collect();
    StructuresCounted { document: Digest::ZERO, title: line("Rapport"), tallies }.into()
}

#[test]
fn given_structures_that_a_document_prints_when_counted_then_the_region_and_each_department_with_its_source()
{
    let state = after([defined("empp", "équipes", "structures:empp"), counted(18)]);
    told(&state, "empp", Asked::on(LATER), |reading| {
        let values =
            reading.lines.iter().map(|line| line.computed.expect("computed").value.hundredths() / 100);
        assert_eq!(values.collect::<Vec<_>>(), [18, 2, 7, 1, 6, 2], "the region, then 02, 59, 60, 62, 80");
        assert!(reading.lines.iter().all(|line| matches!(
            line.computed.map(|computed| computed.basis),
            Some(Basis::Printed(at, None)) if at.tally.place.line == Some(905)
        )));
        assert!(reading.findings.is_empty(), "7 + 6 + 2 + 2 + 1 are 18");
    });
    let before = Asked::on(date(2023, 12, 30));
    assert!(state.indicators(&region()).expect("a book").definition(&code("empp"), before).is_none());
}

#[test]
fn given_parts_that_do_not_add_up_to_the_whole_when_read_then_told_with_both_sums() {
    let state = after([defined("empp", "équipes", "structures:empp"), counted(19)]);
    let value = Value::whole;
    let period = Span::parse("2023").ok();
    let parts = Finding::Parts { period, parts: 5, are_zones: false, sum: value(18), whole: value(19) };
    assert_eq!(findings(&state, "empp"), [parts]);
}

#[test]
fn given_shares_of_departments_when_read_then_no_sum_is_asked_of_them() {
    let shares = EMPP.map(|(number, name, count)| {
        recorded_in("share", scope("2023", department(number, name), ""), i64::from(count) * 100)
    });
    let facts = [defined("share", "%", ""), recorded("share", "2023", 400)].into_iter().chain(shares);
    assert_eq!(findings(&after(facts), "share"), []);
}

#[test]
fn given_the_zones_of_a_set_when_they_do_not_add_up_then_told_and_zones_of_no_set_are_left_out() {
    let zone =
        |zone, count| recorded_in("n", scope("2023", Territory::Zone(ZoneCode::parse(zone)), ""), count);
    let facts = |second| {
        [
            defined("n", "lits", ""),
            recorded("n", "2023", 300),
            zone("1A", 100),
            zone("2A", second),
            zone("9B", 700),
        ]
    };
    assert_eq!(findings(&after(facts(200)), "n"), []);
    let told = findings(&after(facts(100)), "n");
    assert!(matches!(told[..], [Finding::Parts { parts: 2, are_zones: true, .. }]), "{told:?}");
}

#[test]
fn given_a_recorded_value_that_differs_when_read_then_both_stand_and_nothing_rests_on_either() {
    let state = after([
        defined("empp", "équipes", "structures:empp"),
        defined("cost", "EUR", "quotient:sum/empp"),
        defined("sum", "EUR", ""),
        counted(18),
        recorded("sum", "2023", thousands(4000)),
        recorded("empp", "2023", 1700),
    ]);
    told(&state, "empp", Asked::on(LATER), |reading| {
        let region = &reading.lines[0];
        assert_eq!(region.computed.expect("computed").value, Value::whole(18), "never overwritten");
        assert_eq!(region.difference(), Some(Value::from_hundredths(-100)));
        assert_eq!(region.settled(), None);
    });
    assert_eq!(computed(&state, "cost"), []);
    let same = after([
        defined("empp", "équipes", "structures:empp"),
        defined("cost", "EUR", "quotient:sum/empp"),
        defined("sum", "EUR", ""),
        counted(18),
        recorded("sum", "2023", thousands(4000)),
    ]);
    assert_eq!(computed(&same, "cost"), [("2023".to_owned(), 22_222_222)]);
}

/// 96,000 euros for assistants, of which three posts were made in 2023 and eight since 2021.
fn assistants(period: &str) -> State {
    after([
        defined("aumg.sum", "EUR", ""),
        defined("aumg.posts", "postes", ""),
        defined("aumg.cost", "EUR", "quotient:aumg.sum/aumg.posts"),
        recorded_in("aumg.sum", scope(period, Territory::Region, "AUMG"), thousands(96)),
        recorded_in("aumg.posts", scope("2023", Territory::Region, "AUMG"), 300),
        recorded_in("aumg.posts", scope("2021-2023", Territory::Region, "AUMG"), 800),
    ])
}

#[test]
fn given_a_sum_of_which_nobody_said_the_years_when_a_unit_cost_is_wanted_then_it_asks_with_what_each_would_make()
 {
    let state = assistants("");
    assert_eq!(computed(&state, "aumg.cost"), []);
    let told = findings(&state, "aumg.cost");
    let [Finding::Asks { of: (scope, sum), candidates }] = &told[..] else { panic!("{told:?}") };
    assert_eq!((scope.period, sum.hundredths()), (None, thousands(96)));
    let mut made: Vec<_> =
        candidates.iter().map(|(_, by, cost)| (by.hundredths(), cost.value.hundredths())).collect();
    made.sort_unstable();
    assert_eq!(made, [(300, thousands(32)), (800, thousands(12))]);
}

#[test]
fn given_the_same_years_territory_and_action_when_a_unit_cost_is_wanted_then_that_one_alone() {
    assert_eq!(computed(&assistants("2023"), "aumg.cost"), [("2023".to_owned(), thousands(32))]);
    assert_eq!(computed(&assistants("2021-2023"), "aumg.cost"), [("2021-2023".to_owned(), thousands(12))]);
    assert!(findings(&assistants("2023"), "aumg.cost").is_empty());
    let other = after([
        defined("aumg.sum", "EUR", ""),
        defined("aumg.posts", "postes", ""),
        defined("aumg.cost", "EUR", "quotient:aumg.sum/aumg.posts"),
        recorded_in("aumg.sum", scope("2023", Territory::Region, "AUMG"), thousands(96)),
        recorded_in("aumg.posts", scope("2023", Territory::Region, "Assistants"), 300),
        recorded_in("aumg.posts", scope("2023", department("59", "Nord"), "AUMG"), 300),
    ]);
    let told = findings(&other, "aumg.cost");
    assert!(matches!(&told[..], [Finding::Asks { candidates, .. }] if candidates.len() == 1), "{told:?}");
}

#[test]
fn given_what_was_received_and_spent_of_one_purpose_when_set_against_each_other_then_the_top_up_or_the_rest()
{
    // MDA, psychologists, UAPED, HPV; then imaging, whose two actions are spent from one receipt (K€).
    for (received, spent, made) in [
        (402, &[2650][..], 2248),
        (652, &[732], 80),
        (980, &[1300], 320),
        (1900, &[1800], -100),
        (2300, &[1500, 1000], 200),
    ] {
        let names: Vec<_> = (0..spent.len()).map(|rank| format!("spent-{rank}")).collect();
        let formula = format!("earmark:received/{}", names.join("+"));
        let mut facts = vec![
            defined("received", "EUR", ""),
            defined("purpose", "EUR", &formula),
            recorded("received", "2023", thousands(received)),
        ];
        for (name, sum) in names.iter().zip(spent) {
            facts.push(defined(name, "EUR", ""));
            facts.push(recorded_in(name, scope("2023", Territory::Region, "Une action"), thousands(*sum)));
        }
        assert_eq!(computed(&after(facts), "purpose"), [("2023".to_owned(), thousands(made))]);
    }
}

#[test]
fn given_a_purpose_of_which_nothing_spent_is_known_in_those_years_when_read_then_told_and_no_rest_is_made_up()
{
    let state = after([
        defined("received", "EUR", ""),
        defined("spent", "EUR", ""),
        defined("purpose", "EUR", "earmark:received/spent"),
        recorded("received", "2023", thousands(402)),
        recorded("spent", "2022", thousands(402)),
    ]);
    assert_eq!(computed(&state, "purpose"), []);
    let told = findings(&state, "purpose");
    assert!(
        matches!(&told[..], [Finding::Lacks { indicator, .. }] if indicator.as_str() == "spent"),
        "{told:?}"
    );
}

#[test]
fn given_a_sum_of_indicators_when_all_have_that_scope_then_their_sum() {
    let parts = |second| {
        after([
            defined("a", "postes", ""),
            defined("b", "postes", ""),
            defined("both", "postes", "sum:a+b"),
            recorded("a", "2023", 300),
            recorded("b", second, 500),
        ])
    };
    assert_eq!(computed(&parts("2023"), "both"), [("2023".to_owned(), 800)]);
    assert_eq!(computed(&parts("2021-2022"), "both"), []);
}

#[test]
fn given_a_formula_that_names_itself_or_nothing_when_read_then_told() {
    let state = after([
        defined("a", "postes", "sum:b"),
        defined("b", "postes", "sum:a"),
        defined("c", "postes", "sum:unknown"),
    ]);
    assert_eq!(findings(&state, "a"), [Finding::Circular]);
    assert_eq!(findings(&state, "c"), [Finding::Undefined(code("unknown"))]);
}

#[test]
fn given_targets_of_a_territory_when_read_then_each_value_beside_the_next_that_is_due() {
    let aimed = |by, count| {
        let (indicator, territory) = (code("n"), Territory::Region);
        Fact::from(IndicatorTargeted { indicator, territory, value: Value::whole(count), by, source: None })
    };
    let state = after([
        defined("n", "lits", ""),
        aimed(date(2022, 12, 31), 10),
        aimed(END, 20),
        aimed(END, 21),
        aimed(date(2028, 12, 31), 40),
        recorded("n", "2023", 1900),
        recorded("n", "2029", 3900),
    ]);
    told(&state, "n", Asked::on(LATER), |reading| {
        let targets = reading.lines.iter().map(|line| line.target.expect("a target").fact.value);
        assert_eq!(targets.collect::<Vec<_>>(), [Value::whole(21), Value::whole(40)]);
    });
}

/// The act of a fact, as the journal writes its payload, and as it reads it back.
fn written(fact: Fact) -> String {
    let act = act(fact, 1);
    let written = encode(&act, Envelope::default());
    assert_eq!(decode(&written.line()).expect("what is written can be read"), act);
    written.payload().to_owned()
}

/// These lines stand in journals for ever: a change of one is a new version of its type.
#[test]
fn given_each_type_of_act_when_written_then_the_golden_payload_and_what_is_not_said_is_left_out() {
    assert_eq!(
        written(defined("empp", "équipes", "structures:empp")),
        r#"{"definition":{"calculation":"Comme il est dit","formula":"structures:empp","label":"Un indicateur","unit":"équipes"},"indicator":"empp"}"#
    );
    let (indicator, territory) = (code("empp"), department("59", "Nord"));
    let target = IndicatorTargeted { indicator, territory, value: Value::whole(8), by: END, source: None };
    assert_eq!(
        written(target.into()),
        r#"{"by":"2023-12-31","indicator":"empp","territory":{"department":{"code":"59","name":"Nord"}},"value":800}"#
    );
    assert_eq!(
        written(recorded("empp", "2021-2023", 1850)),
        r#"{"indicator":"empp","scope":{"period":"2021-2023"},"value":1850}"#
    );
    let read = IndicatorRecorded {
        indicator: code("empp"),
        scope: scope("", Territory::Region, "EMPP"),
        value: Value::whole(18),
        printed: Some(line("18 EMPP")),
        source: Some(line("Rapport")),
        read_in: Some(ReadIn { document: Digest::ZERO, place: Place::on_line(2) }),
    };
    let zeros = "0".repeat(64);
    let golden = format!(
        r#"{{"indicator":"empp","printed":"18 EMPP","read_in":{{"document":"{zeros}","place":{{"line":2}}}},"scope":{{"action":"EMPP"}},"source":"Rapport","value":1800}}"#
    );
    assert_eq!(written(read.into()), golden);
}

proptest! {
    /// Two values of other scopes are never divided, whatever was recorded, and whatever came first.
    #[test]
    fn given_any_values_when_divided_then_only_those_of_one_scope(
        above in proptest::collection::vec((0_usize..4, 0_usize..3, 1_i64..1000), 0..6),
        below in proptest::collection::vec((0_usize..4, 0_usize..3, 1_i64..1000), 0..6),
        turned in any::<bool>(),
    ) {
        let years = ["", "2022", "2023", "2022-2023"];
        let places = [Territory::Region, department("59", "Nord"), department("62", "Pas-de-Calais")];
        let one = |name: &'static str, (year, place, value): (usize, usize, i64)| {
            recorded_in(name, scope(years[year], places[place].clone(), ""), value)
        };
        let mut facts: Vec<_> = above.into_iter().map(|value| one("above", value)).collect();
        facts.extend(below.into_iter().map(|value| one("below", value)));
        let heads = [defined("above", "EUR", ""), defined("below", "n", ""), defined("cost", "EUR", "quotient:above/below")];
        let state = if turned {
            after(facts.into_iter().chain(heads))
        } else {
            after(heads.into_iter().chain(facts))
        };
        let of = |name: &str| told(&state, name, Asked::on(LATER), |reading| {
            reading.lines.iter().map(|line| (line.scope.clone(), line.settled())).collect::<Vec<_>>()
        });
        let (above, below) = (of("above"), of("below"));
        for (scope, value) in of("cost") {
            prop_assert!(scope.period.is_some());
            let same = |all: &[(Scope, Option<Value>)]| {
                all.iter().find(|(other, _)| other.key() == scope.key()).and_then(|(_, value)| *value)
            };
            let divided = same(&above).zip(same(&below)).and_then(|(above, below)| above.divided_by(below));
            prop_assert_eq!(divided.map(|divided| divided.value), value);
        }
    }

    /// What was known at an instant stays what it was, whatever is recorded later.
    #[test]
    fn given_later_acts_when_asked_as_known_before_then_the_same(
        values in proptest::collection::vec((0_usize..3, 0_i64..1000), 1..8),
        first in 0_usize..8,
    ) {
        let years = ["2021", "2022", "2023"];
        let facts: Vec<_> = [defined("n", "lits", "")]
            .into_iter()
            .chain(values.iter().map(|(year, value)| recorded("n", years[*year], *value)))
            .collect();
        let first = (first + 1).min(facts.len());
        let known_on = Timestamp::from_second(i64::try_from(first).expect("small")).expect("in range");
        let asked = Asked { day: LATER, known_on };
        let lines = |state: &State| told(state, "n", asked, |reading| {
            reading.lines.iter().map(|line| (line.scope.clone(), line.settled())).collect::<Vec<_>>()
        });
        prop_assert_eq!(lines(&after(facts[..first].to_vec())), lines(&after(facts)));
    }
}
