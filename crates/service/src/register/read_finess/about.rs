//! What a form of file comes to, and how it is told of.

use jiff::civil::Date;
use maillage_views::feed::FeedDiagnosticView;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::found::Found;
use crate::error::ServiceError;

/// What a form of file comes to, read to its end.
pub(super) struct Told {
    /// Which file of the register it is.
    pub(super) kind: String,
    /// The day that it says it is of.
    pub(super) of: Option<Date>,
    /// What stands in it.
    pub(super) found: Found,
    /// What could not be read of it, then what is told of it once.
    pub(super) diagnostics: Vec<FeedDiagnosticView>,
    /// How many records could not be.
    pub(super) unreadable: u64,
}

/// What a file is called, what its day is said to be, and in what words it is told of.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) file: &'a str,
    pub(super) on: Option<Date>,
    pub(super) words: Words,
}

impl About<'_> {
    /// The day of a file: the one that it says, or that a person does; they must not differ.
    pub(super) fn day(self, said: Option<Date>) -> Result<Date, ServiceError> {
        let (file, words) = (("file", Argument::Text(self.file)), self.words);
        match (said, self.on) {
            (Some(said), Some(on)) if said != on => {
                let said = words.date(said);
                let told = Problem::worded("feed-other-day", &[file, ("day", Argument::Text(&said))], words);
                Err(ServiceError::unusable(told))
            }
            (Some(day), _) | (None, Some(day)) => Ok(day),
            (None, None) => {
                let told = Problem::worded("feed-no-day", &[file], words);
                Err(ServiceError::unusable(told.hint("feed-no-day", &[], words)))
            }
        }
    }

    /// That it is no file of this register.
    pub(super) fn refused(self) -> ServiceError {
        let problem = Problem::worded("feed-finess", &[("file", Argument::Text(self.file))], self.words);
        ServiceError::unusable(problem.hint("feed-finess", &[], self.words))
    }
}
