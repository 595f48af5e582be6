//! What a person means: which region, which day, as known when.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::nomenclature::{Line, Resolution};
use maillage_domain::period;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{Region, RegionCode, ZoneCode};
use maillage_views::problem::{self, Problem};
use maillage_views::region::unregistered;
use maillage_views::words::{Argument, Words};

use crate::clock::time_zone;
use crate::error::ServiceError;
use crate::reader::Reader;

/// For when, and of which region, a person asks.
#[derive(Debug, Clone, Default)]
pub struct WhenRequest {
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The legal day; today, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
}

/// What asks for what lies in no zone that is known, in place of the name of one.
pub const IN_NO_ZONE: &str = "none";

/// Where what is asked for lies.
#[derive(Debug)]
pub(crate) enum Zoned {
    /// In that zone.
    In(ZoneCode),
    /// In none that is known.
    InNone,
}

impl Zoned {
    /// Where a text asks for: in the zone of that code or name of a region, or in none.
    pub(crate) fn named(
        text: &str,
        reference: &ReferenceBook,
        (region, asked): (&RegionCode, Asked),
    ) -> Self {
        match text {
            IN_NO_ZONE => Self::InNone,
            name => Self::In(reference.zone_code(region, asked, name)),
        }
    }

    /// Whether what lies in some zones, by their codes, lies there.
    pub(crate) fn takes<'z>(&self, zones: impl IntoIterator<Item = &'z String>) -> bool {
        let mut zones = zones.into_iter();
        match self {
            Self::In(own) => zones.any(|zone| zone == own.as_str()),
            Self::InNone => zones.next().is_none(),
        }
    }
}

/// The region asked for, else the store's own.
pub(crate) fn region(state: &State, asked: Option<&str>, words: Words) -> Result<RegionCode, ServiceError> {
    if let Some(asked) = asked {
        return registered(state, asked, words).map(|region| region.code.clone());
    }
    let home = state.reference().home().map(|region| region.code.clone());
    home.ok_or_else(|| {
        ServiceError::refused(Problem::worded("no-bilan", &[], words).hint("import-annex", &[], words))
    })
}

/// The region of a code, as it is registered.
pub(crate) fn registered<'s>(state: &'s State, code: &str, words: Words) -> Result<&'s Region, ServiceError> {
    let (code, reference) = (code.trim(), state.reference());
    let region = reference.region(&RegionCode::new(code));
    region.ok_or_else(|| ServiceError::unusable(unregistered(code, reference, words)))
}

/// The lines that a name stands for on a day: one, or those of an activity.
pub(crate) fn lines_named<'s>(
    state: &'s State,
    name: &str,
    day: Date,
    words: Words,
) -> Result<Vec<&'s Line>, ServiceError> {
    one_or_several(state.reference().resolve(name, day), name, words)
}

/// The lines that were found for a name.
pub(crate) fn one_or_several<'s>(
    found: Option<Resolution<'s>>,
    name: &str,
    words: Words,
) -> Result<Vec<&'s Line>, ServiceError> {
    match found {
        Some(Resolution::One(line)) => Ok(vec![line]),
        Some(Resolution::Several(lines)) => Ok(lines),
        Some(unknown) => Err(ServiceError::unusable(problem::unresolved(name, &unknown, words))),
        None => {
            let name = ("name", Argument::Text(name));
            Err(ServiceError::unusable(Problem::worded("line-unknown", &[name], words)))
        }
    }
}

/// A name that stands for several lines, where one is needed.
pub(crate) fn several(name: &str, lines: &[&Line], words: Words) -> ServiceError {
    ServiceError::unusable(problem::unresolved(name, &Resolution::Several(lines.to_vec()), words))
}

/// The instant that a date (its end, in the region) or an instant stands for, where one is given.
pub(crate) fn known_on(
    reader: &Reader,
    region: &RegionCode,
    text: Option<&str>,
    words: Words,
) -> Result<Option<Timestamp>, ServiceError> {
    let Some(text) = text else { return Ok(None) };
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(Some(instant));
    }
    let end = period::day(text).and_then(|day| {
        let zoned = day.tomorrow().ok()?.to_zoned(time_zone(reader.state(), region)).ok()?;
        zoned.timestamp().checked_sub(jiff::Span::new().nanoseconds(1)).ok()
    });
    end.map(Some).ok_or_else(|| {
        ServiceError::unusable(Problem::worded("bad-instant", &[("value", Argument::Text(text))], words))
    })
}
