//! Marks of footnotes in a text: the numbers that a program leaves behind a title when it takes the text out of a page, as in
//! `II. Chirurgie6,7`. Each note stands further down, behind its number on a line of its own.

use std::collections::BTreeSet;

use super::lines::TextLine;

/// The lines without marks behind them. A number is a mark only where a line further down bears it alone.
pub(super) fn taken_off(lines: Vec<TextLine>) -> Vec<TextLine> {
    let alone: BTreeSet<String> =
        lines.iter().filter(|line| is_mark(&line.text)).map(|line| line.text.clone()).collect();
    if alone.is_empty() {
        return lines;
    }
    let bare = |line: TextLine| match without_marks(&line.text, &alone).map(str::to_owned) {
        Some(text) => TextLine { text, ..line },
        None => line,
    };
    lines.into_iter().map(bare).collect()
}

/// Whether a text is the number of a note alone.
fn is_mark(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.chars().all(|sign| sign.is_ascii_digit()) && text != "0"
}

/// A line of words without the marks that touch its last word; nothing where none does.
fn without_marks<'t>(text: &'t str, alone: &BTreeSet<String>) -> Option<&'t str> {
    let bare = text.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ',');
    let marks = text.strip_prefix(bare).filter(|marks| !marks.is_empty())?;
    let touches = bare.ends_with(|sign: char| sign.is_lowercase() || sign == ')');
    (touches && marks.split(',').all(|mark| alone.contains(mark))).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_numbers_behind_titles_when_a_note_bears_them_then_taken_off_and_others_stay() {
        let alone = ["6", "7"].map(str::to_owned).into();
        for (text, bare) in [
            ("II. Chirurgie6,7", Some("II. Chirurgie")),
            ("Appareils (IRM)7", Some("Appareils (IRM)")),
            ("Chirurgie8", None),
            ("Chirurgie6,8", None),
            ("Groupe 7", None),
            ("A7", None),
            ("7", None),
            ("Chirurgie", None),
        ] {
            assert_eq!(without_marks(text, &alone), bare, "{text}");
        }
    }
}
