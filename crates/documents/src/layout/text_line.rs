//! Lines of text: words that stand beside each other.

use super::word::Word;
use crate::confidence::Confidence;
use crate::place::Area;

/// Words beside each other, from left to right in the frame of their turn.
#[derive(Debug, Clone)]
pub(crate) struct TextLine<'page> {
    /// The words.
    pub words: Vec<&'page Word>,
    /// The rectangle around them, in the frame of their turn.
    pub area: Area,
}

/// How much of the lower of two heights must be common to stand on one line.
const BESIDE: f32 = 0.5;
/// The smallest height beside the highest: what is smaller stands in the next column, not in the line.
const SMALL: f32 = 0.45;
/// The widest gap without a space, in parts of the height of the font.
const NO_SPACE: f32 = 0.15;

impl<'page> TextLine<'page> {
    fn of(word: &'page Word) -> Self {
        Self { words: vec![word], area: word.area }
    }

    fn takes(&self, word: &Word) -> bool {
        let common = self.area.bottom.min(word.area.bottom) - self.area.top.max(word.area.top);
        common > BESIDE * self.area.height().min(word.area.height())
            && word.size() > SMALL * self.area.height()
    }

    /// What it says, one space between two words that are apart.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for (place, word) in self.words.iter().enumerate() {
            if place > 0 && apart(self.words[place - 1], word) {
                text.push(' ');
            }
            text.push_str(&word.text);
        }
        text
    }

    /// The height of its highest characters, in points.
    pub(crate) fn size(&self) -> f32 {
        self.words.iter().map(|word| word.size()).fold(0.0, f32::max)
    }

    /// How surely it is read: as its worst word.
    pub(crate) fn confidence(&self) -> Confidence {
        self.words.iter().map(|word| word.confidence()).min().unwrap_or(Confidence::CERTAIN)
    }
}

/// Whether a space stands between two words of a line.
fn apart(word: &Word, next: &Word) -> bool {
    word.spaced || next.area.left - word.area.right > NO_SPACE * word.size().min(next.size())
}

/// The lines of words of one turn, from top to bottom in their frame.
pub(crate) fn text_lines<'page>(words: impl IntoIterator<Item = &'page Word>) -> Vec<TextLine<'page>> {
    let mut words: Vec<&Word> = words.into_iter().collect();
    // The large first: what is set higher or lower joins the line it stands beside.
    words.sort_by(|one, other| {
        let tall = |word: &Word| word.size().round();
        tall(other).total_cmp(&tall(one)).then(one.base.total_cmp(&other.base))
    });
    let mut lines: Vec<TextLine<'page>> = Vec::new();
    for word in words {
        match lines.iter_mut().find(|line| line.takes(word)) {
            Some(line) => line.words.push(word),
            None => lines.push(TextLine::of(word)),
        }
    }
    for line in &mut lines {
        line.words.sort_by(|one, other| one.area.left.total_cmp(&other.area.left));
        line.area = Area::around_all(line.words.iter().map(|word| &word.area)).unwrap_or(line.area);
    }
    lines.sort_by(|one, other| one.area.centre().total_cmp(&other.area.centre()));
    lines
}
