//! Comparing French text as people do: by what the eye sees, or without case, accents, spaces or punctuation.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::compose, is_nfc};

/// The letters that one printed sign stands for, where it stands for several.
const fn letters(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// Whether a character leaves no mark: a soft hyphen, or a joiner between letters.
const fn leaves_no_mark(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The text as printed, each letter in one character: `e` and an accent after it become `é`, and what leaves no mark goes.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) && !text.contains(leaves_no_mark) {
        return Cow::Borrowed(text);
    }
    text.nfc().filter(|sign| !leaves_no_mark(*sign)).collect::<String>().into()
}

/// The text as the eye sees it: composed, ligatures opened, each space or dash of one kind, and accents that were printed
/// beside their letter put on it, as in `M´edecine`.
pub fn as_seen(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut signs = composed(text).chars().collect::<Vec<_>>().into_iter().peekable();
    while let Some(sign) = signs.next() {
        if let Some(accent) = printed_apart(sign) {
            place(accent, sign, &mut seen, &mut signs);
        } else if let Some(letters) = letters(sign) {
            seen.push_str(letters);
        } else if !sign.is_whitespace() {
            seen.push(if is_dash(sign) { '-' } else { sign });
        } else if !seen.is_empty() && !seen.ends_with(' ') {
            seen.push(' ');
        }
    }
    seen.truncate(seen.trim_end().len());
    seen
}

/// Whether two texts look alike.
pub fn same(left: &str, right: &str) -> bool {
    left == right || as_seen(left) == as_seen(right)
}

const fn is_dash(sign: char) -> bool {
    matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The accent that a sign is, where it was printed beside its letter.
const fn printed_apart(sign: char) -> Option<char> {
    Some(match sign {
        '`' => '\u{300}',
        '\u{b4}' => '\u{301}',
        '^' | '\u{2c6}' => '\u{302}',
        '\u{a8}' => '\u{308}',
        '\u{b8}' => '\u{327}',
        _ => return None,
    })
}

/// Puts an accent on the letter after it, else on the one before it; on neither, its sign stays.
fn place(
    accent: char,
    sign: char,
    seen: &mut String,
    signs: &mut std::iter::Peekable<std::vec::IntoIter<char>>,
) {
    let after = signs.peek().and_then(|letter| accented(*letter, accent));
    let before = seen.chars().next_back().and_then(|letter| accented(letter, accent));
    if after.is_some() {
        signs.next();
    } else if before.is_some() {
        seen.pop();
    }
    seen.push(after.or(before).unwrap_or(sign));
}

/// The letter of French with that accent, if French has it.
fn accented(letter: char, accent: char) -> Option<char> {
    compose(letter, accent).filter(|letter| "àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ".contains(*letter))
}

/// Adds one character to a key: its plain lower-case letters or digits; nothing for accents, spaces and punctuation.
fn add_key(sign: char, key: &mut String) {
    match sign {
        _ if sign.is_ascii_alphanumeric() => key.push(sign.to_ascii_lowercase()),
        'œ' | 'Œ' => key.push_str("oe"),
        'æ' | 'Æ' => key.push_str("ae"),
        _ => key.push_str(letters(sign).unwrap_or_default()),
    }
}

/// The key under which two spellings of the same words meet: `Gynécologie-obstétrique` gives `gynecologieobstetrique`.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|sign| add_key(sign, &mut key));
    } else {
        text.nfd().for_each(|sign| add_key(sign, &mut key));
    }
    key
}

/// The keys of the words of a text, in order.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let seen = as_seen(text);
    let words = seen.split(|c: char| !c.is_alphanumeric()).map(key).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().into_iter()
}

/// How many names are told where one is not known.
/// Arbitrary: three are read at a glance, and a slip of the pen is nearly always the first.
const NEAREST: usize = 3;

/// What comes nearest to a name that nothing bears, the nearest first: each thing by the nearest of its names.
pub fn nearest<'a, T>(
    known: impl IntoIterator<Item = &'a T>,
    name: &str,
    names: impl Fn(&'a T) -> Vec<&'a str>,
) -> Vec<&'a T> {
    let sought = key(name);
    let far = |thing: &'a T| names(thing).into_iter().map(|name| distance(&key(name), &sought)).min();
    let mut ranked: Vec<_> = known.into_iter().filter_map(|thing| Some((far(thing)?, thing))).collect();
    ranked.sort_by_key(|(distance, _)| *distance);
    ranked.into_iter().take(NEAREST).map(|(_, thing)| thing).collect()
}

/// The number of single-letter edits between two keys (Levenshtein), for "did you mean".
pub fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        for (b, above) in right.iter().zip(row.iter_mut().skip(1)) {
            let cost = diagonal + usize::from(a != *b);
            diagonal = *above;
            before = cost.min(before + 1).min(*above + 1);
            *above = before;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_accents_case_and_ligatures_when_keyed_then_they_meet() {
        assert_eq!(key("Néonatologie (II A)"), key("neonatologie IIa"));
        assert_eq!(key("Mise en œuvre"), "miseenoeuvre");
        assert_eq!(key("Me\u{301}decine de Ge\u{301}ri\u{ad}atrie"), "medecinedegeriatrie");
        assert_eq!(key("o\u{fb03}ciel M\u{b4}edecine"), "officielmedecine");
    }

    #[test]
    fn given_the_same_words_in_other_characters_when_compared_then_they_look_alike() {
        for (left, right) in [
            ("Médecine", "Me\u{301}decine"),
            ("Médecine", "M\u{b4}edecine"),
            ("Médecine", "Me\u{b4}decine"),
            ("Forêt, Noël, reçu, à", "For^et, No\u{a8}el, rec\u{b8}u, `a"),
            ("Implantations", "Implan\u{ad}tations"),
            ("officiel", "o\u{fb03}ciel"),
            ("Dunkerquois - Flandre", "Dunkerquois\u{a0}–\u{202f} Flandre "),
        ] {
            assert!(same(left, right), "{left} {right}");
        }
    }

    #[test]
    fn given_words_that_look_unlike_when_compared_then_they_differ() {
        for (left, right) in
            [("Médecine", "Medecine"), ("Lille", "lille"), ("Saint Omer", "Saint-Omer"), ("^", "")]
        {
            assert!(!same(left, right), "{left} {right}");
        }
    }

    #[test]
    fn given_decomposed_words_when_cut_then_whole_words() {
        let cut: Vec<String> = words("Me\u{301}decine, M\u{b4}edecine et chi\u{ad}rurgie").collect();
        assert_eq!(cut, ["medecine", "medecine", "et", "chirurgie"]);
    }

    #[test]
    fn given_a_text_when_composed_then_it_stays_as_printed_but_for_what_has_no_mark() {
        assert!(matches!(composed("Médecine – M\u{b4}edecine"), Cow::Borrowed(_)));
        assert_eq!(composed("Me\u{301}de\u{ad}cine – o\u{fb03}ciel"), "Médecine – o\u{fb03}ciel");
    }

    #[test]
    fn given_two_words_when_measured_then_edits_are_counted() {
        assert_eq!(distance("scanner", "scaner"), 1);
        assert_eq!(distance("irm", "irm"), 0);
        assert_eq!(distance("", "abc"), 3);
    }
}
