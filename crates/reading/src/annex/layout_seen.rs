//! What the layout of a document looks like whose tables are all refused, so that people learn why.

use maillage_domain::diagnostic::column_doubt::ColumnDoubt;

use super::document::Table;
use super::kinds::{Kind, Sight};

/// A way to lay tables out that is not read, as far as it can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayoutSeen {
    /// Targets of units that are a minimum and a maximum.
    Ranges,
    /// Cells that stand apart from the label of their row.
    CellsApart,
    /// Rows of numbers without a header.
    NoHeader,
    /// Headers that do not tell what each number is.
    HeaderUnsettled,
    /// Rows that contradict the order of columns that their header tells.
    RowsContradict,
    /// Rows of which nothing says which zone they are of.
    NoZone,
}

/// The layout of a text none of whose `tables` is given; nothing where it has no table at all.
pub(super) fn of(sight: &Sight, tables: &[Table]) -> Option<LayoutSeen> {
    let doubt = tables.iter().find_map(|table| table.doubt)?;
    Some(if are_cells_apart(sight) { LayoutSeen::CellsApart } else { of_doubt(doubt) })
}

/// What tables look like that are refused for a doubt.
pub(super) const fn of_doubt(doubt: ColumnDoubt) -> LayoutSeen {
    match doubt {
        ColumnDoubt::HeaderAbsent { .. } => LayoutSeen::NoHeader,
        ColumnDoubt::HeaderUnsettled { .. } => LayoutSeen::HeaderUnsettled,
        ColumnDoubt::Range => LayoutSeen::Ranges,
        ColumnDoubt::ZoneAbsent => LayoutSeen::NoZone,
        ColumnDoubt::CellsLost { .. } => LayoutSeen::CellsApart,
        ColumnDoubt::RowsContradict { .. } | ColumnDoubt::OtherOrder { .. } => LayoutSeen::RowsContradict,
    }
}

/// Whether more lines hold cells alone than a label with its cells.
fn are_cells_apart(sight: &Sight) -> bool {
    let cells = sight.lines.iter().filter(|seen| seen.kind == Kind::Cells).count();
    let rows = sight.lines.iter().filter(|seen| seen.is_whole_row()).count();
    cells > rows
}
