//! Accents drawn by themselves, put on their letters.

use unicode_normalization::char::is_combining_mark;

use super::glyph::Glyph;

/// The marks that programs draw apart from their letter, with the sign that composes.
const MARKS: [(char, char); 12] = [
    ('`', '\u{300}'),
    ('\u{B4}', '\u{301}'),
    ('^', '\u{302}'),
    ('\u{2C6}', '\u{302}'),
    ('~', '\u{303}'),
    ('\u{2DC}', '\u{303}'),
    ('\u{AF}', '\u{304}'),
    ('\u{2D8}', '\u{306}'),
    ('\u{A8}', '\u{308}'),
    ('\u{2DA}', '\u{30A}'),
    ('\u{2C7}', '\u{30C}'),
    ('\u{B8}', '\u{327}'),
];

/// The sign that a character composes with the letter it stands on.
fn combining(glyph: &Glyph) -> Option<char> {
    let mut signs = glyph.text.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if is_combining_mark(sign) => Some(sign),
        (Some(sign), None) => MARKS.iter().find(|(mark, _)| *mark == sign).map(|(_, combining)| *combining),
        _ => None,
    }
}

/// Characters with each accent on the letter that it is drawn over: the next one, or the one before.
pub(super) fn composed(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut composed: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut waiting: Option<(Glyph, char)> = None;
    for mut glyph in glyphs {
        match waiting.take() {
            Some((accent, sign)) if stands_over(&accent, &glyph) => glyph.text.push(sign),
            Some((accent, _)) => composed.push(accent),
            None => {}
        }
        match (combining(&glyph), composed.last_mut()) {
            (Some(sign), Some(letter)) if stands_over(&glyph, letter) => letter.text.push(sign),
            (Some(sign), _) => waiting = Some((glyph, sign)),
            (None, _) => composed.push(glyph),
        }
    }
    composed.extend(waiting.map(|(accent, _)| accent));
    composed
}

/// Whether an accent is drawn over a letter: more than half of the narrower lies over the other.
fn stands_over(accent: &Glyph, letter: &Glyph) -> bool {
    let common = accent.area.right.min(letter.area.right) - accent.area.left.max(letter.area.left);
    let narrower = accent.area.width().min(letter.area.width());
    let beside = (accent.base - letter.base).abs() < letter.size();
    let is_letter = letter.text.chars().all(char::is_alphabetic) && !letter.text.is_empty();
    accent.turn == letter.turn
        && is_letter
        && beside
        && (common > narrower / 2.0 || narrower <= 0.0 && common >= 0.0)
}
