//! What is said of a legal entity or a site at one time: its name, where it is, and to whom it belongs.

use std::fmt;

use arrayvec::ArrayString;
use serde::{Deserialize, Serialize};

use super::{LegalEntityNumber, SiteNumber};
use crate::ground::one_line::OneLine;
use crate::ground::register::{Siren, Siret};

/// The official code of a commune (INSEE): five digits, or a letter in the second place in Corsica. Codes change when communes
/// merge or split, so it means what the list of its day says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CommuneCode(ArrayString<5>);

/// A text that is no code of a commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a commune")]
pub struct NotACommune;

impl CommuneCode {
    /// Reads a code.
    ///
    /// # Errors
    ///
    /// It is not written as one.
    pub fn parse(text: &str) -> Result<Self, NotACommune> {
        let digits = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
        let plain = digits(text) || text.strip_prefix("2A").or(text.strip_prefix("2B")).is_some_and(digits);
        let code = ArrayString::from(text).map_err(|_long| NotACommune)?;
        if plain && code.is_full() { Ok(Self(code)) } else { Err(NotACommune) }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CommuneCode {
    type Error = NotACommune;

    fn try_from(text: String) -> Result<Self, NotACommune> {
        Self::parse(&text)
    }
}

impl From<CommuneCode> for String {
    fn from(code: CommuneCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CommuneCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where letters reach it, and in which commune it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The number and the street, where a register has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<OneLine>,
    /// The line of the post: `62000 ARRAS`.
    pub town: OneLine,
    /// The commune; none where nobody said it yet: then it lies in no zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
}

/// What is said of a legal entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalIdentity {
    /// Its name (*raison sociale*).
    pub name: OneLine,
    /// Its number in the register of companies, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub siren: Option<Siren>,
    /// Its address, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// What is said of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteIdentity {
    /// Its name.
    pub name: OneLine,
    /// The legal entity that it belongs to.
    pub holder: LegalEntityNumber,
    /// Its number in the register of companies, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub siret: Option<Siret>,
    /// Its address, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// The site whose ground it stands on, where it is another's: a register numbers a site for each legal entity, and two of them
    /// on one ground that no public road cuts are one place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_ground_of: Option<SiteNumber>,
}

/// What is said of any entity.
pub trait Identity {
    /// Its name.
    fn name(&self) -> &OneLine;
}

impl Identity for LegalIdentity {
    fn name(&self) -> &OneLine {
        &self.name
    }
}

impl Identity for SiteIdentity {
    fn name(&self) -> &OneLine {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_code_of_a_commune_when_read_then_five_digits_or_a_letter_in_corsica() {
        for code in ["62041", "01001", "2A004", "2B033", "97411"] {
            assert_eq!(CommuneCode::parse(code).map(String::from).as_deref(), Ok(code));
        }
        for text in ["", "6204", "620411", "2C004", "A2004", "62 41", "é204"] {
            assert_eq!(CommuneCode::parse(text), Err(NotACommune), "{text}");
        }
    }
}
