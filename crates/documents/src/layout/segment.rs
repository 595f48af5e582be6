//! Segments: what of a line of text stands together, apart from the rest of it.

use super::text_line::TextLine;
use super::word::Word;
use crate::place::Area;

/// Words of a line that stand together.
#[derive(Debug, Clone)]
pub(crate) struct Segment<'page> {
    /// The words, from left to right.
    pub words: Vec<&'page Word>,
    /// The rectangle around them.
    pub area: Area,
}

/// How wide a gap is that parts two columns, in parts of the height of the font: no line set flush has such spaces.
pub(crate) const APART: f32 = 0.85;

impl<'page> Segment<'page> {
    fn of(word: &'page Word) -> Self {
        Self { words: vec![word], area: word.area }
    }

    fn take(&mut self, word: &'page Word) {
        self.words.push(word);
        self.area = self.area.around(&word.area);
    }

    /// What it says, one space between two words.
    pub(crate) fn text(&self) -> String {
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        texts.join(" ")
    }

    /// Whether it is a value: a number, a mark that stands for one, an answer.
    pub(crate) fn is_value(&self) -> bool {
        is_value(&self.text())
    }

    /// The height of its highest characters, in points.
    pub(crate) fn size(&self) -> f32 {
        self.words.iter().map(|word| word.size()).fold(0.0, f32::max)
    }

    /// How much it has in common with a stretch of the line, in points.
    pub(crate) fn within(&self, from: f32, to: f32) -> f32 {
        (self.area.right.min(to) - self.area.left.max(from)).max(0.0)
    }
}

/// The segments of a line: parted where two words are further apart than so many points.
pub(crate) fn segments<'page>(line: &TextLine<'page>, apart: f32) -> Vec<Segment<'page>> {
    parted(line, |word, next| next.area.left - word.area.right >= apart)
}

/// The segments of a line, parted where a question about two neighbours says so.
pub(crate) fn parted<'page>(
    line: &TextLine<'page>,
    parts: impl Fn(&Word, &Word) -> bool,
) -> Vec<Segment<'page>> {
    let mut segments: Vec<Segment<'page>> = Vec::new();
    let mut before: Option<&Word> = None;
    for word in &line.words {
        match (before, segments.last_mut()) {
            (Some(last), Some(segment)) if !parts(last, word) => segment.take(word),
            _ => segments.push(Segment::of(word)),
        }
        before = Some(word);
    }
    segments
}

/// Whether a text is a value: mostly figures, or one of the marks and answers that stand in the place of a figure.
pub(crate) fn is_value(text: &str) -> bool {
    let text = text.trim();
    let answers = [
        "oui", "non", "yes", "no", "n.a.", "na", "nd", "n.d.", "n/a", "nc", "n.c.", "ns", "n.s.", "x", "so",
        "s.o.",
    ];
    if answers.contains(&text.to_lowercase().as_str()) {
        return true;
    }
    let signs = text.chars().filter(|sign| !sign.is_whitespace()).count();
    let figures = text.chars().filter(char::is_ascii_digit).count();
    let marks = text.chars().filter(|sign| "-–—−+.,:;%‰€$£()[]/*<>≤≥±~'’".contains(*sign)).count();
    figures + marks == signs || (figures > 0 && figures * 2 >= signs)
}
