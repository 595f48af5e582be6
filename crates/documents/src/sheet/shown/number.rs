//! A number by its pattern.

use super::decimal::Decimal;
use super::pattern::{Token, sections};

/// What sets thousands apart. Programs draw it now wider, now narrower: a space is what all of them are.
const BETWEEN_THOUSANDS: char = ' ';
/// How many figures are shown where no pattern says it.
const FIGURES: i64 = 10;

/// A number as its pattern shows it; without a pattern that is understood, as it is.
pub(in crate::sheet) fn number(value: f64, code: &str) -> String {
    let sections = sections(code);
    let own = match (value, sections.as_slice()) {
        (_, [_, _, nought, ..]) if value == 0.0 => Some((nought, false)),
        (_, [_, below, ..]) if value < 0.0 => Some((below, false)),
        (_, [first, ..]) => Some((first, value < 0.0)),
        _ => None,
    };
    // A section of its own for numbers of a certain size is asked for in brackets.
    let Some((section, signed)) = own.filter(|_| !code.contains(['<', '>', '='])) else {
        return general(value);
    };
    // A section that says nothing hides its numbers; one with a colour alone, or a pattern of none, leaves them as they are.
    if section.is_empty() && sections.len() > 1 && !code.contains('[') {
        return String::new();
    }
    shown(value, section, signed).unwrap_or_else(|| general(value))
}

/// A number as it is shown without a pattern.
pub(in crate::sheet) fn general(value: f64) -> String {
    let Some(decimal) = Decimal::of(value) else { return value.to_string() };
    let decimal = decimal.of_figures(FIGURES);
    let whole = Some(decimal.before_point()).filter(|figures| !figures.is_empty());
    let sign = if value < 0.0 && !decimal.is_nought() { "-" } else { "" };
    let point = if decimal.decimals() > 0 { "," } else { "" };
    let behind: String = (0..decimal.decimals()).map(|place| decimal.behind_point(place)).collect();
    format!("{sign}{}{point}{behind}", whole.as_deref().unwrap_or("0"))
}

/// A number in the places of a section; nothing where that asks for what is not understood: powers and fractions.
fn shown(value: f64, section: &[Token], signed: bool) -> Option<String> {
    let has_figures = section.iter().any(|token| matches!(token, Token::Figure(_)));
    let is_fraction = has_figures && section.contains(&Token::Literal('/'));
    if section.is_empty() || is_fraction || section.contains(&Token::Exponent) {
        return None;
    }
    let places = Places::of(section);
    let decimal = Decimal::of(value * places.factor())?.rounded(places.behind.len());
    let sign = if signed && !decimal.is_nought() { "-" } else { "" };
    let pieces = section.iter().enumerate().map(|(at, token)| places.piece(at, *token, value, &decimal));
    let text = pieces.fold(sign.to_owned(), |text, piece| match piece.as_str() {
        "%" if text.ends_with(|sign: char| sign.is_ascii_digit()) => text + " %",
        _ => text + &piece,
    });
    Some(text.trim().to_owned())
}

/// The places of a section.
struct Places {
    /// Where figures before the point stand.
    before: Vec<usize>,
    /// Where figures behind the point stand.
    behind: Vec<usize>,
    /// How many figures behind the point are always shown.
    always: usize,
    thousands: bool,
    percents: i32,
    divided: i32,
}

impl Places {
    fn of(section: &[Token]) -> Self {
        let point = section.iter().position(|token| *token == Token::Point).unwrap_or(section.len());
        let figures = |from: usize, to: usize| -> Vec<usize> {
            let in_range = section.iter().enumerate().take(to).skip(from);
            in_range.filter(|(_, token)| matches!(token, Token::Figure(_))).map(|(at, _)| at).collect()
        };
        let (before, behind) = (figures(0, point), figures(point, section.len()));
        let last = before.last().copied().unwrap_or_default();
        let comma = |at: &usize| section.get(*at) == Some(&Token::Comma);
        let always = behind.iter().rposition(|at| section.get(*at) != Some(&Token::Figure('#')));
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        Self {
            thousands: (before.first().copied().unwrap_or_default()..last).any(|at| comma(&at)),
            divided: count((last + 1..point).take_while(comma).count()),
            percents: count(section.iter().filter(|token| **token == Token::Percent).count()),
            always: always.map_or(0, |at| at + 1),
            before,
            behind,
        }
    }

    /// What the value is multiplied by before it is shown.
    fn factor(&self) -> f64 {
        100_f64.powi(self.percents) / 1000_f64.powi(self.divided)
    }

    /// What a token shows.
    fn piece(&self, at: usize, token: Token, value: f64, decimal: &Decimal) -> String {
        match token {
            Token::Literal(sign) => sign.to_string(),
            Token::Figure(place) => match self.behind.iter().position(|behind| *behind == at) {
                Some(rank) if rank >= self.always.max(decimal.decimals()) => String::new(),
                Some(rank) => decimal.behind_point(rank).to_string(),
                None => self.before_point(at, place, decimal),
            },
            // Without a place before the point, all figures that are there stand before it.
            Token::Point if self.before.is_empty() => decimal.before_point() + ",",
            Token::Point => String::from(","),
            Token::Percent => String::from("%"),
            Token::General => general(value.abs()),
            _ => String::new(),
        }
    }

    /// What a place before the point shows: its own figure, and at the first place all that are left.
    fn before_point(&self, at: usize, place: char, decimal: &Decimal) -> String {
        let rank = self.before.iter().rev().position(|before| *before == at).unwrap_or_default();
        let figures: Vec<char> = decimal.before_point().chars().rev().collect();
        let set_apart = |rank: usize| self.thousands && rank % 3 == 2 && rank + 1 < figures.len().max(1);
        let last = if self.before.first() == Some(&at) { figures.len().max(rank + 1) } else { rank + 1 };
        let mut shown = String::new();
        for rank in (rank..last).rev() {
            match (figures.get(rank), place) {
                (Some(figure), _) => shown.push(*figure),
                (None, '0') => shown.push('0'),
                (None, '?') => shown.push(' '),
                (None, _) => {}
            }
            if rank > 0 && rank % 3 == 0 && set_apart(rank - 1) {
                shown.push(BETWEEN_THOUSANDS);
            }
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_number_and_a_pattern_when_shown_then_as_a_french_program_prints_it() {
        for (value, code, expected) in [
            (3.0, "General", "3"),
            (4.5, "General", "4,5"),
            (0.1 + 0.2, "General", "0,3"),
            (-2.0, "General", "-2"),
            (1234.5, "#,##0.00", "1 234,50"),
            (1_234_567.0, "#,##0", "1 234 567"),
            (1234.5, "#,##0.00\\ \"€\"", "1 234,50 €"),
            (-1234.5, "#,##0.00 [$€-40C];[Red]-#,##0.00 [$€-40C]", "-1 234,50 €"),
            (-1234.5, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", "(1 234,50)"),
            (0.0, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", "-"),
            (0.12, "0%", "12 %"),
            (0.125, "0.0%", "12,5 %"),
            (0.12, "0 %", "12 %"),
            (1.0, "+0;-0;0", "+1"),
            (-1.0, "+0;-0;0", "-1"),
            (0.0, "+0;-0;0", "0"),
            (3.0, "0\" site(s)\"", "3 site(s)"),
            (1.0, "\"oui\";;\"non\"", "oui"),
            (0.0, "\"oui\";;\"non\"", "non"),
            (1004.0, "00000", "01004"),
            (320_123_456.0, "00 00 00 00 00", "03 20 12 34 56"),
            (2.5, "0", "3"),
            (0.125, "0.00", "0,13"),
            (9.996, "0.00", "10,00"),
            (-0.001, "0.00", "0,00"),
            (3.5, "0.##", "3,5"),
            (1_500_000.0, "#,##0,", "1 500"),
            (999.0, "#,##0", "999"),
            (0.5, "# ?/?", "0,5"),
            (1234.5, "0.00E+00", "1234,5"),
            (5.0, "[>=100]0;0.0", "5"),
            (0.0, "0;-0;;@", ""),
            (7.0, "0;-0;;@", "7"),
            (-7.0, "0;-0;;@", "-7"),
            (-7.0, "0;;0", ""),
            (7.0, ";;;", ""),
            (0.0, ";;;", ""),
            (-7.0, ";;;", ""),
            (7.0, "", "7"),
            (-7.0, "[Red]", "-7"),
            (-7.0, "0;[Red]", "-7"),
            (12.5, ".00", "12,50"),
            (-12.5, ".00", "-12,50"),
            (0.5, ".00", ",50"),
            (0.5, "#.00", ",50"),
            (0.125, ".0%", "12,5 %"),
        ] {
            assert_eq!(number(value, code), expected, "{value} by {code}");
        }
    }
}
