//! Money as people read it: `1 234,56 €`, `€1,234.56`.

use maillage_domain::bilingual::Language;

use crate::words::Words;

/// An amount of cents in euros.
pub fn euros(cents: i64, words: Words) -> String {
    let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let whole = words.number(i64::try_from(whole).unwrap_or(i64::MAX));
    let sign = if cents < 0 { "\u{2212}" } else { "" };
    match words.language() {
        Language::French => format!("{sign}{whole},{rest:02}\u{a0}€"),
        Language::English => format!("{sign}€{whole}.{rest:02}"),
    }
}

/// A share of so many basis points: `98,40 %`, `98.40%`.
pub fn percent(basis_points: u32, words: Words) -> String {
    let (whole, rest) = (basis_points / 100, basis_points % 100);
    match words.language() {
        Language::French => format!("{whole},{rest:02}\u{a0}%"),
        Language::English => format!("{whole}.{rest:02}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_cents_when_written_then_as_the_language_writes_money() {
        let both =
            |cents| [Language::French, Language::English].map(|language| euros(cents, Words::new(language)));
        assert_eq!(both(123_456), ["1\u{a0}234,56\u{a0}€", "€1,234.56"]);
        assert_eq!(both(-5), ["\u{2212}0,05\u{a0}€", "\u{2212}€0.05"]);
        assert_eq!(both(i64::MIN)[1], "\u{2212}€92,233,720,368,547,758.08");
    }
}
