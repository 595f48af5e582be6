//! The cells of a sheet to blocks: a table to each stretch of rows without a blank one.

use crate::confidence::Confidence;
use crate::document::{Block, Line, Page};
use crate::no_document::{Limit, NoDocument};
use crate::place::Place;
use crate::table::{Cell, Span, Table, TableKind};

/// How many cells a sheet may have.
pub(super) const CELLS: u32 = 1_000_000;
/// How many positions a table may have, taken or not.
const POSITIONS: u64 = 8_000_000;

/// A cell of a sheet that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetCell {
    /// The rows it spans, from 0.
    pub rows: Span,
    /// The columns it spans, from 0.
    pub columns: Span,
    /// Its text.
    pub text: String,
}

/// The page that a sheet is, from its cells by row and column.
pub(super) fn page(number: u32, name: &str, cells: &[SheetCell]) -> Result<Page, NoDocument> {
    let mut blocks = Vec::new();
    let first = cells.iter().map(|cell| cell.columns.first).min().unwrap_or(0);
    for band in bands(cells) {
        let (titles, rest) = band.split_at(titles(band));
        blocks.extend(lines(titles, name));
        blocks.extend(of_band(rest, first, name)?);
    }
    Ok(Page { number, name: Some(name.to_owned()), area: None, blocks })
}

/// Stretches of cells between which a row is blank.
fn bands(cells: &[SheetCell]) -> Vec<&[SheetCell]> {
    let mut bands = Vec::new();
    let (mut begin, mut last) = (0, 0);
    for (rank, cell) in cells.iter().enumerate() {
        if rank > begin && cell.rows.first > last + 1 {
            bands.push(&cells[begin..rank]);
            begin = rank;
        }
        last = if rank == begin { cell.rows.last } else { last.max(cell.rows.last) };
    }
    if begin < cells.len() {
        bands.push(&cells[begin..]);
    }
    bands
}

/// How many cells at the beginning of a stretch are titles: each alone in its row, in one column.
fn titles(band: &[SheetCell]) -> usize {
    let rows = band.chunk_by(|one, other| one.rows.first == other.rows.first);
    rows.take_while(|row| matches!(row, [alone] if alone.columns.first == alone.columns.last)).count()
}

/// A table where a stretch has two rows and two columns; a line to each row else.
fn of_band(band: &[SheetCell], first: u32, sheet: &str) -> Result<Vec<Block>, NoDocument> {
    let Some(corner) = band.first() else { return Ok(Vec::new()) };
    let top = band.iter().map(|cell| cell.rows.first).min().unwrap_or(0);
    let rows = band.iter().map(|cell| cell.rows.last).max().unwrap_or(0) - top + 1;
    let columns = band.iter().map(|cell| cell.columns.last).max().unwrap_or(0) - first + 1;
    let beside = band.iter().any(|cell| cell.columns.first != corner.columns.first);
    let below = band.iter().any(|cell| cell.rows.first != corner.rows.first);
    if !beside || !below {
        return Ok(lines(band, sheet));
    }
    if u64::from(rows) * u64::from(columns) > POSITIONS {
        return Err(NoDocument::TooLarge(Limit::Cells(CELLS)));
    }
    let cells = band.iter().map(|cell| Cell {
        rows: Span { first: cell.rows.first - top, last: cell.rows.last - top },
        columns: Span { first: cell.columns.first - first, last: cell.columns.last - first },
        text: cell.text.clone(),
        place: place(cell, sheet),
        confidence: Confidence::CERTAIN,
    });
    Ok(vec![Block::Table(Table { kind: TableKind::Sheet, rows, columns, cells: cells.collect() })])
}

fn lines(band: &[SheetCell], sheet: &str) -> Vec<Block> {
    let rows = band.chunk_by(|one, other| one.rows.first == other.rows.first);
    rows.map(|row| {
        let words: Vec<&str> = row.iter().flat_map(|cell| cell.text.split_whitespace()).collect();
        let (text, place) = (words.join(" "), place(&row[0], sheet));
        Block::Line(Line { text, place, height: None, confidence: Confidence::CERTAIN })
    })
    .collect()
}

fn place(cell: &SheetCell, sheet: &str) -> Place {
    Place::Cell { sheet: sheet.to_owned(), row: cell.rows.first + 1, column: cell.columns.first + 1 }
}
