//! A delegation of signature: the director of the agency lets a person sign in his name.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ground::id::PersonId;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::period::Period;

/// A kind of acts that may be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signable {
    /// Bilans of the supply of care.
    Bilans,
    /// Orders that fix filing windows.
    Windows,
    /// Decisions of the intervention fund, whatever their sum: no ceiling is recorded, none being given.
    Fund,
}

impl Signable {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Bilans, Self::Windows, Self::Fund];

    /// Its name, in files and commands.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bilans => "bilans",
            Self::Windows => "windows",
            Self::Fund => "fund",
        }
    }

    /// The kind of that name.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The director of the agency delegates his signature to a person, by a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureDelegated {
    /// The number of the decision.
    pub decision: OneLine,
    /// The day of the decision.
    pub decided_on: Date,
    /// The day on which it was published, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// Who may sign, by an opaque identifier.
    pub delegate: PersonId,
    /// The function of the delegate, as it is written below what he signs.
    pub function: OneLine,
    /// What may be signed.
    pub may_sign: BTreeSet<Signable>,
    /// On which days.
    pub in_force: Period,
}

impl Payload for SignatureDelegated {
    fn subject(&self) -> String {
        self.decision.to_string()
    }
}
