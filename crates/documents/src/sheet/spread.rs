//! The cells of a sheet to blocks: a table to each stretch of rows without a blank one.

use std::collections::BTreeSet;

use super::stretches::Stretches;
use crate::confidence::Confidence;
use crate::document::{Block, Document, Format, Line, Page};
use crate::hidden::{Hidden, HiddenPart};
use crate::layout::number::number;
use crate::no_document::{Limit, NoDocument};
use crate::place::Place;
use crate::table::{Cell, Span, Table, TableKind};
use crate::value::Value;

/// How many cells a sheet may have.
pub(super) const CELLS: u32 = 1_000_000;
/// How many positions a table may have, taken or not.
pub(super) const POSITIONS: u64 = 8_000_000;
/// Before which row and which column its cells stand: sixteen times as many rows as programs take.
const REACH: u32 = 1 << 24;

/// A sheet as it shows itself: before anything is taken for a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its cells that say something and are shown, by row and column.
    pub cells: Vec<SheetCell>,
    /// What of it is hidden.
    pub hidden: Vec<HiddenPart>,
    hidden_rows: Stretches,
    hidden_columns: Stretches,
}

/// A cell of a sheet that says something.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetCell {
    /// The rows it spans, from 0.
    pub rows: Span,
    /// The columns it spans, from 0.
    pub columns: Span,
    /// What it shows.
    pub text: String,
    /// What it holds, where that is more than its text.
    pub value: Option<Value>,
}

impl Sheet {
    /// A sheet without what is hidden of its cells; refused where one of them stands beyond all that programs take.
    pub(super) fn shown(
        name: &str,
        mut cells: Vec<SheetCell>,
        hidden_rows: Stretches,
        hidden_columns: Stretches,
    ) -> Result<Self, NoDocument> {
        cells.iter_mut().try_for_each(SheetCell::within_reach)?;
        let (mut left, mut rows, mut columns) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        for cell in cells {
            match (hidden_rows.hold(cell.rows), hidden_columns.hold(cell.columns)) {
                (false, false) => left.push(cell),
                (true, _) => drop(rows.insert(cell.rows.first)),
                (false, true) => drop(columns.insert(cell.columns.first)),
            }
        }
        let count = |of: &BTreeSet<u32>| Some(number(of.len())).filter(|count| *count > 0);
        let rows = count(&rows).map(HiddenPart::Rows);
        let hidden = rows.into_iter().chain(count(&columns).map(HiddenPart::Columns)).collect();
        Ok(Self { name: name.to_owned(), cells: left, hidden, hidden_rows, hidden_columns })
    }

    /// A sheet of which nothing is shown.
    pub(super) fn hidden(name: &str) -> Self {
        let (hidden_rows, hidden_columns) = <(Stretches, Stretches)>::default();
        let (name, hidden) = (name.to_owned(), vec![HiddenPart::Sheet]);
        Self { name, cells: Vec::new(), hidden, hidden_rows, hidden_columns }
    }
}

impl SheetCell {
    /// What it spans is cut where sheets end; where it begins beyond, it is not read.
    fn within_reach(&mut self) -> Result<(), NoDocument> {
        if self.rows.first.max(self.columns.first) >= REACH {
            return Err(NoDocument::TooLarge(Limit::Cells(CELLS)));
        }
        for span in [&mut self.rows, &mut self.columns] {
            span.last = span.last.min(REACH - 1);
        }
        Ok(())
    }
}

/// A cell where it is shown: hidden rows and columns before it are not counted.
struct ShownCell<'s> {
    rows: Span,
    columns: Span,
    own: &'s SheetCell,
}

/// The document that sheets are: a page to each that is shown.
pub(super) fn document(format: Format, sheets: &[Sheet]) -> Result<Document, NoDocument> {
    let shown = sheets.iter().filter(|sheet| !sheet.hidden.contains(&HiddenPart::Sheet));
    let pages = (1..).zip(shown).map(|(number, sheet)| page(number, sheet)).collect::<Result<_, _>>()?;
    let told = |sheet: &Sheet| {
        let name = sheet.name.clone();
        sheet.hidden.iter().map(move |part| Hidden { sheet: name.clone(), part: *part }).collect::<Vec<_>>()
    };
    Ok(Document { format, pages, hidden: sheets.iter().flat_map(told).collect() })
}

/// The page that a sheet is.
fn page(number: u32, sheet: &Sheet) -> Result<Page, NoDocument> {
    let name = &sheet.name;
    let shown =
        |own: &SheetCell| (sheet.hidden_rows.without(own.rows), sheet.hidden_columns.without(own.columns));
    let placed = sheet.cells.iter().map(|own| (shown(own), own));
    let cells: Vec<ShownCell<'_>> =
        placed.map(|((rows, columns), own)| ShownCell { rows, columns, own }).collect();
    let mut blocks = Vec::new();
    let first = cells.iter().map(|cell| cell.columns.first).min().unwrap_or(0);
    for band in bands(&cells) {
        let (titles, rest) = band.split_at(titles(band));
        blocks.extend(lines(titles, name));
        blocks.extend(of_band(rest, first, name)?);
    }
    Ok(Page { number, name: Some(name.clone()), area: None, blocks })
}

/// Stretches of cells between which a row is blank.
fn bands<'c, 's>(cells: &'c [ShownCell<'s>]) -> Vec<&'c [ShownCell<'s>]> {
    let mut bands = Vec::new();
    let (mut begin, mut last) = (0, 0);
    for (rank, cell) in cells.iter().enumerate() {
        if rank > begin && cell.rows.first > last + 1 {
            bands.push(&cells[begin..rank]);
            begin = rank;
        }
        last = if rank == begin { cell.rows.last } else { last.max(cell.rows.last) };
    }
    if begin < cells.len() {
        bands.push(&cells[begin..]);
    }
    bands
}

/// How many cells at the beginning of a stretch are titles: each alone in its row, in one column or merged with those behind
/// the first. A cell that spans columns further right stands above them: it is of their header.
fn titles(band: &[ShownCell<'_>]) -> usize {
    let left = band.iter().map(|cell| cell.columns.first).min().unwrap_or_default();
    let is_title = |cell: &ShownCell<'_>| {
        cell.rows.first == cell.rows.last
            && (cell.columns.first == cell.columns.last || cell.columns.first == left)
    };
    let rows = band.chunk_by(|one, other| one.rows.first == other.rows.first);
    rows.take_while(|row| matches!(row, [alone] if is_title(alone))).count()
}

/// A table where a stretch has two rows and two columns; a line to each row else.
fn of_band(band: &[ShownCell<'_>], first: u32, sheet: &str) -> Result<Vec<Block>, NoDocument> {
    let Some(corner) = band.first() else { return Ok(Vec::new()) };
    let top = band.iter().map(|cell| cell.rows.first).min().unwrap_or(0);
    let rows = band.iter().map(|cell| cell.rows.last).max().unwrap_or(0) - top + 1;
    let columns = band.iter().map(|cell| cell.columns.last).max().unwrap_or(0) - first + 1;
    let beside = band.iter().any(|cell| cell.columns.first != corner.columns.first);
    let below = band.iter().any(|cell| cell.rows.first != corner.rows.first);
    if !beside || !below {
        return Ok(lines(band, sheet));
    }
    if u64::from(rows) * u64::from(columns) > POSITIONS {
        return Err(NoDocument::TooLarge(Limit::Cells(CELLS)));
    }
    let cells = band.iter().map(|cell| Cell {
        rows: Span { first: cell.rows.first - top, last: cell.rows.last - top },
        columns: Span { first: cell.columns.first - first, last: cell.columns.last - first },
        text: cell.own.text.clone(),
        value: cell.own.value,
        place: place(cell.own, sheet),
        confidence: Confidence::CERTAIN,
    });
    Ok(vec![Block::Table(Table { kind: TableKind::Sheet, rows, columns, cells: cells.collect() })])
}

fn lines(band: &[ShownCell<'_>], sheet: &str) -> Vec<Block> {
    let rows = band.chunk_by(|one, other| one.rows.first == other.rows.first);
    rows.map(|row| {
        let words: Vec<&str> = row.iter().flat_map(|cell| cell.own.text.split_whitespace()).collect();
        let (text, place) = (words.join(" "), place(row[0].own, sheet));
        Block::Line(Line { text, place, height: None, confidence: Confidence::CERTAIN })
    })
    .collect()
}

fn place(cell: &SheetCell, sheet: &str) -> Place {
    Place::Cell { sheet: sheet.to_owned(), row: cell.rows.first + 1, column: cell.columns.first + 1 }
}
