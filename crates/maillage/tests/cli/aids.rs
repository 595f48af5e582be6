//! `maillage aid`: the schemes, and rulings on what is asked, in words and as data.

use serde_json::json;

use crate::kit::{Workplace, snapshot, snapshot_of};

const ZONES: &str = "commune,nom,zone\n62041,Arras,ZAC\n02408,Laon,ZAR\n";

#[test]
fn given_the_schemes_when_listed_then_each_with_its_sum_and_its_source() {
    let place = Workplace::with_demo();
    let list = ["aid", "list", "--at", "2023-06-01"];
    let of = |more: &[&'static str]| [&list, more].concat();
    snapshot_of(
        "aids",
        &place,
        &[
            &of(&["--group", "settling", "--format", "table"]),
            &of(&["--group", "training", "--lang", "en", "--format", "table"]),
            &of(&["--group", "on-call", "--format", "csv"]),
            &of(&["--group", "money"]),
            &["parameter", "list", "--at", "2023-06-01", "--format", "csv"],
        ],
    );
    let view = place.json(&of(&["--applicant", "nurse"]));
    assert_eq!(view["schemes"][0]["code"], "ipa");
    assert_eq!(view["schemes"].as_array().map(Vec::len), Some(2));
    let open = place.json(&["parameter", "list", "--at", "2023-06-01"]);
    let open: Vec<_> = open["open"].as_array().expect("a list").iter().map(|one| &one["name"]).collect();
    assert_eq!(open, [&json!("aid.crmg-ceiling"), &json!("aid.crme-sum")]);
}

#[test]
fn given_an_ask_when_checked_then_its_ruling_says_why_and_what_to_do_instead() {
    let place = Workplace::with_demo();
    place.write("zones.csv", ZONES);
    let crai = ["aid", "check", "crai", "--on", "2023-06-01", "--applicant", "general-practitioner"];
    let of = |more: &[&'static str]| [&crai, more].concat();
    let before = place.run(&of(&["--commune", "Arras", "--sum", "30000", "--format", "table"]));
    let zoning = [
        "import",
        "territory",
        "zones.csv",
        "--zoning",
        "arrêté DOS-SDA-2022-227 du 25/04/2022",
        "--zoning-from",
        "2022-04-25",
    ];
    let answers = [
        before,
        place.run(&zoning),
        place.run(&zoning),
        place.run(&["import", "territory", "zones.csv", "--zoning", "arrêté"]),
        place.run(&of(&["--commune", "Arras", "--sum", "30000", "--earlier", "none", "--format", "table"])),
        place.run(&of(&["--commune", "Laon", "--sum", "25000", "--lang", "en", "--format", "table"])),
        place.run(&of(&["--commune", "Lille", "--format", "csv"])),
        place.run(&of(&["--commune", "Arras", "--sum", "1.234"])),
        place.run(&["aid", "check", "crax", "--on", "2023-06-01"]),
    ];
    snapshot("aids_checked", &answers);
    let nurses = ["aid", "check", "ipa", "--on", "2023-06-01", "--applicant", "nurse", "--posts"];
    let view = place.json(&[&nurses[..], &["self-employed=22,employee-1=22,employee-2=24"]].concat());
    assert_eq!((&view["outcome"], &view["amount_cents"]), (&json!("yes"), &json!(92_020_000)));
}
