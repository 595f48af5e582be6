//! What the texts on filing windows leave to a date or a doubt, each with the type that its rule needs.

use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::parameter::book::ParameterBook;
use crate::parameter::dated::Dated;
use crate::parameter::table::{ParameterFault, ParameterTable};
use crate::parameter::value::Value;

pub use crate::parameter::dated::on;

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
    fn of(value: &Value) -> Option<Self> {
        let name = value.choice()?;
        Self::ALL.into_iter().find(|reading| reading.as_str() == name)
    }
}

/// The parameters of filing windows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowParameters {
    /// How many months a window lasts at least, by its first day.
    pub shortest_months: Vec<Dated<i16>>,
    /// How a grant uses up an exceptional need.
    pub need_used_up: Vec<Dated<NeedUse>>,
}

impl WindowParameters {
    /// The parameters of a table.
    ///
    /// # Errors
    ///
    /// One is missing, or is of another unit than its rule needs.
    pub fn read(table: &ParameterTable) -> Result<Self, ParameterFault> {
        Ok(Self {
            shortest_months: table.values("window.shortest", Value::months)?,
            need_used_up: table.values("window.need-used-up", NeedUse::of)?,
        })
    }

    /// The same, as they hold in a region when it is asked.
    ///
    /// # Errors
    ///
    /// What ships cannot be used; what a region has set never brings one.
    pub fn of(
        shipped: &ParameterTable,
        book: &ParameterBook,
        region: &RegionCode,
        asked: Asked,
    ) -> Result<Self, ParameterFault> {
        Self::read(&shipped.of(book, region, asked))
    }
}
