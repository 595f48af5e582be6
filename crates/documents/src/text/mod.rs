//! Texts: extracted, typed or pasted. Pages end at form feeds; tables are marked by bars or tabs, or stand in columns of
//! spaces; a whole file of separated values is one table.

mod bars;
mod decoded;
mod marked;
mod separated;
mod spaced;
mod tabs;

use crate::confidence::Confidence;
use crate::document::{Block, Document, Format, Line, Page};
use crate::layout::number::number;
use crate::no_document::NoDocument;
use crate::place::Place;

/// The document that a text is.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, NoDocument> {
    let text = decoded::decoded(bytes).ok_or(NoDocument::Unknown)?;
    if let Some(table) = separated::table(&text)? {
        let page = Page { number: 1, name: None, area: None, blocks: vec![Block::Table(table)] };
        return Ok(Document { format: Format::Csv, pages: vec![page], hidden: Vec::new() });
    }
    let mut first = 1;
    let mut pages = Vec::new();
    for (rank, part) in (1_u32..).zip(text.split('\u{C}')) {
        let lines: Vec<&str> = part.split('\n').collect();
        pages.push(Page { number: rank, name: None, area: None, blocks: blocks(&lines, first) });
        // The line in which a form feed stands goes on behind it.
        first += number(lines.len() - 1);
    }
    if pages.len() > 1 && pages.last().is_some_and(|page| page.blocks.is_empty()) {
        pages.pop();
    }
    Ok(Document { format: Format::Text, pages, hidden: Vec::new() })
}

/// What kind of text the bytes are; nothing where they are none.
pub(crate) fn format(bytes: &[u8]) -> Option<Format> {
    let text = decoded::decoded(bytes)?;
    let separated = separated::table(&text).is_ok_and(|table| table.is_some());
    Some(if separated { Format::Csv } else { Format::Text })
}

/// The blocks of the lines of a page, the first of which has this number.
fn blocks(lines: &[&str], first: u32) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let here = first + number(at);
        let found = bars::table(&lines[at..], here).or_else(|| tabs::table(&lines[at..], here));
        let (mut own, taken) = found.map_or_else(
            || {
                let taken = plain(&lines[at..]).max(1);
                (spaced::blocks(&lines[at..at + taken], here), taken)
            },
            |(table, taken)| (vec![Block::Table(table)], taken),
        );
        blocks.append(&mut own);
        at += taken;
    }
    blocks
}

/// How many lines are laid out together: more than a page, and up to the next blank one.
const STRETCH: usize = 400;

/// How many lines without marks begin here.
fn plain(lines: &[&str]) -> usize {
    let marked = |at: &usize| bars::begins(&lines[*at..]) || tabs::is_row(lines[*at]);
    let unmarked = (0..lines.len()).find(marked).unwrap_or(lines.len());
    let blank = lines[..unmarked].iter().skip(STRETCH).position(|line| line.trim().is_empty());
    blank.map_or(unmarked, |blank| STRETCH + blank).min(STRETCH * 10)
}

/// A line of text as a block; nothing where it is blank.
fn line(text: &str, at: u32) -> Option<Block> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line =
        Line { text: words.join(" "), place: Place::Line(at), height: None, confidence: Confidence::CERTAIN };
    (!words.is_empty()).then_some(Block::Line(line))
}
