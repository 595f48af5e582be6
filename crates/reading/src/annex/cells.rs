//! Words and cells: numbers with their sign and footnote star, oui and non.

/// The greatest count that is taken for a number: no zone has a million sites.
/// A longer run of digits is a number of a file or of a telephone; the greatest known count is 24.
const GREATEST: i64 = 999_999;

/// A cell of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// A number; absent when it is too large to be one.
    Number(Option<i64>),
    /// Oui or non.
    Answer(bool),
}

/// A word of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The line where it stands.
    pub(super) line: u32,
    /// The word as printed.
    pub(super) text: String,
    /// The cell that it is, if it can be one.
    pub(super) cell: Option<Cell>,
    /// Whether a footnote star follows it.
    pub(super) starred: bool,
}

impl Token {
    /// Whether it can stand for a number.
    pub(super) const fn is_number(&self) -> bool {
        matches!(self.cell, Some(Cell::Number(_)))
    }

    /// The answer it gives.
    pub(super) const fn answer(&self) -> Option<bool> {
        match self.cell {
            Some(Cell::Answer(yes)) => Some(yes),
            _ => None,
        }
    }
}

/// The words of `text`, signs and stars put back to their numbers.
pub(super) fn tokens(line: u32, text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if is_stars(word)
            && let Some(last) = tokens.last_mut().filter(|last| last.cell.is_some())
        {
            last.starred = true;
            continue;
        }
        let joined = sign_of(word)
            .filter(|sign| *sign == '+' || tokens.last().is_some_and(|last| last.cell.is_some()))
            .and_then(|_| {
                words.next_if(|next| next.starts_with(|c: char| c.is_ascii_digit()) && number(next).is_some())
            })
            .map(|next| format!("{word}{next}"));
        tokens.push(token(line, joined.as_deref().unwrap_or(word)));
    }
    tokens
}

fn is_stars(word: &str) -> bool {
    word.chars().all(|c| c == '*')
}

fn sign_of(word: &str) -> Option<char> {
    let mut chars = word.chars();
    let sign = chars.next().filter(|c| "+-−–".contains(*c));
    if chars.next().is_none() { sign } else { None }
}

fn token(line: u32, word: &str) -> Token {
    let bare = word.trim_end_matches('*');
    let cell = number(bare).or_else(|| answer(bare).map(Cell::Answer));
    let starred = cell.is_some() && bare.len() < word.len();
    Token { line, text: word.to_owned(), cell, starred }
}

/// The number that `word` prints.
fn number(word: &str) -> Option<Cell> {
    let word = word.trim_end_matches('*');
    let mut chars = word.chars();
    let (negative, digits) = match chars.next()? {
        '+' => (false, chars.as_str()),
        '-' | '−' | '–' => (true, chars.as_str()),
        _ => (false, word),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let value = digits.parse::<i64>().ok().filter(|value| *value <= GREATEST);
    Some(Cell::Number(value.map(|value| if negative { -value } else { value })))
}

fn answer(word: &str) -> Option<bool> {
    let answers = [("oui", true), ("non", false)];
    answers.into_iter().find(|(printed, _)| word.eq_ignore_ascii_case(printed)).map(|(_, yes)| yes)
}

/// How many of the last words of `text` look like cells; quicker than cutting it to tokens.
pub(super) fn trailing_words(text: &str) -> usize {
    let is_cell = |word: &&str| {
        let bare = word.trim_end_matches('*');
        bare.is_empty() || number(bare).is_some() || answer(bare).is_some()
    };
    text.split_whitespace().rev().take_while(is_cell).count()
}

/// How many of the last tokens are cells.
pub(super) fn trailing(tokens: &[Token]) -> usize {
    tokens.iter().rev().take_while(|token| token.cell.is_some()).count()
}

/// Words put together again as a name; a word broken at its hyphen by a line end is closed.
pub(super) fn joined(tokens: &[Token]) -> String {
    let mut name = String::new();
    let mut last: Option<&Token> = None;
    for token in tokens {
        let broken = last.is_some_and(|last| {
            last.line != token.line && last.text.ends_with('-') && last.text.chars().count() > 1
        });
        if last.is_some() && !broken {
            name.push(' ');
        }
        name.push_str(&token.text);
        last = Some(token);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Option<Cell>> {
        tokens(1, text).iter().map(|token| token.cell).collect()
    }

    #[test]
    fn given_numbers_in_every_print_when_cut_then_numbers() {
        let n = |value| Some(Cell::Number(Some(value)));
        assert_eq!(cells("3 +1 -2 −2 + 3"), [n(3), n(1), n(-2), n(-2), n(3)]);
        assert_eq!(cells("99999999999999999999"), [Some(Cell::Number(None))]);
        assert_eq!(cells("OUI non Oui"), [true, false, true].map(|yes| Some(Cell::Answer(yes))));
    }

    #[test]
    fn given_a_star_beside_or_apart_when_cut_then_the_number_bears_it() {
        for text in ["4*", "4 *", "4**"] {
            let tokens = tokens(1, text);
            assert_eq!(tokens.len(), 1, "{text}");
            assert!(tokens.iter().all(|token| token.starred), "{text}");
        }
    }

    #[test]
    fn given_a_dash_of_a_name_when_cut_then_it_is_no_sign() {
        assert_eq!(
            cells("Oise - 3 4"),
            [None, None, Some(Cell::Number(Some(3))), Some(Cell::Number(Some(4)))]
        );
    }
}
