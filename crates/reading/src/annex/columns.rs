//! Whether the rows of a table bear out what its header says of their columns. Nothing is guessed: where they speak
//! against it, the table is refused.
//!
//! A gap is target minus current, and the answer is yes only where the gap that decides is above zero. Documents have slips,
//! so that one row proves little: a table is refused where more speaks against the header's order than for it.

use maillage_domain::care::annex::{ColumnConfidence, ColumnEvidence, PrintedTally, TakenColumn};
use maillage_domain::care::answer_rule::AnswerRule;
use maillage_domain::care::column::Column as BilanColumn;
use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::diagnostic::row_fault::{Column, Quantity, Role};

use super::checks::{deciding, tally};
use super::document::PrintedRow;
use super::header::Layout;

/// How many rows must speak for another order than for the header's before it is doubted.
/// One row may be a slip, as a sign that is wrong; two with the same slip are an order.
const PATTERN: usize = 2;

/// How much of what rows say agrees with an order of their columns, and how much speaks against it.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    agreeing: usize,
    against: usize,
}

impl Evidence {
    fn of(said: impl Iterator<Item = bool>) -> Self {
        said.fold(Self::default(), |found, agrees| Self {
            agreeing: found.agreeing + usize::from(agrees),
            against: found.against + usize::from(!agrees),
        })
    }

    const fn with(self, other: Self) -> Self {
        Self { agreeing: self.agreeing + other.agreeing, against: self.against + other.against }
    }

    const fn confidence(self) -> ColumnConfidence {
        match self {
            Self { agreeing: 0, against: 0 } => ColumnConfidence::Unproven,
            Self { against: 0, .. } => ColumnConfidence::Certain,
            Self { .. } => ColumnConfidence::Likely,
        }
    }
}

/// What the columns of a table were taken for, once they are settled.
pub(super) fn taken(rows: &[PrintedRow], layout: &Layout) -> Vec<TakenColumn> {
    let evidence = if layout.open.is_empty() { ColumnEvidence::Header } else { ColumnEvidence::Rows };
    let taken = |role, found: Evidence| TakenColumn { role, evidence, confidence: found.confidence() };
    let figures = layout.columns.iter().map(|column| {
        let found = gaps(rows, &layout.columns, column.quantity);
        let found = if is_range(&layout.columns) { found.with(ranges(rows, &layout.columns)) } else { found };
        taken(BilanColumn::from(*column), found)
    });
    let answer = layout.answer.then(|| taken(BilanColumn::Admissible, answers(rows, &layout.columns)));
    figures.chain(answer).collect()
}

/// Settles the columns of a table by its rows, where its header leaves orders open; tells why they are in doubt, if so.
pub(super) fn settle(rows: &[PrintedRow], layout: &mut Layout) -> Option<ColumnDoubt> {
    if rows.is_empty() {
        return None;
    }
    if layout.doubt.is_some() {
        return layout.doubt;
    }
    if !layout.open.is_empty() {
        let Some(columns) = the_only(rows, &layout.open) else { return Some(unsettled(layout)) };
        layout.columns = columns;
    }
    cells_lost(rows).or_else(|| contradicted(rows, &layout.columns)).or_else(|| unproven_names(rows, layout))
}

fn unsettled(layout: &Layout) -> ColumnDoubt {
    let numbers = layout.columns.len();
    let named = layout.mismatch.map_or(numbers, |(_, fault)| fault.named);
    ColumnDoubt::HeaderUnsettled { named, numbers }
}

/// The order that suits the rows best, if no other that suits them as well gives other figures.
fn the_only(rows: &[PrintedRow], orders: &[Vec<Column>]) -> Option<Vec<Column>> {
    let suits = |order: &Vec<Column>| {
        let found = all_gaps(rows, order).with(answers(rows, order)).with(bounds(rows, order));
        (found.agreeing, std::cmp::Reverse(found.against))
    };
    let best = orders.iter().map(suits).max()?;
    let mut left = orders.iter().filter(|order| suits(order) == best);
    let first = left.next()?;
    let figures = |order: &[Column]| -> Vec<[Option<PrintedTally>; 2]> {
        let of = |row| [Quantity::Sites, Quantity::Units].map(|quantity| tally(row, order, quantity));
        rows.iter().map(of).collect()
    };
    let known = figures(first);
    left.all(|other| figures(other) == known).then(|| first.clone())
}

/// Whether gaps are target minus current, as far as rows have all three.
fn gaps(rows: &[PrintedRow], columns: &[Column], quantity: Quantity) -> Evidence {
    Evidence::of(rows.iter().filter_map(|row| match tally(row, columns, quantity)? {
        PrintedTally { current: Some(current), target: Some(target), gap: Some(gap), .. } => {
            Some(target - current == gap)
        }
        _ => None,
    }))
}

fn all_gaps(rows: &[PrintedRow], columns: &[Column]) -> Evidence {
    gaps(rows, columns, Quantity::Sites).with(gaps(rows, columns, Quantity::Units))
}

/// Whether answers follow from the gap that decides; from a bound, where targets are ranges.
fn answers(rows: &[PrintedRow], columns: &[Column]) -> Evidence {
    if is_range(columns) {
        return ranged_answers(rows, columns);
    }
    let decides = deciding(columns);
    Evidence::of(rows.iter().filter_map(|row| {
        let gap = tally(row, columns, decides)?.gap?;
        Some(row.placed.answer? == (gap > 0))
    }))
}

/// Whether targets are ranges.
fn is_range(columns: &[Column]) -> bool {
    columns.iter().any(|column| matches!(column.role, Role::Minimum | Role::Maximum))
}

/// Whether answers follow from the bound that suits most of them.
fn ranged_answers(rows: &[PrintedRow], columns: &[Column]) -> Evidence {
    let by = |rule: AnswerRule| {
        Evidence::of(rows.iter().filter_map(|row| {
            let sites = tally(row, columns, Quantity::Sites)?;
            Some(row.placed.answer? == rule.answer(sites, None)?)
        }))
    };
    let (maximum, minimum) = (by(AnswerRule::BelowMaximum), by(AnswerRule::BelowMinimum));
    if minimum.agreeing > maximum.agreeing { minimum } else { maximum }
}

/// Whether minimums are no greater than maximums.
fn bounds(rows: &[PrintedRow], columns: &[Column]) -> Evidence {
    Evidence::of(rows.iter().filter_map(|row| {
        let sites = tally(row, columns, Quantity::Sites)?;
        Some(sites.min? <= sites.max?)
    }))
}

/// What bears ranges out: their bounds and the answers.
fn ranges(rows: &[PrintedRow], columns: &[Column]) -> Evidence {
    bounds(rows, columns).with(ranged_answers(rows, columns))
}

/// What in the rows contradicts ranges. An answer alone may be a slip; a table of one zone has few rows.
fn ranges_contradicted(rows: &[PrintedRow], columns: &[Column]) -> Option<ColumnDoubt> {
    let disproved = |found: Evidence| found.against >= PATTERN && found.against > found.agreeing;
    let all = ranges(rows, columns);
    let (bounds, answers) = (bounds(rows, columns), ranged_answers(rows, columns));
    (disproved(bounds) || disproved(answers))
        .then_some(ColumnDoubt::RowsContradict { agreeing: all.agreeing, against: all.against })
}

/// What in the rows contradicts the order of the columns.
fn contradicted(rows: &[PrintedRow], columns: &[Column]) -> Option<ColumnDoubt> {
    if is_range(columns) {
        return ranges_contradicted(rows, columns);
    }
    let quantities = [Quantity::Sites, Quantity::Units];
    let gaps_found = all_gaps(rows, columns);
    let all = gaps_found.with(answers(rows, columns));
    let one_is_against = quantities.iter().any(|quantity| {
        let found = gaps(rows, columns, *quantity);
        found.against >= found.agreeing + PATTERN
    });
    if gaps_found.against > gaps_found.agreeing || all.against > all.agreeing || one_is_against {
        return Some(ColumnDoubt::RowsContradict { agreeing: all.agreeing, against: all.against });
    }
    quantities.into_iter().find_map(|quantity| better_order(rows, columns, quantity))
}

/// Another order of the columns of one quantity that suits more rows.
fn better_order(rows: &[PrintedRow], columns: &[Column], quantity: Quantity) -> Option<ColumnDoubt> {
    let agreeing = gaps(rows, columns, quantity).agreeing;
    let other = SWAPS
        .iter()
        .map(|swap| gaps(rows, &swapped(columns, quantity, *swap), quantity).agreeing)
        .max()
        .filter(|other| *other >= agreeing + PATTERN)?;
    Some(ColumnDoubt::OtherOrder { agreeing, other })
}

/// What stands in the place of current, target and gap in the other orders of a quantity's columns.
const SWAPS: [[Role; 3]; 5] = [
    [Role::Target, Role::Current, Role::Gap],
    [Role::Current, Role::Gap, Role::Target],
    [Role::Gap, Role::Target, Role::Current],
    [Role::Target, Role::Gap, Role::Current],
    [Role::Gap, Role::Current, Role::Target],
];

fn swapped(columns: &[Column], quantity: Quantity, [current, target, gap]: [Role; 3]) -> Vec<Column> {
    let swap = |column: &Column| match column.role {
        _ if column.quantity != quantity => *column,
        Role::Current => Column { role: current, ..*column },
        Role::Target => Column { role: target, ..*column },
        Role::Gap => Column { role: gap, ..*column },
        Role::Minimum | Role::Maximum => *column,
    };
    columns.iter().map(swap).collect()
}

/// Whether most rows lack cells: what is left of them is scattered.
fn cells_lost(rows: &[PrintedRow]) -> Option<ColumnDoubt> {
    let broken = rows.iter().filter(|row| row.placed.missing > 0).count();
    // One row that lacks cells is told by itself; a document that was cut has one.
    (broken >= PATTERN && broken * 2 > rows.len())
        .then_some(ColumnDoubt::CellsLost { broken, rows: rows.len() })
}

/// Where most labels end in a number, as `Secteur 7` does, it could be that of a column without a title: the gaps prove it
/// is not, or the columns are in doubt.
fn unproven_names(rows: &[PrintedRow], layout: &Layout) -> Option<ColumnDoubt> {
    let numbered = rows.iter().filter(|row| row.placed.surplus > 0);
    let most = numbered.clone().count() * 2 > rows.len();
    let named = layout.columns.len();
    let surplus = numbered.map(|row| row.placed.surplus).max().unwrap_or_default();
    let proof = all_gaps(rows, &layout.columns).with(ranges(rows, &layout.columns));
    (most && proof.agreeing == 0).then_some(ColumnDoubt::HeaderUnsettled { named, numbers: named + surplus })
}
