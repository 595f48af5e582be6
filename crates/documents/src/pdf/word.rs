//! Words: characters that stand together.

use unicode_normalization::UnicodeNormalization;

use super::glyph::Glyph;
use super::ruling::{Ruling, Way};
use super::turn::Turn;
use crate::confidence::Confidence;
use crate::place::Area;

/// Characters of one line that stand together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    /// What it says, ligatures undone and accents composed.
    pub text: String,
    /// How it is turned on the page.
    pub turn: Turn,
    /// Its rectangle in the frame of its turn.
    pub area: Area,
    /// Where its line lies, in the frame of its turn.
    pub base: f32,
    /// Whether a space is drawn after it.
    pub spaced: bool,
}

/// How wide the gap between two characters of one word may be, in parts of their height.
const TOGETHER: f32 = 0.15;
/// How far a character may step back into the one before it, in parts of its height.
const BACK: f32 = 0.5;
/// How far apart the lines of two characters of a word may lie, in parts of their height.
const STEP: f32 = 0.1;

impl Word {
    fn of(glyph: &Glyph) -> Self {
        Self { text: glyph.text.clone(), turn: glyph.turn, area: glyph.area, base: glyph.base, spaced: false }
    }

    /// The height of its font, in points.
    pub(super) fn size(&self) -> f32 {
        self.area.height()
    }

    /// Its rectangle on the page.
    pub(super) fn on_page(&self) -> Area {
        self.turn.on_page(self.area)
    }

    /// How surely it is read: not at all where the font of a character does not tell what it says.
    pub(super) fn confidence(&self) -> Confidence {
        if self.text.contains(char::REPLACEMENT_CHARACTER) { Confidence::NONE } else { Confidence::CERTAIN }
    }

    /// Whether another stands on the same line right after it.
    fn runs_into(&self, next: &Area, base: f32, turn: Turn) -> bool {
        let size = self.size().max(next.height());
        let gap = next.left - self.area.right;
        let like = self.size().min(next.height()) > size * 0.6;
        turn == self.turn
            && like
            && (base - self.base).abs() <= STEP * size
            && -BACK * size <= gap
            && gap <= TOGETHER * size
    }

    fn take(&mut self, text: &str, area: Area, spaced: bool) {
        self.text.push_str(text);
        self.area = self.area.around(&area);
        self.spaced = spaced;
    }
}

/// The words of a page's characters. A line drawn upright between two characters parts them.
pub(super) fn words(glyphs: &[Glyph], rulings: &[Ruling]) -> Vec<Word> {
    let mut words = merged(in_order_of_drawing(glyphs, rulings), rulings);
    for word in &mut words {
        word.text = composed(&word.text);
    }
    words.retain(|word| word.text.chars().any(|sign| !sign.is_whitespace()));
    words
}

fn in_order_of_drawing(glyphs: &[Glyph], rulings: &[Ruling]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for glyph in glyphs {
        if glyph.text.chars().all(parts) && !glyph.text.is_empty() {
            if let Some(word) = words.last_mut().filter(|_| open) {
                word.spaced = true;
            }
            open = false;
            continue;
        }
        match words.last_mut() {
            Some(word)
                if open
                    && word.runs_into(&glyph.area, glyph.base, glyph.turn)
                    && !parted(word, glyph.area, rulings) =>
            {
                word.take(shown(glyph), glyph.area, false);
            }
            _ => {
                let mut word = Word::of(glyph);
                shown(glyph).clone_into(&mut word.text);
                words.push(word);
            }
        }
        open = true;
    }
    words
}

/// What a character says, or the sign that nothing is known of it.
fn shown(glyph: &Glyph) -> &str {
    if glyph.text.is_empty() { "\u{FFFD}" } else { &glyph.text }
}

/// Whether a character parts two words. A space that does not break parts them as well, for many programs write every space
/// as one; the narrow one within a number does not.
fn parts(sign: char) -> bool {
    sign.is_whitespace() && sign != '\u{202F}' || sign.is_control()
}

/// Words with the pieces put together that were drawn apart from each other.
fn merged(mut words: Vec<Word>, rulings: &[Ruling]) -> Vec<Word> {
    words.sort_by(|one, other| {
        let line = |word: &Word| (word.base * 2.0).round();
        one.turn
            .cmp(&other.turn)
            .then(line(one).total_cmp(&line(other)))
            .then(one.area.left.total_cmp(&other.area.left))
    });
    let mut merged: Vec<Word> = Vec::new();
    for word in words {
        match merged.last_mut() {
            Some(last)
                if !last.spaced
                    && last.runs_into(&word.area, word.base, word.turn)
                    && !parted(last, word.area, rulings) =>
            {
                last.take(&word.text, word.area, word.spaced);
            }
            _ => merged.push(word),
        }
    }
    merged
}

/// Whether an upright line stands between a word and what follows.
fn parted(word: &Word, next: Area, rulings: &[Ruling]) -> bool {
    const EDGE: f32 = 0.5;
    word.turn == Turn::None
        && rulings.iter().any(|ruling| {
            ruling.way == Way::Upright
                && ruling.reaches(word.area.centre(), 0.0)
                && word.area.right - EDGE <= ruling.at
                && ruling.at <= next.left + EDGE
                && word.area.middle() < ruling.at
                && ruling.at < next.middle()
        })
}

/// A text with ligatures undone, accents put on their letters, and no soft hyphen within.
fn composed(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (place, sign) in text.char_indices() {
        match sign {
            '\u{FB00}'..='\u{FB06}' => plain.extend(sign.nfkd()),
            '\u{AD}' if place + sign.len_utf8() < text.len() => {}
            _ => plain.push(sign),
        }
    }
    plain.nfc().collect()
}
