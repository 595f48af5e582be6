//! A short text on one line: a number of an order, a function, a name.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest that is kept.
/// That of a name in the register of health establishments: an act is for ever, and no number, function or name is a page of text.
pub const LONGEST: usize = 250;

/// A text that says something, on one line, without blanks at its ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OneLine(String);

/// A text that is empty, too long, or not on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a text of one line")]
pub struct NotOneLine;

impl OneLine {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for OneLine {
    type Error = NotOneLine;

    fn try_from(text: String) -> Result<Self, NotOneLine> {
        let line = text.trim();
        let fits = !line.is_empty() && line.chars().count() <= LONGEST && !line.contains(char::is_control);
        if fits { Ok(Self(line.to_owned())) } else { Err(NotOneLine) }
    }
}

impl From<OneLine> for String {
    fn from(line: OneLine) -> Self {
        line.0
    }
}

impl fmt::Display for OneLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_text_when_read_then_one_line_that_says_something_and_no_longer_than_may_be() {
        let read = |text: &str| OneLine::try_from(text.to_owned()).map(String::from);
        assert_eq!(read(" 2026-014 ").as_deref(), Ok("2026-014"));
        assert!(read(&"x".repeat(LONGEST)).is_ok());
        for none in ["", "  ", "a\nb", &"x".repeat(LONGEST + 1)] {
            assert_eq!(read(none), Err(NotOneLine), "{none}");
        }
    }
}
