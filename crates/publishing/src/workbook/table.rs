//! The sheet of a table: a header, then its rows and their sums.

use maillage_views::table::{CellKind, Table, TableCell, TableRow};

use super::{Cell, Grid, Look, Sheet, SheetRow, fit, told};
use crate::list::About;

/// The sheet of a table.
pub(super) fn sheet(table: &Table, about: &About<'_>) -> Sheet {
    let header = table.columns.iter().map(|column| Cell::text(column.title.as_str(), heading(column.kind)));
    let mut rows = vec![SheetRow::from(header.collect::<Vec<_>>())];
    rows.extend(table.rows.iter().map(row));
    let bounds: Vec<_> = table.columns.iter().map(|column| bounds(column.kind)).collect();
    // A filter holds what it sums, and hides no sum.
    let last = table.rows.iter().filter(|row| !row.is_sum).count();
    Sheet {
        widths: fit::widths(&rows, &bounds),
        grid: Some(Grid { head: 0, header: 0, last }),
        rows,
        ..told(&table.name, about)
    }
}

const fn heading(kind: CellKind) -> Look {
    match kind {
        CellKind::Text => Look::Header,
        CellKind::Count | CellKind::Euros | CellKind::Percent => Look::FigureHeader,
    }
}

/// The least and the most characters of a column.
///
/// Arbitrary: none narrower than a short word with its filter button, none so wide that one text fills the screen.
const fn bounds(kind: CellKind) -> (u16, u16) {
    match kind {
        CellKind::Text => (10, 46),
        CellKind::Count => (10, 14),
        CellKind::Euros | CellKind::Percent => (14, 24),
    }
}

fn row(row: &TableRow) -> SheetRow {
    let cells = row.cells.iter().map(|value| Cell { opens: row.is_sum, ..cell(value, row.is_sum) });
    SheetRow::from(cells.collect::<Vec<_>>())
}

fn cell(value: &TableCell, is_sum: bool) -> Cell {
    match value {
        TableCell::Empty => Cell::empty(Look::Label),
        TableCell::Text(text) => Cell::text(text.as_str(), if is_sum { Look::Lead } else { Look::Label }),
        TableCell::Count(count) => Cell::number(*count, Look::Code),
        TableCell::Euros(cents) => Cell::hundredths(*cents, if is_sum { Look::Sum } else { Look::Euros }),
        TableCell::Percent(basis_points) => Cell::hundredths(*basis_points, Look::Rate),
    }
}
