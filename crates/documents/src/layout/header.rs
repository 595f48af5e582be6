//! The header of a table without lines: the texts above its columns.

use super::aligned::Strip;
use super::columns::Columns;
use super::draft::DraftCell;
use super::lattice::Mesh;
use super::number::number;
use super::ruling::{Ruling, Way};
use super::segment::Segment;
use super::word::Word;
use crate::place::Area;
use crate::table::Span;

/// The header of a table.
#[derive(Debug, Clone)]
pub(crate) struct Header<'page> {
    /// Its cells.
    pub cells: Vec<DraftCell<'page>>,
    /// How many rows they make.
    pub levels: usize,
    /// The position of the first line below it.
    pub end: usize,
}

/// A text of a header, with the columns it stands over.
#[derive(Debug, Clone)]
struct Heading<'page> {
    columns: Span,
    area: Area,
    words: Vec<&'page Word>,
}

/// How many lines across the table may stand between its header and its first row.
const HEADINGS: usize = 4;
/// How far above its table a header may stand, in parts of the height of the font.
const NEAR: f32 = 3.6;
/// How far apart two lines of one header may stand, in parts of the height of the font.
const TOGETHER: f32 = 0.9;
/// How far the sides or the middles of two texts may lie apart that stand under each other, in points.
const ALIGNED: f32 = 2.5;

/// The header above the line at `first`, if there is one.
pub(crate) fn header<'page>(
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
    let mut headings: Vec<Heading<'page>> = Vec::new();
    for strip in strips[begin..end].iter().rev() {
        let above: Vec<Heading<'page>> = (0..strip.segments.len())
            .map(|place| heading(strip, place, columns, &headings, rulings))
            .collect();
        headings.splice(0..0, above);
    }
    let (cells, levels) = cells(&headings);
    Some(Header { cells, levels, end })
}

/// The lowest line of the header: of the first above the rows whose segments stand over several columns, and of the lone
/// lines of one column that run on below it.
fn lowest(strips: &[Strip<'_>], first: usize, columns: &Columns) -> Option<usize> {
    let mut end = None;
    for position in (first.saturating_sub(HEADINGS + 1)..first).rev() {
        let strip = &strips[position];
        if strips[position + 1].below(strip) > NEAR {
            return None;
        }
        if over_columns(strip, columns) {
            return Some(end.unwrap_or(position));
        }
        if strip.segments.len() > 1 {
            return None;
        }
        let above = position.checked_sub(1).and_then(|above| strips.get(above));
        end = match above {
            Some(above) if runs_on(strip, above, columns) => end.or(Some(position)),
            _ => None,
        };
    }
    None
}

/// Whether a lone line of one column goes on the header above it.
fn runs_on(strip: &Strip<'_>, above: &Strip<'_>, columns: &Columns) -> bool {
    let span = columns.over(&strip.segments[0]);
    let like = (strip.size - above.size).abs() <= 0.25 * above.size;
    span.first > 0 && span.first == span.last && like && strip.below(above) <= TOGETHER
}

/// Whether the segments of a line stand over columns of their own, one at least after the first.
fn over_columns(strip: &Strip<'_>, columns: &Columns) -> bool {
    let spans: Vec<Span> = strip.segments.iter().map(|segment| columns.over(segment)).collect();
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

/// A text of a header with its columns: those above which a line is drawn under it; the one under which it is aligned
/// with the texts below; else the two half way between which it stands.
fn heading<'page>(
    strip: &Strip<'page>,
    place: usize,
    columns: &Columns,
    below: &[Heading<'page>],
    rulings: &[Ruling],
) -> Heading<'page> {
    let segment = &strip.segments[place];
    let over = columns.over(segment);
    let lowest = below.is_empty();
    let columns = match underlined(strip, place, columns, rulings) {
        Some(span) => span,
        None if lowest || over.first < over.last || is_aligned(segment, over.first, columns, below) => over,
        None => columns.straddled(segment).unwrap_or(over),
    };
    Heading { columns, area: segment.area, words: segment.words.clone() }
}

/// The columns above which a line is drawn under a text, shorter than the whole table: it gathers them. Two texts above one
/// line share it half way between them.
fn underlined(strip: &Strip<'_>, place: usize, columns: &Columns, rulings: &[Ruling]) -> Option<Span> {
    let (area, size) = (strip.segments[place].area, strip.size);
    let lies_under = |ruling: &Ruling, area: &Area| ruling.covers(area.left, area.right) > 0.8 * area.width();
    let under = |ruling: &&Ruling| {
        ruling.way == Way::Level
            && (area.bottom - 0.35 * size..area.bottom + 0.6 * size).contains(&ruling.at)
            && lies_under(ruling, &area)
            && ruling.length() < 0.9 * (columns.right() - columns.left())
    };
    let line = rulings.iter().find(under)?;
    let shared = |other: Option<&Segment<'_>>| {
        other
            .filter(|other| lies_under(line, &other.area))
            .map(|other| f32::midpoint(other.area.middle(), area.middle()))
    };
    let before = place.checked_sub(1).and_then(|before| strip.segments.get(before));
    let (from, to) =
        (shared(before).unwrap_or(line.from), shared(strip.segments.get(place + 1)).unwrap_or(line.to));
    columns.between(from, to).filter(|span| span.first < span.last)
}

/// Whether a text is aligned with the texts of one column, or with what the header says of it below.
fn is_aligned(segment: &Segment<'_>, column: u32, columns: &Columns, below: &[Heading<'_>]) -> bool {
    let own = below.iter().filter(|heading| heading.columns == Span::one(column));
    let under = own.map(|heading| (heading.area.left, heading.area.right)).chain(columns.stretch(column));
    let near = |one: f32, other: f32| (one - other).abs() <= ALIGNED;
    under.into_iter().any(|(left, right)| {
        near(segment.area.left, left)
            || near(segment.area.right, right)
            || near(segment.area.middle(), f32::midpoint(left, right))
    })
}

/// The cells of a header. Where texts span several columns there are two levels: these texts above what stands below them;
/// every other column has one cell over both.
fn cells<'page>(headings: &[Heading<'page>]) -> (Vec<DraftCell<'page>>, usize) {
    let wide: Vec<&Heading<'page>> =
        headings.iter().filter(|heading| heading.columns.first < heading.columns.last).collect();
    let levels = if wide.is_empty() { 1 } else { 2 };
    let mut cells: Vec<DraftCell<'page>> = Vec::new();
    for heading in headings {
        let above = wide.iter().filter(|other| meet(other.columns, heading.columns));
        let rows = match above.map(|other| other.area.bottom).reduce(f32::max) {
            None => Span { first: 0, last: number(levels - 1) },
            Some(bottom) => Span::one(u32::from(heading.area.centre() > bottom)),
        };
        let mesh = Mesh { rows, columns: heading.columns };
        add(&mut cells, DraftCell { mesh, area: heading.area, words: heading.words.clone() });
    }
    (cells, levels)
}

/// Adds a cell: those that it meets become one with it.
fn add<'page>(cells: &mut Vec<DraftCell<'page>>, mut cell: DraftCell<'page>) {
    let meets = |other: &DraftCell<'_>, cell: &DraftCell<'_>| {
        meet(other.mesh.rows, cell.mesh.rows) && meet(other.mesh.columns, cell.mesh.columns)
    };
    while let Some(met) = cells.iter().position(|other| meets(other, &cell)) {
        let mut other = cells.remove(met);
        other.mesh = Mesh {
            rows: both(other.mesh.rows, cell.mesh.rows),
            columns: both(other.mesh.columns, cell.mesh.columns),
        };
        other.area = other.area.around(&cell.area);
        other.words.extend(cell.words);
        cell = other;
    }
    cells.push(cell);
}

fn both(one: Span, other: Span) -> Span {
    Span { first: one.first.min(other.first), last: one.last.max(other.last) }
}

fn meet(one: Span, other: Span) -> bool {
    one.first <= other.last && other.first <= one.last
}
