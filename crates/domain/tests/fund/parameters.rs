//! Parameters: what a region sets for itself holds there, for its days, as known when it is asked, and nowhere else.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry};
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::parameter::dated::{Provenance, on};
use maillage_domain::parameter::decision::{SetAdmission, SetParameter, SetRefusal, admit};
use maillage_domain::parameter::name::ParameterName;
use maillage_domain::parameter::set::ParameterSet;
use maillage_domain::parameter::table::{ParameterFault, ParameterTable};
use maillage_domain::parameter::unit::ParameterUnit;
use maillage_domain::parameter::value::Value;
use maillage_domain::period::Period;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

use crate::given::{choice, parameter, parameters, table};
use crate::kit::{Fund, YEAR, ae, close, cp, written};

fn region(code: &str) -> RegionCode {
    RegionCode::new(code)
}

/// 4 % in place of 3 % for the carry-over.
pub(crate) fn four_percent(in_force: Period) -> ParameterSet {
    ParameterSet {
        name: ParameterName::new("fund.carry-over"),
        value: Value::BasisPoints(400),
        in_force,
        source: "décision de l’agence".to_owned(),
        doubt: Some("à confirmer".to_owned()),
    }
}

/// An act of region 32.
fn act(set: ParameterSet) -> Act {
    Act {
        id: ActId::new(Uuid::from_u128(1)),
        region: region("32"),
        effective: set.in_force.from,
        basis: None,
        actor: Actor::Program,
        fact: set.into(),
    }
}

/// Acts of region 32, recorded one an hour from the first hour on.
fn recorded(sets: impl IntoIterator<Item = ParameterSet>) -> State {
    let entries = sets.into_iter().zip(1..).map(|(set, number)| Entry {
        number: ActNumber::new(number),
        recorded_at: hour(i64::try_from(number).expect("a few")),
        act: act(set),
    });
    State::default().fold(entries)
}

/// How many values of the carry-over region 32 has set.
fn known(state: &State) -> usize {
    state.parameter().values(&region("32"), &ParameterName::new("fund.carry-over"), Asked::LATEST).count()
}

fn hour(number: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + 3_600 * number).expect("a moment of our time")
}

/// The share that may be carried over in a region on a day, as known when it is asked.
fn share(state: &State, code: &str, day: Date, asked: Asked) -> u32 {
    let parameters = Parameters::of(&table(), state.parameter(), &region(code), asked);
    on(&parameters.expect("the table is whole").carry_over_bp, day).value
}

#[test]
fn given_a_region_that_set_four_percent_when_its_year_closes_then_four_are_carried_and_three_in_another() {
    let state = recorded([four_percent(Period::since(date(2023, 1, 1)))]);
    let carried = |code: &str| {
        let mut fund = Fund::of(ae(1_000), cp(0));
        fund.on = YEAR.last_day();
        fund.parameters =
            Parameters::of(&table(), state.parameter(), &region(code), Asked::on(fund.on)).expect("whole");
        fund.record(fund.ledger.close_year(&close(YEAR), &fund.context()));
        let closed = fund.ledger.exercise(YEAR).and_then(|exercise| exercise.closed.as_ref());
        closed.expect("just closed").fact.ceiling
    };
    assert_eq!((carried("32"), carried("53")), (ae(40), ae(30)));
}

#[test]
fn given_a_value_set_for_some_days_when_asked_around_them_then_it_holds_on_them_only() {
    let state = recorded([four_percent(Period { from: date(2024, 1, 1), until: Some(date(2024, 12, 31)) })]);
    for (day, expected) in [
        (date(2023, 12, 31), 300),
        (date(2024, 1, 1), 400),
        (date(2024, 12, 31), 400),
        (date(2025, 1, 1), 300),
    ] {
        assert_eq!(share(&state, "32", day, Asked::on(day)), expected, "{day}");
    }
}

#[test]
fn given_a_value_set_later_when_asked_as_known_before_then_as_shipped() {
    let state = recorded([four_percent(Period::since(date(2023, 1, 1)))]);
    let day = date(2023, 6, 1);
    let known = |known_on| share(&state, "32", day, Asked { day, known_on });
    assert_eq!((known(hour(0)), known(hour(1))), (300, 400));
}

#[test]
fn given_two_acts_about_a_day_when_asked_then_the_last_one_wins_and_says_who_set_it_and_what_is_doubtful() {
    let first = four_percent(Period::since(date(2023, 1, 1)));
    let second = ParameterSet { value: Value::BasisPoints(500), doubt: None, ..first.clone() };
    let state = recorded([first, second]);
    let table = table().of(state.parameter(), &region("32"), Asked::LATEST);
    let values = &table.parameter("fund.carry-over").expect("a parameter").values;
    let told: Vec<_> = values.iter().map(|value| (value.value.number(), &value.origin)).collect();
    let by = |act| Provenance::Region { code: region("32"), act: ActNumber::new(act) };
    assert_eq!(told, [(Some(300), &Provenance::Shipped), (Some(400), &by(1)), (Some(500), &by(2))]);
    let doubts: Vec<_> =
        values.iter().map(|value| value.doubt.as_ref().map(|doubt| doubt.fr.as_str())).collect();
    assert_eq!(doubts, [None, Some("à confirmer"), None]);
    assert_eq!(on(values, date(2023, 6, 1)).value, Value::BasisPoints(500));
}

#[test]
fn given_a_value_when_written_then_the_act_says_its_unit_so_that_no_table_is_needed_to_read_it() {
    let set = four_percent(Period::since(date(2024, 1, 1)));
    let line = written(&act(set.clone()));
    let named = r#""name":"fund.carry-over","source":"décision de l’agence","value":{"basis-points":400}}"#;
    let data = format!(r#""data":{{"doubt":"à confirmer","in_force":{{"from":"2024-01-01"}},{named}"#);
    assert!(line.contains(r#""type":"parameter-set","version":1,"#) && line.contains(&data), "{line}");
    let shape = Value::Codes("MI|M#-99-99".parse().expect("a shape"));
    let line = written(&act(ParameterSet { value: shape, ..set }));
    assert!(line.contains(r#""value":{"codes":"MI|M#-99-99"}"#), "{line}");
}

#[test]
fn given_a_value_that_can_hold_nowhere_when_recorded_then_set_aside() {
    let sound = four_percent(Period::since(date(2023, 1, 1)));
    let backwards = Period { from: date(2023, 1, 2), until: Some(date(2023, 1, 1)) };
    let state = recorded([
        ParameterSet { value: Value::BasisPoints(10_001), ..sound.clone() },
        ParameterSet { in_force: backwards, ..sound.clone() },
        ParameterSet { source: " ".to_owned(), ..sound },
    ]);
    assert_eq!(known(&state), 0);
    assert_eq!(share(&state, "32", date(2023, 6, 1), Asked::LATEST), 300);
}

#[test]
fn given_a_value_of_another_unit_or_name_when_asked_then_it_is_passed_over() {
    let sound = four_percent(Period::since(date(2023, 1, 1)));
    let state = recorded([
        ParameterSet { value: Value::Days(15), ..sound.clone() },
        ParameterSet { name: ParameterName::new("fund.unheard-of"), ..sound.clone() },
        ParameterSet {
            name: ParameterName::new("fund.excluded-credits"),
            value: Value::Choice("neither".to_owned()),
            ..sound
        },
    ]);
    assert_eq!(known(&state), 1);
    assert_eq!(Parameters::of(&table(), state.parameter(), &region("32"), Asked::LATEST), Ok(parameters()));
}

#[test]
fn given_a_table_without_a_parameter_or_with_another_unit_when_read_then_its_name() {
    let but = |replaced| {
        let mut all: Vec<_> =
            table().iter().filter(|one| one.name.as_str() != "fund.amended").cloned().collect();
        all.extend(replaced);
        Parameters::read(&ParameterTable::new(all)).expect_err("it does not fit").to_string()
    };
    let from = date(2023, 1, 1);
    assert_eq!(but(None), "parameter `fund.amended` has no value");
    let share = parameter("fund.amended", ParameterUnit::BasisPoints, "15", from);
    assert_eq!(but(Some(share)), "parameter `fund.amended`: `15` is not a value that can be used");
    // A reading that nobody took may be taken one day: it must be understood as well.
    let mut readings: Vec<_> = table().iter().cloned().collect();
    let earlier = readings.iter_mut().find(|one| one.name.as_str() == "fund.earlier-withdrawal");
    earlier.expect("a parameter").unit = choice(&["half", "not-reopened", "reopened"]);
    let value = Value::Choice("half".to_owned());
    assert_eq!(
        Parameters::read(&ParameterTable::new(readings)),
        Err(ParameterFault::Misfit { name: "fund.earlier-withdrawal", value })
    );
}

fn asked(name: &str, value: &str) -> SetParameter {
    SetParameter {
        name: name.to_owned(),
        value: value.to_owned(),
        in_force: Period::since(date(2024, 1, 1)),
        source: " décision ".to_owned(),
        doubt: Some(" ".to_owned()),
    }
}

#[test]
fn given_a_value_to_set_when_read_then_the_fact_or_why_not() {
    let read = |asked: SetParameter| table().judge(&asked);
    let fact = read(asked("fund.carry-over", "400")).expect("a value of its unit");
    assert_eq!((fact.value, fact.source.as_str(), fact.doubt), (Value::BasisPoints(400), "décision", None));
    let Err(SetRefusal::Unknown { nearest }) = read(asked("fund.carryover", "400")) else {
        panic!("no parameter bears the name")
    };
    assert_eq!(nearest.first().map(ParameterName::as_str), Some("fund.carry-over"));
    assert_eq!(
        read(asked("fund.carry-over", "4 %")),
        Err(SetRefusal::Unreadable(ParameterUnit::BasisPoints))
    );
    assert_eq!(
        read(asked("fund.carry-over", "10001")),
        Err(SetRefusal::OutOfRange(ParameterUnit::BasisPoints))
    );
    let backwards = Period { from: date(2024, 1, 2), until: Some(date(2024, 1, 1)) };
    let asked = asked("fund.carry-over", "400");
    assert_eq!(read(SetParameter { in_force: backwards, ..asked.clone() }), Err(SetRefusal::Backwards));
    assert_eq!(read(SetParameter { source: " ".to_owned(), ..asked }), Err(SetRefusal::NoSource));
}

#[test]
fn given_what_was_set_before_when_set_again_then_new_only_where_a_later_act_spoke_of_its_days() {
    let four = four_percent(Period { from: date(2024, 1, 1), until: Some(date(2024, 12, 31)) });
    let next_year = ParameterSet { in_force: Period::since(date(2025, 1, 1)), ..four.clone() };
    let five = ParameterSet { value: Value::BasisPoints(500), ..four.clone() };
    let again = |state: &State| admit(state.parameter(), &region("32"), &four);
    assert_eq!(again(&State::default()), SetAdmission::New);
    let first = SetAdmission::Already(ActNumber::new(1));
    assert_eq!(again(&recorded([four.clone(), next_year])), first);
    assert_eq!(again(&recorded([four.clone(), five])), SetAdmission::New);
    let state = recorded([four.clone()]);
    assert_eq!(admit(state.parameter(), &region("53"), &four), SetAdmission::New);
}

#[test]
fn rule_40_given_a_notification_on_each_side_of_2016_when_asked_then_its_last_day() {
    let parameters = parameters();
    assert_eq!(parameters.payable_until(date(2021, 6, 15)), date(2024, 12, 31));
    assert_eq!(parameters.payable_until(date(2015, 12, 31)), date(2019, 12, 31));
    assert_eq!(parameters.payable_until(date(2016, 1, 1)), date(2019, 12, 31));
}
