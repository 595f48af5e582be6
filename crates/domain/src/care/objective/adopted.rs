//! The act that adopts objectives, or revises those of an earlier one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::goals::Stated;
use crate::care::bilan::Publication;
use crate::digest::Digest;
use crate::ground::code::{LineCode, ZoneCode};
use crate::ground::payload::Payload;

/// What an act says of a line in a zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// What is wanted.
    Wanted(Stated),
    /// There is no objective any more.
    Withdrawn,
}

/// An objective of the regional plan (*objectif quantifié de l'offre de soins*, art. D. 6121-7 and D. 6121-9 CSP): a line, or
/// several that the act counts together, in a zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// The line.
    pub line: LineCode,
    /// The zone.
    pub zone: ZoneCode,
    /// What is said of it.
    pub said: Said,
    /// The line of the table that it was read from.
    pub row: u32,
}

/// An act adopts objectives, or revises those of an earlier one: it replaces what it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectivesAdopted {
    /// The number of the order.
    pub act: String,
    /// The day it was signed.
    pub signed: Date,
    /// The number in the register of administrative acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raa: Option<String>,
    /// When it was published, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Publication>,
    /// The number of the order that it revises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revises: Option<String>,
    /// The table that they were read from.
    pub document: Digest,
    /// Where that comes from.
    pub source: String,
    /// The objectives, in the order of the table.
    pub objectives: Vec<Objective>,
}

impl ObjectivesAdopted {
    /// The day of publication; that of the signature where it is not known.
    pub fn since(&self) -> Date {
        self.published.as_ref().map_or(self.signed, |published| published.on)
    }
}

impl Payload for ObjectivesAdopted {
    fn subject(&self) -> String {
        self.act.clone()
    }
}
