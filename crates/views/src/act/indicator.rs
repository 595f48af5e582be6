//! What acts about indicators say: what one is, what is aimed at, and what was found.

use maillage_domain::act::IndicatorFact;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::defined::{Definition, IndicatorDefined};
use maillage_domain::indicator::recorded::IndicatorRecorded;
use maillage_domain::indicator::target::IndicatorTargeted;
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::Value;
use maillage_domain::state::Asked;

use super::fields::Fields;
use crate::indicator::{formula_text, scope_text, unit_text, value_text};
use crate::structure::territory;
use crate::words::Argument;

/// What a fact says.
pub(super) fn say(fact: &IndicatorFact, fields: &mut Fields<'_>) {
    match fact {
        IndicatorFact::Defined(defined) => self::defined(defined, fields),
        IndicatorFact::Targeted(target) => targeted(target, fields),
        IndicatorFact::Recorded(value) => recorded(value, fields),
    }
}

fn defined(defined: &IndicatorDefined, fields: &mut Fields<'_>) {
    let IndicatorDefined { indicator, definition } = defined;
    let Definition { label, unit, calculation, formula, source, actions, structures, destinations } =
        definition;
    let words = fields.words();
    fields.written("indicator", indicator.as_str());
    fields.written("indicator-label", label.as_str());
    fields.text("indicator-unit", unit_text(unit, words));
    fields.written("indicator-calculation", calculation.as_str());
    if let Some(formula) = formula {
        fields.text("indicator-formula", formula_text(formula, words));
    }
    fields.perhaps("source", source.as_ref().map(OneLine::as_str));
    fields.list("indicator-actions", actions.iter().map(ToString::to_string).collect());
    fields.list("indicator-structures", structures.iter().map(ToString::to_string).collect());
    fields.list("indicator-destinations", destinations.iter().map(ToString::to_string).collect());
}

fn targeted(target: &IndicatorTargeted, fields: &mut Fields<'_>) {
    let IndicatorTargeted { indicator, territory: there, value, by, source } = target;
    let words = fields.words();
    named(indicator, fields);
    fields.text("indicator-territory", territory(there, words).1);
    fields.text("indicator-target", measured(*value, indicator, fields));
    fields.day("indicator-target-day", *by);
    fields.perhaps("source", source.as_ref().map(OneLine::as_str));
}

fn recorded(value: &IndicatorRecorded, fields: &mut Fields<'_>) {
    let IndicatorRecorded { indicator, scope, value, printed, source, read_in } = value;
    let words = fields.words();
    named(indicator, fields);
    fields.text("indicator-scope", scope_text(scope, words));
    fields.text("indicator-value", measured(*value, indicator, fields));
    fields.perhaps("indicator-printed", printed.as_ref().map(OneLine::as_str));
    fields.perhaps("source", source.as_ref().map(OneLine::as_str));
    if let Some(read) = read_in {
        fields.document(read.document);
        if let Some(line) = read.place.line {
            let said = words.with("structures-line", &[("line", Argument::printed(line))]);
            fields.text("structure-place", said);
        }
    }
}

fn named(indicator: &IndicatorCode, fields: &mut Fields<'_>) {
    fields.written("indicator", indicator.as_str());
}

/// A value in the unit that the indicator has today; the bare number where nobody defined it.
fn measured(value: Value, indicator: &IndicatorCode, fields: &Fields<'_>) -> String {
    let words = fields.words();
    let book = fields.reader().state.indicators(fields.region());
    let defined = book.and_then(|book| book.definition(indicator, Asked::LATEST));
    match defined.map(|defined| &defined.fact.definition.unit) {
        Some(unit @ Unit::Counted(things)) => fields.pair(&value_text(value, unit, words), things.as_str()),
        Some(unit) => value_text(value, unit, words),
        None => words.with("indicator-bare", &[("value", Argument::Text(&crate::indicator::plain(value)))]),
    }
}
