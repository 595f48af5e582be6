//! What an indicator is.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::code::IndicatorCode;
use super::formula::Formula;
use super::unit::Unit;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::structure::key::StructureKey;

/// An indicator was defined, or defined anew: what is said takes the place of all that was said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorDefined {
    /// Which one.
    pub indicator: IndicatorCode,
    /// What it is.
    pub definition: Definition,
}

/// What an indicator is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// What it is called.
    pub label: OneLine,
    /// In what it is measured.
    pub unit: Unit,
    /// How it is reckoned, in words.
    pub calculation: OneLine,
    /// How it is computed; none where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<Formula>,
    /// Where its values come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<OneLine>,
    /// The actions that it measures.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub actions: BTreeSet<OneLine>,
    /// The structures that it is about.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub structures: BTreeSet<StructureKey>,
    /// The missions and lines of the fund that pay for what it measures, by their codes.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub destinations: BTreeSet<OneLine>,
}

impl Definition {
    /// Whether the values of the parts of a territory add up to that of the whole.
    pub fn adds_up(&self) -> bool {
        self.unit.adds_up() && self.formula.as_ref().is_none_or(Formula::adds_up)
    }
}

impl Payload for IndicatorDefined {
    fn subject(&self) -> String {
        self.definition.label.to_string()
    }
}
