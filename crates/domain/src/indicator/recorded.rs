//! A value that somebody found.

use serde::{Deserialize, Serialize};

use super::code::IndicatorCode;
use super::scope::Scope;
use super::value::Value;
use crate::digest::Digest;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::ground::place::Place;

/// A value was found; the act has effect from the day that it is of. A later one of the same scope takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorRecorded {
    /// Which indicator.
    pub indicator: IndicatorCode,
    /// What the value is of.
    pub scope: Scope,
    /// The value, in hundredths.
    pub value: Value,
    /// The words that print it, where a document does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<OneLine>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<OneLine>,
    /// The table that it was read from, and where it stands there; none where a person entered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_in: Option<ReadIn>,
}

/// Where a value was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadIn {
    /// The document.
    pub document: Digest,
    /// Where it stands there.
    pub place: Place,
}

impl IndicatorRecorded {
    /// Whether both say the same, wherever each was read.
    pub fn says_as(&self, other: &Self) -> bool {
        let said = |one: &Self| (one.value, one.printed.clone(), one.source.clone());
        self.indicator == other.indicator
            && self.scope.key() == other.scope.key()
            && said(self) == said(other)
    }
}

impl Payload for IndicatorRecorded {
    fn subject(&self) -> String {
        self.indicator.to_string()
    }
}
