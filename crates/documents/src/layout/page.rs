//! Words and lines of a page to its blocks.

use std::collections::BTreeSet;
use std::ptr;

use super::aligned::aligned;
use super::draft::{Draft, read};
use super::ruled::Ruled;
use super::ruling::Ruling;
use super::text_line::text_lines;
use super::turn::Turn;
use super::word::Word;
use crate::document::{Block, Line};
use crate::place::{Area, Place};

/// Where a rectangle of the page stands, in the terms of the source.
pub(crate) type Placed<'a> = &'a dyn Fn(Area) -> Place;

/// The tables that words and lines make, and the lines of text beside them, from top to bottom.
pub(crate) fn blocks(words: &[Word], rulings: &[Ruling], placed: Placed<'_>) -> Vec<Block> {
    let Ruled { tables: mut drafts, charts } = Ruled::of(rulings, words);
    let mut free = outside(words, &drafts);
    free.retain(|word| !charts.iter().any(|chart| is_beside(word, chart)));
    drafts.extend(aligned(&free, rulings));
    in_order(words, drafts, placed)
}

/// Whether a word stands on a chart or beside it, as the labels of its axes do.
fn is_beside(word: &Word, chart: &Area) -> bool {
    let edge = 3.0 * word.size();
    let wider = Area {
        left: chart.left - edge,
        top: chart.top - edge,
        right: chart.right + edge,
        bottom: chart.bottom + edge,
    };
    wider.holds(&word.on_page())
}

/// The words of no table.
fn outside<'page>(words: &'page [Word], drafts: &[Draft<'page>]) -> Vec<&'page Word> {
    let taken: BTreeSet<*const Word> = drafts.iter().flat_map(Draft::words).map(ptr::from_ref).collect();
    words.iter().filter(|word| !taken.contains(&ptr::from_ref(*word))).collect()
}

/// Tables and lines from top to bottom.
fn in_order(words: &[Word], drafts: Vec<Draft<'_>>, placed: Placed<'_>) -> Vec<Block> {
    let free = outside(words, &drafts);
    let mut blocks: Vec<(Area, Block)> = Vec::new();
    for turn in [Turn::None, Turn::Rising, Turn::Over, Turn::Falling] {
        for line in text_lines(free.iter().copied().filter(|word| word.turn == turn)) {
            let area = turn.on_page(line.area);
            let (text, confidence) = read(&line.words);
            let line = Line { text, place: placed(area), height: Some(line.size()), confidence };
            blocks.push((area, Block::Line(line)));
        }
    }
    blocks.extend(drafts.into_iter().map(|draft| (draft.area, Block::Table(draft.table(placed)))));
    blocks
        .sort_by(|(one, _), (other, _)| one.top.total_cmp(&other.top).then(one.left.total_cmp(&other.left)));
    blocks.into_iter().map(|(_, block)| block).collect()
}
