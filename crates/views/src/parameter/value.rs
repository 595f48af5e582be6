//! Values of parameters, in data and in words.

use maillage_domain::parameter::unit::ParameterUnit;
use maillage_domain::parameter::value::Value;
use serde::Serialize;

use crate::fund::money::{rate, whole_euros};
use crate::words::{Argument, Words};

/// A value as data has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ParameterValue {
    /// A number in the unit of the parameter.
    Number(i64),
    /// The name of a reading, or a shape of codes.
    Text(String),
}

impl From<&Value> for ParameterValue {
    fn from(value: &Value) -> Self {
        value.number().map_or_else(|| Self::Text(value.to_string()), Self::Number)
    }
}

/// A value in words: `3 %`, `15 days`, `outside the ceiling`.
pub fn value_text(value: &Value, unit: &ParameterUnit, words: Words) -> String {
    let counted = |id, number: i64| words.with(id, &[("count", Argument::Count(number))]);
    match value {
        Value::BasisPoints(share) => rate(*share, words),
        Value::Days(days) => counted("parameter-days", i64::from(*days)),
        Value::Exercises(exercises) => counted("parameter-exercises", i64::from(*exercises)),
        Value::Months(months) => counted("parameter-months", i64::from(*months)),
        Value::Units(units) => counted("parameter-units", i64::from(*units)),
        Value::Cents(cents) => whole_euros(*cents, words),
        Value::Choice(name) => {
            let reading = if let ParameterUnit::Choice(readings) = unit { readings.get(name) } else { None };
            reading.map_or(name.as_str(), |reading| reading.get(words.language())).to_owned()
        }
        Value::Codes(pattern) => pattern.to_string(),
    }
}
