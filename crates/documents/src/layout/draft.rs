//! A table in the making: cells with their words.

use super::lattice::Mesh;
use super::number::number;
use super::page::Placed;
use super::text_line::text_lines;
use super::turn::Turn;
use super::word::Word;
use crate::confidence::Confidence;
use crate::place::Area;
use crate::table::{Cell, Span, Table, TableKind};

/// A cell in the making: what it spans, where it stands and the words in it.
#[derive(Debug, Clone)]
pub(crate) struct DraftCell<'page> {
    /// The rows and columns it spans.
    pub mesh: Mesh,
    /// Its rectangle on the page.
    pub area: Area,
    /// The words in it.
    pub words: Vec<&'page Word>,
}

/// A table in the making.
#[derive(Debug, Clone)]
pub(crate) struct Draft<'page> {
    /// By what it was found.
    pub kind: TableKind,
    /// Its whole rectangle on the page.
    pub area: Area,
    /// Its cells, by their first row, then their first column.
    pub cells: Vec<DraftCell<'page>>,
}

impl<'page> Draft<'page> {
    /// Its words.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'page Word> {
        self.cells.iter().flat_map(|cell| cell.words.iter().copied())
    }

    /// The table, without the rows and columns in which nothing stands.
    pub(crate) fn table(mut self, placed: Placed<'_>) -> Table {
        let rows = renumbered(&mut self.cells, |mesh| &mut mesh.rows);
        let columns = renumbered(&mut self.cells, |mesh| &mut mesh.columns);
        self.cells.sort_by_key(|cell| (cell.mesh.rows.first, cell.mesh.columns.first));
        Table {
            kind: self.kind,
            rows,
            columns,
            cells: self.cells.iter().map(|cell| finished(cell, placed)).collect(),
        }
    }

    /// How many rows and columns have something in them.
    pub(crate) fn size(&self) -> (usize, usize) {
        let used = |span: fn(&Mesh) -> Span| {
            let cells = self.cells.iter().filter(|cell| !cell.words.is_empty());
            cells.map(|cell| span(&cell.mesh).first).collect::<std::collections::BTreeSet<_>>().len()
        };
        (used(|mesh| mesh.rows), used(|mesh| mesh.columns))
    }
}

/// Numbers the rows or columns anew, without those in which no cell with words begins; cells that stand in these alone
/// are dropped. Gives how many there are.
fn renumbered(cells: &mut Vec<DraftCell<'_>>, span: fn(&mut Mesh) -> &mut Span) -> u32 {
    let mut kept: Vec<u32> = cells
        .iter_mut()
        .filter(|cell| !cell.words.is_empty())
        .map(|cell| span(&mut cell.mesh).first)
        .collect();
    kept.sort_unstable();
    kept.dedup();
    let rank = |position: u32| number(kept.partition_point(|place| *place < position));
    cells.retain_mut(|cell| {
        let span = span(&mut cell.mesh);
        let (first, end) = (rank(span.first), rank(span.last + 1));
        *span = Span { first, last: end.saturating_sub(1).max(first) };
        first < end
    });
    number(kept.len())
}

fn finished(cell: &DraftCell<'_>, placed: Placed<'_>) -> Cell {
    let (text, confidence) = read(&cell.words);
    let place = placed(cell.area);
    Cell { rows: cell.mesh.rows, columns: cell.mesh.columns, text, value: None, place, confidence }
}

/// What words say, line by line, and how surely they are read: first those that are not turned.
pub(crate) fn read(words: &[&Word]) -> (String, Confidence) {
    let mut texts = Vec::new();
    let mut confidence = Confidence::CERTAIN;
    for turn in [Turn::None, Turn::Rising, Turn::Over, Turn::Falling] {
        for line in text_lines(words.iter().copied().filter(|word| word.turn == turn)) {
            confidence = confidence.min(line.confidence());
            texts.push(line.text());
        }
    }
    (texts.join("\n"), confidence)
}
