//! Indicators of the fund as people read them: what each is, its values by scope, and what there is to say of them.

mod findings;
mod imported;
mod line;
mod texts;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::formula::Formula;
use maillage_domain::indicator::reading::Reading;
use maillage_domain::structure::key::StructureKey;
use maillage_domain::structure::kind::StructureKind;
use schemars::JsonSchema;
use serde::Serialize;

pub use imported::IndicatorsImported;
pub use line::IndicatorLine;
pub(crate) use texts::{formula_text, plain, unit_text};
pub use texts::{scope_text, territory_in_words, value_text};

use crate::act_address::ActAddress;
use crate::problem::Problem;
use crate::words::{Argument, Words};

/// The indicators of a region on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IndicatorsView {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// The first day of which one is defined; none where none is.
    pub said_from: Option<Date>,
    /// What there is to say where none is defined on the day; empty where one is.
    pub note: String,
    /// The indicators, in the order of their codes.
    pub indicators: Vec<IndicatorView>,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IndicatorView {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// In what it is measured: `EUR`, `%`, or what is counted.
    pub unit: String,
    /// The same in words.
    pub unit_text: String,
    /// How it is reckoned, in words.
    pub calculation: String,
    /// How it is computed, as a word in data; empty where it is not.
    pub formula: String,
    /// The same in words.
    pub formula_text: String,
    /// Where its values come from; empty where nobody said it.
    pub source: String,
    /// The actions that it measures.
    pub actions: Vec<String>,
    /// The structures that it is about, by their FINESS numbers or codes.
    pub structures: Vec<String>,
    /// The kind of structures that it counts, by its word in data; none where it counts none.
    pub counts: Option<&'static str>,
    /// The missions and lines of the fund that pay for what it measures.
    pub destinations: Vec<String>,
    /// Its values, scope by scope.
    pub values: Vec<IndicatorLine>,
    /// What there is to say of them, in sentences.
    pub findings: Vec<String>,
    /// The number of the act that defines it.
    pub act: u64,
    /// The act.
    #[serde(skip)]
    pub defined_by: ActAddress,
}

/// An indicator that structures of a kind feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FedIndicator {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// The kind of structures that it counts, by its word in data.
    pub kind: &'static str,
}

impl IndicatorView {
    /// Words what was read of an indicator.
    pub fn new(reading: &Reading<'_>, words: Words) -> Self {
        let defined = reading.defined;
        let definition = &defined.fact.definition;
        let line = |line| IndicatorLine::new(line, &definition.unit, words);
        let finding = |finding| findings::sentence(finding, &definition.unit, words);
        let formula = definition.formula.as_ref();
        Self {
            code: defined.fact.indicator.to_string(),
            label: definition.label.to_string(),
            unit: definition.unit.to_string(),
            unit_text: unit_text(&definition.unit, words),
            calculation: definition.calculation.to_string(),
            formula: formula.map(ToString::to_string).unwrap_or_default(),
            formula_text: formula.map(|formula| formula_text(formula, words)).unwrap_or_default(),
            source: definition.source.as_ref().map(ToString::to_string).unwrap_or_default(),
            actions: definition.actions.iter().map(ToString::to_string).collect(),
            structures: definition.structures.iter().map(StructureKey::to_string).collect(),
            counts: formula.and_then(Formula::counts).map(StructureKind::as_str),
            destinations: definition.destinations.iter().map(ToString::to_string).collect(),
            values: reading.lines.iter().map(line).collect(),
            findings: reading.findings.iter().map(finding).collect(),
            act: defined.stamp.number.get(),
            defined_by: defined.stamp.number.into(),
        }
    }
}

impl IndicatorsView {
    /// What there is to say where no indicator is defined of a region, or on none of its days so far.
    pub fn none(region: &str, from: Option<Date>, words: Words) -> String {
        let region = ("region", Argument::Text(region));
        from.map_or_else(
            || words.with("indicator-none", &[region]),
            |from| words.with("indicator-none-yet", &[region, ("day", Argument::Text(&words.date(from)))]),
        )
    }
}

/// That no indicator has that code.
pub fn no_such_indicator(code: &str, known: &[&IndicatorCode], words: Words) -> Problem {
    let problem = Problem::worded("no-indicator", &[("code", Argument::Text(code))], words);
    if known.is_empty() {
        return problem.hint("indicators-form", &[], words);
    }
    let known = known.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(", ");
    problem.hint("indicators-known", &[("known", Argument::Text(&known))], words)
}
