//! By what a call is known.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest code, in characters.
const LONGEST: usize = 40;

/// The code of a call, which its agency gives: letters, digits, hyphens and full stops, letters as capitals: `AAP-2026-04`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CallCode(String);

/// A text that is no code of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("letters, digits, hyphens and full stops, {LONGEST} at most")]
pub struct NotACall;

impl CallCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for CallCode {
    type Err = NotACall;

    /// ```
    /// use maillage_domain::call::code::CallCode;
    /// assert_eq!(" aap-2026-04".parse::<CallCode>().map(|it| it.to_string()).as_deref(), Ok("AAP-2026-04"));
    /// assert!("2026/4".parse::<CallCode>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, NotACall> {
        let text = text.trim().to_ascii_uppercase();
        let signs = text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'.');
        let says = text.bytes().next().is_some_and(|sign| sign.is_ascii_alphanumeric());
        if signs && says && text.len() <= LONGEST { Ok(Self(text)) } else { Err(NotACall) }
    }
}

impl TryFrom<String> for CallCode {
    type Error = NotACall;

    fn try_from(text: String) -> Result<Self, NotACall> {
        text.parse()
    }
}

impl From<CallCode> for String {
    fn from(code: CallCode) -> Self {
        code.0
    }
}

impl fmt::Display for CallCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
