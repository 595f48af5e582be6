//! The list of authorisations, with how many there are of each status.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::authorisation::status::StatusName;
use schemars::JsonSchema;
use serde::Serialize;

use super::authorisation::AuthorisationView;
use super::status::status_text;
use crate::words::{Argument, Words};

/// Authorisations of a region on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AuthorisationsView {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// How many there are of each status, whatever status is picked.
    pub statuses: Vec<StatusCount>,
    /// What there is to say where the region has no register; empty where it has one.
    pub note: String,
    /// The authorisations, in the order of their numbers.
    pub authorisations: Vec<AuthorisationView>,
}

/// How many authorisations are of one status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusCount {
    /// The status, by its word in data.
    pub status: &'static str,
    /// The same in words.
    pub text: String,
    /// How many.
    pub count: usize,
}

impl AuthorisationsView {
    /// The statuses of authorisations, each with how many there are; those without one are left out.
    pub fn statuses(found: &[AuthorisationView], words: Words) -> Vec<StatusCount> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for one in found {
            *counts.entry(one.status).or_default() += 1;
        }
        let counted = |name: StatusName| {
            let count = counts.get(name.as_str()).copied()?;
            Some(StatusCount { status: name.as_str(), text: status_text(name, words), count })
        };
        StatusName::ALL.into_iter().filter_map(counted).collect()
    }

    /// What there is to say where a region has no register.
    pub fn no_register(region: &str, words: Words) -> String {
        words.with("register-none", &[("region", Argument::Text(region))])
    }

    /// How many of those listed make a figure of the bilan.
    pub fn counted(&self) -> usize {
        self.authorisations.iter().filter(|one| one.counted).count()
    }
}
