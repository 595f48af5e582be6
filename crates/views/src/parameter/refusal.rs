//! Why a value is not set.

use maillage_domain::parameter::decision::{SetParameter, SetRefusal};
use maillage_domain::parameter::unit::ParameterUnit;

use crate::problem::Problem;
use crate::words::{Argument, Words};

/// Why a value is not set, and what could be given instead.
pub fn refusal(refusal: &SetRefusal, asked: &SetParameter, words: Words) -> Problem {
    let name = ("name", Argument::Text(&asked.name));
    let value = ("value", Argument::Text(&asked.value));
    match refusal {
        SetRefusal::Unknown { nearest } => {
            let names: Vec<_> = nearest.iter().map(ToString::to_string).collect();
            let names = [("names", Argument::Text(&names.join(", ")))];
            Problem::worded("parameter-unknown", &[name], words).hint("nearest", &names, words)
        }
        SetRefusal::Unreadable(unit) => {
            taken(Problem::worded("parameter-value", &[name, value], words), unit, words)
        }
        SetRefusal::OutOfRange(unit) => {
            taken(Problem::worded("parameter-range", &[name, value], words), unit, words)
        }
        SetRefusal::Backwards => {
            let until = asked.in_force.until.unwrap_or(asked.in_force.from);
            let (from, until) = (words.date(asked.in_force.from), words.date(until));
            let ends = [("from", Argument::Text(from.as_str())), ("until", Argument::Text(until.as_str()))];
            Problem::worded("parameter-period", &ends, words)
        }
        SetRefusal::NoSource => Problem::worded("parameter-source", &[name], words),
    }
}

/// Adds what a unit takes.
fn taken(problem: Problem, unit: &ParameterUnit, words: Words) -> Problem {
    let ends = unit.range().map(|range| (*range.start(), *range.end())).unwrap_or_default();
    let names: Vec<_> = unit.choices().map(|choice| choice.to_string()).collect();
    let arguments = [
        ("least", Argument::Count(ends.0)),
        ("most", Argument::Count(ends.1)),
        ("names", Argument::Text(&names.join(", "))),
    ];
    let id = match unit {
        ParameterUnit::BasisPoints => "parameter-basis-points",
        ParameterUnit::Days => "parameter-days",
        ParameterUnit::Exercises => "parameter-exercises",
        ParameterUnit::Months => "parameter-months",
        ParameterUnit::Cents => "parameter-cents",
        ParameterUnit::Units => "parameter-units",
        ParameterUnit::Choice(_) => "parameter-choice",
        ParameterUnit::Codes => "parameter-codes",
    };
    problem.hint(id, &arguments, words)
}
