//! Decisions on parameters: pure functions that return the fact to record, or a refusal.

use super::book::ParameterBook;
use super::name::ParameterName;
use super::set::ParameterSet;
use super::table::ParameterTable;
use super::unit::{Unit, ValueError};
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::id::ActNumber;
use crate::period::Period;
use crate::text;

/// How many names are told where one is not known.
/// Arbitrary: a slip of the pen is nearly always the first, and three names stay one line of a refusal.
const NEAREST: usize = 3;

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
    Unreadable(Unit),
    /// The value is a number outside the range of its unit.
    OutOfRange(Unit),
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
        if !asked.in_force.is_ordered() {
            return Err(SetRefusal::Backwards);
        }
        let source = asked.source.trim().to_owned();
        if source.is_empty() {
            return Err(SetRefusal::NoSource);
        }
        let doubt = asked.doubt.as_deref().map(str::trim).filter(|doubt| !doubt.is_empty());
        let (name, in_force, doubt) = (parameter.name.clone(), asked.in_force, doubt.map(str::to_owned));
        Ok(ParameterSet { name, value, in_force, source, doubt })
    }

    /// The names that come nearest to one that nobody bears, the nearest first.
    fn nearest(&self, name: &str) -> Vec<ParameterName> {
        let key = text::key(name);
        let mut names: Vec<_> = self.iter().map(|parameter| parameter.name.clone()).collect();
        names.sort_by_cached_key(|known| text::distance(&text::key(known.as_str()), &key));
        names.truncate(NEAREST);
        names
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
