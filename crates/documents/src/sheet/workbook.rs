//! Workbooks of Office Open XML.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader as _, SheetVisible, Style, Xlsx};

use super::concealed::{self, Concealed};
use super::package::Package;
use super::shown::{self, Instant};
use super::spread::{CELLS, Sheet, SheetCell};
use crate::no_document::{Limit, NoDocument};
use crate::table::Span;
use crate::value::Value;

/// The sheets of a workbook.
pub(super) fn read(bytes: &[u8], package: &mut Package<'_>) -> Result<Vec<Sheet>, NoDocument> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_fault| NoDocument::Broken)?;
    let parts = concealed::parts(package)?;
    let mut sheets = Vec::new();
    for calamine::Sheet { name, visible, .. } in book.sheets_metadata().to_vec() {
        if visible != SheetVisible::Visible {
            sheets.push(Sheet::hidden(&name));
            continue;
        }
        // Its cells are read only from a part that was looked through before.
        let part = parts.get(&name).filter(|part| package.has(part)).ok_or(NoDocument::Broken)?;
        let Concealed { rows, columns } = concealed::of(package, part)?;
        // A sheet of a chart has no cells.
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let cells = cells(&mut book, &name, &Spans::of(&merged))?;
        sheets.push(Sheet::shown(&name, cells, rows.into(), columns.into())?);
    }
    Ok(sheets)
}

/// Cells that are merged, by each row that they span and their first column: the rows and columns of each.
struct Spans(BTreeMap<(u32, u32), (Span, Span)>);

impl Spans {
    fn of(merged: &[Dimensions]) -> Self {
        let areas = merged.iter().filter(|area| area.start.0 <= area.end.0 && area.start.1 <= area.end.1);
        let by_row = areas.flat_map(|area| {
            let rows = Span { first: area.start.0, last: area.end.0 };
            let columns = Span { first: area.start.1, last: area.end.1 };
            (rows.first..=rows.last).map(move |row| ((row, columns.first), (rows, columns)))
        });
        let mut spans = BTreeMap::new();
        for (place, span) in by_row.take(usize::try_from(CELLS).unwrap_or(usize::MAX)) {
            spans.entry(place).or_insert(span);
        }
        Self(spans)
    }

    /// The rows and columns of the cell at a position: nothing where another spans over it.
    fn at(&self, (row, column): (u32, u32)) -> Option<(Span, Span)> {
        let begun = self.0.range((row, 0)..=(row, column)).next_back();
        let merged = begun.map(|(_, span)| span).filter(|(_, columns)| columns.holds(column));
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
    let patterns: Vec<String> = reader.styles().iter().map(pattern).collect();
    for _ in 0..=CELLS {
        let next = reader.next_cell_with_style_id().map_err(|_fault| NoDocument::Broken)?;
        let Some((cell, style)) = next else {
            cells.sort_by_key(|cell: &SheetCell| (cell.rows.first, cell.columns.first));
            return Ok(cells);
        };
        let (text, value) = read_cell(cell.get_value(), patterns.get(style).map_or("", String::as_str));
        let area = spans.at(cell.get_position()).filter(|_| !text.trim().is_empty());
        cells.extend(area.map(|(rows, columns)| SheetCell { rows, columns, text, value }));
    }
    Err(NoDocument::TooLarge(Limit::Cells(CELLS)))
}

/// The pattern by which a look shows numbers; empty where it says none.
fn pattern(style: &Style) -> String {
    style.number_format.as_ref().map(|format| format.format_code.clone()).unwrap_or_default()
}

/// What a cell shows by its pattern, and what it holds.
fn read_cell(data: &DataRef<'_>, pattern: &str) -> (String, Option<Value>) {
    match data {
        DataRef::Int(number) => read_cell(&DataRef::Float(exact(*number)), pattern),
        DataRef::Float(number) => (shown::number(*number, pattern), Some(Value::Number(*number))),
        DataRef::Bool(yes) => (shown::text(shown::truth(*yes), pattern).to_owned(), Some(Value::Truth(*yes))),
        DataRef::DateTime(moment) if moment.is_duration() => {
            (shown::date(instant(moment), pattern), Some(Value::Number(moment.as_f64())))
        }
        DataRef::DateTime(moment) => {
            let instant = instant(moment);
            let Instant { year, month, day, .. } = instant;
            (shown::date(instant, pattern), Some(Value::Day { year, month, day }))
        }
        DataRef::DateTimeIso(text) => match Value::day_of(text) {
            Some(Value::Day { year, month, day }) => {
                let shown = shown::date(Instant::of_day(year, month, day), pattern);
                (shown, Some(Value::Day { year, month, day }))
            }
            _ => (text.clone(), None),
        },
        DataRef::SharedString(text) => (shown::text(text, pattern).to_owned(), None),
        DataRef::String(text) => (shown::text(text, pattern).to_owned(), None),
        DataRef::DurationIso(text) => (text.clone(), None),
        DataRef::Error(error) => (error.to_string(), None),
        DataRef::Empty => (String::new(), None),
    }
}

/// A whole number as sheets hold it.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "sheets count in floating point")]
const fn exact(number: i64) -> f64 {
    number as f64
}

fn instant(moment: &ExcelDateTime) -> Instant {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    Instant { year, month, day, hour, minute, second, days: moment.as_f64() }
}
