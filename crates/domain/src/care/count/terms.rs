//! What counts: readings of the law that are doubtful, as dated parameters.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::care::authorisation::subject::Basis;
use crate::parameter::choice::choices;
use crate::parameter::dated::{Dated, on};
use crate::parameter::table::{ParameterFault, ParameterTable};

choices! {
    /// Whether an authorisation is counted where a parameter says so.
    pub enum Reckoned {
        /// It is counted, and marked.
        Counted = "counted",
        /// It is shown, and not counted.
        Shown = "shown",
    }
}

/// A reading, by day.
pub type Reading = Vec<Dated<Reckoned>>;

/// Which authorisations are counted, where the texts leave it open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountTerms {
    /// Those granted and not started.
    pub not_started: Reading,
    /// Those suspended.
    pub suspended: Reading,
    /// Those stopped for a time.
    pub interrupted: Reading,
    /// Those whose last day is past while their renewal is examined.
    pub under_examination: Reading,
    /// Those granted for an exceptional need.
    pub exceptional_need: Reading,
    /// Those granted outside the plan.
    pub derogation: Reading,
    /// Those granted for a sanitary crisis.
    pub crisis: Reading,
}

impl CountTerms {
    /// The terms of a table: the one that ships, or the same as it holds in a region ([`ParameterTable::of`]).
    ///
    /// # Errors
    ///
    /// One is missing, or is no such reading.
    pub fn read(table: &ParameterTable) -> Result<Self, ParameterFault> {
        let reading = |name| table.values(name, Reckoned::of);
        Ok(Self {
            not_started: reading("count.not-started")?,
            suspended: reading("count.suspended")?,
            interrupted: reading("count.interrupted")?,
            under_examination: reading("count.under-examination")?,
            exceptional_need: reading("count.exceptional-need")?,
            derogation: reading("count.derogation")?,
            crisis: reading("count.crisis")?,
        })
    }

    /// The days on which a reading may become another one.
    pub(super) fn turns(&self) -> BTreeSet<Date> {
        let Self {
            not_started,
            suspended,
            interrupted,
            under_examination,
            exceptional_need,
            derogation,
            crisis,
        } = self;
        let all =
            [not_started, suspended, interrupted, under_examination, exceptional_need, derogation, crisis];
        let turns = |reading: &Dated<Reckoned>| {
            let after = reading.in_force.until.and_then(|until| until.tomorrow().ok());
            std::iter::once(reading.in_force.from).chain(after)
        };
        all.into_iter().flatten().flat_map(turns).collect()
    }

    /// The reading for what was granted on a ground; nothing for the ordinary one, which always counts.
    pub(super) fn of_basis(&self, basis: Basis, day: Date) -> Option<&Dated<Reckoned>> {
        match basis {
            Basis::Ordinary => None,
            Basis::ExceptionalNeed => Some(on(&self.exceptional_need, day)),
            Basis::Derogation => Some(on(&self.derogation, day)),
            Basis::Crisis => Some(on(&self.crisis, day)),
        }
    }
}
