//! Cells over several columns, parted at the edges that other rows draw.

use crate::layout::columns::covered;
use crate::layout::draft::{Draft, DraftCell};
use crate::layout::lattice::Mesh;
use crate::layout::number::place;
use crate::layout::segment::{APART, Segment, parted as segments};
use crate::layout::text_line::text_lines;
use crate::layout::turn::Turn;
use crate::layout::word::Word;
use crate::place::Area;
use crate::table::Span;

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
    let mut spans: Vec<(Span, Vec<&'page Word>)> = Vec::new();
    for line in text_lines(cell.words.iter().copied()) {
        let size = line.size();
        for segment in segments(&line, |word, next| parts_at(word, next, size, inner)) {
            place_segment(&mut spans, &segment, inner);
        }
    }
    if spans.len() < 2 {
        return vec![cell.clone()];
    }
    let part = |(columns, words): (Span, Vec<&'page Word>)| {
        let (left, right) = (edges[place(columns.first)], edges[place(columns.last) + 1]);
        DraftCell { mesh: Mesh { columns, ..cell.mesh }, area: Area { left, right, ..cell.area }, words }
    };
    spans.into_iter().map(part).collect()
}

fn parts_at(word: &Word, next: &Word, size: f32, edges: &[f32]) -> bool {
    let gap = next.area.left - word.area.right;
    let edge = edges.iter().any(|edge| word.area.right <= *edge && *edge <= next.area.left);
    gap >= APART * size || gap >= GAP * size && edge
}

fn place_segment<'page>(spans: &mut Vec<(Span, Vec<&'page Word>)>, segment: &Segment<'page>, edges: &[f32]) {
    let span = covered(edges, segment.area.left, segment.area.right);
    let meets = |other: &Span| other.first <= span.last && span.first <= other.last;
    match spans.iter_mut().find(|(other, _)| meets(other)) {
        Some((other, words)) => {
            *other = Span { first: other.first.min(span.first), last: other.last.max(span.last) };
            words.extend(&segment.words);
        }
        None => spans.push((span, segment.words.clone())),
    }
}
