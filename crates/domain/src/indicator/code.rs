//! By what an indicator is known for ever.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest code.
const LONGEST: usize = 60;

/// The code of an indicator, which its agency gives: small letters, digits, hyphens and dots, a letter first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IndicatorCode(String);

/// A text that is no code of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of an indicator")]
pub struct NotACode;

impl IndicatorCode {
    /// Reads a code as people write it.
    ///
    /// # Errors
    ///
    /// It has another sign in it, begins with none of the letters, or is too long.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let code = text.trim().to_ascii_lowercase();
        let is_letter = |sign: char| sign.is_ascii_lowercase();
        let fits = |sign: char| is_letter(sign) || sign.is_ascii_digit() || matches!(sign, '-' | '.');
        let is_code = code.starts_with(is_letter) && code.chars().all(fits) && code.len() <= LONGEST;
        if is_code { Ok(Self(code)) } else { Err(NotACode) }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for IndicatorCode {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        Self::parse(&text)
    }
}

impl From<IndicatorCode> for String {
    fn from(code: IndicatorCode) -> Self {
        code.0
    }
}

impl fmt::Display for IndicatorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_code_or_what_is_none_when_read_then_that_code_or_refused() {
        assert_eq!(IndicatorCode::parse(" EMPP.nombre-1 ").map(String::from).as_deref(), Ok("empp.nombre-1"));
        for text in ["", "1a", "coût", "a b", "a/b", &"a".repeat(LONGEST + 1)] {
            assert_eq!(IndicatorCode::parse(text), Err(NotACode), "{text}");
        }
    }
}
