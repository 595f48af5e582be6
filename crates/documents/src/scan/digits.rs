//! The digits of a document that were read for certain, and what another character looks like among them.

use std::collections::BTreeMap;

use super::glyph::Shape;

/// Shapes of one digit are less unlike than this, nearly always: of 584 digits of two scans, in 97 of 100.
const ALIKE: f32 = 0.14;
/// Shapes that are more unlike than this are different characters: no digit of those scans is as near to another digit.
const UNLIKE: f32 = 0.21;
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

/// How unlike a shape is to the nearest of a digit, in the mean.
struct Nearness {
    unlike: f32,
    /// Whether enough shapes of the digit are known to say that it is one.
    is_known: bool,
}

impl Digits {
    /// A digit that was read for certain.
    pub(super) fn learn(&mut self, digit: char, shape: Shape) {
        let known = self.shapes.entry(digit).or_default();
        if known.len() < ENOUGH {
            known.push(shape);
        }
    }

    /// Which digit a shape clearly is; none where two are near, or none, or where too few are known of it.
    pub(super) fn likeness(&self, shape: &Shape) -> Option<char> {
        let near = self.shapes.iter().filter_map(|(digit, known)| Some((nearness(shape, known)?, *digit)));
        let mut near: Vec<_> = near.collect();
        near.sort_by(|one, other| one.0.unlike.total_cmp(&other.0.unlike));
        let (first, digit) = near.first()?;
        let apart = near.get(1).is_none_or(|(second, _)| first.unlike * APART < second.unlike);
        (first.is_known && first.unlike < ALIKE && apart).then_some(*digit)
    }

    /// Whether a shape looks like no other of a digit that is well known.
    pub(super) fn is_strange(&self, digit: char, shape: &Shape) -> bool {
        let known = self.shapes.get(&digit).and_then(|known| nearness(shape, known));
        known.is_some_and(|near| near.is_known && UNLIKE < near.unlike)
    }
}

/// How near a shape is to others of a digit; none where there are none. It is not compared with itself.
fn nearness(shape: &Shape, known: &[Shape]) -> Option<Nearness> {
    let itself = known.iter().position(|other| other == shape);
    let others = known.iter().enumerate().filter(|(number, _)| Some(*number) != itself);
    let mut unlike: Vec<f32> = others.map(|(_, other)| other.unlike(shape)).collect();
    unlike.sort_by(f32::total_cmp);
    unlike.truncate(NEAREST);
    let (count, sum) = unlike.iter().fold((0.0, 0.0), |(count, sum), apart| (count + 1.0, sum + apart));
    (!unlike.is_empty()).then(|| Nearness { unlike: sum / count, is_known: unlike.len() == NEAREST })
}
