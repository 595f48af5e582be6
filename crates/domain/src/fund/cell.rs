//! Where credits stand: the exercise, the envelope, the earmark, the destination and the territory.
//!
//! Credits are limitative per envelope, and an earmark binds what it was delegated for: a [`Pool`] is what nothing may
//! exceed. Destination and territory are shown for information (decree 2012-1246, art. 178): a [`Cell`] is a pool with them.

use serde::{Deserialize, Serialize};

use super::destination::{Destination, Mission};
use crate::ground::code::code;
use crate::text;

pub use crate::ground::year::Year;

/// The envelopes of the annex budget (art. R. 1432-55 II CSP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Envelope {
    /// Intervention (*intervention*).
    Intervention,
    /// Operating costs attachable to the fund (*fonctionnement rattachable*).
    Operating,
}

impl Envelope {
    /// The word in data: `intervention`, `operating`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Intervention => "intervention",
            Self::Operating => "operating",
        }
    }

    /// Reads the word in data.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Intervention, Self::Operating].into_iter().find(|envelope| envelope.as_str() == word)
    }
}

/// What credits are bound to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Earmark {
    /// Nothing: fungible credits (*crédits fongibles*).
    Free,
    /// Prevention (art. L. 1435-9 a CSP).
    Prevention,
    /// Loss of autonomy and the medico-social field (art. L. 1435-9 b CSP).
    MedicoSocial,
    /// One purpose, by its code: sanctuarised credits (*crédits sanctuarisés*).
    Sanctuarised(String),
}

impl Earmark {
    /// Reads the code in data; nothing and `free` stand for fungible credits. Case, accents, spaces and hyphens are left out
    /// of account, so that no spelling of a protected field makes another purpose of it.
    pub fn of_code(code: &str) -> Self {
        let letters: String = text::key(code).chars().filter(char::is_ascii_alphanumeric).collect();
        match letters.as_str() {
            "" | "free" => Self::Free,
            "prevention" => Self::Prevention,
            "medicosocial" => Self::MedicoSocial,
            _ => Self::Sanctuarised(code.trim().to_owned()),
        }
    }

    /// The code in data: `prevention`, `medico-social`, or the code of a purpose; fungible credits have none.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Free => None,
            Self::Prevention => Some("prevention"),
            Self::MedicoSocial => Some("medico-social"),
            Self::Sanctuarised(code) => Some(code),
        }
    }
}

code! {
    /// The code of a zone or department, where a sum is tied to one.
    Territory
}

/// What nothing may exceed: the credits of an exercise, an envelope and an earmark.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pool {
    /// The exercise.
    pub year: Year,
    /// The envelope.
    pub envelope: Envelope,
    /// The earmark.
    pub earmark: Earmark,
}

/// Where a sum stands in an exercise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The envelope.
    pub envelope: Envelope,
    /// The earmark.
    pub earmark: Earmark,
    /// The destination, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<Destination>,
    /// The territory, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<Territory>,
}

impl Place {
    /// Its mission, where it has one.
    pub fn mission(&self) -> Option<Mission> {
        self.destination.as_ref().map(|destination| destination.mission)
    }

    /// The code of its line of the nomenclature, where it has one.
    pub fn code(&self) -> Option<&str> {
        self.destination.as_ref()?.code.as_deref()
    }

    /// The pool it draws on in an exercise.
    pub fn pool(&self, year: Year) -> Pool {
        Pool { year, envelope: self.envelope, earmark: self.earmark.clone() }
    }
}

/// A place in an exercise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// The exercise.
    pub year: Year,
    /// The place.
    pub place: Place,
}

impl Cell {
    /// The cell of a place in an exercise.
    pub const fn new(year: Year, place: Place) -> Self {
        Self { year, place }
    }

    /// The pool it belongs to.
    pub fn pool(&self) -> Pool {
        self.place.pool(self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_protected_field_in_any_spelling_when_read_then_protected_and_another_code_then_a_purpose() {
        for code in ["prevention", "Prévention", " PREVENTION "] {
            assert_eq!(Earmark::of_code(code), Earmark::Prevention);
        }
        for code in ["medico-social", "Médico-social", "medico social"] {
            assert_eq!(Earmark::of_code(code), Earmark::MedicoSocial);
        }
        assert_eq!((Earmark::of_code(" "), Earmark::of_code("Free")), (Earmark::Free, Earmark::Free));
        assert_eq!(Earmark::of_code(" ESMS "), Earmark::Sanctuarised("ESMS".to_owned()));
    }
}
