//! Texts laid out by spaces: each sign stands in a column, as on a typewriter.

use crate::document::Block;
use crate::layout::page::blocks as laid_out;
use crate::layout::turn::Turn;
use crate::layout::word::Word;
use crate::place::{Area, Place};

/// The height of a line, in points: that of a typewriter.
const HEIGHT: f32 = 12.0;
/// The width of a sign: half of it, so that one space parts words and two part columns.
const WIDTH: f32 = 6.0;
/// How much of a line its signs fill, so that two lines stand a little apart.
const FILLED: f32 = 10.0;

/// The blocks of lines, the first of which has this number.
pub(super) fn blocks(lines: &[&str], first: u32) -> Vec<Block> {
    if !lines.iter().any(|line| is_laid_out(line)) {
        let numbered = (first..).zip(lines);
        return numbered.filter_map(|(at, line)| super::line(line, at)).collect();
    }
    let words: Vec<Word> =
        lines.iter().enumerate().flat_map(|(position, line)| words(line, position)).collect();
    let placed = |area: Area| Place::Line(first + line_at(area.top));
    laid_out(&words, &[], &placed).into_iter().map(without_height).collect()
}

/// A typewriter has one height of signs: it tells nothing.
fn without_height(block: Block) -> Block {
    match block {
        Block::Line(line) => Block::Line(crate::document::Line { height: None, ..line }),
        table @ Block::Table(_) => table,
    }
}

/// Whether two texts of a line stand apart.
fn is_laid_out(line: &str) -> bool {
    line.trim().contains("  ")
}

/// The words of a line at a position.
fn words(line: &str, position: usize) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (column, sign) in line.chars().enumerate() {
        let (left, top) = (points(column, WIDTH), points(position, HEIGHT));
        match words.last_mut() {
            _ if sign.is_whitespace() => {
                if let Some(word) = words.last_mut() {
                    word.spaced = true;
                }
            }
            Some(word) if open => {
                word.text.push(sign);
                word.area.right = left + WIDTH;
            }
            _ => {
                let area = Area { left, top, right: left + WIDTH, bottom: top + FILLED };
                let base = top + FILLED;
                words.push(Word { text: sign.to_string(), turn: Turn::None, area, base, spaced: false });
            }
        }
        open = !sign.is_whitespace();
    }
    words
}

/// So many signs or lines, in points.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a stretch of text has some thousand lines"
)]
fn points(count: usize, each: f32) -> f32 {
    count as f32 * each
}

/// The position of the line whose signs begin at an ordinate.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was made of a position"
)]
fn line_at(top: f32) -> u32 {
    (top / HEIGHT).round() as u32
}
