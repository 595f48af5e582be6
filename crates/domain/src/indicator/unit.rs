//! In what an indicator is measured.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ground::one_line::{NotOneLine, OneLine};

/// In what an indicator is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Unit {
    /// Euros.
    Euros,
    /// A share of a hundred: the shares of the parts of a territory do not add up to that of the whole.
    Percent,
    /// Whatever is counted, as it is called: `équipes`.
    Counted(OneLine),
}

impl Unit {
    /// Reads a unit: `EUR` and `%` are known, any other word is what is counted.
    ///
    /// # Errors
    ///
    /// It is no text of one line.
    pub fn parse(text: &str) -> Result<Self, NotOneLine> {
        match text.trim() {
            "EUR" | "€" | "euros" => Ok(Self::Euros),
            "%" => Ok(Self::Percent),
            other => OneLine::try_from(other.to_owned()).map(Self::Counted),
        }
    }

    /// Whether the values of the parts of a territory add up to that of the whole.
    pub const fn adds_up(&self) -> bool {
        match self {
            Self::Euros | Self::Counted(_) => true,
            Self::Percent => false,
        }
    }

    /// The word in data.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Euros => "EUR",
            Self::Percent => "%",
            Self::Counted(things) => things.as_str(),
        }
    }
}

impl TryFrom<String> for Unit {
    type Error = NotOneLine;

    fn try_from(text: String) -> Result<Self, NotOneLine> {
        Self::parse(&text)
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.as_str().to_owned()
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_unit_when_read_then_money_shares_and_what_is_counted_apart() {
        let things = OneLine::try_from("équipes".to_owned()).expect("a line");
        for (text, unit) in [
            ("€", Unit::Euros),
            ("EUR", Unit::Euros),
            ("%", Unit::Percent),
            ("équipes", Unit::Counted(things)),
        ] {
            assert_eq!(Unit::parse(text).as_ref(), Ok(&unit));
            assert_eq!(Unit::parse(unit.as_str()), Ok(unit));
        }
        assert!(Unit::parse(" ").is_err());
    }
}
