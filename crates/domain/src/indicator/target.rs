//! What is aimed at.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::code::IndicatorCode;
use super::value::Value;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::structure::tally::Territory;

/// A value is aimed at, in a territory and by a day: a later one of the same takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorTargeted {
    /// Which indicator.
    pub indicator: IndicatorCode,
    /// Where.
    #[serde(default, skip_serializing_if = "Territory::is_region")]
    pub territory: Territory,
    /// The value, in hundredths.
    pub value: Value,
    /// By when.
    pub by: Date,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<OneLine>,
}

impl Payload for IndicatorTargeted {
    fn subject(&self) -> String {
        self.indicator.to_string()
    }
}
