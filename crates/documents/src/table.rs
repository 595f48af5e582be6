//! A table as found: cells that span rows and columns.

use serde::Serialize;

use crate::confidence::Confidence;
use crate::place::Place;
use crate::value::Value;

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
    /// What it holds, where a sheet holds more than it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// Where it stands.
    pub place: Place,
    /// How surely it was read.
    pub confidence: Confidence,
}

impl Cell {
    /// Its text on one line: a word that a hyphen parts at the end of a line is whole again.
    pub fn flowed(&self) -> String {
        flowed(&self.text)
    }
}

/// A text of several lines on one. A soft hyphen at the end of a line goes with it; so does a hyphen between two small
/// letters, for there a word was parted. Any other hyphen behind a word stays, and nothing comes between it and the
/// next line.
pub fn flowed(text: &str) -> String {
    let mut flowed = String::with_capacity(text.len());
    for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        let begins_small = line.starts_with(char::is_lowercase);
        if let Some(before) = flowed.strip_suffix('\u{AD}') {
            flowed.truncate(before.len());
        } else if let Some(before) =
            flowed.strip_suffix(['-', '\u{2010}']).filter(|word| word.ends_with(char::is_alphanumeric))
        {
            if begins_small && before.ends_with(char::is_lowercase) {
                flowed.truncate(before.len());
            }
        } else if !flowed.is_empty() {
            flowed.push(' ');
        }
        flowed.push_str(line);
    }
    flowed
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
