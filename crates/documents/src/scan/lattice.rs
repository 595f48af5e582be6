//! The cells that rulings enclose.

use super::frame::Frame;
use super::groups::Groups;
use super::ruling::{Ruling, joined};
use crate::table::Span;

/// More lines across or down than any page of tables has: a pattern.
const MOST_LINES: usize = 4_000;
/// More cells than any page has.
const MOST_CELLS: usize = 40_000;

/// A table of a page as its rulings draw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lattice {
    /// How many rows.
    pub(super) rows: usize,
    /// How many columns.
    pub(super) columns: usize,
    /// Its cells, by their first row, then their first column.
    pub(super) cells: Vec<Enclosed>,
    /// All of it.
    pub(super) frame: Frame,
}

/// A cell as its rulings enclose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Enclosed {
    /// The rows it spans.
    pub(super) rows: Span,
    /// The columns it spans.
    pub(super) columns: Span,
    /// Between the middles of its rulings.
    pub(super) frame: Frame,
}

/// The tables that rulings across and down a page draw, from above. A box around a text is none.
pub(super) fn lattices(across: &[Ruling], down: &[Ruling], per_inch: usize) -> Vec<Lattice> {
    if MOST_LINES < across.len().max(down.len()) {
        return Vec::new();
    }
    let slack = (per_inch / 25).max(2);
    let across: Vec<_> = across.iter().map(Bar::new).collect();
    let down: Vec<_> = down.iter().map(Bar::new).collect();
    let mut groups = Groups::new(across.len() + down.len());
    for (row, bar) in across.iter().enumerate() {
        for (column, other) in down.iter().enumerate() {
            if bar.meets(other, slack) {
                groups.join(row, across.len() + column);
            }
        }
    }
    let mut found: Vec<_> = groups
        .all()
        .iter()
        .filter_map(|group| Grid::of(group, &across, &down, slack)?.lattice())
        .map(|lattice| without_slivers(lattice, per_inch / 4))
        .collect();
    found.sort_by_key(|lattice| (lattice.frame.top, lattice.frame.left));
    found
}

/// The lines down a page that are rulings: long ones that meet a line across, and short ones that go from one to another,
/// as the stem of a letter hardly does.
pub(super) fn held(mut down: Vec<Ruling>, across: &[Ruling], per_inch: usize) -> Vec<Ruling> {
    let across: Vec<_> = across.iter().take(MOST_LINES).map(Bar::new).collect();
    down.retain(|ruling| {
        let bar = Bar::new(ruling);
        let is_long = per_inch <= 4 * (bar.end - bar.start);
        let meets = across.iter().any(|other| bar.meets(other, (per_inch / 25).max(2)));
        (is_long && meets) || bar.is_held(&across, (per_inch / 60).max(2))
    });
    down
}

/// A ruling with where it stands, starts and ends.
struct Bar<'a> {
    ruling: &'a Ruling,
    level: usize,
    start: usize,
    end: usize,
}

impl<'a> Bar<'a> {
    fn new(ruling: &'a Ruling) -> Self {
        let (start, end) = ruling.reach();
        Self { ruling, level: ruling.level(start, end), start, end }
    }

    /// Whether it goes from one bar of the other direction to another: so does a line, and hardly a letter.
    fn is_held(&self, others: &[Self], slack: usize) -> bool {
        let at = |end: usize| {
            others.iter().any(|other| {
                let level =
                    other.ruling.level(self.level.saturating_sub(10 * slack), self.level + 10 * slack);
                other.start <= self.level + slack
                    && self.level <= other.end + slack
                    && level.abs_diff(end) <= slack
            })
        };
        at(self.start) && at(self.end)
    }

    /// Whether a bar of the other direction meets it.
    const fn meets(&self, other: &Self, slack: usize) -> bool {
        self.start <= other.level + slack
            && other.level <= self.end + slack
            && other.start <= self.level + slack
            && self.level <= other.end + slack
    }
}

/// Bars that stand on one line of a table.
struct Line<'a> {
    bars: Vec<&'a Bar<'a>>,
    level: usize,
    /// Where it is drawn.
    drawn: Vec<(usize, usize)>,
}

impl<'a> Line<'a> {
    /// Bars in lines: those nearer to each other than a slack stand on one.
    fn all(mut bars: Vec<&'a Bar<'a>>, slack: usize) -> Vec<Self> {
        bars.sort_by_key(|bar| bar.level);
        let mut lines: Vec<Vec<&Bar<'_>>> = Vec::new();
        for bar in bars {
            match lines.last_mut() {
                Some(line) if line.last().is_some_and(|last| bar.level <= last.level + slack) => {
                    line.push(bar);
                }
                _ => lines.push(vec![bar]),
            }
        }
        lines.into_iter().map(Self::new).collect()
    }

    fn new(bars: Vec<&'a Bar<'a>>) -> Self {
        let weight: usize = bars.iter().map(|bar| bar.end - bar.start).sum();
        let sum: usize = bars.iter().map(|bar| bar.level * (bar.end - bar.start)).sum();
        let level = sum.checked_div(weight).unwrap_or(0);
        let mut runs: Vec<_> = bars.iter().flat_map(|bar| bar.ruling.covered()).collect();
        runs.sort_unstable();
        Self { bars, level, drawn: joined(runs) }
    }

    /// Whether it is drawn along at least half of the way between two places.
    fn is_drawn(&self, start: usize, end: usize) -> bool {
        let inside = self.drawn.iter().map(|(from, to)| (*to).min(end).saturating_sub((*from).max(start)));
        let covered: usize = inside.sum();
        end.saturating_sub(start) <= 2 * covered
    }

    /// Where it stands between two places: rulings of a scan are never quite straight.
    fn level_between(&self, start: usize, end: usize) -> usize {
        let there = self.bars.iter().filter(|bar| bar.start < end && start < bar.end);
        there.map(|bar| bar.ruling.level(start, end)).next().unwrap_or(self.level)
    }
}

/// The lines of a table.
struct Grid<'a> {
    across: Vec<Line<'a>>,
    down: Vec<Line<'a>>,
}

impl<'a> Grid<'a> {
    /// Of a group of bars, those across numbered first; none that encloses nothing.
    fn of(group: &[usize], across: &'a [Bar<'a>], down: &'a [Bar<'a>], slack: usize) -> Option<Self> {
        let rows = group.iter().filter_map(|bar| across.get(*bar)).collect();
        let columns = group.iter().filter_map(|bar| down.get(bar.checked_sub(across.len())?)).collect();
        let grid = Self { across: Line::all(rows, slack), down: Line::all(columns, slack) };
        let encloses = 2 <= grid.across.len() && 2 <= grid.down.len();
        (encloses && grid.rows() * grid.columns() <= MOST_CELLS).then_some(grid)
    }

    const fn rows(&self) -> usize {
        self.across.len() - 1
    }

    const fn columns(&self) -> usize {
        self.down.len() - 1
    }

    /// The smallest places between its lines, those without a line between them made one cell.
    fn lattice(&self) -> Option<Lattice> {
        let mut groups = Groups::new(self.rows() * self.columns());
        for row in 0..self.rows() {
            for column in 0..self.columns() {
                let place = row * self.columns() + column;
                if column + 1 < self.columns() && !self.wall(&self.down, column + 1, &self.across, row) {
                    groups.join(place, place + 1);
                }
                if row + 1 < self.rows() && !self.wall(&self.across, row + 1, &self.down, column) {
                    groups.join(place, place + self.columns());
                }
            }
        }
        let mut cells: Vec<_> = groups.all().into_iter().flat_map(|places| self.cells(&places)).collect();
        cells.sort_by_key(|cell| (cell.rows, cell.columns));
        let frame = cells.iter().map(|cell| cell.frame).reduce(Frame::with)?;
        let lattice = Lattice { rows: self.rows(), columns: self.columns(), cells, frame };
        (2 <= lattice.cells.len()).then_some(lattice)
    }

    /// Whether a line is drawn between the crossing line of this number and the next.
    #[expect(clippy::unused_self, reason = "the lines are its own")]
    fn wall(&self, lines: &[Line<'_>], line: usize, crossing: &[Line<'_>], from: usize) -> bool {
        let level = |number: usize| crossing.get(number).map_or(0, |line| line.level);
        lines.get(line).is_some_and(|line| line.is_drawn(level(from), level(from + 1)))
    }

    /// Places that belong together as one cell; each alone where they are no rectangle, for then a ruling is missing.
    fn cells(&self, places: &[usize]) -> Vec<Enclosed> {
        let rows = places.iter().map(|place| place / self.columns());
        let columns = places.iter().map(|place| place % self.columns());
        let spans = span(rows).zip(span(columns));
        match spans {
            Some((rows, columns)) if (rows.1 - rows.0 + 1) * (columns.1 - columns.0 + 1) == places.len() => {
                vec![self.cell(rows, columns)]
            }
            _ => places
                .iter()
                .map(|place| (place / self.columns(), place % self.columns()))
                .map(|(row, column)| self.cell((row, row), (column, column)))
                .collect(),
        }
    }

    fn cell(&self, rows: (usize, usize), columns: (usize, usize)) -> Enclosed {
        let level = |lines: &[Line<'_>], line: usize| lines.get(line).map_or(0, |line| line.level);
        let (top, bottom) = (level(&self.across, rows.0), level(&self.across, rows.1 + 1));
        let (left, right) = (level(&self.down, columns.0), level(&self.down, columns.1 + 1));
        let across = |line: usize| self.across.get(line).map_or(0, |line| line.level_between(left, right));
        let down = |line: usize| self.down.get(line).map_or(0, |line| line.level_between(top, bottom));
        let frame = Frame {
            left: down(columns.0),
            top: across(rows.0),
            right: down(columns.1 + 1),
            bottom: across(rows.1 + 1),
        };
        Enclosed { rows: numbered(rows), columns: numbered(columns), frame }
    }
}

/// The same without columns that no cell has for itself and that are narrower than a slack: where a part of a table is
/// drawn a little beside the other, its columns are still those of the other.
fn without_slivers(mut lattice: Lattice, slack: usize) -> Lattice {
    let mut column = 0;
    while column < lattice.columns {
        if lattice.width_of_sliver(column).is_some_and(|width| width < slack) {
            lattice.drop_column(column);
        } else {
            column += 1;
        }
    }
    lattice
}

impl Lattice {
    /// The width of a column that no cell has for itself; none where a cell has.
    fn width_of_sliver(&self, column: usize) -> Option<usize> {
        let number = numbered((column, column)).first;
        let alone = self.cells.iter().any(|cell| cell.columns == Span::one(number));
        let starts =
            self.cells.iter().filter(|cell| cell.columns.first == number).map(|cell| cell.frame.left).max();
        let ends =
            self.cells.iter().filter(|cell| cell.columns.last == number).map(|cell| cell.frame.right).min();
        (!alone).then(|| starts.zip(ends).map_or(0, |(start, end)| end.abs_diff(start)))
    }

    /// Takes a column away that no cell has for itself.
    fn drop_column(&mut self, column: usize) {
        let number = numbered((column, column)).first;
        for cell in &mut self.cells {
            // Who starts in it starts in the next, which then has its number; who ends in it ends before.
            cell.columns.first -= u32::from(number < cell.columns.first);
            cell.columns.last -= u32::from(number <= cell.columns.last);
        }
        self.columns -= 1;
    }
}

/// The first and the last of some numbers.
fn span(numbers: impl Iterator<Item = usize> + Clone) -> Option<(usize, usize)> {
    numbers.clone().min().zip(numbers.max())
}

/// Rows or columns as the model numbers them.
fn numbered((first, last): (usize, usize)) -> Span {
    let number = |position| u32::try_from(position).unwrap_or(u32::MAX);
    Span { first: number(first), last: number(last) }
}
