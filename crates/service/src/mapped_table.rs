//! A table to import, whose columns another file may name: what is asked of it, what its columns are called, and its rows at fault.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_reading::table::{Column, Mapping};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::ask;
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::unreadable;

/// A table to import.
#[derive(Debug, Clone, Copy)]
pub struct MappedTable<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The name of the file.
    pub file: &'a str,
    /// What its columns are called there: the name of the file that says it, and its text.
    pub mapping: Option<(&'a str, &'a str)>,
    /// The region's code; the store's own, if absent.
    pub region: Option<&'a str>,
    /// The day that it is of; today, if absent.
    pub on: Option<Date>,
}

impl MappedTable<'_> {
    /// What its columns are called; nothing where no other file says it.
    ///
    /// # Errors
    ///
    /// That file is no mapping of columns, or names one that is not known.
    pub(crate) fn mapping(
        &self,
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
        self.mapping.map(read).transpose()
    }

    /// The region that it is imported into, its name, and the day that it is of.
    ///
    /// # Errors
    ///
    /// There is no such region.
    pub(crate) fn stands(
        &self,
        (state, now): (&State, Timestamp),
        words: Words,
    ) -> Result<(RegionCode, String, Date), ServiceError> {
        let region = ask::region(state, self.region, words)?;
        let name = ask::registered(state, region.as_str(), words)?.name.clone();
        let day = self.on.unwrap_or_else(|| day_of(now, state, &region));
        Ok((region, name, day))
    }
}

/// That rows of a table cannot be recorded, by the message that says so: each, with its line.
pub(crate) fn refused(
    message: &str,
    file: &str,
    mut at_fault: Vec<(u32, String)>,
    words: Words,
) -> ServiceError {
    at_fault.sort();
    let problem = Problem::worded(message, &[("file", Argument::Text(file))], words);
    let told = at_fault.into_iter().map(|(line, fault)| format!("{file}:{line}: {fault}"));
    let problem = told.fold(problem, Problem::detail);
    ServiceError::unusable(problem.hint("objectives-nothing-written", &[], words))
}
