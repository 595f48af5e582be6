//! The rules that lead to the figures of a row.

use super::Row;
use crate::care::quantity::{Current, Target};
use crate::rules::Rule;
use crate::rules::figures::{
    ADMISSIBLE, EQUIPMENT_UNITS, EXCEPTIONAL_NEED, GAP, LEFT_OUT_FOR_RESEARCH, NO_BILAN, OPENING_POSITION,
    RANGE, RESEARCH_EQUIPMENT, UNITS_NOT_COUNTED, ZERO_ROW, ZONE_SET,
};
use crate::rules::units::are_counted;

/// A rule behind a figure: it says whether it has a part in a row.
pub struct FigureRule {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether it has a part in the figures of a row.
    pub applies: fn(&Row<'_>) -> bool,
}

/// The rules behind the figures, in the order people read them.
///
/// They say how every printed bilan is read, of whichever region: a rule that is cited from the one act that was read
/// is national where no other way of printing is known. Which of two quantities decides is no way of printing, and rules
/// where it was read.
///
/// Two of them speak where there is no row: of a zone of another set, and of a line without a table.
pub static FIGURES: [FigureRule; 11] = [
    FigureRule { rule: &GAP, applies: |row| !row.has_range() },
    FigureRule { rule: &RANGE, applies: answers_by_a_bound },
    FigureRule { rule: &ADMISSIBLE, applies: |row| !row.has_range() },
    FigureRule { rule: &EQUIPMENT_UNITS, applies: counts_units },
    FigureRule { rule: &UNITS_NOT_COUNTED, applies: prints_units_beside_the_law },
    FigureRule { rule: &RESEARCH_EQUIPMENT, applies: leaves_out_research },
    FigureRule {
        rule: &EXCEPTIONAL_NEED,
        applies: |row| matches!(row.position.quantities.sites().current, Some(Current::Shown(_))),
    },
    FigureRule { rule: &ZERO_ROW, applies: is_empty },
    FigureRule { rule: &ZONE_SET, applies: |_| false },
    FigureRule { rule: &NO_BILAN, applies: |_| false },
    FigureRule { rule: &OPENING_POSITION, applies: |_| true },
];

fn counts_units(row: &Row<'_>) -> bool {
    row.position.quantities.units().is_some()
}

fn prints_units_beside_the_law(row: &Row<'_>) -> bool {
    counts_units(row) && row.line.is_some_and(|line| !are_counted(line))
}

fn leaves_out_research(row: &Row<'_>) -> bool {
    row.position.code.as_ref().is_some_and(|code| LEFT_OUT_FOR_RESEARCH.contains(&code.as_str()))
}

fn answers_by_a_bound(row: &Row<'_>) -> bool {
    row.has_range() && row.bilan.fact.range_rule.is_some()
}

fn is_empty(row: &Row<'_>) -> bool {
    let sites = row.position.quantities.sites();
    sites.current == Some(Current::Counted(0)) && sites.target.map(Target::highest) == Some(0)
}

impl Row<'_> {
    /// The rules that lead to its figures.
    pub fn rules(&self) -> Vec<&'static Rule> {
        let ruling = FIGURES.iter().filter(|figure| self.bilan.is_ruled_by(figure.rule));
        let applying = ruling.filter(|figure| (figure.applies)(self));
        applying.map(|figure| figure.rule).collect()
    }
}
