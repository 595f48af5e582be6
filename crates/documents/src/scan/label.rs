//! What a text is, by two readings of it.

use super::figure::Told;
use super::lexicon::Lexicon;
use super::token::{Token, plain};
use crate::confidence::Confidence;

/// A word that was read twice the same.
const AGREED: u8 = 95;
/// The most of a word that was read in two ways.
const DIFFERS: u8 = 84;
/// The most of a word that only one of two readings has.
const ALONE: u8 = 40;
/// A mark that only one of two readings has is left out below this.
const MARK: u8 = 80;

/// What a text is, by two readings and the words that are known: as sure as its least sure word.
pub(super) fn told(one: &[Token], other: &[Token], lexicon: &Lexicon) -> Told {
    let words = lexicon.mended(compared(one, other));
    let sureness = words.iter().map(|word| word.sureness).min().unwrap_or(0);
    Told { text: Token::text(&words), confidence: Confidence::new(sureness) }
}

/// The words of two readings, each as sure as both make it.
pub(super) fn compared(one: &[Token], other: &[Token]) -> Vec<Token> {
    if one.len() == other.len() {
        return one.iter().zip(other).map(|(one, other)| surer(one, other)).collect();
    }
    if !one.is_empty() && same(one, other) {
        return if mean(one) < mean(other) { agreed(other) } else { agreed(one) };
    }
    let (kept, left) = if mean(one) < mean(other) { (other, one) } else { (one, other) };
    let partners = partners(kept, left);
    let mut words: Vec<Token> = kept
        .iter()
        .zip(&partners)
        .filter_map(|(word, partner)| match partner {
            Some(partner) => Some(surer(word, left.get(*partner)?)),
            None if !word.is_word() && word.sureness < MARK => None,
            None => Some(word.with_sureness(word.sureness.min(if word.is_word() { ALONE } else { DIFFERS }))),
        })
        .collect();
    let missed = left
        .iter()
        .enumerate()
        .any(|(number, word)| word.is_word() && word.sureness > ALONE && !partners.contains(&Some(number)));
    if missed && let Some(word) = words.last_mut() {
        word.sureness = word.sureness.min(ALONE);
    }
    words
}

/// Whether two readings have the same characters, wherever they put a space.
fn same(one: &[Token], other: &[Token]) -> bool {
    let joined =
        |tokens: &[Token]| plain(&tokens.iter().map(|token| token.text.as_str()).collect::<String>());
    joined(one) == joined(other)
}

fn agreed(tokens: &[Token]) -> Vec<Token> {
    tokens.iter().map(|token| token.with_sureness(AGREED)).collect()
}

/// The surer of two readings of a word. A letter of a word may differ and the word be known; of a number nothing may.
fn surer(one: &Token, other: &Token) -> Token {
    let surer = if one.sureness < other.sureness { other } else { one };
    let most = if one.has_digit() || other.has_digit() { ALONE } else { DIFFERS };
    surer.with_sureness(if one.agrees(other) { AGREED } else { surer.sureness.min(most) })
}

fn mean(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| usize::from(token.sureness)).sum::<usize>() / tokens.len().max(1)
}

/// For each word of a reading which word of the other is the same, in the same order and as many as can be.
fn partners(one: &[Token], other: &[Token]) -> Vec<Option<usize>> {
    let width = other.len() + 1;
    let mut common = vec![0_usize; width * (one.len() + 1)];
    let at =
        |common: &[usize], row: usize, column: usize| common.get(row * width + column).copied().unwrap_or(0);
    for (row, word) in one.iter().enumerate().rev() {
        for (column, theirs) in other.iter().enumerate().rev() {
            let best = if word.agrees(theirs) {
                at(&common, row + 1, column + 1) + 1
            } else {
                at(&common, row + 1, column).max(at(&common, row, column + 1))
            };
            common.get_mut(row * width + column).into_iter().for_each(|place| *place = best);
        }
    }
    let mut from = 0;
    let mut partners = Vec::new();
    for (row, word) in one.iter().enumerate() {
        // The next of the same, where taking it loses none.
        let best = at(&common, row, from);
        let partner = (from..other.len()).find(|column| {
            other.get(*column).is_some_and(|theirs| word.agrees(theirs))
                && at(&common, row + 1, column + 1) + 1 == best
        });
        from = partner.map_or(from, |column| column + 1);
        partners.push(partner);
    }
    partners
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words with how sure each is: `Soins:96 sans:91`.
    fn read(words: &str) -> Vec<Token> {
        let split = words.split_whitespace().filter_map(|word| word.rsplit_once(':'));
        split
            .map(|(text, sureness)| Token {
                line: 0,
                text: text.to_owned(),
                sureness: sureness.parse().unwrap(),
            })
            .collect()
    }

    fn told_of(one: &str, other: &str) -> (String, u8) {
        let told = told(&read(one), &read(other), &Lexicon::default());
        (told.text, told.confidence.hundredths())
    }

    #[test]
    fn given_two_readings_when_they_agree_but_for_a_kind_of_apostrophe_then_sure() {
        assert_eq!(
            told_of("d'organes:70 –:50 Rein:96", "d’organes:88 —:60 Rein:90"),
            ("d’organes — Rein".into(), 95)
        );
    }

    #[test]
    fn given_two_readings_when_a_word_differs_then_the_surer_and_as_sure_as_it_is() {
        assert_eq!(told_of("Soins:96 sons:41", "Soins:96 sans:93"), ("Soins sans".into(), 84));
        assert_eq!(told_of("12:96 345:95", "12:96 845:93"), ("12 345".into(), 40));
        assert_eq!(told_of("Soins:96 sons:41", "Soins:96 sans:39"), ("Soins sons".into(), 41));
    }

    #[test]
    fn given_two_readings_when_a_mark_is_in_one_then_left_out_and_when_a_word_is_then_doubtful() {
        assert_eq!(told_of("Adultes:96 -:18", "Adultes:95"), ("Adultes".into(), 95));
        assert_eq!(
            told_of("Adultes:96 et:90 enfants:90", "Adultes:96 enfants:95"),
            ("Adultes enfants".into(), 40)
        );
        assert_eq!(told_of("Foie:96", ""), ("Foie".into(), 40));
        assert_eq!(told_of("", ""), (String::new(), 0));
    }
}
