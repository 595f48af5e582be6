//! For when a question is asked: the legal day it is about, and what was known.

use jiff::Timestamp;
use jiff::civil::Date;

use super::stamp::Stamp;

/// The two times of a question. "What was the case on that day, as far as was known at that instant?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// The legal day: acts that have effect by then.
    pub day: Date,
    /// As known at this instant: acts recorded by then.
    pub known_on: Timestamp,
}

impl Asked {
    /// All that is known, of any day.
    pub const LATEST: Self = Self { day: Date::MAX, known_on: Timestamp::MAX };

    /// A legal day, with all that is known.
    pub const fn on(day: Date) -> Self {
        Self { day, ..Self::LATEST }
    }

    /// The times that were asked for; what was not is any day, and all that is known.
    pub fn within(day: Option<Date>, known_on: Option<Timestamp>) -> Self {
        Self { day: day.unwrap_or(Self::LATEST.day), known_on: known_on.unwrap_or(Self::LATEST.known_on) }
    }

    /// Whether an act was recorded by then.
    pub fn knows(&self, stamp: &Stamp) -> bool {
        stamp.recorded_at <= self.known_on
    }

    /// Whether an act was recorded by then and has effect by the day.
    pub fn holds(&self, stamp: &Stamp) -> bool {
        stamp.effective <= self.day && self.knows(stamp)
    }
}
