//! When an objective or one of its stages is due: on a day, or in a year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::period;

/// A day, or a year without a day: nothing says then whether its first or its last day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Due {
    /// A year.
    Year(DueYear),
    /// A day.
    Day(Date),
}

/// A year of four digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueYear(i16);

/// What is neither a year nor a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is neither a year (2028) nor a day (2028-06-30)")]
pub struct NotDue(pub String);

impl Due {
    /// A year, where it has four digits.
    pub fn year(year: i16) -> Option<Self> {
        (1000..=9998).contains(&year).then_some(Self::Year(DueYear(year)))
    }

    /// Its first day.
    pub const fn first_day(self) -> Date {
        match self {
            Self::Year(DueYear(year)) => date(year, 1, 1),
            Self::Day(day) => day,
        }
    }

    /// Its last day.
    pub const fn last_day(self) -> Date {
        match self {
            Self::Year(DueYear(year)) => date(year, 12, 31),
            Self::Day(day) => day,
        }
    }

    /// Whether all of it lies before another.
    pub fn is_before(self, other: Self) -> bool {
        self.last_day() < other.first_day()
    }
}

impl FromStr for Due {
    type Err = NotDue;

    fn from_str(text: &str) -> Result<Self, NotDue> {
        let year = (text.len() == 4).then(|| text.parse().ok().and_then(Self::year)).flatten();
        year.or_else(|| period::day(text).map(Self::Day)).ok_or_else(|| NotDue(text.to_owned()))
    }
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(DueYear(year)) => year.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl TryFrom<String> for Due {
    type Error = NotDue;

    fn try_from(text: String) -> Result<Self, NotDue> {
        text.parse()
    }
}

impl From<Due> for String {
    fn from(due: Due) -> Self {
        due.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_year_or_a_day_when_read_then_it_writes_itself_back_and_nothing_else_is_one() {
        for text in ["2028", "2028-06-30"] {
            assert_eq!(text.parse::<Due>().map(|due| due.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "28", "0028", "9999", "2028-13-01", "juin 2028", "+202", " 2028"] {
            assert_eq!(text.parse::<Due>(), Err(NotDue(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn given_a_year_and_a_day_in_it_when_ordered_then_neither_is_before_the_other() {
        let [year, inside, after] =
            ["2026", "2026-06-30", "2027-01-01"].map(|text| text.parse::<Due>().expect("due"));
        assert!(!year.is_before(inside) && !inside.is_before(year));
        assert!(year.is_before(after) && inside.is_before(after) && !after.is_before(year));
    }
}
