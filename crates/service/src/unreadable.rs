//! Why a file could not be read, in the reader's language: the readers speak English, to programmers.

use maillage_reading::reference::ReferenceError;
use maillage_reading::territory::{CompositionError, LineFault, OutlineError};
use maillage_reading::tidy::TidyError;
use maillage_views::words::{Argument, Words};

/// Why a file of ours, or of the same form, could not be read.
pub(crate) fn reference(error: &ReferenceError, text: &str, words: Words) -> String {
    match error {
        ReferenceError::Toml(error) => {
            toml(error.message(), error.span().map(|span| span.start), text, words)
        }
        ReferenceError::UnknownField { path } => words.with("unreadable-field", &[("path", said(path))]),
        ReferenceError::Repeated { place, name, before } => {
            let arguments = [("place", said(place)), ("name", said(name)), ("before", said(before))];
            words.with("unreadable-repeated", &arguments)
        }
        ReferenceError::Order { place, from, until } => {
            let (from, until) = (words.date(*from), words.date(*until));
            let arguments = [("place", said(place)), ("from", said(&from)), ("until", said(&until))];
            words.with("unreadable-order", &arguments)
        }
        ReferenceError::Invalid { place, .. } => words.with("unreadable-value", &[("place", said(place))]),
    }
}

/// What the reader of TOML says of a field that is not there.
const MISSING_FIELD: &str = "missing field `";

/// The place of a fault of TOML, and the field that is missing. Its reader says the rest in English only.
fn toml(message: &str, start: Option<usize>, text: &str, words: Words) -> String {
    let missing = message.strip_prefix(MISSING_FIELD).and_then(|rest| rest.split('`').next());
    if let Some(field) = missing {
        return words.with("unreadable-field-missing", &[("field", said(field))]);
    }
    let before = text.get(..start.unwrap_or_default()).unwrap_or_default();
    let line = before.split('\n').count();
    let printed = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
    words.with("unreadable-toml", &[("line", number(line)), ("text", said(printed))])
}

/// Why a file is no tidy bilan.
pub(crate) fn tidy(error: &TidyError, words: Words) -> String {
    match error {
        TidyError::Missing(column) => words.with("unreadable-column-missing", &[("column", said(column))]),
        TidyError::Unexpected(column) => {
            words.with("unreadable-column-unexpected", &[("column", said(column))])
        }
        TidyError::OutOfOrder { place, found, expected } => {
            let arguments = [("place", number(*place)), ("found", said(found)), ("expected", said(expected))];
            words.with("unreadable-column-order", &arguments)
        }
    }
}

/// Why a list of communes could not be read.
pub(crate) fn composition(error: &CompositionError, words: Words) -> String {
    match error {
        CompositionError::MissingColumn(column) => {
            words.with("unreadable-communes-column", &[("column", said(column))])
        }
        CompositionError::Empty => words.get("unreadable-communes-none"),
        CompositionError::Line { line, fault } => {
            let fault = line_fault(fault, words);
            let line = ("line", Argument::Printed(i64::from(*line)));
            words.with("unreadable-communes-line", &[line, ("fault", said(&fault))])
        }
    }
}

fn line_fault(fault: &LineFault, words: Words) -> String {
    match fault {
        LineFault::Fields => words.get("unreadable-communes-fields"),
        LineFault::Commune(code) => words.with("unreadable-communes-code", &[("code", said(code))]),
        LineFault::Zone => words.get("unreadable-communes-zone"),
        LineFault::Population(number) => {
            words.with("unreadable-communes-population", &[("number", said(number))])
        }
    }
}

/// Why outlines of zones could not be read.
pub(crate) fn outline(error: &OutlineError, words: Words) -> String {
    match error {
        OutlineError::NoCollection { at: None } => words.get("unreadable-outlines"),
        OutlineError::NoCollection { at: Some((line, column)) } => {
            let (line, column) = (("line", number(*line)), ("column", number(*column)));
            words.with("unreadable-outlines-at", &[line, column])
        }
        OutlineError::NoZone(rank) => words.with("unreadable-outline-zone", &[("rank", number(*rank))]),
        OutlineError::NoPolygon(zone) => words.with("unreadable-outline-polygon", &[("zone", said(zone))]),
        OutlineError::OpenRing(zone) => words.with("unreadable-outline-ring", &[("zone", said(zone))]),
        OutlineError::OutOfRange { zone, x, y } => {
            words.with("unreadable-outline-range", &[("zone", said(zone)), ("x", said(x)), ("y", said(y))])
        }
    }
}

const fn said(text: &str) -> Argument<'_> {
    Argument::Text(text)
}

fn number(number: usize) -> Argument<'static> {
    Argument::Printed(i64::try_from(number).unwrap_or(i64::MAX))
}
