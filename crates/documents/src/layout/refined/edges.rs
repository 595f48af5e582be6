//! Cells over several columns, parted at the edges that other rows draw.

use crate::layout::columns::covered;
use crate::layout::draft::{Draft, DraftCell};
use crate::layout::lattice::Mesh;
use crate::layout::number::place;
use crate::layout::segment::{APART, parted as segments};
use crate::layout::stand::{Stand, stands};
use crate::layout::text_line::text_lines;
use crate::layout::turn::Turn;
use crate::layout::word::Word;
use crate::place::Area;

/// How wide a gap is that an edge goes through, in parts of the height of the font: more than a space.
const GAP: f32 = 0.4;
/// How many rows must agree that a line between columns is missing.
const ROWS: usize = 2;

/// The draft with each cell that spans columns parted where an edge goes through a gap of it, if several rows have such cells.
pub(super) fn parted<'page>(draft: Draft<'page>, edges: &[f32]) -> Draft<'page> {
    let parts: Vec<Vec<DraftCell<'page>>> = draft.cells.iter().map(|cell| parts(cell, edges)).collect();
    if parts.iter().filter(|parts| parts.len() > 1).count() < ROWS {
        return draft;
    }
    Draft { cells: parts.into_iter().flatten().collect(), ..draft }
}

/// The cells that a cell is where edges go through its gaps; itself where none does.
fn parts<'page>(cell: &DraftCell<'page>, edges: &[f32]) -> Vec<DraftCell<'page>> {
    if cell.mesh.columns.first == cell.mesh.columns.last
        || cell.words.iter().any(|word| word.turn != Turn::None)
    {
        return vec![cell.clone()];
    }
    let inner = &edges[1..edges.len() - 1];
    let lines = text_lines(cell.words.iter().copied());
    let parted = lines.iter().flat_map(|line| {
        let size = line.size();
        segments(line, |word, next| parts_at(word, next, size, inner))
    });
    let stands =
        stands(parted.map(|segment| (covered(inner, segment.area.left, segment.area.right), segment)));
    if stands.len() < 2 {
        return vec![cell.clone()];
    }
    let part = |Stand { columns, words }: Stand<'page>| {
        let (left, right) = (edges[place(columns.first)], edges[place(columns.last) + 1]);
        DraftCell { mesh: Mesh { columns, ..cell.mesh }, area: Area { left, right, ..cell.area }, words }
    };
    stands.into_iter().map(part).collect()
}

fn parts_at(word: &Word, next: &Word, size: f32, edges: &[f32]) -> bool {
    let gap = next.area.left - word.area.right;
    let edge = edges.iter().any(|edge| word.area.right <= *edge && *edge <= next.area.left);
    gap >= APART * size || gap >= GAP * size && edge
}
