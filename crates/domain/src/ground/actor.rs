//! Who enters an act.

use serde::{Deserialize, Serialize};

use super::id::PersonId;

/// Who entered an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The program itself, from shipped data or a scheduled task.
    Program,
    /// A person, by opaque id.
    Person(PersonId),
}

impl From<Option<PersonId>> for Actor {
    /// The person, or the program where nobody is named.
    fn from(person: Option<PersonId>) -> Self {
        person.map_or(Self::Program, Self::Person)
    }
}
