//! What the targets of some rows are, and so what their columns and their marks are called.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::care::answer_rule::{AnswerRule, RuleFound};
use maillage_domain::care::bilan::{BilanAt, Row, answers_of_ranges};

use crate::filing::Filing;
use crate::words::{Argument, Words};

/// Which kinds of target some rows have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One number each, or none.
    Numbers,
    /// A range each.
    Ranges,
    /// Some of each.
    Both,
}

/// The targets of some rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Targets {
    kind: Kind,
    /// The year of all ranges, where it is printed and one.
    year: Option<i16>,
}

impl Targets {
    /// The targets of rows.
    pub(crate) fn of<'a, 's: 'a>(rows: impl Iterator<Item = &'a Row<'s>>) -> Self {
        let (mut ranges, mut numbers, mut years) = (false, false, BTreeSet::new());
        for row in rows.filter(|row| row.sites().target.is_some()) {
            if row.has_range() {
                ranges = true;
                years.insert(row.position.target_year);
            } else {
                numbers = true;
            }
        }
        let kind = match (ranges, numbers) {
            (false, _) => Kind::Numbers,
            (true, false) => Kind::Ranges,
            (true, true) => Kind::Both,
        };
        let year = years.pop_first().flatten().filter(|_| years.is_empty());
        Self { kind, year }
    }

    /// The header of the column of targets; `plain` is that of targets that are numbers.
    pub(crate) fn target_column(self, plain: &str, words: Words) -> String {
        match (self.kind, self.year) {
            (Kind::Numbers, _) => words.get(plain),
            (Kind::Ranges | Kind::Both, None) => words.get("range-target"),
            (Kind::Ranges | Kind::Both, Some(year)) => {
                words.with("range-target-year", &[("year", Argument::Printed(year.into()))])
            }
        }
    }

    /// The header of the column of gaps: rooms are computed, and said so.
    pub(crate) fn gap_column(self, plain: &str, words: Words) -> String {
        words.get(match self.kind {
            Kind::Numbers => plain,
            Kind::Ranges => "range-room",
            Kind::Both => "range-gap-or-room",
        })
    }

    /// What the marks of gaps say, in the order positive, met, void, negative.
    pub(crate) fn legend(self, words: Words) -> [String; 4] {
        let ids = match self.kind {
            Kind::Numbers => ["web-legend-open", "web-legend-met", "web-legend-void", "web-legend-above"],
            Kind::Ranges | Kind::Both => {
                ["range-legend-open", "range-legend-met", "range-legend-void", "range-legend-above"]
            }
        };
        ids.map(|id| words.get(id))
    }

    /// The same where nothing may be filed: what is positive is below target, no more.
    pub(crate) fn legend_where(self, filing: Filing, words: Words) -> [String; 4] {
        let mut legend = self.legend(words);
        if let (Filing::Closed, [open, ..]) = (filing, &mut legend) {
            *open = words.get("web-home-below");
        }
        legend
    }
}

/// What is to be said of the ranges of an answer: that the room is ours, by which rule and how far the document bears it out,
/// and how many rows lie outside their range. Nothing where there is none.
pub(crate) fn remarks(answer: &BilanAt<'_>, words: Words) -> Vec<String> {
    let ranges: Vec<_> = answer.rows.iter().filter(|row| row.has_range()).collect();
    if ranges.is_empty() {
        return Vec::new();
    }
    let rules = rules(&ranges, words);
    let counted =
        |id: &str, count: usize| (count > 0).then(|| words.with(id, &[("count", Argument::count(count))]));
    let below = ranges.iter().filter(|row| row.below_minimum().is_some()).count();
    let above = ranges.iter().filter(|row| row.sites().above_maximum().is_some()).count();
    let outside = [("range-rows-below", below), ("range-rows-above", above)];
    let outside = outside.into_iter().filter_map(|(id, count)| counted(id, count));
    [words.get("range-computed")].into_iter().chain(rules).chain(outside).collect()
}

/// By which rules the bilans of some rows answer, each with how many answers of theirs bear it out: the rows may come from
/// another bilan than the last one.
fn rules(ranges: &[&Row<'_>], words: Words) -> Vec<String> {
    let bilans: BTreeMap<_, _> = ranges.iter().map(|row| (row.bilan.stamp.number, row.bilan)).collect();
    let mut rules: Vec<Option<RuleFound>> = Vec::new();
    for found in bilans.values().map(|bilan| answers_of_ranges(&bilan.fact.rows)) {
        let same =
            rules.iter_mut().find(|known| known.map(|known| known.rule) == found.map(|found| found.rule));
        match (same, found) {
            (None, _) => rules.push(found),
            (Some(Some(known)), Some(found)) => {
                known.agreeing += found.agreeing;
                known.rows += found.rows;
            }
            (Some(_), _) => {}
        }
    }
    let told = |found: Option<RuleFound>| {
        found.map_or_else(|| words.get("range-rule-none"), |found| rule_text(found, words))
    };
    rules.into_iter().map(told).collect()
}

fn rule_text(found: RuleFound, words: Words) -> String {
    let id = if found.rule == AnswerRule::BelowMinimum { "range-rule-minimum" } else { "range-rule-maximum" };
    words.with(id, &[("agreeing", Argument::count(found.agreeing)), ("answers", Argument::count(found.rows))])
}
