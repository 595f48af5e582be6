//! Columns in which several texts stand beside each other, row after row, parted.

use super::stretch::Stretch;
use crate::layout::columns::Columns;
use crate::layout::draft::{Draft, DraftCell};
use crate::layout::lattice::Mesh;
use crate::layout::number::{number, place};
use crate::layout::segment::{APART, Segment, segments};
use crate::layout::stand::{Stand, stands};
use crate::layout::text_line::text_lines;
use crate::layout::turn::Turn;
use crate::place::Area;
use crate::table::Span;

/// How many rows must agree that a column is several.
const ROWS: usize = 3;

/// The draft with each column parted in which several columns of values stand.
pub(super) fn parted<'page>(draft: &Draft<'page>) -> Draft<'page> {
    let count = draft.cells.iter().map(|cell| place(cell.mesh.columns.last) + 1).max().unwrap_or(0);
    let found: Vec<Option<Columns>> = (0..number(count)).map(|column| several(draft, column)).collect();
    let counts: Vec<usize> = found.iter().map(|columns| columns.as_ref().map_or(1, Columns::len)).collect();
    let stretch = Stretch::by(&counts);
    let cells = draft.cells.iter().flat_map(|cell| parts(cell, &found, &stretch)).collect();
    Draft { kind: draft.kind, area: draft.area, cells }
}

/// The columns that stand within one, where enough rows show them.
fn several(draft: &Draft<'_>, column: u32) -> Option<Columns> {
    let own = draft.cells.iter().filter(|cell| cell.mesh.columns == Span::one(column));
    let lines: Vec<Vec<Segment<'_>>> = own.flat_map(lines).collect();
    let valued: Vec<Vec<Segment<'_>>> = lines
        .iter()
        .filter(|segments| segments.len() > 1 && segments.iter().skip(1).all(Segment::is_value))
        .cloned()
        .collect();
    let most = valued.len() * 2 > lines.len();
    let columns = Columns::of(&valued);
    (most && valued.len() >= ROWS && columns.len() > 1).then_some(columns)
}

/// The segments of each line of a cell, as far as it is not turned.
fn lines<'page>(cell: &DraftCell<'page>) -> Vec<Vec<Segment<'page>>> {
    let level = cell.words.iter().copied().filter(|word| word.turn == Turn::None);
    text_lines(level).iter().map(|line| segments(line, APART * line.size())).collect()
}

fn parts<'page>(
    cell: &DraftCell<'page>,
    found: &[Option<Columns>],
    stretch: &Stretch,
) -> Vec<DraftCell<'page>> {
    let column = cell.mesh.columns.first;
    let whole =
        DraftCell { mesh: Mesh { columns: stretch.of(cell.mesh.columns), ..cell.mesh }, ..cell.clone() };
    let columns = match &found[place(column)] {
        Some(columns) if cell.mesh.columns == Span::one(column) => columns,
        _ => return vec![whole],
    };
    let stands = stands(lines(cell).into_iter().flatten().map(|segment| (columns.span(&segment), segment)));
    if stands.is_empty() {
        return vec![whole];
    }
    let part = |stand: Stand<'page>| {
        let (left, right) = columns.reach(stand.columns);
        let rank = |position: u32| stretch.part(column, place(position));
        let columns = Span { first: rank(stand.columns.first), last: rank(stand.columns.last) };
        DraftCell {
            mesh: Mesh { columns, ..cell.mesh },
            area: Area { left, right, ..cell.area },
            words: stand.words,
        }
    };
    stands.into_iter().map(part).collect()
}
