//! Workbooks of Office Open XML.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader as _, Xlsx};

use super::spread::{CELLS, SheetCell, page};
use crate::document::{Document, Format};
use crate::no_document::{Limit, NoDocument};
use crate::table::Span;

/// The document that a workbook is: a page to each sheet.
pub(super) fn read(bytes: &[u8]) -> Result<Document, NoDocument> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_fault| NoDocument::Broken)?;
    let mut pages = Vec::new();
    for (number, name) in (1_u32..).zip(book.sheet_names()) {
        // A sheet of a chart has no cells, and no part where they would stand.
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        pages.push(page(number, &name, &cells(&mut book, &name, &Spans::of(&merged))?)?);
    }
    Ok(Document { format: Format::Xlsx, pages })
}

/// Cells that are merged, by the row in which they stand: the rows and columns of each.
struct Spans(BTreeMap<u32, Vec<(Span, Span)>>);

impl Spans {
    fn of(merged: &[Dimensions]) -> Self {
        let mut spans: BTreeMap<u32, Vec<(Span, Span)>> = BTreeMap::new();
        let areas = merged.iter().filter(|area| area.start.0 <= area.end.0 && area.start.1 <= area.end.1);
        let by_row = areas.flat_map(|area| {
            let rows = Span { first: area.start.0, last: area.end.0 };
            let columns = Span { first: area.start.1, last: area.end.1 };
            (rows.first..=rows.last).map(move |row| (row, (rows, columns)))
        });
        for (row, span) in by_row.take(usize::try_from(CELLS).unwrap_or(usize::MAX)) {
            spans.entry(row).or_default().push(span);
        }
        Self(spans)
    }

    /// The rows and columns of the cell at a position: nothing where another spans over it.
    fn at(&self, (row, column): (u32, u32)) -> Option<(Span, Span)> {
        let merged =
            self.0.get(&row).and_then(|spans| spans.iter().find(|(_, columns)| columns.holds(column)));
        match merged {
            None => Some((Span::one(row), Span::one(column))),
            Some((rows, columns)) if (rows.first, columns.first) == (row, column) => Some((*rows, *columns)),
            Some(_) => None,
        }
    }
}

/// The cells of a sheet that say something, by row and column; those that are merged span all they cover.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, spans: &Spans) -> Result<Vec<SheetCell>, NoDocument> {
    let mut cells = Vec::new();
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return Ok(cells) };
    for _ in 0..=CELLS {
        let Some(cell) = reader.next_cell().map_err(|_fault| NoDocument::Broken)? else {
            cells.sort_by_key(|cell: &SheetCell| (cell.rows.first, cell.columns.first));
            return Ok(cells);
        };
        let (position, text) = (cell.get_position(), printed(cell.get_value()));
        if let Some((rows, columns)) = spans.at(position).filter(|_| !text.trim().is_empty()) {
            cells.push(SheetCell { rows, columns, text });
        }
    }
    Err(NoDocument::TooLarge(Limit::Cells(CELLS)))
}

/// A value as a text: numbers with a point and no more digits than they need, days as the year, the month and the day.
fn printed(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => String::from(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(instant) if instant.is_duration() => instant.as_f64().to_string(),
        DataRef::DateTime(instant) => {
            let (year, month, day, hour, minute, second, _) = instant.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute, second) == (0, 0, 0) {
                day
            } else {
                format!("{day} {hour:02}:{minute:02}:{second:02}")
            }
        }
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}
