//! Cells that could not be read for certain, and what people answered of them.

use maillage_domain::care::annex::subject;
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::{AnsweredCell, CellName, answer_to};
use maillage_domain::care::column::Column as BilanColumn;
use maillage_domain::care::doubtful_cell::DoubtfulCell;
use maillage_domain::care::quantity::Current;
use maillage_domain::diagnostic::row_fault::{Column, Expected, Role, RowFault};
use maillage_domain::ground::place::Place;

use super::checks::unusable;
use super::document::{Document, PrintedRow};
use super::header::Layout;
use super::published::modality;
use super::rows::{Placed, Seen, Slot};

/// The cells of a row that could not be read for certain. A row that lacks a number does not tell which of its numbers is
/// which: all of them are in doubt.
pub(super) fn of(row: &PrintedRow, layout: &Layout) -> Vec<DoubtfulCell> {
    let placed = &row.placed;
    let lacks_a_number = placed.slots.iter().any(|slot| matches!(slot, Slot::Missing));
    let slots = layout.columns.iter().zip(&placed.slots);
    // A number beside one that is lacking was given by a person.
    let untold = |slot: &Slot| lacks_a_number && matches!(slot, Slot::Words { .. });
    let unread = slots.filter(|(column, slot)| untold(slot) || !is_certain(**column, slot));
    let numbers = unread.map(|(column, slot)| (BilanColumn::from(*column), seen(slot, placed.line)));
    let unanswered = layout.answer && placed.answer.is_none() && !placed.answer_blank;
    let answer = unanswered.then(|| (BilanColumn::Admissible, answer_seen(placed)));
    numbers.chain(answer).map(|(column, seen)| cell(column, seen)).collect()
}

fn cell(column: BilanColumn, Seen { text, confidence, line }: Seen) -> DoubtfulCell {
    DoubtfulCell { column, place: Place::on_line(line), seen: text, confidence }
}

/// Whether a cell holds what its column counts: a number, an authorisation that is shown and not counted, or nothing, where
/// nothing is printed.
fn is_certain(column: Column, slot: &Slot) -> bool {
    match slot {
        Slot::Number { value, .. } => !unusable(column, *value),
        Slot::Words { text, .. } => column.role == Role::Current && Current::shown(text).is_some(),
        Slot::Missing | Slot::Unread(_) => false,
        Slot::Blank => true,
    }
}

/// What a cell of a row seems to hold; `line` is that of the row.
fn seen(slot: &Slot, line: u32) -> Seen {
    match slot {
        Slot::Number { printed: text, line, .. } | Slot::Words { text, line } => words(text, *line),
        Slot::Unread(seen) => seen.clone(),
        Slot::Missing | Slot::Blank => words("", line),
    }
}

fn answer_seen(placed: &Placed) -> Seen {
    let cell = placed.answer_seen.clone();
    let beside = || placed.answer_words.as_ref().map(|(text, line)| words(text, *line));
    cell.or_else(beside).unwrap_or_else(|| words("", placed.line))
}

fn words(text: &str, line: u32) -> Seen {
    Seen { text: text.to_owned(), confidence: None, line }
}

/// Puts what people answered of doubtful cells in their place, before anything is checked: what they saw is printed there.
/// `place_of` tells where a line of the reading stands in the document.
pub(super) fn settle(document: &mut Document, answers: &[AnsweredCell], place_of: &dyn Fn(u32) -> Place) {
    if answers.is_empty() {
        return;
    }
    for table in &mut document.tables {
        for row in &mut table.rows {
            let activity = subject(&table.place.activity, &modality(&table.place, row));
            for cell in of(row, &table.layout) {
                let name = CellName {
                    place: cell.place.line.map(place_of).unwrap_or_default(),
                    zone: row.zone().to_owned(),
                    activity: activity.clone(),
                    column: cell.column,
                };
                if let Some(said) = answer_to(answers, &name).filter(|said| said.answer.settles()) {
                    put(row, &table.layout, &cell, said.answer);
                }
            }
            end_of_doubt(row, &table.layout);
        }
    }
}

/// Puts an answer in the place of a doubtful cell, and forgets what was told of it.
fn put(row: &mut PrintedRow, layout: &Layout, cell: &DoubtfulCell, answer: CellAnswer) {
    let placed = &mut row.placed;
    let line = cell.place.line.unwrap_or(placed.line);
    if cell.column == BilanColumn::Admissible {
        placed.answer = if let CellAnswer::Admissible(yes) = answer { Some(yes) } else { None };
        placed.answer_blank = answer == CellAnswer::NothingPrinted;
        placed.answer_words = None;
        placed.answer_seen = None;
    } else if let Some(slot) = slot_of(placed, layout, cell.column) {
        *slot = match answer {
            CellAnswer::Number(value) => {
                Slot::Number { value: Some(value), printed: value.to_string(), line, starred: false }
            }
            _ => Slot::Blank,
        };
    }
    placed.faults.retain(|(_, fault)| told_of(fault) != Some(cell.column));
}

fn slot_of<'p>(placed: &'p mut Placed, layout: &Layout, column: BilanColumn) -> Option<&'p mut Slot> {
    let at = layout.columns.iter().position(|own| BilanColumn::from(*own) == column)?;
    placed.slots.get_mut(at)
}

/// The column of the cell that a fault tells of, where it tells of one.
fn told_of(fault: &RowFault) -> Option<BilanColumn> {
    match fault {
        RowFault::CellDoubtful { expected, .. }
        | RowFault::CellEmpty { expected }
        | RowFault::CellMisplaced { expected, .. } => Some(match expected {
            Expected::Number(column) => BilanColumn::from(*column),
            Expected::Answer => BilanColumn::Admissible,
        }),
        _ => None,
    }
}

/// A row whose numbers people told apart lacks none any more, nor an answer that its table does not have.
fn end_of_doubt(row: &mut PrintedRow, layout: &Layout) {
    let placed = &mut row.placed;
    let lacks_a_number = placed.slots.iter().any(|slot| matches!(slot, Slot::Missing));
    if !lacks_a_number && (!layout.answer || placed.answer.is_some() || placed.answer_blank) {
        placed.missing = 0;
        row.one_too_many = false;
    }
}
