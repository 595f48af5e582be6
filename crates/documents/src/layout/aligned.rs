//! Tables without lines around their cells: texts that stand under each other.

use super::columns::Columns;
use super::draft::{Draft, DraftCell};
use super::header::{Header, header};
use super::lattice::Mesh;
use super::number::number;
use super::row::{Row, rows};
use super::ruling::{Ruling, Way};
use super::segment::{APART, Segment, segments};
use super::stand::{Stand, stands};
use super::text_line::{TextLine, text_lines};
use super::turn::Turn;
use super::word::Word;
use crate::place::Area;
use crate::table::{Span, TableKind};

/// A line of text with its segments.
#[derive(Debug, Clone)]
pub(crate) struct Strip<'page> {
    /// Its segments, from left to right.
    pub segments: Vec<Segment<'page>>,
    /// The rectangle around it.
    pub area: Area,
    /// The height of its font, in points.
    pub size: f32,
}

/// How far below each other two rows of a table may stand, in parts of the height of the font.
const NEAR: f32 = 2.6;
/// How many lines without a value may stand between two rows of one table: headings, the lines of a label.
const BETWEEN: usize = 3;
/// How many of the latest lines show the columns of a run.
const LATEST: usize = 80;
/// The fewest rows with values that make a table by themselves; fewer need lines drawn above and below, or a header.
const ROWS: usize = 3;
/// The fewest columns that make a table by themselves; two need lines drawn above and below, and a header.
const COLUMNS: usize = 3;
/// A dot that leads to the number of a page comes at least so often.
const LEADER: &str = "....";

impl<'page> Strip<'page> {
    fn of(line: &TextLine<'page>) -> Self {
        let size = line.size();
        Self { segments: segments(line, APART * size), area: line.area, size }
    }

    /// Whether it is a row with a value beside something else.
    fn has_values(&self) -> bool {
        self.segments.len() >= 2
            && self.segments.iter().skip(1).any(Segment::is_value)
            && !self.segments.iter().any(|segment| segment.text().contains(LEADER))
    }

    /// How far below another it stands, in parts of the height of its font.
    pub(crate) fn below(&self, other: &Self) -> f32 {
        (self.area.top - other.area.bottom) / self.size.max(1.0)
    }
}

/// The tables that words make by how they stand, among words that belong to no other table.
pub(crate) fn aligned<'page>(words: &[&'page Word], rulings: &[Ruling]) -> Vec<Draft<'page>> {
    let level = words.iter().copied().filter(|word| word.turn == Turn::None);
    let strips: Vec<Strip<'page>> = text_lines(level).iter().map(Strip::of).collect();
    runs(&strips)
        .into_iter()
        .filter_map(|run| Found::among(&strips, run, rulings))
        .map(|found| found.draft(&strips))
        .collect()
}

/// Positions of the first and last line of values of each run of them.
fn runs(strips: &[Strip<'_>]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for position in (0..strips.len()).filter(|position| strips[*position].has_values()) {
        match runs.last_mut() {
            Some((first, last)) if goes_on(strips, *first, *last, position) => *last = position,
            _ => runs.push((position, position)),
        }
    }
    runs
}

/// Whether a row goes on the run that ends before it: near enough, with nothing but lone texts between, in the same columns.
fn goes_on(strips: &[Strip<'_>], first: usize, last: usize, next: usize) -> bool {
    let between = &strips[last + 1..next];
    let lone = between.iter().all(|strip| strip.segments.len() == 1);
    let near = (last..next).all(|position| strips[position + 1].below(&strips[position]) <= NEAR);
    if !lone || !near || between.len() > BETWEEN {
        return false;
    }
    between.is_empty() || first == last || {
        let first = first.max(last.saturating_sub(LATEST));
        let own = valued(&strips[first..=last]);
        let longer = valued(&strips[first..=next]);
        Columns::of(&longer).len() >= Columns::of(&own).len()
    }
}

/// The segments of the rows with values.
fn valued<'page>(strips: &[Strip<'page>]) -> Vec<Vec<Segment<'page>>> {
    strips.iter().filter(|strip| strip.has_values()).map(|strip| strip.segments.clone()).collect()
}

/// A table found among lines.
struct Found<'page> {
    first: usize,
    last: usize,
    columns: Columns,
    header: Option<Header<'page>>,
}

impl<'page> Found<'page> {
    fn among(strips: &[Strip<'page>], run: (usize, usize), rulings: &[Ruling]) -> Option<Self> {
        let (first, last) = run;
        let lines = valued(&strips[first..=last]);
        let columns = Columns::of(&lines);
        let bounded = is_bounded(strips, run, &columns, rulings);
        if !is_even(&lines, &columns) {
            return None;
        }
        let header = header(strips, first, &columns, rulings);
        let rows = match (columns.len(), bounded, &header) {
            (0 | 1, ..) | (..COLUMNS, false, _) | (..COLUMNS, true, None) => return None,
            (..COLUMNS, true, Some(_)) => 2,
            (_, true, Some(_)) => 1,
            (_, true, None) => 2,
            (columns, false, Some(_)) if columns > COLUMNS => 2,
            (_, false, _) => ROWS,
        };
        if lines.len() < rows {
            return None;
        }
        Some(Self { first, last, columns, header })
    }

    fn draft(self, strips: &[Strip<'page>]) -> Draft<'page> {
        let top = self.header.as_ref().map_or(0, |header| header.levels);
        let begin = self.header.as_ref().map_or(self.first, |header| header.end);
        let mut cells = self.header.map_or_else(Vec::new, |header| header.cells);
        let rows = rows(&strips[begin..], self.last - begin, &self.columns);
        for (position, row) in rows.iter().enumerate() {
            cells.extend(row_cells(row, number(top + position), &self.columns));
        }
        let area = Area::around_all(cells.iter().map(|cell| &cell.area));
        let area = area.unwrap_or(Area { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 });
        Draft { kind: TableKind::Aligned, area, cells }
    }
}

/// The cells of a row: the segments that stand in the same columns together.
fn row_cells<'page>(row: &Row<'page>, position: u32, columns: &Columns) -> Vec<DraftCell<'page>> {
    let whole = Span { first: 0, last: number(columns.len() - 1) };
    let over = |segment: &Segment<'_>| if row.whole { whole } else { columns.over(segment) };
    let cell = |stand: Stand<'page>| {
        let (left, right) = columns.reach(stand.columns);
        let area = Area { left, top: row.area.top, right, bottom: row.area.bottom };
        DraftCell {
            mesh: Mesh { rows: Span::one(position), columns: stand.columns },
            area,
            words: stand.words,
        }
    };
    let segments = row.segments.iter().map(|segment| (over(segment), segment.clone()));
    stands(segments).into_iter().map(cell).collect()
}

/// Whether level lines as wide as the table are drawn above and below its rows, near to them.
fn is_bounded(
    strips: &[Strip<'_>],
    (first, last): (usize, usize),
    columns: &Columns,
    rulings: &[Ruling],
) -> bool {
    let wide = |ruling: &&Ruling| {
        ruling.way == Way::Level
            && ruling.covers(columns.left(), columns.right()) > 0.8 * (columns.right() - columns.left())
    };
    let (top, bottom) = (strips[first].area.centre(), strips[last].area.centre());
    let reach = strips[first].size * 6.0;
    let above = |ruling: &Ruling| (top - reach..top).contains(&ruling.at);
    let below = |ruling: &Ruling| (bottom..bottom + reach).contains(&ruling.at);
    rulings.iter().filter(wide).any(above) && rulings.iter().filter(wide).any(below)
}

/// Whether lines of segments fill their columns as those of a table do: most cells taken, few run over two columns, and
/// values in most columns after the first.
fn is_even(lines: &[Vec<Segment<'_>>], columns: &Columns) -> bool {
    let segments: Vec<(Span, bool)> =
        lines.iter().flatten().map(|segment| (columns.span(segment), segment.is_value())).collect();
    let over = segments.iter().filter(|(span, _)| span.first < span.last).count();
    let taken = segments.len() * 2 >= lines.len() * columns.len();
    let of_values = |column: u32| {
        let own: Vec<bool> =
            segments.iter().filter(|(span, _)| span.holds(column)).map(|(_, value)| *value).collect();
        own.iter().filter(|value| **value).count() * 10 >= own.len() * 6
    };
    let later = 1..number(columns.len());
    let count = later.clone().filter(|column| of_values(*column)).count();
    taken && over * 5 <= segments.len() && count * 2 >= later.count()
}
