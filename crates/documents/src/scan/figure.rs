//! What a lone number is, by all that was read of it.

use super::digits::{Digits, Likeness};
use super::glyph::Shape;
use crate::confidence::Confidence;

/// How often a lone number is repeated in the picture that an engine is given: engines read lines, and take a single
/// character for dirt.
pub(super) const REPEATED: usize = 3;

/// All that was read of a lone number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    /// What the engine read among all characters.
    pub(super) free: String,
    /// Whether the engine believes that.
    pub(super) believed: bool,
    /// What it read among digits, at two heights; empty where it was not the same each time it was repeated.
    pub(super) read: [String; 2],
    /// The shapes of its characters.
    pub(super) shapes: Vec<Shape>,
}

/// What is told of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// Its text.
    pub(super) text: String,
    /// How surely.
    pub(super) confidence: Confidence,
}

/// Both readings among digits, the free one, and the shape agree.
const ALL_AGREE: Confidence = Confidence::new(98);
/// Both readings among digits agree, and nothing speaks against them.
const TWO_AGREE: Confidence = Confidence::new(95);
/// Readings differ, and the shape is clearly that of one of them.
const SHAPE_DECIDES: Confidence = Confidence::new(88);
/// Nothing was read, and each shape is clearly one of the document's own digits.
const SHAPE_ALONE: Confidence = Confidence::new(82);
/// Readings differ, or the shape speaks against them.
const OPEN: Confidence = Confidence::new(30);

impl Figure {
    /// What the engine read twice alike among digits, with a character for each shape, and no other number otherwise.
    fn agreed(&self) -> Option<&str> {
        let [one, other] = &self.read;
        let contradicted = (self.believed || is_number(&self.free)) && self.free != *one;
        (one == other && one.chars().count() == self.shapes.len() && !one.is_empty() && !contradicted)
            .then_some(one)
    }

    /// Teaches the digits of the document what those of this number look like, where it was read for certain.
    pub(super) fn teach(&self, digits: &mut Digits) {
        for (digit, shape) in self.agreed().unwrap_or_default().chars().zip(&self.shapes) {
            if digit.is_ascii_digit() {
                digits.learn(digit, shape.clone());
            }
        }
    }

    /// What it is, by its readings and by its looks.
    pub(super) fn told(&self, digits: &Digits) -> Told {
        let looks: Option<String> = self.shapes.iter().map(|shape| looks_like(digits, shape)).collect();
        let [one, other] = &self.read;
        let (text, confidence) = match (self.agreed(), looks) {
            (Some(read), Some(looks)) if read == looks => (read.to_owned(), ALL_AGREE),
            (Some(read), None) => (read.to_owned(), TWO_AGREE),
            (None, Some(looks)) if [one, other, &self.free].contains(&&looks) => (looks, SHAPE_DECIDES),
            (None, Some(looks))
                if one.is_empty() && other.is_empty() && !self.believed && !is_number(&self.free) =>
            {
                (looks, SHAPE_ALONE)
            }
            _ => (
                [one, other, &self.free]
                    .into_iter()
                    .find(|read| !read.is_empty())
                    .cloned()
                    .unwrap_or_default(),
                OPEN,
            ),
        };
        Told { text, confidence }
    }
}

fn looks_like(digits: &Digits, shape: &Shape) -> Option<char> {
    match digits.likeness(shape) {
        Likeness::One(digit) => Some(digit),
        Likeness::Open => None,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_ascii_digit())
}

/// What was repeated; nothing where it was not read the same each time.
pub(super) fn once(repeated: &str) -> String {
    let characters: Vec<char> = repeated.chars().collect();
    let length = characters.len() / REPEATED;
    let mut parts = characters.chunks_exact(length.max(1));
    let first = parts.next().unwrap_or_default();
    let same = parts.all(|part| part == first) && length * REPEATED == characters.len();
    if same { first.iter().collect() } else { String::new() }
}
