//! Parameters as people read them: each value with its unit, period, source and doubt, and who set it.

mod receipt;
mod refusal;
mod value;

use jiff::civil::Date;
use maillage_domain::parameter::dated::{Dated, Provenance};
use maillage_domain::parameter::table::{Parameter, ParameterTable};
use maillage_domain::parameter::value::Value;
use serde::Serialize;

use crate::words::Words;

pub use receipt::ParameterReceiptView;
pub(crate) use receipt::period_text;
pub use refusal::refusal;
pub use value::{ParameterValue, value_text};

/// The parameters of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ParametersView {
    /// The day whose values these are; absent where those of any day are told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Date>,
    /// Their values, those of one parameter together: of those that cover a day the last one holds.
    pub parameters: Vec<ParameterView>,
    /// Those that nobody prints and that the region has not set for that day: it may.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<OpenParameterView>,
}

/// A parameter that has no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenParameterView {
    /// The name of the parameter.
    pub name: String,
    /// The unit of its values.
    pub unit: &'static str,
    /// What it is, in one sentence.
    pub title: String,
}

/// One value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ParameterView {
    /// The name of the parameter.
    pub name: String,
    /// The value: a number in its unit, the name of a reading, or a shape of codes.
    pub value: ParameterValue,
    /// The unit: `basis-points`, `days`, `exercises`, `months`, `cents`, `choice`, `codes`.
    pub unit: &'static str,
    /// The first day in force.
    pub from: Date,
    /// The last day in force, if there is one.
    pub until: Option<Date>,
    /// Where it was read.
    pub source: String,
    /// How sure it is: `text`, `general`, `practice`.
    pub confidence: &'static str,
    /// What is doubtful about it.
    pub doubt: Option<String>,
    /// The region that set it, or whose agency publishes it; nothing for what ships for every region.
    pub region: Option<String>,
    /// The act that set it; nothing for what ships.
    pub act: Option<u64>,
    /// What the parameter is, in one sentence.
    pub title: String,
    /// The value in words.
    #[serde(skip)]
    pub value_text: String,
    /// How sure it is, in words.
    #[serde(skip)]
    pub confidence_text: String,
}

impl ParametersView {
    /// Words a table: the value in force on a day, or those of any day.
    pub fn new(table: &ParameterTable, at: Option<Date>, words: Words) -> Self {
        let values = |parameter: &Parameter| -> Vec<ParameterView> {
            let told = match at {
                Some(day) => parameter.on(day).map_or(&[][..], std::slice::from_ref),
                None => &parameter.values,
            };
            told.iter().map(|value| ParameterView::new(parameter, value, words)).collect()
        };
        let has_none = |parameter: &&Parameter| match at {
            Some(day) => parameter.on(day).is_none(),
            None => parameter.values.is_empty(),
        };
        let open = table.iter().filter(has_none).map(|parameter| OpenParameterView {
            name: parameter.name.to_string(),
            unit: parameter.unit.as_str(),
            title: parameter.title.get(words.language()).to_owned(),
        });
        let open = open.collect();
        Self { at, parameters: table.iter().flat_map(values).collect(), open }
    }
}

impl ParameterView {
    fn new(parameter: &Parameter, dated: &Dated<Value>, words: Words) -> Self {
        let language = words.language();
        let confidence = dated.confidence.as_str();
        let (region, act) = match &dated.origin {
            Provenance::Shipped => (None, None),
            Provenance::Published(code) => (Some(code.to_string()), None),
            Provenance::Region { code, act } => (Some(code.to_string()), Some(act.get())),
        };
        Self {
            name: parameter.name.to_string(),
            value: ParameterValue::from(&dated.value),
            unit: parameter.unit.as_str(),
            from: dated.in_force.from,
            until: dated.in_force.until,
            source: dated.source.clone(),
            confidence,
            doubt: dated.doubt.as_ref().map(|doubt| doubt.get(language).to_owned()),
            region,
            act,
            title: parameter.title.get(language).to_owned(),
            value_text: value_text(&dated.value, &parameter.unit, words),
            confidence_text: words.get(&format!("confidence-{confidence}")),
        }
    }
}
