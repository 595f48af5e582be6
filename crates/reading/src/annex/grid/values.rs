//! What a cell of a figure or of an answer holds.

use maillage_documents::Confidence;
use maillage_domain::care::quantity::Current;
use maillage_domain::diagnostic::row_fault::{Column, Expected, Role, RowFault};
use maillage_domain::text::key;

use super::strips::GridCell;
use crate::annex::cells::{self, Cell, Token};
use crate::annex::checks::shortened;
use crate::annex::rows::{Seen, Slot};

/// What a cell came to, and what is to be told of it.
pub(super) struct Value<T> {
    pub(super) value: T,
    pub(super) fault: Option<RowFault>,
}

/// From here on a reading of a picture stands by itself; below, something else in its row has to bear it out.
/// Two readings at two scales that agree are above it; see `maillage_documents`.
const SURE: Confidence = Confidence::new(90);

/// From here on two sources agree on a reading, though not all do: the answer of its row may bear it out.
const LIKELY: Confidence = Confidence::new(85);
/// From here on nothing speaks against a reading: it stands even where its row contradicts it, as a document may.
const FIRM: Confidence = Confidence::new(97);

/// Whether two sources agree on a cell.
pub(super) fn is_likely(cell: &GridCell) -> bool {
    cell.confidence >= LIKELY
}

/// Whether a cell stands whatever its row says.
pub(super) fn is_firm(cell: &GridCell) -> bool {
    cell.confidence >= FIRM
}

/// Whether a cell was read so surely that it stands by itself.
pub(super) fn is_sure(cell: &GridCell) -> bool {
    cell.confidence >= SURE
}

/// The figure in a cell; `borne_out` tells whether the rest of the row bears an unsure reading out.
pub(super) fn figure(cell: &GridCell, column: Column, borne_out: bool) -> Value<Slot> {
    let expected = Expected::Number(column);
    if !is_sure(cell) && !borne_out {
        return Value { value: Slot::Unread(seen(cell)), fault: Some(doubtful(cell, expected)) };
    }
    match number(cell) {
        Some((value, starred)) => {
            let slot = Slot::Number { value, printed: cell.text.clone(), line: cell.rank, starred };
            Value { value: slot, fault: None }
        }
        None if cell.text.is_empty() => {
            Value { value: Slot::Unread(seen(cell)), fault: Some(RowFault::CellEmpty { expected }) }
        }
        None => {
            let shown = column.role == Role::Current && Current::shown(&cell.text).is_some();
            let fault = RowFault::CellMisplaced { text: shortened(&cell.text), expected };
            let slot = Slot::Words { text: cell.text.clone(), line: cell.rank };
            Value { value: slot, fault: (!shown).then_some(fault) }
        }
    }
}

/// The answer in a cell.
pub(super) fn answer(cell: &GridCell, borne_out: bool) -> Value<Option<bool>> {
    if !is_sure(cell) && !borne_out {
        return Value { value: None, fault: Some(doubtful(cell, Expected::Answer)) };
    }
    let fault = match said(cell) {
        Some(_) => None,
        None if cell.text.is_empty() => Some(RowFault::CellEmpty { expected: Expected::Answer }),
        None => Some(RowFault::CellMisplaced { text: shortened(&cell.text), expected: Expected::Answer }),
    };
    Value { value: said(cell), fault }
}

/// What a cell seems to hold.
pub(super) fn seen(cell: &GridCell) -> Seen {
    let confidence = Some(cell.confidence).filter(|confidence| !confidence.is_certain());
    Seen { text: cell.text.clone(), confidence: confidence.map(Confidence::hundredths), line: cell.rank }
}

pub(super) fn doubtful(cell: &GridCell, expected: Expected) -> RowFault {
    RowFault::CellDoubtful { seen: shortened(&cell.text), expected }
}

/// The number that a cell holds alone, and whether a star follows it; nothing within where it is too large to be one.
pub(super) fn number(cell: &GridCell) -> Option<(Option<i64>, bool)> {
    let tokens = cells::tokens(cell.rank, &cell.text);
    match tokens.as_slice() {
        [Token { cell: Some(Cell::Number(value)), starred, .. }] => Some((*value, *starred)),
        _ => cell.held.map(|number| (Some(number), false)),
    }
}

/// The count that a cell holds, whatever its certainty.
pub(super) fn count(cell: &GridCell) -> Option<i64> {
    number(cell)?.0
}

/// Yes or no, as a cell holds it alone.
pub(super) fn said(cell: &GridCell) -> Option<bool> {
    let tokens = cells::tokens(cell.rank, &cell.text);
    let [token] = tokens.as_slice() else { return None };
    // Sheets write a box that is ticked so.
    token.answer().or_else(|| match key(&token.text).as_str() {
        "vrai" | "true" => Some(true),
        "faux" | "false" => Some(false),
        _ => None,
    })
}

/// Whether a cell holds a figure or an answer alone. A year is none: headers bear it.
pub(super) fn is_value(cell: &GridCell) -> bool {
    let is_year = |value: Option<i64>| value.is_some_and(|value| (1990..=2199).contains(&value));
    number(cell).is_some_and(|(value, _)| !is_year(value)) || said(cell).is_some()
}
