//! Objectives from outside: an act and its revision, what they say beside the bilan, what a table at fault is told.

use serde_json::Value;

use crate::kit::{Answer, Workplace, snapshot};

/// The plan: what the bilan prints, another range, stages, lines counted together, and equipment that it does not print.
const PLAN: &str = "\
line_code;zone;sites;sites_min;sites_max;sites_stages;units;access_minutes;target_date
amm:QA004/ME071;R4;;0;1;;;45;2028
amm:QA004/ME049;R4;;;;2026:3 2028:4;;;
amm:QA016/MO023 + QA016/MO022;R1;;2;3;;;;2028
amm:QEML2;R1;1;;;;2;;
";

/// A revision: one raised, one withdrawn, one counted apart, one more.
const REVISION: &str = "\
code,zone,sites,sites_min,sites_max,withdrawn
amm:QA004/ME071,R4,,1,2,
amm:QA004/ME049,R4,,,,oui
amm:QA016/MO022,R1,1,,,
amm:QA004/ME070,R4,2,,,
";

/// A row at fault for each reason that people meet.
const FAULTS: &str = "\
line_code;zone;sites;sites_min;sites_max;sites_stages;units;waiting_days;target_date;withdrawn
chirurgie;R4;3;;;;;;;
ssr.locomoteur;R4;3;;;;;;;
amm:QEML1;R4;3;;;;4;;;
amm:QA001;R4;3;;;;;30;;
amm:QA004/ME070;Z9;3;;;;;;;
amm:QA004/ME070;R4;;4;2;;;;;
amm:QA004/ME070;R5;;;;2028:3 2026:2;;;;
amm:QA004/ME070;R6;;;;;;;2028;
amm:QA004/ME070;R7;1;;;;;;;oui
amm:QA004/ME070;R8;1;;;;;;;
amm:QA004/ME070;R8;1;;;;;;;
";

fn import(place: &Workplace, name: &str, text: &str, act: &str, more: &[&str]) -> Answer {
    place.write(name, text);
    place.run(&[&["import", "objectives", name, "--region", "44", "--act", act], more].concat())
}

/// The demonstration, with the plan of 30 October 2023 and its revision a year later.
fn planned() -> Workplace {
    let place = Workplace::with_demo();
    let plan = import(&place, "plan.csv", PLAN, "2023-5463", &["--signed", "2023-10-30"]);
    assert_eq!(plan.code, Some(0), "{plan:?}");
    let revised = ["--signed", "2024-10-30", "--revises", "2023-5463"];
    let revision = import(&place, "revision.csv", REVISION, "2024-1", &revised);
    assert_eq!(revision.code, Some(0), "{revision:?}");
    place
}

/// The rows that acts set on a day, by line.
fn adopted(place: &Workplace, day: &str, more: &[&str]) -> Vec<(String, Value)> {
    let shown = ["objective", "show", "--region", "44", "--at", day];
    let shown = place.json(&[&shown, more].concat());
    let rows = shown["rows"].as_array().expect("rows").iter().filter(|row| row["source"] == "act");
    rows.map(|row| (row["code"].as_str().expect("a code").to_owned(), row["wanted"].clone())).collect()
}

#[test]
fn given_an_act_and_its_revision_when_shown_then_each_from_its_day_and_as_known_then() {
    let place = planned();
    let lines = |day, more: &[&str]| -> Vec<String> {
        adopted(&place, day, more).into_iter().map(|(line, _)| line).collect()
    };
    let plan = ["amm:QA016/MO022+QA016/MO023", "amm:QA004/ME049", "amm:QA004/ME071", "amm:QEML2"];
    let mut before = lines("2024-10-29", &[]);
    before.sort_unstable();
    let mut expected = plan.map(ToOwned::to_owned);
    expected.sort_unstable();
    assert_eq!(before, expected);
    let after = lines("2025-01-13", &[]);
    assert_eq!(after, ["amm:QA004/ME070", "amm:QA004/ME071", "amm:QEML2", "amm:QA016/MO022"]);
    let list = place.succeeds(&["journal", "list", "--format", "csv"]);
    let acts = list.lines().filter(|line| line.contains(",objectives-adopted,"));
    let recorded: Vec<_> = acts.filter_map(|line| line.split(',').nth(1)).collect();
    let [plan_recorded, _revision] = recorded.as_slice() else { panic!("two acts: {list}") };
    assert_eq!(lines("2025-01-13", &["--known-on", plan_recorded]).len(), 4);
    // Before the first bilan, and before the act, nothing answers.
    place.fails(1, &["objective", "show", "--region", "44", "--at", "2023-10-29"]);
}

#[test]
fn given_objectives_when_shown_then_what_the_bilan_prints_stands_beside_with_what_is_to_be_noticed() {
    let place = Workplace::with_demo();
    import(&place, "plan.csv", PLAN, "2023-5463", &["--signed", "2023-10-30"]);
    let shown = |more: &[&str]| {
        place.run(&[&["objective", "show", "--region", "44", "--at", "2025-01-13"], more].concat())
    };
    snapshot(
        "objectives_shown",
        &[
            shown(&["--zone", "R4", "--format", "table"]),
            shown(&["--activity", "amm:QA004/ME049", "--zone", "R4", "--format", "csv"]),
            shown(&["--activity", "caisson", "--format", "table", "--lang", "en"]),
            shown(&["--activity", "amm:QA004/ME049", "--zone", "Z9"]),
        ],
    );
    let whole = place.json(&["objective", "show", "--region", "44", "--at", "2025-01-13"]);
    let rows = whole["rows"].as_array().expect("rows");
    // The 121 rows of the bilan, and the equipment that it does not print.
    assert_eq!(rows.len(), 122);
    let marked = |kind: &str| {
        let bears = |row: &&Value| {
            row["findings"].as_array().is_some_and(|all| all.iter().any(|one| one["kind"] == kind))
        };
        rows.iter().filter(bears).count()
    };
    assert_eq!([marked("below"), marked("above"), marked("not-printed")], [8, 0, 1]);
}

#[test]
fn given_two_days_when_compared_then_what_changed_and_the_act_behind_it_and_nothing_where_nothing_did() {
    let place = planned();
    let compared = |from: &str, to: &str| {
        let asked = ["objective", "compare", "--region", "44", "--from", from, "--to", to];
        place.run(&[&asked[..], &["--format", "csv"]].concat())
    };
    let (changed, same) = (compared("2024-10-29", "2024-10-30"), compared("2024-10-30", "2025-06-01"));
    assert_eq!((changed.code, same.code), (Some(1), Some(0)), "{changed:?} {same:?}");
    snapshot("objectives_compared", &[changed, same]);
}

#[test]
fn given_a_table_when_imported_twice_or_with_faults_then_nothing_is_written_and_each_row_is_told() {
    let place = Workplace::with_demo();
    let signed = ["--signed", "2023-10-30"];
    import(&place, "plan.csv", PLAN, "2023-5463", &signed);
    let journal = place.journal();
    let again = import(&place, "plan.csv", PLAN, "2023-5463", &signed);
    assert_eq!(again.code, Some(0), "{again:?}");
    let told = [
        again,
        import(&place, "faults.csv", FAULTS, "2024-1", &["--signed", "2024-10-30"]),
        import(&place, "plan.csv", PLAN, "2024-1", &["--signed", "2024-10-30"]),
        import(&place, "revision.csv", REVISION, "2023-5463", &signed),
        import(&place, "revision.csv", REVISION, "2024-1", &["--signed", "2024-10-30", "--revises", "9"]),
        import(
            &place,
            "revision.csv",
            REVISION,
            "2024-1",
            &["--signed", "2024-10-30", "--from", "2024-10-29"],
        ),
        import(&place, "other.csv", "commune,zone\n59350,3A\n", "2024-1", &["--signed", "2024-10-30"]),
    ];
    assert_eq!(place.journal(), journal, "a refusal writes nothing");
    snapshot("objectives_refused", &told);
}

#[test]
fn given_a_workbook_when_imported_then_as_from_a_text_and_shown_again_as_one() {
    let place = Workplace::with_demo();
    place.write("plan.csv", PLAN);
    import(&place, "plan.csv", PLAN, "2023-5463", &["--signed", "2023-10-30"]);
    for name in ["shown.xlsx", "shown.ods"] {
        let format = name.split_once('.').expect("an ending").1;
        let asked = ["objective", "show", "--region", "44", "--at", "2025-01-13", "--format", format];
        place.succeeds(&[&asked[..], &["-o", name]].concat());
        let rows = place.succeeds(&["read", "tables", name, "--format", "csv"]);
        assert!(rows.contains("amm:QA016/MO022+QA016/MO023"), "{name}");
    }
}

#[test]
fn given_units_of_2019_when_imported_then_taken_before_the_reform_and_refused_after_it() {
    let place = Workplace::with_demo();
    let table = "line_code,zone,sites,units\nirm,1A,3,5\n";
    place.write("irm.csv", table);
    let asked = |act: &str, signed: &str| {
        place.run(&["import", "objectives", "irm.csv", "--act", act, "--signed", signed])
    };
    assert_eq!(asked("2022-1", "2023-05-31").code, Some(0));
    let after = asked("2023-1", "2023-06-01");
    assert_eq!(after.code, Some(1), "{after:?}");
    assert!(after.stderr.contains("art. D. 6121-9 CSP"), "{after:?}");
}
