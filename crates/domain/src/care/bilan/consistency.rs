//! Whether what a document prints holds together: each gap with its figures, each answer with its gap, each cell with
//! itself.

use std::collections::BTreeMap;

use super::{CellKey, ContradictedCell, Contradiction, Position, PublishedBilan};
use crate::care::annex::PrintedTally;
use crate::care::answer_rule::{self, AnswerRule, AnsweredRow, RuleFound};
use crate::care::column::{Column, oui_non};
use crate::care::quantity::Tally;
use crate::diagnostic::Code;

/// The contradictions among the rows of a bilan, in their order; then the cells that are printed twice and not alike.
/// `units_decide` says whether the gap in units is known to decide where the two gaps say different things.
pub fn contradictions(bilan: &PublishedBilan, units_decide: bool) -> Vec<Contradiction> {
    let rows = bilan.rows.iter().enumerate();
    let rule = rule_of_ranges(&bilan.rows);
    let mut found: Vec<_> = rows.flat_map(|(index, row)| in_row(index, row, units_decide, rule)).collect();
    found.extend(printed_twice(bilan));
    found
}

/// The gaps that are not target minus current; else the answer that does not follow from the gap.
fn in_row(
    index: usize,
    row: &Position,
    units_decide: bool,
    ranges: Option<AnswerRule>,
) -> Vec<Contradiction> {
    let found = |kind, column, printed: String, expected: String| Contradiction {
        kind,
        line: row.line,
        cells: vec![ContradictedCell { row: index, column, printed, expected: Some(expected) }],
    };
    let quantities = &row.quantities;
    let tallies = [(Column::SitesGap, Some(quantities.sites())), (Column::UnitsGap, quantities.units())];
    let mut contradictions: Vec<_> = tallies
        .into_iter()
        .filter_map(|(column, tally)| {
            let (printed, computed) = broken_gap(tally?)?;
            Some(found(Code::GapMismatch, column, printed.to_string(), computed.to_string()))
        })
        .collect();
    let broken = broken_answer(row, units_decide).or_else(|| beside_the_rule(row, ranges?));
    if let Some((printed, expected)) = broken {
        let (printed, expected) = (oui_non(printed).to_owned(), oui_non(expected).to_owned());
        contradictions.push(found(Code::AdmissibleMismatch, Column::Admissible, printed, expected));
    }
    contradictions
}

/// The gap as printed and as computed, where they differ.
fn broken_gap(tally: &Tally) -> Option<(i64, i64)> {
    let (printed, computed) = (tally.printed_gap?, tally.computed_gap()?);
    (printed != computed).then_some((printed, computed))
}

/// The answer as printed and as its gap gives it, where they differ. A gap that is itself broken says nothing.
fn broken_answer(row: &Position, units_decide: bool) -> Option<(bool, bool)> {
    let decides = row.quantities.deciding(units_decide)?;
    let (printed, gap) = (row.admissible?, decides.gap()?);
    (broken_gap(decides).is_none() && printed != (gap > 0)).then_some((printed, gap > 0))
}

/// The rule by which the document answers where its targets are ranges.
pub(super) fn rule_of_ranges(rows: &[Position]) -> Option<AnswerRule> {
    answers_of_ranges(rows).map(|found| found.rule)
}

/// The same with how many of its answers bear it out.
pub fn answers_of_ranges(rows: &[Position]) -> Option<RuleFound> {
    let answered = |row: &Position| {
        let sites = in_range(row)?;
        Some(AnsweredRow { sites, units: None, answer: row.admissible? })
    };
    let answered: Vec<_> = rows.iter().filter_map(answered).collect();
    answer_rule::found(&answered).first().copied()
}

/// The figures of a row whose target is a range.
fn in_range(row: &Position) -> Option<PrintedTally> {
    let sites = row.quantities.sites();
    let (min, max) = sites.target?.bounds()?;
    let current = sites.counted().map(i64::from);
    let (min, max) = (Some(min.into()), Some(max.into()));
    Some(PrintedTally { current, min, max, ..PrintedTally::default() })
}

/// The answer as printed and as the rule of the document gives it, where they differ.
fn beside_the_rule(row: &Position, rule: AnswerRule) -> Option<(bool, bool)> {
    let (printed, expected) = (row.admissible?, rule.answer(in_range(row)?, None)?);
    (printed != expected).then_some((printed, expected))
}

/// The cells that the document prints twice, with what differs in either row.
fn printed_twice(bilan: &PublishedBilan) -> Vec<Contradiction> {
    let mut seen: BTreeMap<CellKey<'_>, (usize, &Position)> = BTreeMap::new();
    let mut found = Vec::new();
    for (index, row) in bilan.rows.iter().enumerate() {
        let first = *seen.entry(bilan.key(row)).or_insert((index, row));
        let cells = differing(first, (index, row));
        if !cells.is_empty() {
            found.push(Contradiction { kind: Code::ZoneRepeated, line: row.line, cells });
        }
    }
    found
}

/// The cells of two rows that are printed in both and differ.
fn differing(one: (usize, &Position), two: (usize, &Position)) -> Vec<ContradictedCell> {
    let cells = |row: &Position| row.cells();
    let pairs = cells(one.1).into_iter().zip(cells(two.1));
    let apart = pairs.filter(|((_, one), (_, two))| !one.is_empty() && !two.is_empty() && one != two);
    let cell = |row, column, printed| ContradictedCell { row, column, printed, expected: None };
    apart
        .flat_map(|((column, first), (_, second))| [cell(one.0, column, first), cell(two.0, column, second)])
        .collect()
}
