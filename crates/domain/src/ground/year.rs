//! Exercises: budget years.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A budget year (*exercice*), a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(i16);

impl Year {
    /// The exercise of a calendar year.
    pub const fn new(year: i16) -> Self {
        Self(year)
    }

    /// The exercise a day lies in.
    pub fn of(day: Date) -> Self {
        Self(day.year())
    }

    /// The number of the year.
    pub const fn get(self) -> i16 {
        self.0
    }

    /// The exercise `years` later (earlier, if negative).
    #[must_use]
    pub const fn later(self, years: i16) -> Self {
        Self(self.0.saturating_add(years))
    }

    /// Its first day, 1 January.
    pub fn first_day(self) -> Date {
        Date::new(self.0, 1, 1).unwrap_or(Date::MAX)
    }

    /// Its last day, 31 December.
    pub fn last_day(self) -> Date {
        Date::new(self.0, 12, 31).unwrap_or(Date::MAX)
    }

    /// How many exercises there are from this one to `last`, both included; 0 if `last` comes before.
    pub fn count_to(self, last: Self) -> u32 {
        u32::try_from(i32::from(last.0) - i32::from(self.0) + 1).unwrap_or(0)
    }

    /// How many months of it have begun on a day: 0 before it, 12 after it.
    pub fn months_begun(self, day: Date) -> i8 {
        match day.year().cmp(&self.0) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => day.month(),
            std::cmp::Ordering::Greater => 12,
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_a_day_around_an_exercise_when_its_months_are_counted_then_none_before_and_twelve_after() {
        let year = Year::new(2023);
        assert_eq!(year.months_begun(date(2022, 12, 31)), 0);
        assert_eq!(year.months_begun(date(2023, 1, 1)), 1);
        assert_eq!(year.months_begun(date(2023, 12, 31)), 12);
        assert_eq!(year.months_begun(date(2024, 1, 1)), 12);
    }

    #[test]
    fn given_two_exercises_when_counted_then_both_ends_stand() {
        assert_eq!(Year::new(2023).count_to(Year::new(2027)), 5);
        assert_eq!(Year::new(2023).count_to(Year::new(2023)), 1);
        assert_eq!(Year::new(2023).count_to(Year::new(2022)), 0);
    }
}
