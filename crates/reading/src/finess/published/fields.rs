//! The members of a record, by the names that the schema, or what is published by it, gives them.

use maillage_domain::care::arhgos::{FieldFault, RecordFault};
use serde_json::{Map, Value};

use crate::feed::notes::Notes;

/// A record as it is read.
pub(super) struct Fields<'n> {
    /// The line on which it begins.
    pub(super) line: u32,
    /// What is wrong with it.
    pub(super) faults: Vec<RecordFault>,
    /// What is told once.
    pub(super) notes: &'n mut Notes,
}

impl Fields<'_> {
    /// Notes that a member cannot be read.
    pub(super) fn fault(&mut self, field: &'static str, why: FieldFault) {
        self.faults.push(RecordFault::Field { line: self.line, field, why });
    }

    /// Tells once of the members that neither the schema nor what is published has.
    pub(super) fn known(&mut self, of: &Map<String, Value>, names: &[&str]) {
        for name in of.keys().filter(|name| !names.contains(&name.as_str())) {
            self.notes.element(name, || self.line);
        }
    }

    /// The text of a member: one that is null or empty says nothing, and one that is a code of a list is that code.
    pub(super) fn text<'v>(&mut self, of: &'v Map<String, Value>, name: &'static str) -> Option<&'v str> {
        let value = of.get(name)?;
        let text = match value {
            Value::Null => None,
            Value::String(text) => Some(text.as_str()),
            Value::Object(coding) => match coding.get("code") {
                Some(Value::String(code)) => Some(code.as_str()),
                Some(Value::Null) | None => None,
                Some(Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
                    self.fault(name, FieldFault::Text);
                    None
                }
            },
            Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
                self.fault(name, FieldFault::Text);
                None
            }
        };
        text.map(str::trim).filter(|text| !text.is_empty())
    }

    /// The text of the first of several members that says something.
    pub(super) fn first<'v>(
        &mut self,
        of: &'v Map<String, Value>,
        names: &[&'static str],
    ) -> Option<&'v str> {
        names.iter().find_map(|name| self.text(of, name))
    }

    /// A member that may say something.
    pub(super) fn given<T>(
        &mut self,
        of: &Map<String, Value>,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, FieldFault>,
    ) -> Option<T> {
        let text = self.text(of, name)?;
        read(text).map_err(|why| self.fault(name, why)).ok()
    }

    /// The members of one that is an object; a fault where it must be there and is not.
    pub(super) fn object<'v>(
        &mut self,
        of: &'v Map<String, Value>,
        names: &[&'static str],
    ) -> Option<&'v Map<String, Value>> {
        let found = names.iter().find_map(|name| of.get(*name)).and_then(Value::as_object);
        if found.is_none() {
            self.fault(names.first().copied().unwrap_or_default(), FieldFault::Missing);
        }
        found
    }
}

/// What stands in a member that is a list; nothing where it is none.
pub(super) fn list<'v>(of: &'v Map<String, Value>, name: &str) -> &'v [Value] {
    of.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
