//! What a cell of a sheet holds, beside what it shows.

use serde::Serialize;

/// What a cell of a sheet holds, where that is more than its text: a sheet shows `12 %` and holds 0.12.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// A day of the calendar.
    Day {
        /// The year.
        year: u16,
        /// The month, from 1.
        month: u8,
        /// The day of the month, from 1.
        day: u8,
    },
}

impl Value {
    /// The day that a text begins with, as ISO 8601 writes it: `2025-01-31`, `2025-01-31T08:00`.
    pub(crate) fn day_of(text: &str) -> Option<Self> {
        let mut parts = text.split(['T', ' ']).next()?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let is_day = (1..=12).contains(&month) && (1..=31).contains(&day) && parts.next().is_none();
        is_day.then_some(Self::Day { year, month, day })
    }

    /// The whole number that it is, below a million million.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "a whole number below a million million is one of 64 bits"
    )]
    pub fn whole(self) -> Option<i64> {
        const MOST: f64 = 1e12;
        match self {
            Self::Number(number) if number.fract() == 0.0 && number.abs() < MOST => Some(number as i64),
            _ => None,
        }
    }
}
