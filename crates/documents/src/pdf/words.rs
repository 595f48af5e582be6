//! Characters to words.

use unicode_normalization::UnicodeNormalization;

use super::glyph::Glyph;
use crate::layout::ruling::{Ruling, Way};
use crate::layout::turn::Turn;
use crate::layout::word::Word;
use crate::place::Area;

/// How wide the gap between two characters of one word may be, in parts of their height.
const TOGETHER: f32 = 0.15;
/// How far a character may step back into the one before it, in parts of its height.
const BACK: f32 = 0.5;
/// How far apart the lines of two characters of a word may lie, in parts of their height.
const STEP: f32 = 0.1;

fn begun(glyph: &Glyph) -> Word {
    Word {
        text: shown(glyph).to_owned(),
        turn: glyph.turn,
        area: glyph.area,
        base: glyph.base,
        spaced: false,
    }
}

/// Whether a rectangle stands on the same line as a word, right after it.
fn runs_into(word: &Word, next: &Area, base: f32, turn: Turn) -> bool {
    let size = word.size().max(next.height());
    let gap = next.left - word.area.right;
    let like = word.size().min(next.height()) > size * 0.6;
    turn == word.turn
        && like
        && (base - word.base).abs() <= STEP * size
        && -BACK * size <= gap
        && gap <= TOGETHER * size
}

fn take(word: &mut Word, text: &str, area: Area, spaced: bool) {
    word.text.push_str(text);
    word.area = word.area.around(&area);
    word.spaced = spaced;
}

/// The words of a page's characters. A line drawn upright between two characters parts them.
pub(super) fn words(glyphs: &[Glyph], rulings: &[Ruling]) -> Vec<Word> {
    let fences = &Fences::of(rulings);
    let mut words = merged(in_order_of_drawing(glyphs, fences), fences);
    for word in &mut words {
        word.text = composed(&word.text);
    }
    words.retain(|word| word.text.chars().any(|sign| !sign.is_whitespace()));
    words
}

fn in_order_of_drawing(glyphs: &[Glyph], fences: &Fences) -> Vec<Word> {
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
                    && runs_into(word, &glyph.area, glyph.base, glyph.turn)
                    && !fences.part(word, &glyph.area) =>
            {
                take(word, shown(glyph), glyph.area, false);
            }
            _ => words.push(begun(glyph)),
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
fn merged(mut words: Vec<Word>, fences: &Fences) -> Vec<Word> {
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
                    && runs_into(last, &word.area, word.base, word.turn)
                    && !fences.part(last, &word.area) =>
            {
                take(last, &word.text, word.area, word.spaced);
            }
            _ => merged.push(word),
        }
    }
    merged
}

/// The upright lines of a page from left to right.
struct Fences(Vec<Ruling>);

impl Fences {
    fn of(rulings: &[Ruling]) -> Self {
        let mut upright: Vec<Ruling> =
            rulings.iter().filter(|ruling| ruling.way == Way::Upright).copied().collect();
        upright.sort_by(|one, other| one.at.total_cmp(&other.at));
        Self(upright)
    }

    /// Whether one stands between a word and what follows.
    fn part(&self, word: &Word, next: &Area) -> bool {
        const EDGE: f32 = 0.5;
        let from = (word.area.right - EDGE).max(word.area.middle());
        let to = (next.left + EDGE).min(next.middle());
        let near = &self.0[self.0.partition_point(|ruling| ruling.at < from)..];
        word.turn == Turn::None
            && near
                .iter()
                .take_while(|ruling| ruling.at <= to)
                .any(|ruling| ruling.reaches(word.area.centre(), 0.0))
    }
}

/// A text with ligatures undone, accents put on their letters, and no soft hyphen within.
fn composed(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (place, sign) in text.char_indices() {
        match sign {
            '\u{FB00}'..='\u{FB06}' => plain.extend(sign.nfkd()),
            _ if sign.is_control() => {}
            '\u{AD}' if place + sign.len_utf8() < text.len() => {}
            _ => plain.push(sign),
        }
    }
    plain.nfc().collect()
}
