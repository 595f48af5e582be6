//! What a value is of: which years, where, and of which action.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ground::one_line::OneLine;
use crate::ground::year::Year;
use crate::structure::tally::Territory;

/// The first and the last year that can be written: of four digits.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=9999;

/// Whole years: one, `2023`, or several, `2021-2023`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    first: Year,
    last: Year,
}

/// A text that says no years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither a year nor two of them: 2023, 2021-2023")]
pub struct NotASpan;

impl Span {
    /// One year.
    pub const fn of(year: Year) -> Self {
        Self { first: year, last: year }
    }

    /// Reads `2023`, or `2021-2023`.
    ///
    /// # Errors
    ///
    /// It says no years, or they are turned round.
    pub fn parse(text: &str) -> Result<Self, NotASpan> {
        let year = |text: &str| {
            let year = text.trim().parse().ok().filter(|year| YEARS.contains(year));
            year.map(Year::new).ok_or(NotASpan)
        };
        let (first, last) = text.split_once(['-', '\u{2013}']).unwrap_or((text, text));
        let span = Self { first: year(first)?, last: year(last)? };
        if span.first <= span.last { Ok(span) } else { Err(NotASpan) }
    }

    /// The first year.
    pub const fn first(self) -> Year {
        self.first
    }

    /// The last year.
    pub const fn last(self) -> Year {
        self.last
    }
}

impl TryFrom<String> for Span {
    type Error = NotASpan;

    fn try_from(text: String) -> Result<Self, NotASpan> {
        Self::parse(&text)
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            return self.first.fmt(f);
        }
        write!(f, "{}-{}", self.first, self.last)
    }
}

/// What a value is of. Two values of other scopes are never set against each other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Scope {
    /// The years that it is of; none where nobody said it: then it is of no year that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Span>,
    /// Where.
    #[serde(default, skip_serializing_if = "Territory::is_region")]
    pub territory: Territory,
    /// The action that it is of; none where it is of no one action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<OneLine>,
}

/// A scope by which values are looked up: a department is the same, however it is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScopeKey<'s> {
    territory: TerritoryKey<'s>,
    period: Option<Span>,
    action: Option<&'s str>,
}

/// A territory by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TerritoryKey<'s> {
    /// The whole region.
    Region,
    /// A department.
    Department(&'s str),
    /// A zone.
    Zone(&'s str),
}

impl Scope {
    /// A region, in those years, of no one action.
    pub const fn of(period: Option<Span>, territory: Territory) -> Self {
        Self { period, territory, action: None }
    }

    /// By what it is looked up.
    pub fn key(&self) -> ScopeKey<'_> {
        let action = self.action.as_ref().map(OneLine::as_str);
        ScopeKey { territory: territory_key(&self.territory), period: self.period, action }
    }

    /// The same but for the action.
    pub fn where_and_when(&self) -> (TerritoryKey<'_>, Option<Span>) {
        (territory_key(&self.territory), self.period)
    }
}

/// A territory by its code.
pub fn territory_key(territory: &Territory) -> TerritoryKey<'_> {
    match territory {
        Territory::Region => TerritoryKey::Region,
        Territory::Department(department) => TerritoryKey::Department(department.code.as_str()),
        Territory::Zone(zone) => TerritoryKey::Zone(zone.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_years_when_read_then_one_or_several_and_written_back() {
        for text in ["2023", "2021-2023"] {
            assert_eq!(Span::parse(text).map(|span| span.to_string()).as_deref(), Ok(text));
        }
        assert_eq!(Span::parse("2023-2023"), Span::parse("2023"), "the same years");
        for text in ["", "23", "2023-2021", "2023-", "année 2023", "+2023-1"] {
            assert_eq!(Span::parse(text), Err(NotASpan), "{text}");
        }
    }
}
