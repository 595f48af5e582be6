//! The whole bilan of a day, for the pages that show it from one side: its lines by zones, one zone, one line.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, BilanQuery, Comparison, at, compare};
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_views::words::Words;

use crate::ask::{WhenRequest, known_on, region};
use crate::care::ask::told;
use crate::error::ServiceError;
use crate::reader::Reader;

/// For when, and of which region, a person asks: read against what is known.
#[derive(Debug, Clone)]
pub(crate) struct When {
    /// The region.
    pub(crate) region: RegionCode,
    /// The legal day.
    pub(crate) day: Date,
    /// The two times of the question.
    pub(crate) asked: Asked,
    /// As known on this instant.
    pub(crate) known_on: Timestamp,
}

/// Reads for when it is asked.
pub(crate) fn when(reader: &Reader, request: &WhenRequest, words: Words) -> Result<When, ServiceError> {
    let region = region(reader.state(), request.region.as_deref(), words)?;
    let known = known_on(reader, &region, request.known_on.as_deref(), words)?;
    let day = request.at.unwrap_or_else(|| reader.today(&region));
    let asked = Asked::within(Some(day), known);
    Ok(When { region, day, asked, known_on: known.unwrap_or_else(|| reader.now()) })
}

/// The whole bilan then.
pub(crate) fn whole<'r>(reader: &'r Reader, when: &When, words: Words) -> Result<BilanAt<'r>, ServiceError> {
    let query = BilanQuery { asked: when.asked, ..BilanQuery::whole(when.region.clone(), when.day) };
    at(reader.state(), &query).map_err(|no| told(reader.state(), &query, &no, words))
}

/// What changed in a part of the bilan since its first version; nothing where that is the only one. `part` takes the rows that
/// are asked about.
pub(crate) fn changed<'r>(
    reader: &'r Reader,
    when: &When,
    answer: &BilanAt<'r>,
    part: impl Fn(&BilanAt<'r>) -> BilanAt<'r>,
    words: Words,
) -> Result<Option<Comparison<'r>>, ServiceError> {
    let picture = answer.bilan.fact.picture_date;
    let versions = reader.state().care().bilans(&when.region, when.asked);
    let versions = versions.filter(|bilan| bilan.fact.picture_date == picture);
    let first = versions.min_by_key(|bilan| (bilan.fact.version, bilan.stamp.number));
    let Some(first) = first.filter(|first| first.stamp.number != answer.bilan.stamp.number) else {
        return Ok(None);
    };
    let asked = Asked { known_on: first.stamp.recorded_at, ..when.asked };
    let before = whole(reader, &When { asked, ..when.clone() }, words)?;
    Ok(Some(compare(&part(&before), &part(answer))))
}
