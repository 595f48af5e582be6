//! A day or a time by its pattern.

use super::pattern::{Token, sections};
use crate::months::MONTHS;

const SHORT_MONTHS: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const DAYS: [&str; 7] = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

/// The patterns that stand for those of the reader's country, and what they are in France.
const OF_THE_COUNTRY: [(&str, &str); 4] = [
    ("mm-dd-yy", "dd/mm/yyyy"),
    ("m/d/yy h:mm", "dd/mm/yyyy hh:mm"),
    ("[$-F800]", "dddd d mmmm yyyy"),
    ("[$-F400]", "hh:mm:ss"),
];

/// A moment of a day, or how long something lasts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::sheet) struct Instant {
    /// The year.
    pub(in crate::sheet) year: u16,
    /// The month, from 1.
    pub(in crate::sheet) month: u8,
    /// The day of the month, from 1.
    pub(in crate::sheet) day: u8,
    /// The hour, from 0.
    pub(in crate::sheet) hour: u8,
    /// The minute.
    pub(in crate::sheet) minute: u8,
    /// The second.
    pub(in crate::sheet) second: u8,
    /// How many days it is from the first of the calendar; of something that lasts, how many days it lasts.
    pub(in crate::sheet) days: f64,
}

impl Instant {
    /// The first moment of a day.
    pub(in crate::sheet) const fn of_day(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day, hour: 0, minute: 0, second: 0, days: 0.0 }
    }

    /// The day of the week, from Sunday, by the rule of Tomohiko Sakamoto.
    fn weekday(self) -> usize {
        const SHIFTS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let (month, day) = (usize::from(self.month), u32::from(self.day));
        let year = u32::from(self.year) - u32::from(month < 3 && self.year > 0);
        let shift = month.checked_sub(1).and_then(|month| SHIFTS.get(month)).copied().unwrap_or_default();
        usize::try_from((year + year / 4 - year / 100 + year / 400 + shift + day) % 7).unwrap_or_default()
    }

    /// How many hours, minutes or seconds its days are.
    fn elapsed(self, letter: char) -> String {
        let each = match letter {
            'h' => 24.0,
            'm' => 1440.0,
            _ => 86_400.0,
        };
        // A minute that is one but for the last figures of the fraction is whole.
        (self.days * each + 1e-6).floor().to_string()
    }
}

/// A moment as its pattern shows it; without a pattern of days, as `31/01/2025`.
pub(in crate::sheet) fn date(instant: Instant, code: &str) -> String {
    let of_country = OF_THE_COUNTRY.into_iter().find(|(written, _)| code.starts_with(written));
    let sections = sections(of_country.map_or(code, |(_, french)| french));
    // A section that says nothing hides the day, as it hides numbers.
    let hides = sections.len() > 1 && !code.contains('[');
    let tokens = sections.into_iter().next().unwrap_or_default();
    if hides && tokens.is_empty() {
        return String::new();
    }
    let is_part = |token: &Token| matches!(token, Token::Part(..) | Token::Elapsed(_));
    if !tokens.iter().any(is_part) {
        return date(instant, "dd/mm/yyyy");
    }
    let half = tokens.contains(&Token::HalfDay);
    let pieces = tokens.iter().enumerate().map(|(at, token)| match *token {
        Token::Part('m', count) if is_minute(&tokens, at) => padded(instant.minute, count),
        Token::Part('h', count) if half => padded((instant.hour + 11) % 12 + 1, count),
        Token::Part(letter, count) => part(instant, letter, count),
        Token::Elapsed(letter) => instant.elapsed(letter),
        Token::HalfDay => String::from(if instant.hour < 12 { "AM" } else { "PM" }),
        Token::Literal(sign) => sign.to_string(),
        Token::Comma => String::from(","),
        Token::Point => String::from("."),
        _ => String::new(),
    });
    pieces.collect::<String>().trim().to_owned()
}

/// Whether an `m` stands for minutes: behind hours, or before seconds.
fn is_minute(tokens: &[Token], at: usize) -> bool {
    let of_time = |token: &Token, letter: char| match token {
        Token::Part(own, _) | Token::Elapsed(own) => Some(*own == letter),
        _ => None,
    };
    let before = tokens.iter().take(at).rev().find_map(|token| of_time(token, 'h'));
    let behind = tokens.iter().skip(at + 1).find_map(|token| of_time(token, 's'));
    before == Some(true) || behind == Some(true)
}

/// A part of a moment by its letter.
fn part(instant: Instant, letter: char, count: usize) -> String {
    let month = usize::from(instant.month).saturating_sub(1);
    let named = |names: &[&str]| names.get(month).copied().unwrap_or_default().to_owned();
    let day = DAYS.get(instant.weekday()).copied().unwrap_or_default();
    match (letter, count) {
        ('y', 1 | 2) => format!("{:02}", instant.year % 100),
        ('y', _) => format!("{:04}", instant.year),
        ('m', 3) => named(&SHORT_MONTHS),
        ('m', 4) => named(&MONTHS),
        ('m', 5) => named(&MONTHS).chars().take(1).collect(),
        ('m', _) => padded(instant.month, count),
        ('d', 3) => format!("{}.", day.chars().take(3).collect::<String>()),
        ('d', 4) => day.to_owned(),
        ('d', _) => padded(instant.day, count),
        ('h', _) => padded(instant.hour, count),
        _ => padded(instant.second, count),
    }
}

fn padded(number: u8, count: usize) -> String {
    format!("{number:0width$}", width = count.min(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_moment_and_a_pattern_when_shown_then_as_a_french_program_prints_it() {
        let noon = Instant { hour: 12, minute: 5, second: 9, days: 1.25, ..Instant::of_day(2025, 1, 1) };
        for (code, expected) in [
            ("mm-dd-yy", "01/01/2025"),
            ("dd/mm/yyyy", "01/01/2025"),
            ("yyyy\\-mm\\-dd", "2025-01-01"),
            ("[$-40C]d\\ mmmm\\ yyyy;@", "1 janvier 2025"),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "mercredi 1 janvier 2025"),
            ("ddd d mmm yy", "mer. 1 janv. 25"),
            ("mmmm yyyy", "janvier 2025"),
            ("m/d/yy h:mm", "01/01/2025 12:05"),
            ("hh:mm:ss", "12:05:09"),
            ("mm:ss", "05:09"),
            ("h:mm AM/PM", "12:05 PM"),
            ("[h]:mm", "30:05"),
            ("General", "01/01/2025"),
            (";;;", ""),
            ("", "01/01/2025"),
            ("[Red];;", "01/01/2025"),
        ] {
            assert_eq!(date(noon, code), expected, "{code}");
        }
    }
}
