//! A table as found: cells that span rows and columns.

use serde::Serialize;

use crate::confidence::Confidence;
use crate::place::Place;

/// By what a table was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// By the lines drawn around its cells.
    Ruled,
    /// By how its texts stand under each other.
    Aligned,
    /// By the marks between its cells: bars, tabs, separators.
    Marked,
    /// By the cells of a sheet or of a word processor's table.
    Sheet,
}

/// First and last row or column of a cell, from 0, both inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
}

impl Span {
    /// One row or column alone.
    pub const fn one(position: u32) -> Self {
        Self { first: position, last: position }
    }

    /// Whether a row or column is inside.
    pub const fn holds(self, position: u32) -> bool {
        self.first <= position && position <= self.last
    }
}

/// A cell: its text as printed, one line feed between its lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// The rows it spans.
    pub rows: Span,
    /// The columns it spans.
    pub columns: Span,
    /// Its text, nothing changed within a line; empty where nothing is printed.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// How surely it was read.
    pub confidence: Confidence,
}

/// A table: its cells row by row, each position covered by at most one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// By what it was found.
    pub kind: TableKind,
    /// How many rows it has.
    pub rows: u32,
    /// How many columns it has.
    pub columns: u32,
    /// Its cells, by their first row, then their first column. A position that no cell covers is empty.
    pub cells: Vec<Cell>,
}

impl Table {
    /// The cell that covers a position.
    pub fn at(&self, row: u32, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.rows.holds(row) && cell.columns.holds(column))
    }
}
