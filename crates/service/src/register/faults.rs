//! What is wrong with a table of authorisations and its rows, in words.

use maillage_domain::care::authorisation::gathering::RowConflict;
use maillage_reading::authorisations::{AuthorisationFault, AuthorisationsError, COLUMNS, WhyCell};
use maillage_views::feed::told;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::unreadable::{no_table, sheet};

/// Why a file is no table of authorisations.
pub(super) fn table(error: &AuthorisationsError, words: Words) -> String {
    match error {
        AuthorisationsError::Missing(columns) => {
            words.with("objective-table-missing", &[("columns", said(&columns.join(", ")))])
        }
        AuthorisationsError::NotThere(column) => {
            words.with("authorisation-table-not-there", &[("column", said(column))])
        }
        AuthorisationsError::Repeated(column) => {
            words.with("unreadable-column-repeated", &[("column", said(column))])
        }
        AuthorisationsError::Unknown(column) => {
            let known = COLUMNS.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
            words.with("objective-table-unknown", &[("column", said(column)), ("known", said(&known))])
        }
        AuthorisationsError::Sheet(fault) => sheet(*fault, words),
        AuthorisationsError::NoText(no) => no_table(*no, words),
        AuthorisationsError::Empty => words.get("objective-table-empty"),
    }
}

/// What is wrong with a row.
pub(super) fn row(fault: &AuthorisationFault, words: Words) -> String {
    match fault {
        AuthorisationFault::Torn => words.get("objective-row-torn"),
        AuthorisationFault::Cell { column, why: WhyCell::Empty, .. } => {
            words.with("objective-row-empty", &[("column", said(column))])
        }
        AuthorisationFault::Cell { column, text, why } => {
            let why = cell(*why, words);
            let arguments = [("column", said(column)), ("text", said(text)), ("why", said(&why))];
            words.with("authorisation-row-cell", &arguments)
        }
    }
}

/// That a row names no line, as a question about that line is told.
pub(super) fn line(problem: &Problem, words: Words) -> String {
    let told = [&[problem.title.clone()], &problem.hints[..]].concat().join(" ");
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
