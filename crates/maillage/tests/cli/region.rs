//! Several regions in one store, from outside: which one answers, who steers it, and that none shows a figure of another.

use std::cmp::Reverse;

use maillage_domain::rules;
use maillage_service::shipped;
use serde_json::{Value, json};

use crate::kit::{ANNEX, BRETAGNE, Workplace, snapshot_of};

/// Who chooses and describes.
const DIRECTOR: &str = "00000000-0000-0000-0000-00000000000c";

/// What tells that something is of a region: no answer about the other may say it.
const OF_32: [&str; 8] =
    ["Hauts-de-France", "R32-", "2019-121", "Arrageois", "Lille", "Amiens", "2019-07-16", "16 juillet 2019"];
const OF_44: [&str; 8] = [
    "Grand Est",
    "Grand-Est",
    "2025-0182",
    "Champagne",
    "Vosges",
    "Lorraine",
    "2025-01-13",
    "13 janvier 2025",
];

/// Every question about a region, on a day inside its window.
fn questions(day: &'static str, activity: &'static str, zone: &'static str) -> Vec<Vec<&'static str>> {
    vec![
        vec!["bilan", "show", "--at", day],
        vec!["bilan", "show", "--at", day, "--format", "json"],
        vec!["bilan", "show", "--at", day, "--format", "html"],
        vec!["bilan", "show", "--at", day, "--format", "geojson"],
        vec!["bilan", "show", "--at", day, "--only", "open", "--format", "table"],
        vec!["bilan", "compare", "--from", day, "--to", day, "--format", "json"],
        vec!["admissibility", "--operation", "creation", "--activity", activity, "--zone", zone, "--on", day],
        vec!["window", "list", "--format", "table"],
        vec!["window", "list", "--format", "json"],
        vec!["window", "show", "x"],
        vec!["window", "check", "x"],
        vec!["trace", "--activity", activity, "--zone", zone, "--at", day, "--format", "json"],
        vec!["parameter", "list", "--format", "json"],
        vec!["fund", "status", "--format", "json"],
        vec!["fund", "execution", "--year", "2023"],
        vec!["fund", "actions", "--format", "csv"],
        vec!["fund", "commitments", "--format", "json"],
        vec!["fund", "recoveries", "--format", "json"],
        vec!["rules", "--format", "csv"],
    ]
}

/// What is said without the sources of rules and parameters: both are cited where they were read, be it an act of another region.
fn without_citations(told: &str) -> String {
    let values = shipped::PARAMETERS.iter().flat_map(|parameter| &parameter.values);
    let sources = values.map(|value| value.source.as_str());
    let mut citations: Vec<_> = rules::book::all().map(|rule| rule.citation.text).chain(sources).collect();
    // The longest first: one may begin another.
    citations.sort_by_key(|citation| Reverse(citation.len()));
    citations.into_iter().fold(told.to_owned(), |told, citation| told.replace(citation, ""))
}

#[test]
fn given_two_regions_when_every_question_is_asked_of_one_then_nothing_of_the_other_is_answered() {
    let place = Workplace::with_demo();
    for (region, day, activity, zone, foreign) in [
        ("32", "2019-08-01", "chirurgie", "15A", OF_44),
        ("44", "2025-02-15", "amm:QA004/ME071", "R4", OF_32),
    ] {
        for question in questions(day, activity, zone) {
            let answer = place.run(&[&question[..], &["--region", region]].concat());
            let told = without_citations(&format!("{}{}", answer.stdout, answer.stderr));
            for mark in foreign {
                assert!(!told.contains(mark), "{question:?} of {region} says {mark}: {told}");
            }
        }
    }
}

#[test]
fn given_two_regions_when_their_packs_are_published_then_each_has_its_own_rows_and_nothing_of_the_other() {
    let place = Workplace::with_demo();
    let packs = [("32", "2019-07-16", "2019-06-21", OF_44), ("44", "2025-02-01", "2025-01-01", OF_32)];
    for (region, window, at, foreign) in packs {
        place.succeeds(&["bilan", "publish", "--window", window, "--region", region, "-o", region]);
        let names = ["csv", "json", "html", "geojson"].map(|ending| format!("bilan-{at}.{ending}"));
        for name in names.iter().map(String::as_str).chain(["datapackage.json"]) {
            let text = without_citations(&place.read(&format!("{region}/{name}")));
            let said: Vec<_> = foreign.into_iter().filter(|mark| text.contains(mark)).collect();
            assert_eq!(said, [""; 0], "{region}/{name}");
        }
    }
    let unknown =
        place.fails(2, &["bilan", "publish", "--window", "2019-07-16", "--region", "44", "-o", "x"]);
    assert!(unknown.contains("2025-02-01") && !unknown.contains("Hauts-de-France"), "{unknown}");
}

#[test]
fn given_two_regions_when_listed_then_each_with_its_bilan_its_window_and_which_is_the_default() {
    let place = Workplace::with_demo();
    let list: &[&str] = &["region", "list"];
    snapshot_of(
        "region_list",
        &place,
        &[
            &[list, &["--format", "csv"]].concat(),
            &[list, &["--format", "table"]].concat(),
            &[list, &["--format", "json", "--lang", "en"]].concat(),
        ],
    );
}

#[test]
fn given_a_region_asked_by_option_or_variable_or_not_at_all_when_answered_then_the_answer_names_it() {
    let place = Workplace::with_demo();
    let list = ["window", "list", "--format", "csv"];
    let own = place.run(&list);
    assert!(own.stdout.contains("2019-07-16") && !own.stdout.contains("2025-02-01"));
    assert!(own.stderr.contains("Hauts-de-France (32)") && own.stderr.contains("--region"), "{own:?}");
    let asked = place.run(&[&list[..], &["--region", "44"]].concat());
    assert!(asked.stdout.contains("2025-02-01") && asked.stderr.is_empty(), "{asked:?}");
    let output = place.command(&list).env("MAILLAGE_REGION", "44").output().expect("it starts");
    assert_eq!(String::from_utf8_lossy(&output.stdout), asked.stdout);
    for question in questions("2019-08-01", "chirurgie", "15A") {
        let json = place.run(&[&question[..], &["--format", "json", "--region", "32"]].concat());
        let told: Value = serde_json::from_str(&json.stdout).unwrap_or_default();
        let named = told.get("region").is_none_or(|region| *region == json!("32"));
        let listed = told.is_array() || told.is_null() || told.get("region").is_some();
        assert!(named && listed, "{question:?}");
    }
}

#[test]
fn given_a_region_asked_for_when_something_else_is_open_then_the_command_and_the_address_name_it() {
    let place = Workplace::with_demo();
    let asked = ["--operation", "creation", "--activity", "psychiatrie périnatale", "--on", "2025-02-15"];
    let ruling = place.json(&[&["admissibility"], &asked[..], &["--zone", "R1", "--region", "44"]].concat());
    assert_eq!(ruling["outcome"], json!("no"));
    let open = &ruling["open_instead"][0];
    let command = open["command"].as_str().expect("a command");
    let words: Vec<_> = command.split(' ').skip(1).collect();
    assert_eq!(place.json(&words)["outcome"], json!("yes"), "{command}");
    assert!(open["address"].as_str().is_some_and(|address| address.ends_with("&region=44")), "{open}");
    let trace = ["trace", "--activity", "amm:QA004/ME071", "--zone", "R4", "--at", "2025-02-15"];
    let told = place.succeeds(&[&trace[..], &["--region", "44", "--format", "csv"]].concat());
    assert!(told.contains("--zone R4 --region 44") && told.contains("&region=44"), "{told}");
}

#[test]
fn given_one_region_when_asked_then_nothing_is_said_of_others() {
    let place = Workplace::with_annex(ANNEX);
    let answer = place.run(&["bilan", "show", "--at", "2021-03-15", "--activity", "chirurgie"]);
    assert!(!answer.stderr.contains("--region"), "{answer:?}");
}

#[test]
fn given_another_default_when_chosen_then_it_answers_and_the_same_again_writes_nothing() {
    let place = Workplace::with_demo();
    let choose = |code: &str| place.json(&["region", "default", code, "--actor", DIRECTOR]);
    let before = place.journal();
    assert_eq!(choose("32")["act"], Value::Null, "the first registered answers without an act");
    assert_eq!(place.journal(), before);
    let done = choose("44");
    assert_eq!((&done["already"], &done["region"]), (&json!(false), &json!("44")));
    assert!(place.succeeds(&["window", "list", "--format", "csv"]).contains("2025-02-01"));
    let after = place.journal();
    let again = choose("44");
    assert_eq!((&again["already"], &again["act"]), (&json!(true), &done["act"]));
    assert_eq!(place.journal(), after);
    assert_eq!(choose("32")["already"], json!(false), "chosen back, which now takes an act");
    let unknown = place.fails(2, &["region", "default", "99"]);
    assert!(unknown.contains("32 Hauts-de-France, 44 Grand Est"), "{unknown}");
}

/// Describes the agency of Grand Est.
fn describe<'a>(siret: &'a str, contact: &'a str) -> [&'a str; 11] {
    [
        "region",
        "set",
        "44",
        "--agency",
        "ARS Grand Est",
        "--siret",
        siret,
        "--contact",
        contact,
        "--actor",
        DIRECTOR,
    ]
}

#[test]
fn given_an_agency_when_described_then_listed_once_and_never_with_a_wrong_number_or_a_person() {
    let place = Workplace::with_demo();
    let (siret, contact) = ("12345678200010", "ars-grand-est@ars.sante.fr");
    let before = place.journal();
    snapshot_of(
        "region_refused",
        &place,
        &[
            &describe("12345678200011", contact),
            &describe("1234567820001", contact),
            &describe(siret, "prenom.nom@ars.sante.fr"),
            &describe(siret, "le secrétariat"),
            &["region", "set", "44", "--agency", " ", "--siret", siret, "--contact", contact],
            &["region", "set", "99", "--agency", "ARS", "--siret", siret, "--contact", contact],
        ],
    );
    assert_eq!(place.journal(), before);
    let done = place.json(&describe(siret, contact));
    assert_eq!(done["already"], json!(false));
    let again = place.json(&describe(siret, contact));
    assert_eq!((&again["already"], &again["act"]), (&json!(true), &done["act"]));
    let list = place.json(&["region", "list"]);
    let told = &list["regions"][1];
    assert_eq!((&told["agency"], &told["siret"]), (&json!("ARS Grand Est"), &json!(siret)));
    assert_eq!((&told["contact"], &list["regions"][0]["agency"]), (&json!(contact), &Value::Null));
    place.succeeds(&["journal", "verify"]);
}

#[test]
fn given_a_document_of_a_region_when_another_is_asked_for_then_refused_and_its_own_wins_where_none_is() {
    let place = Workplace::with_demo();
    place.write("bretagne.txt", BRETAGNE);
    let before = place.journal();
    for command in [["import", "annex"], ["read", "annex"], ["bilan", "check"]] {
        let [noun, verb] = command;
        let refused = place.fails(2, &[noun, verb, "bretagne.txt", "--region", "32"]);
        assert!(refused.contains("Bretagne (53)") && refused.contains("--region 53"), "{refused}");
    }
    assert_eq!(place.journal(), before);
    // What is not recorded is not held against the region of the store.
    let unknown = place.fails(2, &["bilan", "check", "bretagne.txt"]);
    assert!(unknown.contains("53"), "{unknown}");
    place.succeeds(&["read", "annex", "bretagne.txt", "--region", "53", "--format", "json"]);
    place.succeeds(&["import", "annex", "bretagne.txt", "--region", "53"]);
    let checked = place.json(&["bilan", "check", "bretagne.txt"]);
    assert_eq!((&checked["region"], &checked["differences"]), (&json!("53"), &json!([])));
}

#[test]
fn given_an_export_when_a_region_is_asked_for_then_every_row_bears_its_own_and_that_is_told() {
    let place = Workplace::with_demo();
    let answer = place.run(&["export", "--region", "44", "-o", "tables"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert!(answer.stderr.contains("chaque ligne porte la sienne"), "{answer:?}");
    for table in ["bilan_rows", "windows", "zones", "acts"] {
        let csv = place.read(&format!("tables/csv/{table}.csv"));
        let head = csv.lines().next().unwrap_or_default();
        let column = head.split(',').position(|name| name == "region").expect("a column of the region");
        let regions = csv.lines().skip(1).filter_map(|row| row.split(',').nth(column));
        let found: std::collections::BTreeSet<_> = regions.collect();
        assert!(found.contains("32") && found.contains("44"), "{table}: {found:?}");
    }
}
