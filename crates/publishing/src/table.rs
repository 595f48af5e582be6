//! Tables as files: the cells of a CSV are those of the sheets that it stands for.

use maillage_views::table::{Table, TableCell, TableRow};

use crate::list::About;
use crate::workbook::Workbook;
use crate::{WriteError, csv, ods, xlsx};

/// One table as CSV; its header stands also above no row.
pub fn csv(table: &Table) -> Result<Vec<u8>, WriteError> {
    let titles: Vec<_> = table.columns.iter().map(|column| column.title.as_str()).collect();
    let rows: Vec<Vec<_>> = table.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect();
    csv::rows(&titles, &rows)
}

/// Several tables as one CSV, one below the other: its first column says, under `section`, which table a row is of, and
/// columns of the same title are one.
pub fn csv_of(tables: &[Table], section: &str) -> Result<Vec<u8>, WriteError> {
    let mut titles = vec![section];
    for column in tables.iter().flat_map(|table| &table.columns) {
        if !titles.contains(&column.title.as_str()) {
            titles.push(&column.title);
        }
    }
    let rows = tables.iter().flat_map(|table| {
        let titles = &titles;
        table.rows.iter().map(move |row| record(table, row, titles))
    });
    csv::rows(&titles, &rows.collect::<Vec<_>>())
}

/// A row under the titles of all tables; empty where its own has no such column.
fn record(table: &Table, row: &TableRow, titles: &[&str]) -> Vec<String> {
    let under = |title: &&str| {
        let column = table.columns.iter().position(|column| column.title == *title);
        column.and_then(|column| row.cells.get(column)).map(text).unwrap_or_default()
    };
    let mut record = vec![table.name.clone()];
    record.extend(titles.iter().skip(1).map(under));
    record
}

/// Tables as a workbook of Excel, a sheet for each.
pub fn xlsx(tables: &[Table], about: &About<'_>) -> Result<Vec<u8>, WriteError> {
    xlsx::write(&Workbook::tables(tables, about))
}

/// Tables as a workbook of OpenDocument, a sheet for each.
pub fn ods(tables: &[Table], about: &About<'_>) -> Result<Vec<u8>, WriteError> {
    ods::write(&Workbook::tables(tables, about))
}

/// A cell as a text that any program loads: `-1250.00`.
fn text(cell: &TableCell) -> String {
    match cell {
        TableCell::Empty => String::new(),
        TableCell::Text(text) => text.clone(),
        TableCell::Count(count) => count.to_string(),
        TableCell::Euros(hundredths) | TableCell::Percent(hundredths) => decimal(*hundredths),
    }
}

/// Hundredths with a point and two decimals.
pub(crate) fn decimal(hundredths: i64) -> String {
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    format!("{}{whole}.{rest:02}", if hundredths < 0 { "-" } else { "" })
}
