//! What is said of a structure from a day on.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::key::StructureKey;
use super::kind::StructureKind;
use super::status::StructureStatus;
use crate::digest::Digest;
use crate::entity::identity::CommuneCode;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::ground::place::Place;

/// A structure as it is from a day on: what is said takes the place of all that was said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StructureTold {
    /// Which one.
    pub structure: StructureKey,
    /// What is said of it.
    pub said: StructureSaid,
    /// The document that says it.
    pub document: Digest,
    /// Where it stands there.
    pub place: Place,
}

/// What is said of a structure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StructureSaid {
    /// Its kind.
    pub kind: StructureKind,
    /// Its name.
    pub name: OneLine,
    /// The town that names where it is, as it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<OneLine>,
    /// The commune; none where nobody said it: then it lies in no zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
    /// How far it is; none where nobody said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<StructureStatus>,
    /// Since when it is so; none where nobody said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Who says so, where the document has it from another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<OneLine>,
}

impl StructureSaid {
    /// Whether it is there no more.
    pub fn is_closed(&self) -> bool {
        self.status == Some(StructureStatus::Closed)
    }
}

impl Payload for StructureTold {
    fn subject(&self) -> String {
        self.said.name.to_string()
    }
}
