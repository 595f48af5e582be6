//! Words and lines of a page to its blocks.

use std::collections::BTreeSet;
use std::ptr;

use super::aligned::aligned;
use super::draft::{Draft, read};
use super::prose::{Ordered, ordered};
use super::ruled::Ruled;
use super::ruling::Ruling;
use super::text_line::{TextLine, text_lines};
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
    // What is read in columns goes by them: where they begin, which it is, then down it.
    let mut blocks: Vec<((f32, usize), Area, Block)> = Vec::new();
    for turn in [Turn::None, Turn::Rising, Turn::Over, Turn::Falling] {
        let lines = text_lines(free.iter().copied().filter(|word| word.turn == turn));
        let parted = if turn == Turn::None { ordered(&lines) } else { across(lines, turn) };
        for Ordered { order, line } in parted {
            let area = turn.on_page(line.area);
            let (text, confidence) = read(&line.words);
            let line = Line { text, place: placed(area), height: Some(line.size()), confidence };
            blocks.push((order, area, Block::Line(line)));
        }
    }
    blocks.extend(drafts.into_iter().map(|draft| {
        let area = draft.area;
        ((area.top, 0), area, Block::Table(draft.table(placed)))
    }));
    blocks.sort_by(|((one, column), area, _), ((other, beside), next, _)| {
        let columns = one.total_cmp(other).then(column.cmp(beside));
        columns.then(area.top.total_cmp(&next.top)).then(area.left.total_cmp(&next.left))
    });
    blocks.into_iter().map(|(_, _, block)| block).collect()
}

/// Lines of another turn, each in its place on the page.
fn across(lines: Vec<TextLine<'_>>, turn: Turn) -> Vec<Ordered<'_>> {
    lines.into_iter().map(|line| Ordered { order: (turn.on_page(line.area).top, 0), line }).collect()
}
