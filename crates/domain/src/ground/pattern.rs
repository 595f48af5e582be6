//! The shape of the codes by which destinations of the fund are known.
//!
//! It is written as one text, `MI|M#-99-99`: the prefixes, `#` for the mission, then a separator and the most digits for
//! each number that may stand below it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The shape of a code: a prefix, the number of the mission, then up to `depth` numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CodePattern {
    /// The prefixes allowed, the longest first.
    pub prefixes: Vec<String>,
    /// What stands between two numbers.
    pub separator: char,
    /// How many digits a number below the mission may have.
    pub digits: usize,
    /// How many numbers may stand below the mission.
    pub depth: usize,
}

/// A text that writes no shape of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a shape of codes: `MI|M#-99-99` is one")]
pub struct CodePatternError;

impl FromStr for CodePattern {
    type Err = CodePatternError;

    fn from_str(text: &str) -> Result<Self, CodePatternError> {
        let (prefixes, below) = text.split_once('#').ok_or(CodePatternError)?;
        let separator = below.chars().next().ok_or(CodePatternError)?;
        let numbers: Vec<&str> = below.split(separator).skip(1).collect();
        let digits = numbers.first().map_or(0, |number| number.len());
        let nines = |number: &&str| number.len() == digits && number.bytes().all(|byte| byte == b'9');
        let mut prefixes: Vec<String> = prefixes.split('|').map(str::to_owned).collect();
        let plain = prefixes.iter().all(|prefix| prefix.bytes().all(|byte| byte.is_ascii_alphabetic()));
        if digits == 0 || !separator.is_ascii_punctuation() || !plain || !numbers.iter().all(nines) {
            return Err(CodePatternError);
        }
        // `M` would hide `MI`, which begins with it.
        prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.len()));
        Ok(Self { prefixes, separator, digits, depth: numbers.len() })
    }
}

impl fmt::Display for CodePattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = format!("{}{}", self.separator, "9".repeat(self.digits));
        write!(f, "{}#{}", self.prefixes.join("|"), number.repeat(self.depth))
    }
}

impl TryFrom<String> for CodePattern {
    type Error = CodePatternError;

    fn try_from(text: String) -> Result<Self, CodePatternError> {
        text.parse()
    }
}

impl From<CodePattern> for String {
    fn from(pattern: CodePattern) -> Self {
        pattern.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_shape_when_written_and_read_then_the_same_and_its_longest_prefix_first() {
        let read: CodePattern = "M|MI#-99-99".parse().expect("a shape");
        assert_eq!(read.to_string(), "MI|M#-99-99");
        assert_eq!((read.separator, read.digits, read.depth), ('-', 2, 2));
        let bare: CodePattern = "#.999".parse().expect("a shape without a prefix");
        assert_eq!(
            (bare.prefixes, bare.separator, bare.digits, bare.depth),
            (vec![String::new()], '.', 3, 1)
        );
    }

    #[test]
    fn given_any_other_text_when_read_then_none() {
        for text in ["", "MI", "MI#", "MI#-", "MI#-9-99", "MI#-9x", "MI#999", "M 1#-9", "MI-99", "é#-9"] {
            assert_eq!(text.parse::<CodePattern>(), Err(CodePatternError), "{text}");
        }
    }
}
