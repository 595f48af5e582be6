//! The resources of an exercise: what orders notify beside what is budgeted and committed.

use maillage_domain::fund::cell::Year;
use maillage_domain::parameter::dated::on;
use maillage_domain::state::Asked;
use maillage_views::fund::resources::ResourcesView;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::ask::{FundQuestion, stood};
use super::parameters::parameters;
use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;

/// The resources of a year; of the last one of which an order is recorded, if none is given.
///
/// # Errors
///
/// No order is recorded for it, or the question cannot be understood.
pub fn resources(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<ResourcesView, ServiceError> {
    let stood = stood(reader, question, words)?;
    let year = question.year.or_else(|| stood.ledger.notified_years().next_back());
    let Some(year) = year else { return Err(none(None, words)) };
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let parameters = parameters(reader.state(), &region, Asked::within(Some(year.last_day()), known_on));
    let later = on(&parameters.later_order, year.last_day()).value;
    let resources = stood.ledger.resources(year, later).ok_or_else(|| none(Some(year), words))?;
    let aside = stood.set_aside(Some(year), words);
    let years = stood.ledger.notified_years().collect();
    Ok(ResourcesView::new((&resources, years), stood.as_of, aside, words))
}

fn none(year: Option<Year>, words: Words) -> ServiceError {
    let problem = match year {
        Some(year) => Problem::worded("no-resources", &[("year", Argument::Text(&year.to_string()))], words),
        None => Problem::worded("no-resources-ever", &[], words),
    };
    ServiceError::refused(problem.hint("delegations-form", &[], words))
}
