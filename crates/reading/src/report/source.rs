//! What a report is read from, whatever kind of file it was: numbered lines, tables among them, and where its pages begin.
//!
//! A text keeps its own lines. Of a document of pages each line is one, a blank one stands where the page leaves room, and
//! each row of a table is one.

use std::collections::BTreeSet;

use maillage_documents::{Block, Document, Line, Page, Place, Table};
use maillage_domain::fund::report::{HiddenSheet, Lines};

use super::tables::grid::Grid;
use crate::height::tenths;
use crate::hidden::hidden_part;

/// A report before it is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    /// Its lines, each ended by a line feed.
    pub(super) text: String,
    /// Its tables, in order; the lines of each stand in the text too.
    pub(super) tables: Vec<Grid>,
    /// The first line of each page, also of a text whose pages are parted by form feeds.
    pub(super) tops: Vec<u32>,
    /// Its lines, and the page of each; a text has none.
    pub(super) lines: Lines,
    /// The lines whose letters are larger than those of the text.
    pub(super) headings: BTreeSet<u32>,
    /// The lines that were not read surely: their figures are not taken.
    pub(super) doubtful: BTreeSet<u32>,
    /// What its sheets do not show.
    pub(super) hidden: Vec<HiddenSheet>,
}

impl Source {
    /// A text, as it stands.
    pub(super) fn of_text(text: &str) -> Self {
        let document = maillage_documents::read(text.as_bytes()).ok();
        let tables = document.iter().flat_map(Document::tables);
        let lines = (1_u32..).zip(text.split('\n'));
        let tops: Vec<u32> =
            lines.clone().filter(|(_, line)| line.contains('\u{c}')).map(|(number, _)| number).collect();
        let count = lines.last().map_or(0, |(number, _)| number);
        Self {
            text: text.to_owned(),
            tables: tables.filter_map(|(_, table)| Grid::of_text(table)).collect(),
            tops: if tops.is_empty() { tops } else { [vec![1], tops].concat() },
            lines: Lines { count, pages: Vec::new() },
            ..Self::default()
        }
    }

    /// A document of pages.
    pub(super) fn of_document(document: &Document) -> Self {
        let mut laid = Laid { usual: usual_height(document), ..Laid::default() };
        for page in &document.pages {
            laid.page(page);
        }
        let Laid { mut source, .. } = laid;
        source.tops.clone_from(&source.lines.pages);
        source.hidden = hidden(document, &source.tops);
        source
    }

    /// Where the page of a line begins; nothing where there are no pages.
    pub(super) fn top_of(&self, line: u32) -> Option<u32> {
        self.tops.iter().rev().find(|top| **top <= line).copied()
    }
}

/// What the sheets of a document do not show, each at the line where its page begins.
fn hidden(document: &Document, tops: &[u32]) -> Vec<HiddenSheet> {
    let top = |sheet: &str| {
        let mut pages = document.pages.iter().zip(tops);
        pages.find(|(page, _)| page.name.as_deref() == Some(sheet)).map_or(1, |(_, top)| *top)
    };
    let told = document.hidden.iter().map(|hidden| HiddenSheet {
        line: top(&hidden.sheet),
        sheet: hidden.sheet.clone(),
        part: hidden_part(hidden.part),
    });
    told.collect()
}

/// The height of most lines of a document, in tenths of a point; nothing where its source has none.
fn usual_height(document: &Document) -> Option<u32> {
    let lines = document.pages.iter().flat_map(|page| &page.blocks).filter_map(|block| match block {
        Block::Line(line) => Some((tenths(line.height?), line.text.chars().count())),
        Block::Table(_) => None,
    });
    let mut heights: Vec<(u32, usize)> = lines.collect();
    heights.sort_unstable();
    let all: usize = heights.iter().map(|(_, letters)| letters).sum();
    let mut passed = 0;
    let middle = heights.iter().find(|(_, letters)| {
        passed += letters;
        passed * 2 >= all
    });
    middle.map(|(height, _)| *height)
}

/// A document of pages while its lines are written one below the other.
#[derive(Default)]
struct Laid {
    source: Source,
    /// The height of most lines, in tenths of a point.
    usual: Option<u32>,
    /// Where the line above ends on its page.
    bottom: Option<f32>,
}

/// A line that is so much higher than most, in tenths, is a heading: the titles of a page are set half as large again.
const LARGER: u32 = 12;

/// The longest heading, in characters. What is larger and longer is a text that introduces others.
const HEADING: usize = 160;

/// From which part of its height on the room above a line parts it from the one above.
/// Lines of one paragraph stand at most a third of a height apart, paragraphs from two thirds on.
const ROOM: f32 = 0.6;

impl Laid {
    fn page(&mut self, page: &Page) {
        self.source.lines.pages.push(self.source.lines.count + 1);
        self.bottom = None;
        for block in &page.blocks {
            match block {
                Block::Line(line) => self.line(line),
                Block::Table(table) => self.table(table),
            }
        }
        self.blank();
    }

    /// Writes a line, and gives its number.
    fn write(&mut self, text: &str) -> u32 {
        self.source.text.push_str(text);
        self.source.text.push('\n');
        self.source.lines.count += 1;
        self.source.lines.count
    }

    fn blank(&mut self) {
        self.write("");
    }

    fn line(&mut self, line: &Line) {
        let area = match &line.place {
            Place::Box { area, .. } => Some(*area),
            Place::Line(_) | Place::Cell { .. } => None,
        };
        let larger =
            line.height.zip(self.usual).is_some_and(|(height, usual)| tenths(height) * 10 >= usual * LARGER);
        let heading = larger && line.text.chars().count() <= HEADING;
        let apart =
            area.zip(self.bottom).is_none_or(|(area, bottom)| area.top - bottom > ROOM * area.height());
        if apart || heading {
            self.blank();
        }
        let number = self.write(&line.text);
        if heading {
            self.source.headings.insert(number);
        }
        if line.confidence.is_doubtful() {
            self.source.doubtful.insert(number);
        }
        self.bottom = area.filter(|_| !heading).map(|area| area.bottom);
    }

    fn table(&mut self, table: &Table) {
        self.blank();
        let first = self.source.lines.count + 1;
        let Some(grid) = Grid::of_rows(table, first) else { return };
        for row in 0..grid.rows() {
            let cells: Vec<&str> = grid.row(row).iter().map(|cell| cell.text.as_str()).collect();
            let texts: Vec<&str> = cells.into_iter().filter(|text| !text.is_empty()).collect();
            let number = self.write(&texts.join(" "));
            if grid.row(row).iter().any(|cell| cell.doubtful) {
                self.source.doubtful.insert(number);
            }
        }
        self.source.tables.push(grid);
        self.blank();
        self.bottom = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_text_when_taken_then_its_own_lines_and_its_pages_by_form_feeds() {
        let source = Source::of_text("un\ndeux\n\u{c}trois\nquatre");
        assert_eq!((source.lines.count, source.lines.page_of(3)), (4, None));
        assert_eq!([1, 2, 3, 4].map(|line| source.top_of(line)), [1, 1, 3, 3].map(Some));
        assert_eq!(Source::of_text("un\ndeux").top_of(2), None);
    }

    #[test]
    fn given_pages_when_taken_then_each_line_knows_its_page_and_a_larger_one_is_a_heading() {
        let line = |text: &str, top: f32, height: f32| {
            let area = maillage_documents::Area { left: 0.0, top, right: 90.0, bottom: top + height };
            let place = Place::Box { page: 1, area };
            let confidence = maillage_documents::Confidence::CERTAIN;
            Block::Line(Line { text: text.to_owned(), place, height: Some(height), confidence })
        };
        let page = |number, blocks| Page { number, name: None, area: None, blocks };
        let first =
            vec![line("Prévenir", 10.0, 18.0), line("un texte qui", 40.0, 10.0), line("va", 52.0, 10.0)];
        let second = vec![line("et une autre phrase, longue", 10.0, 10.0)];
        let pages = vec![page(1, first), page(2, second)];
        let source = Source::of_document(&Document {
            format: maillage_documents::Format::Pdf,
            pages,
            hidden: Vec::new(),
        });
        assert_eq!(source.text, "\nPrévenir\n\nun texte qui\nva\n\n\net une autre phrase, longue\n\n");
        assert_eq!(source.headings, BTreeSet::from([2]));
        assert_eq!([2, 5, 8].map(|line| source.lines.page_of(line)), [1, 1, 2].map(Some));
    }
}
