//! Money as people read it: `1 234,56 €`, `€1,234.56`; in short `489,4 M€`, `276 K€`, `35 654 €`.

use std::fmt;

use maillage_domain::bilingual::Language;
use maillage_domain::fund::reported::Qualifier;

use crate::words::Words;

/// The cents of a million euros, and those of the last decimal it is written with.
const MILLION: u64 = 100_000_000;
/// The cents of a thousand euros.
const THOUSAND: u64 = 100_000;
/// The cents of a euro.
const EURO: u64 = 100;

/// An amount of cents in euros.
pub fn euros(cents: i64, words: Words) -> String {
    let (whole, rest) = (cents.unsigned_abs() / EURO, cents.unsigned_abs() % EURO);
    let whole = words.number(whole);
    let sign = if cents < 0 { "\u{2212}" } else { "" };
    match words.language() {
        Language::French => format!("{sign}{whole},{rest:02}\u{a0}€"),
        Language::English => format!("{sign}€{whole}.{rest:02}"),
    }
}

/// An amount of cents in whole euros, with cents only where there are some: `82 000 000 €`.
pub fn whole_euros(cents: i64, words: Words) -> String {
    let abs = cents.unsigned_abs();
    if !abs.is_multiple_of(EURO) {
        return euros(cents, words);
    }
    let whole = words.number(abs / EURO);
    let sign = if cents < 0 { "\u{2212}" } else { "" };
    match words.language() {
        Language::French => format!("{sign}{whole}\u{a0}€"),
        Language::English => format!("{sign}€{whole}"),
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

/// An amount in short, its number apart from its unit so that a page can set the unit small.
///
/// It is written in the largest unit that keeps all its digits with three decimals at most: `489,4` `M€`, `276` `K€`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// `489,4`, `€489.4`.
    pub number: String,
    /// `M€`, `m`; empty in English below a thousand.
    pub unit: &'static str,
    /// What stands between them.
    pub space: &'static str,
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.number, self.space, self.unit)
    }
}

/// The unit an amount is written in.
fn unit(cents: u64) -> u64 {
    match cents {
        MILLION.. if cents.is_multiple_of(THOUSAND) => MILLION,
        THOUSAND.. if cents.is_multiple_of(THOUSAND) => THOUSAND,
        _ => EURO,
    }
}

/// What one unit of the last digit written counts, in cents: `489,4 M€` is written to 100 000 €.
///
/// Zero is written to the cent: it blurs no sum.
pub fn step(cents: i64) -> i64 {
    let abs = cents.unsigned_abs();
    let places = match unit(abs) {
        MILLION => [MILLION, MILLION / 10, MILLION / 100, THOUSAND],
        THOUSAND => [THOUSAND; 4],
        _ => [EURO, 1, 1, 1],
    };
    let step = places.into_iter().find(|place| abs != 0 && abs.is_multiple_of(*place));
    step.and_then(|step| i64::try_from(step).ok()).unwrap_or(1)
}

/// Cents rounded to the nearest multiple of `step`, halves away from zero.
pub fn rounded(cents: i64, step: i64) -> i64 {
    let step = step.max(1);
    let (floor, rest) = (cents - cents % step, cents % step);
    if rest.unsigned_abs() * 2 < step.unsigned_abs() {
        floor
    } else {
        floor.saturating_add(step * rest.signum())
    }
}

/// An amount of cents in short.
pub fn short(cents: i64, words: Words) -> Amount {
    let abs = cents.unsigned_abs();
    let unit = unit(abs);
    let whole = words.number(abs / unit);
    let decimals = match unit {
        MILLION => format!("{:03}", abs % unit / THOUSAND).trim_end_matches('0').to_owned(),
        EURO if !abs.is_multiple_of(unit) => format!("{:02}", abs % unit),
        _ => String::new(),
    };
    let sign = if cents < 0 { "\u{2212}" } else { "" };
    let french = words.language() == Language::French;
    let comma = match (decimals.is_empty(), french) {
        (true, _) => "",
        (false, true) => ",",
        (false, false) => ".",
    };
    let unit = match (unit, french) {
        (MILLION, true) => "M€",
        (MILLION, false) => "m",
        (THOUSAND, true) => "K€",
        (THOUSAND, false) => "k",
        (_, true) => "€",
        (_, false) => "",
    };
    let currency = if french { "" } else { "€" };
    Amount {
        number: format!("{sign}{currency}{whole}{comma}{decimals}"),
        unit,
        space: if french { "\u{a0}" } else { "" },
    }
}

/// The words an amount is printed with: "près de"; nothing where it is printed as it stands.
pub fn qualifier(qualifier: Qualifier, words: Words) -> String {
    match qualifier {
        Qualifier::Exact => String::new(),
        other => words.get(&format!("fund-page-qualifier-{}", other.as_str().replace('_', "-"))),
    }
}

/// An amount in short with the words it is printed with: `près de 510 M€`.
pub fn qualified(cents: i64, how: Qualifier, words: Words) -> String {
    let before = qualifier(how, words);
    let amount = short(cents, words);
    if before.is_empty() { amount.to_string() } else { format!("{before} {amount}") }
}

/// What one unit of the third digit of an amount counts: no more digits are read of a sum of many.
pub fn third_digit(cents: i64) -> i64 {
    let digits = cents.unsigned_abs().checked_ilog10().unwrap_or(0);
    10_i64.checked_pow(digits.saturating_sub(2)).unwrap_or(1)
}

/// A computed amount: exact where every figure behind it is (`step` is 1), else rounded to the coarsest of their last
/// digits (`step`) and marked `≈`.
pub fn computed(cents: i64, step: i64, words: Words) -> String {
    if cents == 0 || step <= 1 {
        return short(cents, words).to_string();
    }
    format!("≈\u{a0}{}", short(rounded(cents, step), words))
}

/// A share in basis points, without a zero that its source does not print: `98,4 %`, `0,05 %`.
pub fn rate(basis_points: u32, words: Words) -> String {
    let (whole, rest) = (basis_points / 100, basis_points % 100);
    let decimals = format!("{rest:02}");
    let decimals = decimals.trim_end_matches('0');
    let whole = words.number(whole);
    match (words.language(), decimals.is_empty()) {
        (Language::French, true) => format!("{whole}\u{a0}%"),
        (Language::French, false) => format!("{whole},{decimals}\u{a0}%"),
        (Language::English, true) => format!("{whole}%"),
        (Language::English, false) => format!("{whole}.{decimals}%"),
    }
}

/// The share of a part in a whole, in basis points rounded to a tenth of a percent, or to the hundredth below that.
pub fn share(part: i64, whole: i64) -> u32 {
    let exact = i128::from(part.max(0)) * 10_000;
    let Some(basis_points) = exact.checked_div(i128::from(whole)).and_then(|share| i64::try_from(share).ok())
    else {
        return 0;
    };
    let step = if basis_points < 10 { 1 } else { 10 };
    u32::try_from(rounded(basis_points, step)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(cents: i64, written: impl Fn(i64, Words) -> String) -> [String; 2] {
        [Language::French, Language::English].map(|language| written(cents, Words::new(language)))
    }

    #[test]
    fn given_cents_when_written_then_as_the_language_writes_money() {
        assert_eq!(both(123_456, euros), ["1\u{a0}234,56\u{a0}€", "€1,234.56"]);
        assert_eq!(both(-5, euros), ["\u{2212}0,05\u{a0}€", "\u{2212}€0.05"]);
        assert_eq!(both(i64::MIN, euros)[1], "\u{2212}€92,233,720,368,547,758.08");
        assert_eq!(both(8_200_000_000, whole_euros), ["82\u{a0}000\u{a0}000\u{a0}€", "€82,000,000"]);
        assert_eq!(both(724_150, whole_euros), ["7\u{a0}241,50\u{a0}€", "€7,241.50"]);
    }

    #[test]
    fn given_amounts_when_written_in_short_then_no_digit_is_lost_and_none_added() {
        let short = |cents| both(cents, |cents, words| short(cents, words).to_string());
        assert_eq!(short(48_940_000_000), ["489,4\u{a0}M€", "€489.4m"]);
        assert_eq!(short(17_800_000_000), ["178\u{a0}M€", "€178m"]);
        assert_eq!(short(265_000_000), ["2,65\u{a0}M€", "€2.65m"]);
        assert_eq!(short(100_000_000)[0], "1\u{a0}M€");
        assert_eq!(short(99_900_000)[0], "999\u{a0}K€");
        assert_eq!(short(27_600_000), ["276\u{a0}K€", "€276k"]);
        assert_eq!(short(3_565_400), ["35\u{a0}654\u{a0}€", "€35,654"]);
        assert_eq!(short(-100_050), ["\u{2212}1\u{a0}000,50\u{a0}€", "\u{2212}€1,000.50"]);
        assert_eq!(short(100_000_100)[0], "1\u{a0}000\u{a0}001\u{a0}€");
        assert_eq!(short(0)[0], "0\u{a0}€");
    }

    #[test]
    fn given_amounts_when_computed_with_then_rounded_to_the_coarsest_digit_written() {
        let steps = [48_940_000_000, 17_800_000_000, 27_600_000, 3_565_400, 50, 0].map(step);
        assert_eq!(steps, [10_000_000, 100_000_000, 100_000, 100, 1, 1]);
        assert_eq!([49, 50, -50, 149, 0].map(|cents| rounded(cents, 100)), [0, 100, -100, 100, 0]);
        let fr = Words::new(Language::French);
        assert_eq!(computed(16_070_000_000, 100_000_000, fr), "≈\u{a0}161\u{a0}M€");
        assert_eq!(computed(185_600_000, third_digit(185_600_000), fr), "≈\u{a0}1,86\u{a0}M€");
        assert_eq!(
            [0, 99, 100, 999, 1_000, i64::MAX].map(third_digit),
            [1, 1, 1, 1, 10, 10_000_000_000_000_000]
        );
        assert_eq!(computed(16_070_000_000, 1, fr), "160,7\u{a0}M€");
        assert_eq!(computed(0, 100_000_000, fr), "0\u{a0}€");
        assert_eq!(qualified(51_000_000_000, Qualifier::About, fr), "près de 510\u{a0}M€");
    }

    #[test]
    fn given_shares_when_written_then_a_tenth_of_a_percent_and_more_only_below_it() {
        let fr = Words::new(Language::French);
        let shares = [(671, 5_071), (276, 507_076), (1, 1), (0, 5), (5, 0)];
        let written = shares.map(|(part, whole)| rate(share(part, whole), fr));
        assert_eq!(written, ["13,2\u{a0}%", "0,05\u{a0}%", "100\u{a0}%", "0\u{a0}%", "0\u{a0}%"]);
    }
}
