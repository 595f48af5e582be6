//! A day before any recorded exercise of the fund.

use jiff::civil::Date;
use maillage_domain::fund::cell::Year;

use crate::words::{Argument, Words};

/// That nothing of the fund is recorded by a day, and of which exercises something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoFund {
    /// The day.
    pub day: Date,
    /// The finding, in a sentence.
    pub sentence: String,
    /// The exercises recorded, the latest first.
    pub years: Vec<i16>,
}

impl NoFund {
    /// Words that nothing is recorded by `day`; `years` are those recorded whenever, in order.
    pub fn new(day: Date, years: &[Year], words: Words) -> Self {
        let sentence = words.with("when-no-fund", &[("day", Argument::Text(&words.date(day)))]);
        Self { day, sentence, years: years.iter().rev().map(|year| year.get()).collect() }
    }
}
