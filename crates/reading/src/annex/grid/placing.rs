//! Rows of cells to rows of a table: each cell in its column, what is not certain left empty and told.

use maillage_domain::care::annex::PrintedTally;
use maillage_domain::care::answer_rule::{AnswerRule, RowKind, RuleFound};
use maillage_domain::diagnostic::row_fault::{Column, Expected, Quantity, Role, RowFault};

use super::strips::GridCell;
use super::values;
use super::walk::{self, RawRow};
use crate::annex::cells;
use crate::annex::rows::{Placed, Slot};

/// Where the figures and the answer of a table stand in its grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    /// The column of each figure, and what it is.
    pub(super) figures: Vec<(usize, Column)>,
    /// The column of the answers.
    pub(super) answer: Option<usize>,
}

/// The cells of a row in the columns of its table, and the rule by which the document answers.
struct Line<'r> {
    cells: Vec<GridCell>,
    empty: GridCell,
    grid: &'r Grid,
    rule: Option<AnswerRule>,
}

impl Grid {
    /// What figures its rows have.
    fn kind(&self) -> RowKind {
        let any = |is: fn(&Column) -> bool| self.figures.iter().any(|(_, column)| is(column));
        match () {
            () if any(|column| column.quantity == Quantity::Units) => RowKind::Units,
            () if any(|column| matches!(column.role, Role::Minimum | Role::Maximum)) => RowKind::Range,
            () => RowKind::Sites,
        }
    }
}

/// Puts the cells of a row into the columns of its table. `rules` are those by which the document answers.
pub(super) fn place(row: &RawRow, grid: &Grid, rules: &[RuleFound]) -> Placed {
    let rule = rules.iter().find(|found| found.kind == grid.kind()).map(|found| found.rule);
    let line = Line { cells: in_place(row), empty: blank(row.rank), grid, rule };
    let surplus = cells::trailing(&cells::tokens(row.rank, &row.label));
    let answer_line = line.answer_cell().map(|cell| cell.rank);
    let mut placed = Placed { answer_line, surplus, ..Placed::empty(row.rank) };
    if row.table.is_none() && line.lacking() > 0 {
        // Nobody set the columns of a line apart: which number is lacking is not told.
        placed.missing = line.lacking();
        placed.slots = vec![Slot::Missing; grid.figures.len()];
        placed.answer = line.answer_cell().and_then(values::said);
        return placed;
    }
    let contradicts = line.contradicts_itself();
    for (at, column) in &grid.figures {
        let (slot, fault) = line.figure(*at, *column, contradicts);
        placed.slots.push(slot);
        placed.faults.extend(fault.map(|fault| (line.cell(*at).rank, fault)));
    }
    if let Some(cell) = line.answer_cell() {
        let read = values::answer(cell, line.bears_answer_out());
        placed.answer = read.value;
        placed.answer_seen = read.value.is_none().then(|| values::seen(cell));
        placed.faults.extend(read.fault.map(|fault| (cell.rank, fault)));
    }
    placed
}

fn blank(rank: u32) -> GridCell {
    let confidence = maillage_documents::Confidence::CERTAIN;
    GridCell { rank, text: String::new(), confidence, begins: true, held: None }
}

/// The cells of a row in their columns: one that stands a column too far right goes back.
fn in_place(row: &RawRow) -> Vec<GridCell> {
    let mut cells = row.cells.clone();
    if walk::shifted(&cells).is_some() {
        cells.remove(0);
        cells.push(blank(row.rank));
    }
    // A cell that nothing fills has no place of its own.
    cells.iter_mut().filter(|cell| cell.rank == 0).for_each(|cell| cell.rank = row.rank);
    cells
}

impl Line<'_> {
    fn cell(&self, at: usize) -> &GridCell {
        self.cells.get(at).unwrap_or(&self.empty)
    }

    fn answer_cell(&self) -> Option<&GridCell> {
        self.grid.answer.map(|at| self.cell(at))
    }

    /// How many figures are lacking.
    fn lacking(&self) -> usize {
        self.grid.figures.iter().filter(|(at, _)| self.cell(*at).text.is_empty()).count()
    }

    /// The figure in a column; nothing, and why, where it is not certain.
    fn figure(&self, at: usize, column: Column, contradicts: bool) -> (Slot, Option<RowFault>) {
        let cell = self.cell(at);
        if contradicts && !values::is_firm(cell) {
            return (
                Slot::Unread(values::seen(cell)),
                Some(values::doubtful(cell, Expected::Number(column))),
            );
        }
        let read = values::figure(cell, column, self.bears_out(at, column));
        (read.value, read.fault)
    }

    /// The figures of a quantity whose cells are taken for read.
    fn tally(&self, quantity: Quantity, taken: impl Fn(usize, &GridCell) -> bool) -> PrintedTally {
        let figure = |role| {
            let wanted = Column { quantity, role };
            let (at, _) = self.grid.figures.iter().find(|(_, column)| *column == wanted)?;
            Some(self.cell(*at)).filter(|cell| taken(*at, cell)).and_then(values::count)
        };
        PrintedTally {
            current: figure(Role::Current),
            target: figure(Role::Target),
            gap: figure(Role::Gap),
            min: figure(Role::Minimum),
            max: figure(Role::Maximum),
        }
    }

    /// What the rule of the document answers to the figures whose cells are taken for read.
    fn ruled(&self, taken: impl Fn(usize, &GridCell) -> bool) -> Option<bool> {
        let has_units = self.grid.figures.iter().any(|(_, column)| column.quantity == Quantity::Units);
        let units = has_units.then(|| self.tally(Quantity::Units, &taken));
        self.rule?.answer(self.tally(Quantity::Sites, &taken), units)
    }

    /// The answer, where it is read for sure.
    fn sure_answer(&self) -> Option<bool> {
        self.answer_cell().filter(|cell| values::is_sure(cell)).and_then(values::said)
    }

    /// Whether the row bears out a reading that is not sure: it is the only figure that the sure ones allow, a gap being
    /// target minus current; or two sources agree on it, and the answer follows from it.
    fn bears_out(&self, at: usize, column: Column) -> bool {
        let read = values::count(self.cell(at));
        let sure = self.tally(column.quantity, |_, cell| values::is_sure(cell));
        let expected = match column.role {
            Role::Current => sure.target.zip(sure.gap).map(|(target, gap)| target - gap),
            Role::Target => sure.current.zip(sure.gap).map(|(current, gap)| current + gap),
            Role::Gap => sure.target.zip(sure.current).map(|(target, current)| target - current),
            Role::Minimum | Role::Maximum => None,
        };
        let answered = self.ruled(|place, cell| place == at || values::is_sure(cell));
        let follows = answered.is_some() && answered == self.sure_answer();
        read.is_some() && (expected == read || (values::is_likely(self.cell(at)) && follows))
    }

    /// Whether an answer that is not sure is the one that the rule gives for the sure figures of the row.
    fn bears_answer_out(&self) -> bool {
        let ruled = self.ruled(|_, cell| values::is_sure(cell));
        ruled.is_some() && ruled == self.answer_cell().and_then(values::said)
    }

    /// Whether the sure readings of the row contradict each other: a gap that is none, an answer beside the rule.
    fn contradicts_itself(&self) -> bool {
        let broken = |quantity| {
            let tally = self.tally(quantity, |_, cell| values::is_sure(cell));
            let computed = tally.target.zip(tally.current).map(|(target, current)| target - current);
            computed.zip(tally.gap).is_some_and(|(computed, gap)| computed != gap)
        };
        let ruled = self.ruled(|_, cell| values::is_sure(cell));
        let beside = ruled.zip(self.sure_answer()).is_some_and(|(ruled, answer)| ruled != answer);
        broken(Quantity::Sites) || broken(Quantity::Units) || beside
    }
}
