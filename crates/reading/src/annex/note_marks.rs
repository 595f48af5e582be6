//! Marks of footnotes in a text: the numbers that a program leaves behind a title when it takes the text out of a page, as in
//! `II. Chirurgie6,7`. Each note stands further down, behind its number.

use std::collections::BTreeSet;

use super::lines::TextLine;

/// The lines without marks behind them. A number is a mark only where a note bears it.
pub(super) fn taken_off(lines: Vec<TextLine>) -> Vec<TextLine> {
    let marks: BTreeSet<String> =
        lines.iter().filter_map(|line| mark(&line.text)).map(str::to_owned).collect();
    if marks.is_empty() {
        return lines;
    }
    let bare = |line: TextLine| match without_marks(&line.text, &marks).map(str::to_owned) {
        Some(text) => TextLine { text, ..line },
        None => line,
    };
    lines.into_iter().map(bare).collect()
}

/// A note has more words than the label of a row.
const WORDS: usize = 6;

/// The mark of the note that a line begins: a number alone, or before a sentence, a space between them or none.
pub(super) fn mark(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let mark =
        text.strip_suffix(rest).filter(|mark| (1..=2).contains(&mark.len()) && !mark.starts_with('0'))?;
    let mut signs = rest.trim_start().chars();
    let sentence =
        signs.next().is_some_and(char::is_uppercase) && signs.next().is_some_and(char::is_lowercase);
    (rest.is_empty() || sentence && rest.split_whitespace().count() >= WORDS).then_some(mark)
}

/// A line of words without the marks that touch its last word; nothing where none does.
fn without_marks<'t>(text: &'t str, known: &BTreeSet<String>) -> Option<&'t str> {
    let (bare, mut marks) = touching(text)?;
    marks.all(|mark| known.contains(mark)).then_some(bare)
}

/// A text before the numbers that touch its last word, and those numbers; nothing where none does.
pub(super) fn touching(text: &str) -> Option<(&str, std::str::Split<'_, char>)> {
    let bare = text.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ',');
    let marks = text.strip_prefix(bare).filter(|marks| !marks.is_empty())?;
    let touches = bare.ends_with(|sign: char| sign.is_lowercase() || sign == ')');
    touches.then(|| (bare, marks.split(',')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_numbers_behind_titles_when_a_note_bears_them_then_taken_off_and_others_stay() {
        let known = ["6", "7"].map(str::to_owned).into();
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
            assert_eq!(without_marks(text, &known), bare, "{text}");
        }
    }

    #[test]
    fn given_lines_when_looked_at_then_those_that_begin_notes_tell_their_mark() {
        let note = "Exemple donné : le titulaire peut demander davantage";
        for (text, expected) in [
            ("6", Some("6")),
            (&format!("6 {note}"), Some("6")),
            (&format!("6{note}"), Some("6")),
            ("6A Valenciennois 4 4 0 Non", None),
            ("6. Chirurgie des grands brûlés de la région", None),
            ("3 Lille 4 4 0", None),
            ("2019", None),
        ] {
            assert_eq!(mark(text), expected, "{text}");
        }
    }
}
