//! The pattern by which a cell shows its value, taken apart: `#,##0.00 "€";[Red]-#,##0.00 "€"`.

use std::iter::Peekable;
use std::str::Chars;

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// A sign that stands as it is.
    Literal(char),
    /// A place for a figure: `0` always, `?` a figure or a space, `#` a figure where there is one.
    Figure(char),
    /// The decimal point.
    Point,
    /// Sets thousands apart, or divides by a thousand behind the last figure.
    Comma,
    /// A hundred times the value.
    Percent,
    /// A power of ten.
    Exponent,
    /// A part of a day or of a time, by its letter, and how often that stands.
    Part(char, usize),
    /// Before or after noon.
    HalfDay,
    /// So many whole hours, minutes or seconds.
    Elapsed(char),
    /// The text of the cell.
    Text,
    /// The number as it is.
    General,
}

/// The sections of a pattern: for what is above nought, below, nought, and for texts.
pub(super) fn sections(code: &str) -> Vec<Vec<Token>> {
    let mut sections = vec![Vec::new()];
    let mut signs = code.chars().peekable();
    while let Some(sign) = signs.next() {
        let Some(section) = sections.last_mut() else { break };
        match sign {
            ';' => sections.push(Vec::new()),
            '"' => section.extend(signs.by_ref().take_while(|sign| *sign != '"').map(Token::Literal)),
            '\\' => section.extend(signs.next().map(Token::Literal)),
            // As much room as another sign takes.
            '_' => section.extend(signs.next().map(|_width| Token::Literal(' '))),
            // Fills the cell.
            '*' => drop(signs.next()),
            '[' => {
                let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                section.extend(bracketed(&inside));
            }
            _ => section.push(token(sign, &mut signs)),
        }
    }
    sections
}

/// What stands in brackets: the sign of a currency, or whole hours; colours and languages show nothing.
fn bracketed(inside: &str) -> Vec<Token> {
    if let Some(currency) = inside.strip_prefix('$') {
        return currency.chars().take_while(|sign| *sign != '-').map(Token::Literal).collect();
    }
    let mut signs = inside.chars();
    let first = signs.next().map(|sign| sign.to_ascii_lowercase());
    match first.filter(|sign| "hms".contains(*sign)) {
        Some(first) if signs.all(|sign| sign.eq_ignore_ascii_case(&first)) => vec![Token::Elapsed(first)],
        _ => Vec::new(),
    }
}

/// The token that begins with a sign.
fn token(sign: char, rest: &mut Peekable<Chars<'_>>) -> Token {
    match sign {
        '0' | '#' | '?' => Token::Figure(sign),
        '.' => Token::Point,
        ',' => Token::Comma,
        '%' => Token::Percent,
        '@' => Token::Text,
        'E' | 'e' if rest.next_if(|next| matches!(next, '+' | '-')).is_some() => Token::Exponent,
        'G' | 'g' if goes_on(rest, "eneral") => Token::General,
        'S' if goes_on(rest, "tandard") => Token::General,
        'A' | 'a' if goes_on(rest, "m/pm") || goes_on(rest, "/p") => Token::HalfDay,
        _ if "ymdhs".contains(sign.to_ascii_lowercase()) => {
            let letter = sign.to_ascii_lowercase();
            let mut count = 1;
            while rest.next_if(|next| next.to_ascii_lowercase() == letter).is_some() {
                count += 1;
            }
            Token::Part(letter, count)
        }
        _ => Token::Literal(sign),
    }
}

/// Whether a pattern goes on with these letters, in whatever case; then they are taken.
fn goes_on(rest: &mut Peekable<Chars<'_>>, letters: &str) -> bool {
    let mut ahead = rest.clone();
    let found =
        letters.chars().all(|letter| ahead.next().is_some_and(|sign| sign.eq_ignore_ascii_case(&letter)));
    if found {
        *rest = ahead;
    }
    found
}
