//! Tables as found in a document, before any meaning.

use maillage_documents::{Cell, Document, Hidden, HiddenPart, Place, Table, TableKind};
use maillage_domain::diagnostic::oddity;
use serde::Serialize;

use crate::diagnostic;
use crate::words::Words;

/// The tables of a document, as JSON writes them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FoundTables {
    /// How many pages or sheets the document has.
    pub pages: usize,
    /// The tables, in the order of reading.
    pub tables: Vec<FoundTable>,
    /// What a workbook holds and does not show: it is in none of the tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Hidden>,
}

/// A table as found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FoundTable {
    /// The number of its page, from 1.
    pub page: u32,
    /// The name of its sheet, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// By what it was found.
    pub kind: TableKind,
    /// How many rows it has.
    pub rows: u32,
    /// How many columns it has.
    pub columns: u32,
    /// Its cells, by row and column; a position that none covers is empty.
    pub cells: Vec<FoundCell>,
}

/// A cell as found, in the names of the outside contract.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FoundCell {
    /// Its first row, from 0.
    pub row: u32,
    /// Its last row.
    pub row_end: u32,
    /// Its first column, from 0.
    pub col: u32,
    /// Its last column.
    pub col_end: u32,
    /// Its text as printed, a line feed between its lines.
    pub text: String,
    /// Left, upper, right and lower edge on the page in points, where it has a rectangle.
    #[serde(rename = "box")]
    pub area: Option<[f32; 4]>,
    /// The line of the text it stands on, where the document is a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// How surely it was read, in hundredths.
    pub confidence: u8,
}

impl FoundTables {
    /// The tables of a document.
    pub fn of(document: &Document) -> Self {
        let of_page = |page: &maillage_documents::Page| {
            let (number, name) = (page.number, page.name.clone());
            page.tables().map(move |table| FoundTable::of(number, name.clone(), table)).collect::<Vec<_>>()
        };
        let tables = document.pages.iter().flat_map(of_page).collect();
        Self { pages: document.pages.len(), tables, hidden: document.hidden.clone() }
    }

    /// What is not shown, a sentence to each part.
    pub fn told_hidden(&self, words: Words) -> Vec<String> {
        let part = |part| match part {
            HiddenPart::Sheet => oddity::HiddenPart::Sheet,
            HiddenPart::Rows(count) => oddity::HiddenPart::Rows(count),
            HiddenPart::Columns(count) => oddity::HiddenPart::Columns(count),
        };
        self.hidden.iter().map(|hidden| diagnostic::hidden(&hidden.sheet, part(hidden.part), words)).collect()
    }
}

impl FoundTable {
    fn of(page: u32, sheet: Option<String>, table: &Table) -> Self {
        let cells = table.cells.iter().map(FoundCell::of).collect();
        Self { page, sheet, kind: table.kind, rows: table.rows, columns: table.columns, cells }
    }

    /// The texts row by row: that of a cell over several positions stands at the first of them.
    pub fn grid(&self) -> Vec<Vec<&str>> {
        let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let mut grid = vec![vec![""; size(self.columns)]; size(self.rows)];
        for cell in &self.cells {
            if let Some(position) = grid.get_mut(size(cell.row)).and_then(|row| row.get_mut(size(cell.col))) {
                *position = &cell.text;
            }
        }
        grid
    }
}

impl FoundCell {
    fn of(cell: &Cell) -> Self {
        let (area, line) = match &cell.place {
            Place::Box { area, .. } => {
                (Some([area.left, area.top, area.right, area.bottom].map(tenths)), None)
            }
            Place::Line(line) => (None, Some(*line)),
            Place::Cell { .. } => (None, None),
        };
        Self {
            row: cell.rows.first,
            row_end: cell.rows.last,
            col: cell.columns.first,
            col_end: cell.columns.last,
            text: cell.text.clone(),
            area,
            line,
            confidence: cell.confidence.hundredths(),
        }
    }
}

/// A length of a page in tenths of a point: nobody sees less.
fn tenths(points: f32) -> f32 {
    (points * 10.0).round() / 10.0
}
