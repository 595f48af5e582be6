//! The rule by which a document answers: from which figures its yes and no follow. It is found in the rows, never assumed.

use serde::{Deserialize, Serialize};

use super::printed_tally::PrintedTally;

/// A way in which a yes follows from the figures of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerRule {
    /// Yes exactly when the gap in sites is above zero.
    SitesGap,
    /// Yes exactly when the gap in units is above zero.
    UnitsGap,
    /// Yes exactly when there are fewer sites than the maximum.
    BelowMaximum,
    /// Yes exactly when there are fewer sites than the minimum.
    BelowMinimum,
}

/// Which figures a row has. Rows of one kind answer by one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// Sites alone.
    Sites,
    /// Sites and units.
    Units,
    /// A target printed as a range.
    Range,
}

/// The figures of a row, and its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnsweredRow {
    /// Sites.
    pub sites: PrintedTally,
    /// Units, where the row has them.
    pub units: Option<PrintedTally>,
    /// The printed yes or no.
    pub answer: bool,
}

/// A rule that rows bear out, and how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleFound {
    /// The rows for which it holds.
    pub kind: RowKind,
    /// The rule.
    pub rule: AnswerRule,
    /// Answers that follow from it.
    pub agreeing: usize,
    /// Answers of which it says something.
    pub rows: usize,
}

/// The rules that may hold for the rows of one kind: the first is taken where several suit as many rows.
const KINDS: [(RowKind, &[AnswerRule]); 3] = [
    (RowKind::Sites, &[AnswerRule::SitesGap]),
    (RowKind::Units, &[AnswerRule::UnitsGap, AnswerRule::SitesGap]),
    (RowKind::Range, &[AnswerRule::BelowMaximum, AnswerRule::BelowMinimum]),
];

impl AnswerRule {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SitesGap => "sites_gap_above_zero",
            Self::UnitsGap => "units_gap_above_zero",
            Self::BelowMaximum => "current_below_maximum",
            Self::BelowMinimum => "current_below_minimum",
        }
    }

    /// What it answers to figures; nothing where they lack what it looks at.
    pub fn answer(self, sites: PrintedTally, units: Option<PrintedTally>) -> Option<bool> {
        match self {
            Self::SitesGap => gap(sites).map(|gap| gap > 0),
            Self::UnitsGap => gap(units?).map(|gap| gap > 0),
            Self::BelowMaximum => Some(sites.current? < sites.max?),
            Self::BelowMinimum => Some(sites.current? < sites.min?),
        }
    }
}

impl RuleFound {
    /// Whether it is the document's: at least three answers in four follow from it. The known documents keep theirs in each row
    /// but for slips, of which none has one in ten.
    pub const fn holds(self) -> bool {
        self.agreeing * 4 >= self.rows * 3
    }
}

/// The gap as printed; where none is printed, target minus current.
fn gap(tally: PrintedTally) -> Option<i64> {
    tally.gap.or_else(|| Some(tally.target? - tally.current?))
}

impl RowKind {
    /// The kind of a row with these figures.
    pub const fn of(sites: PrintedTally, units: Option<PrintedTally>) -> Self {
        match units {
            Some(_) => Self::Units,
            None if sites.max.is_some() || sites.min.is_some() => Self::Range,
            None => Self::Sites,
        }
    }
}

/// The rules by which a document answers, one for each kind of row it has.
pub fn found(rows: &[AnsweredRow]) -> Vec<RuleFound> {
    let of_kind = |(at, rules): &(RowKind, &[AnswerRule])| {
        let own: Vec<_> = rows.iter().filter(|row| RowKind::of(row.sites, row.units) == *at).collect();
        let counted = rules.iter().map(|rule| counted(*at, *rule, &own));
        counted.rev().max_by_key(|found| found.agreeing).filter(|found| found.rows > 0)
    };
    KINDS.iter().filter_map(of_kind).filter(|found| found.holds()).collect()
}

fn counted(kind: RowKind, rule: AnswerRule, rows: &[&AnsweredRow]) -> RuleFound {
    let said = rows.iter().filter_map(|row| Some(rule.answer(row.sites, row.units)? == row.answer));
    let empty = RuleFound { kind, rule, agreeing: 0, rows: 0 };
    said.fold(empty, |found, agrees| RuleFound {
        agreeing: found.agreeing + usize::from(agrees),
        rows: found.rows + 1,
        ..found
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(current: i64, min: i64, max: i64, answer: bool) -> AnsweredRow {
        let sites = PrintedTally {
            current: Some(current),
            min: Some(min),
            max: Some(max),
            ..PrintedTally::default()
        };
        AnsweredRow { sites, units: None, answer }
    }

    #[test]
    fn given_answers_that_follow_the_maximum_when_sought_then_that_rule_with_its_rows() {
        let rows = [range(2, 2, 3, true), range(3, 1, 3, false), range(4, 4, 4, false)];
        let rule = RuleFound { kind: RowKind::Range, rule: AnswerRule::BelowMaximum, agreeing: 3, rows: 3 };
        assert_eq!(found(&rows), [rule]);
    }

    #[test]
    fn given_answers_that_follow_the_minimum_when_sought_then_that_rule() {
        let rows = [range(2, 2, 3, false), range(1, 2, 3, true), range(3, 1, 4, false)];
        assert_eq!(found(&rows).first().map(|found| found.rule), Some(AnswerRule::BelowMinimum));
    }

    #[test]
    fn given_answers_that_follow_nothing_when_sought_then_no_rule_is_made_up() {
        let rows = [range(2, 2, 3, false), range(3, 3, 3, true), range(1, 0, 1, true), range(0, 1, 1, false)];
        assert_eq!(found(&rows), []);
        assert_eq!(found(&[]), []);
    }

    #[test]
    fn given_sites_and_units_when_sought_then_a_rule_for_each_kind_of_row() {
        let gap = |gap| PrintedTally { gap: Some(gap), ..PrintedTally::default() };
        let rows = [
            AnsweredRow { sites: gap(1), units: None, answer: true },
            AnsweredRow { sites: gap(0), units: Some(gap(2)), answer: true },
            AnsweredRow { sites: gap(1), units: Some(gap(0)), answer: false },
        ];
        let rules: Vec<_> = found(&rows).into_iter().map(|found| (found.rule, found.agreeing)).collect();
        assert_eq!(rules, [(AnswerRule::SitesGap, 1), (AnswerRule::UnitsGap, 2)]);
    }
}
