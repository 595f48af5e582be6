//! The tables of the pages, read back by our own reader, are those of the view, cell by cell.

use maillage_documents::{Document, Table, read};
use maillage_typesetting::bilan;
use maillage_views::document::{BilanDocument, DocumentRow, DocumentTally, TablePart};

use crate::fixture::{demonstration, small};
use crate::tools::plain;

/// A row as it was read: the texts of its label, then each of its figures and its answer.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    label: String,
    figures: Vec<String>,
}

fn expected(document: &BilanDocument) -> Vec<Vec<Found>> {
    let tables =
        document.annexes.iter().flat_map(|annex| &annex.sections).flat_map(|section| &section.tables);
    tables.map(rows).collect()
}

fn rows(table: &TablePart) -> Vec<Found> {
    let mut rows: Vec<Found> = table.rows.iter().map(row).collect();
    rows.extend(table.total.as_ref().map(|total| {
        let mut figures = figures(&total.sites, total.units.as_ref());
        figures.push(total.open.to_string());
        Found { label: plain(&total.label), figures }
    }));
    rows
}

fn row(row: &DocumentRow) -> Found {
    let zone = if row.zone_span == 0 { String::new() } else { format!("{} {}", row.zone, row.zone_name) };
    let mut figures = figures(&row.sites, row.units.as_ref());
    figures.push(plain(&row.admissible_text));
    Found { label: plain(&format!("{zone} {}", row.modality)), figures }
}

fn figures(sites: &DocumentTally, units: Option<&DocumentTally>) -> Vec<String> {
    let three = |tally: &DocumentTally| {
        [&tally.current_text, &tally.target_text, &tally.gap_text].map(|text| plain(text))
    };
    std::iter::once(sites).chain(units).flat_map(three).collect()
}

/// The rows of the tables of a document below their headers: those of a bilan say in their header what is asked.
fn found(document: &Document) -> Vec<Vec<Found>> {
    document.tables().map(|(_, table)| table).filter_map(rows_of).collect()
}

fn rows_of(table: &Table) -> Option<Vec<Found>> {
    let asked = table.cells.iter().find(|cell| plain(&cell.text) == "Demandes nouvelles")?;
    let figures = if table.cells.iter().any(|cell| cell.text == "Appareils") { 7 } else { 4 };
    let labels = table.columns - figures;
    let text = |row: u32, column: u32| {
        table
            .at(row, column)
            .filter(|cell| cell.columns.first == column)
            .map_or_else(String::new, |cell| plain(&cell.text))
    };
    let row = |row: u32| Found {
        label: plain(&(0..labels).map(|column| text(row, column)).collect::<Vec<_>>().join(" ")),
        figures: (labels..table.columns).map(|column| text(row, column)).collect(),
    };
    Some((asked.rows.last + 1..table.rows).map(row).collect())
}

/// The rows of every table, in order: a table that goes on over pages has its header on each.
fn check(document: &BilanDocument, count: usize) {
    let pdf = bilan(document, None).expect("a PDF");
    let found: Vec<Found> = found(&read(&pdf).expect("a PDF")).into_iter().flatten().collect();
    let tables = expected(document);
    assert_eq!(tables.len(), count);
    let expected: Vec<Found> = tables.into_iter().flatten().collect();
    for (found, expected) in found.iter().zip(&expected) {
        // The sign of a footnote stands behind a label, and behind a text in the place of a figure.
        let signed = |found: &str, expected: &str| {
            found.strip_prefix(expected).is_some_and(|sign| sign.trim().len() <= 1)
        };
        assert!(signed(&found.label, &expected.label), "{found:?} {expected:?}");
        assert_eq!(found.figures, expected.figures, "{}", expected.label);
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn given_a_small_document_when_its_pdf_is_read_then_each_cell_is_that_of_the_view() {
    let document = small();
    check(&document, expected(&document).len());
}

#[test]
fn given_the_demonstration_when_its_pdf_is_read_then_each_cell_of_its_tables_is_that_of_the_view() {
    check(&demonstration(), 72);
}
