//! A number as a French document prints it, in a sentence for a reader: its digits in the reader's convention.

use maillage_domain::bilingual::Language;

use crate::words::Words;

/// The units that documents print after a number, and what stands before and after it in English.
const UNITS: [(&str, &str, &str); 8] = [
    ("", "", ""),
    ("%", "", "%"),
    ("€", "€", ""),
    ("K€", "€", "k"),
    ("k€", "€", "k"),
    ("M€", "€", "m"),
    ("Md€", "€", "bn"),
    ("Mds€", "€", "bn"),
];

/// `0,95 K€` in French; `€0.95k` in English. What is more than a number and its unit stays as it is printed.
pub(crate) fn printed(text: &str, words: Words) -> String {
    match words.language() {
        Language::French => text.to_owned(),
        Language::English => english(text.trim(), words).unwrap_or_else(|| text.to_owned()),
    }
}

/// The same where it stands by itself: what stays as it is printed is then a quotation.
pub(crate) fn cited(text: &str, words: Words) -> String {
    match words.language() {
        Language::French => text.to_owned(),
        Language::English => english(text.trim(), words).unwrap_or_else(|| words.cited(text)),
    }
}

fn english(text: &str, words: Words) -> Option<String> {
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("\u{2212}", rest),
        None => ("", text),
    };
    let of_number = |sign: char| sign.is_ascii_digit() || ",.".contains(sign) || sign.is_whitespace();
    let (number, unit) = text.split_at(text.find(|sign| !of_number(sign)).unwrap_or(text.len()));
    let (printed, before, after) = UNITS.iter().find(|(printed, _, _)| *printed == unit.trim_end())?;
    Some(format!("{sign}{before}{}{after}", digits(number.trim(), *printed == "€", words)?))
}

/// `35 654,5` as `35,654.5`; nothing where it is no such number.
fn digits(number: &str, is_of_single_euros: bool, words: Words) -> Option<String> {
    // A point before three digits may part thousands: nobody can tell. Of single euros a comma does, as nobody prints tenths of
    // a cent, unless spaces part them.
    let groups =
        |whole: &str| number.contains('.') || (is_of_single_euros && !whole.contains(char::is_whitespace));
    let (whole, decimals) = match number.split_once([',', '.']) {
        Some((whole, decimals)) if decimals.len() == 3 && groups(whole) => return None,
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (number, None),
    };
    let whole: String = whole.chars().filter(|sign| !sign.is_whitespace()).collect();
    let whole = words.number(whole.parse::<i64>().ok()?);
    match decimals {
        None => Some(whole),
        Some(decimals) if decimals.chars().all(|sign| sign.is_ascii_digit()) && !decimals.is_empty() => {
            Some(format!("{whole}.{decimals}"))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_numbers_as_reports_print_them_when_said_in_english_then_in_its_convention() {
        let said = |text: &str| printed(text, Words::new(Language::English));
        let pairs = [
            ("0,95 K€", "€0.95k"),
            ("35\u{a0}654 K€", "€35,654k"),
            ("444 M€", "€444m"),
            ("1,2 Md€", "€1.2bn"),
            ("4.6 M€", "€4.6m"),
            ("-250 K€", "\u{2212}€250k"),
            ("87 %", "87%"),
            ("1 229", "1,229"),
            ("920\u{202f}200 €", "€920,200"),
            ("12,345 M€", "€12.345m"),
            ("1 234,567 €", "€1,234.567"),
        ];
        for (french, english) in pairs {
            assert_eq!(said(french), english);
        }
    }

    #[test]
    fn given_more_than_a_number_and_its_unit_when_said_in_english_then_as_printed() {
        for text in
            ["près de 510 M€", "(1 250 K€)", "1,2,3 K€", "€", "", "12 lits", "3, M€", "1.250 €", "12,345 €"]
        {
            assert_eq!(printed(text, Words::new(Language::English)), text);
        }
    }

    #[test]
    fn given_more_than_a_number_by_itself_when_said_then_a_quotation_in_english_alone() {
        assert_eq!(cited("1,8 million d’euros", Words::new(Language::English)), "“1,8 million d’euros”");
        assert_eq!(cited("0,95 K€", Words::new(Language::English)), "€0.95k");
        assert_eq!(cited("1,8 million d’euros", Words::new(Language::French)), "1,8 million d’euros");
    }

    #[test]
    fn given_a_french_reader_when_said_then_as_printed() {
        assert_eq!(printed("0,95 K€", Words::new(Language::French)), "0,95 K€");
    }
}
