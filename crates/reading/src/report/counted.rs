//! What a number without a unit counts: a noun behind it, or an entry of which it is the number.

use super::figures::{before as before_place, ends_with_word};
use super::numerals;

/// Words of three letters or more behind which no noun begins, so that a number before them counts nothing.
///
/// A list, because French has no sign on its articles, prepositions, conjunctions and auxiliaries; it is a closed class, of which
/// those of two letters are known by their length. A word that is not in it is taken for the noun that is counted: the
/// figure is then one of things, never of money.
const NOT_COUNTED: [&str; 35] = [
    "ainsi",
    "aux",
    "avec",
    "car",
    "ces",
    "cette",
    "chez",
    "comme",
    "correspondant",
    "dans",
    "depuis",
    "des",
    "dont",
    "est",
    "entre",
    "les",
    "leur",
    "leurs",
    "mais",
    "ont",
    "par",
    "pour",
    "puis",
    "que",
    "qui",
    "sans",
    "ses",
    "soit",
    "sont",
    "sous",
    "sur",
    "une",
    "vers",
    "été",
    "afin",
];

/// Whether a word is no noun: one of the above, or of two small letters at most. `10 CH` counts hospitals.
fn is_no_noun(word: &str) -> bool {
    let short = word.chars().count() <= 2 && word.chars().all(char::is_lowercase);
    short || NOT_COUNTED.contains(&word.to_lowercase().as_str())
}

/// Words that can stand between the number of an entry and where it belongs: *7 dans le Nord*. The prepositions of place; an
/// entry behind another one is not counted.
const PLACING: [&str; 8] = ["dans", "sur", "pour", "en", "à", "au", "aux", "par"];

/// Whether a bare number counts what follows it, or is the number of an entry: `(7)`, `7 dans le Nord`.
pub(super) fn counts_something(text: &str, start: usize, end: usize) -> bool {
    if numerals::is_named(text, start) {
        return false;
    }
    let before = text.get(..start).unwrap_or_default().trim_end();
    let after = text.get(end..).unwrap_or_default().trim_start();
    let after = after.trim_start_matches(['«', '"']).trim_start();
    if before.ends_with('(') && after.starts_with(')') {
        return true;
    }
    // `$ 5 000`: an amount whose unit stands before it counts nothing.
    if before.ends_with(['€', '$', '£']) || before.ends_with("EUR") {
        return false;
    }
    let Some(next) = after.split(|c: char| !c.is_alphabetic()).next().filter(|next| !next.is_empty()) else {
        return false;
    };
    if !is_no_noun(next) {
        return true;
    }
    let next = next.to_lowercase();
    let word = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
    if ends_with_word(&before_place(text, start), "au nombre de") {
        return true;
    }
    let leads =
        before.is_empty() || before.ends_with(['(', ',', ':', '-', '–']) || ["et", "dont"].contains(&word);
    leads && PLACING.contains(&next.as_str())
}
