//! Cells that could not be read for certain, and what people answered of them.

use maillage_domain::care::annex::subject;
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::{AnsweredCell, CellName, answer_to};
use maillage_domain::care::column::{Column as BilanColumn, oui_non};
use maillage_domain::care::doubtful_cell::DoubtfulCell;
use maillage_domain::care::quantity::Current;
use maillage_domain::diagnostic::Diagnostic;
use maillage_domain::diagnostic::oddity::{AnswerFate, Oddity};
use maillage_domain::diagnostic::row_fault::{Column, Expected, Role, RowFault, RowName};
use maillage_domain::ground::place::Place;

use super::checks::{self, shortened, unusable};
use super::document::{Document, PrintedRow};
use super::header::Layout;
use super::published::modality;
use super::rows::{Placed, Seen, Slot};

/// The cells of a row that could not be read for certain. A row that lacks a number does not tell which of its numbers is
/// which: all of them are in doubt.
pub(super) fn of(row: &PrintedRow, layout: &Layout) -> Vec<DoubtfulCell> {
    all(row, layout).into_iter().filter(|(_, is_certain)| !is_certain).map(|(cell, _)| cell).collect()
}

/// The cells of a row, and whether each was read for certain.
fn all(row: &PrintedRow, layout: &Layout) -> Vec<(DoubtfulCell, bool)> {
    let placed = &row.placed;
    let lacks_a_number = placed.lacks_a_number();
    let slots = layout.columns.iter().zip(&placed.slots);
    // A number beside one that is lacking was given by a person.
    let untold = |slot: &Slot| lacks_a_number && matches!(slot, Slot::Words { .. });
    let numbers = slots.map(|(column, slot)| {
        let held = cell(BilanColumn::from(*column), seen(slot, placed.line));
        (held, is_certain(*column, slot) && !untold(slot))
    });
    let answer = layout.answer.then(|| {
        let is_told = placed.answer.is_some() || placed.answer_blank;
        (cell(BilanColumn::Admissible, answer_seen(placed)), is_told)
    });
    numbers.chain(answer).collect()
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
    if let Some(yes) = placed.answer {
        return words(oui_non(yes), placed.answer_line.unwrap_or(placed.line));
    }
    let cell = placed.answer_seen.clone();
    let beside = || placed.answer_words.as_ref().map(|(text, line)| words(text, *line));
    cell.or_else(beside).unwrap_or_else(|| words("", placed.line))
}

fn words(text: &str, line: u32) -> Seen {
    Seen { text: text.to_owned(), confidence: None, line }
}

/// Puts what people answered of cells in their place, before anything is checked: what they saw is printed there, whatever
/// was read. Gives what is to be told of answers: that one goes against what was read for certain, or that no cell takes it.
/// `place_of` tells where a line of the reading stands in the document.
pub(super) fn settle(
    document: &mut Document,
    answers: &[AnsweredCell],
    place_of: &dyn Fn(u32) -> Place,
) -> Vec<Diagnostic> {
    if answers.is_empty() {
        return Vec::new();
    }
    let mut settled = Settled { answers, taken: vec![false; answers.len()], told: Vec::new() };
    for table in &mut document.tables {
        for row in &mut table.rows {
            let activity = subject(&table.place.activity, &modality(&table.place, row));
            for (cell, is_certain) in all(row, &table.layout) {
                let name = CellName {
                    place: cell.place.line.map(place_of).unwrap_or_default(),
                    zone: row.zone().to_owned(),
                    activity: activity.clone(),
                    column: cell.column,
                };
                let held = Held { row, layout: &table.layout, cell: &cell, is_certain };
                if let Some(answer) = settled.take(&name, held) {
                    put(row, &table.layout, &cell, answer);
                }
            }
            end_of_doubt(row, &table.layout);
        }
    }
    settled.all_told()
}

/// A cell of a row as it was read.
#[derive(Clone, Copy)]
struct Held<'c> {
    row: &'c PrintedRow,
    layout: &'c Layout,
    cell: &'c DoubtfulCell,
    is_certain: bool,
}

/// Answers on their way to cells.
struct Settled<'a> {
    answers: &'a [AnsweredCell],
    /// Which of them a cell has taken.
    taken: Vec<bool>,
    told: Vec<Diagnostic>,
}

impl Settled<'_> {
    /// The answer that is put in the place of a cell; nothing where that stands there for certain.
    fn take(&mut self, name: &CellName, read: Held<'_>) -> Option<CellAnswer> {
        for (said, taken) in self.answers.iter().zip(&mut self.taken) {
            *taken |= said.cell.means(name);
        }
        let answer = answer_to(self.answers, name).filter(|said| said.answer.settles())?.answer;
        let Held { row, layout, cell, is_certain } = read;
        if is_certain {
            if standing(&row.placed, layout, name.column) == Some(answer) {
                return None;
            }
            let (expected, read) = (expected(name.column)?, shortened(&cell.seen));
            let fate = AnswerFate::Preferred { read, expected, answer: answer.written() };
            self.tell(name, fate, checks::row_name(row));
        }
        Some(answer)
    }

    fn tell(&mut self, name: &CellName, fate: AnswerFate, row: RowName) {
        self.told.push(Diagnostic { place: name.place, oddity: Oddity::Answer { row, fate } });
    }

    /// What is told, with the last answer to each cell that is none of the document; one that settles nothing is no loss.
    fn all_told(mut self) -> Vec<Diagnostic> {
        let answers = self.answers;
        for (at, said) in answers.iter().enumerate() {
            let again = answers.iter().skip(at + 1).any(|later| later.cell.means(&said.cell));
            let is_lost = !again && said.answer.settles() && self.taken.get(at) == Some(&false);
            let Some(expected) = expected(said.cell.column).filter(|_| is_lost) else { continue };
            let fate = AnswerFate::Unplaced { expected, answer: said.answer.written() };
            let row = RowName { zone: shortened(&said.cell.zone), modality: shortened(&said.cell.activity) };
            self.tell(&said.cell, fate, row);
        }
        self.told
    }
}

/// What a column of figures or of answers holds; nothing for the others, whose cells no answer settles.
pub(super) fn expected(column: BilanColumn) -> Option<Expected> {
    if column == BilanColumn::Admissible {
        return Some(Expected::Answer);
    }
    column.figure().map(Expected::Number)
}

/// What stands in a cell that was read for certain, as a person would answer it; nothing for words that count as no number.
fn standing(placed: &Placed, layout: &Layout, column: BilanColumn) -> Option<CellAnswer> {
    if column == BilanColumn::Admissible {
        return Some(placed.answer.map_or(CellAnswer::NothingPrinted, CellAnswer::Admissible));
    }
    match placed.slots.get(layout.rank_of(column)?)? {
        Slot::Number { value, .. } => value.map(CellAnswer::Number),
        Slot::Blank => Some(CellAnswer::NothingPrinted),
        Slot::Words { .. } | Slot::Missing | Slot::Unread(_) => None,
    }
}

/// Puts an answer in the place of a cell, and forgets what was told of it.
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
    placed.slots.get_mut(layout.rank_of(column)?)
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
    if !placed.lacks_a_number() && (!layout.answer || placed.answer.is_some() || placed.answer_blank) {
        placed.missing = 0;
        row.one_too_many = false;
    }
}
