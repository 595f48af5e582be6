//! Texts that a spreadsheet would run as formulas, and how a CSV says that they are texts.
//!
//! A CSV has no types: what begins like a formula is one for whoever opens the file. OWASP's remedy is an apostrophe
//! before it, which spreadsheets take for the mark of a text. Numbers keep their signs.

use std::borrow::Cow;

/// The mark of a text.
const MARK: char = '\'';

/// What a formula begins with, as OWASP lists it: with the wide forms of the four signs, which some spreadsheets take alike.
const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text as a CSV may hold it: marked where a spreadsheet would run it, else as it is.
///
/// A text that already looks marked is marked once more, so that [`bare`] gives back every text.
///
/// ```
/// use maillage_domain::ground::formula::neutral;
/// assert_eq!(neutral("=1+1"), "'=1+1");
/// assert_eq!(neutral("-1"), "-1");
/// ```
pub fn neutral(text: &str) -> Cow<'_, str> {
    if is_marked(text) || (text.starts_with(BEGINNINGS) && !is_number(text)) {
        format!("{MARK}{text}").into()
    } else {
        text.into()
    }
}

/// What a cell of a CSV says, without the mark of [`neutral`].
pub fn bare(cell: &str) -> &str {
    if is_marked(cell) { cell.strip_prefix(MARK).unwrap_or(cell) } else { cell }
}

/// Whether marks stand before the beginning of a formula.
fn is_marked(text: &str) -> bool {
    text.starts_with(MARK) && text.trim_start_matches(MARK).starts_with(BEGINNINGS)
}

/// Whether a text is a number as people write one, with or without its sign: `-1`, `+1`, `-1 250,00`, `-4,2 %`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let digits = digits.strip_suffix(['%', '€']).unwrap_or(digits);
    let fits = |sign: char| sign.is_ascii_digit() || " \u{a0}\u{202f},.".contains(sign);
    digits.starts_with(|sign: char| sign.is_ascii_digit()) && digits.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn given_texts_that_would_run_when_neutralised_then_marked_once() {
        for text in [
            "=HYPERLINK(\"http://example.org\")",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "+1+1",
            "-1+1",
            "-A1",
            "- a note",
            "-1E3",
            "--1",
            "\t=1",
            "\r=1",
            "＝1",
        ] {
            assert_eq!(neutral(text), format!("'{text}"));
        }
    }

    #[test]
    fn given_numbers_and_plain_texts_when_neutralised_then_as_they_are() {
        for text in
            ["", "-1", "+1", "-1 250,00", "-1\u{202f}250,00 €", "-4,2 %", "1-1", "'n", "'", "−1", "a=1"]
        {
            assert_eq!(neutral(text), text);
        }
    }

    proptest! {
        #[test]
        fn given_any_text_when_neutralised_and_bared_then_the_same(text in "['=+@0-9 a-]{0,6}|.{0,9}") {
            let cell = neutral(&text);
            prop_assert_eq!(bare(&cell), text.as_str());
            prop_assert!(!cell.starts_with(BEGINNINGS) || is_number(&cell));
        }
    }
}
