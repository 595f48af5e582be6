//! A clause of an agreement: some lines of text.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest clause that is kept, in characters: an act is for ever, and the signed paper holds the rest.
pub const LONGEST_CLAUSE: usize = 2_000;

/// A text that says something, on some lines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Clause(String);

/// A text that is empty, too long, or holds what no line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a clause")]
pub struct NoClause;

impl Clause {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Clause {
    type Error = NoClause;

    fn try_from(text: String) -> Result<Self, NoClause> {
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        let text = lines.join("\n").trim().to_owned();
        let odd = text.chars().any(|sign| sign.is_control() && sign != '\n');
        if text.is_empty() || LONGEST_CLAUSE < text.chars().count() || odd {
            return Err(NoClause);
        }
        Ok(Self(text))
    }
}

impl From<Clause> for String {
    fn from(clause: Clause) -> Self {
        clause.0
    }
}

impl std::str::FromStr for Clause {
    type Err = NoClause;

    fn from_str(text: &str) -> Result<Self, NoClause> {
        Self::try_from(text.to_owned())
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_text_when_read_then_its_lines_and_no_longer_than_may_be() {
        let read = |text: &str| text.parse::<Clause>().map(String::from);
        assert_eq!(read(" un \r\ndeux \n").as_deref(), Ok("un\ndeux"));
        assert!(read(&"x".repeat(LONGEST_CLAUSE)).is_ok());
        for none in ["", " \n ", "a\u{7}b", &"x".repeat(LONGEST_CLAUSE + 1)] {
            assert_eq!(read(none), Err(NoClause), "{none:?}");
        }
    }
}
