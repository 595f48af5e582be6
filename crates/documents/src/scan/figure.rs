//! What a lone number is, by all that was read of it.

use super::digits::Digits;
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
/// Nothing was read, and each shape is clearly one of the document's own digits: what a person may confirm.
const SHAPE_ALONE: Confidence = Confidence::new(60);
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
        let looks: Option<String> = self.shapes.iter().map(|shape| digits.likeness(shape)).collect();
        let (text, confidence) = match (self.agreed(), looks) {
            (Some(read), Some(looks)) if read == looks => (looks, ALL_AGREE),
            (Some(read), None) if !self.is_strange(read, digits) => (read.to_owned(), TWO_AGREE),
            (None, Some(looks)) if self.readings().any(|read| *read == looks) => (looks, SHAPE_DECIDES),
            (None, Some(looks)) if self.readings().all(|read| !is_number(read)) => (looks, SHAPE_ALONE),
            _ => (self.readings().find(|read| !read.is_empty()).cloned().unwrap_or_default(), OPEN),
        };
        Told { text, confidence }
    }

    /// All that was read, what was read among digits first.
    fn readings(&self) -> impl Iterator<Item = &String> {
        self.read.iter().chain([&self.free])
    }

    /// Whether a character looks like no other of the digit that it was read as.
    fn is_strange(&self, read: &str, digits: &Digits) -> bool {
        read.chars().zip(&self.shapes).any(|(digit, shape)| digits.is_strange(digit, shape))
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

#[cfg(test)]
mod tests {
    use super::super::frame::Frame;
    use super::super::glyph::Glyph;
    use super::super::ink::Ink;
    use super::super::picture::{BLACK, Picture};
    use super::*;

    /// The shape of some strokes: left, top, width and height of each.
    fn shape(strokes: &[(usize, usize, usize, usize)]) -> Shape {
        let mut picture = Picture::white(40, 40);
        let frames = strokes.iter().map(|(x, y, wide, high)| Frame::new(*x, *y, *wide, *high));
        for frame in frames.clone() {
            picture.fill(frame, BLACK);
        }
        let frame = frames.reduce(Frame::with);
        Glyph { frame: frame.unwrap() }.shape(&Ink::of(&picture, 99))
    }

    fn one(lean: usize) -> Shape {
        shape(&[(15, 4, 4, 30), (10, 8 + lean, 6, 3)])
    }

    fn seven(lean: usize) -> Shape {
        shape(&[(8, 4, 18, 4), (20 - lean, 8, 4, 26)])
    }

    /// A document whose ones and sevens were read for certain, so often.
    fn document(often: usize) -> Digits {
        let mut digits = Digits::default();
        for lean in 0..often {
            digits.learn('1', one(lean));
            digits.learn('7', seven(lean));
        }
        digits
    }

    fn told(free: (&str, bool), read: [&str; 2], shape: Shape, digits: &Digits) -> (String, u8) {
        let read = read.map(str::to_owned);
        let figure = Figure { free: free.0.to_owned(), believed: free.1, read, shapes: vec![shape] };
        let told = figure.told(digits);
        (told.text, told.confidence.hundredths())
    }

    #[test]
    fn given_readings_that_agree_when_told_then_sure_and_surest_where_it_looks_like_the_others() {
        assert_eq!(told(("«", false), ["1", "1"], one(1), &document(4)), ("1".into(), 98));
        assert_eq!(told(("1", true), ["1", "1"], one(1), &document(0)), ("1".into(), 95));
    }

    #[test]
    fn given_readings_that_agree_when_something_speaks_against_them_then_doubtful() {
        let doubtful = ("1".to_owned(), 30);
        assert_eq!(told(("1", true), ["1", "1"], seven(1), &document(4)), doubtful);
        assert_eq!(told(("7", false), ["1", "1"], one(1), &document(0)), doubtful);
        assert_eq!(told(("A", true), ["1", "1"], one(1), &document(0)), doubtful);
        let blot = shape(&[(2, 2, 26, 30)]);
        assert_eq!(told(("", false), ["1", "1"], blot.clone(), &document(4)), doubtful);
        assert_eq!(told(("", false), ["1", "1"], blot, &document(2)), ("1".into(), 95));
    }

    #[test]
    fn given_readings_that_differ_when_it_looks_like_one_of_them_then_that_and_less_sure() {
        assert_eq!(told(("", false), ["7", "1"], one(1), &document(4)), ("1".into(), 88));
        assert_eq!(told(("1", false), ["", "7"], one(1), &document(4)), ("1".into(), 88));
        assert_eq!(told(("", false), ["7", "1"], one(1), &document(2)), ("7".into(), 30));
        assert_eq!(told(("", false), ["4", "2"], one(1), &document(4)), ("4".into(), 30));
    }

    #[test]
    fn given_nothing_read_when_told_then_its_looks_alone_are_for_a_person_to_confirm() {
        assert_eq!(told(("«", false), ["", ""], one(1), &document(4)), ("1".into(), 60));
        assert_eq!(told(("", false), ["", ""], one(1), &document(0)), (String::new(), 30));
    }

    #[test]
    fn given_a_reading_of_a_number_three_times_when_once_is_asked_for_then_that_and_nothing_where_one_differs()
     {
        assert_eq!([once("111"), once("121212"), once("11"), once("112"), once("")], ["1", "12", "", "", ""]);
    }
}
