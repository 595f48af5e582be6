//! Turning what a person asks into a question for the domain.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, BilanQuery, NoBilan, Only, Order, at, at_unpicked};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::explorer::picks::Pick;
use maillage_views::problem::{self, Part, Problem};
use maillage_views::words::{Argument, Words};

use crate::ask::{known_on, lines_named, region};
use crate::error::{Outcome, ServiceError};
use crate::reader::Reader;

/// A question about the bilan, as a person asks it.
#[derive(Debug, Clone, Default)]
pub struct BilanRequest {
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The legal day; today, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
    /// Lines, each by code, name, alias, family or official number; all of them if empty.
    pub activities: Vec<String>,
    /// Zones, each by its code or name; all of them if empty.
    pub zones: Vec<String>,
    /// What rows say; all of them if empty.
    pub only: Vec<Only>,
    /// What is looked for among the rows that are left.
    pub search: Option<String>,
    /// The order of rows; that of the document, if absent.
    pub order: Option<Order>,
    /// The columns picked; all of them if empty.
    pub columns: Vec<Pick>,
}

/// A question for the domain, and the instant it is answered for.
#[derive(Debug, Clone)]
pub(crate) struct BilanAsked {
    /// The question.
    pub(crate) query: BilanQuery,
    /// As known on this instant.
    pub(crate) known_on: Timestamp,
    /// The zones as they were typed, in the order of those of the question.
    typed_zones: Vec<String>,
}

impl BilanAsked {
    /// The legal day.
    pub(crate) const fn day(&self) -> Date {
        self.query.asked.day
    }
}

/// Reads a request against what is known.
pub(crate) fn asked(
    reader: &Reader,
    request: &BilanRequest,
    words: Words,
) -> Result<BilanAsked, ServiceError> {
    let state = reader.state();
    let region = region(state, request.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, request.known_on.as_deref(), words)?;
    let day = request.at.unwrap_or_else(|| reader.today(&region));
    let for_when = Asked::within(Some(day), known_on);
    let mut lines = Vec::new();
    for name in filled(&request.activities) {
        let found = lines_named(state, name, counted_on(state, &region, for_when), words);
        let found = found.map_err(|fault| fault.at_value(name))?;
        lines.extend(found.iter().map(|line| line.code.clone()));
    }
    let typed_zones: Vec<String> = filled(&request.zones).map(ToOwned::to_owned).collect();
    let zone = |zone: &String| state.reference().zone_code(&region, for_when, zone);
    let zones = typed_zones.iter().map(zone).collect();
    let query = BilanQuery { region, asked: for_when, lines, zones, only: request.only.clone() };
    Ok(BilanAsked { query, known_on: known_on.unwrap_or_else(|| reader.now()), typed_zones })
}

/// The values that say something.
fn filled(values: &[String]) -> impl Iterator<Item = &str> {
    values.iter().map(|value| value.trim()).filter(|value| !value.is_empty())
}

/// The day whose list of lines the bilan of a day is counted by: that of its picture, since an opening position holds from
/// then on.
pub(crate) fn counted_on(state: &State, region: &RegionCode, asked: Asked) -> Date {
    let pictures = state.care().bilans(region, asked).map(|bilan| bilan.fact.picture_date);
    pictures.filter(|picture| *picture <= asked.day).max().unwrap_or(asked.day)
}

/// The answer of the domain, or why there is none, in words.
pub(crate) fn answer<'s>(
    state: &'s State,
    asked: &BilanAsked,
    words: Words,
) -> Result<BilanAt<'s>, ServiceError> {
    at(state, &asked.query).map_err(|no| asked.told(state, &no, words))
}

/// The same before rows are picked.
pub(crate) fn answer_unpicked<'s>(
    state: &'s State,
    asked: &BilanAsked,
    words: Words,
) -> Result<BilanAt<'s>, ServiceError> {
    at_unpicked(state, &asked.query).map_err(|no| asked.told(state, &no, words))
}

impl BilanAsked {
    /// Why there is no answer, with the value at fault as it was typed.
    fn told(&self, state: &State, no: &NoBilan, words: Words) -> ServiceError {
        let told = told(state, &self.query, no, words);
        let zone = match no {
            NoBilan::UnknownZone { zone } | NoBilan::WrongZoneSet { zone, .. } => zone,
            NoBilan::NoneRecorded | NoBilan::BeforeFirst { .. } => return told,
        };
        let mut typed = self.query.zones.iter().zip(&self.typed_zones);
        match typed.find(|(code, _)| *code == zone) {
            Some((_, typed)) => told.at_value(typed),
            None => told,
        }
    }
}

/// Why there is no answer, in words.
pub(crate) fn told(state: &State, query: &BilanQuery, no: &NoBilan, words: Words) -> ServiceError {
    let outcome = match no {
        NoBilan::NoneRecorded | NoBilan::BeforeFirst { .. } => Outcome::Refused,
        NoBilan::UnknownZone { .. } | NoBilan::WrongZoneSet { .. } => Outcome::Unusable,
    };
    let problem = match (no, known_since(state, query)) {
        (NoBilan::NoneRecorded, Some(since)) if words.are_on_pages() => known_later(since, words),
        _ => problem::no_bilan(no, state.reference(), words),
    };
    ServiceError::Told(Box::new(problem), outcome)
}

/// Since when the first bilan of the region is known, whenever that is.
fn known_since(state: &State, query: &BilanQuery) -> Option<Timestamp> {
    let bilans = state.care().bilans(&query.region, Asked::LATEST);
    bilans.map(|bilan| bilan.stamp.recorded_at).min()
}

/// There was no bilan yet at the time that was asked about: since when there is one.
fn known_later(since: Timestamp, words: Words) -> Problem {
    let since = [("since", Argument::Text(&words.instant(since)))];
    Problem::worded("no-bilan", &[], words).hint("known-since", &since, words).suggest(
        Part::KnownOn,
        "",
        words.get("suggest-known-now"),
    )
}
