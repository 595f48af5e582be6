//! Turning what a person asks into a question for the domain.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, BilanQuery, NoBilan, Only, at};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
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
    /// A line by code, name, alias, family or official number.
    pub activity: Option<String>,
    /// A zone by its code.
    pub zone: Option<String>,
    /// Which rows.
    pub only: Only,
}

/// A question for the domain, and the instant it is answered for.
#[derive(Debug, Clone)]
pub(crate) struct BilanAsked {
    /// The question.
    pub(crate) query: BilanQuery,
    /// As known on this instant.
    pub(crate) known_on: Timestamp,
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
    let lines = match request.activity.as_deref().map(str::trim) {
        None | Some("") => Vec::new(),
        Some(name) => lines(state, name, counted_on(state, &region, for_when), words)?,
    };
    let zone = request.zone.as_deref().map(str::trim).filter(|zone| !zone.is_empty());
    let zone = zone.map(|zone| state.reference().zone_code(&region, for_when, zone));
    let query = BilanQuery { region, asked: for_when, lines, zone, only: request.only };
    Ok(BilanAsked { query, known_on: known_on.unwrap_or_else(|| reader.now()) })
}

/// The day whose list of lines the bilan of a day is counted by: that of its picture, since an opening position holds from
/// then on.
fn counted_on(state: &State, region: &RegionCode, asked: Asked) -> Date {
    let pictures = state.care().bilans(region, asked).map(|bilan| bilan.fact.picture_date);
    pictures.filter(|picture| *picture <= asked.day).max().unwrap_or(asked.day)
}

/// The lines that a name stands for; a family stands for all of its lines.
fn lines(state: &State, name: &str, day: Date, words: Words) -> Result<Vec<LineCode>, ServiceError> {
    Ok(lines_named(state, name, day, words)?.iter().map(|line| line.code.clone()).collect())
}

/// The answer of the domain, or why there is none, in words.
pub(crate) fn answer<'s>(
    state: &'s State,
    query: &BilanQuery,
    words: Words,
) -> Result<BilanAt<'s>, ServiceError> {
    at(state, query).map_err(|no| told(state, query, &no, words))
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
