//! A sheet of a workbook as delimited text, so that every door reads workbooks as it reads what they are saved as.

use csv::WriterBuilder;
use maillage_documents::{self as documents, HiddenPart, Sheet, SheetCell, Value};

use super::header::{Column, Header};

/// A sheet whose header a door knows.
#[derive(Debug)]
pub(super) struct Flat {
    /// The name of the sheet.
    pub(super) name: String,
    /// Its rows from its header on, a line to each: the number of a line is that of its row.
    pub(super) text: String,
    /// What it holds and does not show.
    pub(super) hidden: Vec<HiddenPart>,
}

/// The sheet of a workbook whose header names most of the columns of a door; nothing where none does.
pub(super) fn flat(bytes: &[u8], known: &'static [Column]) -> Option<Flat> {
    let sheets = documents::sheets(bytes)?.ok()?;
    let headed = sheets.iter().filter_map(|sheet| Some((header(sheet, known)?, sheet)));
    // The last of the best wins a maximum: of two that are alike, the first is meant.
    let ((_, row), sheet) = headed.rev().max_by_key(|((named, _), _)| *named)?;
    Some(Flat { name: sheet.name.clone(), text: text(sheet, row)?, hidden: sheet.hidden.clone() })
}

/// How many columns the best row of a sheet names, and which row that is.
fn header(sheet: &Sheet, known: &'static [Column]) -> Option<(usize, u32)> {
    let rows = sheet.cells.chunk_by(|one, other| one.rows.first == other.rows.first);
    let named = rows.filter_map(|row| {
        let names = row.iter().map(|cell| cell.text.clone()).collect();
        Some((Header::new(names, known).known(), row.first()?.rows.first))
    });
    named.rev().max_by_key(|(named, _)| *named).filter(|(named, _)| *named > 0)
}

/// The rows of a sheet from its header on; those above it are blank lines.
fn text(sheet: &Sheet, header: u32) -> Option<String> {
    let below = sheet.cells.iter().position(|cell| cell.rows.first >= header)?;
    let mut text = String::new();
    let mut next = 0;
    for row in sheet.cells.get(below..)?.chunk_by(|one, other| one.rows.first == other.rows.first) {
        let at = row.first()?.rows.first;
        text.extend((next..at).map(|_| '\n'));
        text.push_str(&record(row)?);
        next = at + 1;
    }
    Some(text)
}

/// A row as a line: each cell in its column.
fn record(row: &[SheetCell]) -> Option<String> {
    let last = row.iter().map(|cell| cell.columns.first).max()?;
    let mut cells = vec![String::new(); usize::try_from(last).ok()? + 1];
    for cell in row {
        if let Some(slot) = usize::try_from(cell.columns.first).ok().and_then(|at| cells.get_mut(at)) {
            *slot = said(cell);
        }
    }
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(&cells).ok()?;
    String::from_utf8(writer.into_inner().ok()?).ok()
}

/// What a cell says in one line: figures as they are printed, a number dressed for people bare, a day as data write it.
fn said(cell: &SheetCell) -> String {
    let is_bare = cell.text.chars().all(|sign| sign.is_ascii_digit());
    match cell.value {
        Some(Value::Number(number)) if !is_bare => number.to_string(),
        Some(Value::Truth(yes)) => String::from(if yes { "oui" } else { "non" }),
        Some(Value::Day { year, month, day }) => format!("{year:04}-{month:02}-{day:02}"),
        _ => cell.text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
