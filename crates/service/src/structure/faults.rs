//! What is wrong with tables of structures and their rows, in words.

use maillage_domain::structure::key::NotAKey;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_reading::structures::{StructureFault, WhyStructure};
use maillage_reading::table::{Column, NoSuchTable};
use maillage_views::feed::told;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::unreadable::no_such_table;

/// That a file is none of those tables; `hint` says where a template is.
pub(super) fn unread(
    (file, no, hint): (&str, &NoSuchTable, &str),
    columns: &'static [Column],
    words: Words,
) -> ServiceError {
    let reason = no_such_table(no, columns, words);
    let arguments = [("file", Argument::Text(file)), ("reason", Argument::Text(&reason))];
    ServiceError::unusable(Problem::worded("structures-unreadable", &arguments, words).hint(hint, &[], words))
}

/// What is wrong with a row.
pub(super) fn row(fault: &StructureFault, words: Words) -> String {
    match fault {
        StructureFault::Torn => words.get("objective-row-torn"),
        StructureFault::Cell { column, why: WhyStructure::Empty, .. } => {
            words.with("objective-row-empty", &[("column", Argument::Text(column))])
        }
        StructureFault::Cell { column, text, why } => {
            let why = cell(*why, words);
            let arguments = [
                ("column", Argument::Text(column)),
                ("text", Argument::Text(text)),
                ("why", Argument::Text(&why)),
            ];
            words.with("authorisation-row-cell", &arguments)
        }
    }
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
