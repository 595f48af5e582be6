//! What a use case says when it does not answer.

use maillage_columnar::ColumnarError;
use maillage_journal::{JournalError, KeyError};
use maillage_publishing::WriteError;
use maillage_relational::RelationalError;
use maillage_typesetting::TypesetError;
use maillage_views::problem::{Part, Problem};
use maillage_views::words::Words;

use crate::system;

/// What kind of no it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A rule says no: exit status 1.
    Refused,
    /// The question or the input makes no sense: exit status 2.
    Unusable,
}

/// A use case did not answer.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// Said to the person, in words.
    #[error("{}", .0.title)]
    Told(Box<Problem>, Outcome),
    /// The world failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The keys of the journal could not be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A view could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A view could not be put into columns.
    #[error(transparent)]
    Columns(#[from] ColumnarError),
    /// The tables could not be put into a database file.
    #[error(transparent)]
    Tables(#[from] RelationalError),
    /// A document could not be set.
    #[error(transparent)]
    Typeset(#[from] TypesetError),
}

impl ServiceError {
    /// A rule says no.
    pub fn refused(problem: Problem) -> Self {
        Self::Told(Box::new(problem), Outcome::Refused)
    }

    /// The question or the input makes no sense.
    pub fn unusable(problem: Problem) -> Self {
        Self::Told(Box::new(problem), Outcome::Unusable)
    }

    /// The same about a part of the question; the world's failures are about none.
    #[must_use]
    pub(crate) fn about(self, part: Part) -> Self {
        match self {
            Self::Told(problem, outcome) => Self::Told(Box::new(problem.about(part)), outcome),
            failed => failed,
        }
    }

    /// The same with the value at fault, of several; the world's failures have none.
    #[must_use]
    pub(crate) fn at_value(self, typed: &str) -> Self {
        match self {
            Self::Told(problem, outcome) => Self::Told(Box::new(problem.at_value(typed)), outcome),
            failed => failed,
        }
    }

    /// What kind of no it is.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Told(_, outcome) => *outcome,
            Self::Journal(error) => outcome(error),
            Self::Key(_) | Self::Write(_) | Self::Columns(_) | Self::Tables(_) | Self::Typeset(_) => {
                Outcome::Unusable
            }
        }
    }

    /// The same, worded.
    pub fn problem(&self, words: Words) -> Problem {
        match self {
            Self::Told(problem, _) => Problem::clone(problem),
            Self::Journal(error) => journal(error, words),
            Self::Key(error) => Problem::worded("key", &[], words).detail(system::key(error, words)),
            Self::Write(error) => Problem::worded("internal", &[], words).detail(system::quoted(error)),
            Self::Columns(error) => Problem::worded("internal", &[], words).detail(system::quoted(error)),
            Self::Tables(error) => Problem::worded("internal", &[], words).detail(system::quoted(error)),
            Self::Typeset(error) => typeset(error, words),
        }
    }
}

/// What kind of no a failure around the journal is: what the journal holds says it, or it could not be asked.
fn outcome(error: &JournalError) -> Outcome {
    match error {
        JournalError::Together(shared) => outcome(shared),
        JournalError::Broken(_)
        | JournalError::Altered { .. }
        | JournalError::Another { .. }
        | JournalError::Ahead { .. }
        | JournalError::Standing { .. }
        | JournalError::Swallowed { .. }
        | JournalError::Moved { .. }
        | JournalError::Unverified { .. } => Outcome::Refused,
        _ => Outcome::Unusable,
    }
}

/// What failed around the journal, and what can be done about it.
fn journal(error: &JournalError, words: Words) -> Problem {
    let told = |kind: &str| Problem::new(kind, system::store(error, words));
    let detailed = |kind| Problem::worded(kind, &[], words).detail(system::store(error, words));
    match error {
        JournalError::Missing { .. } => told("missing-store").hint("import-demo", &[], words),
        JournalError::Older { .. } => told("older-store").hint("journal-upgrade", &[], words),
        JournalError::NotFormer { .. } => told("not-former").hint("journal-copy", &[], words),
        JournalError::Another { .. } => told("another-journal").hint("fresh-store", &[], words),
        JournalError::Ahead { .. } => told("journal-ahead").hint("copy-back", &[], words),
        JournalError::Together(shared) => journal(shared, words),
        JournalError::Swallowed { .. } => told("swallowed").hint("verify", &[], words),
        JournalError::Busy => told("journal-busy").hint("again-soon", &[], words),
        JournalError::Damaged { .. } => detailed("store").hint("verify", &[], words),
        JournalError::Moved { .. } => told("journal-moved").hint("again-alone", &[], words),
        JournalError::Unverified { .. } => told("unverified").hint("verify-there", &[], words),
        JournalError::Broken(broken) => Problem::worded("journal-broken", &[], words)
            .detail(system::broken_at(*broken, words))
            .hint("verify", &[], words),
        JournalError::Newer { .. } | JournalError::NewerSchema { .. } | JournalError::Act { .. } => {
            detailed("store").hint("journal-newer", &[], words)
        }
        JournalError::NoBackup { .. } => told("no-backup").hint("name-a-backup", &[], words),
        JournalError::DamagedBackup { .. } => told("damaged-backup").hint("earlier-backup", &[], words),
        JournalError::Standing { .. } => told("standing-store").hint("fresh-store", &[], words),
        JournalError::BackupFile { .. } => told("backup-file"),
        JournalError::NotPutAside { .. } => told("not-put-aside").hint("backups-elsewhere", &[], words),
        JournalError::Altered { .. } => detailed("altered").hint("verify", &[], words),
        _ => detailed("store"),
    }
}

/// A fault of a template is told with its place; any other is ours.
fn typeset(error: &TypesetError, words: Words) -> Problem {
    match error {
        TypesetError::Template(faults) => {
            let problem = Problem::worded("template", &[], words);
            faults.iter().fold(problem, |problem, fault| problem.detail(fault.to_string())).hint(
                "template",
                &[],
                words,
            )
        }
        other => Problem::worded("internal", &[], words).detail(system::quoted(other)),
    }
}
