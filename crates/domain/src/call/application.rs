//! What is sent in answer to a call.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::code::CallCode;
use crate::fund::beneficiary::Beneficiary;
use crate::fund::essentials::LegalName;
use crate::fund::money::Ae;
use crate::fund::notified::ReadIn;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;

/// An application was received. One that comes after the deadline is received too: it is late, and is told so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationReceived {
    /// In answer to which call.
    pub call: CallCode,
    /// The number that the form gave it, kept as it is.
    pub number: OneLine,
    /// Who applies.
    pub applicant: Beneficiary,
    /// Its name, where it is a legal person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LegalName>,
    /// What the project is called.
    pub title: OneLine,
    /// What is asked for.
    pub requested: Ae,
    /// The day it was received.
    pub received_on: Date,
    /// The table that it was read from, and where it stands there; none where a person entered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_in: Option<ReadIn>,
}

impl ApplicationReceived {
    /// Whether both say the same, wherever each was read.
    pub fn says_as(&self, other: &Self) -> bool {
        let unread = |one: &Self| Self { read_in: None, ..one.clone() };
        unread(self) == unread(other)
    }
}

impl Payload for ApplicationReceived {
    fn subject(&self) -> String {
        self.call.to_string()
    }
}
