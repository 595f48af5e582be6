//! One structure of the list.

use jiff::civil::Date;
use maillage_domain::state::Recorded;
use maillage_domain::structure::lying::Lying;
use maillage_domain::structure::status::StructureStatus;
use maillage_domain::structure::told::StructureTold;
use maillage_domain::territory::ZoneCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::{kind_text, status_text};
use crate::act_address::ActAddress;
use crate::document_address::DocumentAddress;
use crate::words::Words;

/// A structure as it is on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StructureView {
    /// Its FINESS number, or the code of the agency.
    pub code: String,
    /// Its kind, by its word in data.
    pub kind: &'static str,
    /// The same in words.
    pub kind_text: String,
    /// Its name.
    pub name: String,
    /// The town that names where it is; empty where nobody said it.
    pub town: String,
    /// The official code of its commune, as it is said or as the register has it for the site of that number.
    pub commune: Option<String>,
    /// The zones that it lies in, one of a set; none where nobody said its commune.
    pub zones: Vec<String>,
    /// How far it is, by its word in data; empty where nobody said it.
    pub status: &'static str,
    /// The same in words.
    pub status_text: String,
    /// Since when it is so, where it is said.
    pub since: Option<Date>,
    /// The first day for which this is said.
    pub said_on: Date,
    /// Who says so, where the document has it from another; empty where it says so itself.
    pub source: String,
    /// The SHA-256 of the document that says it.
    pub document: String,
    /// The line of that document.
    pub document_line: Option<u32>,
    /// The number of the act.
    pub act: u64,
    /// Where it stands in the document.
    #[serde(skip)]
    pub seen_at: DocumentAddress,
    /// The act.
    #[serde(skip)]
    pub told_by: ActAddress,
}

/// A structure, and what says where it lies.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// What is said of it.
    pub told: &'a Recorded<StructureTold>,
    /// Where structures lie.
    pub lying: Lying<'a>,
}

impl StructureView {
    /// Words a structure.
    pub fn new(of: Told<'_>, words: Words) -> Self {
        let Told { told: recorded, lying } = of;
        let StructureTold { structure, said, document, place } = &*recorded.fact;
        Self {
            code: structure.to_string(),
            kind: said.kind.as_str(),
            kind_text: kind_text(said.kind, words),
            name: said.name.to_string(),
            town: said.town.as_ref().map(ToString::to_string).unwrap_or_default(),
            commune: lying.commune(&recorded.fact).map(ToString::to_string),
            zones: lying.zones(&recorded.fact).into_iter().map(ZoneCode::to_string).collect(),
            status: said.status.map_or("", StructureStatus::as_str),
            status_text: status_text(said.status, words),
            since: said.since,
            said_on: recorded.stamp.effective,
            source: said.source.as_ref().map(ToString::to_string).unwrap_or_default(),
            document: document.to_string(),
            document_line: place.line,
            act: recorded.stamp.number.get(),
            seen_at: DocumentAddress { document: *document, place: *place },
            told_by: recorded.stamp.number.into(),
        }
    }
}
