//! The printed label of a zone: an optional code, then a name.

use maillage_domain::text;

/// The code of a zone and what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ZoneLabel {
    /// The code in capitals and without spaces.
    pub(super) code: String,
    /// The rest of the line.
    pub(super) rest: String,
}

/// What stands before a name: digits, letters, and how they stand.
struct Printed {
    code: String,
    rest: String,
    /// Digits and letters both.
    both: bool,
    /// A space parts them, or the letters are small ones.
    loose: bool,
}

/// Reads the code that `line` begins with: `1A - `, `Zone n°1 B - `, `ZP3 `, `Zone 3 - `, `29 - `.
pub(super) fn read(line: &str) -> Option<ZoneLabel> {
    let (bare, prefixed) = without_prefix(line);
    let printed = digits_first(bare).or_else(|| letters_first(bare, prefixed))?;
    let after = printed.rest.trim_start();
    let dash = after.chars().next().filter(|c| "-–—".contains(*c));
    let rest = after.trim_start_matches(['-', '–', '—']).trim_start();
    let spaced = printed.rest.is_empty() || printed.rest.starts_with(char::is_whitespace);
    let named = rest.chars().next().is_some_and(char::is_alphabetic);
    let sure = if dash.is_some() {
        prefixed || printed.both || (spaced && named)
    } else {
        spaced && (prefixed || (printed.both && !printed.loose))
    };
    sure.then(|| ZoneLabel { code: printed.code, rest: rest.to_owned() })
}

/// `line` without `Zone n°`, and whether it stood there.
fn without_prefix(line: &str) -> (&str, bool) {
    let Some((word, rest)) = line.split_once(|c: char| !c.is_alphabetic()) else {
        return (line, false);
    };
    if !matches!(text::key(word).as_str(), "zone" | "territoire") {
        return (line, false);
    }
    let rest = rest.trim_start();
    let rest = ["n°", "N°", "nº", "Nº", "n °", "no ", "No "]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))
        .unwrap_or(rest);
    (rest.trim_start(), true)
}

fn digits_first(text: &str) -> Option<Printed> {
    let after_digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.strip_suffix(after_digits)?;
    // Longer runs are years or postal codes, not zones; overseas departments have three.
    if !(1..=3).contains(&digits.len()) {
        return None;
    }
    let spaced = after_digits.starts_with(char::is_whitespace);
    let candidate = after_digits.strip_prefix(char::is_whitespace).unwrap_or(after_digits);
    let after_letters = candidate.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = candidate.strip_suffix(after_letters)?;
    let ends = after_letters.chars().next().is_none_or(|c| c.is_whitespace() || "-–—".contains(c));
    if (1..=2).contains(&letters.len())
        && ends
        && !(spaced && letters.chars().any(|c| c.is_ascii_lowercase()))
    {
        let small = letters.chars().any(|c| c.is_ascii_lowercase());
        let code = format!("{digits}{}", letters.to_ascii_uppercase());
        return Some(Printed { code, rest: after_letters.to_owned(), both: true, loose: spaced || small });
    }
    Some(Printed { code: digits.to_owned(), rest: after_digits.to_owned(), both: false, loose: false })
}

fn letters_first(text: &str, prefixed: bool) -> Option<Printed> {
    let after_letters = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = text.strip_suffix(after_letters)?;
    if !(1..=4).contains(&letters.len()) {
        return None;
    }
    let after_digits = after_letters.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = after_letters.strip_suffix(after_digits)?;
    let ends = after_digits.chars().next().is_none_or(|c| c.is_whitespace() || "-–—".contains(c));
    if !ends || digits.len() > 3 || (digits.is_empty() && !(prefixed && letters.len() <= 2)) {
        return None;
    }
    let both = !digits.is_empty();
    Some(Printed { code: format!("{letters}{digits}"), rest: after_digits.to_owned(), both, loose: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_and_rest(line: &str) -> Option<(String, String)> {
        read(line).map(|label| (label.code, label.rest))
    }

    #[test]
    fn given_the_prints_of_a_code_when_read_then_code_and_name() {
        for (line, code, rest) in [
            ("1A - Dunkerquois - Flandre maritime 3", "1A", "Dunkerquois - Flandre maritime 3"),
            ("12A – Montreuillois", "12A", "Montreuillois"),
            ("Zone n°1 B -", "1B", ""),
            ("Zone n°3 B - Pas", "3B", "Pas"),
            ("1 B - Nord", "1B", "Nord"),
            ("1C Rennes 3 3", "1C", "Rennes 3 3"),
            ("ZP3 Brest", "ZP3", "Brest"),
            ("Zone 4 - Sud", "4", "Sud"),
            ("29 - Finistère 1 1 0", "29", "Finistère 1 1 0"),
            ("1a - Nord", "1A", "Nord"),
            ("2A 3 3 0 Non", "2A", "3 3 0 Non"),
        ] {
            assert_eq!(code_and_rest(line), Some((code.to_owned(), rest.to_owned())), "{line}");
        }
    }

    #[test]
    fn given_what_is_no_code_when_read_then_nothing() {
        for line in [
            "1 implantation",
            "HC 21 21 0 Non",
            "6 9 6 9 0 0 Non",
            "0 0",
            "Zones A",
            "2.1 Prise en charge",
            "1 -2 Oui",
            "16 à 18 ans",
            "Post cure 1 1 0 Non",
            "ZONES",
            "3. Nombre",
            "SMUR",
            "Zone",
            "12 / 3",
        ] {
            assert_eq!(code_and_rest(line), None, "{line}");
        }
    }
}
