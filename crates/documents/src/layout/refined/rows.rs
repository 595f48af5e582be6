//! Rows of several lines, parted where each line is a row of its own.

use super::stretch::Stretch;
use crate::layout::draft::{Draft, DraftCell};
use crate::layout::lattice::Mesh;
use crate::layout::number::{number, place};
use crate::layout::segment::is_value;
use crate::layout::text_line::{TextLine, text_lines};
use crate::layout::turn::Turn;
use crate::place::Area;
use crate::table::Span;

/// The fewest lines that are rows where one column of values has them all; two need two such columns, and no other text.
const LINES: usize = 3;

/// The draft with each row parted whose lines are rows.
pub(super) fn parted<'page>(draft: &Draft<'page>) -> Draft<'page> {
    let count = draft.cells.iter().map(|cell| place(cell.mesh.rows.last) + 1).max().unwrap_or(0);
    let bands: Vec<Vec<(f32, f32)>> = (0..number(count)).map(|row| bands(draft, row)).collect();
    let counts: Vec<usize> = bands.iter().map(|bands| bands.len().max(1)).collect();
    let stretch = Stretch::by(&counts);
    let cells = draft.cells.iter().flat_map(|cell| parts(cell, &bands, &stretch)).collect();
    Draft { kind: draft.kind, area: draft.area, cells }
}

fn parts<'page>(
    cell: &DraftCell<'page>,
    bands: &[Vec<(f32, f32)>],
    stretch: &Stretch,
) -> Vec<DraftCell<'page>> {
    let row = cell.mesh.rows.first;
    let own = &bands[place(row)];
    if cell.mesh.rows.last > row || own.len() < 2 {
        return vec![DraftCell {
            mesh: Mesh { rows: stretch.of(cell.mesh.rows), ..cell.mesh },
            ..cell.clone()
        }];
    }
    let part = |(rank, (top, bottom)): (usize, &(f32, f32))| DraftCell {
        mesh: Mesh { rows: Span::one(stretch.part(row, rank)), ..cell.mesh },
        area: Area { top: *top, bottom: *bottom, ..cell.area },
        words: cell
            .words
            .iter()
            .copied()
            .filter(|word| (*top..*bottom).contains(&word.area.centre()))
            .collect(),
    };
    own.iter().enumerate().map(part).collect()
}

/// The bands of a row whose lines are rows, each with its upper and lower edge; none where the row is one.
fn bands(draft: &Draft<'_>, row: u32) -> Vec<(f32, f32)> {
    let cells: Vec<&DraftCell<'_>> = draft
        .cells
        .iter()
        .filter(|cell| cell.mesh.rows == Span::one(row) && !cell.words.is_empty())
        .collect();
    let words = || cells.iter().flat_map(|cell| cell.words.iter().copied());
    if words().any(|word| word.turn != Turn::None) {
        return Vec::new();
    }
    let lines = text_lines(words());
    let shapes: Vec<Shape> = cells.iter().map(|cell| Shape::of(cell, &lines)).collect();
    if !are_rows(&shapes, lines.len()) {
        return Vec::new();
    }
    let (top, bottom) = (cells[0].area.top, cells[0].area.bottom);
    let inner: Vec<f32> =
        lines.windows(2).map(|pair| f32::midpoint(pair[0].area.bottom, pair[1].area.top)).collect();
    let begins = std::iter::once(top).chain(inner.iter().copied());
    let ends = inner.iter().copied().chain(std::iter::once(bottom));
    begins.zip(ends).collect()
}

/// What a cell has on the lines of its row.
struct Shape {
    /// On how many lines it has words.
    lines: usize,
    /// Whether each of them is a value.
    values: bool,
}

impl Shape {
    fn of(cell: &DraftCell<'_>, lines: &[TextLine<'_>]) -> Self {
        let own = text_lines(cell.words.iter().copied());
        let on = |line: &TextLine<'_>| own.iter().filter(|other| on_line(other, line)).count() == 1;
        Self {
            lines: lines.iter().filter(|line| on(line)).count(),
            values: own.iter().all(|line| is_value(&line.text())),
        }
    }
}

fn on_line(one: &TextLine<'_>, other: &TextLine<'_>) -> bool {
    other.area.top <= one.area.centre() && one.area.centre() <= other.area.bottom
}

/// Whether lines are rows: two cells have them all, and one of these has values only.
fn are_rows(shapes: &[Shape], lines: usize) -> bool {
    let full = shapes.iter().filter(|shape| shape.lines == lines).count();
    let values = shapes.iter().filter(|shape| shape.lines == lines && shape.values).count();
    match lines {
        0 | 1 => false,
        lines if lines < LINES => values >= 2 && full == shapes.len(),
        _ => full >= 2 && values >= 1,
    }
}
