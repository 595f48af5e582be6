//! What is wrong with tables of structures and their rows, in words.

use maillage_domain::structure::key::NotAKey;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_reading::structures::{StructureFault, WhyStructure};
use maillage_reading::table::{Column, Mapping, NoSuchTable};
use maillage_views::feed::told;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::unreadable::{self, no_such_table};

/// What the columns of a table are called in a file: the name of the file that says it, and its text.
pub(super) fn mapping(
    said: Option<(&str, &str)>,
    columns: &'static [Column],
    words: Words,
) -> Result<Option<Mapping>, ServiceError> {
    let read = |(file, text): (&str, &str)| {
        Mapping::read(text, columns).map_err(|error| {
            let reason = unreadable::reference(&error, text, words);
            let known = columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
            let arguments = [("file", Argument::Text(file)), ("reason", Argument::Text(&reason))];
            let problem = Problem::worded("mapping-unreadable", &arguments, words);
            let known = [("columns", Argument::Text(&known))];
            ServiceError::unusable(problem.hint("mapping-form", &known, words))
        })
    };
    said.map(read).transpose()
}

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

/// That rows cannot be recorded: each, with its line.
pub(super) fn refused(file: &str, mut at_fault: Vec<(u32, String)>, words: Words) -> ServiceError {
    at_fault.sort();
    let problem = Problem::worded("structures-refused", &[("file", Argument::Text(file))], words);
    let told = at_fault.into_iter().map(|(line, fault)| format!("{file}:{line}: {fault}"));
    let problem = told.fold(problem, Problem::detail);
    ServiceError::unusable(problem.hint("objectives-nothing-written", &[], words))
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
