//! The clock and the maker of identifiers, which the binary gives, and the legal day that an instant is in a region.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

/// Where time and identifiers come from: the binary gives them, tests freeze them.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// The instant it is now.
    pub now: fn() -> Timestamp,
    /// A fresh identifier.
    pub id: fn() -> Uuid,
}

/// The legal day of an instant in a region.
pub(crate) fn day_of(instant: Timestamp, state: &State, region: &RegionCode) -> Date {
    instant.to_zoned(time_zone(state, region)).date()
}

/// The time zone in which a region's legal days run; UTC for a region that is not registered.
pub(crate) fn time_zone(state: &State, region: &RegionCode) -> TimeZone {
    state
        .reference()
        .region(region)
        .and_then(|region| TimeZone::get(&region.time_zone).ok())
        .unwrap_or(TimeZone::UTC)
}
