//! Texts that a spreadsheet would run: read from a document of others, they leave in no CSV as formulas.

use maillage_testing::shared;

use crate::kit::Workplace;

/// The period of `window.toml`: its order begins like a formula.
const WINDOW: &str = r#"
id = "2026-11-01"
opens = "2026-11-01"
closes = "2026-12-31"
lines = ["chirurgie"]
operations = "all"
bilan = "R32-2019-06-26-014"
order = "=cmd|' /C calc'!A0"
source = "=1+1"
"#;

/// Whether some cell of a CSV begins like a formula and is no number.
fn runs(csv: &str) -> bool {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv.as_bytes());
    let cells: Vec<String> = reader
        .records()
        .flat_map(|record| record.expect("a record").iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let begins = |cell: &String| cell.starts_with(['=', '+', '-', '@']) && cell.parse::<i64>().is_err();
    cells.iter().any(begins)
}

#[test]
fn given_an_annex_with_formulas_for_names_when_shown_as_csv_then_none_runs_and_the_csv_checks_out() {
    let Some(annex) = shared::source("trials/safety/formula.txt") else { return };
    let place = Workplace::with_demo();
    place.write("formula.txt", annex);
    let read = place.succeeds(&["read", "annex", "formula.txt", "--format", "csv"]);
    assert!(read.contains("'=HYPERLINK(") && read.contains("'@SUM(1+1)"), "{read}");
    assert!(!runs(&read), "{read}");
    assert!(read.contains(",5,4,-1,"), "numbers stay numbers: {read}");
    place.succeeds(&["import", "annex", "formula.txt", "--as-printed"]);
    let shown = place.succeeds(&["bilan", "show", "--region", "53", "--at", "2021-02-01", "--format", "csv"]);
    assert!(!runs(&shown) && shown.contains("'=HYPERLINK("), "{shown}");
    place.write("shown.csv", &shown);
    place.succeeds(&["bilan", "check", "shown.csv", "--region", "53", "--at", "2021-02-01"]);
}

#[test]
fn given_a_window_with_a_formula_for_its_order_when_listed_then_it_does_not_run() {
    let place = Workplace::with_demo();
    place.write("window.toml", WINDOW);
    place.succeeds(&["import", "window", "window.toml"]);
    let list = place.succeeds(&["window", "list", "--format", "csv"]);
    assert!(list.contains("'=cmd|") && !runs(&list), "{list}");
}
