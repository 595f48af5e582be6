//! Removing what belongs to the page and not to the text: running heads, page feet, page numbers.

use std::collections::BTreeMap;

use super::cells::{self, Token};
use super::lines::TextLine;
use super::zone_label;

/// The lines of the text, and those of the pages.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// What is to be read.
    pub(super) lines: Vec<TextLine>,
    /// The running heads and feet, each text once.
    pub(super) furniture: Vec<String>,
}

/// Shortest line that counts as a running head because it comes again.
/// The label of a zone comes again in each table, and the longest known has 35 characters. Any value from 15 to 40 reads
/// the known annexes alike; at 50 a head of the samples stays.
const RUNNING_HEAD: usize = 40;

/// Sets page furniture apart.
pub(super) fn set_apart(lines: Vec<TextLine>) -> Sorted {
    let running = running_heads(&lines);
    let mut sorted = Sorted::default();
    let mut state = After::Text;
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let is_furniture = is_register_line(&line.text) || is_running(&running, &line.text);
        state = if is_furniture {
            keep_once(&mut sorted.furniture, &line.text);
            After::Head
        } else if state == After::Head
            && !line.blank_above
            && (is_foot(&line.text) || (lines.peek().is_none() && !begins_row(&line.text)))
        {
            keep_once(&mut sorted.furniture, &line.text);
            After::Foot
        } else if state != After::Text && is_page_number(&line.text) && !awaits_cells(sorted.lines.last()) {
            After::Foot
        } else {
            sorted.lines.push(line);
            After::Text
        };
        // The text goes on below the page: what stood above a head is no longer right above.
        if state != After::Text
            && let Some(next) = lines.peek_mut()
        {
            next.blank_above |= state == After::Foot;
        }
    }
    sorted
}

fn is_running(running: &BTreeMap<String, usize>, text: &str) -> bool {
    !running.is_empty() && text.chars().count() >= RUNNING_HEAD && running.contains_key(&masked(text))
}

/// What the last line was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    Text,
    Head,
    Foot,
}

fn keep_once(furniture: &mut Vec<String>, text: &str) {
    // A bound on the work: each head is compared with those kept, and an act has a few.
    if furniture.len() < 64 && !furniture.iter().any(|kept| kept == text) {
        furniture.push(text.to_owned());
    }
}

/// Whether `word` is a number of the register of administrative acts: `R32-2019-06-26-014`.
pub(super) fn is_register_number(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let digits = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit())
    };
    matches!(parts.as_slice(), [prefix, year, month, day, order]
        if (1..=5).contains(&prefix.len())
            && prefix.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            && digits(year, 4..=4) && digits(month, 2..=2) && digits(day, 2..=2) && digits(order, 3..=6))
}

/// The register number among the words of `text`.
pub(super) fn register_number(text: &str) -> Option<&str> {
    text.split(|c: char| c.is_whitespace() || "()[],;:".contains(c)).find(|word| is_register_number(word))
}

fn is_register_line(text: &str) -> bool {
    // Such a line also bears the name of its agency: a register number alone, 20 signs, may be cited in the text.
    text.contains("-20") && register_number(text).is_some() && !is_title(text) && text.chars().count() >= 25
}

/// Whether `text` announces an annex or the document itself.
fn is_title(text: &str) -> bool {
    let key = maillage_domain::text::key(text.split_whitespace().next().unwrap_or_default());
    matches!(key.as_str(), "bilan" | "annexe" | "arrete" | "decision")
}

/// The line below a running head, which ends with the number of the page.
fn is_foot(text: &str) -> bool {
    let tokens = cells::tokens(0, text);
    tokens.len() >= 2
        && zone_label::read(text).is_none()
        && cells::trailing(&tokens) == 1
        && tokens.last().is_some_and(Token::is_number)
}

/// Whether a row begins here; at the very end of a text, a line that does not is a foot cut short.
fn begins_row(text: &str) -> bool {
    zone_label::read(text).is_some() || is_row(text)
}

fn is_page_number(text: &str) -> bool {
    // No act has ten thousand pages.
    text.len() <= 4 && text.chars().all(|c| c.is_ascii_digit())
}

/// Whether a row was begun above the page's end and its numbers are still to come.
fn awaits_cells(last: Option<&TextLine>) -> bool {
    last.is_some_and(|line| {
        zone_label::read(&line.text).is_some() && cells::trailing(&cells::tokens(0, &line.text)) == 0
    })
}

/// `text` without its digits, under which two pages' heads meet.
fn masked(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>().replace("00", "0")
}

/// The long lines that come again and stand between two rows, or bear the word page.
fn running_heads(lines: &[TextLine]) -> BTreeMap<String, usize> {
    let mut found: BTreeMap<String, (usize, bool)> = BTreeMap::new();
    let rows: Vec<bool> = lines.iter().map(|line| is_row(&line.text)).collect();
    for (index, line) in lines.iter().enumerate() {
        if line.text.chars().count() < RUNNING_HEAD
            || rows.get(index) == Some(&true)
            || is_structure(&line.text)
        {
            continue;
        }
        let above = index.checked_sub(1).and_then(|above| rows.get(above)) == Some(&true);
        let below = rows.get(index + 1) == Some(&true)
            || (rows.get(index + 2) == Some(&true)
                && lines.get(index + 1).is_some_and(|line| is_page_number(&line.text)));
        let paged = maillage_domain::text::words(&line.text).any(|word| word == "page");
        let entry = found.entry(masked(&line.text)).or_default();
        entry.0 += 1;
        entry.1 |= paged || (above && below);
    }
    found.retain(|_, (times, between)| *times >= 2 && *between);
    found.into_iter().map(|(text, (times, _))| (text, times)).collect()
}

fn is_row(text: &str) -> bool {
    // One number at the end may be that of a page or of a name; two are cells.
    cells::trailing_words(text) >= 2
}

/// Headings and footnotes, which may come again without belonging to the page.
fn is_structure(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    !first.is_alphabetic() || zone_label::read(text).is_some() || super::kinds::roman_heading(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annex::lines;

    fn kept(text: &str) -> Vec<String> {
        set_apart(lines::split(text)).lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn given_a_page_foot_inside_a_table_when_set_apart_then_rows_remain() {
        let text = "1A - Nord 3 3 0 Non\n\nAgence régionale de santé - R32-2019-06-26-014 - Annexes\npris pour application 22\n\n\n19 \n\n2A - Sud 3 3 0 Non";
        assert_eq!(kept(text), ["1A - Nord 3 3 0 Non", "2A - Sud 3 3 0 Non"]);
    }

    #[test]
    fn given_a_running_head_between_rows_when_set_apart_then_gone_everywhere() {
        let head = "Bilan quantifié de l'offre de soins en Bretagne";
        let text = format!("{head} 1\nI. Médecine\n1C - Brest 1 1 0 Non\n{head} 2\n2C - Vannes 1 1 0 Non");
        assert_eq!(kept(&text), ["I. Médecine", "1C - Brest 1 1 0 Non", "2C - Vannes 1 1 0 Non"]);
    }

    #[test]
    fn given_a_footnote_that_comes_again_when_set_apart_then_kept() {
        let text = "*Hors équipements dédiés exclusivement à la recherche\nx\n*Hors équipements dédiés exclusivement à la recherche";
        assert_eq!(kept(text).len(), 3);
    }

    #[test]
    fn given_register_numbers_when_told_then_only_whole_ones() {
        assert!(is_register_number("IDF-2025-10-02-00024"));
        assert!(!is_register_number("2019-121"));
        assert_eq!(register_number("santé - R32-2019-06-26-014 - Annexes"), Some("R32-2019-06-26-014"));
    }
}
