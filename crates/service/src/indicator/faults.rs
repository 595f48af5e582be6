//! What is wrong with tables of indicators, their rows, and what is typed, in words.

use maillage_reading::indicators::{COLUMNS, IndicatorFault, WhyIndicator};
use maillage_reading::table::NoSuchTable;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::unreadable;

/// That a file is no table of indicators.
pub(super) fn unread(file: &str, no: &NoSuchTable, words: Words) -> ServiceError {
    unreadable::unread_table((file, no), COLUMNS, ("indicators-unreadable", "indicators-form"), words)
}

/// What is wrong with a row.
pub(super) fn row(fault: &IndicatorFault, words: Words) -> String {
    unreadable::unread_row(fault, |why| cell(why, words), words)
}

/// That what was typed cannot be read.
pub(super) fn typed(text: &str, why: WhyIndicator, words: Words) -> ServiceError {
    let why = cell(why, words);
    let said = [("text", Argument::Text(text)), ("why", Argument::Text(&why))];
    ServiceError::unusable(Problem::worded("indicator-value", &said, words))
}

/// That an earlier row says something of the same thing.
pub(super) fn twice(code: &str, first: u32, words: Words) -> String {
    let arguments = [("code", Argument::Text(code)), ("first", Argument::printed(first))];
    words.with("indicator-row-twice", &arguments)
}

/// A message about an indicator of a row.
pub(super) fn of(id: &str, code: &str, words: Words) -> String {
    words.with(id, &[("code", Argument::Text(code))])
}

fn cell(why: WhyIndicator, words: Words) -> String {
    match why {
        WhyIndicator::Empty => words.get("feed-why-missing"),
        WhyIndicator::Code => words.get("indicator-why-code"),
        WhyIndicator::Formula => words.get("indicator-why-formula"),
        WhyIndicator::Structure => words.get("structure-why-key"),
        WhyIndicator::Territory => words.get("structure-why-territory"),
        WhyIndicator::Period => words.get("indicator-why-period"),
        WhyIndicator::Value => words.get("indicator-why-value"),
        WhyIndicator::Day => words.get("feed-why-day"),
        WhyIndicator::Text => words.get("feed-why-text"),
    }
}
