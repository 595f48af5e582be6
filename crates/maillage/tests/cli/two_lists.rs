//! Two bilans of one region that count by different lists: what may be compared, and never a figure.

use crate::kit::Workplace;

/// A bilan of 2025 of the region that has one of 2019: psychiatry below its minimum, dialysis above its maximum.
const BILAN: &str = "\
annex,section,activity,modality,zone,zone_name,sites_current,sites_target,sites_gap,units_current,units_target,units_gap,\
admissible,notes,line,code,page,sites_min,sites_max,target_year,doubt
1,,Psychiatrie,Adultes,1B,Métropole Flandres,3,,,,,,oui,,,amm:QA004/ME049,6,4,6,2028,
1,,Psychiatrie,Adultes,2B,Hainaut,2,,,,,,oui,,,amm:QA004/ME049,6,2,3,2028,
1,,Dialyse,Dialyse médicalisée,1A,Dunkerquois - Flandre maritime,4,,,,,,non,,,amm:QA016/MO021,6,2,3,2028,
";

fn with_both() -> Workplace {
    let place = Workplace::with_demo();
    place.write("bilan-2025.csv", BILAN);
    place.succeeds(&["import", "annex", "bilan-2025.csv", "--picture-date", "2025-01-01", "--region", "32"]);
    place
}

#[test]
fn given_two_bilans_of_two_lists_when_compared_then_each_line_says_what_may_be_and_no_figure_differs() {
    let place = with_both();
    let asked = ["bilan", "compare", "--from", "2019-06-21", "--to", "2025-02-01", "--region", "32"];
    let answer = place.run(&[&asked[..], &["--format", "json"]].concat());
    assert_eq!(answer.code, Some(1));
    let view: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!(view["changes"], serde_json::json!([]));
    let comparison = |code: &str| {
        let lines = view["lines"].as_array().unwrap();
        lines.iter().find(|line| line["code"] == code).unwrap()["comparison"].clone()
    };
    assert_eq!(comparison("amm:QA016/MO021"), "comparable");
    assert_eq!(comparison("amm:QA004/ME049"), "not-comparable");
    let answer = place.run(&[&asked[..], &["--format", "csv", "--lang", "en"]].concat());
    assert!(answer.stderr.contains("no figure is compared"), "{}", answer.stderr);
    assert!(answer.stdout.starts_with("code,label,comparison,grounds,reasons\n"), "{}", answer.stdout);
}

#[test]
fn given_two_bilans_of_one_list_when_compared_then_their_figures_are() {
    let place = with_both();
    let same = ["bilan", "compare", "--from", "2019-06-21", "--to", "2020-01-01", "--region", "32"];
    let answer = place.run(&[&same[..], &["--format", "json"]].concat());
    let view: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!((answer.code, view.get("lines")), (Some(0), None));
}

#[test]
fn given_ranges_when_shown_then_the_room_is_computed_beside_the_columns_and_what_is_outside_is_told() {
    let place = with_both();
    let view = place.json(&["bilan", "show", "--at", "2025-02-01", "--region", "32"]);
    let computed: Vec<_> = view["computed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["room"].as_i64(), row["below_minimum"].as_u64(), row["above_maximum"].as_u64()))
        .collect();
    assert_eq!(computed, [(Some(3), Some(1), None), (Some(1), None, None), (Some(-1), None, Some(1))]);
    assert!(view["rows"].as_array().unwrap().iter().all(|row| row["sites_gap"].is_null()));
    let former = place.json(&["bilan", "show", "--at", "2019-06-21", "--region", "32"]);
    assert!(former.get("computed").is_none());
}
