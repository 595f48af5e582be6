//! Names across the lists of 2019 and 2023: what each day understands, and where in the other list to look.

use serde_json::{Value, json};

use crate::kit::Workplace;

/// What is asked, as arguments: an operation, a name, a zone, a day and a region.
fn question(asked: [&str; 5]) -> Vec<&str> {
    let flags = ["--operation", "--activity", "--zone", "--on", "--region"];
    let told = flags.into_iter().zip(asked).flat_map(|(flag, value)| [flag, value]);
    std::iter::once("admissibility").chain(told).collect()
}

/// The candidates of a ruling, each with its kind.
fn candidates(ruling: &Value) -> Vec<String> {
    let told = ruling["candidates"].as_array().map(Vec::as_slice).unwrap_or_default();
    told.iter().map(|found| format!("{} {}", found["code"], found["kind"]).replace('"', "")).collect()
}

#[test]
fn given_a_name_of_the_other_list_when_ruled_then_not_comparable_with_candidates_and_their_kind() {
    let place = Workplace::with_demo();
    for (asked, expected) in [
        (["creation", "cancer.radioelements", "1A", "2024-08-01", "32"], vec!["amm:QA040/ME008 moved"]),
        (["creation", "psychiatrie-generale.hc", "R4", "2025-02-15", "44"], vec!["amm:QA004/ME049 merged"]),
        (["creation", "amm:QEML1", "1A", "2023-05-31", "32"], vec!["irm merged", "scanner merged"]),
        (["creation", "amm:QA004/ME071", "1A", "2019-08-01", "32"], vec![]),
        (["renewal", "amm:QA001", "1A", "2019-08-01", "32"], vec!["medecine one-to-one"]),
    ] {
        let ruling = place.json(&question(asked));
        assert_eq!(ruling["outcome"], "not-comparable", "{asked:?}");
        assert_eq!(candidates(&ruling), expected, "{asked:?}");
    }
    let table =
        [&question(["creation", "amm:QA004/ME071", "1A", "2019-08-01", "32"])[..], &["--format", "table"]];
    assert!(place.succeeds(&table.concat()).contains("ne lui correspond"));
}

#[test]
fn given_a_line_of_2019_when_its_renewal_is_asked_later_then_ruled_through_the_bridge() {
    let place = Workplace::with_demo();
    for (line, outcome, candidate) in [
        ("ssr.locomoteur", "yes", "amm:QA050/ME051 one-to-one"),
        ("medecine", "yes", "amm:QA001 one-to-one"),
        ("neurochirurgie.radiochirurgie-stereotaxique", "yes", "amm:QA012/MO013 one-to-one"),
    ] {
        let ruling = place.json(&question(["renewal", line, "R4", "2025-02-15", "44"]));
        assert_eq!((&ruling["outcome"], candidates(&ruling)), (&json!(outcome), vec![candidate.to_owned()]));
    }
}

#[test]
fn given_a_modality_without_its_activity_when_asked_then_refused_with_each_code_it_could_mean() {
    let place = Workplace::with_demo();
    let refused = place.fails(2, &question(["creation", "MO026", "R1", "2025-02-15", "44"]));
    assert!(refused.contains("amm:QA012/MO026") && refused.contains("amm:QA019/MO026"), "{refused}");
}

#[test]
fn given_a_name_of_several_lines_when_they_come_to_the_same_then_ruled_else_refused_with_the_list() {
    let place = Workplace::with_demo();
    let together = place.json(&question(["creation", "QA021", "R4", "2025-02-15", "44"]));
    assert_eq!(together["outcome"], "no");
    assert!(together["activity"].as_str().is_some_and(|code| code.starts_with("amm:QA021/MO060+")));
    for name in ["psychiatrie", "dialyse"] {
        let refused = place.fails(2, &question(["creation", name, "R4", "2025-02-15", "44"]));
        assert!(refused.contains("précisez lequel"), "{refused}");
    }
}

#[test]
fn given_a_line_whose_zones_are_not_recorded_when_asked_then_any_zone_of_the_region_is_taken_with_a_warning()
{
    let place = Workplace::with_demo();
    let ruling = place.json(&question(["renewal", "médecine", "R4", "2025-06-15", "44"]));
    let findings = ruling["findings"].as_array().map(Vec::as_slice).unwrap_or_default();
    let zone = findings.iter().find(|finding| finding["rule"] == "ruling.zone-set");
    assert_eq!(
        (&ruling["outcome"], zone.map(|zone| &zone["verdict"])),
        (&json!("yes"), Some(&json!("warns")))
    );
    let refused = place.fails(2, &question(["renewal", "médecine", "Z9", "2025-06-15", "44"]));
    assert!(refused.contains("Z9"), "{refused}");
}

#[test]
fn given_a_code_of_2019_that_is_a_name_today_when_asked_of_what_is_held_then_it_is_the_line_that_was_granted()
{
    let place = Workplace::with_demo();
    for code in ["chirurgie", "ssr", "irm"] {
        let zone = if code == "irm" { "4A" } else { "14A" };
        let ruling = place.json(&question(["renewal", code, zone, "2024-10-01", "32"]));
        assert_eq!((&ruling["outcome"], &ruling["activity"]), (&json!("no"), &json!(code)));
    }
    let created = place.json(&question(["creation", "chirurgie", "14A", "2024-10-01", "32"]));
    assert!(created["activity"].as_str().is_some_and(|code| code.starts_with("amm:QA002/MO006+")));
    let file = question(["transition-file", "amm:QA002/MO006", "14A", "2024-10-01", "32"]);
    for held in ["chirurgie", "amm:QA002/MO006"] {
        let ruling = place.json(&[&file[..], &["--holds", held]].concat());
        let nothing = |finding: &Value| finding["rule"] == "ruling.authorised";
        assert!(!ruling["findings"].as_array().unwrap().iter().any(nothing), "{held}");
    }
}
