//! A question about the fund, and the fund as it stood when it is asked.

use std::borrow::Cow;

use jiff::civil::Date;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::status::StatusFinding;
use maillage_domain::state::Asked;
use maillage_views::fund::as_of::AsOf;
use maillage_views::fund::status::FundFindingView;
use maillage_views::words::Words;

use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;

/// A question about the fund, as a person asks it.
#[derive(Debug, Clone, Default)]
pub struct FundQuestion {
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The exercise.
    pub year: Option<Year>,
    /// As it stood on this legal day; of any day, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
}

/// The fund as it stood.
pub(crate) struct Stood<'s> {
    /// The ledger; an empty one where no act speaks of the fund.
    pub(crate) ledger: Cow<'s, Ledger>,
    /// As of when, where that was asked.
    pub(crate) as_of: AsOf,
}

impl Stood<'_> {
    /// The acts of an exercise, or of one before it, that are in no figure, worded; those of all exercises, if none is given.
    pub(crate) fn set_aside(&self, through: Option<Year>, words: Words) -> Vec<FundFindingView> {
        let findings = self.ledger.set_aside(through).into_iter().map(StatusFinding::SetAside);
        findings.map(|finding| FundFindingView::new(&finding, words)).collect()
    }
}

/// The fund that a question is about, as it stood when it is asked.
pub(crate) fn stood<'s>(
    reader: &'s Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<Stood<'s>, ServiceError> {
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let ledger = reader.fund(&region, Asked::within(question.at, known_on));
    Ok(Stood { ledger, as_of: AsOf { at: question.at, known_on } })
}
