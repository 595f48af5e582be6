//! A report while it is read: its blocks, their places, and their figures with their sentences.

use std::rc::Rc;

use maillage_domain::fund::report::{FactId, Lines, Qualifier, Unit};

use super::blocks::{self, Block, Kind, spaced};
use super::figures::{self, Figure};
use super::outline::{self, PartPlace, Role};
use super::source::Source;
use super::tables::{self, CellSaid, TableRow, Taken};

/// A figure with its place.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) figure: Figure,
    /// Its block.
    pub(super) block: usize,
    /// Its sentence, as a range of bytes of the block.
    pub(super) sentence: (usize, usize),
    /// What its table says of it, where it stands in one.
    pub(super) cell: Option<CellSaid>,
    /// Its sentence on one line, in small letters; those of a sentence share it.
    said: Rc<str>,
}

impl Draft {
    pub(super) fn is(&self, unit: Unit) -> bool {
        self.figure.unit == unit
    }

    /// An amount of money that stands for itself: no end of a range.
    pub(super) fn is_amount(&self) -> bool {
        self.is(Unit::Eur) && self.figure.qualifier != Qualifier::Range
    }

    /// A count that stands for itself.
    pub(super) fn is_count(&self) -> bool {
        self.is(Unit::Count) && self.figure.qualifier == Qualifier::Exact
    }

    /// Its sentence, on one line, in small letters.
    pub(super) fn sentence(&self) -> &str {
        &self.said
    }

    pub(super) fn same_sentence(&self, other: &Self) -> bool {
        self.block == other.block && self.sentence == other.sentence
    }
}

/// The figures of a block, each with its sentence.
fn drafts(at: usize, block: &Block) -> Vec<Draft> {
    let sentences = outline::sentences(&block.text);
    let said: Vec<Rc<str>> = sentences
        .iter()
        .map(|(from, to)| in_small_letters(block.text.get(*from..*to).unwrap_or_default()).into())
        .collect();
    let draft = |figure: Figure| {
        let holding = sentences.partition_point(|(_, to)| *to <= figure.start);
        let sentence = sentences.get(holding).copied().unwrap_or((0, block.text.len()));
        let said = said.get(holding).map_or_else(|| in_small_letters(&block.text).into(), Rc::clone);
        Draft { figure, block: at, sentence, cell: None, said }
    };
    figures::find(&block.text).into_iter().map(draft).collect()
}

/// The figures of a row of a table.
fn drafts_of_row(at: usize, row: &TableRow) -> Vec<Draft> {
    let said: Rc<str> = in_small_letters(&row.text).into();
    let draft = |(figure, cell): &(Figure, CellSaid)| Draft {
        figure: figure.clone(),
        block: at,
        sentence: (0, row.text.len()),
        cell: Some(cell.clone()),
        said: Rc::clone(&said),
    };
    row.figures.iter().map(draft).collect()
}

fn in_small_letters(text: &str) -> String {
    spaced(text).to_lowercase()
}

/// A report while it is read.
#[derive(Debug, Clone)]
pub(super) struct Document {
    pub(super) blocks: Vec<Block>,
    /// Each block on one line, in small letters.
    spoken: Vec<String>,
    pub(super) places: Vec<PartPlace>,
    pub(super) drafts: Vec<Draft>,
    /// The lines of the graduations of each chart.
    pub(super) axes: Vec<Vec<u32>>,
    /// The tables that were taken out of the text.
    pub(super) tables: Vec<Taken>,
    /// Its lines, and the page of each.
    pub(super) lines: Lines,
}

impl Document {
    pub(super) fn new(source: &Source) -> Self {
        let tables = tables::read(source);
        let blocks = blocks::split(source, &tables);
        let places = outline::places(&blocks);
        let spoken = blocks.iter().map(|block| in_small_letters(&block.text)).collect();
        let mut rows = tables.iter().flat_map(|table| &table.rows);
        let drafts = blocks.iter().enumerate().flat_map(|(at, block)| match block.kind {
            Kind::Row => rows.next().map(|row| drafts_of_row(at, row)).unwrap_or_default(),
            _ => drafts(at, block),
        });
        let sure = |draft: &Draft| {
            let line = blocks.get(draft.block).map(|block| block.line_at(draft.figure.start));
            draft.cell.is_some() || !line.is_some_and(|line| source.doubtful.contains(&line))
        };
        let drafts = drafts.filter(sure).collect();
        Self { spoken, places, drafts, axes: Vec::new(), lines: source.lines.clone(), tables, blocks }
    }

    pub(super) fn block(&self, at: usize) -> &Block {
        self.blocks.get(at).expect("drafts name their own block")
    }

    pub(super) fn place(&self, draft: &Draft) -> &PartPlace {
        self.places.get(draft.block).expect("each block has its place")
    }

    pub(super) fn kind(&self, draft: &Draft) -> Kind {
        self.block(draft.block).kind
    }

    pub(super) fn line(&self, draft: &Draft) -> u32 {
        self.block(draft.block).line_at(draft.figure.start)
    }

    /// The drafts of the text with their ids: those of tables say of themselves what they are.
    pub(super) fn each(&self) -> impl Iterator<Item = (FactId, &Draft)> {
        self.all().filter(|(_, draft)| draft.cell.is_none())
    }

    /// The drafts of the text and of the tables, with their ids.
    pub(super) fn all(&self) -> impl Iterator<Item = (FactId, &Draft)> {
        self.drafts.iter().enumerate().map(|(rank, draft)| (FactId::new(rank), draft))
    }

    /// The text of a range of a block, on one line, in small letters.
    pub(super) fn said(&self, block: usize, from: usize, to: usize) -> String {
        in_small_letters(self.block(block).text.get(from..to).unwrap_or_default())
    }

    /// A block on one line, in small letters.
    pub(super) fn paragraph(&self, block: usize) -> &str {
        self.spoken.get(block).map(String::as_str).unwrap_or_default()
    }

    /// The drafts of the blocks from `first` on.
    fn starting_at(&self, first: usize) -> impl Iterator<Item = (FactId, &Draft)> {
        let start = self.drafts.partition_point(|draft| draft.block < first);
        let drafts = self.drafts.iter().enumerate().skip(start);
        drafts.map(|(rank, draft)| (FactId::new(rank), draft)).filter(|(_, draft)| draft.cell.is_none())
    }

    /// The drafts of a block.
    pub(super) fn of_block(&self, block: usize) -> impl Iterator<Item = (FactId, &Draft)> {
        self.starting_at(block).take_while(move |(_, draft)| draft.block == block)
    }

    /// The drafts of the sentence of one, it included.
    pub(super) fn in_sentence<'d>(&'d self, of: &'d Draft) -> impl Iterator<Item = (FactId, &'d Draft)> {
        let place = (of.block, of.sentence.0);
        let start = self.drafts.partition_point(|draft| (draft.block, draft.figure.start) < place);
        let drafts = self.drafts.iter().enumerate().skip(start);
        drafts
            .take_while(|(_, draft)| draft.same_sentence(of))
            .map(|(rank, draft)| (FactId::new(rank), draft))
    }

    fn rank(&self, draft: &Draft) -> usize {
        let place = (draft.block, draft.figure.start);
        self.drafts.partition_point(|other| (other.block, other.figure.start) < place)
    }

    /// The draft right before one in its sentence.
    pub(super) fn previous(&self, draft: &Draft) -> Option<(FactId, &Draft)> {
        let rank = self.rank(draft).checked_sub(1)?;
        let other = self.drafts.get(rank).filter(|other| other.same_sentence(draft))?;
        Some((FactId::new(rank), other))
    }

    /// The draft right after one in its sentence.
    pub(super) fn next(&self, draft: &Draft) -> Option<(FactId, &Draft)> {
        let rank = self.rank(draft) + 1;
        let other = self.drafts.get(rank).filter(|other| other.same_sentence(draft))?;
        Some((FactId::new(rank), other))
    }

    /// The text from a draft back to the one before it in its sentence, in small letters.
    pub(super) fn before(&self, draft: &Draft) -> String {
        let from = self.previous(draft).map_or(draft.sentence.0, |(_, other)| other.figure.end);
        self.said(draft.block, from, draft.figure.start)
    }

    /// The same as printed, on one line.
    pub(super) fn before_as_printed(&self, draft: &Draft) -> String {
        let from = self.previous(draft).map_or(draft.sentence.0, |(_, other)| other.figure.end);
        self.block(draft.block).clean(from, draft.figure.start)
    }

    /// The text from a draft on to the next one in its sentence, in small letters.
    pub(super) fn after(&self, draft: &Draft) -> String {
        let to = self.next(draft).map_or(draft.sentence.1, |(_, other)| other.figure.start);
        self.said(draft.block, draft.figure.end, to)
    }

    /// Whether a draft stands in parentheses, and from where to where these go.
    pub(super) fn parentheses(&self, draft: &Draft) -> Option<(usize, usize)> {
        let text = &self.block(draft.block).text;
        let before = text.get(..draft.figure.start)?;
        let open =
            before.rfind('(').filter(|open| !before.get(*open..).is_some_and(|text| text.contains(')')))?;
        let close = text.get(draft.figure.end..)?.find(')')? + draft.figure.end;
        Some((open, close))
    }

    /// Whether a draft is the amount that a heading or a title bears.
    pub(super) fn is_titular(&self, draft: &Draft) -> bool {
        draft.is_amount() && self.place(draft).role != Role::Body && self.parentheses(draft).is_some()
    }

    /// The title or heading that a draft belongs to, where that bears an amount.
    pub(super) fn title_of(&self, draft: &Draft) -> Option<(FactId, &Draft)> {
        let owner = self.place(draft).owner()?;
        self.of_block(owner).find(|(_, other)| self.is_titular(other))
    }

    /// The drafts of the text below a heading or a title, in order.
    pub(super) fn body(&self, owner: usize) -> impl Iterator<Item = (FactId, &Draft)> {
        let below = self
            .starting_at(owner)
            .take_while(move |(_, draft)| draft.block == owner || self.place(draft).owner() == Some(owner));
        below.filter(move |(_, draft)| draft.block != owner)
    }
}
