//! A number alone in a cell: its sign, its groups of digits, its decimals.

use maillage_domain::fund::report::Unit;
use rust_decimal::Decimal;

use super::super::numerals;
use crate::whole::ungrouped;

/// A number as a cell prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CellNumber {
    /// The printed number.
    pub(super) mantissa: Decimal,
    /// How many decimals are printed.
    pub(super) decimals: u32,
    /// What the cell itself says that it counts, and in which multiple.
    pub(super) own: Option<(Decimal, Unit)>,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A number.
    Number(CellNumber),
    /// One mark with three digits behind it: decimals to some, a group to others.
    Unsettled {
        /// The mark.
        mark: char,
        /// The number where it parts decimals.
        decimal: CellNumber,
        /// The number where it parts groups.
        grouped: CellNumber,
    },
    /// Digits that are no number alone.
    Unknown,
    /// A text or nothing, without a digit.
    Words,
}

/// The most digits of a number that is read: with milliards behind it, it stays within what is exact.
const DIGITS: usize = 15;

/// What a cell holds.
pub(super) fn read(text: &str) -> Content {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Content::Words;
    }
    with_own_unit(text).map_or_else(|| bare(text), Content::Number)
}

/// `712,4 M€`, `99,1 %`: a number that names its unit, and nothing else.
fn with_own_unit(text: &str) -> Option<CellNumber> {
    let said = text.trim();
    let [numeral] = &numerals::find(said)[..] else { return None };
    let whole = numeral.start == 0 && numeral.end == said.len();
    let unit = numeral.unit.filter(|_| whole)?;
    Some(CellNumber {
        mantissa: numeral.mantissa,
        decimals: numeral.decimals,
        own: Some((numeral.multiple, unit)),
    })
}

/// A number without a unit.
fn bare(text: &str) -> Content {
    let said = without_mark(text.trim());
    let (negative, digits) = unsigned(said);
    let sign = if negative { -Decimal::ONE } else { Decimal::ONE };
    let number = |whole: &str, decimals: &str| -> Option<CellNumber> {
        let whole = ungrouped(whole)?;
        let printed = format!("{whole}{decimals}");
        let plain =
            printed.bytes().all(|byte| byte.is_ascii_digit()) && !whole.is_empty() && printed.len() <= DIGITS;
        let mut mantissa: Decimal = plain.then(|| printed.parse().ok()).flatten()?;
        let places = u32::try_from(decimals.len()).ok()?;
        mantissa.set_scale(places).ok()?;
        Some(CellNumber { mantissa: mantissa * sign, decimals: places, own: None })
    };
    let Some((whole, last)) = digits.rsplit_once([',', '.']) else {
        return number(digits, "").map_or(Content::Unknown, Content::Number);
    };
    let mark = if digits.get(whole.len()..).is_some_and(|rest| rest.starts_with(',')) { ',' } else { '.' };
    let regrouped = || number(&digits.replace(mark, " "), "");
    let found = match Parted::of(whole) {
        Parted::By(known) if known == mark => regrouped().filter(|_| last.len() == 3),
        Parted::By(known) => number(&whole.replace(known, " "), last),
        Parted::Unlike => None,
        Parted::Not => match number(whole, last).zip(regrouped().filter(|_| last.len() == 3)) {
            Some((decimal, grouped)) => return Content::Unsettled { mark, decimal, grouped },
            None => number(whole, last),
        },
    };
    found.map_or(Content::Unknown, Content::Number)
}

/// What parts the groups of the digits before the last mark of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parted {
    /// Nothing: there is one group, and the mark can part another or decimals.
    Not,
    /// This mark, or spaces. The same mark behind it parts groups too, any other parts decimals.
    By(char),
    /// Several marks: which of them parts what is not known.
    Unlike,
}

impl Parted {
    fn of(whole: &str) -> Self {
        let mut marks = whole.chars().filter(|c| !c.is_ascii_digit());
        match marks.next() {
            None => Self::Not,
            // Spaces of several widths are all spaces.
            Some(first) if first.is_whitespace() && marks.all(char::is_whitespace) => Self::By(' '),
            Some(first @ (',' | '.')) if marks.all(|mark| mark == first) => Self::By(first),
            Some(_) => Self::Unlike,
        }
    }
}

/// A text without the mark of a footnote behind it: `1 234*`, `1 234 (1)`.
fn without_mark(text: &str) -> &str {
    let text = text.trim_end_matches('*').trim_end();
    let noted = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    noted
        .filter(|(lead, mark)| !lead.trim().is_empty() && mark.len() == 1)
        .map_or(text, |(lead, _)| lead.trim_end())
}

/// Whether a number is below zero, and the rest of it: `-250`, `− 1 250`, `(1 250)`.
fn unsigned(text: &str) -> (bool, &str) {
    if let Some(inside) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        return (true, inside.trim());
    }
    match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    }
}

/// The mark by which the numbers of a table part their decimals, where one of them settles it.
pub(super) fn decimal_mark<'t>(mut cells: impl Iterator<Item = &'t str>) -> Option<char> {
    let settled = |text: &str| {
        let (before, behind) = text.trim().rsplit_once([',', '.'])?;
        let mark = text.get(before.len()..).and_then(|rest| rest.chars().next())?;
        let decimals = behind.trim_end_matches(|c: char| !c.is_ascii_digit()).len();
        let digits = matches!(read(text), Content::Number(number) if number.decimals > 0);
        let parted =
            before.trim_start_matches(|c: char| !c.is_ascii_digit()).contains(|c: char| !c.is_ascii_digit());
        (digits && (decimals != 3 || parted)).then_some(mark)
    };
    cells.find_map(settled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match read(text) {
            Content::Number(number) => number.mantissa.to_string(),
            Content::Unsettled { decimal, grouped, .. } => {
                format!("{} or {}", decimal.mantissa, grouped.mantissa)
            }
            Content::Unknown => "unknown".to_owned(),
            Content::Words => "words".to_owned(),
        }
    }

    #[test]
    fn given_cells_when_read_then_their_number_with_its_sign() {
        for (text, number) in [
            ("300 120,5", "300120.5"),
            ("2 110", "2110"),
            ("-250", "-250"),
            ("− 1 250", "-1250"),
            ("(1 250)", "-1250"),
            ("+12,0", "12.0"),
            ("1.234.567", "1234567"),
            ("1.234,56", "1234.56"),
            ("1.234,567", "1234.567"),
            ("1,234.567", "1234.567"),
            ("1.234.567,890", "1234567.890"),
            ("1 234,567", "1234.567"),
            ("1,234,567", "1234567"),
            ("12 345*", "12345"),
            ("12 345 (2)", "12345"),
            ("712,4 M€", "712.4"),
            ("99,1 %", "99.1"),
            ("12.345", "12.345 or 12345"),
        ] {
            assert_eq!(shown(text), number, "{text}");
        }
    }

    #[test]
    fn given_what_is_no_number_alone_when_read_then_it_is_told_apart_from_words() {
        for text in [
            "12 lits sur 15",
            "10 04",
            "1234567890123456",
            "12 à 15",
            "3/4",
            "1.234.56",
            "1,23,4",
            "1.234 567,8",
            "1,234.567,890",
        ] {
            assert_eq!(shown(text), "unknown", "{text}");
        }
        for text in ["", "-", "n.d.", "Prévention"] {
            assert_eq!(shown(text), "words", "{text}");
        }
    }

    #[test]
    fn given_a_table_when_one_of_its_numbers_settles_the_mark_then_it_is_that_of_decimals() {
        assert_eq!(decimal_mark(["12.345", "1 200,5"].into_iter()), Some(','));
        assert_eq!(decimal_mark(["12.345", "7.5"].into_iter()), Some('.'));
        assert_eq!(decimal_mark(["12.345", "1.234,567"].into_iter()), Some(','));
        assert_eq!(decimal_mark(["12.345", "-1,234.567"].into_iter()), Some('.'));
        assert_eq!(decimal_mark(["12.345", "7"].into_iter()), None);
        assert_eq!(decimal_mark(["12.345", "-7.345"].into_iter()), None);
    }
}
