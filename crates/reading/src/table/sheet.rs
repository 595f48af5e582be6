//! A sheet of a workbook as delimited text, so that every door reads workbooks as it reads what they are saved as.

use csv::WriterBuilder;
use maillage_documents::{self as documents, HiddenPart, Sheet, SheetCell, Value};

use super::header::{Header, Known};

/// A sheet whose header a door knows.
#[derive(Debug)]
pub(super) struct Flat {
    /// The name of the sheet.
    pub(super) name: String,
    /// Its rows from its header on, a line to each: the number of a line is that of its row.
    pub(super) text: String,
    /// What it holds and does not show.
    pub(super) hidden: Vec<HiddenPart>,
    /// The name of the first other sheet that holds a table of the door.
    pub(super) second: Option<String>,
}

/// The sheet of a workbook whose header names most of the columns of a door, one with rows before one without; nothing where
/// no sheet has such a header.
pub(super) fn flat(bytes: &[u8], known: Known<'_>) -> Option<Flat> {
    let sheets = documents::sheets(bytes)?.ok()?;
    let headed: Vec<Headed<'_>> = sheets.iter().filter_map(|sheet| Headed::of(sheet, known)).collect();
    // The last of the best wins a maximum: of two that are alike, the first is meant.
    let best = headed.iter().rev().max_by_key(|headed| (headed.is_table, headed.named))?;
    let mut others = headed.iter().filter(|other| other.is_table && other.sheet.name != best.sheet.name);
    Some(Flat {
        name: best.sheet.name.clone(),
        text: text(best.sheet, best.row)?,
        hidden: best.sheet.hidden.clone(),
        second: others.next().map(|other| other.sheet.name.clone()),
    })
}

/// A sheet of which a row is a header.
struct Headed<'s> {
    sheet: &'s Sheet,
    /// That row.
    row: u32,
    /// How many of its cells name a column.
    named: usize,
    /// Whether it is a table of the door: a legend names a column in each row, and a table that nobody has filled in has
    /// nothing below its header.
    is_table: bool,
}

impl<'s> Headed<'s> {
    fn of(sheet: &'s Sheet, known: Known<'_>) -> Option<Self> {
        let (header, row) = header(sheet, known)?;
        let is_filled = || sheet.cells.iter().any(|cell| cell.rows.first > row);
        // A row of a legend may name two: a column, and a unit that is called as another.
        let is_header = header.distinct() > 2 || (header.distinct() > 1 && header.known() * 2 > header.len());
        Some(Self { sheet, row, named: header.known(), is_table: is_header && is_filled() })
    }
}

/// The row of a sheet that names most columns as a header, and which row that is.
fn header(sheet: &Sheet, known: Known<'_>) -> Option<(Header, u32)> {
    let rows = sheet.cells.chunk_by(|one, other| one.rows.first == other.rows.first);
    let named = rows.filter_map(|row| {
        let names = row.iter().map(|cell| cell.text.clone()).collect();
        Some((Header::new(names, known), row.first()?.rows.first))
    });
    named.rev().max_by_key(|(header, _)| header.known()).filter(|(header, _)| header.known() > 0)
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

/// What a cell says in one line: figures as they are printed, a number dressed for people bare where its dress says nothing
/// more, a day as data write it.
fn said(cell: &SheetCell) -> String {
    match cell.value {
        Some(Value::Number(number)) if shows(&cell.text, number) => number.to_string(),
        Some(Value::Truth(yes)) => String::from(if yes { "oui" } else { "non" }),
        Some(Value::Day { year, month, day }) => format!("{year:04}-{month:02}-{day:02}"),
        _ => cell.text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Whether a text shows a number in a dress: its figures and no others, set in groups or with zeros behind a point, and no
/// letter. `1A` shows a name, `oui` an answer, `3` no two and a half, and `02408` more than the number.
fn shows(text: &str, number: f64) -> bool {
    if text.contains(char::is_alphabetic) {
        return false;
    }
    let figures = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
    let (held, whole) = (number.abs().to_string(), figures(text));
    let in_parts = text.rsplit_once([',', '.']).map(|(before, after)| {
        let behind = figures(after);
        match behind.trim_end_matches('0') {
            "" => figures(before),
            behind => format!("{}.{behind}", figures(before)),
        }
    });
    whole == held || in_parts == Some(held)
}
