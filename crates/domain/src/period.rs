//! Legal days and the stretches between them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_both_ends_when_asked_on_the_line_then_inside_and_a_day_past_then_outside() {
        let window = Period { from: date(2019, 7, 16), until: Some(date(2019, 10, 10)) };
        assert!(window.contains(date(2019, 7, 16)));
        assert!(window.contains(date(2019, 10, 10)));
        assert!(!window.contains(date(2019, 7, 15)));
        assert!(!window.contains(date(2019, 10, 11)));
    }
}
