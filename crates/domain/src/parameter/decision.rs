//! Decisions on parameters: pure functions that return the fact to record, or a refusal.

use super::book::ParameterBook;
use super::name::ParameterName;
use super::set::{Flaw, ParameterSet};
use super::table::ParameterTable;
use super::unit::{ParameterUnit, ValueError};
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::id::ActNumber;
use crate::period::Period;
use crate::text;

/// A value to set, as a person gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetParameter {
    /// The name of the parameter.
    pub name: String,
    /// The value, as its unit is written.
    pub value: String,
    /// When it is to be in force.
    pub in_force: Period,
    /// Where it stands.
    pub source: String,
    /// What is doubtful about it.
    pub doubt: Option<String>,
}

/// Why a value is not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetRefusal {
    /// No parameter bears the name.
    Unknown {
        /// The names that come nearest.
        nearest: Vec<ParameterName>,
    },
    /// The value is not written as those of its unit are.
    Unreadable(ParameterUnit),
    /// The value is a number outside the range of its unit.
    OutOfRange(ParameterUnit),
    /// It would end before it begins.
    Backwards,
    /// It does not say where it stands.
    NoSource,
}

/// What becomes of a value to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAdmission {
    /// An act says the same, and no later one speaks of its days: nothing to write.
    Already(ActNumber),
    /// One to record.
    New,
}

impl ParameterTable {
    /// Judges a value to set by the table: the fact to record, or why not.
    pub fn judge(&self, asked: &SetParameter) -> Result<ParameterSet, SetRefusal> {
        let unknown = || SetRefusal::Unknown { nearest: self.nearest(&asked.name) };
        let parameter = self.parameter(&asked.name).ok_or_else(unknown)?;
        let value = parameter.unit.read(asked.value.trim()).map_err(|error| match error {
            ValueError::Form => SetRefusal::Unreadable(parameter.unit.clone()),
            ValueError::Range => SetRefusal::OutOfRange(parameter.unit.clone()),
        })?;
        let doubt = asked.doubt.as_deref().map(str::trim).filter(|doubt| !doubt.is_empty());
        let (name, in_force, doubt) = (parameter.name.clone(), asked.in_force, doubt.map(str::to_owned));
        let set = ParameterSet { name, value, in_force, source: asked.source.trim().to_owned(), doubt };
        match set.flaw() {
            None => Ok(set),
            Some(Flaw::Range) => Err(SetRefusal::OutOfRange(parameter.unit.clone())),
            Some(Flaw::Backwards) => Err(SetRefusal::Backwards),
            Some(Flaw::NoSource) => Err(SetRefusal::NoSource),
        }
    }

    /// The names that come nearest to one that nobody bears, the nearest first.
    fn nearest(&self, name: &str) -> Vec<ParameterName> {
        let known = self.iter().map(|parameter| &parameter.name);
        text::nearest(known, name, |known| vec![known.as_str()]).into_iter().cloned().collect()
    }
}

/// Judges a value against what a region has set before.
pub fn admit(book: &ParameterBook, region: &RegionCode, set: &ParameterSet) -> SetAdmission {
    let mut before = book.values(region, &set.name, Asked::LATEST).rev();
    match before.find(|other| other.fact.in_force.meets(&set.in_force)) {
        Some(last) if *last.fact == *set => SetAdmission::Already(last.stamp.number),
        _ => SetAdmission::New,
    }
}
