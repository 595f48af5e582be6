//! The table of parameters: what ships, and the same as it holds in a region.

use jiff::civil::Date;

use super::book::ParameterBook;
use super::dated::{Dated, Provenance, on};
use super::name::ParameterName;
use super::unit::ParameterUnit;
use super::value::Value;
use crate::bilingual::Bilingual;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;

/// A parameter, with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: ParameterName,
    /// What its values are.
    pub unit: ParameterUnit,
    /// What it is, in one sentence.
    pub title: Bilingual,
    /// Its values: of those that cover a day the last one holds. One at least ships, but of a parameter that is [open](Self::is_open).
    pub values: Vec<Dated<Value>>,
}

impl Parameter {
    /// Whether nobody prints a value of it: what a region sets holds on its own days and on no other.
    pub fn is_open(&self) -> bool {
        self.values.iter().all(|value| matches!(value.origin, Provenance::Region { .. }))
    }

    /// The value that holds on a day; nothing of an open one that nobody set for that day.
    pub fn on(&self, day: Date) -> Option<&Dated<Value>> {
        if self.is_open() {
            return self.values.iter().rfind(|value| value.in_force.contains(day));
        }
        Some(on(&self.values, day))
    }
}

/// Parameters, in the order in which people read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterTable(Vec<Parameter>);

/// A table that does not have what is read from it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParameterFault {
    /// No parameter bears the name, or it has no value.
    #[error("parameter `{name}` has no value")]
    Missing {
        /// The name.
        name: &'static str,
    },
    /// Its values are of another unit, or offer a reading that is not known.
    #[error("parameter `{name}`: `{value}` is not a value that can be used")]
    Misfit {
        /// The name.
        name: &'static str,
        /// The value.
        value: Value,
    },
}

impl ParameterTable {
    /// A table of parameters.
    pub const fn new(parameters: Vec<Parameter>) -> Self {
        Self(parameters)
    }

    /// This table, and behind it the parameters of another.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The parameters, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Parameter> {
        self.0.iter()
    }

    /// The parameter that bears a name.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.iter().find(|parameter| parameter.name.as_str() == name)
    }

    /// The table as it holds in a region: the values that ship for every region or for this one, then those that the region
    /// has set, as known when it is asked.
    ///
    /// A value of another unit than that of its parameter is passed over: no maillage writes one.
    #[must_use]
    pub fn of(&self, book: &ParameterBook, region: &RegionCode, asked: Asked) -> Self {
        let of_region = |parameter: &Parameter| {
            let mut parameter = parameter.clone();
            parameter.values.retain(|value| value.origin.holds_in(region));
            let set = book.values(region, &parameter.name, asked);
            let fitting = set.filter(|set| parameter.unit.holds(&set.fact.value)).map(Dated::from);
            parameter.values.extend(fitting);
            parameter
        };
        Self(self.iter().map(of_region).collect())
    }

    /// The values of a parameter, read as the type that whoever computes with them needs.
    ///
    /// # Errors
    ///
    /// No such parameter, or a value that it has or could be given that cannot be read so.
    pub fn values<T>(
        &self,
        name: &'static str,
        read: impl Fn(&Value) -> Option<T>,
    ) -> Result<Vec<Dated<T>>, ParameterFault> {
        let parameter = self.parameter(name).filter(|parameter| !parameter.values.is_empty());
        let parameter = parameter.ok_or(ParameterFault::Missing { name })?;
        let misfit = |value: &Value| ParameterFault::Misfit { name, value: value.clone() };
        if let Some(unread) = parameter.unit.choices().find(|choice| read(choice).is_none()) {
            return Err(misfit(&unread));
        }
        let dated = |value: &Dated<Value>| value.read(&read).ok_or_else(|| misfit(&value.value));
        parameter.values.iter().map(dated).collect()
    }
}
