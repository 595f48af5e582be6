//! Spreadsheets of OpenDocument: the texts as the program that saved them showed them.

use std::collections::BTreeSet;

use super::marks::{Element, Mark, each};
use super::shown;
use super::spread::{CELLS, Sheet, SheetCell};
use super::stretches::{Stretches, Told};
use crate::no_document::{Limit, NoDocument};
use crate::table::Span;
use crate::value::Value;

/// The sheets of the content of a spreadsheet.
pub(super) fn read(content: &str) -> Result<Vec<Sheet>, NoDocument> {
    let mut reading = Reading::default();
    each(content, |mark| reading.take(mark))?;
    if !reading.is_spreadsheet {
        return Err(NoDocument::Unknown);
    }
    Ok(reading.sheets)
}

/// How far a spreadsheet is read.
#[derive(Debug, Default)]
struct Reading {
    is_spreadsheet: bool,
    sheets: Vec<Sheet>,
    /// The look that is described, and those in which a sheet is not shown.
    look: String,
    unseen: BTreeSet<String>,
    name: String,
    /// Whether the sheet that is read is shown.
    is_shown: bool,
    cells: Vec<SheetCell>,
    hidden_rows: Told,
    hidden_columns: Told,
    /// How many columns are described before the next.
    described: u32,
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
    value: Option<Value>,
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
            "style" => self.look = element.value("name").unwrap_or_default(),
            "table-properties" if element.value("display").as_deref() == Some("false") => {
                self.unseen.insert(self.look.clone());
            }
            "table" => self.begin_sheet(element),
            "table-column" => {
                let count = element.number("number-columns-repeated").max(1);
                let first = self.described;
                self.described = first.saturating_add(count);
                if is_hidden(element) {
                    self.hidden_columns.push(Span { first, last: self.described - 1 });
                }
            }
            "table-row" => {
                (self.column, self.repeated) = (0, element.number("number-rows-repeated").max(1));
                self.row_begins = self.cells.len();
                if is_hidden(element) {
                    let last = self.row.saturating_add(self.repeated - 1);
                    self.hidden_rows.push(Span { first: self.row, last });
                }
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
            "table" => self.end_sheet()?,
            _ => {}
        }
        Ok(())
    }

    fn begin_sheet(&mut self, element: &Element<'_>) {
        self.name = element.value("name").unwrap_or_default();
        let look = element.value("style-name");
        self.is_shown = !look.is_some_and(|look| self.unseen.contains(&look));
        (self.row, self.described, self.cells) = (0, 0, Vec::new());
        (self.hidden_rows, self.hidden_columns) = <(Told, Told)>::default();
    }

    fn end_sheet(&mut self) -> Result<(), NoDocument> {
        let cells = std::mem::take(&mut self.cells);
        self.sheets.push(if self.is_shown {
            let hidden = [&mut self.hidden_rows, &mut self.hidden_columns];
            let [rows, columns] = hidden.map(|told| Stretches::from(std::mem::take(told)));
            Sheet::shown(&self.name, cells, rows, columns)?
        } else {
            Sheet::hidden(&self.name)
        });
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
        // A program that is no office program may write a value alone.
        let text = match (cell.text.trim(), cell.value) {
            ("", Some(value)) if cell.paragraphs == 0 => shown::value(value),
            (text, _) => text.to_owned(),
        };
        if !text.is_empty() {
            for rank in 0..cell.repeated {
                let first = self.column.saturating_add(rank);
                let columns = Span { first, last: first.saturating_add(cell.columns - 1) };
                let rows = Span { first: self.row, last: self.row.saturating_add(cell.rows - 1) };
                self.push(SheetCell { rows, columns, text: text.clone(), value: cell.value })?;
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
            value: value(element),
        }
    }
}

/// What a cell holds beside its text.
fn value(element: &Element<'_>) -> Option<Value> {
    match element.value("value-type")?.as_str() {
        "float" | "percentage" | "currency" => element.value("value")?.parse().ok().map(Value::Number),
        "boolean" => Some(Value::Truth(element.value("boolean-value")? == "true")),
        "date" => Value::day_of(&element.value("date-value")?),
        _ => None,
    }
}

/// Whether rows or columns are hidden, or left out by a filter.
fn is_hidden(element: &Element<'_>) -> bool {
    element.value("visibility").is_some_and(|shown| shown != "visible")
}
