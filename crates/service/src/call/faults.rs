//! What is wrong with exports of online forms and their rows, in words.

use jiff::civil::Date;
use maillage_reading::applications::{ApplicationFault, COLUMNS, WhyApplication};
use maillage_reading::table::NoSuchTable;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::unreadable;

/// That a file is no table of applications.
pub(super) fn unread(file: &str, no: &NoSuchTable, words: Words) -> ServiceError {
    unreadable::unread_table((file, no), COLUMNS, ("applications-unreadable", "applications-form"), words)
}

/// What is wrong with a row.
pub(super) fn row(fault: &ApplicationFault, words: Words) -> String {
    unreadable::unread_row(fault, |why| cell(why, words), words)
}

/// That an earlier row has the same number.
pub(super) fn twice(number: &str, first: u32, words: Words) -> String {
    let arguments = [("number", Argument::Text(number)), ("first", Argument::printed(first))];
    words.with("application-row-twice", &arguments)
}

/// That an application would be received on a day after that of the table.
pub(super) fn ahead(received: Date, day: Date, words: Words) -> String {
    let (received, day) = (words.date(received), words.date(day));
    let arguments = [("received", Argument::Text(received.as_str())), ("day", Argument::Text(&day))];
    words.with("application-row-ahead", &arguments)
}

fn cell(why: WhyApplication, words: Words) -> String {
    match why {
        WhyApplication::Empty => words.get("feed-why-missing"),
        WhyApplication::Text => words.get("feed-why-text"),
        WhyApplication::Applicant => words.get("application-why-applicant"),
        WhyApplication::Kind => words.get("application-why-kind"),
        WhyApplication::Sum => words.get("application-why-sum"),
        WhyApplication::Day => words.get("feed-why-day"),
    }
}
