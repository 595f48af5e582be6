//! As of when an answer about the fund holds, where that was asked.

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::words::{Argument, Words};

/// The two times that were asked for; absent where they were not, and then all that is known of any day is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct AsOf {
    /// The legal day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Date>,
    /// The instant at which it was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Timestamp>,
}

impl AsOf {
    /// Both times in a sentence; nothing where neither was asked for.
    pub fn sentence(&self, words: Words) -> Option<String> {
        let (at, known_on) = (self.at.map(|day| words.date(day)), self.known_on.map(|at| words.instant(at)));
        match (at.as_deref(), known_on.as_deref()) {
            (None, None) => None,
            (Some(at), None) => Some(words.with("fund-as-of-day", &[("at", Argument::Text(at))])),
            (None, Some(known_on)) => {
                Some(words.with("fund-as-known-on", &[("known_on", Argument::Text(known_on))]))
            }
            (Some(at), Some(known_on)) => {
                let arguments = [("at", Argument::Text(at)), ("known_on", Argument::Text(known_on))];
                Some(words.with("fund-as-of-day-known-on", &arguments))
            }
        }
    }
}
