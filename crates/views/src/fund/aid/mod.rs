//! Aid schemes as people read them, and rulings on what is asked of them.

mod because;
mod figure;
mod problem;
pub mod ruling;
pub mod scheme;

use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::sum::Weekly;

use crate::words::Words;

pub use problem::{no_scheme, no_word, unreadable};

/// Who asks, in words.
pub fn applicant_text(applicant: Applicant, words: Words) -> String {
    words.get(&format!("aid-applicant-{}", applicant.as_str()))
}

/// Hours of a week: `35 h`, `17 h 30`.
pub(crate) fn hours(weekly: Weekly) -> String {
    let (hours, minutes) = (weekly.minutes() / 60, weekly.minutes() % 60);
    if minutes == 0 { format!("{hours}\u{a0}h") } else { format!("{hours}\u{a0}h\u{a0}{minutes:02}") }
}
