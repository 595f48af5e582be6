//! Numbers in figures: groups of three digits, both decimal marks, units glued or apart.

mod sign;

use maillage_documents::MONTHS;
use maillage_domain::fund::report::Unit;
use rust_decimal::Decimal;

use super::units::{and_a_half, unit_after};
use sign::signed;

/// A number as printed, with its unit where one follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Where it begins in its text, in bytes.
    pub(super) start: usize,
    /// Where it ends, its unit included.
    pub(super) end: usize,
    /// The printed number.
    pub(super) mantissa: Decimal,
    /// How many decimals are printed.
    pub(super) decimals: u32,
    /// What it is a multiple of.
    pub(super) multiple: Decimal,
    /// Its unit; nothing where none follows.
    pub(super) unit: Option<Unit>,
}

impl Numeral {
    /// Its value in its unit.
    pub(super) fn value(&self) -> Decimal {
        (self.mantissa * self.multiple).normalize()
    }
}

/// The longest number that is read: with milliards behind it, it stays within what is exact.
const DIGITS: usize = 15;

/// Spaces that part groups of digits.
const fn parts_groups(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Words whose number is a name: a group of three after it is another number.
///
/// A list, because a name and a count are written alike, *annexe 12* and *tranche 12*: behind a word that is not in it the
/// number counts what follows it, if a noun does.
const NAMING: [&str; 12] = [
    "mission", "missions", "partie", "axe", "objectif", "article", "art", "niveau", "annexe", "page",
    "figure", "tableau",
];

/// Whether the word right before a place makes the number there a name: `Annexe 1`.
pub(super) fn is_named(text: &str, place: usize) -> bool {
    let before = text.get(..place).unwrap_or_default().trim_end();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    before.ends_with(char::is_alphabetic) && NAMING.contains(&word.to_lowercase().as_str())
}

/// A place in a text, with the text around it.
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn digits(&mut self) -> &'t str {
        let rest = self.rest();
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let run = rest.get(..rest.len() - digits.len()).unwrap_or_default();
        self.at += run.len();
        run
    }
}

/// The numbers of a text, in order, that are neither years, dates, ordinals nor parts of a name.
pub(super) fn find(text: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut cursor = Cursor { text, at: 0 };
    while let Some(next) = cursor.rest().find(|c: char| c.is_ascii_digit()) {
        cursor.at += next;
        let start = cursor.at;
        let read = read(&mut cursor);
        if cursor.at == start {
            cursor.digits();
        }
        if let Some(numeral) = read.filter(|_| stands_free(text, start)) {
            found.push(signed(text, with_unit_before(text, numeral)));
        }
    }
    found
}

/// `€ 4 000`, `EUR 5 000`: a numeral whose unit stands before it, where that belongs to no other number.
fn with_unit_before(text: &str, numeral: Numeral) -> Numeral {
    let lead = text.get(..numeral.start).unwrap_or_default().trim_end_matches(parts_groups);
    let sign =
        ["€", "EUR"].iter().find_map(|sign| lead.strip_suffix(sign)).filter(|_| numeral.unit.is_none());
    let stands_alone = |before: &str| {
        let near = before.trim_end_matches(parts_groups);
        !before.ends_with(char::is_alphanumeric) && !near.ends_with(|c: char| c.is_ascii_digit())
    };
    match sign.filter(|before| stands_alone(before)) {
        Some(before) => Numeral { start: before.len(), unit: Some(Unit::Eur), ..numeral },
        None => numeral,
    }
}

/// Whether a number begins there, and not the end of `n°2012-1246`, `21/24`, `A21`.
fn stands_free(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let mut last = before.chars().rev();
    match last.next() {
        None => true,
        Some('/' | '-' | '–' | '.' | ',') => !last.next().is_some_and(char::is_alphanumeric),
        Some('°') => false,
        Some(c) => !c.is_alphanumeric(),
    }
}

/// Reads one number and its unit; the cursor stops behind it.
fn read(cursor: &mut Cursor<'_>) -> Option<Numeral> {
    let start = cursor.at;
    let mut digits = whole_part(cursor);
    let one_group = cursor.at - start == digits.len();
    let decimals = decimal_part(cursor);
    let after_number = cursor.at;
    if let Some((multiple, length)) = and_a_half(cursor.rest()).filter(|_| decimals.is_empty()) {
        cursor.at += length;
        let mantissa = Decimal::from_str_exact(&format!("{digits}.5")).ok()?;
        let whole = digits.len() < DIGITS;
        let numeral =
            Numeral { start, end: cursor.at, mantissa, decimals: 1, multiple, unit: Some(Unit::Eur) };
        return whole.then_some(numeral);
    }
    let (mut multiple, unit, length) = unit_after(cursor.rest())
        .map_or((Decimal::ONE, None, 0), |(multiple, unit, length)| (multiple, Some(unit), length));
    cursor.at += length;
    let mut places = decimals.len();
    // `275.785 €`: a point can part groups where no multiple follows.
    // Three digits behind a mark are a group: nobody prints tenths of a cent. Where something else parts groups before it,
    // the mark parts decimals: `1.234,567 €`.
    let grouped = one_group && places == 3 && unit == Some(Unit::Eur) && multiple == Decimal::ONE;
    if grouped {
        places = 0;
    }
    digits.push_str(decimals);
    if digits.len() > DIGITS {
        return None;
    }
    if unit.is_none() && !is_plain(cursor.text, start, after_number) {
        return None;
    }
    let mut mantissa: Decimal = digits.parse().ok()?;
    let decimals = u32::try_from(places).ok()?;
    mantissa.set_scale(decimals).ok()?;
    multiple = multiple.normalize();
    Some(Numeral { start, end: cursor.at, mantissa, decimals, multiple, unit })
}

/// `1 229`: digits and groups of three.
fn whole_part(cursor: &mut Cursor<'_>) -> String {
    let named = is_named(cursor.text, cursor.at);
    let first = cursor.digits();
    if let Some((digits, length)) = marked_groups(first, cursor.rest()) {
        cursor.at += length;
        return digits;
    }
    let mut digits = first.to_owned();
    while first.len() <= 3 && !named {
        let mut ahead = Cursor { text: cursor.text, at: cursor.at };
        let Some(space) = ahead.rest().chars().next().filter(|c| parts_groups(*c)) else { break };
        ahead.at += space.len_utf8();
        let group = ahead.digits();
        if group.len() != 3 {
            break;
        }
        digits.push_str(group);
        cursor.at = ahead.at;
    }
    digits
}

/// `70.310.000`: two groups of three digits or more, each behind the same mark, are one whole number. One alone can be decimals,
/// except where the other mark parts those: `1.234,56`.
fn marked_groups(first: &str, rest: &str) -> Option<(String, usize)> {
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | ','))?;
    let run = rest.find(|c: char| c != mark && !c.is_ascii_digit()).unwrap_or(rest.len());
    let run = rest.get(..run)?.trim_end_matches(mark);
    let groups: Vec<&str> = run.strip_prefix(mark)?.split(mark).collect();
    let other = if mark == '.' { ',' } else { '.' };
    let behind = rest.get(run.len()..).unwrap_or_default();
    let decimals =
        behind.strip_prefix(other).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let fits = (1..=3).contains(&first.len())
        && (groups.len() >= 2 || decimals)
        && groups.iter().all(|group| group.len() == 3);
    fits.then(|| (format!("{first}{}", groups.concat()), run.len()))
}

/// The digits behind a decimal mark, if one stands there.
fn decimal_part<'t>(cursor: &mut Cursor<'t>) -> &'t str {
    if !cursor.rest().starts_with(['.', ',']) {
        return "";
    }
    let mut ahead = Cursor { text: cursor.text, at: cursor.at + 1 };
    let decimals = ahead.digits();
    if !decimals.is_empty() {
        cursor.at = ahead.at;
    }
    decimals
}

/// Whether a number without a unit can be a count: no year, ordinal, date, hour of the day or reference.
fn is_plain(text: &str, start: usize, end: usize) -> bool {
    let printed = text.get(start..end).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let next = after.chars().next();
    let glued = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '°'));
    let joined = matches!(next, Some('-' | '–' | '.' | ','))
        && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let year = printed.len() == 4 && (printed.starts_with("19") || printed.starts_with("20"));
    !glued && !joined && !year && !is_day(after)
}

/// Whether a month follows: a closed class, for a number before any other word is no day, and counts what follows it, if a noun
/// does.
fn is_day(after: &str) -> bool {
    let word = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // A month cut at the end of a line: `7 no-`.
    MONTHS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Vec<(String, Option<Unit>)> {
        find(text).iter().map(|numeral| (numeral.value().to_string(), numeral.unit)).collect()
    }

    fn amount(text: &str) -> String {
        let found = read_all(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].1, Some(Unit::Eur), "{text}");
        found[0].0.clone()
    }

    #[test]
    fn given_amounts_as_people_print_them_when_read_then_exact_euros() {
        for (text, value) in [
            ("489,4 M€", "489400000"),
            ("402 K€", "402000"),
            ("275 785 €", "275785"),
            ("275\u{a0}785\u{a0}€", "275785"),
            ("96\u{202f}000\u{202f}€", "96000"),
            ("275.785 €", "275785"),
            ("1.234,56 €", "1234.56"),
            ("1.234,567 M€", "1234567000"),
            ("1,234.567 M€", "1234567000"),
            ("1.234.567,890 €", "1234567.89"),
            ("1 234,567 €", "1234.567"),
            ("1.234.567 €", "1234567"),
            ("1,8 million d’euros", "1800000"),
            ("1,8 million d'euros", "1800000"),
            ("2 milliards d’euros", "2000000000"),
            ("160M€", "160000000"),
            ("735K€", "735000"),
            ("100k€", "100000"),
            ("8.6 M€", "8600000"),
            ("0,95 K€", "950"),
            ("5 Md€", "5000000000"),
            ("12 euros", "12"),
            ("5,1\nM€", "5100000"),
        ] {
            assert_eq!(amount(text), value, "{text}");
        }
    }

    #[test]
    fn given_what_is_no_figure_when_read_then_nothing() {
        for text in [
            "le 13 avril 2023",
            "décret n°2012-1246",
            "objectif 21/24",
            "7j/7, 24h/24",
            "24/24h",
            "la 7e édition",
            "1ère année",
            "2022-2025",
            "2023/2027",
            "en 2023",
            "A21",
        ] {
            assert_eq!(read_all(text), [], "{text}");
        }
    }

    #[test]
    fn given_signs_when_read_then_kept_and_dashes_are_none() {
        for (text, value) in [
            ("-250 K€", "-250000"),
            ("Reprise : −250 K€", "-250000"),
            ("Ajustement : − 1 250 K€", "-1250000"),
            ("Annulation : (1 250 K€)", "-1250000"),
            ("G (1 250) K€", "-1250000"),
            ("Une campagne (194 K€)", "194000"),
            ("Mission 1 : Prévention - 31,2 M€", "31200000"),
            ("Prévention – 31,2 M€", "31200000"),
        ] {
            let found = read_all(text);
            assert_eq!(found.last(), Some(&(value.to_owned(), Some(Unit::Eur))), "{text}");
        }
        assert_eq!(read_all("une évolution de -4,2 %"), [("-4.2".to_owned(), Some(Unit::Percent))]);
        assert_eq!(read_all("de 30 -40 %")[1].0, "40");
        assert_eq!(find("Annulation : (1 250 K€).")[0].end, "Annulation : (1 250 K€)".len());
    }

    #[test]
    fn given_a_numbered_mission_when_an_amount_follows_then_two_numbers() {
        assert_eq!(read_all("Mission 2 178 M€").len(), 2);
        assert_eq!(read_all("Mission 2\n178 M€")[1].0, "178000000");
    }

    #[test]
    fn given_measures_when_read_then_their_units() {
        let units: Vec<_> = read_all("75,5% de 16 ans, 6 mois, 2 jours, 48h maximum et 12 lits");
        let units: Vec<_> = units.into_iter().map(|(_, unit)| unit).collect();
        let expected = [Unit::Percent, Unit::Years, Unit::Months, Unit::Days, Unit::Hours].map(Some);
        assert_eq!(units, expected.into_iter().chain([None]).collect::<Vec<_>>());
    }

    #[test]
    fn given_more_digits_than_any_fund_has_when_read_then_nothing() {
        assert_eq!(read_all("1234567890123456 €"), []);
        assert_eq!(amount("123456789012345 Md€"), "123456789012345000000000");
    }
}
