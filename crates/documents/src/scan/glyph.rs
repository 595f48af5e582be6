//! The characters of a short writing, one by one.

use super::frame::Frame;
use super::ink::Ink;
use super::number::real;
use super::writing::Writing;

/// Columns and rows of a shape.
const COLUMNS: usize = 12;
const ROWS: usize = 18;

/// A character: all blobs that stand above each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    /// The smallest frame around it.
    pub(super) frame: Frame,
}

impl Glyph {
    /// The characters of one line, from left to right.
    pub(super) fn all(writing: &Writing) -> Vec<Self> {
        let mut glyphs: Vec<Self> = Vec::new();
        for blob in &writing.blobs {
            match glyphs.last_mut() {
                Some(last) if blob.frame.left < last.frame.right => last.frame = last.frame.with(blob.frame),
                _ => glyphs.push(Self { frame: blob.frame }),
            }
        }
        glyphs
    }

    /// As high as its line and no wider, as digits are; a minus, a point or two characters that touch are not.
    pub(super) const fn is_like_a_digit(self, line: Frame) -> bool {
        let (width, height) = (self.frame.width(), self.frame.height());
        line.height() * 3 <= height * 4 && width * 10 <= height * 9
    }

    /// Its shape.
    pub(super) fn shape(self, ink: &Ink) -> Shape {
        Shape::of(ink, self.frame)
    }
}

/// What a character looks like, whatever its size: how much ink is in each place of a small grid.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shape {
    cover: Vec<f32>,
    slender: f32,
}

impl Shape {
    /// The ink inside a frame.
    fn of(ink: &Ink, frame: Frame) -> Self {
        let mut cover = Vec::with_capacity(COLUMNS * ROWS);
        for row in 0..ROWS {
            let (top, bottom) = part(frame.top, frame.height(), row, ROWS);
            for column in 0..COLUMNS {
                let (left, right) = part(frame.left, frame.width(), column, COLUMNS);
                cover.push(covered(ink, Frame { left, top, right, bottom }));
            }
        }
        Self { cover, slender: real(frame.width()) / real(frame.height().max(1)) }
    }

    /// How unlike two shapes are: 0 is the same, 1 has ink where the other has none.
    pub(super) fn unlike(&self, other: &Self) -> f32 {
        let apart: f32 =
            self.cover.iter().zip(&other.cover).map(|(mine, theirs)| (mine - theirs).abs()).sum();
        apart / real(self.cover.len().max(1)) + (self.slender - other.slender).abs() / 2.0
    }
}

/// The pixels of one of so many parts of a length: at least one.
fn part(start: usize, length: usize, number: usize, parts: usize) -> (usize, usize) {
    let from = start + length * number / parts;
    (from, (start + length * (number + 1) / parts).max(from + 1))
}

/// The share of a frame that is ink.
fn covered(ink: &Ink, frame: Frame) -> f32 {
    let rows = (frame.top..frame.bottom).flat_map(|y| (frame.left..frame.right).map(move |x| (x, y)));
    let dark = rows.filter(|(x, y)| ink.at(*x, *y)).count();
    real(dark) / real((frame.width() * frame.height()).max(1))
}
