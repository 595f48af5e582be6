//! The sheet of a table as found: its cells where they stand, over as many rows and columns.

use maillage_views::found::{FoundCell, FoundTable};
use maillage_views::words::Argument;

use super::{Cell, Look, Sheet, SheetRow, Value, fit, told};
use crate::WriteError;
use crate::list::About;

/// The least and the most characters of a column.
///
/// Arbitrary: a figure is short, and no text fills the screen.
const BOUNDS: (u16, u16) = (6, 46);

/// The sheet of a table.
pub(super) fn sheet(table: &FoundTable, about: &About<'_>) -> Result<Sheet, WriteError> {
    let columns = usize::from(small(table.columns)?);
    let mut rows = vec![vec![Cell::empty(Look::Label); columns]; place(table.rows)];
    for cell in &table.cells {
        put(&mut rows, cell)?;
    }
    let rows: Vec<SheetRow> = rows.into_iter().map(SheetRow::from).collect();
    Ok(Sheet {
        name: name(table, about),
        widths: fit::widths(&rows, &vec![BOUNDS; columns]),
        rows,
        ..told(about.title, about)
    })
}

/// The sheet of a document without a table.
pub(super) fn none(about: &About<'_>) -> Sheet {
    told(about.title, about)
}

fn name(table: &FoundTable, about: &About<'_>) -> String {
    let page = || about.words.with("found-sheet", &[("page", Argument::Printed(i64::from(table.page)))]);
    table.sheet.clone().unwrap_or_else(page)
}

/// Puts a cell at its place, and marks what it covers.
fn put(rows: &mut [Vec<Cell>], cell: &FoundCell) -> Result<(), WriteError> {
    for row in rows.iter_mut().take(place(cell.row_end) + 1).skip(place(cell.row)) {
        for covered in row.iter_mut().take(place(cell.col_end) + 1).skip(place(cell.col)) {
            covered.value = Value::Covered;
        }
    }
    let (span, down) = (small(cell.col_end - cell.col)? + 1, small(cell.row_end - cell.row)? + 1);
    if let Some(position) = rows.get_mut(place(cell.row)).and_then(|row| row.get_mut(place(cell.col))) {
        *position = Cell { span, down, ..Cell::text(cell.text.as_str(), Look::Label) };
    }
    Ok(())
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A number of rows or columns as a cell spans them.
fn small(number: u32) -> Result<u16, WriteError> {
    const MOST: u32 = 16_384;
    if number >= MOST {
        return Err(WriteError::TooLarge);
    }
    u16::try_from(number).map_err(|_beyond| WriteError::TooLarge)
}
