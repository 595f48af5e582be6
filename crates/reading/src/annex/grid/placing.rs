//! Rows of cells to rows of a table: each cell in its column, what is not certain left empty and told.

use maillage_domain::care::annex::PrintedTally;
use maillage_domain::care::answer_rule::AnswerRule;
use maillage_domain::diagnostic::row_fault::{Column, Quantity, Role, RowFault};

use super::strips::GridCell;
use super::values;
use super::walk::{self, RawRow};
use crate::annex::cells;
use crate::annex::rows::Placed;

/// Where the figures and the answer of a table stand in its grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    /// The column of each figure, and what it is.
    pub(super) figures: Vec<(usize, Column)>,
    /// The column of the answers.
    pub(super) answer: Option<usize>,
}

/// Puts the cells of a row into the columns of its table. `rule` is that by which the document answers.
pub(super) fn place(row: &RawRow, grid: &Grid, rule: Option<AnswerRule>) -> Placed {
    let cells = in_place(row);
    let empty = GridCell { rank: row.rank, text: String::new(), ..blank() };
    let cell = |at: usize| cells.get(at).unwrap_or(&empty);
    let (mut slots, mut faults) = (Vec::new(), Vec::new());
    let mut keep = |rank: u32, fault: Option<RowFault>| {
        faults.extend(fault.map(|fault| (if rank == 0 { row.rank } else { rank }, fault)));
    };
    for (at, column) in &grid.figures {
        let read = values::figure(cell(*at), *column, is_borne_out(*column, &cells, grid));
        keep(cell(*at).rank, read.fault);
        slots.push(read.value);
    }
    let mut answer = None;
    if let Some(at) = grid.answer {
        let read = values::answer(cell(at), answer_is_borne_out(cell(at), &cells, grid, rule));
        keep(cell(at).rank, read.fault);
        answer = read.value;
    }
    let lacking = row.table.is_none() && grid.figures.iter().any(|(at, _)| cell(*at).text.is_empty());
    let mut placed = Placed {
        label: Vec::new(),
        slots,
        answer,
        answer_words: None,
        missing: 0,
        surplus: cells::trailing(&cells::tokens(row.rank, &row.label)),
        line: row.rank,
        faults,
    };
    if lacking {
        // Nobody set the columns of a line apart: which number is lacking is not told.
        placed.missing = grid.figures.iter().filter(|(at, _)| cell(*at).text.is_empty()).count();
        placed.faults.clear();
        placed.forget_all();
    }
    placed
}

fn blank() -> GridCell {
    GridCell {
        rank: 0,
        text: String::new(),
        confidence: maillage_documents::Confidence::CERTAIN,
        begins: true,
    }
}

/// The cells of a row in their columns: one that stands a column too far right goes back.
fn in_place(row: &RawRow) -> Vec<GridCell> {
    match walk::shifted(&row.cells) {
        Some(_) => {
            row.cells.iter().skip(1).cloned().chain([GridCell { rank: row.rank, ..blank() }]).collect()
        }
        None => row.cells.clone(),
    }
}

/// The count in a column of one quantity, where it is read for sure.
fn sure(role: Role, quantity: Quantity, cells: &[GridCell], grid: &Grid) -> Option<i64> {
    let wanted = Column { quantity, role };
    let (at, _) = grid.figures.iter().find(|(_, column)| *column == wanted)?;
    cells.get(*at).filter(|cell| values::is_sure(cell)).and_then(values::count)
}

/// Whether a reading that is not sure is the only figure that the sure ones of its row allow: a gap is target minus current.
fn is_borne_out(column: Column, cells: &[GridCell], grid: &Grid) -> bool {
    let figure = |role| sure(role, column.quantity, cells, grid);
    let expected = match column.role {
        Role::Current => figure(Role::Target).zip(figure(Role::Gap)).map(|(target, gap)| target - gap),
        Role::Target => figure(Role::Current).zip(figure(Role::Gap)).map(|(current, gap)| current + gap),
        Role::Gap => {
            figure(Role::Target).zip(figure(Role::Current)).map(|(target, current)| target - current)
        }
        Role::Minimum | Role::Maximum => None,
    };
    let read = grid.figures.iter().find(|(_, own)| *own == column).and_then(|(at, _)| cells.get(*at));
    expected.is_some() && expected == read.and_then(values::count)
}

/// Whether an answer that is not sure is the one that the document's rule gives for the sure figures of its row.
fn answer_is_borne_out(cell: &GridCell, cells: &[GridCell], grid: &Grid, rule: Option<AnswerRule>) -> bool {
    let tally = |quantity| PrintedTally {
        current: sure(Role::Current, quantity, cells, grid),
        target: sure(Role::Target, quantity, cells, grid),
        gap: sure(Role::Gap, quantity, cells, grid),
        min: sure(Role::Minimum, quantity, cells, grid),
        max: sure(Role::Maximum, quantity, cells, grid),
    };
    let units = grid.figures.iter().any(|(_, column)| column.quantity == Quantity::Units);
    let expected =
        rule.and_then(|rule| rule.answer(tally(Quantity::Sites), units.then(|| tally(Quantity::Units))));
    expected.is_some() && expected == values::said(cell)
}
