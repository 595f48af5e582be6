//! What an export of HAPI lists: what an agency notified to its beneficiaries, line by line, with its codes.
//!
//! The file has forty columns; those that say whom, for what, under which codes and how much are kept here, the others in the file, which is
//! kept whole. Nothing of it commits anything.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::fund::beneficiary::{Finess, Siret};
use crate::fund::destination::{Destination, Mission};
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::ground::year::Year;

/// The lines of an export of HAPI.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HapiListed {
    /// The file.
    pub document: Digest,
    /// Its name.
    pub title: OneLine,
    /// Its lines that could be read, in its order.
    pub lines: Vec<HapiLine>,
}

/// A line of an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HapiLine {
    /// The 1-based line of the file.
    pub line: u32,
    /// The agency, as it is written.
    pub agency: OneLine,
    /// The campaign: the exercise.
    pub campaign: Year,
    /// Whom it is for: the identifier of the export, as it is written.
    pub beneficiary: OneLine,
    /// The establishment, where that identifier is its number in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finess: Option<Finess>,
    /// The legal person: its number in the register of companies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub siret: Option<Siret>,
    /// What the establishment is called. Of who has no number as an establishment no name is kept: it may be a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<OneLine>,
    /// The envelope: `FIR`.
    pub envelope: OneLine,
    /// The measures, from the widest level to the narrowest, as they are written; those that are empty are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<OneLine>,
    /// The destination that the narrowest measure names: `MI2-3-5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<Destination>,
    /// The account that the widest measure names: `657342`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<OneLine>,
    /// Who pays, as it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<OneLine>,
    /// The number of the commitment in the accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<OneLine>,
    /// What is notified, in cents.
    pub notified: i64,
    /// Since when it has effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
}

impl HapiLine {
    /// The mission that it is of, as far as its destination says it.
    pub fn mission(&self) -> Option<Mission> {
        self.destination.as_ref().map(|destination| destination.mission)
    }
}

impl Payload for HapiListed {
    fn subject(&self) -> String {
        self.title.to_string()
    }
}
