//! What the layout of a document looks like whose tables are all refused, so that people learn why.

use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::text;

use super::document::Table;
use super::kinds::{Kind, Sight, SortedLine};

/// A way to lay tables out that is not read yet, as far as it can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayoutSeen {
    /// A table for each zone, with a row for each activity.
    ZoneFirst {
        /// Its targets are a minimum and a maximum.
        ranges: bool,
    },
    /// Targets that are a minimum and a maximum.
    Ranges,
    /// Tables with rules of bars, as Markdown has.
    Ruled,
    /// Cells that stand apart from the label of their row.
    CellsApart,
    /// Rows of numbers without a header.
    NoHeader,
    /// Headers that do not tell what each number is.
    HeaderUnsettled,
    /// Rows that contradict the order of columns that their header tells.
    RowsContradict,
}

/// The layout of a document none of whose `tables` is given; nothing where it has no table at all.
pub(super) fn of(sight: &Sight, tables: &[Table]) -> Option<LayoutSeen> {
    let Some(doubt) = tables.iter().find_map(|table| table.doubt) else {
        return is_ruled(sight).then_some(LayoutSeen::Ruled);
    };
    let ranges = doubt == ColumnDoubt::Range || names_both_bounds(sight);
    Some(match doubt {
        _ if is_zone_first(sight) => LayoutSeen::ZoneFirst { ranges },
        _ if ranges => LayoutSeen::Ranges,
        _ if are_cells_apart(sight) => LayoutSeen::CellsApart,
        ColumnDoubt::HeaderAbsent { .. } => LayoutSeen::NoHeader,
        ColumnDoubt::HeaderUnsettled { .. } | ColumnDoubt::Range => LayoutSeen::HeaderUnsettled,
        ColumnDoubt::CellsLost { .. } => LayoutSeen::CellsApart,
        ColumnDoubt::RowsContradict { .. } | ColumnDoubt::OtherOrder { .. } => LayoutSeen::RowsContradict,
    })
}

/// The lines that are no rows.
fn prose(sight: &Sight) -> impl Iterator<Item = &SortedLine> {
    sight.lines.iter().filter(|seen| !seen.kind.is_row())
}

/// Whether zones stand in headings, as `Zone de référence n°1`, and none begins a row.
fn is_zone_first(sight: &Sight) -> bool {
    let names_zone = |seen: &SortedLine| {
        let first = text::words(&seen.line.text).next().unwrap_or_default();
        matches!(first.as_str(), "zone" | "territoire")
            && seen.line.text.contains(|c: char| c.is_ascii_digit())
    };
    prose(sight).any(names_zone) && sight.lines.iter().all(|seen| seen.kind != Kind::Coded)
}

fn names_both_bounds(sight: &Sight) -> bool {
    let names = |bound: &str| prose(sight).any(|seen| text::words(&seen.line.text).any(|word| word == bound));
    names("minimum") && names("maximum")
}

/// Whether more lines hold cells alone than a label with its cells.
fn are_cells_apart(sight: &Sight) -> bool {
    let cells = sight.lines.iter().filter(|seen| seen.kind == Kind::Cells).count();
    let rows = sight.lines.iter().filter(|seen| seen.is_whole_row()).count();
    cells > rows
}

/// Whether lines begin with a bar, as the rows of a table in Markdown do; its rule alone would be one line.
fn is_ruled(sight: &Sight) -> bool {
    sight.lines.iter().filter(|seen| seen.line.text.starts_with('|')).count() >= 2
}
