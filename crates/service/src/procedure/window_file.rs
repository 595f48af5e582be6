//! A filing window as a person gives it, in a file: a table or TOML, its lines by code or by name.

use std::path::Path;

use jiff::civil::Date;
use maillage_domain::care::nomenclature::{LineCode, Resolution};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::window::{Operations, Window};
use maillage_domain::state::State;
use maillage_reading::{reference, window_table};
use maillage_views::problem::Problem;
use maillage_views::window_refusal::window_fault;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::unreadable;

/// The endings of files that hold a table; a window in another file is TOML.
const TABLES: [&str; 4] = ["csv", "tsv", "xlsx", "ods"];

/// Reads a window from a file, a table or TOML, or says why it could not.
pub(crate) fn draft(file: &str, bytes: &[u8], words: Words) -> Result<Window, ServiceError> {
    let ending = Path::new(file).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let read = if TABLES.iter().any(|table| table.eq_ignore_ascii_case(ending)) {
        window_table::window(bytes).map_err(|fault| unreadable::table(&fault, words))
    } else {
        let text = String::from_utf8_lossy(bytes);
        reference::window(&text).map_err(|error| unreadable::reference(&error, &text, words))
    };
    let window = read.map_err(|reason| {
        let arguments = [("file", Argument::Text(file)), ("reason", Argument::Text(&reason))];
        ServiceError::unusable(Problem::worded("window-unreadable", &arguments, words))
    })?;
    check_operations(file, &window, words)?;
    Ok(window)
}

/// Refuses a name that is no operation: what it was meant to receive would be received by nobody.
fn check_operations(file: &str, window: &Window, words: Words) -> Result<(), ServiceError> {
    let listed = match &window.operations {
        Operations::All => &[][..],
        Operations::Listed(names) => names,
    };
    let restricted = window.restricted.iter().flat_map(|own| &own.operations);
    let unknown = listed.iter().chain(restricted).find(|name| Operation::parse(name).is_none());
    let Some(name) = unknown else { return Ok(()) };
    let names = Operation::ALL.map(Operation::as_str).join(", ");
    let arguments =
        [("file", Argument::Text(file)), ("name", Argument::Text(name)), ("names", Argument::Text(&names))];
    Err(ServiceError::unusable(Problem::worded("window-operation-unknown", &arguments, words)))
}

/// The window with its lines by code: what a person wrote by name is what the name stands for when it opens.
///
/// # Errors
///
/// Names that stand for no line of the nomenclature; what no window can be.
pub(crate) fn named(
    state: &State,
    mut window: Window,
    file: &str,
    words: Words,
) -> Result<Window, ServiceError> {
    let listed = window.lines.iter().chain(window.restricted.iter().flat_map(|own| &own.lines));
    let is_unknown = |line: &&LineCode| codes_of(state, line, window.opens).is_empty();
    let unknown: Vec<_> = listed.filter(is_unknown).map(ToString::to_string).collect();
    if !unknown.is_empty() {
        let lines = unknown.join(", ");
        let arguments = [("file", Argument::Text(file)), ("lines", Argument::Text(&lines))];
        return Err(ServiceError::unusable(Problem::worded("window-line-unknown", &arguments, words)));
    }
    let opens = window.opens;
    let codes = |lines: &[LineCode]| lines.iter().flat_map(|line| codes_of(state, line, opens)).collect();
    window.lines = codes(&window.lines);
    for own in &mut window.restricted {
        own.lines = codes(&own.lines);
    }
    window.check().map_err(|fault| ServiceError::unusable(window_fault(&fault, words)))?;
    Ok(window)
}

/// The codes that a line as it was written stands for on a day.
fn codes_of(state: &State, line: &LineCode, day: Date) -> Vec<LineCode> {
    if state.reference().line(line).is_some() {
        return vec![line.clone()];
    }
    match state.reference().resolve(line.as_str(), day) {
        Some(Resolution::One(line)) => vec![line.code.clone()],
        Some(Resolution::Several(lines)) => lines.into_iter().map(|line| line.code.clone()).collect(),
        _ => Vec::new(),
    }
}
