//! A value that a region sets for itself.

use serde::{Deserialize, Serialize};

use super::dated::{Dated, Provenance};
use super::name::ParameterName;
use super::value::Value;
use crate::bilingual::Bilingual;
use crate::ground::confidence::Confidence;
use crate::ground::payload::Payload;
use crate::ground::stamp::Recorded;
use crate::period::Period;

/// A region sets a value of its own for a parameter: it holds there in place of the one that ships, for its period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterSet {
    /// The parameter.
    pub name: ParameterName,
    /// The value.
    pub value: Value,
    /// When it is in force.
    pub in_force: Period,
    /// Where it stands: the decision, order or text that sets it.
    pub source: String,
    /// What is doubtful about it, as its author wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<String>,
}

/// Why a value can hold nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It is outside the range of its unit.
    Range,
    /// It ends before it begins.
    Backwards,
    /// It does not say where it stands.
    NoSource,
}

impl ParameterSet {
    /// The first reason why it can hold nowhere.
    pub fn flaw(&self) -> Option<Flaw> {
        if !self.value.is_possible() {
            return Some(Flaw::Range);
        }
        if !self.in_force.is_ordered() {
            return Some(Flaw::Backwards);
        }
        self.source.trim().is_empty().then_some(Flaw::NoSource)
    }
}

impl Payload for ParameterSet {
    fn subject(&self) -> String {
        format!("{} = {}", self.name, self.value)
    }
}

impl From<&Recorded<ParameterSet>> for Dated<Value> {
    /// What an agency sets for itself is its practice.
    fn from(recorded: &Recorded<ParameterSet>) -> Self {
        let (stamp, set) = (&recorded.stamp, &recorded.fact);
        Self {
            value: set.value.clone(),
            in_force: set.in_force,
            source: set.source.clone(),
            confidence: Confidence::Practice,
            doubt: set.doubt.as_deref().map(Bilingual::as_written),
            origin: Provenance::Region { code: stamp.region.clone(), act: stamp.number },
        }
    }
}
