//! The header of a table without lines: the texts above its columns.

use super::aligned::Strip;
use super::columns::Columns;
use super::draft::DraftCell;
use super::lattice::{Mesh, number};
use super::ruling::{Ruling, Way};
use super::segment::Segment;
use super::word::Word;
use crate::table::Span;

/// The header of a table.
#[derive(Debug, Clone)]
pub(super) struct Header<'page> {
    /// Its cells.
    pub cells: Vec<DraftCell<'page>>,
    /// How many rows they make.
    pub levels: usize,
    /// The position of the first line below it.
    pub end: usize,
}

/// How many lines across the table may stand between its header and its first row.
const HEADINGS: usize = 4;
/// How far above its table a header may stand, in parts of the height of the font.
const NEAR: f32 = 3.6;
/// How far apart two lines of one header may stand, in parts of the height of the font.
const TOGETHER: f32 = 0.9;

/// The header above the line at `first`, if there is one.
pub(super) fn header<'page>(
    strips: &[Strip<'page>],
    first: usize,
    columns: &Columns,
    rulings: &[Ruling],
) -> Option<Header<'page>> {
    let end = lowest(strips, first, columns)? + 1;
    let begin = (0..end)
        .rev()
        .take_while(|position| *position + 1 == end || belongs(strips, *position, columns, rulings))
        .last()?;
    let segments: Vec<&Segment<'page>> = strips[begin..end].iter().flat_map(|strip| &strip.segments).collect();
    let (cells, levels) = cells(&segments, columns);
    Some(Header { cells, levels, end })
}

/// The lowest line of the header: the first above the rows whose segments stand over several columns.
fn lowest(strips: &[Strip<'_>], first: usize, columns: &Columns) -> Option<usize> {
    for position in (first.saturating_sub(HEADINGS + 1)..first).rev() {
        if strips[position + 1].below(&strips[position]) > NEAR {
            return None;
        }
        if over_columns(&strips[position], columns) {
            return Some(position);
        }
        if strips[position].segments.len() > 1 {
            return None;
        }
    }
    None
}

/// Whether the segments of a line stand over columns of their own, one at least after the first.
fn over_columns(strip: &Strip<'_>, columns: &Columns) -> bool {
    let spans: Vec<Span> = strip.segments.iter().map(|segment| columns.span(segment)).collect();
    let apart = spans.windows(2).all(|pair| pair[0].last < pair[1].first);
    let inside = |segment: &Segment<'_>| {
        let slack = strip.size * 3.0;
        columns.left() - slack <= segment.area.left && segment.area.right <= columns.right() + slack
    };
    spans.len() >= 2 && apart && strip.segments.iter().all(inside)
}

/// Whether a line belongs to the header that begins below it: near it, over its columns, no line drawn between that
/// reaches across the table, and no text across all of it.
fn belongs(strips: &[Strip<'_>], position: usize, columns: &Columns, rulings: &[Ruling]) -> bool {
    let (strip, below) = (&strips[position], &strips[position + 1]);
    let whole = number(columns.len() - 1);
    let spans: Vec<Span> = strip.segments.iter().map(|segment| columns.span(segment)).collect();
    let across = spans.iter().any(|span| span.first == 0 && span.last > 0 || span.last - span.first >= whole);
    let crossed = rulings.iter().any(|ruling| {
        ruling.way == Way::Level
            && strip.area.centre() < ruling.at
            && ruling.at < below.area.centre()
            && ruling.covers(columns.left(), columns.right()) > 0.8 * (columns.right() - columns.left())
    });
    let like = (strip.size - below.size).abs() <= 0.25 * below.size;
    let sparse = strip.segments.len() >= 2 || spans.iter().all(|span| span.first > 0);
    below.below(strip) <= TOGETHER && !across && !crossed && like && sparse
}

/// The cells of a header: one to a column, two levels where a text spans several columns.
fn cells<'page>(segments: &[&Segment<'page>], columns: &Columns) -> (Vec<DraftCell<'page>>, usize) {
    let spans = |segment: &&&Segment<'page>| {
        let span = columns.span(segment);
        span.first < span.last
    };
    let lowest_span = segments.iter().filter(spans).map(|segment| segment.area.bottom).fold(f32::NEG_INFINITY, f32::max);
    let two = segments.iter().any(|segment| segment.area.centre() > lowest_span) && lowest_span > f32::NEG_INFINITY;
    let mut cells: Vec<DraftCell<'page>> = Vec::new();
    for segment in segments {
        let span = columns.span(segment);
        let row = u32::from(two && segment.area.centre() > lowest_span);
        let mesh = Mesh { rows: Span::one(row), columns: span };
        match cells.iter_mut().find(|cell| cell.mesh.rows == mesh.rows && meet(cell.mesh.columns, span)) {
            Some(cell) => widen(cell, span, segment),
            None => cells.push(DraftCell { mesh, area: segment.area, words: segment.words.clone() }),
        }
    }
    (cells, if two { 2 } else { 1 })
}

fn meet(one: Span, other: Span) -> bool {
    one.first <= other.last && other.first <= one.last
}

fn widen<'page>(cell: &mut DraftCell<'page>, span: Span, segment: &Segment<'page>) {
    let columns = cell.mesh.columns;
    cell.mesh.columns = Span { first: columns.first.min(span.first), last: columns.last.max(span.last) };
    cell.area = cell.area.around(&segment.area);
    let words: &[&'page Word] = &segment.words;
    cell.words.extend(words);
}

