//! `maillage fund indicator` and the import of its table, in words and as data.

use serde_json::json;

use crate::kit::{Workplace, snapshot};

const REPORT: &str = include_str!("../../../../testdata/indicators/report-2023.csv");
const FAULTS: &str = "code,label,unit,calculation,formula,value\n9,A,n,c,product:a,many\n";
const DAY: [&str; 2] = ["--at", "2024-01-01"];

#[test]
fn given_a_table_of_indicators_when_imported_then_new_alone_faults_by_line_and_values_shown() {
    let place = Workplace::with_demo();
    place.write("table.csv", REPORT);
    place.write("faults.csv", FAULTS);
    let import = |file| place.run(&["import", "indicators", file, "--on", "2023-12-31"]);
    let show =
        |code| place.run(&[&["fund", "indicator", "show", code, "--format", "table"], &DAY[..]].concat());
    let answers = [
        import("table.csv"),
        import("table.csv"),
        import("faults.csv"),
        show("empp"),
        show("aumg.cout"),
        show("hpv"),
        show("nobody"),
    ];
    snapshot("indicators_imported", &answers);
    let list = place.json(&[&["fund", "indicator", "list"], &DAY[..]].concat());
    assert_eq!(list["indicators"].as_array().map(Vec::len), Some(24));
}

#[test]
fn given_an_indicator_when_defined_aimed_at_and_recorded_by_hand_then_each_stands_beside_the_computed_value()
{
    let place = Workplace::with_demo();
    let indicator = |rest: &[&str]| place.run(&[&["fund", "indicator"], rest].concat());
    let define = [
        "define",
        "empp",
        "--label",
        "Équipes mobiles",
        "--unit",
        "équipes",
        "--calculation",
        "équipes en activité",
        "--formula",
        "structures:empp",
        "--from",
        "2023-12-31",
    ];
    let target =
        ["target", "empp", "9", "--by", "2028-12-31", "--territory", "59 Nord", "--on", "2023-12-31"];
    let record = ["record", "empp", "17", "--on", "2023-12-31", "--period", "2023", "--lang", "en"];
    let answers = [
        indicator(&define),
        indicator(&define),
        indicator(&target),
        indicator(&record),
        indicator(&["record", "unknown", "1", "--on", "2023-12-31"]),
        indicator(&["record", "empp", "many", "--on", "2023-12-31", "--lang", "en"]),
        indicator(&[&["show", "empp", "--format", "csv"], &DAY[..]].concat()),
    ];
    snapshot("indicators_by_hand", &answers);
    let view = place.json(&[&["fund", "indicator", "show", "empp"], &DAY[..]].concat());
    let region = &view["indicators"][0]["values"][0];
    assert_eq!(
        (&region["computed"], &region["recorded"], &region["standing"]),
        (&json!("18"), &json!("17"), &json!("differs"))
    );
}
