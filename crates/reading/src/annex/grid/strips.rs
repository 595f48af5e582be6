//! A document as strips in the order of reading: lines of text and rows of tables, each with its rank and its place.

use std::collections::{BTreeMap, BTreeSet};

use maillage_documents::{self as documents, Block, Cell, Confidence, Document, Format, Line, Page, Table};
use maillage_domain::ground::place::{Area, InSheet, Place, SheetName};
use maillage_domain::text::key;

use super::plain::plain;
use super::{marks, roles, titles};
use crate::annex::cells;
use crate::height::tenths;

/// What stands in a document, one below the other.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Strip {
    /// A line outside every table.
    Text(Text),
    /// A row of a table, or a line that ends in cells.
    Row(Row),
}

/// A line outside every table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    /// Its rank among all that has a place.
    pub(super) rank: u32,
    /// Its words.
    pub(super) words: String,
    /// The height of its characters in tenths of a point, where it is known.
    pub(super) height: Option<u32>,
}

/// A row: a cell for each column of its table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// The rank of its first cell.
    pub(super) rank: u32,
    /// The rank of its table among those of the document; none for a line that ends in cells.
    pub(super) table: Option<usize>,
    /// Its cells.
    pub(super) cells: Vec<GridCell>,
    /// The footnotes whose marks it bears.
    pub(super) notes: Vec<String>,
}

/// What stands in a column of a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GridCell {
    /// The rank of the cell.
    pub(super) rank: u32,
    /// Its text in one line, without marks.
    pub(super) text: String,
    /// How surely it was read.
    pub(super) confidence: Confidence,
    /// Whether it begins in this row and column; else it spans from before.
    pub(super) begins: bool,
    /// The whole number that a sheet holds there and shows dressed: `3,0`, `3 sites`, `(3)`.
    pub(super) held: Option<i64>,
}

impl Row {
    /// The cells that begin here and hold something, with their columns.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &GridCell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| cell.begins && !cell.text.is_empty())
    }
}

/// The places of all that has a rank.
#[derive(Debug, Default)]
pub(in crate::annex) struct Places {
    of: Vec<Place>,
    /// The rectangles of whole rows, by the rank of the row.
    rows: BTreeMap<u32, Area>,
}

impl Places {
    /// The place of a rank; ranks are counted from 1.
    pub(in crate::annex) fn of(&self, rank: u32) -> Place {
        let at = usize::try_from(rank).ok().and_then(|rank| rank.checked_sub(1));
        at.and_then(|at| self.of.get(at)).copied().unwrap_or_default()
    }

    /// The place of all of the row of a rank.
    pub(in crate::annex) fn of_row(&self, rank: u32) -> Place {
        let place = self.of(rank);
        Place { area: self.rows.get(&rank).copied().or(place.area), ..place }
    }

    pub(in crate::annex) fn keep(&mut self, place: Place) -> u32 {
        self.of.push(place);
        u32::try_from(self.of.len()).unwrap_or(u32::MAX)
    }
}

/// The strips of a document, and where each stands.
pub(super) fn of(document: &Document) -> (Vec<Strip>, Places) {
    let (mut strips, mut places, mut tables) = (Vec::new(), Places::default(), 0);
    let paged = matches!(document.format, Format::Pdf | Format::Scan | Format::Docx);
    let running = running_lines(document);
    for page in &document.pages {
        let at = |place: &documents::Place| placed(place, paged.then_some(page.number));
        strips.extend(name_strip(page, &mut places));
        for block in &page.blocks {
            match block {
                Block::Line(line) if running.contains(&masked(&plain(&line.text))) => {}
                Block::Line(line) => strips.push(line_strip(line, places.keep(at(&line.place)))),
                Block::Table(table) => {
                    strips.extend(rows(table, tables, &mut places, &at).into_iter().map(Strip::Row));
                    tables += 1;
                }
            }
        }
    }
    (without_furniture(strips), places)
}

fn placed(place: &documents::Place, page: Option<u32>) -> Place {
    match place {
        documents::Place::Line(line) => Place { page, ..Place::on_line(*line) },
        documents::Place::Cell { sheet, row, column } => {
            // The tables of a letter have no sheets.
            let cell = InSheet { sheet: SheetName::new(sheet), column: *column };
            Place { page, cell: Some(cell).filter(|_| page.is_none()), ..Place::on_line(*row) }
        }
        documents::Place::Box { page, area } => {
            Place { page: Some(*page), area: Some(around(*area)), ..Place::default() }
        }
    }
}

/// A rectangle in whole points around another.
fn around(area: documents::Area) -> Area {
    Area {
        left: whole(area.left.floor()),
        top: whole(area.top.floor()),
        right: whole(area.right.ceil()),
        bottom: whole(area.bottom.ceil()),
    }
}

/// A whole number of that many; nothing below zero.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast of a float ends at the bounds of the whole numbers"
)]
const fn whole(number: f32) -> u32 {
    number as u32
}

/// The name of a sheet, where it says what its table is about: a zone; or anything, where nothing else stands above the table.
fn name_strip(page: &Page, places: &mut Places) -> Option<Strip> {
    let name = plain(page.name.as_deref()?);
    let untitled = matches!(page.blocks.first(), Some(Block::Table(_))) && !is_given(&name);
    (untitled || titles::zone(&name).is_some()).then(|| {
        let cell = Some(InSheet { sheet: SheetName::new(&name), column: 1 });
        let rank = places.keep(Place { cell, ..Place::on_line(1) });
        Strip::Text(Text { rank, words: name, height: None })
    })
}

/// Whether a sheet bears the name that a program gave it: `Feuil1`, `Sheet2`.
fn is_given(name: &str) -> bool {
    let word = key(name);
    let word = word.trim_end_matches(|sign: char| sign.is_ascii_digit());
    matches!(word, "feuil" | "feuille" | "sheet" | "tableau" | "table" | "bilan" | "donnees")
}

/// A line as a text, or as a row where it ends in cells.
fn line_strip(line: &Line, rank: u32) -> Strip {
    let text = plain(&line.text);
    let tokens = cells::tokens(rank, &text);
    let run = cells::trailing(&tokens);
    // One number behind words is a year or a page.
    if run < 2 {
        return Strip::Text(Text { rank, words: text, height: line.height.map(tenths) });
    }
    let (label, tail) = tokens.split_at_checked(tokens.len() - run).unwrap_or_default();
    let cell = |text: String| GridCell { rank, text, confidence: line.confidence, begins: true, held: None };
    let figures = tail.iter().map(|token| cell(token.text.clone()));
    let cells = std::iter::once(cell(cells::joined(label))).chain(figures).collect();
    Strip::Row(Row { rank, table: None, cells, notes: Vec::new() })
}

/// More columns than this no table of a bilan has. A bound on the work: a row has a cell for each.
const MOST_COLUMNS: u32 = 64;

fn rows(
    table: &Table,
    number: usize,
    places: &mut Places,
    at: &impl Fn(&documents::Place) -> Place,
) -> Vec<Row> {
    let columns = usize::try_from(table.columns.min(MOST_COLUMNS)).unwrap_or_default();
    let empty =
        GridCell { rank: 0, text: String::new(), confidence: Confidence::CERTAIN, begins: false, held: None };
    let mut grid: BTreeMap<u32, Vec<GridCell>> = BTreeMap::new();
    let own = own_areas(table);
    for cell in &table.cells {
        let rank = places.keep(at(&cell.place));
        let text = plain(&cell.text);
        for row in cell.rows.first..=cell.rows.last.min(table.rows.saturating_sub(1)) {
            let line = grid.entry(row).or_insert_with(|| vec![empty.clone(); columns]);
            for column in cell.columns.first..=cell.columns.last.min(MOST_COLUMNS - 1) {
                let begins = row == cell.rows.first && column == cell.columns.first;
                let (text, confidence) = (text.clone(), cell.confidence);
                let kept = GridCell { rank, text, confidence, begins, held: held(cell) };
                if let Some(slot) = usize::try_from(column).ok().and_then(|column| line.get_mut(column)) {
                    *slot = kept;
                }
            }
        }
    }
    let first = |cells: &[GridCell]| {
        cells.iter().find(|cell| cell.begins).or(cells.first()).map_or(1, |cell| cell.rank)
    };
    grid.into_iter()
        .map(|(row, cells)| {
            let rank = first(&cells);
            places.rows.extend(own.get(&row).map(|area| (rank, around(*area))));
            Row { rank, table: Some(number), cells, notes: Vec::new() }
        })
        .collect()
}

/// The rectangle of each row: around the cells that stand in it alone.
fn own_areas(table: &Table) -> BTreeMap<u32, documents::Area> {
    let mut areas: BTreeMap<u32, documents::Area> = BTreeMap::new();
    for cell in table.cells.iter().filter(|cell| cell.rows.first == cell.rows.last) {
        if let documents::Place::Box { area, .. } = cell.place {
            areas.entry(cell.rows.first).and_modify(|own| *own = own.around(&area)).or_insert(area);
        }
    }
    areas
}

/// The whole number that a cell holds, where it shows no other: its figures are those before the point of what it shows.
fn held(cell: &Cell) -> Option<i64> {
    let number = cell.value?.whole()?;
    let before_point = cell.text.split(',').next().unwrap_or_default();
    let figures: String = before_point.chars().filter(char::is_ascii_digit).collect();
    (figures == number.unsigned_abs().to_string()).then_some(number)
}

/// How many lines at either end of a page may run along with its pages.
const AT_ENDS: usize = 2;

/// The lines that stand at the ends of most pages, but for their numbers: running heads and feet.
fn running_lines(document: &Document) -> BTreeSet<String> {
    let mut pages: BTreeMap<String, usize> = BTreeMap::new();
    for page in &document.pages {
        let first = page.blocks.iter().take(AT_ENDS);
        let ends = first.chain(page.blocks.iter().skip(AT_ENDS).rev().take(AT_ENDS));
        let lines = ends.filter_map(|block| match block {
            Block::Line(line) => {
                Some(plain(&line.text)).filter(|text| may_run(text)).map(|text| masked(&text))
            }
            Block::Table(_) => None,
        });
        for line in lines.collect::<BTreeSet<_>>() {
            *pages.entry(line).or_default() += 1;
        }
    }
    let most = |times: usize| times >= RUNNING && times * 2 > document.pages.len();
    pages.into_iter().filter(|(_, times)| most(*times)).map(|(line, _)| line).collect()
}

/// Whether a line may run along with pages: the title of a zone and words of a header stand on each page in their own right.
fn may_run(text: &str) -> bool {
    titles::zone(text).is_none() && !roles::is_header(text)
}

/// A line without its numbers, under which the heads of two pages meet.
fn masked(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_ascii_digit()).collect()
}

/// A line that comes again so often, beside the number of a page, belongs to the pages.
const RUNNING: usize = 3;

/// The strips without page numbers and the lines that run along with them.
fn without_furniture(strips: Vec<Strip>) -> Vec<Strip> {
    let number =
        |strip: Option<&Strip>| matches!(strip, Some(Strip::Text(text)) if is_page_number(&text.words));
    let mut beside: BTreeMap<String, usize> = BTreeMap::new();
    for (at, strip) in strips.iter().enumerate() {
        let above = at.checked_sub(1).and_then(|above| strips.get(above));
        if let Strip::Text(text) = strip
            && (number(above) || number(strips.get(at + 1)))
        {
            *beside.entry(text.words.clone()).or_default() += 1;
        }
    }
    // The number of a note stands alone too.
    let borne = marks::borne(&strips);
    let runs = |text: &Text| {
        is_page_number(&text.words) && !borne.contains(&text.words)
            || beside.get(&text.words).is_some_and(|times| *times >= RUNNING)
    };
    strips.into_iter().filter(|strip| !matches!(strip, Strip::Text(text) if runs(text))).collect()
}

/// Whether a line is the number of a page alone. No act has a thousand pages.
fn is_page_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.chars().all(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strips(text: &str) -> Vec<String> {
        let shown = |strip: Strip| match strip {
            Strip::Text(text) => text.words,
            Strip::Row(row) => row.cells.into_iter().map(|cell| cell.text).collect::<Vec<_>>().join("|"),
        };
        of(&documents::read(text.as_bytes()).expect("a text")).0.into_iter().map(shown).collect()
    }

    #[test]
    fn given_a_line_that_ends_in_cells_when_cut_then_a_row() {
        assert_eq!(strips("Dialyse médicalisée 2 2 3 OUI"), ["Dialyse médicalisée|2|2|3|OUI"]);
        assert_eq!(strips("1 1 1 NON"), ["|1|1|1|NON"]);
        assert_eq!(strips("Cible 2028"), ["Cible 2028"]);
    }

    #[test]
    fn given_a_foot_on_each_page_when_cut_then_it_is_gone_and_headings_that_come_again_stay() {
        let text = "Psychiatrie\nPied\n1\nPsychiatrie\nPied\n2\nPsychiatrie\nPied\n3\n";
        assert_eq!(strips(text), ["Psychiatrie"; 3]);
    }
}
