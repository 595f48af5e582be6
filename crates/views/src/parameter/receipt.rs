//! What was set, or had been set before.

use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::ground::code::RegionCode;
use maillage_domain::parameter::set::ParameterSet;
use maillage_domain::parameter::unit::ParameterUnit;
use maillage_domain::period::Period;
use serde::Serialize;

use super::value::{ParameterValue, value_text};
use crate::words::{Argument, Words};

/// A value that a region has set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ParameterReceiptView {
    /// The act that set it.
    pub act: u64,
    /// Whether it was set before.
    pub already: bool,
    /// The region.
    pub region: String,
    /// The name of the parameter.
    pub name: String,
    /// The value.
    pub value: ParameterValue,
    /// The unit.
    pub unit: &'static str,
    /// The first day in force.
    pub from: Date,
    /// The last day in force, if there is one.
    pub until: Option<Date>,
    /// All this in a sentence.
    pub text: String,
}

impl ParameterReceiptView {
    /// Words what an act has set.
    pub fn new(
        set: &ParameterSet,
        unit: &ParameterUnit,
        region: &RegionCode,
        (act, already): (ActNumber, bool),
        words: Words,
    ) -> Self {
        let act = act.get();
        let number = Argument::count(act);
        let (value, period) = (value_text(&set.value, unit, words), period_text(set.in_force, words));
        let arguments = [
            ("name", Argument::Text(set.name.as_str())),
            ("value", Argument::Text(&value)),
            ("period", Argument::Text(&period)),
            ("region", Argument::Text(region.as_str())),
            ("number", number),
        ];
        let id = if already { "parameter-set-already" } else { "parameter-set-done" };
        Self {
            act,
            already,
            region: region.to_string(),
            name: set.name.to_string(),
            value: ParameterValue::from(&set.value),
            unit: unit.as_str(),
            from: set.in_force.from,
            until: set.in_force.until,
            text: words.with(id, &arguments),
        }
    }
}

/// A period in words: from a day on, or between two days.
pub(crate) fn period_text(period: Period, words: Words) -> String {
    let from = words.date(period.from);
    match period.until {
        None => words.with("parameter-since", &[("from", Argument::Text(&from))]),
        Some(until) => {
            let until = words.date(until);
            let ends = [("from", Argument::Text(from.as_str())), ("until", Argument::Text(until.as_str()))];
            words.with("parameter-between", &ends)
        }
    }
}
