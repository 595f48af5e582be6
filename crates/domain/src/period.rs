//! Legal days and the stretches between them.

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Reads a legal day as other programs write it: `YYYY-MM-DD` and nothing else, no time of day.
pub fn day(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shape.then(|| text.parse().ok()).flatten()
}

/// The same day of the month so many months later, or the last day of that month; the end of time beyond it. It is the last day of
/// a delay that runs from a day.
pub fn months_after(day: Date, months: i16) -> Date {
    day.saturating_add(Span::new().months(months))
}

/// The same day of the month so many months earlier, or the last day of that month.
pub fn months_before(day: Date, months: i16) -> Date {
    day.saturating_sub(Span::new().months(months))
}

/// The last day of so many months that begin on a day: the eve of the same day of the month, or where that month has no such
/// day, its last one. What follows begins the day after, so no day is lost and none is in both.
pub fn last_of_months(first: Date, months: i16) -> Date {
    let reached = months_after(first, months);
    if reached.day() < first.day() { reached } else { reached.yesterday().unwrap_or(reached) }
}

/// A stretch of legal days, both ends included; an open end means "until further notice".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// The first day in force.
    pub from: Date,
    /// The last day in force, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Period {
    /// A period without a known end.
    pub const fn since(from: Date) -> Self {
        Self { from, until: None }
    }

    /// Whether `day` lies in the period, both ends included.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it does not end before it begins.
    pub fn is_ordered(&self) -> bool {
        self.until.is_none_or(|until| self.from <= until)
    }

    /// Whether some day lies in both periods.
    pub fn meets(&self, other: &Self) -> bool {
        self.until.is_none_or(|until| other.from <= until)
            && other.until.is_none_or(|until| self.from <= until)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_a_day_when_read_then_only_its_plain_form_is_one() {
        assert_eq!(day("2019-06-21"), Some(date(2019, 6, 21)));
        for text in ["20190621", "2019-06-21T10:00:00", "2019-02-30", "21/06/2019", "", "2019-6-21"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn given_the_end_of_a_month_when_counted_then_the_end_of_a_shorter_one() {
        assert_eq!(months_before(date(2027, 12, 31), 14), date(2026, 10, 31));
        assert_eq!(months_after(date(2025, 12, 31), 2), date(2026, 2, 28));
        assert_eq!(months_after(date(2023, 12, 31), 2), date(2024, 2, 29));
        assert_eq!(months_after(date(2024, 2, 29), 12), date(2025, 2, 28));
        assert_eq!(months_after(date(2023, 2, 28), 12), date(2024, 2, 28), "not the 29th");
        assert_eq!(months_after(Date::MAX, 1), Date::MAX);
    }

    #[test]
    fn given_seven_years_from_a_day_when_they_end_then_on_the_eve_of_that_day() {
        assert_eq!(last_of_months(date(2020, 6, 1), 84), date(2027, 5, 31));
        assert_eq!(last_of_months(date(2020, 3, 1), 48), date(2024, 2, 29));
        assert_eq!(last_of_months(date(2021, 3, 1), 84), date(2028, 2, 29));
        assert_eq!(last_of_months(date(2020, 1, 1), 84), date(2026, 12, 31));
    }

    #[test]
    fn given_a_month_without_the_day_when_months_end_in_it_then_on_its_last_day_and_no_day_is_lost() {
        assert_eq!(last_of_months(date(2020, 2, 29), 84), date(2027, 2, 28));
        assert_eq!(last_of_months(date(2020, 2, 29), 96), date(2028, 2, 28));
        assert_eq!(last_of_months(date(2025, 1, 31), 1), date(2025, 2, 28));
        assert_eq!(last_of_months(date(2025, 1, 30), 1), date(2025, 2, 28));
        assert_eq!(last_of_months(date(2025, 1, 29), 1), date(2025, 2, 28));
        assert_eq!(last_of_months(date(2025, 1, 28), 1), date(2025, 2, 27));
    }

    #[test]
    fn given_both_ends_when_asked_on_the_line_then_inside_and_a_day_past_then_outside() {
        let window = Period { from: date(2019, 7, 16), until: Some(date(2019, 10, 10)) };
        assert!(window.contains(date(2019, 7, 16)));
        assert!(window.contains(date(2019, 10, 10)));
        assert!(!window.contains(date(2019, 7, 15)));
        assert!(!window.contains(date(2019, 10, 11)));
    }

    #[test]
    fn given_two_periods_when_they_share_a_day_then_they_meet_and_a_day_apart_then_not() {
        let year = Period { from: date(2024, 1, 1), until: Some(date(2024, 12, 31)) };
        for (other, meets) in [
            (Period::since(date(2024, 12, 31)), true),
            (Period::since(date(2025, 1, 1)), false),
            (Period { from: date(2020, 1, 1), until: Some(date(2024, 1, 1)) }, true),
            (Period { from: date(2020, 1, 1), until: Some(date(2023, 12, 31)) }, false),
        ] {
            assert_eq!((year.meets(&other), other.meets(&year)), (meets, meets), "{other:?}");
        }
    }
}
