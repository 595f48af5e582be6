//! What acts about structures say: one as it is from a day on, and what a document counts.

use maillage_domain::act::StructureFact;
use maillage_domain::digest::Digest;
use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::place::Place;
use maillage_domain::structure::tally::{StructuresCounted, Tally};
use maillage_domain::structure::told::{StructureSaid, StructureTold};

use super::fields::Fields;
use crate::structure::{counted_text, kind_text, status_text};
use crate::words::Argument;

/// What a fact says.
pub(super) fn say(fact: &StructureFact, fields: &mut Fields<'_>) {
    match fact {
        StructureFact::Told(told) => self::told(told, fields),
        StructureFact::Counted(counted) => self::counted(counted, fields),
    }
}

fn told(told: &StructureTold, fields: &mut Fields<'_>) {
    let StructureTold { structure, said, document, place } = told;
    let StructureSaid { kind, name, town, commune, status, since, source } = said;
    let words = fields.words();
    fields.written("structure", &structure.to_string());
    fields.text("structure-kind", kind_text(*kind, words));
    fields.written("name", name.as_str());
    fields.perhaps("town", town.as_ref().map(OneLine::as_str));
    fields.perhaps("commune", commune.as_ref().map(CommuneCode::as_str));
    fields.text("structure-status", status_text(*status, words));
    fields.day_perhaps("structure-since", *since);
    fields.perhaps("source", source.as_ref().map(OneLine::as_str));
    read_in(*document, place, fields);
}

fn counted(counted: &StructuresCounted, fields: &mut Fields<'_>) {
    let StructuresCounted { document, title, tallies } = counted;
    let words = fields.words();
    fields.written("counted-by", title.as_str());
    fields.document(*document);
    let told = |Tally { of, count, printed, dated: _, place: _ }: &Tally| {
        format!("{} ({})", fields.pair(&counted_text(of, words), &words.number(*count)), printed)
    };
    let told = tallies.iter().map(told).collect();
    fields.list("tallies", told);
}

fn read_in(document: Digest, place: &Place, fields: &mut Fields<'_>) {
    fields.document(document);
    if let Some(line) = place.line {
        let said = fields.words().with("structures-line", &[("line", Argument::printed(line))]);
        fields.text("structure-place", said);
    }
}
