//! What is wrong with a table of authorisations and its rows, in words.

use maillage_domain::care::authorisation::gathering::RowConflict;
use maillage_reading::authorisations::{AuthorisationFault, COLUMNS, WhyCell};
use maillage_reading::table::NoSuchTable;
use maillage_views::feed::told;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::unreadable::{self, no_such_table};

/// Why a file is no table of authorisations.
pub(super) fn table(no: &NoSuchTable, words: Words) -> String {
    no_such_table(no, COLUMNS, words)
}

/// What is wrong with a row.
pub(super) fn row(fault: &AuthorisationFault, words: Words) -> String {
    unreadable::unread_row(fault, |why| cell(why, words), words)
}

/// That a row names no line, as a question about that line is told.
pub(super) fn line(problem: &Problem, words: Words) -> String {
    let told = problem.hints.iter().fold(problem.title.clone(), |told, hint| format!("{told} {hint}"));
    words.with("authorisation-row-line", &[("why", said(&told))])
}

/// That a row says something else of an authorisation than an earlier one.
pub(super) fn twice(conflict: &RowConflict, words: Words) -> String {
    let (first, differs) = (Argument::printed(conflict.first), told::differing(conflict, words));
    let arguments =
        [("number", said(conflict.number.as_str())), ("first", first), ("differs", said(&differs))];
    words.with("authorisation-row-twice", &arguments)
}

fn cell(why: WhyCell, words: Words) -> String {
    match why {
        WhyCell::Empty => words.get("feed-why-missing"),
        WhyCell::Number(no) => told::number(no, words),
        WhyCell::Identifier(no) => told::identifier(no, words),
        WhyCell::Day => words.get("feed-why-day"),
        WhyCell::Units => words.get("authorisation-why-units"),
        WhyCell::Text => words.get("feed-why-text"),
        WhyCell::Basis => words.get("authorisation-why-basis"),
    }
}

const fn said(text: &str) -> Argument<'_> {
    Argument::Text(text)
}
