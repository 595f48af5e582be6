//! What an authorisation waits for, in words.

use jiff::civil::Date;
use maillage_domain::care::authorisation::due::Due;
use schemars::JsonSchema;
use serde::Serialize;

use crate::words::Words;

/// A day by which something is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueView {
    /// The last day.
    pub by: Date,
    /// What is done, by its word in data: `ask-renewal`.
    pub duty: &'static str,
    /// The same in words.
    pub text: String,
    /// What follows where it is not done, and by which article.
    pub rule: String,
    /// Whether the day is past.
    pub late: bool,
    /// The last day, in words.
    #[serde(skip)]
    pub by_text: String,
}

impl DueView {
    /// A due as it stands on a day.
    pub fn new(due: Due, day: Date, words: Words) -> Self {
        let duty = due.duty.as_str();
        Self {
            by: due.by,
            duty,
            text: words.get(&format!("register-duty-{duty}")),
            rule: words.get(&format!("register-duty-rule-{duty}")),
            late: due.by < day,
            by_text: words.date(due.by),
        }
    }
}
