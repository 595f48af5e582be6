//! Why a cell of the bilan changed between two days: the authorisations that count otherwise, each with its acts.

use std::collections::BTreeSet;

use maillage_domain::act::ActNumber;
use maillage_domain::care::authorisation::status::StatusName;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::territory::ZoneCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::status::status_text;
use crate::act_address::ActAddress;
use crate::words::{Argument, Words};

/// A cell that changed, with what explains it in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExplainedCell {
    /// The line of the nomenclature.
    pub code: String,
    /// The code of the zone.
    pub zone: String,
    /// The authorisations that bring something else to it than they did.
    pub authorisations: Vec<CountsOtherwise>,
}

/// An authorisation that counts otherwise than it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountsOtherwise {
    /// Its number.
    pub number: String,
    /// What it was on the earlier day, in data; nothing where it was not known.
    pub before: Option<&'static str>,
    /// What it is on the later day, in data; nothing where it is not known.
    pub after: Option<&'static str>,
    /// The acts between both on it and on its site; none where the days alone ended it.
    pub acts: Vec<u64>,
    /// "99-01-0003: in force, then lapsed".
    pub text: String,
    /// Where the acts are shown.
    #[serde(skip)]
    pub addresses: Vec<ActAddress>,
}

impl ExplainedCell {
    /// Words what explains a cell.
    pub fn new(line: &LineCode, zone: &ZoneCode, authorisations: Vec<CountsOtherwise>) -> Self {
        Self { code: line.to_string(), zone: zone.to_string(), authorisations }
    }
}

impl CountsOtherwise {
    /// Words an authorisation that was of one status, is of another, and of which acts tell in between.
    pub fn new(
        number: &AuthorisationNumber,
        statuses: [Option<StatusName>; 2],
        acts: &BTreeSet<ActNumber>,
        words: Words,
    ) -> Self {
        let [before, after] = statuses;
        let told = |status: Option<StatusName>| match status {
            Some(status) => status_text(status, words),
            None => words.get("register-changed-unknown"),
        };
        let number = number.to_string();
        let (was, is) = (told(before), told(after));
        let id = if before == after { "register-changed-same" } else { "register-changed" };
        let said = [("number", number.as_str()), ("before", was.as_str()), ("after", is.as_str())];
        Self {
            text: words.with(id, &said.map(|(name, text)| (name, Argument::Text(text)))),
            before: before.map(StatusName::as_str),
            after: after.map(StatusName::as_str),
            acts: acts.iter().map(|act| act.get()).collect(),
            addresses: acts.iter().map(|act| ActAddress::new(*act)).collect(),
            number,
        }
    }
}
