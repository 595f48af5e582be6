//! Where credits stand: the exercise, the envelope, the earmark, the destination and the territory.
//!
//! Credits are limitative per envelope, and an earmark binds what it was delegated for: a [`Pool`] is what nothing may
//! exceed. Destination and territory are shown for information (decree 2012-1246, art. 178): a [`Cell`] is a pool with them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::destination::Destination;
use crate::text;

/// A budget year (*exercice*), a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(i16);

impl Year {
    /// The exercise of a calendar year.
    pub const fn new(year: i16) -> Self {
        Self(year)
    }

    /// The exercise a day lies in.
    pub fn of(day: Date) -> Self {
        Self(day.year())
    }

    /// The number of the year.
    pub const fn get(self) -> i16 {
        self.0
    }

    /// The exercise `years` later (earlier, if negative).
    #[must_use]
    pub const fn later(self, years: i16) -> Self {
        Self(self.0.saturating_add(years))
    }

    /// Its first day, 1 January.
    pub fn first_day(self) -> Date {
        Date::new(self.0, 1, 1).unwrap_or(Date::MAX)
    }

    /// Its last day, 31 December.
    pub fn last_day(self) -> Date {
        Date::new(self.0, 12, 31).unwrap_or(Date::MAX)
    }

    /// How many exercises there are from this one to `last`, both included; 0 if `last` comes before.
    pub fn count_to(self, last: Self) -> u32 {
        u32::try_from(i32::from(last.0) - i32::from(self.0) + 1).unwrap_or(0)
    }

    /// How many months of it have begun on a day: 0 before it, 12 after it.
    pub fn months_begun(self, day: Date) -> i8 {
        match day.year().cmp(&self.0) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => day.month(),
            std::cmp::Ordering::Greater => 12,
        }
    }
}

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
    /// Prevention (art. L. 1435-9 a and L. 1434-8 CSP).
    Prevention,
    /// The medico-social field (art. L. 1435-9 b and L. 1434-8 CSP).
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

/// The code of a zone or department, where a sum is tied to one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Territory(String);

impl Territory {
    /// Wraps a code.
    pub fn new(code: impl Into<String>) -> Self {
        Self(code.into())
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
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
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_a_day_around_an_exercise_when_its_months_are_counted_then_none_before_and_twelve_after() {
        let year = Year::new(2023);
        assert_eq!(year.months_begun(date(2022, 12, 31)), 0);
        assert_eq!(year.months_begun(date(2023, 1, 1)), 1);
        assert_eq!(year.months_begun(date(2023, 12, 31)), 12);
        assert_eq!(year.months_begun(date(2024, 1, 1)), 12);
    }

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

    #[test]
    fn given_two_exercises_when_counted_then_both_ends_stand() {
        assert_eq!(Year::new(2023).count_to(Year::new(2027)), 5);
        assert_eq!(Year::new(2023).count_to(Year::new(2023)), 1);
        assert_eq!(Year::new(2023).count_to(Year::new(2022)), 0);
    }
}
