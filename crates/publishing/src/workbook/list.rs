//! The sheet of a list: a header, then its rows.

use maillage_views::dictionary::ColumnKind;

use super::{Cell, Grid, Look, Sheet, SheetRow, fit, told};
use crate::list::{About, List};

/// The sheet of a list.
pub(super) fn sheet(list: &List, about: &About<'_>) -> Sheet {
    let header = list.columns().iter().map(|(name, kind)| Cell::text(*name, heading(*kind)));
    let mut rows = vec![SheetRow::from(header.collect::<Vec<_>>())];
    rows.extend(list.records().iter().map(|record| {
        let cells = list.columns().iter().zip(record);
        SheetRow::from(cells.map(|((_, kind), text)| cell(*kind, text)).collect::<Vec<_>>())
    }));
    let bounds: Vec<_> = list.columns().iter().map(|(_, kind)| bounds(*kind)).collect();
    Sheet {
        widths: fit::widths(&rows, &bounds),
        grid: Some(Grid { head: 0, header: 0, last: rows.len() - 1 }),
        rows,
        ..told(about.title, about)
    }
}

const fn heading(kind: ColumnKind) -> Look {
    match kind {
        ColumnKind::Integer => Look::FigureHeader,
        ColumnKind::Text | ColumnKind::YesNo => Look::Header,
    }
}

/// The least and the most characters of a column.
///
/// Arbitrary: none narrower than a short word with its filter button, none so wide that one text fills the screen.
const fn bounds(kind: ColumnKind) -> (u16, u16) {
    match kind {
        ColumnKind::Integer => (10, 20),
        ColumnKind::Text | ColumnKind::YesNo => (10, 46),
    }
}

/// A number where the column counts; a text else.
fn cell(kind: ColumnKind, text: &str) -> Cell {
    let number = text.parse().ok().filter(|_| kind == ColumnKind::Integer);
    number.map_or_else(|| Cell::text(text, Look::Plain), |number| Cell::number(number, Look::Plain))
}
