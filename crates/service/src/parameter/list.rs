//! The parameters of a region, as they hold when it is asked.

use jiff::civil::Date;
use maillage_domain::state::Asked;
use maillage_views::parameter::ParametersView;
use maillage_views::words::Words;

use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped::PARAMETERS;

/// A question about parameters, as a person asks it.
#[derive(Debug, Clone, Default)]
pub struct ParameterQuestion {
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The values in force on this legal day; those of any day, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
}

/// The parameters of a region, in the order of the table: those that ship, then what the region has set.
pub fn list(
    reader: &Reader,
    question: &ParameterQuestion,
    words: Words,
) -> Result<ParametersView, ServiceError> {
    let state = reader.state();
    let region = region(state, question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let table = PARAMETERS.of(state.parameter(), &region, Asked::within(question.at, known_on));
    Ok(ParametersView::new(&table, question.at, words))
}
