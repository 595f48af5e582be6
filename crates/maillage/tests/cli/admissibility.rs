//! `maillage admissibility`: the outcomes, and what programs read beside them.

use maillage_testing::shared::source;
use serde_json::{Value, json};

use crate::kit::{ANNEX, Workplace};

const ERRATUM: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-erratum.txt");

/// A window for surgery between two days, and what else its file says.
fn window(opens: &str, closes: &str, more: &str) -> String {
    format!(
        "id = \"{opens}\"\nopens = \"{opens}\"\ncloses = \"{closes}\"\noperations = \"all\"\nsource = \"essai\"\n\
         lines = [\"chirurgie\"]\n{more}\n"
    )
}

/// The demonstration, with one window more.
fn with_window(opens: &str, closes: &str, more: &str) -> Workplace {
    let place = Workplace::with_demo();
    place.write("window.toml", window(opens, closes, more));
    place.succeeds(&["import", "window", "window.toml"]);
    place
}

/// What is asked, as arguments.
fn question<'a>(operation: &'a str, activity: &'a str, zone: &'a str, on: &'a str) -> Vec<&'a str> {
    ["admissibility", "--operation", operation, "--activity", activity, "--zone", zone, "--on", on].into()
}

fn ruling(place: &Workplace, asked: [&str; 4], more: &[&str]) -> Value {
    let [operation, activity, zone, on] = asked;
    place.json(&[&question(operation, activity, zone, on)[..], more].concat())
}

#[test]
fn given_each_outcome_when_ruled_then_admissible_follows_it_and_programs_read_what_would_settle_it() {
    let place = Workplace::with_demo();
    for (asked, outcome, admissible, until) in [
        (["creation", "chirurgie", "15A", "2019-08-01"], "yes", json!(true), json!("2019-10-10")),
        (["transfer", "chirurgie", "1A", "2019-09-01"], "subject-to", json!(true), json!("2019-10-10")),
        (["creation", "chirurgie", "14A", "2019-08-01"], "no", json!(false), json!(null)),
        (
            ["creation", "chirurgie.ambulatoire", "15A", "2024-10-01"],
            "not-comparable",
            json!(null),
            json!(null),
        ),
    ] {
        let ruling = ruling(&place, asked, &[]);
        assert_eq!(ruling["outcome"], outcome, "{asked:?}");
        assert_eq!((&ruling["admissible"], &ruling["until"]), (&admissible, &until), "{asked:?}");
        let needs = ruling["needs"].as_array().map_or(0, Vec::len);
        assert_eq!(needs, usize::from(outcome == "subject-to"), "{asked:?}");
        let candidates = ruling["candidates"].as_array().map_or(0, Vec::len);
        assert_eq!(candidates, if outcome == "not-comparable" { 3 } else { 0 }, "{asked:?}");
    }
    let transfer = ruling(&place, ["transfer", "chirurgie", "1A", "2019-09-01"], &[]);
    assert_eq!(
        (&transfer["needs"][0]["fact"], &transfer["needs"][0]["field"]),
        (&json!("departure-zone"), &json!("from_zone"))
    );
    let told = ruling(&place, ["transfer", "chirurgie", "1A", "2019-09-01"], &["--from-zone", "1A"]);
    assert_eq!(told["outcome"], "yes");
}

#[test]
fn given_a_window_of_2024_when_a_creation_is_asked_under_the_list_of_2019_then_no_answer_and_where_to_look() {
    let place = with_window("2024-09-23", "2024-12-10", "");
    let ruling = ruling(&place, ["creation", "chirurgie.ambulatoire", "15A", "2024-10-01"], &[]);
    assert_eq!(
        (&ruling["outcome"], &ruling["slots"], &ruling["bilan"]),
        (&json!("not-comparable"), &json!(null), &json!(null))
    );
    let candidate = &ruling["candidates"][0];
    assert_eq!(
        (&candidate["code"], &candidate["kind"]),
        (&json!("amm:QA002/MO006"), &json!("merged-then-split"))
    );
}

#[test]
fn given_a_window_without_a_bilan_when_asked_then_no_creation_and_the_bilan_of_another_window_is_not_read() {
    let place = with_window("2020-03-01", "2020-05-31", "");
    let asked = ["creation", "chirurgie", "15A", "2020-03-15"];
    let without = ruling(&place, asked, &[]);
    assert_eq!((&without["outcome"], &without["bilan"]), (&json!("no"), &json!(null)));
    let named = with_window("2020-03-01", "2020-05-31", "bilan = \"2019-121\"");
    assert_eq!(ruling(&named, asked, &[])["outcome"], "yes");
}

#[test]
fn given_a_bilan_that_announces_the_window_when_it_is_amended_then_the_last_version_is_read() {
    let place = with_window("2021-04-01", "2021-05-31", "");
    let asked = ["creation", "chirurgie", "3A", "2021-04-12"];
    assert_eq!(ruling(&place, asked, &[])["bilan"], json!(null));
    assert_eq!(place.import("annex.txt", ANNEX, &[]).code, Some(0));
    let first = ruling(&place, asked, &[]);
    assert_eq!((&first["bilan"]["version"], &first["outcome"]), (&json!(1), &json!("yes")));
    assert_eq!(place.import("erratum.txt", ERRATUM, &["--erratum-of", "2021-045"]).code, Some(0));
    let amended = ruling(&place, asked, &[]);
    assert_eq!((&amended["bilan"]["version"], &amended["outcome"]), (&json!(2), &json!("no")));
}

#[test]
fn given_a_window_that_names_another_bilan_than_the_one_announcing_it_when_asked_then_refused_with_both() {
    let place = with_window("2021-04-01", "2021-05-31", "bilan = \"R32-2019-06-26-014\"");
    assert_eq!(place.import("annex.txt", ANNEX, &[]).code, Some(0));
    let refused = place.fails(2, &question("creation", "chirurgie", "3A", "2021-04-12"));
    assert!(refused.contains("R32-2019-06-26-014") && refused.contains("R32-2021-03-22-003"), "{refused}");
    assert_eq!(ruling(&place, ["renewal", "chirurgie", "3A", "2021-04-12"], &[])["outcome"], "yes");
}

#[test]
fn given_conditions_printed_for_a_line_when_ruled_then_those_that_concern_the_zone_are_shown() {
    let place = Workplace::with_demo();
    for (activity, zone, line, shown) in [
        ("ssr.onco-hematologique", "6A", 1325, true),
        ("ssr.moins-6-ans", "1A", 846, true),
        ("genetique.moleculaire", "3B", 3671, true),
        ("genetique.moleculaire", "4B", 3671, false),
        ("urgences.smur", "21A", 1999, true),
        ("urgences.smur", "20A", 1999, false),
        ("tep", "1B", 3695, true),
    ] {
        let ruling = ruling(&place, ["renewal", activity, zone, "2019-08-01"], &[]);
        let printed = ruling["conditions"].as_array().into_iter().flatten();
        assert_eq!(
            printed.filter(|found| found["line"] == line).count(),
            usize::from(shown),
            "{activity} {zone}"
        );
    }
    let exceptional = ruling(&place, ["renewal", "dpn.genetique-moleculaire", "4B", "2019-08-01"], &[]);
    let printed = exceptional["conditions"].as_array().into_iter().flatten();
    assert_eq!(printed.filter(|found| found["line"] == 2859).count(), 1, "{exceptional}");
}

#[test]
fn given_a_refused_site_when_ruled_then_what_is_open_instead_is_named_with_its_command_and_is_admitted() {
    let place = Workplace::with_demo();
    let refused = ruling(&place, ["creation", "irm", "17A", "2019-08-01"], &[]);
    let open = &refused["open_instead"][0];
    assert_eq!(
        (&open["operation"], &open["zone"], &open["slots"]),
        (&json!("extra-unit"), &json!("17A"), &json!(1))
    );
    let address = "/admissibility?operation=extra-unit&activity=irm&zone=17A&on=2019-08-01";
    assert_eq!(open["address"], address);
    let command = open["command"].as_str().expect("a command");
    let asked: Vec<_> = command.split(' ').skip(1).collect();
    assert_eq!(place.json(&asked)["outcome"], "yes");
}

#[test]
fn given_an_activity_of_several_lines_when_refused_then_each_line_says_why_and_each_that_is_open_is_named() {
    let place = Workplace::with_demo();
    let asked = ["creation", "psychiatrie", "R1", "2025-02-15"];
    let refused = ruling(&place, asked, &["--region", "44"]);
    assert_eq!((&refused["outcome"], &refused["slots"]), (&json!("no"), &json!(0)));
    let findings = refused["findings"].as_array().expect("findings");
    let forbidding = findings.iter().filter(|finding| finding["verdict"] == "forbids");
    let because: Vec<_> = forbidding.filter_map(|finding| finding["because"].as_str()).collect();
    for line in ["Psychiatrie de l’adulte", "Psychiatrie périnatale"] {
        assert!(because.iter().any(|text| text.starts_with(line)), "{line}: {because:?}");
    }
    let open = refused["open_instead"].as_array().expect("what is open");
    let is_perinatal = |open: &&Value| open["activity"] == "amm:QA004/ME071" && open["zone"] == "R4";
    let perinatal = open.iter().find(is_perinatal).expect("perinatal care");
    assert_eq!((&perinatal["operation"], &perinatal["slots"]), (&json!("creation"), &json!(1)));
    assert_eq!(perinatal["label"], "Psychiatrie périnatale");
}

#[test]
fn given_what_the_applicant_declares_when_ruled_then_it_decides_and_a_form_nobody_knows_is_refused() {
    let place = Workplace::with_demo();
    let renewal = ["renewal", "chirurgie", "14A", "2020-10-31"];
    assert_eq!(ruling(&place, renewal, &["--expires", "2021-12-31"])["until"], "2020-10-31");
    let ceded = ["cession-confirmation", "chirurgie", "14A", "2019-12-01"];
    assert_eq!(ruling(&place, ceded, &["--started", "no"])["outcome"], "no");
    assert_eq!(ruling(&place, ceded, &["--started", "oui"])["outcome"], "yes");
    let unit = ["creation", "scanner", "4A", "2019-08-01"];
    assert_eq!(ruling(&place, unit, &["--research-only"])["outcome"], "yes");
    let form = ["other-form", "medecine", "1A", "2019-08-01"];
    assert_eq!(ruling(&place, form, &["--holds", "medecine:hc", "--form", "htp"])["outcome"], "yes");
    assert_eq!(ruling(&place, form, &["--holds", "medecine:hc", "--form", "HC"])["outcome"], "no");
    let unknown = [&question("other-form", "medecine", "1A", "2019-08-01")[..], &["--form", "jour"]].concat();
    assert!(place.fails(2, &unknown).contains("htp"));
}

#[test]
fn given_a_document_that_contradicts_itself_when_ruled_then_the_printed_answer_is_the_answer() {
    let Some(document) = source("trials/17-import-of-a-contradiction/contradiction.txt") else {
        return;
    };
    let place = with_window("2020-03-01", "2020-04-30", "bilan = \"R32-2020-02-10-001\"");
    let imported = place.import("contradiction.txt", document, &["--as-printed"]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    for (zone, outcome, kind) in [
        ("1A", "no", "gap_mismatch"),
        ("2A", "yes", "admissible_mismatch"),
        ("3A", "no", "admissible_mismatch"),
    ] {
        let ruling = ruling(&place, ["creation", "chirurgie", zone, "2020-03-15"], &[]);
        assert_eq!((&ruling["outcome"], &ruling["slots"]), (&json!(outcome), &json!(0)), "{zone}");
        let kinds: Vec<_> =
            ruling["contradictions"].as_array().into_iter().flatten().map(|fact| &fact["kind"]).collect();
        assert_eq!(kinds, [kind], "{zone}");
    }
    let asked = "admissibility --operation creation --activity chirurgie --zone 2A --on 2020-03-15";
    let asked: Vec<_> = asked.split(' ').collect();
    let table = place.succeeds(&[&asked[..], &["--format", "table"]].concat());
    assert!(table.contains("« oui » imprimé"), "{table}");
    assert!(place.run(&asked).stderr.contains("« oui » imprimé"), "beside the rows too");
}

#[test]
fn given_a_window_whose_closing_moved_when_asked_then_the_later_order_holds_and_its_list_too() {
    let Some(extended) = source("trials/15-closing-date-moved/extended.toml") else {
        return;
    };
    let place = Workplace::with_demo();
    place.write("extended.toml", extended);
    place.succeeds(&["import", "window", "extended.toml"]);
    for (activity, zone, on, outcome) in [
        ("chirurgie", "15A", "2019-10-05", "yes"),
        ("chirurgie", "15A", "2019-10-20", "yes"),
        ("chirurgie", "15A", "2019-11-02", "no"),
        ("irm", "17A", "2019-10-05", "no"),
    ] {
        assert_eq!(
            ruling(&place, ["creation", activity, zone, on], &[])["outcome"],
            outcome,
            "{activity} {on}"
        );
    }
}
