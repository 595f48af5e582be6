//! The rule by which a document answers, and the answers that do not follow from it.

use maillage_domain::care::annex::AnnexRow;
use maillage_domain::care::answer_rule::{self, AnswerRule, AnsweredRow, RuleFound};
use maillage_domain::diagnostic::row_fault::{Quantity, Role, RowFault};

use super::checks::tally;
use super::document::{PrintedRow, Table};
use super::header::Layout;

/// The rules by which rows answer.
pub(super) fn rules(rows: &[AnnexRow]) -> Vec<RuleFound> {
    let answered = rows
        .iter()
        .filter_map(|row| Some(AnsweredRow { sites: row.sites, units: row.units, answer: row.admissible? }));
    answer_rule::found(&answered.collect::<Vec<_>>())
}

/// The rule by which a document answers where its targets are ranges.
pub(super) fn rule_of_ranges(tables: &[Table]) -> Option<AnswerRule> {
    let answered = |(row, layout): (&PrintedRow, &Layout)| {
        let sites = tally(row, &layout.columns, Quantity::Sites).filter(|sites| sites.max.is_some())?;
        Some(AnsweredRow { sites, units: None, answer: row.placed.answer? })
    };
    let rows = tables.iter().flat_map(|table| table.rows.iter().map(|row| (row, &table.layout)));
    let rows: Vec<_> = rows.filter_map(answered).collect();
    answer_rule::found(&rows).first().map(|found| found.rule)
}

/// What a target printed as a range says against its row: bounds the wrong way round, an answer beside the rule that the
/// document keeps elsewhere, or more sites than the maximum. One fault to a row.
pub(super) fn of_range(row: &PrintedRow, layout: &Layout, rule: Option<AnswerRule>) -> Option<RowFault> {
    let sites = tally(row, &layout.columns, Quantity::Sites)?;
    if let (Some(min), Some(max)) = (sites.min, sites.max)
        && min > max
    {
        return Some(RowFault::BoundsReversed { min, max });
    }
    let (current, max) = (sites.current?, sites.max?);
    if let (Some(rule), Some(printed)) = (rule, row.placed.answer)
        && rule.answer(sites, None).is_some_and(|answer| answer != printed)
    {
        let (by, bound) =
            if rule == AnswerRule::BelowMinimum { (Role::Minimum, sites.min?) } else { (Role::Maximum, max) };
        return Some(RowFault::AnswerBesideRule { printed, by, current, bound });
    }
    (current > max).then_some(RowFault::AboveMaximum { current, max })
}
