//! Whether what the plan leaves can be applied for on a day, or only stands below its target.

use jiff::civil::Date;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::procedure::window::{Standing, Window};

use crate::words::{Argument, Words};

/// Whether applications are received for what a bilan leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filing {
    /// They are, or the document speaks for the window it announces: it "can be authorised".
    Possible,
    /// Nothing is received: it is "below target", no more.
    Closed,
}

impl Filing {
    /// On the day of an answer: where a window is open for lines of a list still in force. A bilan of an earlier window never
    /// opens a later day (art. L. 6122-9 CSP).
    pub fn in_window(answer: &BilanAt<'_>, window: Option<&Window>) -> Self {
        let open =
            window.is_some_and(|window| matches!(window.standing(answer.asked.day), Standing::Open { .. }));
        if open { Self::of_list(answer) } else { Self::Closed }
    }

    /// By the list alone: of a document that speaks for its own window, until its lines have ended.
    pub const fn of_list(answer: &BilanAt<'_>) -> Self {
        if answer.list_ended.is_some() { Self::Closed } else { Self::Possible }
    }
}

/// That a bilan counts by a list that ended on a day; empty where it has not.
pub fn ended_text(until: Option<Date>, words: Words) -> String {
    let said = |until| words.with("france-list-ended", &[("until", Argument::Text(&words.date(until)))]);
    until.map(said).unwrap_or_default()
}
