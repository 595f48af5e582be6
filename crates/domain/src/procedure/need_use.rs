//! How a grant uses up an exceptional need: a reading, which no text settles.

use crate::parameter::value::Value;

/// How a grant uses up an exceptional need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeedUse {
    /// Each authorisation granted takes one of those that the need opens.
    OnePlace,
    /// The first authorisation granted meets the need, however many it opened.
    Whole,
}

impl NeedUse {
    /// Both readings.
    pub const ALL: [Self; 2] = [Self::OnePlace, Self::Whole];

    /// The word in data: `one-place`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OnePlace => "one-place",
            Self::Whole => "whole",
        }
    }

    /// The reading that a value names.
    pub(super) fn of(value: &Value) -> Option<Self> {
        let name = value.choice()?;
        Self::ALL.into_iter().find(|reading| reading.as_str() == name)
    }
}
