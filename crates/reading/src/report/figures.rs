//! Figures of a text: numerals and numbers in words, with their qualifier and what they can stand for.

use maillage_domain::fund::report::interval::Interval;
use maillage_domain::fund::report::{Qualifier, Unit};
use rust_decimal::Decimal;

use super::blocks::spaced;
use super::{counted, numerals, spelt, units};

/// A figure of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends, its unit included.
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) multiple: Decimal,
    pub(super) unit: Unit,
    pub(super) within: Interval,
    pub(super) qualifier: Qualifier,
}

impl Figure {
    /// What it can stand for, its qualifier included.
    pub(super) fn stands_for(&self) -> Interval {
        if self.qualifier == Qualifier::About { self.within.near(self.value) } else { self.within }
    }
}

/// A number before it is known what it counts.
#[derive(Debug, Clone)]
struct Number {
    start: usize,
    end: usize,
    value: Decimal,
    multiple: Decimal,
    decimals: u32,
    unit: Option<Unit>,
    about: bool,
    range: bool,
}

/// The figures of a text, in order.
pub(super) fn find(text: &str) -> Vec<Figure> {
    let mut numbers: Vec<Number> = numerals::find(text).iter().map(of_numeral).collect();
    let in_digits: Vec<(usize, usize)> = numbers.iter().map(|number| (number.start, number.end)).collect();
    let apart =
        |word: &&spelt::Spelt| in_digits.iter().all(|(start, end)| word.end <= *start || *end <= word.start);
    numbers.extend(spelt::find(text).iter().filter(apart).map(|spelt| of_words(text, spelt)));
    numbers.sort_by_key(|number| number.start);
    pair_ranges(text, &mut numbers);
    for number in &mut numbers {
        multiply(text, number);
    }
    let ends: Vec<Decimal> = numbers.iter().map(|number| number.value).collect();
    let mut figures = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let Some(unit) = number.unit.or_else(|| counts(text, number).then_some(Unit::Count)) else {
            continue;
        };
        let other =
            if number.range { other_end(&numbers, at).and_then(|at| ends.get(at)).copied() } else { None };
        figures.push(figure(text, number, unit, other));
    }
    figures
}

fn of_numeral(numeral: &numerals::Numeral) -> Number {
    Number {
        start: numeral.start,
        end: numeral.end,
        value: numeral.value(),
        multiple: numeral.multiple,
        decimals: numeral.decimals,
        unit: numeral.unit,
        about: false,
        range: false,
    }
}

fn of_words(text: &str, spelt: &spelt::Spelt) -> Number {
    // `trois ans`, and `les deux premières années` counts.
    let behind = text.get(spelt.end..).unwrap_or_default();
    // *Une centaine*, *deux millions* are nouns; *trois cent mille* is none.
    let is_noun = spelt.about || spelt.multiple > Decimal::ONE_THOUSAND;
    let measure = units::unit_after(behind).or_else(|| of_a_noun(behind).filter(|_| is_noun));
    let number = Number {
        start: spelt.start,
        end: spelt.end,
        value: spelt.value,
        multiple: spelt.multiple,
        decimals: spelt.decimals,
        unit: spelt.unit,
        about: spelt.about,
        range: false,
    };
    match measure {
        // `cinq cents euros`, `deux millions d’euros`: the amount ends with its unit.
        Some((multiple, Unit::Eur, length)) if spelt.unit.is_none() => Number {
            end: spelt.end + length,
            value: spelt.value.saturating_mul(multiple).normalize(),
            multiple: spelt.multiple.saturating_mul(multiple).normalize(),
            unit: Some(Unit::Eur),
            ..number
        },
        Some((_, unit, _)) if unit != Unit::Eur => Number { unit: spelt.unit.or(Some(unit)), ..number },
        _ => number,
    }
}

/// Whether a number without a unit is a figure: a whole number that counts something, a collective word, so many millions.
fn counts(text: &str, number: &Number) -> bool {
    let is_noun = number.about || number.multiple > Decimal::ONE;
    is_noun || (number.decimals == 0 && counted::counts_something(text, number.start, number.end))
}

/// `1,2 million d’habitants`: the great unit of what is counted belongs to its number.
fn multiply(text: &str, number: &mut Number) {
    let behind = text.get(number.end..).unwrap_or_default();
    let rest = behind.trim_start();
    let next = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let great = units::greatness(next).or_else(|| (next == "milliers").then_some(1_000));
    if let Some(multiple) = great.filter(|_| number.unit.is_none()) {
        let multiple = Decimal::from(multiple);
        number.end += behind.len() - rest.len() + next.len();
        number.value = number.value.saturating_mul(multiple).normalize();
        (number.multiple, number.decimals) = (multiple, 0);
    }
}

/// `une centaine de milliers d’euros`, `deux millions et demi d’euros`: a noun takes its unit behind *de*.
fn of_a_noun(behind: &str) -> Option<(Decimal, Unit, usize)> {
    let rest = behind.trim_start();
    let unit = ["de ", "d’", "d'"].iter().find_map(|word| rest.strip_prefix(word))?;
    let (multiple, unit, length) = units::unit_after(unit).filter(|(_, known, _)| *known == Unit::Eur)?;
    Some((multiple, unit, behind.len() - rest.len() + length + rest.find(['’', '\'', ' '])? + 1))
}

/// `de 1 440 € à 24 375 €`, `entre 30% et 40 %`, `12 à 16 ans`: both ends are of one range.
fn pair_ranges(text: &str, numbers: &mut [Number]) {
    for at in 1..numbers.len() {
        let [left, right] = numbers.get_mut(at - 1..=at).expect("both are in bounds") else { continue };
        let before = before(text, left.start);
        let between = spaced(text.get(left.end..right.start).unwrap_or_default());
        let opened = |words: &[&str]| words.iter().any(|word| ends_with_word(&before, word));
        let joined = (between == "à" && (opened(&["de", "d"]) || left.unit.is_none()))
            || (between == "et" && opened(&["entre"]));
        let same = left.unit == right.unit || left.unit.is_none();
        // `entre 1,5 et 2 M€`: the first end is counted in the unit of the second.
        let multiple = if left.unit.is_none() { right.multiple } else { Decimal::ONE };
        let value = left.value.saturating_mul(multiple).normalize();
        if joined && same && right.unit.is_some() && value <= right.value {
            left.unit = right.unit;
            left.value = value;
            left.multiple = left.multiple.saturating_mul(multiple);
            (left.range, right.range) = (true, true);
        }
    }
}

/// The rank of the other end of a range.
fn other_end(numbers: &[Number], at: usize) -> Option<usize> {
    let ranged = |at: usize| numbers.get(at).is_some_and(|number| number.range);
    // Ranges come in pairs: an even number of ends stands before the first of a pair.
    let ends_before = numbers.iter().take(at).filter(|number| number.range).count();
    if ends_before.is_multiple_of(2) { ranged(at + 1).then_some(at + 1) } else { at.checked_sub(1) }
}

/// How far a qualifier stands from its number, in bytes.
/// The longest words of `QUALIFIERS` take 15, and line ends some more; the bound only keeps long paragraphs quick. Any
/// value from 20 to 200 reads the known reports alike.
const NEAR: usize = 60;

/// The text right before a place, on one line, in small letters.
pub(super) fn before(text: &str, place: usize) -> String {
    let from = (place.saturating_sub(NEAR)..=place).find(|at| text.is_char_boundary(*at)).unwrap_or(place);
    spaced(text.get(from..place).unwrap_or_default()).to_lowercase()
}

/// The text right after a place, on one line, in small letters.
fn after(text: &str, place: usize) -> String {
    let to = text.len().min(place + NEAR);
    let to = (place..=to).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(place);
    spaced(text.get(place..to).unwrap_or_default()).to_lowercase()
}

pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// Words after which a number is about, above or below; the longest first.
///
/// A list, because they are all that French says so with; a number behind another word is taken for exact, within the
/// rounding that it is printed in.
const QUALIFIERS: [(&str, Qualifier); 26] = [
    ("un peu plus de", Qualifier::MoreThan),
    ("un peu plus d", Qualifier::MoreThan),
    ("un peu moins de", Qualifier::LessThan),
    ("plus de", Qualifier::MoreThan),
    ("plus d", Qualifier::MoreThan),
    ("au moins", Qualifier::MoreThan),
    ("au minimum", Qualifier::MoreThan),
    ("supérieur à", Qualifier::MoreThan),
    ("supérieure à", Qualifier::MoreThan),
    ("moins de", Qualifier::LessThan),
    ("moins d", Qualifier::LessThan),
    ("au plus", Qualifier::LessThan),
    ("au maximum", Qualifier::LessThan),
    ("jusqu’à", Qualifier::LessThan),
    ("inférieur à", Qualifier::LessThan),
    ("près de", Qualifier::About),
    ("près d", Qualifier::About),
    ("environ", Qualifier::About),
    ("quelque", Qualifier::About),
    ("presque", Qualifier::About),
    ("autour de", Qualifier::About),
    ("de l’ordre de", Qualifier::About),
    ("à peu près", Qualifier::About),
    ("aux alentours de", Qualifier::About),
    ("approximativement", Qualifier::About),
    ("quasiment", Qualifier::About),
];

fn qualifier(text: &str, number: &Number) -> Qualifier {
    if number.range {
        return Qualifier::Range;
    }
    let before = before(text, number.start).replace('\'', "’");
    let before = before.trim_end_matches('’');
    let said = QUALIFIERS.iter().find(|(word, _)| ends_with_word(before, word));
    if let Some((_, qualifier)) = said {
        return *qualifier;
    }
    let after = after(text, number.end);
    match after.as_str() {
        after if after.starts_with("maximum") || after.starts_with("au maximum") => Qualifier::LessThan,
        after if after.starts_with("minimum") || after.starts_with("et plus") => Qualifier::MoreThan,
        after if after.starts_with("environ") => Qualifier::About,
        _ if number.about => Qualifier::About,
        _ => Qualifier::Exact,
    }
}

fn figure(text: &str, number: &Number, unit: Unit, other: Option<Decimal>) -> Figure {
    let qualifier = qualifier(text, number);
    let within = match (qualifier, other) {
        (Qualifier::MoreThan, _) => Interval::from(number.value),
        (Qualifier::LessThan, _) => Interval::between(Decimal::ZERO, number.value),
        (Qualifier::Range, Some(other)) => {
            Interval::between(number.value.min(other), number.value.max(other))
        }
        _ => rounded(number.value, number.multiple, number.decimals, unit),
    };
    let (start, end) = (number.start, number.end);
    Figure { start, end, value: number.value, multiple: number.multiple, unit, within, qualifier }
}

/// What rounds to a printed number: half a unit of its last digit on each side. A count is what it says.
pub(super) fn rounded(value: Decimal, multiple: Decimal, decimals: u32, unit: Unit) -> Interval {
    if !matches!(unit, Unit::Eur | Unit::Percent) {
        return Interval::point(value);
    }
    // A decimal holds 28 places; `numerals` reads 15 digits.
    let last_digit = Decimal::new(1, decimals.min(28));
    let half = (last_digit * multiple / Decimal::TWO).normalize();
    Interval::between((value - half).normalize(), (value + half).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let high = |within: Interval| within.high.map_or_else(|| "…".to_owned(), |high| high.to_string());
        find(text)
            .iter()
            .map(|figure| {
                let (value, unit) = (figure.value, figure.unit.as_str());
                let (low, high) = (figure.within.low, high(figure.within));
                format!("{value} {unit} {} [{low}; {high}]", figure.qualifier.as_str())
            })
            .collect()
    }

    #[test]
    fn given_rounded_amounts_when_read_then_the_interval_of_their_last_digit() {
        assert_eq!(shown("67,1 M€"), ["67100000 EUR exact [67050000; 67150000]"]);
        assert_eq!(shown("178 M€"), ["178000000 EUR exact [177500000; 178500000]"]);
        assert_eq!(shown("98,2 %"), ["98.2 percent exact [98.15; 98.25]"]);
    }

    #[test]
    fn given_qualifiers_when_read_then_kept() {
        assert_eq!(shown("près de\n510 M€"), ["510000000 EUR about [509500000; 510500000]"]);
        assert_eq!(shown("un peu plus de 600 K€"), ["600000 EUR more_than [600000; …]"]);
        assert_eq!(shown("plus de 98,4 %"), ["98.4 percent more_than [98.4; …]"]);
        assert_eq!(shown("environ 5%"), ["5 percent about [4.5; 5.5]"]);
        assert_eq!(shown("moins de 60 ans"), ["60 years less_than [0; 60]"]);
        assert_eq!(shown("de 75 ans et plus"), ["75 years more_than [75; …]"]);
        assert_eq!(shown("une cinquantaine de lits"), ["50 count about [50; 50]"]);
    }

    #[test]
    fn given_ranges_when_read_then_both_ends() {
        let shares = ["30 percent range [30; 40]", "40 percent range [30; 40]"];
        assert_eq!(shown("entre 30% et 40 % des patients"), shares);
        let aid = ["1440 EUR range [1440; 24375]", "24375 EUR range [1440; 24375]"];
        assert_eq!(shown("allant de 1 440 €  \nà 24 375 €"), aid);
        assert_eq!(shown("de 12 à 16 ans"), ["12 years range [12; 16]", "16 years range [12; 16]"]);
    }

    #[test]
    fn given_numbers_when_nothing_is_counted_then_left() {
        for text in ["les missions 1 et 2", "COVID 19 (de 2019", "Pouvoir d’agir 60.", "de 2 à 4 le risque"]
        {
            assert_eq!(shown(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn given_entries_when_read_then_each_number() {
        let of = |text: &str| find(text).iter().map(|figure| figure.value.to_string()).collect::<Vec<_>>();
        assert_eq!(
            of("11 EMH (7 dans le Nord, 3 dans le Pas de Calais, 1 dans la Somme)"),
            ["11", "7", "3", "1"]
        );
        assert_eq!(of("18 EMPP dans le Nord (7), l’Aisne (2)"), ["18", "7", "2"]);
    }
}
