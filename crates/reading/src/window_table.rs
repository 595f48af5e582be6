//! A filing window as a table: one row for each line, and in any of them what the window itself is.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::period;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::window::{RestrictedLines, Window};
use maillage_domain::territory::RegionCode;

use crate::fund_tables::{GivenRow, TableFault, rows};
use crate::table::Column;

/// The columns of a window. What the window itself is may stand in each row or in one of them alone.
pub const COLUMNS: &[Column] = &[
    Column::new("line", &["ligne", "activité", "activity"]).such_as("amm:QA004/ME071").required(),
    Column::new("operations", &["opérations"]).such_as("renewal"),
    Column::new("opens", &["ouverture"]).such_as("2025-02-01"),
    Column::new("closes", &["fermeture", "clôture"]).such_as("2025-04-01"),
    Column::new("id", &["identifiant"]),
    Column::new("bilan", &[]).such_as("2025-0182"),
    Column::new("order", &["arrêté"]).such_as("2024-4942"),
    Column::new("published", &["publication"]).such_as("2024-12-12"),
    Column::new("replaces", &["remplace"]),
    Column::new("regions", &["régions"]),
    Column::new("source", &[]),
];

/// What one row says: a line, the operations received for it where not all are, and of the window.
struct WindowRow {
    line: LineCode,
    operations: Vec<String>,
    cells: BTreeMap<&'static str, String>,
    number: u32,
}

/// Reads a window. Without an identifier it bears its opening day; without a source, the number of its order.
///
/// # Errors
///
/// A cell that cannot be read, an operation that is none, a day that is missing, a line that stands twice, or two rows that say different things of the
/// window: with the line and the column.
pub fn window(bytes: &[u8]) -> Result<Window, TableFault> {
    let rows = rows(bytes, COLUMNS, row)?;
    check_lines(&rows)?;
    let said = |column| said(&rows, column);
    let (opens, closes) = (day(&rows, "opens")?, day(&rows, "closes")?);
    let published = said("published")?.map(|_| day(&rows, "published")).transpose()?;
    let order = said("order")?;
    let days = Window::between(opens, closes);
    Ok(Window {
        id: said("id")?.unwrap_or(days.id),
        lines: rows.iter().map(|row| row.line.clone()).collect(),
        restricted: restricted(&rows),
        bilan: said("bilan")?,
        published,
        replaces: said("replaces")?,
        common_to: said("regions")?.unwrap_or_default().split_whitespace().map(RegionCode::new).collect(),
        source: said("source")?.or_else(|| order.clone()).unwrap_or_default(),
        order,
        ..days
    })
}

fn row(row: &GivenRow<'_>) -> Result<WindowRow, TableFault> {
    let line = row.text("line");
    if line.is_empty() {
        return Err(row.fault("line"));
    }
    let operations: Vec<_> = row.text("operations").split_whitespace().map(str::to_owned).collect();
    if operations.iter().any(|name| Operation::parse(name).is_none()) {
        return Err(row.fault("operations"));
    }
    let names = COLUMNS.iter().map(|column| column.name);
    let cells = names.map(|name| (name, row.text(name).to_owned())).filter(|(_, text)| !text.is_empty());
    Ok(WindowRow { line: LineCode::new(line), operations, cells: cells.collect(), number: row.line() })
}

/// Refuses a line that stands in two rows: nobody could say for which operations it is received.
fn check_lines(rows: &[WindowRow]) -> Result<(), TableFault> {
    let mut seen = BTreeMap::new();
    for WindowRow { line, number, .. } in rows {
        if let Some(first) = seen.insert(line, *number) {
            let value = line.to_string();
            return Err(TableFault::Twice { line: *number, column: "line", value, first });
        }
    }
    Ok(())
}

/// What the rows say of the window in a column, where one of them says something.
fn said(rows: &[WindowRow], column: &'static str) -> Result<Option<String>, TableFault> {
    let mut told = rows.iter().filter_map(|row| Some((row.number, row.cells.get(column)?)));
    let Some((_, first)) = told.next() else { return Ok(None) };
    match told.find(|(_, other)| *other != first) {
        Some((line, other)) => Err(TableFault::Cell { line, column, value: other.clone() }),
        None => Ok(Some(first.clone())),
    }
}

/// A day that the window has to have, or that was said.
fn day(rows: &[WindowRow], column: &'static str) -> Result<Date, TableFault> {
    let text = said(rows, column)?.unwrap_or_default();
    let says = |row: &&WindowRow| row.cells.contains_key(column);
    let line = rows.iter().find(says).or_else(|| rows.first()).map_or(1, |row| row.number);
    period::day(&text).ok_or(TableFault::Cell { line, column, value: text })
}

/// The lines for which some operations alone are received, those of the same operations together.
fn restricted(rows: &[WindowRow]) -> Vec<RestrictedLines> {
    let mut found: Vec<RestrictedLines> = Vec::new();
    for row in rows.iter().filter(|row| !row.operations.is_empty()) {
        match found.iter_mut().find(|own| own.operations == row.operations) {
            Some(own) => own.lines.push(row.line.clone()),
            None => found
                .push(RestrictedLines { lines: vec![row.line.clone()], operations: row.operations.clone() }),
        }
    }
    found
}
