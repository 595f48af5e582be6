//! A page taken apart, on its way to be read.

use super::engine::Word;
use super::figure::Told;
use super::frame::Frame;
use super::lattice::Lattice;
use super::layout::Layout;
use super::lexicon::Lexicon;
use super::picture::Picture;
use super::sheet::Sheet;
use super::skew::Way;
use super::spot::{Known, Spot};
use super::token::Token;
use crate::confidence::Confidence;
use crate::document::{Block, Line, Page};
use crate::place::{Area, Place};
use crate::table::{Cell, Table, TableKind};

/// A page taken apart.
pub(super) struct Leaf {
    number: u32,
    area: Area,
    tables: Vec<Table>,
    /// What is written in cells.
    pub(super) spots: Vec<Spot>,
    /// What is written outside tables.
    pub(super) rest: Rest,
}

/// What is written on a page outside its tables.
pub(super) struct Rest {
    picture: Option<Picture>,
    written: Option<Frame>,
    place: Back,
    /// What an engine read of it.
    pub(super) words: Vec<Word>,
}

/// From a frame of a straight picture to its place on the page.
#[derive(Clone, Copy)]
struct Back {
    number: u32,
    per_inch: usize,
    way: Way,
}

impl Back {
    fn area(self, frame: Frame) -> Area {
        self.way.back(frame).area(self.per_inch)
    }

    fn place(self, frame: Frame) -> Place {
        Place::Box { page: self.number, area: self.area(frame) }
    }
}

impl Leaf {
    /// A page, from 0, as it was drawn.
    pub(super) fn of(page: usize, sheet: &Sheet) -> Self {
        let number = u32::try_from(page + 1).unwrap_or(u32::MAX);
        let layout = Layout::of(&sheet.picture, sheet.per_inch);
        let back = Back { number, per_inch: sheet.per_inch, way: layout.straight.way };
        let (written, picture) = layout.rest().unzip();
        Self {
            number,
            area: sheet.area(),
            tables: layout.tables.iter().map(|table| table_of(table, back)).collect(),
            spots: spots(&layout),
            rest: Rest { picture, written, place: back, words: Vec::new() },
        }
    }

    /// The page as it was read.
    pub(super) fn told(&self, known: &Known) -> Page {
        let mut tables = self.tables.clone();
        for spot in &self.spots {
            let (table, cell) = spot.cell;
            if let Some(cell) = tables.get_mut(table).and_then(|table| table.cells.get_mut(cell)) {
                let Told { text, confidence } = spot.told(known);
                (cell.text, cell.confidence) = (text, confidence);
            }
        }
        let mut blocks: Vec<Block> = tables
            .into_iter()
            .map(Block::Table)
            .chain(self.rest.lines(&known.lexicon).map(Block::Line))
            .collect();
        blocks.sort_by(|one, other| top(one).total_cmp(&top(other)));
        Page { number: self.number, name: None, area: Some(self.area), blocks }
    }
}

/// All that is written in the cells of a page.
fn spots(layout: &Layout) -> Vec<Spot> {
    let cells = layout.tables.iter().enumerate().flat_map(|(table, lattice)| {
        lattice.cells.iter().enumerate().map(move |(cell, enclosed)| ((table, cell), enclosed.frame))
    });
    cells.filter_map(|(cell, frame)| Spot::of(layout, cell, frame)).collect()
}

/// A table whose cells are empty for certain, until something is read in them.
fn table_of(lattice: &Lattice, back: Back) -> Table {
    let cells = lattice.cells.iter().map(|enclosed| Cell {
        rows: enclosed.rows,
        columns: enclosed.columns,
        text: String::new(),
        value: None,
        place: back.place(enclosed.frame),
        confidence: Confidence::CERTAIN,
    });
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Table {
        kind: TableKind::Ruled,
        rows: count(lattice.rows),
        columns: count(lattice.columns),
        cells: cells.collect(),
    }
}

impl Rest {
    /// Its picture, once.
    pub(super) fn take_picture(&mut self) -> Option<Picture> {
        self.picture.take()
    }

    /// Whether something is written there.
    pub(super) const fn is_written(&self) -> bool {
        self.written.is_some()
    }

    /// Its lines as they were read.
    fn lines(&self, lexicon: &Lexicon) -> impl Iterator<Item = Line> {
        let lines = self.words.chunk_by(|one, other| one.line == other.line);
        lines.filter_map(move |words| self.line(words, lexicon))
    }

    /// A line, as surely as its words in the mean.
    fn line(&self, words: &[Word], lexicon: &Lexicon) -> Option<Line> {
        let corner = self.written.map_or((0, 0), |frame| (frame.left, frame.top));
        let tokens = lexicon.mended(Token::all(words));
        let written = words.iter().filter(|word| !word.text.trim().is_empty());
        let frame = written.map(|word| word.frame).reduce(Frame::with)?.moved(corner.0, corner.1);
        let sureness = tokens
            .iter()
            .map(|token| usize::from(token.sureness))
            .sum::<usize>()
            .checked_div(tokens.len())?;
        let area = self.place.area(frame);
        Some(Line {
            text: Token::text(&tokens),
            place: Place::Box { page: self.place.number, area },
            height: Some(area.bottom - area.top),
            confidence: Confidence::new(u8::try_from(sureness).unwrap_or(0).min(SUREST)),
        })
    }
}

/// What was read once is never told as surer than this.
const SUREST: u8 = 96;

/// Where a block begins.
fn top(block: &Block) -> f32 {
    let place = match block {
        Block::Line(line) => Some(&line.place),
        Block::Table(table) => table.cells.first().map(|cell| &cell.place),
    };
    match place {
        Some(Place::Box { area, .. }) => area.top,
        _ => 0.0,
    }
}
