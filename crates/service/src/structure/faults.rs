//! What is wrong with tables of structures and their rows, in words.

use maillage_domain::structure::key::NotAKey;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_reading::structures::{StructureFault, WhyStructure};
use maillage_reading::table::{Column, NoSuchTable};
use maillage_views::feed::told;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::unreadable;

/// That a file is none of those tables; `hint` says where a template is.
pub(super) fn unread(
    (file, no, hint): (&str, &NoSuchTable, &str),
    columns: &'static [Column],
    words: Words,
) -> ServiceError {
    unreadable::unread_table((file, no), columns, ("structures-unreadable", hint), words)
}

/// What is wrong with a row.
pub(super) fn row(fault: &StructureFault, words: Words) -> String {
    unreadable::unread_row(fault, |why| cell(why, words), words)
}

/// That an earlier row says the same thing of another line.
pub(super) fn twice(code: &str, first: u32, words: Words) -> String {
    let arguments = [("code", Argument::Text(code)), ("first", Argument::printed(first))];
    words.with("structure-row-twice", &arguments)
}

fn cell(why: WhyStructure, words: Words) -> String {
    let known = |id: &str, known: String| words.with(id, &[("known", Argument::Text(&known))]);
    match why {
        WhyStructure::Empty => words.get("feed-why-missing"),
        WhyStructure::Key(NotAKey::Finess(no)) => told::identifier(no, words),
        WhyStructure::Key(NotAKey::Code) => words.get("structure-why-key"),
        WhyStructure::Kind => {
            known("structure-why-kind", StructureKind::ALL.map(StructureKind::as_str).join(", "))
        }
        WhyStructure::Status => {
            known("structure-why-status", StructureStatus::ALL.map(StructureStatus::as_str).join(", "))
        }
        WhyStructure::Commune => words.get("structure-why-commune"),
        WhyStructure::Territory => words.get("structure-why-territory"),
        WhyStructure::Count => words.get("feed-why-count"),
        WhyStructure::Day => words.get("feed-why-day"),
        WhyStructure::Text => words.get("feed-why-text"),
    }
}
