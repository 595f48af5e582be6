//! Footnotes, and their marks: the numbers and letters that text layers leave behind a title or a label, as in
//! `II. Chirurgie6,7` or `Péronnea`.

use std::collections::{BTreeMap, BTreeSet};

use super::strips::{Strip, Text};

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

/// Puts the lines of each footnote together, and takes them from the strips: those in small print that begin with a mark, and
/// the lines of the same print below. Only a source that knows the height of its print tells.
pub(super) fn footnotes(strips: Vec<Strip>) -> (Vec<Strip>, Vec<Footnote>) {
    let body = usual_height(&strips);
    let (mut rest, mut notes): (Vec<Strip>, Vec<Footnote>) = (Vec::new(), Vec::new());
    let mut open: Option<u32> = None;
    for strip in strips {
        let small = match &strip {
            Strip::Text(text) => text.height.filter(|height| body.is_some_and(|body| *height < body)),
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

/// Takes the marks of footnotes off titles and labels, and gives each row the notes that it bears.
pub(super) fn taken_off(strips: Vec<Strip>, notes: &[Footnote]) -> Vec<Strip> {
    let printed: BTreeSet<String> = strips.iter().flat_map(texts).map(str::to_owned).collect();
    let one = |mut strip: Strip| {
        match &mut strip {
            Strip::Text(text) => {
                let (bare, _) = without_marks(&text.words, notes, &printed);
                text.words = bare;
            }
            Strip::Row(row) => {
                for cell in &mut row.cells {
                    let (bare, said) = without_marks(&cell.text, notes, &printed);
                    cell.text = bare;
                    row.notes.extend(said.into_iter().filter(|_| cell.begins));
                }
            }
        }
        strip
    };
    if notes.is_empty() { strips } else { strips.into_iter().map(one).collect() }
}

fn texts(strip: &Strip) -> Vec<&str> {
    match strip {
        Strip::Text(text) => vec![&text.words],
        Strip::Row(row) => row.cells.iter().map(|cell| cell.text.as_str()).collect(),
    }
}

/// A text without the marks that touch its last word, and what their notes say. A letter is a mark only where the same text
/// stands elsewhere without it.
fn without_marks(text: &str, notes: &[Footnote], printed: &BTreeSet<String>) -> (String, Vec<String>) {
    let said = |mark: &str| notes.iter().find(|note| note.mark == mark).map(|note| note.text.clone());
    let untouched = || (text.to_owned(), Vec::new());
    let bare = text.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ',');
    let touches = |bare: &str| bare.ends_with(|sign: char| sign.is_lowercase() || sign == ')');
    if bare.len() == text.len() {
        let mut signs = text.chars();
        let last = signs.next_back().unwrap_or_default().to_string();
        let bare = signs.as_str();
        return match said(&last).filter(|_| touches(bare) && printed.contains(bare)) {
            Some(note) => (bare.to_owned(), vec![note]),
            None => untouched(),
        };
    }
    let marks = text.get(bare.len()..).unwrap_or_default();
    let found: Option<Vec<String>> = marks.split(',').map(said).collect();
    match found.filter(|_| touches(bare)) {
        Some(notes) => (bare.to_owned(), notes),
        None => untouched(),
    }
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
}
