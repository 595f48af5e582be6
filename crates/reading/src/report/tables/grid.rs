//! A table as rows of texts: a cell that spans several positions is said at each.

use maillage_documents::{Cell, Place, Table, TableKind};

/// A position of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct GridCell {
    /// Its text on one line; empty where nothing is printed.
    pub(in crate::report) text: String,
    /// Whether it was not read surely.
    pub(in crate::report) doubtful: bool,
}

/// A table as rows of positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Grid {
    cells: Vec<Vec<GridCell>>,
    lines: Vec<u32>,
    last: u32,
    aligned: bool,
}

/// The most positions of a table that is read.
/// A bound on the memory: the tables of the genre have some hundred, and a sheet has some thousand.
const POSITIONS: u32 = 100_000;

impl Grid {
    /// A table of a text, whose cells know their lines.
    pub(in crate::report) fn of_text(table: &Table) -> Option<Self> {
        let cells = positions(table)?;
        let on_line = |cell: &Cell| match cell.place {
            Place::Line(line) => Some((line, line.saturating_add(line_ends(&cell.text)))),
            Place::Box { .. } | Place::Cell { .. } => None,
        };
        let line_of = |row: u32| {
            let own = table.cells.iter().filter(|cell| cell.rows.first == row);
            own.filter_map(on_line).map(|(line, _)| line).min()
        };
        let mut lines = Vec::new();
        for row in 0..table.rows {
            let above = lines.last().copied();
            lines.push(line_of(row).or(above)?);
        }
        let last = table.cells.iter().filter_map(on_line).map(|(_, last)| last).max()?;
        Some(Self { cells, lines, last, aligned: table.kind == TableKind::Aligned })
    }

    /// A table each of whose rows becomes a line of its own, the first of which has this number.
    pub(in crate::report) fn of_rows(table: &Table, first: u32) -> Option<Self> {
        let cells = positions(table)?;
        let lines: Vec<u32> = (0..table.rows).map(|row| first.saturating_add(row)).collect();
        let last = lines.last().copied()?;
        Some(Self { cells, lines, last, aligned: table.kind == TableKind::Aligned })
    }

    /// Names and numbers, each row on a line of its own.
    pub(super) fn of_pairs(rows: &[(u32, String, String)]) -> Option<Self> {
        let cell = |text: &str| GridCell { text: text.to_owned(), doubtful: false };
        let cells = rows.iter().map(|(_, name, number)| vec![cell(name), cell(number)]).collect();
        let lines: Vec<u32> = rows.iter().map(|(line, ..)| *line).collect();
        let last = lines.last().copied()?;
        Some(Self { cells, lines, last, aligned: false })
    }

    /// Whether only the place of its texts makes it a table: no line and no mark stands between them.
    pub(super) const fn is_only_aligned(&self) -> bool {
        self.aligned
    }

    /// How many rows it has.
    pub(in crate::report) fn rows(&self) -> usize {
        self.cells.len()
    }

    /// The positions of a row; none outside.
    pub(in crate::report) fn row(&self, row: usize) -> &[GridCell] {
        self.cells.get(row).map_or(&[], Vec::as_slice)
    }

    /// How many columns it has.
    pub(super) fn columns(&self) -> usize {
        self.row(0).len()
    }

    /// The text of a position; empty outside.
    pub(super) fn text(&self, row: usize, column: usize) -> &str {
        self.row(row).get(column).map_or("", |cell| cell.text.as_str())
    }

    /// The line of a row.
    pub(super) fn line(&self, row: usize) -> u32 {
        self.lines.get(row).copied().unwrap_or(self.last)
    }

    /// Its first line.
    pub(super) fn first_line(&self) -> u32 {
        self.line(0)
    }

    /// Its last line.
    pub(super) const fn last_line(&self) -> u32 {
        self.last
    }
}

fn line_ends(text: &str) -> u32 {
    u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX)
}

/// The positions of a table; nothing where it has none, or too many.
fn positions(table: &Table) -> Option<Vec<Vec<GridCell>>> {
    let size = table.rows.checked_mul(table.columns).filter(|size| (1..=POSITIONS).contains(size));
    size?;
    let (rows, columns) = (usize::try_from(table.rows).ok()?, usize::try_from(table.columns).ok()?);
    let mut cells = vec![vec![GridCell::default(); columns]; rows];
    for cell in &table.cells {
        put(&mut cells, cell);
    }
    Some(cells)
}

/// Says a cell at each of its positions. A number is said once: it is one amount, however wide it is set.
fn put(cells: &mut [Vec<GridCell>], cell: &Cell) {
    let text = cell.flowed();
    let once = !text.contains(char::is_alphabetic);
    let own = GridCell { text, doubtful: cell.confidence.is_doubtful() };
    let inside = |span: maillage_documents::Span, at: usize| {
        u32::try_from(at).is_ok_and(|at| if once { at == span.first } else { span.holds(at) })
    };
    for (_, row) in cells.iter_mut().enumerate().filter(|(at, _)| inside(cell.rows, *at)) {
        for (_, position) in row.iter_mut().enumerate().filter(|(at, _)| inside(cell.columns, *at)) {
            position.clone_from(&own);
        }
    }
}
