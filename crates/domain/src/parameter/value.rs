//! Values of parameters: each says what it is, so that an act is understood without the table it was checked against.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::ground::pattern::CodePattern;

/// A value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Ten-thousandths of a sum.
    BasisPoints(u32),
    /// Days.
    Days(i32),
    /// Exercises of the budget.
    Exercises(i16),
    /// Cents.
    Cents(i64),
    /// The name of a reading.
    Choice(String),
    /// A shape of codes.
    Codes(CodePattern),
    /// Months of the calendar.
    Months(i16),
    /// Units of equipment.
    Units(u32),
}

impl Value {
    /// A share is at most the whole.
    pub(crate) const BASIS_POINTS: RangeInclusive<i64> = 0..=10_000;
    /// Ten years at most: what is longer is a slip, and days are added to dates.
    pub(super) const DAYS: RangeInclusive<i64> = 0..=3_660;
    /// One at least: over no exercise nothing could be committed or paid. A century at most: a slip again.
    pub(super) const EXERCISES: RangeInclusive<i64> = 1..=100;
    /// One at least, and a century at most, like exercises.
    pub(super) const MONTHS: RangeInclusive<i64> = 1..=1_200;
    /// A thousand on one site at most: a slip beyond.
    pub(super) const UNITS: RangeInclusive<i64> = 0..=1_000;
    /// As much as one command to the fund may move, ten thousand billion euros: nine thousand such amounts fit in the cents of
    /// one sum, and no fund comes near one of them.
    pub(crate) const CENTS: RangeInclusive<i64> = 0..=1_000_000_000_000_000;

    /// The number that it is; nothing for a reading or a shape.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::BasisPoints(number) | Self::Units(number) => Some(i64::from(*number)),
            Self::Days(number) => Some(i64::from(*number)),
            Self::Exercises(number) | Self::Months(number) => Some(i64::from(*number)),
            Self::Cents(number) => Some(*number),
            Self::Choice(_) | Self::Codes(_) => None,
        }
    }

    /// Whether it lies in the range of its unit.
    pub fn is_possible(&self) -> bool {
        let range = match self {
            Self::BasisPoints(_) => Self::BASIS_POINTS,
            Self::Days(_) => Self::DAYS,
            Self::Exercises(_) => Self::EXERCISES,
            Self::Months(_) => Self::MONTHS,
            Self::Cents(_) => Self::CENTS,
            Self::Units(_) => Self::UNITS,
            Self::Choice(_) | Self::Codes(_) => return true,
        };
        self.number().is_some_and(|number| range.contains(&number))
    }

    /// The basis points, if it is a share.
    pub fn basis_points(&self) -> Option<u32> {
        if let Self::BasisPoints(number) = self { Some(*number) } else { None }
    }

    /// The days, if it is a delay.
    pub fn days(&self) -> Option<i32> {
        if let Self::Days(number) = self { Some(*number) } else { None }
    }

    /// The exercises, if it is a number of them.
    pub fn exercises(&self) -> Option<i16> {
        if let Self::Exercises(number) = self { Some(*number) } else { None }
    }

    /// The months, if it is a number of them.
    pub fn months(&self) -> Option<i16> {
        if let Self::Months(number) = self { Some(*number) } else { None }
    }

    /// The units of equipment, if it is a number of them.
    pub fn units(&self) -> Option<u32> {
        if let Self::Units(number) = self { Some(*number) } else { None }
    }

    /// The cents, if it is an amount.
    pub fn cents(&self) -> Option<i64> {
        if let Self::Cents(number) = self { Some(*number) } else { None }
    }

    /// The name of the reading, if it is one.
    pub fn choice(&self) -> Option<&str> {
        if let Self::Choice(name) = self { Some(name) } else { None }
    }

    /// The shape, if it is one of codes.
    pub fn codes(&self) -> Option<CodePattern> {
        if let Self::Codes(pattern) = self { Some(pattern.clone()) } else { None }
    }
}

impl fmt::Display for Value {
    /// Writes it as [`ParameterUnit::read`](super::unit::ParameterUnit::read) reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BasisPoints(number) | Self::Units(number) => number.fmt(f),
            Self::Days(number) => number.fmt(f),
            Self::Exercises(number) | Self::Months(number) => number.fmt(f),
            Self::Cents(number) => number.fmt(f),
            Self::Choice(name) => name.fmt(f),
            Self::Codes(pattern) => pattern.fmt(f),
        }
    }
}
