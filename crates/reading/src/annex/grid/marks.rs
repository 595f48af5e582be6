//! Footnotes, and their marks: the numbers and letters that text layers leave behind a title or a label, as in
//! `II. Chirurgie6,7` or `Péronnea`.

use std::collections::{BTreeMap, BTreeSet};

use super::strips::{Strip, Text};
use crate::annex::note_marks;

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Footnote {
    /// The rank where it begins.
    pub(super) rank: u32,
    /// Its mark: a number or a small letter.
    mark: String,
    /// What it says.
    pub(super) text: String,
}

/// A title, a label or a header that bears the mark of a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bearer {
    /// Its rank.
    pub(super) rank: u32,
    /// The footnote, by its place among all.
    pub(super) note: usize,
}

/// Puts the lines of each footnote together, and takes them from the strips. A source that knows the height of its print tells
/// them by it: those in small print that begin with a mark, and the lines of the same print below. Of another the marks that
/// titles bear tell them.
pub(super) fn footnotes(strips: Vec<Strip>) -> (Vec<Strip>, Vec<Footnote>) {
    match usual_height(&strips) {
        Some(body) => by_height(strips, body),
        None => by_words(strips),
    }
}

/// A note runs over no more lines than this.
/// Arbitrary: those known have three; a note that never ends must not take in the headings below it.
const LINES: usize = 8;

/// The footnotes whose marks titles bear: each begins with its mark and ends with its sentence.
fn by_words(strips: Vec<Strip>) -> (Vec<Strip>, Vec<Footnote>) {
    let borne = borne(&strips);
    let mut notes: Vec<Footnote> = Vec::new();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for at in 0..strips.len() {
        if !taken.contains(&at)
            && let Some((note, lines)) = note_at(&strips[at..], &borne)
        {
            notes.push(note);
            taken.extend(at..at + lines);
        }
    }
    let rest = strips.into_iter().enumerate().filter(|(at, _)| !taken.contains(at));
    (rest.map(|(_, strip)| strip).collect(), notes)
}

/// The numbers that titles bear.
pub(super) fn borne(strips: &[Strip]) -> BTreeSet<String> {
    let titles = strips.iter().filter_map(|strip| match strip {
        Strip::Text(text) => note_marks::touching(&text.words),
        Strip::Row(_) => None,
    });
    titles.flat_map(|(_, marks)| marks.map(str::to_owned)).collect()
}

/// The footnote that begins here, and how many lines it has; nothing where its sentence does not end.
fn note_at(strips: &[Strip], borne: &BTreeSet<String>) -> Option<(Footnote, usize)> {
    let Strip::Text(first) = strips.first()? else { return None };
    let mark = note_marks::mark(&first.words).filter(|mark| borne.contains(*mark))?;
    let mut says = first.words.strip_prefix(mark)?.trim_start().to_owned();
    let mut lines = 1;
    while !ends_sentence(&says) {
        let Strip::Text(next) = strips.get(lines).filter(|_| lines < LINES)? else { return None };
        if !says.is_empty() {
            says.push(' ');
        }
        says.push_str(&next.words);
        lines += 1;
    }
    Some((Footnote { rank: first.rank, mark: mark.to_owned(), text: says }, lines))
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', ')'])
}

/// The footnotes in smaller print than that of most letters.
fn by_height(strips: Vec<Strip>, body: u32) -> (Vec<Strip>, Vec<Footnote>) {
    let (mut rest, mut notes): (Vec<Strip>, Vec<Footnote>) = (Vec::new(), Vec::new());
    let mut open: Option<u32> = None;
    for strip in strips {
        let small = match &strip {
            Strip::Text(text) => text.height.filter(|height| *height < body),
            Strip::Row(_) => None,
        };
        let (Strip::Text(text), Some(height)) = (&strip, small) else {
            open = None;
            rest.push(strip);
            continue;
        };
        match (begun(text), notes.last_mut()) {
            (Some(note), _) => {
                notes.push(note);
                open = Some(height);
            }
            (None, Some(note)) if open == Some(height) => note.text = format!("{} {}", note.text, text.words),
            (None, _) => rest.push(strip),
        }
    }
    (rest, notes)
}

/// The footnote that a line begins: a number, or a small letter alone, and what it says.
fn begun(text: &Text) -> Option<Footnote> {
    let (mark, says) = text.words.split_once(' ')?;
    let lettered = mark.len() == 1 && mark.chars().all(|sign| sign.is_ascii_lowercase());
    ((is_number(mark) || lettered) && says.contains(' ')).then(|| Footnote {
        rank: text.rank,
        mark: mark.to_owned(),
        text: says.to_owned(),
    })
}

fn is_number(mark: &str) -> bool {
    (1..=2).contains(&mark.len()) && mark.chars().all(|sign| sign.is_ascii_digit())
}

/// The height of most letters outside tables.
fn usual_height(strips: &[Strip]) -> Option<u32> {
    let mut letters: BTreeMap<u32, usize> = BTreeMap::new();
    for strip in strips {
        if let Strip::Text(Text { height: Some(height), words, .. }) = strip {
            *letters.entry(*height).or_default() += words.len();
        }
    }
    letters.into_iter().max_by_key(|(_, letters)| *letters).map(|(height, _)| height)
}

/// Takes the marks of footnotes off titles and labels, gives each row the notes that it bears, and tells who bears which.
pub(super) fn taken_off(strips: Vec<Strip>, notes: &[Footnote]) -> (Vec<Strip>, Vec<Bearer>) {
    let printed: BTreeSet<String> = strips.iter().flat_map(texts).map(str::to_owned).collect();
    let mut bearers = Vec::new();
    let mut bare = |text: &mut String, rank: u32| -> Vec<String> {
        let (bare, said) = without_marks(text, notes, &printed);
        *text = bare;
        bearers.extend(said.iter().map(|note| Bearer { rank, note: *note }));
        said.iter().filter_map(|note| notes.get(*note)).map(|note| note.text.clone()).collect()
    };
    let mut strips = strips;
    for strip in &mut strips {
        match strip {
            Strip::Text(text) => drop(bare(&mut text.words, text.rank)),
            Strip::Row(row) => {
                for cell in row.cells.iter_mut().filter(|cell| !cell.text.is_empty()) {
                    let said = bare(&mut cell.text, cell.rank);
                    row.notes.extend(said.into_iter().filter(|_| cell.begins));
                }
            }
        }
    }
    (strips, bearers)
}

fn texts(strip: &Strip) -> Vec<&str> {
    match strip {
        Strip::Text(text) => vec![&text.words],
        Strip::Row(row) => row.cells.iter().map(|cell| cell.text.as_str()).collect(),
    }
}

/// A text without the marks that touch its last word, and their notes by their places. A letter is a mark only where the same
/// text stands elsewhere without it.
fn without_marks(text: &str, notes: &[Footnote], printed: &BTreeSet<String>) -> (String, Vec<usize>) {
    let said = |mark: &str| notes.iter().position(|note| note.mark == mark);
    let found = match note_marks::touching(text) {
        Some((bare, marks)) => marks.map(said).collect::<Option<Vec<_>>>().map(|notes| (bare, notes)),
        None => lettered(text, printed).and_then(|(bare, mark)| Some((bare, vec![said(mark)?]))),
    };
    found.map_or_else(|| (text.to_owned(), Vec::new()), |(bare, notes)| (bare.to_owned(), notes))
}

/// A text before the small letter that marks it, and the letter.
fn lettered<'t>(text: &'t str, printed: &BTreeSet<String>) -> Option<(&'t str, &'t str)> {
    let (at, _) = text.char_indices().next_back().filter(|(_, sign)| sign.is_ascii_lowercase())?;
    let (bare, mark) = text.split_at_checked(at)?;
    let touches = bare.ends_with(|sign: char| sign.is_lowercase() || sign == ')');
    (touches && printed.contains(bare)).then_some((bare, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(mark: &str) -> Footnote {
        Footnote { rank: 1, mark: mark.to_owned(), text: format!("note {mark}") }
    }

    #[test]
    fn given_marks_of_footnotes_when_taken_off_then_only_those_that_a_footnote_bears() {
        let notes = ["6", "7", "a"].map(note);
        let printed = BTreeSet::from(["Hirson".to_owned()]);
        for (text, bare, said) in [
            ("II. Chirurgie6,7", "II. Chirurgie", 2),
            ("Appareils (IRM)7", "Appareils (IRM)", 1),
            ("Hirsona", "Hirson", 1),
            ("Villa", "Villa", 0),
            ("Chirurgie8", "Chirurgie8", 0),
            ("Groupe 7", "Groupe 7", 0),
            ("A7", "A7", 0),
            ("7", "7", 0),
            ("Chirurgie", "Chirurgie", 0),
        ] {
            let (read, told) = without_marks(text, &notes, &printed);
            assert_eq!((read.as_str(), told.len()), (bare, said), "{text}");
        }
    }

    #[test]
    fn given_small_print_below_a_table_when_gathered_then_footnotes_and_the_rest_stays() {
        let text =
            |height, text: &str| Strip::Text(Text { rank: 1, words: text.to_owned(), height: Some(height) });
        let strips = vec![
            text(110, "Un titre qui est plus long que toutes les notes ensemble et davantage encore"),
            text(76, "7 Exemple donné : le titulaire peut"),
            text(76, "demander davantage."),
            text(110, "III. Périnatalité"),
        ];
        let (rest, notes) = footnotes(strips);
        assert_eq!(rest.len(), 2);
        let texts: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["Exemple donné : le titulaire peut demander davantage."]);
    }

    #[test]
    fn given_a_text_without_heights_when_gathered_then_the_notes_whose_marks_titles_bear() {
        let text = |text: &str| Strip::Text(Text { rank: 1, words: text.to_owned(), height: None });
        let strips = [
            "II. Chirurgie6",
            "6",
            "En médecine, le titulaire peut",
            "demander davantage.",
            "7 Une note que personne ne porte vraiment",
            "III. Périnatalité",
        ];
        let (rest, notes) = footnotes(strips.map(text).into());
        assert_eq!(rest.len(), 3);
        let texts: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["En médecine, le titulaire peut demander davantage."]);
        let (bare, bearers) = taken_off(rest, &notes);
        assert_eq!((texts_of(&bare), bearers), ("II. Chirurgie", vec![Bearer { rank: 1, note: 0 }]));
    }

    fn texts_of(strips: &[Strip]) -> &str {
        strips.first().map(texts).and_then(|texts| texts.first().copied()).unwrap_or_default()
    }
}
