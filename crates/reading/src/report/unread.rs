//! Amounts that were not understood: the sign or the name of euros beside a number, in no figure that was read.

use maillage_domain::fund::report::{Unit, UnreadAmount};

use super::blocks::Kind;
use super::document::Document;

/// How far a number stands from its unit at most, in bytes: `92 480 milliers d’` takes 13 after its digits.
/// It also has to be two words at most, so that more finds nothing else.
const NEAR: usize = 24;

/// The amounts that were not understood, in the order of the text.
pub(super) fn find(document: &Document) -> Vec<UnreadAmount> {
    let mut found: Vec<UnreadAmount> = Vec::new();
    for (at, block) in document.blocks.iter().enumerate().filter(|(_, block)| block.kind != Kind::Row) {
        let mut read = document.of_block(at).filter(|(_, draft)| draft.is(Unit::Eur)).peekable();
        for place in units(&block.text) {
            while read.next_if(|(_, draft)| draft.figure.end <= place).is_some() {}
            let is_read = read.peek().is_some_and(|(_, draft)| draft.figure.start <= place);
            let Some((from, to)) = number_beside(&block.text, place).filter(|_| !is_read) else { continue };
            let line = block.line_at(place);
            // A graduation of a chart is told as one.
            let graduates = document.axes.iter().flatten().any(|graduation| *graduation == line);
            if !graduates && found.last().is_none_or(|last| last.line != line) {
                found.push(UnreadAmount { line, printed: block.clean(from, to) });
            }
        }
    }
    found.extend(document.tables.iter().flat_map(|table| &table.unread).cloned());
    found.sort_by_key(|amount| amount.line);
    found
}

/// Where the sign of the euro or a word of it begins.
fn units(text: &str) -> impl Iterator<Item = usize> {
    let signs = text.match_indices('€').map(|(at, _)| at);
    let words = words(text).filter(|(_, word)| {
        let word = word.to_lowercase();
        let word = word.trim_start_matches(['k', 'm']);
        ["eur", "euro", "euros"].contains(&word)
    });
    let mut places: Vec<usize> = signs.chain(words.map(|(at, _)| at)).collect();
    places.sort_unstable();
    places.into_iter()
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let word = |part: &'_ str| part.len();
    text.split(|c: char| !c.is_alphabetic())
        .scan(0, move |at, part| {
            let start = *at;
            let separator = text.get(start + word(part)..).and_then(|rest| rest.chars().next());
            *at = start + word(part) + separator.map_or(0, char::len_utf8);
            Some((start, part))
        })
        .filter(|(_, part)| !part.is_empty())
}

/// The range of a number and its unit, where a number stands right before the unit or right behind it.
fn number_beside(text: &str, unit: usize) -> Option<(usize, usize)> {
    let (before, behind) = (text.get(..unit)?, text.get(unit..)?);
    let unit_end = behind.find(|c: char| !c.is_alphabetic() && c != '€').unwrap_or(behind.len());
    let gap = before.rfind(|c: char| c.is_ascii_digit()).filter(|digit| unit - digit <= NEAR);
    let between = |digit: usize| before.get(digit + 1..).unwrap_or_default();
    if let Some(digit) = gap.filter(|digit| is_of_a_unit(between(*digit))) {
        let number = before.get(..digit)?.rfind(|c: char| !is_of_a_number(c));
        let from = number.map_or(0, |at| {
            at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        return Some((from, unit + unit_end));
    }
    let rest = behind.get(unit_end..)?;
    let number = rest.trim_start().find(|c: char| !is_of_a_number(c)).unwrap_or(rest.trim_start().len());
    let digits = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let end = unit + unit_end + (rest.len() - rest.trim_start().len()) + number;
    digits.then_some((unit, end))
}

/// Whether a text can stand between a number and its unit: nothing, spaces, two words at most, a parenthesis that closes.
fn is_of_a_unit(text: &str) -> bool {
    text.split_whitespace().count() <= 2
        && text.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '’' | '\'' | ')'))
}

/// Whether a character can stand inside a number as people print it.
fn is_of_a_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | ',')
}
