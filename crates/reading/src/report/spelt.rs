//! Numbers in words: *vingt-deux*, *une cinquantaine*, *près d'un quart*, *un demi-million*, *deux millions et demi*.

use maillage_domain::fund::report::Unit;
use rust_decimal::Decimal;

use super::units;

/// A number in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelt {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Its value.
    pub(super) value: Decimal,
    /// What it is a multiple of: a million for *deux millions*, so that it is as rounded as it is said.
    pub(super) multiple: Decimal,
    /// How many decimals of that it says: one for *deux millions et demi*.
    pub(super) decimals: u32,
    /// Percent for a fraction of something.
    pub(super) unit: Option<Unit>,
    /// *Une cinquantaine* is about fifty.
    pub(super) about: bool,
}

/// Words that count by themselves: a closed class, so that no other word is a number.
/// *Un* is an article more often than a number, so it only ends a number: *vingt et un*.
const UNITS: [(&str, u32); 21] = [
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("vingts", 20),
];

/// Collective words: about so many. French makes no more of them; a noun that is not among them counts nothing.
const ABOUT: [(&str, u32); 10] = [
    ("dizaine", 10),
    ("douzaine", 12),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("quarantaine", 40),
    ("cinquantaine", 50),
    ("soixantaine", 60),
    ("centaine", 100),
    ("millier", 1_000),
];

#[derive(Debug, Clone)]
struct Word {
    start: usize,
    end: usize,
    text: String,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            words.push(Word { start, end: at, text: text.get(start..at).unwrap_or_default().to_lowercase() });
        }
    }
    words
}

/// The numbers in words of a text, in order.
pub(super) fn find(text: &str) -> Vec<Spelt> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let read = collective(rest)
            .or_else(|| fraction(rest))
            .or_else(|| great(text, rest))
            .or_else(|| number(text, rest));
        at += read.as_ref().map_or(1, |(_, used)| *used);
        found.extend(read.map(|(spelt, _)| spelt));
    }
    found
}

fn spelt(words: &[Word], used: usize, value: u32, unit: Option<Unit>, about: bool) -> Option<(Spelt, usize)> {
    let (start, end) = (words.first()?.start, words.get(used.checked_sub(1)?)?.end);
    let (value, multiple) = (Decimal::from(value), Decimal::ONE);
    Some((Spelt { start, end, value, multiple, decimals: 0, unit, about }, used))
}

/// A number in words that is counted in a great unit.
fn spelt_in(words: &[Word], used: usize, said: Decimal, multiple: i64) -> Option<(Spelt, usize)> {
    let (spelt, used) = spelt(words, used, 0, None, false)?;
    let multiple = Decimal::from(multiple);
    Some((Spelt { value: (said * multiple).normalize(), multiple, decimals: said.scale(), ..spelt }, used))
}

fn is(words: &[Word], at: usize, any: &[&str]) -> bool {
    words.get(at).is_some_and(|word| any.contains(&word.text.as_str()))
}

/// `une dizaine de structures`.
fn collective(words: &[Word]) -> Option<(Spelt, usize)> {
    let (_, value) = ABOUT.iter().find(|(name, _)| is(words, 1, &[name]))?;
    let counted = is(words, 0, &["une", "un"]) && is(words, 2, &["de", "d"]);
    counted.then(|| spelt(words, 2, *value, None, true)).flatten()
}

/// `un quart des établissements`, `la moitié des patients`.
fn fraction(words: &[Word]) -> Option<(Spelt, usize)> {
    let value = if is(words, 0, &["un"]) && is(words, 1, &["quart"]) {
        25
    } else if is(words, 0, &["trois"]) && is(words, 1, &["quarts"]) {
        75
    } else if is(words, 0, &["la"]) && is(words, 1, &["moitié"]) {
        50
    } else {
        return None;
    };
    is(words, 2, &["de", "des", "d", "du"])
        .then(|| spelt(words, 2, value, Some(Unit::Percent), false))
        .flatten()
}

/// What the word at a place is worth, where it is *million* or *milliard*.
fn greatness(words: &[Word], at: usize) -> Option<i64> {
    units::greatness(&words.get(at)?.text)
}

/// `un demi-million`, `un million et demi`, `deux millions`, `un million deux cent mille`, `trois cent mille`.
fn great(text: &str, words: &[Word]) -> Option<(Spelt, usize)> {
    let half = Decimal::new(5, 1);
    if is(words, 0, &["un"]) && is(words, 1, &["demi"]) {
        return spelt_in(words, 3, half, greatness(words, 2)?);
    }
    let (lead, used) = match words.first()?.text.as_str() {
        "un" => (Decimal::ONE, 1),
        _ => number(text, words).map(|(spelt, used)| (spelt.value, used))?,
    };
    let thousand = Decimal::ONE_THOUSAND;
    let Some(multiple) = greatness(words, used) else {
        let thousands = lead > thousand && (lead % thousand).is_zero();
        return thousands.then(|| spelt_in(words, used, lead / thousand, 1_000)).flatten();
    };
    if is(words, used + 1, &["et"]) && is(words, used + 2, &["demi"]) {
        return spelt_in(words, used + 3, lead + half, multiple);
    }
    let behind = words.get(used + 1..).unwrap_or_default();
    let (last, next) = (words.get(used)?, behind.first());
    let joined =
        next.is_some_and(|next| text.get(last.end..next.start).is_some_and(|gap| gap.trim().is_empty()));
    match number(text, behind).filter(|(more, _)| joined && more.value < Decimal::from(multiple)) {
        Some((more, taken)) => {
            let value = lead * Decimal::from(multiple) + more.value;
            let (spelt, used) = spelt(words, used + 1 + taken, 0, None, false)?;
            let fine = if (value % thousand).is_zero() { thousand } else { Decimal::ONE };
            Some((Spelt { value: value.normalize(), multiple: fine, ..spelt }, used))
        }
        None => spelt_in(words, used + 1, lead, multiple),
    }
}

/// `vingt-deux`, `cent vingt`, `quatre-vingt-dix`, `vingt et un`.
fn number(text: &str, words: &[Word]) -> Option<(Spelt, usize)> {
    let mut value = worth(words.first()?)?;
    let mut used = 1;
    while let Some((next, more)) = following(text, words, used, value) {
        value = next;
        used = more;
    }
    let newness =
        used == 1 && is(words, 0, &["neuf"]) && !words.get(1).is_some_and(|word| word.text.ends_with('s'));
    let bare_hundred = used == 1 && is(words, 0, &["cent", "mille", "vingts"]) && value < 100;
    (!newness && !bare_hundred).then(|| spelt(words, used, value, None, false)).flatten()
}

fn worth(word: &Word) -> Option<u32> {
    match word.text.as_str() {
        "cent" => Some(100),
        "mille" => Some(1_000),
        name => UNITS.iter().find(|(unit, _)| *unit == name).map(|(_, value)| *value),
    }
}

/// The value with the word at `at` added to it, and where the next word is.
fn following(text: &str, words: &[Word], at: usize, value: u32) -> Option<(u32, usize)> {
    let last = words.get(at.checked_sub(1)?)?;
    let next = words.get(at)?;
    let gap = text.get(last.end..next.start)?;
    if !gap.chars().all(|c| c == '-' || c.is_whitespace()) {
        return None;
    }
    let tens = value % 100;
    match next.text.as_str() {
        "et" if is(words, at + 1, &["un"]) && tens >= 20 => Some((value + 1, at + 2)),
        "un" if gap == "-" && tens >= 20 => Some((value + 1, at + 1)),
        "vingt" | "vingts" if tens == 4 && gap == "-" => Some((value - 4 + 80, at + 1)),
        "cent" | "cents" if value < 10 => Some((value * 100, at + 1)),
        "mille" if value < 1_000 => Some((value * 1_000, at + 1)),
        _ => {
            let more = worth(next)?;
            let room = if value.is_multiple_of(1_000) {
                1_000
            } else if tens == 0 {
                100
            } else if tens >= 20 {
                20
            } else {
                10
            };
            // Up to *seize* each number is one word; from 17 on they are joined, *dix-sept*, *soixante-dix-sept*.
            let fits = more < room && (tens == 0 || more < 17) && (tens != 10 || (7..10).contains(&more));
            let fits = fits && (tens == 0 || tens >= 20 || tens == 10);
            fits.then_some((value + more, at + 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        find(text)
            .iter()
            .map(|spelt| format!("{}{}", if spelt.about { "~" } else { "" }, spelt.value))
            .collect()
    }

    #[test]
    fn given_numbers_in_words_when_read_then_their_value() {
        for (text, value) in [
            ("vingt-deux sites", "22"),
            ("vingt et un sites", "21"),
            ("quatre projets", "4"),
            ("Quatre équipes", "4"),
            ("soixante-dix-sept lits", "77"),
            ("quatre-vingt-onze lits", "91"),
            ("deux cents lits", "200"),
            ("cent vingt lits", "120"),
            ("mille lits", "1000"),
            ("dix-huit équipes", "18"),
            ("une cinquantaine de professionnels", "~50"),
            ("une\ndizaine de structures", "~10"),
            ("près d’un quart des EHPAD", "25"),
        ] {
            assert_eq!(values(text), [value], "{text}");
        }
    }

    #[test]
    fn given_words_that_are_no_numbers_when_read_then_nothing() {
        for text in ["un équipement neuf", "la quinzaine numérique", "une offre", "tiers-lieux", "la moitié"]
        {
            assert_eq!(values(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn given_an_enumeration_when_read_then_each_number() {
        assert_eq!(values("deux, trois et quatre"), ["2", "3", "4"]);
    }
}
