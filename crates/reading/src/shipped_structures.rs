//! What ships of structures outside the regime of authorisation: what a published document prints of them, each figure and each place
//! with its line.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::digest::Digest;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::place::Place;
use maillage_domain::structure::key::StructureKey;
use maillage_domain::structure::tally::{StructuresCounted, Tally};
use maillage_domain::structure::told::{StructureSaid, StructureTold};
use serde::{Deserialize, Serialize};

use crate::reference::{ReferenceError, TakenNames, invalid, parse};

/// What a document prints of structures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedStructures {
    /// The legal day on which its figures stand.
    pub figures_at: Date,
    /// Its figures.
    pub counted: StructuresCounted,
    /// The structures that it names.
    pub told: Vec<StructureTold>,
}

#[derive(Serialize, Deserialize)]
struct File {
    document: Digest,
    title: OneLine,
    figures_at: Date,
    licence: String,
    source: String,
    tallies: Vec<Tally>,
    structures: Vec<StructureFile>,
}

#[derive(Serialize, Deserialize)]
struct StructureFile {
    structure: StructureKey,
    said: StructureSaid,
    place: Place,
}

/// Reads the structures that a document prints.
///
/// # Errors
///
/// The file has a fault: see [`ReferenceError`].
pub fn structures(text: &str) -> Result<PrintedStructures, ReferenceError> {
    let File { document, title, figures_at, tallies, structures, licence: _, source: _ } =
        parse::<File>(text)?;
    let (mut codes, mut counted) = (TakenNames::default(), BTreeSet::new());
    for (index, own) in structures.iter().enumerate() {
        codes.take(&own.structure.to_string(), &format!("structures.{index}"))?;
    }
    for (index, tally) in tallies.iter().enumerate() {
        if !counted.insert(&tally.of) {
            return Err(invalid(format!("tallies.{index}"), "it is counted already"));
        }
    }
    let told = structures.into_iter().map(|StructureFile { structure, said, place }| StructureTold {
        structure,
        said,
        document,
        place,
    });
    let told = told.collect();
    Ok(PrintedStructures { figures_at, counted: StructuresCounted { document, title, tallies }, told })
}
