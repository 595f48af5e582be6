//! A word of a text as it was read, and as it is told.

use super::engine::Word;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// On which line, from 0.
    pub(super) line: usize,
    /// Its characters.
    pub(super) text: String,
    /// How sure, in hundredths.
    pub(super) sureness: u8,
}

impl Token {
    /// The words of a reading, without dirt.
    pub(super) fn all(words: &[Word]) -> Vec<Self> {
        let kept = words.iter().filter(|word| !is_dirt(word));
        kept.map(|word| Self { line: word.line, text: set(word.text.trim()), sureness: word.sureness })
            .collect()
    }

    /// The same, surer or less sure.
    pub(super) fn with_sureness(&self, sureness: u8) -> Self {
        Self { sureness, ..self.clone() }
    }

    /// Whether it has a letter or a digit.
    pub(super) fn is_word(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// Whether it has a digit.
    pub(super) fn has_digit(&self) -> bool {
        self.text.chars().any(|character| character.is_ascii_digit())
    }

    /// Whether another reading says the same: kinds of apostrophes and of dashes are one.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        plain(&self.text) == plain(&other.text)
    }

    /// Words as one text: a space between two, a line feed between lines.
    pub(super) fn text(tokens: &[Self]) -> String {
        let mut text = String::new();
        let mut line = tokens.first().map_or(0, |token| token.line);
        for token in tokens {
            if !text.is_empty() {
                text.push(if token.line == line { ' ' } else { '\n' });
            }
            line = token.line;
            text.push_str(&token.text);
        }
        text
    }
}

/// A text with its apostrophes as French sets them: a picture does not tell one kind from another.
fn set(text: &str) -> String {
    text.replace(['\'', '‘', '`', '´'], "’")
}

/// A text with kinds of marks left out where scans do not show them: a dash may be two, and an apostrophe any.
pub(super) fn plain(text: &str) -> String {
    let mut plain: String = text
        .chars()
        .map(|character| match character {
            '’' | '‘' | '`' | '´' => '\'',
            '–' | '—' => '-',
            other => other,
        })
        .collect();
    while plain.contains("--") {
        plain = plain.replace("--", "-");
    }
    plain
}

/// A mark without a letter or digit that the engine itself does not believe, or an upright stroke: dust, or what is left of
/// a ruling. Marks of punctuation are believed sooner.
fn is_dirt(word: &Word) -> bool {
    let text = word.text.trim();
    let is_mark = !text.chars().any(char::is_alphanumeric);
    let believed = if is_punctuation(text) { 25 } else { 40 };
    text.is_empty() || (is_mark && (text == "|" || word.sureness < believed))
}

/// Marks that stand between words by themselves.
fn is_punctuation(text: &str) -> bool {
    matches!(text, "-" | "–" | "—" | "/" | ":" | ";" | "«" | "»" | "%" | "€" | "+")
}

#[cfg(test)]
mod tests {
    use super::super::frame::Frame;
    use super::*;

    fn word(line: usize, text: &str, sureness: u8) -> Word {
        Word { line, frame: Frame::new(0, 0, 9, 9), text: text.to_owned(), sureness }
    }

    #[test]
    fn given_words_of_two_lines_when_read_then_a_space_or_a_line_between_and_no_dirt() {
        let words = [
            word(0, "Hémodialyse", 92),
            word(0, "«", 26),
            word(0, "»", 24),
            word(0, "|", 96),
            word(0, "en", 96),
            word(1, "centre", 7),
            word(1, "°", 39),
            word(1, "*", 40),
            word(1, " ", 90),
        ];
        assert_eq!(Token::text(&Token::all(&words)), "Hémodialyse « en\ncentre *");
    }

    #[test]
    fn given_kinds_of_apostrophes_and_dashes_when_compared_then_one_and_letters_are_not() {
        let token = |text: &str| Token { line: 0, text: text.to_owned(), sureness: 90 };
        assert_eq!(set("l'offre d`un"), "l’offre d’un");
        assert!(token("l’offre").agrees(&token("l'offre")) && token("—-").agrees(&token("–")));
        assert!(!token("médicalisée").agrees(&token("medicalisée")));
    }
}
