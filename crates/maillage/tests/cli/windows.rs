//! `maillage import window` and `window show`: lists by operation, amended orders, common orders, exceptional needs.

use serde_json::{Value, json};

use crate::kit::Workplace;

const AUTUMN: &str = "\
ligne;opérations;ouverture;fermeture;arrêté;publication
médecine;renewal;2024-09-23;2024-12-10;2024-47;2024-08-29
SMR gériatrie;;;;;
obstétrique;;;;;
";

/// The same window without the maternities, ten days longer, by an order of 15 October.
const AMENDED: &str = "\
line,operations,opens,closes,order,published,replaces,id
médecine,renewal,2024-09-23,2024-12-20,2024-60,2024-10-15,2024-09-23,2024-09-23-b
SMR gériatrie,,,,,,,
";

fn demo_with_autumn() -> Workplace {
    let place = Workplace::with_demo();
    place.write("autumn.csv", AUTUMN);
    place.succeeds(&["import", "window", "autumn.csv"]);
    place
}

fn ruling(place: &Workplace, operation: &str, activity: &str, on: &str) -> Value {
    ruling_of(place, &[operation, activity, "4A", on])
}

/// What is ruled on an operation for an activity in a zone on a day.
fn ruling_of(place: &Workplace, [operation, activity, zone, on]: &[&str; 4]) -> Value {
    let asked =
        ["admissibility", "--operation", operation, "--activity", activity, "--zone", zone, "--on", on];
    place.json(&asked)
}

/// What a rule says: its verdict and its sentence.
fn said<'r>(ruling: &'r Value, rule: &str) -> (&'r str, &'r str) {
    let findings = ruling["findings"].as_array().map(Vec::as_slice).unwrap_or_default();
    let found = findings.iter().find(|finding| finding["rule"] == rule).unwrap_or(&Value::Null);
    let text = |key: &str| found[key].as_str().unwrap_or_default();
    (text("verdict"), text("because"))
}

#[test]
fn given_a_list_by_operation_as_a_table_when_asked_then_medicine_is_renewed_and_not_created() {
    let place = demo_with_autumn();
    let list = |operation, activity| {
        said(&ruling(&place, operation, activity, "2024-10-01"), "ruling.window-list").0.to_owned()
    };
    assert_eq!(list("creation", "médecine"), "forbids");
    assert_eq!(list("renewal", "médecine"), "allows");
    assert_eq!(list("creation", "SMR gériatrie"), "allows");
    let shown = place.succeeds(&["window", "show", "2024-09-23", "--format", "table"]);
    assert!(shown.contains("Médecine : Renouvellement seulement"), "{shown}");
}

#[test]
fn given_an_order_that_withdraws_a_line_when_published_then_the_line_says_by_which_act_and_not_before() {
    let place = demo_with_autumn();
    place.write("amended.csv", AMENDED);
    place.succeeds(&["import", "window", "amended.csv"]);
    let list = |on| {
        let ruling = ruling(&place, "creation", "obstétrique", on);
        let (verdict, because) = said(&ruling, "ruling.window-list");
        (verdict.to_owned(), because.contains("2024-60"))
    };
    assert_eq!(list("2024-10-14"), ("allows".to_owned(), false));
    assert_eq!(list("2024-10-15"), ("forbids".to_owned(), true));
    let shown = place.json(&["window", "show", "2024-09-23-b"]);
    assert_eq!(shown["amendment"]["withdrawn"], json!(["amm:QA003/MO016"]));
    assert_eq!((&shown["amendment"]["dates"], &shown["amendment"]["added"]), (&json!(true), &json!([])));
    assert_eq!(place.json(&["window", "show", "2024-09-23"])["replaced_by"], "2024-09-23-b");
    place.write("again.csv", AMENDED.replace("2024-09-23-b", "2024-09-23-c"));
    let refused = place.fails(1, &["import", "window", "again.csv"]);
    assert!(refused.contains("2024-09-23-b"), "{refused}");
}

#[test]
fn given_an_order_common_to_two_regions_when_recorded_once_then_seen_in_each_and_written_once() {
    let place = Workplace::with_demo();
    let common = "line,opens,closes,regions\namm:QA009/MO006,2025-05-01,2025-06-30,32 44\n";
    place.write("common.csv", common);
    place.succeeds(&["import", "window", "common.csv"]);
    for region in ["32", "44"] {
        let listed = place.succeeds(&["window", "list", "--region", region, "--format", "csv"]);
        assert_eq!(listed.lines().filter(|line| line.starts_with("2025-05-01,")).count(), 1, "{listed}");
        let again = place.succeeds(&["import", "window", "common.csv", "--region", region]);
        assert!(again.contains("déjà"), "{again}");
    }
    place.write("others.csv", common.replace("32 44", "44 99"));
    assert!(place.fails(2, &["import", "window", "others.csv"]).contains("99"));
    place.write("others.csv", common.replace("32 44", "44"));
    assert!(place.fails(2, &["import", "window", "others.csv"]).contains("32"));
}

#[test]
fn given_days_that_are_no_window_when_imported_or_checked_then_refused_as_a_table_and_as_toml() {
    let place = Workplace::with_demo();
    let table = |closes: &str| format!("line,opens,closes\namm:QA001,2024-09-23,{closes}\n");
    let toml = |closes: &str| {
        format!(
            "id = \"2024-09-23\"\nopens = \"2024-09-23\"\ncloses = \"{closes}\"\nsource = \"essai\"\n\
             operations = \"all\"\nlines = [\"amm:QA001\"]\n"
        )
    };
    for closes in ["2024-09-22", "2025-09-24", "9999-12-31"] {
        place.write("window.csv", table(closes));
        place.write("window.toml", toml(closes));
        for file in ["window.csv", "window.toml"] {
            place.fails(2, &["import", "window", file]);
            place.fails(2, &["window", "check", file]);
        }
    }
    place.write("day.csv", table("2024-09-23"));
    place.succeeds(&["window", "check", "day.csv"]);
    place.write("year.csv", table("2025-09-23"));
    place.succeeds(&["import", "window", "year.csv"]);
}

#[test]
fn given_a_line_that_stands_twice_by_code_and_by_name_when_imported_then_refused_as_a_table_and_as_toml() {
    let place = Workplace::with_demo();
    let table = |second: &str| {
        let head = "line,operations,opens,closes";
        format!("{head}\namm:QA001,renewal,2024-09-23,2024-12-10\n{second},creation,,\n")
    };
    place.write("code.csv", table("amm:QA001"));
    let refused = place.fails(2, &["import", "window", "code.csv"]);
    assert!(refused.contains("ligne 3") && refused.contains("ligne 2"), "{refused}");
    place.write("name.csv", table("médecine"));
    assert!(place.fails(2, &["import", "window", "name.csv"]).contains("amm:QA001"));
    place.write(
        "twice.toml",
        "id = \"a\"\nopens = \"2024-09-23\"\ncloses = \"2024-12-10\"\nsource = \"essai\"\n\
         operations = \"all\"\nlines = [\"amm:QA001\"]\n\
         [[restricted]]\nlines = [\"amm:QA001\"]\noperations = [\"renewal\"]\n\
         [[restricted]]\nlines = [\"amm:QA001\"]\noperations = [\"creation\"]\n",
    );
    assert!(place.fails(2, &["import", "window", "twice.toml"]).contains("amm:QA001"));
    place.write("others.csv", table("amm:QA003/MO016"));
    place.succeeds(&["import", "window", "others.csv"]);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "what is open is told by the clock of the binary")]
fn given_an_amendment_to_be_published_when_pages_are_asked_then_the_dates_of_before_until_its_eve() {
    let place = Workplace::with_demo();
    let order = |file: &str, row: &str| {
        place.write(file, format!("line,opens,closes,published,id,replaces\namm:QA009/MO006,{row}\n"));
        place.succeeds(&["import", "window", file]);
    };
    order("a.csv", "2024-10-01,2024-12-31,2024-09-01,A,");
    order("b.csv", "2024-10-01,2025-01-31,2024-12-15,B,A");
    assert_eq!(place.json(&["window", "show", "A"])["replaced_by"], "B");
    order("d.csv", "2090-10-01,2090-12-31,2090-09-01,D,");
    order("e.csv", "2090-10-01,2091-01-31,2090-12-15,E,D");
    assert_eq!(place.json(&["window", "show", "D"])["replaced_by"], Value::Null);
    // Days around today: what is open now, whenever the test runs.
    let today = jiff::Zoned::now().date();
    let in_days = |days: i64| today.saturating_add(jiff::Span::new().days(days)).to_string();
    order("f.csv", &format!("{},{},,F,", in_days(-20), in_days(20)));
    order("g.csv", &format!("{},{},{},G,F", in_days(-20), in_days(60), in_days(10)));
    assert_eq!(place.json(&["region", "list"])["regions"][0]["window"]["closes"], in_days(20));
}

#[test]
fn given_needs_by_name_of_another_list_or_zone_or_twice_when_imported_then_each_row_is_refused_with_its_number()
 {
    let place = Workplace::with_demo();
    let import = |rows: &str| {
        place.write("needs.csv", format!("line,zone,places,nature\n{rows}"));
        ["import", "needs", "needs.csv", "--region", "44", "--bilan", "2025-0182"]
    };
    place.succeeds(&import("psychiatrie périnatale,R4,1,délais\npsychiatrie périnatale,R5,1,délais\n"));
    let refused = |rows: &str| place.fails(1, &import(rows));
    let both = refused("psychiatrie périnatale,A,1,délais\nmedecine.had,R4,1,délais\n");
    assert!(
        both.contains("needs.csv:2: zone « A »") && both.contains("needs.csv:3: « medecine.had »"),
        "{both}"
    );
    let twice = refused("psychiatrie périnatale,R4,1,délais\namm:QA004/ME071,R4,1,délais\n");
    assert!(twice.contains("needs.csv:3") && twice.contains("ligne 2"), "{twice}");
    place.fails(2, &import("psychiatrie périnatale,R4,9999,délais\n"));
}

#[test]
fn given_orders_that_would_replace_each_other_across_regions_when_imported_then_refused_and_rulings_end() {
    let place = Workplace::with_demo();
    let order = |file: &str, id: &str, replaces: &str, regions: &str| {
        let row = format!("amm:QA009/MO006,2026-01-15,2026-03-31,{id},{replaces},{regions}\n");
        place.write(file, format!("line,opens,closes,id,replaces,regions\n{row}"));
    };
    order("a.csv", "A", "", "");
    place.succeeds(&["import", "window", "a.csv", "--region", "44"]);
    order("b.csv", "B", "A", "32 44");
    let refused = place.fails(1, &["import", "window", "b.csv", "--region", "44"]);
    assert!(refused.contains("région 32"), "{refused}");
    order("b.csv", "B", "A", "44");
    place.succeeds(&["import", "window", "b.csv", "--region", "44"]);
    order("c.csv", "A", "B", "");
    place.fails(1, &["import", "window", "c.csv", "--region", "32"]);
    let ruling = ruling_of(&place, &["creation", "amm:QA004/ME071", "1A", "2026-02-01"]);
    assert_eq!(said(&ruling, "ruling.window").0, "forbids");
}

#[test]
fn given_a_window_that_names_an_operation_nobody_knows_when_imported_then_refused_with_those_there_are() {
    let place = Workplace::with_demo();
    place.write(
        "window.toml",
        "id = \"a\"\nopens = \"2020-03-01\"\ncloses = \"2020-05-31\"\nsource = \"essai\"\n\
         operations = { listed = [\"renewals\"] }\nlines = [\"chirurgie\"]\n",
    );
    let refused = place.fails(2, &["import", "window", "window.toml"]);
    assert!(refused.contains("renewals") && refused.contains("renewal-after-injunction"), "{refused}");
}

#[test]
fn given_exceptional_needs_of_a_bilan_when_recorded_then_a_creation_rests_on_them_and_says_their_nature() {
    let place = Workplace::with_demo();
    place.write("needs.csv", "line,zone,places,nature,wished\nchirurgie,14A,1,fermeture,Lens\n");
    place.succeeds(&["import", "needs", "needs.csv", "--bilan", "2019-121"]);
    assert!(place.succeeds(&["import", "needs", "needs.csv", "--bilan", "2019-121"]).contains("déjà"));
    let asked = [
        "admissibility",
        "--operation",
        "creation",
        "--activity",
        "chirurgie",
        "--on",
        "2019-08-01",
        "--zone",
    ];
    let ruling = place.json(&[&asked[..], &["14A"]].concat());
    let (verdict, because) = said(&ruling, "ruling.exceptional-need");
    assert_eq!((&ruling["outcome"], verdict), (&json!("yes"), "allows"));
    assert!(because.contains("fermeture") && because.contains("Lens"), "{because}");
    assert_eq!(place.json(&[&asked[..], &["13A"]].concat())["outcome"], "no");
    let shown = place.json(&["window", "show", "2019-07-16"]);
    assert_eq!(shown["stated_needs"][0]["zone"], "14A");
    assert!(place.fails(1, &["import", "needs", "needs.csv", "--bilan", "2019-99"]).contains("2019-99"));
    place.write("stray.csv", "line,zone,places,nature\nchirurgie,99A,1,fermeture\n");
    assert!(place.fails(1, &["import", "needs", "stray.csv", "--bilan", "2019-121"]).contains("99A"));
}
