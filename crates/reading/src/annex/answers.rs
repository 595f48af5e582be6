//! The rule by which a document answers.

use maillage_domain::care::annex::AnnexRow;
use maillage_domain::care::answer_rule::{self, AnswerRule, AnsweredRow, RuleFound};
use maillage_domain::diagnostic::row_fault::Quantity;

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
