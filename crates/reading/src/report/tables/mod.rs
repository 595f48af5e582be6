//! Tables whose unit stands in a caption, in the head of a column or at the top of a page: each cell becomes a figure with what
//! its row and its column name.
//!
//! It goes in passes: what stands above (`caption`), heads, names and units (`frame`, `measure`), numbers (`number`), figures
//! (`cells`) with what they belong to (`belonging`), and what the table says of its own sums (`sums`). Rows
//! that no table was found in, below a unit, are read where they hold one number each, and refused by name else (`loose`). A table that names no
//! unit anywhere is read as the lines that it is; one that names two for the same cells is refused by name.

mod belonging;
mod caption;
mod cells;
mod frame;
pub(super) mod grid;
mod loose;
mod measure;
mod number;
mod sums;

use maillage_domain::fund::report::{Belongs, RefusedTable, Status, Unit, UnreadAmount};

use super::figures::Figure;
use super::source::Source;
use caption::Caption;
use frame::Frame;
use grid::Grid;

/// A cell of a table, by its row and its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// The rank of the table among those that are read.
    pub(super) table: usize,
    /// The row.
    pub(super) row: usize,
    /// The column.
    pub(super) column: usize,
}

/// What a cell says of its figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CellSaid {
    /// Where it stands.
    pub(super) spot: Spot,
    /// What its row and its column call it.
    pub(super) label: String,
    /// The caption of its table and the name of its group of rows, joined as headings are.
    pub(super) under: String,
    /// What it belongs to.
    pub(super) belongs: Belongs,
    /// What has become of the amount; nothing for what is not money.
    pub(super) status: Option<Status>,
}

/// A row of a table: its cells on one line, and the figures among them.
#[derive(Debug, Clone)]
pub(super) struct TableRow {
    /// Its line.
    pub(super) line: u32,
    /// Its cells as printed.
    pub(super) text: String,
    /// Its figures, each with its place in that text.
    pub(super) figures: Vec<(Figure, CellSaid)>,
}

/// What a table says of its own sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sum {
    /// A whole and all its parts.
    All(Spot, Vec<Spot>),
    /// A whole and some of its parts.
    Some(Spot, Vec<Spot>),
}

/// A table that was taken out of the text.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    /// Its first line.
    pub(super) first: u32,
    /// Its last line.
    pub(super) last: u32,
    /// Its rows; none where it is refused.
    pub(super) rows: Vec<TableRow>,
    /// What it says of its sums.
    pub(super) sums: Vec<Sum>,
    /// The amount of each mission, where one cell is that.
    pub(super) missions: Vec<(u8, Spot)>,
    /// Cells that were not understood.
    pub(super) unread: Vec<UnreadAmount>,
    /// Why it is refused.
    pub(super) refused: Option<RefusedTable>,
}

impl Taken {
    /// A table of which nothing is read yet.
    fn empty(first: u32, last: u32) -> Self {
        let (rows, sums, missions, unread) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { first, last, rows, sums, missions, unread, refused: None }
    }
}

/// The fewest amounts of a table that is read as one. A line with one number is a line.
const AMOUNTS: usize = 2;

/// The tables of a report that name the unit of their numbers.
pub(super) fn read(source: &Source) -> Vec<Taken> {
    let mut taken: Vec<Taken> = Vec::new();
    for grid in &source.tables {
        let above = taken.last().map_or(0, |last| last.last);
        let above = source
            .tables
            .iter()
            .map(Grid::last_line)
            .filter(|line| *line < grid.first_line())
            .fold(above, u32::max);
        let caption = caption::of(source, grid, above);
        taken.extend(table(grid, caption, taken.len()));
    }
    let loose = loose::tables(source, &taken);
    taken.extend(loose);
    taken.sort_by_key(|table| table.first);
    taken
}

/// A table below its caption; `rank` is its own among those that are read.
fn table(grid: &Grid, caption: Caption, rank: usize) -> Option<Taken> {
    let frame = Frame::of(grid, caption).filter(Frame::is_settled)?;
    let (first, last) = (grid.first_line(), grid.last_line());
    let empty = Taken::empty(first, last);
    if let Some(refused) = frame.contradiction() {
        return Some(Taken { refused: Some(refused), ..empty });
    }
    let (rows, unread) = cells::rows(&frame, rank);
    let money = rows.iter().flat_map(|row| &row.figures).filter(|(figure, _)| figure.unit == Unit::Eur);
    // What could not be read there is an amount too: a table is not given up for it, and it is told.
    let amounts = money.count() + unread.len();
    // Amounts that each name their unit, and only stand below each other, are lines.
    let named = !grid.is_only_aligned() || frame.names_a_unit();
    if amounts < AMOUNTS || !named {
        return None;
    }
    let sums = sums::of(&frame, &rows);
    let missions = belonging::missions(&frame, &rows);
    Some(Taken { rows, sums, missions, unread, ..empty })
}
