//! Units behind a number: euros and their multiples, percent, measures of time.

use maillage_domain::fund::report::Unit;
use rust_decimal::Decimal;

/// The unit at the beginning of a text: what it is a multiple of, what it counts, and how long it is.
pub(super) fn unit_after(rest: &str) -> Option<(Decimal, Unit, usize)> {
    let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace());
    let gap = rest.len() - trimmed.len();
    let (multiple, unit, length) = money(trimmed).or_else(|| measure(trimmed, gap == 0))?;
    Some((multiple, unit, gap + length))
}

/// What *million* and *milliard* are worth, in small letters; nothing for other words.
pub(super) fn greatness(word: &str) -> Option<i64> {
    match word {
        "million" | "millions" => Some(1_000_000),
        "milliard" | "milliards" => Some(1_000_000_000),
        _ => None,
    }
}

/// `millions et demi d’euros` at the beginning of a text: what the number is a multiple of, and how long that is.
pub(super) fn and_a_half(rest: &str) -> Option<(Decimal, usize)> {
    let trimmed = rest.trim_start();
    let noun = trimmed.split(char::is_whitespace).next()?;
    let multiple = greatness(&noun.to_lowercase())?;
    let length = noun.len() + starts_with(trimmed.get(noun.len()..)?, " et demi")?;
    let behind = trimmed.get(length..)?;
    let euros = [" d’euros", " d'euros", " d’€"].iter().find_map(|euros| starts_with(behind, euros))?;
    Some((Decimal::from(multiple), rest.len() - trimmed.len() + length + euros))
}

/// Euros and their multiples, whatever the case.
fn money(text: &str) -> Option<(Decimal, Unit, usize)> {
    const BILLION: i64 = 1_000_000_000;
    // The spellings that reports print, longest first. An amount in a spelling that is not here is told as not understood.
    // Those of a great noun are as great as their first word.
    const GREAT: [&str; 11] = [
        "milliards d’euros",
        "milliards d'euros",
        "milliard d’euros",
        "milliard d'euros",
        "millions d’euros",
        "millions d'euros",
        "million d’euros",
        "million d'euros",
        "millions d’€",
        "million d’€",
        "millions €",
    ];
    const UNITS: [(&str, i64); 26] = [
        ("milliers d’euros", 1_000),
        ("milliers d'euros", 1_000),
        ("m d’euros", 1_000_000),
        ("m d'euros", 1_000_000),
        ("meuros", 1_000_000),
        ("keuros", 1_000),
        ("k euros", 1_000),
        ("k€uros", 1_000),
        ("meur", 1_000_000),
        ("keur", 1_000),
        ("mrd€", BILLION),
        ("mrd €", BILLION),
        ("mds€", BILLION),
        ("mds €", BILLION),
        ("md€", BILLION),
        ("md €", BILLION),
        ("m€", 1_000_000),
        ("m €", 1_000_000),
        ("k€", 1_000),
        ("k €", 1_000),
        ("milliers €", 1_000),
        ("mille euros", 1_000),
        ("€", 1),
        ("euros", 1),
        ("euro", 1),
        ("eur", 1),
    ];
    let great = GREAT.iter().find_map(|name| {
        let noun = name.split(' ').next()?;
        Some((starts_with(text, name)?, greatness(noun)?))
    });
    let of_units = || UNITS.iter().find_map(|(name, multiple)| Some((starts_with(text, name)?, *multiple)));
    let (length, multiple) = great.or_else(of_units)?;
    let after = text.get(length..).and_then(|after| after.chars().next());
    (!after.is_some_and(char::is_alphanumeric)).then_some((Decimal::from(multiple), Unit::Eur, length))
}

/// Percent, and measures of time.
fn measure(text: &str, glued: bool) -> Option<(Decimal, Unit, usize)> {
    // The measures of time and the hundredth: a number before another word counts what that word names.
    const UNITS: [(&str, Unit); 15] = [
        ("%", Unit::Percent),
        ("pour cent", Unit::Percent),
        ("ans", Unit::Years),
        ("an", Unit::Years),
        ("années", Unit::Years),
        ("année", Unit::Years),
        ("mois", Unit::Months),
        ("semaines", Unit::Weeks),
        ("semaine", Unit::Weeks),
        ("jours", Unit::Days),
        ("jour", Unit::Days),
        ("heures", Unit::Hours),
        ("heure", Unit::Hours),
        ("h", Unit::Hours),
        ("j", Unit::Days),
    ];
    let (name, unit) = UNITS.iter().find(|(name, _)| {
        let after = starts_with(text, name).and_then(|length| text.get(length..)?.chars().next());
        starts_with(text, name).is_some()
            && (*name == "%" || !after.is_some_and(|c| c.is_alphanumeric() || c == '/'))
    })?;
    let short = ["h", "j"].contains(name);
    (!short || glued).then_some((Decimal::ONE, *unit, name.len()))
}

/// How many bytes of `text` spell `name`, whatever the case; a line end or a hard space counts as a space.
fn starts_with(text: &str, name: &str) -> Option<usize> {
    let mut length = 0;
    let mut letters = text.chars();
    for wanted in name.chars() {
        let letter = letters.next()?;
        let same =
            letter.to_lowercase().eq(wanted.to_lowercase()) || (wanted == ' ' && letter.is_whitespace());
        if !same {
            return None;
        }
        length += letter.len_utf8();
    }
    Some(length)
}
