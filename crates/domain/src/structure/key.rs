//! By what a structure is known for ever.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ground::register::{Finess, NotAnIdentifier};

/// The longest code of an agency.
const LONGEST: usize = 60;

/// By what a structure is known, whatever it is called: its FINESS number where it has one, else a code of the agency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum StructureKey {
    /// Its number in the register of health establishments.
    Finess(Finess),
    /// A code that the agency gives: `cpts-ponthieu`.
    Code(AgencyCode),
}

/// A code that an agency gives: small letters, digits, hyphens and dots, a letter first. It is never mistaken for a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyCode(String);

/// A text by which no structure is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAKey {
    /// It begins with a digit, and is no FINESS number, or has a slip in it.
    #[error(transparent)]
    Finess(#[from] NotAnIdentifier),
    /// It is no code: letters, digits, hyphens and dots.
    #[error("not the code of a structure")]
    Code,
}

impl StructureKey {
    /// Reads a key as people write it: what begins with a digit is a FINESS number, or nothing.
    ///
    /// # Errors
    ///
    /// It is neither a FINESS number nor a code.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let text = text.trim();
        if text.starts_with(|sign: char| sign.is_ascii_digit()) {
            return Ok(Self::Finess(Finess::parse(text)?));
        }
        let code = text.to_ascii_lowercase();
        let is_letter = |sign: char| sign.is_ascii_lowercase();
        let fits = |sign: char| is_letter(sign) || sign.is_ascii_digit() || matches!(sign, '-' | '.');
        let is_code = code.starts_with(is_letter) && code.chars().all(fits) && code.len() <= LONGEST;
        if is_code { Ok(Self::Code(AgencyCode(code))) } else { Err(NotAKey::Code) }
    }

    /// Its FINESS number, where it is known by that.
    pub const fn finess(&self) -> Option<Finess> {
        match self {
            Self::Finess(number) => Some(*number),
            Self::Code(_) => None,
        }
    }
}

impl TryFrom<String> for StructureKey {
    type Error = NotAKey;

    fn try_from(text: String) -> Result<Self, NotAKey> {
        Self::parse(&text)
    }
}

impl From<StructureKey> for String {
    fn from(key: StructureKey) -> Self {
        key.to_string()
    }
}

impl fmt::Display for StructureKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finess(number) => number.fmt(f),
            Self::Code(AgencyCode(code)) => f.write_str(code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_number_or_a_code_when_read_then_each_as_what_it_is_and_written_back() {
        for (text, kept, is_finess) in [
            ("620000026", "620000026", true),
            (" 62 0 000 026 ", "620000026", true),
            ("UAPED-Lille", "uaped-lille", false),
            ("cpts.2", "cpts.2", false),
        ] {
            let key = StructureKey::parse(text).expect("a key");
            assert_eq!((key.to_string().as_str(), key.finess().is_some()), (kept, is_finess), "{text}");
            assert_eq!(StructureKey::parse(&key.to_string()), Ok(key), "{text}");
        }
    }

    #[test]
    fn given_a_slip_in_a_number_or_what_is_no_code_when_read_then_refused() {
        for number in ["620000027", "62000", "6-lille"] {
            assert!(matches!(StructureKey::parse(number), Err(NotAKey::Finess(_))), "{number}");
        }
        for text in ["", "maison de santé", "é1", "-a", &"a".repeat(LONGEST + 1)] {
            assert_eq!(StructureKey::parse(text), Err(NotAKey::Code), "{text}");
        }
    }
}
