//! Tables of indicators: what each is, what is aimed at, and what was found.

use std::fmt::Display;

use maillage_domain::indicator::defined::IndicatorDefined;
use maillage_domain::indicator::recorded::IndicatorRecorded;
use maillage_domain::indicator::target::IndicatorTargeted;

use super::cell::OpenKind::{Day, Integer, Text};
use super::structure::territory;
use super::table::Facts;

fn written(value: Option<&impl Display>) -> Option<String> {
    value.map(ToString::to_string)
}

/// Several words in one cell, set apart by upright strokes.
fn joined<T: Display>(words: impl IntoIterator<Item = T>) -> Option<String> {
    let words: Vec<_> = words.into_iter().map(|word| word.to_string()).collect();
    Some(words.join(" | ")).filter(|said| !said.is_empty())
}

pub(super) fn indicators<'f>() -> Facts<&'f IndicatorDefined, 9> {
    Facts {
        name: "indicators",
        columns: [
            ("indicator", Text, |defined| defined.indicator.as_str().into()),
            ("indicator_label", Text, |defined| defined.definition.label.as_str().into()),
            ("indicator_unit", Text, |defined| defined.definition.unit.as_str().into()),
            ("calculation", Text, |defined| defined.definition.calculation.as_str().into()),
            ("indicator_formula", Text, |defined| written(defined.definition.formula.as_ref()).into()),
            ("source", Text, |defined| written(defined.definition.source.as_ref()).into()),
            ("linked_actions", Text, |defined| joined(&defined.definition.actions).into()),
            ("linked_structures", Text, |defined| joined(&defined.definition.structures).into()),
            ("linked_destinations", Text, |defined| joined(&defined.definition.destinations).into()),
        ],
    }
}

pub(super) fn targets<'f>() -> Facts<&'f IndicatorTargeted, 5> {
    Facts {
        name: "indicator_targets",
        columns: [
            ("indicator", Text, |target| target.indicator.as_str().into()),
            ("counted_in", Text, |target| territory(&target.territory).into()),
            ("value_hundredths", Integer, |target| target.value.hundredths().into()),
            ("target_day", Day, |target| target.by.into()),
            ("source", Text, |target| written(target.source.as_ref()).into()),
        ],
    }
}

pub(super) fn values<'f>() -> Facts<&'f IndicatorRecorded, 9> {
    Facts {
        name: "indicator_values",
        columns: [
            ("indicator", Text, |value| value.indicator.as_str().into()),
            ("counted_in", Text, |value| territory(&value.scope.territory).into()),
            ("years_span", Text, |value| written(value.scope.period.as_ref()).into()),
            ("linked_action", Text, |value| written(value.scope.action.as_ref()).into()),
            ("value_hundredths", Integer, |value| value.value.hundredths().into()),
            ("printed_text", Text, |value| written(value.printed.as_ref()).into()),
            ("source", Text, |value| written(value.source.as_ref()).into()),
            ("document", Text, |value| written(value.read_in.map(|read| read.document).as_ref()).into()),
            ("line", Integer, |value| value.read_in.and_then(|read| read.place.line).into()),
        ],
    }
}
