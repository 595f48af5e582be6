//! Documents that are damaged line by line, as scans, copies and spreadsheets damage them.

use proptest::prelude::*;
use proptest::sample::Index;

/// The lines at the top of a document, which bear its title.
const HEAD: usize = 30;
/// Lines of each damaged document below its head: some of its parts, the first and the last of them cut.
const LENGTH: usize = 400;

/// One damage: what is done, and where.
pub(crate) type Damage = (u8, Index, Index, Index);

/// The words of a line.
fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

fn with_other_digit(line: &str, which: Index, digit: Index) -> String {
    let digits: Vec<usize> =
        line.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let Some(at) = digits.get(which.index(digits.len().max(1))) else { return line.to_owned() };
    let mut line = line.to_owned();
    line.replace_range(at..=at, &digit.index(10).to_string());
    line
}

fn with_words_swapped(line: &str, one: Index, other: Index) -> String {
    let mut words = words(line);
    if !words.is_empty() {
        let (one, other) = (one.index(words.len()), other.index(words.len()));
        words.swap(one, other);
    }
    words.join(" ")
}

fn with_word_of(line: &str, other: &str, one: Index, taken: Index) -> String {
    let (mut words, others) = (words(line), words(other));
    if !words.is_empty() && !others.is_empty() {
        let at = one.index(words.len());
        words[at] = others[taken.index(others.len())];
    }
    words.join(" ")
}

fn cut(line: &str, at: Index) -> String {
    line.chars().take(at.index(line.chars().count().max(1))).collect()
}

fn suffer(lines: &mut Vec<String>, (kind, at, other, third): &Damage) {
    let filled: Vec<usize> = (0..lines.len()).filter(|at| !lines[*at].trim().is_empty()).collect();
    let (at, beside) = (filled[at.index(filled.len())], filled[other.index(filled.len())]);
    match kind {
        0 => lines[at] = with_other_digit(&lines[at], *other, *third),
        1 => lines[at] = with_words_swapped(&lines[at], *other, *third),
        2 => lines[at] = with_word_of(&lines[at], &lines[beside], *other, *third),
        3 => lines.swap(at, beside),
        4 => lines[at] = cut(&lines[at], *other),
        5 => lines.insert(beside, lines[at].clone()),
        6 => lines[at] = format!("{} {}", lines[at], third.index(30)),
        _ => {
            lines.remove(at);
        }
    }
}

/// Some damages.
pub(crate) fn damages() -> impl Strategy<Value = Vec<Damage>> {
    proptest::collection::vec((0..8_u8, any::<Index>(), any::<Index>(), any::<Index>()), 1..24)
}

/// The head of a document and some of its lines from a place on, damaged.
pub(crate) fn excerpt(document: &str, start: Index, damages: &[Damage]) -> String {
    let all: Vec<&str> = document.lines().collect();
    let start = HEAD + start.index(all.len() - HEAD - LENGTH);
    let kept = all[..HEAD].iter().chain(&all[start..start + LENGTH]);
    let mut lines: Vec<String> = kept.map(|line| (*line).to_owned()).collect();
    for one in damages {
        suffer(&mut lines, one);
    }
    lines.join("\n")
}
