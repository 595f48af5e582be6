//! Spreadsheets of OpenDocument: the texts as the program that saved them showed them.

use super::marks::{Element, Mark, each};
use super::spread::{CELLS, SheetCell, page};
use crate::document::{Document, Format, Page};
use crate::no_document::{Limit, NoDocument};
use crate::table::Span;

/// The document that the content of a spreadsheet is: a page to each sheet.
pub(super) fn read(content: &str) -> Result<Document, NoDocument> {
    let mut reading = Reading::default();
    each(content, |mark| reading.take(mark))?;
    if !reading.is_spreadsheet {
        return Err(NoDocument::Unknown);
    }
    Ok(Document { format: Format::Ods, pages: reading.pages })
}

/// How far a spreadsheet is read.
#[derive(Debug, Default)]
struct Reading {
    is_spreadsheet: bool,
    pages: Vec<Page>,
    name: String,
    cells: Vec<SheetCell>,
    /// How many rows end before the one that is read, and how often that one stands.
    row: u32,
    repeated: u32,
    row_begins: usize,
    column: u32,
    cell: Option<Open>,
    /// How deep in notes to a cell, which are no text of it.
    notes: u32,
}

/// A cell that is read.
#[derive(Debug)]
struct Open {
    rows: u32,
    columns: u32,
    repeated: u32,
    paragraphs: u32,
    text: String,
}

impl Reading {
    fn take(&mut self, mark: Mark<'_>) -> Result<(), NoDocument> {
        match mark {
            Mark::Begin(element) => self.begin(&element),
            Mark::End(name) => self.end(&name)?,
            Mark::Text(text) => self.add(&text),
        }
        Ok(())
    }

    fn begin(&mut self, element: &Element<'_>) {
        match element.name().as_str() {
            "spreadsheet" => self.is_spreadsheet = true,
            "table" => {
                self.name = element.value("name").unwrap_or_default();
                (self.row, self.cells) = (0, Vec::new());
            }
            "table-row" => {
                (self.column, self.repeated) = (0, element.number("number-rows-repeated"));
                self.row_begins = self.cells.len();
            }
            "table-cell" => self.cell = Some(Open::of(element)),
            "covered-table-cell" => {
                self.column = self.column.saturating_add(element.number("number-columns-repeated"));
            }
            "annotation" => self.notes += 1,
            "p" => self.paragraph(),
            "s" => self.add(&" ".repeat(usize::try_from(element.number("c").min(64)).unwrap_or(1))),
            "tab" => self.add("\t"),
            "line-break" => self.add("\n"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), NoDocument> {
        match name {
            "annotation" => self.notes = self.notes.saturating_sub(1),
            "table-cell" => self.end_cell()?,
            "table-row" => self.end_row()?,
            "table" => {
                let number = u32::try_from(self.pages.len() + 1).unwrap_or(u32::MAX);
                self.pages.push(page(number, &self.name, &self.cells)?);
            }
            _ => {}
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| self.notes == 0 && cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }

    fn paragraph(&mut self) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.notes == 0) {
            if cell.paragraphs > 0 {
                cell.text.push('\n');
            }
            cell.paragraphs += 1;
        }
    }

    fn end_cell(&mut self) -> Result<(), NoDocument> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let text = cell.text.trim();
        if !text.is_empty() {
            for rank in 0..cell.repeated {
                let first = self.column.saturating_add(rank);
                let columns = Span { first, last: first.saturating_add(cell.columns - 1) };
                let rows = Span { first: self.row, last: self.row.saturating_add(cell.rows - 1) };
                self.push(SheetCell { rows, columns, text: text.to_owned() })?;
            }
        }
        self.column = self.column.saturating_add(cell.repeated);
        Ok(())
    }

    /// A row that stands several times stands so many times, where it says anything.
    fn end_row(&mut self) -> Result<(), NoDocument> {
        let own: Vec<SheetCell> = self.cells[self.row_begins.min(self.cells.len())..].to_vec();
        if !own.is_empty() {
            for more in 1..self.repeated {
                for cell in &own {
                    let moved = |row: u32| row.saturating_add(more);
                    let rows = Span { first: moved(cell.rows.first), last: moved(cell.rows.last) };
                    self.push(SheetCell { rows, ..cell.clone() })?;
                }
            }
        }
        self.row = self.row.saturating_add(self.repeated);
        Ok(())
    }

    fn push(&mut self, cell: SheetCell) -> Result<(), NoDocument> {
        if u32::try_from(self.cells.len()).is_ok_and(|cells| cells < CELLS) {
            self.cells.push(cell);
            return Ok(());
        }
        Err(NoDocument::TooLarge(Limit::Cells(CELLS)))
    }
}

impl Open {
    fn of(element: &Element<'_>) -> Self {
        Self {
            rows: element.number("number-rows-spanned").max(1),
            columns: element.number("number-columns-spanned").max(1),
            repeated: element.number("number-columns-repeated").max(1),
            paragraphs: 0,
            text: String::new(),
        }
    }
}
