//! How an agreement is cited: the number an agency gives it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest reference, in characters.
const LONGEST: usize = 40;

/// The reference of an agreement, such as `C-2024-0031`: letters, digits, hyphens and full stops, letters as capitals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AgreementRef(String);

/// A text that is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("letters, digits, hyphens and full stops, {LONGEST} at most")]
pub struct NoReference;

impl AgreementRef {
    /// The reference.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for AgreementRef {
    type Err = NoReference;

    /// ```
    /// use maillage_domain::fund::agreement::AgreementRef;
    /// assert_eq!("c-2024-0031".parse::<AgreementRef>().map(|it| it.to_string()).as_deref(), Ok("C-2024-0031"));
    /// assert!("2024/31".parse::<AgreementRef>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, NoReference> {
        let text = text.trim().to_ascii_uppercase();
        let signs = text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'.');
        let says = text.bytes().next().is_some_and(|sign| sign.is_ascii_alphanumeric());
        if signs && says && text.len() <= LONGEST { Ok(Self(text)) } else { Err(NoReference) }
    }
}

impl TryFrom<String> for AgreementRef {
    type Error = NoReference;

    fn try_from(text: String) -> Result<Self, NoReference> {
        text.parse()
    }
}

impl From<AgreementRef> for String {
    fn from(reference: AgreementRef) -> Self {
        reference.0
    }
}

impl fmt::Display for AgreementRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
