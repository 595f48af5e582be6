//! `maillage import template`: tables to fill in, and filled in.

use maillage_testing::office::{Held, Office, OfficeBlock, OfficeCell, OfficeSheet};
use serde_json::{Value, json};

use crate::kit::{STORE, Workplace};

const KINDS: [&str; 14] = [
    "annex",
    "territory",
    "budget",
    "destinations",
    "objectives",
    "window",
    "needs",
    "authorisations",
    "structures",
    "structure-counts",
    "indicators",
    "applications",
    "scdl",
    "cpam",
];
const OFFICER: &str = "00000000-0000-0000-0000-00000000000a";

/// The columns of a kind.
fn columns(place: &Workplace, kind: &str) -> Vec<String> {
    place.succeeds(&["import", "template", kind, "-o", "columns.csv"]);
    place.read("columns.csv").trim_end().split(',').map(str::to_owned).collect()
}

/// What the workbook of a kind gives as an example, by its columns.
fn examples(place: &Workplace, kind: &str) -> Vec<(String, String)> {
    place.succeeds(&["import", "template", kind, "-o", "empty.xlsx"]);
    let found = place.json(&["read", "tables", "empty.xlsx"]);
    let cells = found["tables"][0]["cells"].as_array().expect("cells").clone();
    let text = |row: u64, column: u64| {
        let cell = cells.iter().find(|cell| cell["row"] == row && cell["col"] == column);
        cell.and_then(|cell| cell["text"].as_str()).unwrap_or_default().to_owned()
    };
    let rows = found["tables"][0]["rows"]
        .as_u64()
        .unwrap_or_else(|| cells.iter().filter_map(|cell| cell["row"].as_u64()).max().expect("rows") + 1);
    (1..rows).map(|row| (text(row, 0), text(row, 4))).collect()
}

/// A row as a spreadsheet and as a text hold it: numbers as numbers.
fn filled(place: &Workplace, kind: &str, rows: &[Vec<String>]) {
    let header: Vec<String> = columns(place, kind);
    let cell = |text: &String| match text.parse::<f64>() {
        Ok(number) if !text.starts_with('0') => OfficeCell::holding(Held::Number(number, "General"), text),
        _ if text.is_empty() => None,
        _ => OfficeCell::text(text),
    };
    let table = [&header].into_iter().chain(rows).map(|row| row.iter().map(cell).collect());
    let blocks = vec![OfficeBlock::Table(table.collect())];
    let sheet = OfficeSheet { name: String::from("À remplir"), blocks };
    place.write("filled.xlsx", Office::Xlsx.file(std::slice::from_ref(&sheet)));
    place.write("filled.ods", Office::Ods.file(&[sheet]));
    let lines = [&header].into_iter().chain(rows).map(|row| row.join(";"));
    place.write("filled.csv", lines.collect::<Vec<_>>().join("\r\n"));
}

#[test]
fn given_each_kind_of_table_when_its_template_is_asked_for_then_a_header_and_what_each_column_holds() {
    let place = Workplace::new();
    for kind in KINDS {
        let header = columns(&place, kind);
        let told = examples(&place, kind);
        assert_eq!(told.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), header, "{kind}");
        assert!(told.iter().any(|(_, example)| !example.is_empty()), "{kind}");
        place.succeeds(&["import", "template", kind, "-o", "empty.ods"]);
        assert_eq!(
            place.succeeds(&["read", "tables", "empty.ods", "--format", "csv"]).lines().count(),
            header.len() + 1
        );
    }
    assert!(!place.path(STORE).exists(), "a template creates no store");
}

#[test]
fn given_a_kind_that_is_no_table_when_asked_for_then_refused_with_those_that_are() {
    let told = Workplace::new().fails(2, &["import", "template", "zones", "-o", "zones.xlsx"]);
    assert!(
        told.contains("« zones » n’est pas un tableau à remplir. Modèles : annex, territory, budget"),
        "{told}"
    );
}

#[test]
fn given_a_template_that_nobody_filled_in_when_taken_in_then_refused_and_nothing_is_written() {
    let place = Workplace::new();
    for name in ["empty.xlsx", "empty.ods", "empty.csv"] {
        place.succeeds(&["import", "template", "annex", "-o", name]);
        let told = place.fails(2, &["import", "annex", name, "--region", "32"]);
        assert!(told.contains("aucune ligne"), "{told}");
    }
    assert!(!place.path(STORE).exists(), "a refusal creates nothing");
    let demo = Workplace::with_demo();
    demo.succeeds(&["import", "template", "territory", "-o", "communes.xlsx"]);
    let told = demo.run(&["import", "territory", "communes.xlsx"]);
    assert_eq!(told.code, Some(2), "{told:?}");
    assert!(told.stderr.contains("aucune commune"), "{told:?}");
    demo.succeeds(&["import", "template", "budget", "-o", "budget.xlsx"]);
    let words = ["fund", "budget", "budget.xlsx", "--year", "2024", "--ministers", "2024-01-10"];
    let signed = ["--key", "b", "--actor", OFFICER, "--on", "2024-01-10"];
    let told = demo.run(&[&words[..], &signed].concat());
    assert_eq!(told.code, Some(2), "{told:?}");
    assert!(told.stderr.contains("aucune ligne"), "{told:?}");
}

#[test]
fn given_a_bilan_filled_in_by_its_example_when_taken_in_then_the_store_answers_it() {
    let place = Workplace::new();
    let row: Vec<String> = examples(&place, "annex").into_iter().map(|(_, example)| example).collect();
    filled(&place, "annex", std::slice::from_ref(&row));
    for name in ["filled.xlsx", "filled.ods", "filled.csv"] {
        let place_of = |more: &[&str]| place.run(&[&["--data", &format!("data-{name}")], more].concat());
        let day = ["--region", "32", "--picture-date", "2025-01-01"];
        let taken = place_of(&[&["import", "annex", name], &day[..]].concat());
        assert_eq!(taken.code, Some(0), "{taken:?}");
        let shown = place_of(&["bilan", "show", "--at", "2025-01-01", "--format", "csv"]);
        let answered = shown.stdout.lines().nth(1).expect("a row").split(',').collect::<Vec<_>>();
        // The store tells the row of the file, which the example leaves open.
        let said = |column: usize| if column == 14 { "2" } else { row[column].as_str() };
        assert_eq!(answered, (0..row.len()).map(said).collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn given_a_bilan_filled_in_with_a_fault_when_taken_in_then_told_with_its_sheet_and_cell_and_nothing_is_written()
 {
    let place = Workplace::new();
    let mut row: Vec<String> = examples(&place, "annex").into_iter().map(|(_, example)| example).collect();
    row[6] = String::from("deux");
    filled(&place, "annex", &[row]);
    let told =
        place.fails(1, &["import", "annex", "filled.xlsx", "--region", "32", "--picture-date", "2025-01-01"]);
    assert!(told.contains("feuille « À remplir », cellule G2"), "{told}");
    assert!(!place.path(STORE).exists(), "a refusal creates nothing");
}

#[test]
fn given_communes_filled_in_when_taken_in_from_a_workbook_then_as_from_a_text() {
    let sums = |name: &str| {
        let place = Workplace::with_demo();
        let zones: Vec<String> = place
            .succeeds(&["bilan", "show", "--at", "2019-06-21", "--format", "csv"])
            .lines()
            .skip(1)
            .filter_map(|line| {
                line.split(',').find(|cell| cell.ends_with(['A', 'B']) && cell.len() < 4).map(str::to_owned)
            })
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect();
        let row = |(rank, zone): (usize, &String)| {
            vec![format!("{}", 59_001 + rank), zone.clone(), String::from("120")]
        };
        let rows: Vec<Vec<String>> = zones.iter().enumerate().map(row).collect();
        filled(&place, "territory", &rows);
        place.succeeds(&["import", "territory", name]);
        let journal = place.journal();
        journal.matches(r#"{"communes":1,"population":120,"#).count()
    };
    assert_eq!([sums("filled.xlsx"), sums("filled.csv")], [29, 29]);
}

#[test]
fn given_a_budget_and_its_destinations_filled_in_when_taken_in_from_workbooks_then_recorded() {
    let place = Workplace::with_demo();
    let signed = |key: &str, day: &str, words: &[&str]| {
        let by = ["--year", "2024", "--key", key, "--actor", OFFICER, "--on", day];
        let answer = place.run(&[&["fund"], words, &by].concat());
        assert_eq!(answer.code, Some(0), "{answer:?}");
    };
    signed("open", "2024-01-02", &["year", "open"]);
    let example =
        |kind: &str| examples(&place, kind).into_iter().map(|(_, example)| example).collect::<Vec<_>>();
    let row = example("destinations");
    filled(&place, "destinations", &[row]);
    signed("tree", "2024-01-03", &["destinations", "filled.xlsx", "--source", "Essai"]);
    let row = example("budget");
    filled(&place, "budget", &[row]);
    signed("budget", "2024-01-10", &["budget", "filled.xlsx", "--ministers", "2024-01-10"]);
    let status = place.json(&["fund", "status", "--year", "2024"]);
    assert_eq!(
        (&status["ae"]["opened"], &status["cp"]["opened"]),
        (&150_000_000.into(), &120_000_050.into())
    );
}

/// What the last act says that a table gives the demonstration, as a text, as a workbook of each kind.
fn acts(kind: &str, rows: &[Vec<String>], more: &[&str]) -> [Value; 3] {
    ["filled.csv", "filled.xlsx", "filled.ods"].map(|name| {
        let place = Workplace::with_demo();
        filled(&place, kind, rows);
        place.succeeds(&[&["import", kind, name, "--region", "44"], more].concat());
        let journal = place.journal();
        let act = journal.lines().last().and_then(|line| line.split('\t').nth(3)).expect("an act");
        let act: Value = serde_json::from_str(act).expect("JSON");
        json!([act["type"], act["effective"], act["data"]])
    })
}

/// The example of a kind with other cells in their columns.
fn example(kind: &str, others: &[(&str, &str)]) -> Vec<String> {
    let place = Workplace::new();
    let cell = |(column, given): (String, String)| {
        let other = others.iter().find(|(name, _)| *name == column);
        other.map_or(given, |(_, text)| (*text).to_owned())
    };
    examples(&place, kind).into_iter().map(cell).collect()
}

#[test]
fn given_a_window_filled_in_when_taken_in_from_workbooks_then_the_act_is_that_of_the_text() {
    let days = [("opens", "2026-02-01"), ("closes", "2026-04-01"), ("published", "2025-12-12")];
    let rows = [example("window", &days), example("window", &[&days[..], &[("line", "HAD")]].concat())];
    let [text, xlsx, ods] = acts("window", &rows, &[]);
    assert_eq!((&xlsx, &ods), (&text, &text));
    assert_eq!((&text[0], &text[1]), (&json!("window-ordered"), &json!("2025-12-12")));
    assert_eq!((&text[2]["id"], &text[2]["closes"]), (&json!("2026-02-01"), &json!("2026-04-01")));
    assert_eq!(text[2]["restricted"][0]["operations"], json!(["renewal"]));
}

#[test]
fn given_needs_filled_in_when_taken_in_from_workbooks_then_the_act_is_that_of_the_text() {
    let rows = [
        example("needs", &[("wished", "Metz")]),
        example("needs", &[("zone", "R5"), ("extent", "deux ans")]),
    ];
    let [text, xlsx, ods] = acts("needs", &rows, &["--bilan", "2025-0182", "--source", "Essai"]);
    assert_eq!((&xlsx, &ods), (&text, &text));
    assert_eq!(text[0], json!("needs-stated"));
    assert_eq!((&text[2]["needs"][0]["places"], &text[2]["needs"][1]["zone"]), (&json!(1), &json!("R5")));
}

#[test]
fn given_the_template_of_an_export_of_hapi_when_asked_for_then_its_forty_columns_and_no_workbook() {
    let place = Workplace::new();
    place.succeeds(&["import", "template", "hapi", "-o", "hapi.csv"]);
    let header = place.read("hapi.csv");
    assert_eq!((header.trim_end().split('|').count(), header.starts_with("NOM_ARS|CODE_ARS|")), (40, true));
    let told = place.fails(2, &["import", "template", "hapi", "-o", "hapi.xlsx"]);
    assert!(told.contains("séparées par |"), "{told}");
}
