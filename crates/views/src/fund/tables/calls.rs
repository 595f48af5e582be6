//! Calls as tables: the list, and what was sent in answer to one of them.

use super::agreements::{act, amount, columns, day};
use crate::fund::call::{CallApplicationView, CallResultsView, CallRowView, CallView, CallsView};
use crate::table::CellKind::{Count, Euros, Text};
use crate::table::{Table, TableCell};
use crate::words::Words;

/// The calls, in the order of their codes.
pub fn calls(view: &CallsView, words: Words) -> Table {
    let known = [
        ("calls-column-call", Text),
        ("calls-column-kind", Text),
        ("calls-column-standing", Text),
        ("calls-column-title", Text),
        ("calls-column-year", Count),
        ("calls-column-opens", Text),
        ("calls-column-deadline", Text),
        ("calls-column-body", Text),
        ("calls-column-ceiling", Euros),
        ("calls-column-published", Text),
        ("calls-column-applications", Count),
        ("calls-column-late", Count),
        ("calls-column-full", Count),
        ("calls-column-partial", Count),
        ("calls-column-refused", Count),
        ("calls-column-requested", Euros),
        ("calls-column-granted", Euros),
        ("calls-column-left", Euros),
        ("agreements-column-act", Count),
    ];
    let rows = view.calls.iter().map(row);
    Table::with_columns(words.get("calls-title"), columns(known, words)).rows(rows).built()
}

fn count(number: Option<usize>) -> TableCell {
    TableCell::count(number.and_then(|number| i64::try_from(number).ok()))
}

fn row(known: &CallRowView) -> [TableCell; 19] {
    let results = known.results.as_ref();
    let number = |of: fn(&CallResultsView) -> usize| count(results.map(of));
    [
        TableCell::text(known.call.as_str()),
        TableCell::text(known.kind),
        TableCell::text(known.standing),
        TableCell::text(known.title.as_str()),
        TableCell::count(Some(known.year)),
        day(Some(known.opens)),
        day(known.deadline),
        TableCell::text(known.body.as_str()),
        amount(known.ceiling),
        day(known.published_on),
        number(|results| results.applications),
        number(|results| results.late),
        number(|results| results.full),
        number(|results| results.partial),
        number(|results| results.refused),
        amount(results.map(|results| results.requested)),
        amount(results.map(|results| results.granted)),
        amount(results.and_then(|results| results.left)),
        act(known.act),
    ]
}

/// What was sent in answer to a call.
pub fn call(view: &CallView, words: Words) -> Table {
    let known = [
        ("call-column-number", Text),
        ("call-column-applicant", Text),
        ("call-column-name", Text),
        ("call-column-project", Text),
        ("calls-column-requested", Euros),
        ("call-column-received", Text),
        ("calls-column-late", Text),
        ("call-column-outcome", Text),
        ("calls-column-granted", Euros),
        ("call-column-points", Count),
        ("call-column-scores", Text),
        ("call-column-motive", Text),
        ("calls-column-body", Text),
        ("call-column-decided", Text),
        ("agreements-column-agreement", Text),
        ("agreement-column-commitment", Text),
        ("agreements-column-act", Count),
    ];
    let rows = view.applications.iter().map(|one| application(one, words));
    Table::with_columns(view.row.call.clone(), columns(known, words)).rows(rows).built()
}

fn application(known: &CallApplicationView, words: Words) -> [TableCell; 17] {
    let optional = |text: &Option<String>| TableCell::text(text.clone().unwrap_or_default());
    [
        TableCell::text(known.number.as_str()),
        optional(&known.applicant),
        optional(&known.name),
        optional(&known.title),
        TableCell::Euros(known.requested),
        day(Some(known.received_on)),
        TableCell::text(words.yes_no(known.late)),
        TableCell::text(known.outcome.unwrap_or_default()),
        TableCell::Euros(known.granted),
        TableCell::count(known.points.map(i64::from)),
        TableCell::text(known.scores_text()),
        optional(&known.motive),
        optional(&known.body),
        day(known.decided_on),
        optional(&known.agreement),
        optional(&known.commitment),
        act(known.act),
    ]
}
