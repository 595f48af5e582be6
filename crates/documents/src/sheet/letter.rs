//! Texts of word processors, of Office Open XML: paragraphs and tables in their order.

use std::collections::BTreeMap;

use super::marks::{Element, Mark, each};
use super::spread::{CELLS, POSITIONS};
use crate::confidence::Confidence;
use crate::document::{Block, Document, Format, Line, Page};
use crate::no_document::{Limit, NoDocument};
use crate::place::Place;
use crate::table::{Cell, Span, Table, TableKind};

/// The document that a text is: one page, for the text does not say where pages end.
pub(super) fn read(content: &str) -> Result<Document, NoDocument> {
    let mut reading = Reading::default();
    each(content, |mark| reading.take(mark))?;
    let page = Page { number: 1, name: None, area: None, blocks: reading.blocks };
    Ok(Document { format: Format::Docx, pages: vec![page], hidden: Vec::new() })
}

/// How far a text is read.
#[derive(Debug, Default)]
struct Reading {
    blocks: Vec<Block>,
    /// The lines of the text before: paragraphs, and rows of tables.
    lines: u32,
    tables: u32,
    said: u32,
    /// How many tables stand around what is read: one within a cell is text of that cell.
    depth: u32,
    table: Vec<Cell>,
    /// The last cell of the table over the same columns, by its rank.
    lowest: BTreeMap<Span, usize>,
    row: u32,
    column: u32,
    /// Whether the cell that is read is one with that above it.
    continued: bool,
    span: u32,
    text: String,
    /// Whether what is read was taken out by a correction.
    deleted: u32,
}

impl Reading {
    fn take(&mut self, mark: Mark<'_>) -> Result<(), NoDocument> {
        match mark {
            Mark::Begin(element) => self.begin(&element),
            Mark::End(name) => return self.end(&name),
            // Spaces between the marks are none of the text: that stands in runs alone.
            Mark::Text(text) if self.said > 0 && self.deleted == 0 => self.text.push_str(&text),
            Mark::Text(_) => {}
        }
        Ok(())
    }

    fn begin(&mut self, element: &Element<'_>) {
        match element.name().as_str() {
            "tbl" => {
                self.depth += 1;
                if self.depth == 1 {
                    (self.table, self.lowest, self.row) = (Vec::new(), BTreeMap::new(), 0);
                    self.text.clear();
                }
            }
            "tr" if self.depth == 1 => {
                self.column = 0;
                self.lines += 1;
            }
            "tc" if self.depth == 1 => {
                (self.continued, self.span) = (false, 1);
                self.text.clear();
            }
            "gridSpan" if self.depth == 1 => self.span = element.number("val").clamp(1, 1024),
            "vMerge" if self.depth == 1 && element.value("val").as_deref() != Some("restart") => {
                self.continued = true;
            }
            "del" => self.deleted += 1,
            "t" => self.said += 1,
            "tab" if self.deleted == 0 => self.text.push('\t'),
            "br" | "cr" if self.deleted == 0 => self.text.push('\n'),
            "noBreakHyphen" => self.text.push('-'),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), NoDocument> {
        match name {
            "t" => self.said = self.said.saturating_sub(1),
            "del" => self.deleted = self.deleted.saturating_sub(1),
            "p" => self.end_paragraph(),
            "tc" if self.depth == 1 => self.end_cell()?,
            "tr" if self.depth == 1 => self.row += 1,
            "tbl" => self.end_table()?,
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) {
        if self.depth > 0 {
            self.text.push('\n');
            return;
        }
        self.lines += 1;
        let words: Vec<&str> = self.text.split_whitespace().collect();
        if !words.is_empty() {
            let place = Place::Line(self.lines);
            let line = Line { text: words.join(" "), place, height: None, confidence: Confidence::CERTAIN };
            self.blocks.push(Block::Line(line));
        }
        self.text.clear();
    }

    fn end_cell(&mut self) -> Result<(), NoDocument> {
        let columns = Span { first: self.column, last: self.column + self.span - 1 };
        self.column += self.span;
        if self.continued
            && let Some(above) = self.lowest.get(&columns).and_then(|rank| self.table.get_mut(*rank))
        {
            above.rows.last = self.row;
            return Ok(());
        }
        if u32::try_from(self.table.len()).is_ok_and(|cells| cells >= CELLS) || self.column > CELLS {
            return Err(NoDocument::TooLarge(Limit::Cells(CELLS)));
        }
        let sheet = (self.tables + 1).to_string();
        self.lowest.insert(columns, self.table.len());
        self.table.push(Cell {
            rows: Span::one(self.row),
            columns,
            text: self.text.trim().to_owned(),
            value: None,
            place: Place::Cell { sheet, row: self.lines, column: columns.first + 1 },
            confidence: Confidence::CERTAIN,
        });
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), NoDocument> {
        self.depth = self.depth.saturating_sub(1);
        if self.depth > 0 {
            return Ok(());
        }
        self.tables += 1;
        let mut cells = std::mem::take(&mut self.table);
        cells.sort_by_key(|cell| (cell.rows.first, cell.columns.first));
        let columns = cells.iter().map(|cell| cell.columns.last + 1).max().unwrap_or(0);
        if u64::from(self.row) * u64::from(columns) > POSITIONS {
            return Err(NoDocument::TooLarge(Limit::Cells(CELLS)));
        }
        let table = Table { kind: TableKind::Sheet, rows: self.row, columns, cells };
        self.blocks.push(Block::Table(table));
        self.text.clear();
        Ok(())
    }
}
