//! Rows of a sheet, or of a page of a word processor, with the one that is asked for marked.

use std::collections::BTreeMap;

use maillage_documents::{Block, Cell, Page, Place};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ABOVE, SHOWN, after, before};

/// Rows of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Deserialize)]
pub struct SheetView {
    /// Its number among the sheets or pages, from 1.
    pub number: u32,
    /// How many there are.
    pub sheets: u32,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// The rows shown.
    pub rows: Vec<SheetRowView>,
    /// The row from which the rows before these go on; nothing at the beginning.
    pub before: Option<u32>,
    /// The row from which the rows after these go on; nothing at the end.
    pub after: Option<u32>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Deserialize)]
pub struct SheetRowView {
    /// Its number as the sheet counts, from 1.
    pub number: u32,
    /// Its cells, empty ones left out.
    pub cells: Vec<SheetCellView>,
    /// Whether it is asked for.
    pub marked: bool,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Deserialize)]
pub struct SheetCellView {
    /// How many empty columns stand between the cell before and this one.
    pub gap: u32,
    /// How many columns it takes.
    pub columns: u32,
    /// What it says.
    pub text: String,
}

impl SheetView {
    /// The rows of a page around `marked`, or from `from` on; nothing where it has no such row.
    pub fn new(page: &Page, sheets: u32, marked: Option<u32>, from: Option<u32>) -> Option<Self> {
        let rows = rows(page, marked);
        let (shown, above) = (usize::from(SHOWN), usize::from(ABOVE));
        let at = |number: u32| rows.iter().position(|row| row.number >= number);
        let first = match (marked, from) {
            (Some(marked), _) => rows.iter().position(|row| row.number == marked)?.saturating_sub(above),
            (None, Some(from)) => at(from)?,
            (None, None) => 0,
        };
        let number = |rank: usize| rows.get(rank).map(|row| row.number);
        Some(Self {
            number: page.number,
            sheets,
            name: page.name.clone(),
            before: number(first.saturating_sub(shown)).filter(|_| first > 0),
            after: number(first + shown),
            rows: rows.into_iter().skip(first).take(shown).collect(),
        })
    }

    /// How many columns its widest row takes.
    pub fn columns(&self) -> u32 {
        let width = |row: &SheetRowView| row.cells.iter().map(|cell| cell.gap + cell.columns).sum();
        self.rows.iter().map(width).max().unwrap_or(1).max(1)
    }

    /// The sheet before; nothing for the first.
    pub fn sheet_before(&self) -> Option<u32> {
        before(self.number)
    }

    /// The sheet after; nothing for the last.
    pub fn sheet_after(&self) -> Option<u32> {
        after(self.number, self.sheets)
    }
}

/// The rows of a page: those of its tables, and each line of text as a row of its own.
fn rows(page: &Page, marked: Option<u32>) -> Vec<SheetRowView> {
    let mut found = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Line(line) => {
                let number = numbered(&line.place).unwrap_or_else(|| next(&found));
                let cell = SheetCellView { gap: 0, columns: 1, text: line.text.clone() };
                found.push(SheetRowView { number, cells: vec![cell], marked: marked == Some(number) });
            }
            Block::Table(table) => {
                let mut cells: BTreeMap<u32, Vec<&Cell>> = BTreeMap::new();
                for cell in table.cells.iter().filter(|cell| !cell.text.is_empty()) {
                    cells.entry(cell.rows.first).or_default().push(cell);
                }
                for cells in cells.into_values() {
                    let number = cells.first().and_then(|cell| numbered(&cell.place));
                    let number = number.unwrap_or_else(|| next(&found));
                    found.push(SheetRowView { number, cells: row(&cells), marked: marked == Some(number) });
                }
            }
        }
    }
    found
}

/// The cells of a row, each with the empty columns before it.
fn row(cells: &[&Cell]) -> Vec<SheetCellView> {
    let mut column = 0;
    let mut row = Vec::new();
    for cell in cells {
        let gap = cell.columns.first.saturating_sub(column);
        let columns = cell.columns.last.saturating_sub(cell.columns.first).saturating_add(1);
        column = cell.columns.last.saturating_add(1);
        row.push(SheetCellView { gap, columns, text: cell.text.clone() });
    }
    row
}

/// The number that a place has as a row.
const fn numbered(place: &Place) -> Option<u32> {
    match place {
        Place::Cell { row, .. } => Some(*row),
        Place::Line(line) => Some(*line),
        Place::Box { .. } => None,
    }
}

fn next(found: &[SheetRowView]) -> u32 {
    found.last().map_or(1, |row| row.number.saturating_add(1))
}
