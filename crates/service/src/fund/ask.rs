//! A question about the fund, and the fund as it stood when it is asked.

use std::borrow::Cow;

use jiff::civil::Date;
use maillage_domain::call::code::CallCode;
use maillage_domain::fund::agreement::AgreementRef;
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::chosen::ActionChoice;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::status::StatusFinding;
use maillage_domain::state::Asked;
use maillage_views::fund::agreement::AgreementChoice;
use maillage_views::fund::as_of::AsOf;
use maillage_views::fund::call::{CallChoice, Eyes};
use maillage_views::fund::status::FundFindingView;
use maillage_views::words::Words;

use super::recorded::{no_year, years};
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
    /// As it stood on this legal day; today, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
    /// The actions asked for.
    pub actions: ActionChoice,
    /// The agreements asked for.
    pub agreements: AgreementChoice,
    /// One agreement, where one is asked for.
    pub agreement: Option<AgreementRef>,
    /// One beneficiary, where one is asked for.
    pub beneficiary: Option<BeneficiaryId>,
    /// The calls asked for.
    pub calls: CallChoice,
    /// One call, where one is asked for.
    pub call: Option<CallCode>,
    /// Whose eyes see it: everyone's, unless somebody who keeps the fund asks.
    pub eyes: Eyes,
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
    let day = question.at.unwrap_or_else(|| reader.today(&region));
    let ledger = reader.fund(&region, Asked::within(Some(day), known_on));
    Ok(Stood { ledger, as_of: AsOf { at: question.at, known_on } })
}

/// The question that a page answers: the exercise asked for, else the last one that something is told of by then; on the day
/// asked for, else at the end of the exercise or today, the earlier.
pub fn settled(reader: &Reader, question: &FundQuestion, words: Words) -> Result<FundQuestion, ServiceError> {
    if reader.state().reference().regions().next().is_none() {
        return Err(no_year("no-fund", None, &[], words));
    }
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let ledger = reader.fund(&region, Asked::within(question.at, known_on));
    let by_then = |year: &Year| question.at.is_none_or(|at| year.get() <= at.year());
    let year = question.year.or_else(|| years(&ledger).into_iter().rfind(by_then));
    let at = question.at.or_else(|| Some(end(year?)?.min(reader.today(&region))));
    Ok(FundQuestion { year, at, ..question.clone() })
}

/// The last day of an exercise.
pub(crate) fn end(year: Year) -> Option<Date> {
    Date::new(year.get(), 12, 31).ok()
}
