//! The figures and the answer of one row as printed, held against each other.

use std::collections::BTreeSet;

use super::agreeing::{Agreeing, Run};
use super::answer_rule::{AnswerRule, RowKind, RuleFound};
use super::column::Column;
use super::printed_tally::PrintedTally;
use crate::diagnostic::Severity;
use crate::diagnostic::row_fault::{Quantity, Role, RowFault};

/// The figures and the answer of one row; what is not printed or not read is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedFigures {
    /// Sites.
    pub sites: PrintedTally,
    /// Units, where the row has them.
    pub units: Option<PrintedTally>,
    /// The printed yes or no.
    pub answer: Option<bool>,
    /// The quantity whose gap the answer follows.
    pub decides: Quantity,
}

/// The quantity whose gap the answer follows in rows of these columns: units where they have a gap of units.
pub fn deciding(columns: impl IntoIterator<Item = Column>) -> Quantity {
    let in_units = columns.into_iter().any(|column| column == Column::UnitsGap);
    if in_units { Quantity::Units } else { Quantity::Sites }
}

impl PrintedFigures {
    /// What does not hold together in it; `rule` is the one by which the document answers where its targets are ranges.
    pub fn faults(&self, rule: Option<AnswerRule>) -> Vec<RowFault> {
        let gaps = [(Quantity::Sites, Some(self.sites)), (Quantity::Units, self.units)];
        let broken: Vec<(Quantity, RowFault)> = gaps
            .into_iter()
            .filter_map(|(quantity, tally)| Some((quantity, broken_gap(quantity, tally?)?)))
            .collect();
        // A gap that is itself broken says nothing of the answer.
        let decided = broken.iter().all(|(quantity, _)| *quantity != self.decides);
        let beside = self.broken_answer().filter(|_| decided);
        self.of_range(rule)
            .into_iter()
            .chain(broken.into_iter().map(|(_, fault)| fault))
            .chain(beside)
            .collect()
    }

    /// What a target printed as a range says against its row: bounds the wrong way round, an answer beside the rule that the
    /// document keeps elsewhere, or more sites than the maximum. One fault to a row.
    fn of_range(&self, rule: Option<AnswerRule>) -> Option<RowFault> {
        let sites = self.sites;
        if let (Some(min), Some(max)) = (sites.min, sites.max)
            && min > max
        {
            return Some(RowFault::BoundsReversed { min, max });
        }
        let (current, max) = (sites.current?, sites.max?);
        if let (Some(rule), Some(printed)) = (rule, self.answer)
            && rule.answer(sites, None).is_some_and(|answer| answer != printed)
        {
            let (by, bound) = if rule == AnswerRule::BelowMinimum {
                (Role::Minimum, sites.min?)
            } else {
                (Role::Maximum, max)
            };
            return Some(RowFault::AnswerBesideRule { printed, by, current, bound });
        }
        (current > max).then_some(RowFault::AboveMaximum { current, max })
    }

    /// The answer that does not follow from the printed gap.
    fn broken_answer(&self) -> Option<RowFault> {
        let tally = match self.decides {
            Quantity::Sites => self.sites,
            Quantity::Units => self.units?,
        };
        let (printed, gap) = (self.answer?, tally.gap?);
        (printed != (gap > 0)).then_some(RowFault::AnswerMismatch { printed, gap })
    }

    /// Whether nothing in it is a fault that puts a figure or the answer in doubt, and the answer follows from the rule of the
    /// document for rows of its kind.
    fn holds_together(&self, rules: &[RuleFound]) -> bool {
        let of_kind = |kind| rules.iter().find(|found| found.kind == kind).map(|found| found.rule);
        let own = of_kind(RowKind::of(self.sites, self.units));
        let due = own.and_then(|rule| rule.answer(self.sites, self.units));
        let follows = due.zip(self.answer).is_none_or(|(due, answer)| due == answer);
        let faults = self.faults(of_kind(RowKind::Range));
        follows && faults.iter().all(|fault| fault.severity() != Severity::Error)
    }

    /// What its cell of a column could hold so that the row holds together by its arithmetic and by the rules by which the
    /// document answers: what is in that cell now counts for nothing.
    pub fn agreeing(&self, column: Column, rules: &[RuleFound]) -> Agreeing {
        if column == Column::Admissible {
            let holds = |answer: &bool| Self { answer: Some(*answer), ..*self }.holds_together(rules);
            return Agreeing::of_answers([true, false].into_iter().filter(holds).collect());
        }
        if matches!(column, Column::Zone | Column::TargetYear) {
            return Agreeing::Anything;
        }
        let with = |number| {
            let mut figures = *self;
            if let Some(cell) = figures.cell(column) {
                *cell = number;
            }
            figures
        };
        let least = if matches!(column, Column::SitesGap | Column::UnitsGap) { None } else { Some(0) };
        let turns = with(None).turns().into_iter().filter(|turn| least.is_none_or(|least| *turn >= least));
        let tried = turns.map(|turn| (turn, with(Some(turn)).holds_together(rules)));
        Agreeing::of_numbers(Run::all(&tried.collect::<Vec<_>>(), least))
    }

    fn cell(&mut self, column: Column) -> Option<&mut Option<i64>> {
        Some(match column {
            Column::SitesCurrent => &mut self.sites.current,
            Column::SitesTarget => &mut self.sites.target,
            Column::SitesGap => &mut self.sites.gap,
            Column::SitesMin => &mut self.sites.min,
            Column::SitesMax => &mut self.sites.max,
            Column::UnitsCurrent => &mut self.units.as_mut()?.current,
            Column::UnitsTarget => &mut self.units.as_mut()?.target,
            Column::UnitsGap => &mut self.units.as_mut()?.gap,
            Column::Zone | Column::Admissible | Column::TargetYear => return None,
        })
    }

    /// The numbers at which the checks of a further figure may turn, each with its neighbours, in order: a check compares that
    /// figure with another, or with the sum or the difference of two, or with nothing at all. Between two that are no
    /// neighbours, no check turns.
    fn turns(&self) -> Vec<i64> {
        let of = |tally: PrintedTally| [tally.current, tally.target, tally.gap, tally.min, tally.max];
        let printed = [Some(self.sites), self.units].into_iter().flatten().flat_map(of).flatten();
        let known: Vec<i64> = printed.chain([0]).collect();
        let pairs = known.iter().flat_map(|one| known.iter().map(move |other| (*one, *other)));
        let turns = pairs.flat_map(|(one, other)| [one.saturating_add(other), one.saturating_sub(other)]);
        let around = turns.flat_map(|turn| [turn.saturating_sub(1), turn, turn.saturating_add(1)]);
        around.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The gap that is not target minus current.
fn broken_gap(quantity: Quantity, tally: PrintedTally) -> Option<RowFault> {
    let (current, target, gap) = (tally.current?, tally.target?, tally.gap?);
    (target - current != gap).then_some(RowFault::GapMismatch { quantity, current, target, gap })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::cell_answer::CellAnswer;

    /// Current, target, gap and answer.
    fn row(
        current: Option<i64>,
        target: Option<i64>,
        gap: Option<i64>,
        answer: Option<bool>,
    ) -> PrintedFigures {
        let sites = PrintedTally { current, target, gap, ..PrintedTally::default() };
        PrintedFigures { sites, units: None, answer, decides: Quantity::Sites }
    }

    /// Current, minimum, maximum and answer.
    fn range(
        current: Option<i64>,
        min: Option<i64>,
        max: Option<i64>,
        answer: Option<bool>,
    ) -> PrintedFigures {
        let sites = PrintedTally { current, min, max, ..PrintedTally::default() };
        PrintedFigures { sites, ..row(None, None, None, answer) }
    }

    const fn found(kind: RowKind, rule: AnswerRule) -> RuleFound {
        RuleFound { kind, rule, agreeing: 4, rows: 4 }
    }

    const BELOW_MAXIMUM: &[RuleFound] = &[found(RowKind::Range, AnswerRule::BelowMaximum)];
    const BY_GAP: &[RuleFound] = &[found(RowKind::Sites, AnswerRule::SitesGap)];

    fn written(figures: PrintedFigures, column: Column, rules: &[RuleFound]) -> String {
        figures.agreeing(column, rules).written()
    }

    #[test]
    fn given_a_gap_and_an_answer_when_held_against_the_figures_then_each_fault_and_none_beside_a_broken_gap()
    {
        let told = |figures: PrintedFigures| figures.faults(None);
        assert_eq!(told(row(Some(3), Some(4), Some(1), Some(true))), []);
        let mismatch = RowFault::GapMismatch { quantity: Quantity::Sites, current: 3, target: 4, gap: 0 };
        assert_eq!(told(row(Some(3), Some(4), Some(0), Some(true))), [mismatch]);
        let beside = RowFault::AnswerMismatch { printed: false, gap: 1 };
        assert_eq!(told(row(Some(3), Some(4), Some(1), Some(false))), [beside]);
    }

    #[test]
    fn given_a_gap_and_one_figure_when_the_other_is_asked_for_then_the_one_that_adds_up() {
        let figures = row(Some(3), None, Some(2), Some(true));
        assert_eq!(written(figures, Column::SitesTarget, &[]), "5");
        let unique = figures.agreeing(Column::SitesTarget, &[]).unique();
        assert_eq!(unique, Some(CellAnswer::Number(5)));
        assert_eq!(written(row(None, Some(2), Some(3), None), Column::SitesCurrent, &[]), "aucune");
    }

    #[test]
    fn given_only_an_answer_when_its_gap_is_asked_for_then_all_on_one_side_of_nothing() {
        assert_eq!(written(row(None, None, None, Some(true)), Column::SitesGap, &[]), "1..");
        assert_eq!(written(row(None, None, None, Some(false)), Column::SitesGap, &[]), "..0");
        assert_eq!(written(row(None, None, None, None), Column::SitesGap, &[]), "");
    }

    #[test]
    fn given_a_range_when_a_bound_or_the_current_is_asked_for_then_what_the_rule_of_the_document_allows() {
        let none = range(None, Some(1), Some(2), Some(false));
        assert_eq!(written(none, Column::SitesCurrent, BELOW_MAXIMUM), "2..");
        assert_eq!(written(none, Column::SitesCurrent, &[]), "");
        let open = range(Some(0), None, Some(2), Some(true));
        assert_eq!(written(open, Column::SitesMin, BELOW_MAXIMUM), "0..2");
        assert_eq!(
            written(range(Some(3), Some(2), None, Some(false)), Column::SitesMax, BELOW_MAXIMUM),
            "2..3"
        );
    }

    #[test]
    fn given_figures_when_the_answer_is_asked_for_then_the_one_that_follows() {
        assert_eq!(written(row(Some(1), Some(1), Some(0), None), Column::Admissible, &[]), "non");
        assert_eq!(written(range(Some(1), Some(1), Some(2), None), Column::Admissible, BELOW_MAXIMUM), "oui");
        assert_eq!(written(row(Some(1), Some(1), None, None), Column::Admissible, &[]), "");
        assert_eq!(written(row(Some(1), Some(1), None, None), Column::Admissible, BY_GAP), "non");
    }

    #[test]
    fn given_no_gap_when_a_figure_is_asked_for_then_what_the_rule_of_the_document_allows() {
        let open = row(Some(3), None, None, Some(true));
        assert_eq!(written(open, Column::SitesTarget, BY_GAP), "4..");
        assert_eq!(written(open, Column::SitesTarget, &[]), "");
        assert_eq!(written(row(None, Some(2), None, Some(true)), Column::SitesCurrent, BY_GAP), "0..1");
    }
}
