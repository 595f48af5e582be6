//! The operations of today: what the applicant declares, what is asked for where it is missing, and what the agency gets.

use serde_json::{Value, json};

use crate::kit::Workplace;

const DIRECTOR: &str = "0199d2a0-0000-7000-8000-000000000001";

/// A question about the imaging site of a zone, in June 2025.
fn imaging(operation: &str) -> [&str; 9] {
    ["admissibility", "--operation", operation, "--activity", "IRM", "--zone", "1A", "--on", "2025-06-02"]
}

fn ruling(place: &Workplace, operation: &str, declared: &[&str]) -> Value {
    place.json(&[&imaging(operation)[..], declared].concat())
}

#[test]
fn given_an_imaging_site_when_a_unit_is_added_then_its_units_decide_what_the_agency_gets() {
    let place = Workplace::with_demo();
    let asked = ruling(&place, "imaging-unit", &[]);
    assert_eq!((&asked["activity"], &asked["outcome"]), (&json!("amm:QEML1"), &json!("subject-to")));
    assert_eq!((&asked["needs"][0]["fact"], &asked["needs"][0]["field"]), (&json!("units"), &json!("units")));
    assert!(asked.get("handling").is_none(), "{asked}");
    for (units, outcome, handling) in [
        ("scanner:1,irm:1", "yes", json!("information")),
        ("scanner:2,irm:1", "yes", json!("modification-file")),
        ("scanner:9,irm:8", "yes", json!("modification-file")),
        ("scanner:9,irm:9", "no", Value::Null),
    ] {
        let told = ruling(&place, "imaging-unit", &["--units", units, "--unit", "irm"]);
        assert_eq!((&told["outcome"], &told["handling"]), (&json!(outcome), &handling), "{units}");
        // The threshold and the ceiling are reported, not read: the finding says so and is no surer than they are.
        let findings = told["findings"].as_array().expect("findings");
        let found = findings.iter().find(|found| found["rule"] == "ruling.imaging-unit").expect("the rule");
        let because = found["because"].as_str().unwrap_or_default();
        assert_eq!(because.matches("L’arrêté lui-même n’a pas été lu.").count(), 1, "{because}");
        assert_eq!(found["confidence"], "general", "{units}");
        assert_eq!((&told["slots"], &told["until"]), (&Value::Null, &Value::Null), "{units}");
    }
}

#[test]
fn given_a_replacement_on_an_imaging_site_when_asked_then_what_is_missing_is_asked_for_in_turn() {
    let place = Workplace::with_demo();
    let need =
        |declared: &[&str]| ruling(&place, "equipment-replacement", declared)["needs"][0]["field"].clone();
    assert_eq!(need(&[]), "replaced");
    assert_eq!(need(&["--replaced", "scanner"]), "unit");
    assert_eq!(need(&["--replaced", "scanner", "--unit", "irm"]), "units");
    let whole = ["--replaced", "scanner", "--unit", "irm", "--units", "scanner:5"];
    let told = ruling(&place, "equipment-replacement", &whole);
    assert_eq!((&told["outcome"], &told["handling"]), (&json!("yes"), &json!("light-file")));
}

#[test]
fn given_what_cannot_be_read_or_makes_no_sense_when_asked_then_what_to_say_instead() {
    let place = Workplace::with_demo();
    let fails =
        |operation: &str, declared: &[&str]| place.fails(2, &[&imaging(operation)[..], declared].concat());
    assert!(fails("imaging-unit", &["--units", "scanner"]).contains("scanner:2, irm:1"));
    assert!(fails("imaging-unit", &["--units", "table:2"]).contains("gamma-camera"));
    assert!(fails("extra-unit", &[]).contains("imaging-unit"));
    assert!(fails("off-site-place", &[]).contains("Psychiatrie"));
    let pet = fails("imaging-unit", &["--units", "scanner:2,irm:1", "--unit", "tep"]);
    assert!(pet.contains("Médecine nucléaire") && pet.contains("scanner, irm"), "{pet}");
    assert!(fails("transfer", &["--from-zone", "1A"]).contains("modification"));
}

#[test]
fn given_a_mention_that_supposes_another_when_asked_then_what_is_held_is_asked_for_by_its_code() {
    let place = Workplace::with_demo();
    let asked = ["admissibility", "--operation", "cession-confirmation", "--activity", "amm:QA020/ME002"];
    let asked = [&asked[..], &["--zone", "1A", "--on", "2025-06-02", "--started", "yes"]].concat();
    let unsaid = place.json(&asked);
    assert_eq!((&unsaid["outcome"], &unsaid["needs"][0]["field"]), (&json!("subject-to"), &json!("holds")));
    let held = place.json(&[&asked[..], &["--holds", "amm:QA020/ME001"]].concat());
    assert_eq!(held["outcome"], "yes", "{held}");
    let other = place.json(&[&asked[..], &["--holds", "amm:QA001"]].concat());
    assert_eq!((&other["outcome"], &other["needs"][0]["field"]), (&json!("subject-to"), &Value::Null));
}

#[test]
fn given_a_day_before_the_reform_when_ruled_then_nothing_is_said_of_what_the_agency_gets() {
    let place = Workplace::with_demo();
    let asked = ["admissibility", "--operation", "creation", "--activity", "chirurgie", "--zone", "15A"];
    let ruling = place.json(&[&asked[..], &["--on", "2019-08-01"]].concat());
    assert_eq!((&ruling["outcome"], ruling.get("handling")), (&json!("yes"), None));
}

#[test]
fn given_another_delay_set_by_the_region_when_asked_then_the_rulings_count_by_it() {
    let place = Workplace::with_demo();
    let renewal = |place: &Workplace| {
        let asked = ["admissibility", "--operation", "renewal", "--activity", "amm:QA001", "--zone", "1A"];
        let told = place.json(&[&asked[..], &["--on", "2025-06-02", "--expires", "2027-12-31"]].concat());
        let findings = told["findings"].as_array().expect("findings").iter();
        let dated = findings.clone().find(|found| found["rule"] == "ruling.renewal-date").expect("the rule");
        (told["until"].clone(), dated["because"].as_str().unwrap_or_default().to_owned())
    };
    let (until, because) = renewal(&place);
    assert_eq!(until, "2026-10-31");
    assert!(because.contains("14 mois avant"), "{because}");
    // What is doubtful about the parameter is told with the day that it gives.
    assert!(because.contains("aucun texte lu ne le confirme"), "{because}");
    let set = format!(
        "parameter set --name application.renewal-request --value 8 --from 2025-01-01 --source Essai --actor {DIRECTOR}"
    );
    place.succeeds(&set.split(' ').collect::<Vec<_>>());
    let (until, because) = renewal(&place);
    assert_eq!(until, "2027-04-30");
    assert!(because.contains("8 mois avant") && !because.contains("14"), "{because}");
}
