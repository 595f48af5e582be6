//! What agencies publish, in the layouts that were handed to us.

use maillage_documents::{Document, Table};
use maillage_testing::shared::source;

use super::grid::{document, grid};

fn tables(document: &Document) -> Vec<&Table> {
    document.tables().map(|(_, table)| table).collect()
}

/// The rows of a table whose last cells are these.
fn rows_of_answers(table: &Table) -> Vec<Vec<String>> {
    let answers = ["oui", "non"];
    grid(table)
        .into_iter()
        .filter(|row| row.last().is_some_and(|last| answers.contains(&last.to_lowercase().as_str())))
        .collect()
}

/// The rows that a file of expected rows has: the columns asked for, in their order.
fn expected(csv: &[u8], columns: &[&str]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(csv);
    let header = reader.headers().expect("a header").clone();
    let places: Vec<usize> = columns
        .iter()
        .map(|column| header.iter().position(|name| name == *column).expect("a column"))
        .collect();
    let records = reader.into_records().map(|record| record.expect("a record"));
    records.map(|record| places.iter().map(|place| record[*place].to_owned()).collect()).collect()
}

#[test]
fn given_an_annex_by_activity_when_read_then_each_row_of_it() {
    let Some(bytes) = source("trials/02-annex-pdf-extractors/annex.pdf") else { return };
    let Some(rows) = source("trials/02-annex-pdf-extractors/expected.csv") else { return };
    let document = document(&bytes);
    let found: Vec<Vec<String>> = tables(&document).into_iter().flat_map(rows_of_answers).collect();
    let columns = [
        "zone",
        "zone_name",
        "sites_current",
        "units_current",
        "sites_target",
        "units_target",
        "sites_gap",
        "units_gap",
        "admissible",
    ];
    let expected = expected(&rows, &columns);
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected) {
        // The figures of sites and of units take turns; a table without units has no cell for them.
        let figures = expected[2..].iter().filter(|figure| !figure.is_empty()).cloned();
        let expected: Vec<String> =
            [format!("{} - {}", expected[0], expected[1])].into_iter().chain(figures).collect();
        let found: Vec<String> =
            found.iter().map(|cell| cell.replace('/', " ").replace('+', "").to_lowercase()).collect();
        assert_eq!(found, expected.iter().map(|cell| cell.to_lowercase()).collect::<Vec<_>>());
    }
}

/// The rows of the annex by zone, with the page, the figures and the answer of each.
fn by_zone(name: &str) -> Option<(Vec<Vec<String>>, Vec<Vec<String>>)> {
    let folder = "data/grand-est-2025/variants/seed1";
    let bytes = source(&format!("{folder}/{name}"))?;
    let rows = source(&format!("{folder}/expected.csv"))?;
    let of_page = |(page, table): (u32, &Table)| {
        let row = move |row: Vec<String>| [vec![page.to_string()], row[1..].to_vec()].concat();
        rows_of_answers(table).into_iter().map(row).collect::<Vec<_>>()
    };
    let lower = |row: Vec<String>| row.iter().map(|cell| cell.to_lowercase()).collect();
    let found = document(&bytes).tables().flat_map(of_page).map(lower).collect();
    Some((found, expected(&rows, &["page", "current", "target_min", "target_max", "admissible"])))
}

#[test]
fn given_an_annex_by_zone_when_read_with_and_without_lines_then_each_figure_on_its_page() {
    for name in ["annexe-ruled.pdf", "annexe-unruled.pdf"] {
        let Some((found, expected)) = by_zone(name) else { return };
        assert_eq!(found, expected, "{name}");
    }
}
