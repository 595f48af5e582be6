//! Text to a document: tables between bars, the lines between them, pages at form feeds.

mod bars;

use crate::confidence::Confidence;
use crate::document::{Block, Document, Format, Line, Page};
use crate::place::Place;

/// Reads a text; its line feeds end its lines, its form feeds its pages.
pub fn read(text: &str) -> Document {
    let mut pages = Vec::new();
    let mut first = 1;
    for (page, number) in text.split('\u{c}').zip(1..) {
        let lines: Vec<&str> = page.split('\n').collect();
        pages.push(Page { number, name: None, area: None, blocks: blocks(&lines, first) });
        // The form feed ends no line.
        first += count(lines.len()).saturating_sub(1);
    }
    Document { format: Format::Text, pages }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The blocks of a page, whose first line has the number `first` in the text.
fn blocks(lines: &[&str], first: u32) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let number = first + count(at);
        if let Some((table, taken)) = bars::read(lines.get(at..).unwrap_or_default(), number) {
            blocks.push(Block::Table(table));
            at += taken;
            continue;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        if !words.is_empty() {
            let (text, place) = (words.join(" "), Place::Line(number));
            blocks.push(Block::Line(Line { text, place, height: None, confidence: Confidence::CERTAIN }));
        }
        at += 1;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_pages_and_a_table_when_read_then_blocks_at_their_lines() {
        let document = read("Titre  du\tbilan\n\n| a | b |\n| 1 | 2 |\n\u{c}Suite\n");
        let [one, two] = document.pages.as_slice() else { panic!("two pages") };
        let [Block::Line(title), Block::Table(table)] = one.blocks.as_slice() else { panic!("{one:?}") };
        assert_eq!((title.text.as_str(), &title.place), ("Titre du bilan", &Place::Line(1)));
        assert_eq!((table.rows, table.columns), (2, 2));
        let [Block::Line(more)] = two.blocks.as_slice() else { panic!("{two:?}") };
        assert_eq!((more.text.as_str(), &more.place), ("Suite", &Place::Line(5)));
    }
}
