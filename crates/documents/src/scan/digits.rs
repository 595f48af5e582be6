//! The digits of a document that were read for certain, and what another character looks like among them.

use std::collections::BTreeMap;

use super::glyph::Shape;

/// Shapes that are less unlike than this may be the same character.
const ALIKE: f32 = 0.17;
/// The second likeliest digit is at least so many times as unlike.
const APART: f32 = 1.5;
/// So many shapes of a digit are remembered.
const ENOUGH: usize = 200;
/// So many of the nearest shapes of a digit tell how unlike it is.
const NEAREST: usize = 3;

/// The shapes of the digits of one document that were read for certain.
#[derive(Debug, Default)]
pub(super) struct Digits {
    shapes: BTreeMap<char, Vec<Shape>>,
}

/// What a shape looks like among the digits of its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Clearly one digit.
    One(char),
    /// Two digits, or none, or too few are known.
    Open,
}

impl Digits {
    /// A digit that was read for certain.
    pub(super) fn learn(&mut self, digit: char, shape: Shape) {
        let known = self.shapes.entry(digit).or_default();
        if known.len() < ENOUGH {
            known.push(shape);
        }
    }

    /// Which digit a shape is. It is not compared with itself.
    pub(super) fn likeness(&self, shape: &Shape) -> Likeness {
        let mut near: Vec<_> = self
            .shapes
            .iter()
            .filter_map(|(digit, shapes)| Some((nearness(shape, shapes)?, *digit)))
            .collect();
        near.sort_by(|one, other| one.0.total_cmp(&other.0));
        match near.as_slice() {
            [(first, digit), rest @ ..]
                if *first < ALIKE && rest.first().is_none_or(|(second, _)| first * APART < *second) =>
            {
                Likeness::One(*digit)
            }
            _ => Likeness::Open,
        }
    }
}

/// How unlike a shape is to the nearest of a digit, in the mean; none where too few are known.
fn nearness(shape: &Shape, shapes: &[Shape]) -> Option<f32> {
    let others = shapes.iter().filter(|known| *known != shape);
    let mut unlike: Vec<f32> = others.map(|known| known.unlike(shape)).collect();
    unlike.sort_by(f32::total_cmp);
    let nearest = unlike.get(..NEAREST)?;
    Some(nearest.iter().sum::<f32>() / 3.0)
}
