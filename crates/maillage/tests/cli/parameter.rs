//! Parameters from outside: what ships, what a region sets in its place, and what the fund then decides.

use serde_json::{Value, json};

use crate::kit::{Answer, BRETAGNE, Workplace, snapshot, snapshot_of};

/// Who sets parameters.
const DIRECTOR: &str = "00000000-0000-0000-0000-00000000000c";

/// The carry-over at 4 % from 2024 on.
const FOUR_PERCENT: &[&str] = &[
    "--name",
    "fund.carry-over",
    "--value",
    "400",
    "--from",
    "2024-01-01",
    "--source",
    "décision de l’agence",
    "--doubt",
    "à confirmer",
];

/// Sets a value in region 32.
fn set(arguments: &[&str]) -> Vec<String> {
    let set = ["parameter", "set", "--region", "32", "--actor", DIRECTOR];
    set.iter().chain(arguments).map(|word| (*word).to_owned()).collect()
}

fn run(place: &Workplace, arguments: &[String]) -> Answer {
    place.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The demonstration, and a region beside it.
fn two_regions() -> Workplace {
    let place = Workplace::with_demo();
    assert_eq!(place.import("bretagne.txt", BRETAGNE, &[]).code, Some(0));
    place
}

/// The values of a parameter in a region, each with the act that set it.
fn values(place: &Workplace, region: &str, name: &str, more: &[&str]) -> Vec<(Value, Value)> {
    let list = place.json(&[&["parameter", "list", "--region", region], more].concat());
    let all = list["parameters"].as_array().expect("a list").iter();
    let named = all.filter(|parameter| parameter["name"] == name);
    named.map(|parameter| (parameter["value"].clone(), parameter["act"].clone())).collect()
}

#[test]
fn given_the_demonstration_when_parameters_are_listed_then_what_ships_with_its_sources_and_doubts() {
    let list: &[&str] = &["parameter", "list"];
    let of = |more: &[&'static str]| [list, more].concat();
    let place = Workplace::with_demo();
    snapshot_of("parameters_fr", &place, &[&of(&["--format", "csv"]), &of(&["--format", "table"])]);
    let day = ["--at", "2015-06-01", "--lang", "en"];
    snapshot_of(
        "parameters_en",
        &place,
        &[
            &of(&[&day[..], &["--format", "json"]].concat()),
            &of(&[&day[..], &["--format", "table"]].concat()),
        ],
    );
}

#[test]
fn given_four_percent_set_by_a_region_when_listed_then_there_from_its_day_on_once_known_and_nowhere_else() {
    let place = two_regions();
    let answer = run(&place, &set(FOUR_PERCENT));
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let name = "fund.carry-over";
    let shipped = (json!(300), Value::Null);
    let all = values(&place, "32", name, &[]);
    let [first, (value, act)] = all.as_slice() else { panic!("two values: {all:?}") };
    assert_eq!((first, value), (&shipped, &json!(400)));
    assert!(act.is_u64());
    let on = |day| values(&place, "32", name, &["--at", day]);
    assert_eq!(on("2023-12-31"), std::slice::from_ref(&shipped));
    assert_eq!(on("2024-01-01"), [(json!(400), act.clone())]);
    let before = ["--at", "2024-01-01", "--known-on", "2020-01-01"];
    assert_eq!(values(&place, "32", name, &before), std::slice::from_ref(&shipped));
    assert_eq!(values(&place, "53", name, &[]), [shipped]);
    let list = place.json(&["parameter", "list", "--region", "32", "--at", "2024-01-01"]);
    let told = &list["parameters"][0];
    assert_eq!(
        (&told["source"], &told["doubt"], &told["confidence"], &told["region"]),
        (&json!("décision de l’agence"), &json!("à confirmer"), &json!("practice"), &json!("32"))
    );
}

#[test]
fn given_a_value_when_set_twice_then_the_second_time_nothing_is_written_and_the_act_names_its_author() {
    let place = Workplace::with_demo();
    let english = [FOUR_PERCENT, &["--lang", "en"]].concat();
    let first = run(&place, &set(FOUR_PERCENT));
    let journal = place.journal();
    assert!(journal.lines().last().is_some_and(|act| act.contains(DIRECTOR)));
    let again = run(&place, &set(&english));
    let receipt = run(&place, &set(&[FOUR_PERCENT, &["--format", "json"]].concat()));
    assert_eq!(place.journal(), journal);
    let five =
        run(&place, &set(&[&english[..3], &["500"], &english[4..], &["--until", "2024-12-31"]].concat()));
    assert_ne!(place.journal(), journal);
    snapshot("parameter_set", &[first, again, receipt, five]);
}

#[test]
fn given_a_slip_when_set_then_told_what_could_be_given_and_nothing_written() {
    let place = Workplace::with_demo();
    let before = place.journal();
    let with = |name: &str, value: &str, more: &[&str]| {
        let words = ["--name", name, "--value", value, "--from", "2024-01-01", "--source", "essai"];
        run(&place, &set(&[&words, more].concat()))
    };
    let english = ["--lang", "en"];
    let answers = [
        with("fund.carryover", "400", &[]),
        with("fund.carry-over", "4 %", &[]),
        with("fund.carry-over", "10001", &[]),
        with("fund.carry-over", "-1", &english),
        with("fund.excluded-credits", "half", &english),
        with("fund.codes", "MI", &[]),
        with("fund.amended", "15", &["--until", "2023-12-31"]),
        with("fund.longest-duration", "0", &english),
        run(
            &place,
            &set(&["--name", "fund.amended", "--value", "15", "--from", "2024-01-01", "--source", " "]),
        ),
    ];
    assert_eq!(answers.each_ref().map(|answer| answer.code), [2, 2, 1, 1, 2, 2, 2, 1, 2].map(Some));
    assert_eq!(place.journal(), before);
    snapshot("parameter_refused", &answers);
}

#[test]
fn given_a_longer_term_set_by_the_region_when_committed_over_six_years_then_accepted_where_five_was_the_most()
{
    let place = Workplace::with_demo();
    let fund = |words: &str, key: &str| {
        let command = format!("fund {words} --year 2024 --key {key} --actor {DIRECTOR} --on 2024-02-01");
        place.run(&command.split(' ').collect::<Vec<_>>())
    };
    place.write("budget.csv", "envelope;mission;ae;cp\nintervention;1;1000;1000\n");
    assert_eq!(fund("year open", "open").code, Some(0));
    assert_eq!(fund("budget budget.csv --ministers 2024-01-10", "budget").code, Some(0));
    let six = "commit --mission 1 --amount 600 --cp 2024=100 --cp 2025=100 --cp 2026=100 --cp 2027=100 \
               --cp 2028=100 --cp 2029=100 --beneficiary siret:12345678200010 --object Essai";
    let six = six.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(fund(&six, "six").code, Some(1));
    let longer =
        ["--name", "fund.longest-duration", "--value", "72", "--from", "2024-02-02", "--source", "essai"];
    assert_eq!(run(&place, &set(&longer)).code, Some(0));
    assert_eq!(fund(&six, "six").code, Some(1), "it begins a day later");
    let longer =
        ["--name", "fund.longest-duration", "--value", "72", "--from", "2024-02-01", "--source", "essai"];
    assert_eq!(run(&place, &set(&longer)).code, Some(0));
    let answer = fund(&six, "six");
    assert_eq!(answer.code, Some(0), "{answer:?}");
}

#[test]
fn given_no_store_when_parameters_are_asked_or_set_then_told_and_none_is_made() {
    let place = Workplace::new();
    place.fails(2, &["parameter", "list"]);
    assert_eq!(run(&place, &set(FOUR_PERCENT)).code, Some(2));
    assert!(!place.path(crate::kit::STORE).exists());
}
