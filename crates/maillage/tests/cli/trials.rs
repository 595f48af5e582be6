//! The trials of 28 November 2026, each run on the product with its right value. Those of reading alone stand with the reader
//! (`annex_trials`, `report_trials`), those of 05 in `saved_csv`, of 15 in `admissibility`, of 17 in `printed`.
//!
//! They stand outside the repository; `maillage_testing::shared` says what follows where they do not.

use std::collections::BTreeMap;

use maillage_testing::shared::source;

use crate::kit::{Answer, STORE, Workplace};

const OFFICER: &str = "00000000-0000-0000-0000-00000000000a";
const ACCOUNTANT: &str = "00000000-0000-0000-0000-00000000000b";

fn trial(name: &str) -> Option<Vec<u8>> {
    source(&format!("trials/{name}"))
}

/// Each variant of a trial with its name; none where the trials do not stand.
fn variants<'n>(folder: &str, names: &[&'n str]) -> Option<Vec<(&'n str, Vec<u8>)>> {
    names.iter().map(|name| Some((*name, trial(&format!("{folder}/{name}"))?))).collect()
}

/// A command of the fund, signed.
fn fund(place: &Workplace, words: &[&str], key: &str, actor: &str, on: &str) -> Answer {
    place.run(&[&["fund"], words, &["--key", key, "--actor", actor, "--on", on, "--format", "json"]].concat())
}

/// What is left of AE and of CP, in cents, as a receipt says.
fn left(answer: &Answer) -> (i64, i64) {
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let receipt: serde_json::Value = serde_json::from_str(&answer.stdout).expect("a receipt");
    let cents = |name: &str| receipt["position"][name].as_i64().expect("cents");
    (cents("ae_available"), cents("cp_available"))
}

/// The demonstration with the exercise of 2024 open.
fn with_exercise() -> Workplace {
    let place = Workplace::with_demo();
    let opened = fund(&place, &["year", "open", "--year", "2024"], "open", OFFICER, "2024-01-02");
    assert_eq!(opened.code, Some(0), "{opened:?}");
    place
}

fn budget(place: &Workplace, bytes: &[u8]) -> Answer {
    place.write("budget.csv", bytes);
    let words = ["budget", "budget.csv", "--year", "2024", "--ministers", "2024-01-10"];
    fund(place, &words, "budget", OFFICER, "2024-01-10")
}

/// Commits an amount on mission 2.
fn commit(place: &Workplace, amount: &str, beneficiary: &str, key: &str) -> Answer {
    let amount = format!("--amount={amount}");
    let words = ["commit", "--year", "2024", "--mission", "2", &amount, "--object", "Essai"];
    fund(place, &[&words[..], &["--beneficiary", beneficiary]].concat(), key, OFFICER, "2024-02-01")
}

const HOSPITAL: &str = "siret:12345678200010";

#[test]
fn given_trial_02_without_its_lines_when_imported_then_refused_by_name_and_nothing_is_written() {
    let Some(document) = trial("02-annex-pdf-extractors/x-plain.txt") else { return };
    let place = Workplace::new();
    let answer = place.import("trial.txt", document, &["--region", "32"]);
    assert_eq!((answer.code, answer.stderr.lines().count()), (Some(2), 1), "{answer:?}");
    assert!(answer.stderr.contains("cellules détachées de leur ligne"), "{answer:?}");
    assert!(!place.path(STORE).exists(), "a refusal creates nothing");
}

#[test]
fn given_trials_03_06_and_18_when_imported_then_recorded_with_their_bounds() {
    for (name, rows) in [
        ("03-zone-first-layout/zone-first.txt", 8),
        ("06-word-paste/g-markdown.txt", 92),
        ("18-target-min-max/min-max-rows.txt", 3),
    ] {
        let Some(document) = trial(name) else { return };
        let place = Workplace::new();
        let answer = place.import("trial.txt", document, &["--region", "32"]);
        assert_eq!(answer.code, Some(0), "{name}: {answer:?}");
        assert!(answer.stdout.contains(&format!("{rows} lignes enregistrées")), "{name}: {answer:?}");
    }
}

#[test]
fn given_trial_04_when_read_then_the_pages_are_said_to_be_a_scan_and_that_its_text_is_to_be_recognised() {
    let Some(pages) = trial("04-scan-no-text/blank-pages.txt") else { return };
    let place = Workplace::new();
    place.write("pages.txt", pages);
    for kind in ["annex", "report"] {
        let told = place.fails(2, &["read", kind, "pages.txt"]);
        assert!(told.contains("sans doute un scan") && told.contains("OCR"), "{kind}: {told}");
    }
}

#[test]
fn given_trials_02_and_16_when_imported_then_what_lost_a_table_or_a_sign_is_refused_and_the_rest_recorded() {
    for (name, status) in [
        ("02-annex-pdf-extractors/x-layout.txt", 1),
        ("02-annex-pdf-extractors/x-raw.txt", 0),
        ("16-signs-lost/a-minus-lost.txt", 1),
        ("16-signs-lost/b-plus-lost.txt", 0),
        ("16-signs-lost/c-parentheses.txt", 1),
    ] {
        let Some(document) = trial(name) else { return };
        let place = Workplace::new();
        let answer = place.import("trial.txt", document, &["--region", "32"]);
        assert_eq!(
            (answer.code, place.path(STORE).exists()),
            (Some(status), status == 0),
            "{name}: {answer:?}"
        );
    }
}

#[test]
fn given_trial_07_when_checked_then_the_differences_of_its_reference_and_no_other() {
    let names = ["reference-nfc.txt", "d-endash-zones.txt", "l-nfd.txt", "m-ligatures.txt"];
    let Some(documents) = variants("07-accents-decomposed", &names) else { return };
    let place = Workplace::with_demo();
    for (name, document) in documents {
        place.write("trial.txt", document);
        let answer = place.run(&["bilan", "check", "trial.txt", "--at", "2019-06-21", "--format", "csv"]);
        assert_eq!(answer.code, Some(1), "{name}: {answer:?}");
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for row in answer.stdout.lines().skip(1) {
            *kinds.entry(row.split(',').next().unwrap_or_default()).or_default() += 1;
        }
        let right = [("column", 263), ("document", 3), ("line_not_published", 79)];
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), right, "{name}");
    }
}

#[test]
fn given_trial_08_when_a_budget_is_recorded_then_its_amounts_to_the_cent_or_refused_at_their_cell() {
    let names = [
        "a-comma-quoted.csv",
        "b-semicolon-bom.csv",
        "c-nnbsp-euro.csv",
        "h-french-headers-latin1.csv",
        "d-dot-thousands.csv",
        "e-english.csv",
        "f-scientific.csv",
        "g-three-decimals.csv",
    ];
    let Some(tables) = variants("08-amounts-french", &names) else { return };
    let right = [Ok(50_193_054), Ok(50_193_054), Ok(50_193_054), Ok(193_054), Err(2), Err(2), Err(3), Err(2)];
    for ((name, table), right) in tables.into_iter().zip(right) {
        let place = with_exercise();
        let before = place.journal();
        let answer = budget(&place, &table);
        match right {
            Ok(cents) => assert_eq!(left(&answer), (cents, cents), "{name}"),
            Err(line) => {
                assert_eq!((answer.code, place.journal()), (Some(2), before), "{name}: {answer:?}");
                let place = format!("ligne {line}, colonne « ae »");
                assert!(answer.stderr.contains(&place), "{name}: {answer:?}");
            }
        }
    }
}

#[test]
fn given_trial_08_when_an_amount_is_typed_then_read_as_french_people_write_it_or_refused() {
    let Some(table) = trial("08-amounts-french/a-comma-quoted.csv") else { return };
    let place = with_exercise();
    assert_eq!(budget(&place, &table).code, Some(0));
    let mut rest = 50_193_054;
    for (amount, cents) in [
        ("1930,54", 193_054),
        ("1 930,54", 193_054),
        ("1930.54", 193_054),
        ("1 930,54 €", 193_054),
        ("1930,5", 193_050),
    ] {
        rest -= cents;
        assert_eq!(left(&commit(&place, amount, HOSPITAL, amount)).0, rest, "{amount}");
    }
    let before = place.journal();
    for (amount, status) in
        [("1.930,54", 2), ("1,930.54", 2), ("1930,545", 2), ("1,93054E+03", 2), ("-5", 2), ("0", 1)]
    {
        assert_eq!(commit(&place, amount, HOSPITAL, amount).code, Some(status), "{amount}");
    }
    assert_eq!(place.journal(), before);
}

#[test]
fn given_trial_09_when_a_beneficiary_is_named_then_accepted_only_with_the_right_key() {
    let place = with_exercise();
    assert_eq!(budget(&place, b"mission,ae,cp\n2,1000,1000\n").code, Some(0));
    for (beneficiary, status) in [
        (HOSPITAL, 0),
        ("siret:123 456 782 00010", 0),
        ("finess:020000089", 0),
        ("siret:12345678200011", 2),
        ("siret:12345678901234", 2),
        ("siret:1,23457E+13", 2),
        ("finess:20000089", 2),
    ] {
        let answer = commit(&place, "1", beneficiary, beneficiary);
        assert_eq!(answer.code, Some(status), "{beneficiary}: {answer:?}");
    }
}

#[test]
fn given_trial_10_when_communes_are_imported_then_as_spreadsheets_save_them_but_for_codes_that_lost_a_zero() {
    let names = ["a-comma.csv", "d-lost-leading-zero.csv", "f-population-nbsp.csv"];
    let Some(lists) = variants("10-communes-by-excel", &names) else { return };
    let [(_, comma), (_, short), (_, spaced)] = lists.try_into().expect("three lists");
    let semicolons = String::from_utf8(comma.clone()).expect("UTF-8").replace(',', ";").replace('\n', "\r\n");
    let with_bom = format!("\u{feff}{semicolons}");
    for (name, list) in
        [("a", comma), ("b", with_bom.into_bytes()), ("c", semicolons.into_bytes()), ("f", spaced)]
    {
        let place = Workplace::with_demo();
        place.write("communes.csv", list);
        place.succeeds(&["import", "territory", "communes.csv"]);
        assert!(place.journal().contains(r#""fidelity":"official""#), "{name}");
    }
    let place = Workplace::with_demo();
    let before = place.journal();
    place.write("communes.csv", short);
    let told = place.fails(2, &["import", "territory", "communes.csv"]);
    assert!(told.contains("ligne 2 : « 2001 »"), "{told}");
    assert_eq!(place.journal(), before);
}

#[test]
fn given_trial_11_when_the_bilan_is_exported_then_its_columns_1229_rows_and_113_units_of_irm() {
    let place = Workplace::with_demo();
    let show = ["bilan", "show", "--at", "2019-06-21"];
    let csv = place.succeeds(&[&show[..], &["--format", "csv"]].concat());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let columns = reader.headers().expect("a header").clone();
    assert_eq!(columns.len(), 21);
    let rows: Vec<BTreeMap<String, String>> =
        reader.deserialize().collect::<Result<_, _>>().expect("rows of texts");
    let units = rows.iter().filter(|row| row["code"] == "irm").map(|row| row["units_current"].parse::<i64>());
    let units: Vec<i64> = units.collect::<Result<_, _>>().expect("numbers");
    assert_eq!((rows.len(), units.len(), units.iter().sum::<i64>()), (1_229, 23, 113));
    let json = place.json(&show);
    let rows = json["rows"].as_array().expect("rows");
    let units =
        rows.iter().filter(|row| row["code"] == "irm").filter_map(|row| row["units_current"].as_i64());
    assert_eq!((rows.len(), units.sum::<i64>()), (1_229, 113));
    assert!(rows.iter().all(|row| row.as_object().is_some_and(|row| row.len() == 21)));
}

/// A command that is done: its receipt.
fn done(place: &Workplace, words: &str, key: &str, actor: &str) -> Answer {
    let words: Vec<_> = words.split(' ').collect();
    let answer = fund(place, &words, key, actor, "2024-03-01");
    assert_eq!(answer.code, Some(0), "{answer:?}");
    answer
}

#[test]
fn given_trial_14_when_a_commitment_is_lived_through_then_it_is_counted_once() {
    let Some(table) = trial("14-commitment-not-counted-twice/b.csv") else { return };
    let place = with_exercise();
    assert_eq!(left(&budget(&place, &table)), (100_000, 100_000));
    let committed = commit(&place, "300", HOSPITAL, "first");
    assert_eq!(left(&committed), (70_000, 100_000));
    let receipt: serde_json::Value = serde_json::from_str(&committed.stdout).expect("a receipt");
    let id = receipt["commitment"].as_str().expect("an identifier");
    let certified = done(&place, &format!("certify --commitment {id} --amount 200"), "certified", OFFICER);
    assert_eq!(left(&certified), (70_000, 100_000));
    let pay = format!("pay --year 2024 --commitment {id} --amount 200 --ordered-by {OFFICER}");
    assert_eq!(left(&done(&place, &pay, "paid", ACCOUNTANT)), (70_000, 80_000));
    let release = format!("release --year 2024 --commitment {id} --amount 100");
    assert_eq!(left(&done(&place, &release, "released", OFFICER)).0, 80_000);
    let refused = commit(&place, "801", HOSPITAL, "above");
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.stderr.contains("800,00"), "it says what is left: {refused:?}");
    let years = "commit --year 2024 --mission 2 --amount 800 --object Essai --cp 2024=400 --cp 2025=400";
    let all = done(&place, &format!("{years} --beneficiary {HOSPITAL}"), "all", OFFICER);
    assert_eq!(left(&all).0, 0);
    let close = ["close", "--year", "2024", "--carry-all"];
    assert_eq!(fund(&place, &close, "close", OFFICER, "2024-12-31").code, Some(0));
    let next = fund(&place, &["year", "open", "--year", "2025"], "next", OFFICER, "2025-01-02");
    assert_eq!(left(&next), (0, 3_000), "of CP, 3 % of what was opened");
}
