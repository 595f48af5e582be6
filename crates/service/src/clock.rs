//! The clock and the makers of identifiers and salts, which the binary gives, and the legal day that an instant is in a region.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use maillage_domain::act::Salt;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_journal::Seed;
use maillage_views::when::Opening;
use maillage_views::words::{Argument, Words};
use uuid::Uuid;

/// Where time, identifiers and chance come from: the binary gives them, tests freeze them.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// The instant it is now.
    pub now: fn() -> Timestamp,
    /// A fresh identifier.
    pub id: fn() -> Uuid,
    /// A fresh salt: 128 random bits.
    pub salt: fn() -> Salt,
}

impl Clock {
    /// Random bytes for a key: the bits of two salts.
    pub(crate) fn seed(&self) -> Seed {
        let mut seed = Seed::default();
        for half in seed.chunks_exact_mut(size_of::<u128>()) {
            half.copy_from_slice(&(self.salt)().bits().to_le_bytes());
        }
        seed
    }
}

/// A clock that stands before the last act of the journal: acts then bear the instant of that one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockBehind {
    /// What the clock says.
    pub now: Timestamp,
    /// When the last act was recorded.
    pub last: Timestamp,
}

/// By how much the clocks of two machines that write to one store may differ before it is a fault.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(1);

impl ClockBehind {
    /// Whether a clock stands before the last act, by more than clocks differ.
    pub(crate) fn of(state: &State, now: Timestamp) -> Option<Self> {
        let last = state.acts().next_back()?.stamp.recorded_at;
        (CLOCKS_DIFFER < last.duration_since(now)).then_some(Self { now, last })
    }

    /// The same in words.
    pub fn told(&self, words: Words) -> String {
        let (now, last) = (words.instant(self.now), words.instant(self.last));
        words.with("clock-behind", &[("now", Argument::Text(&now)), ("last", Argument::Text(&last))])
    }
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

/// The day on which the pages of a region open, where none is asked: that of a demonstration, else today.
pub fn opening(state: &State, now: Timestamp, region: &RegionCode) -> Opening {
    let today = day_of(now, state, region);
    let set = state.reference().demonstration_day(region);
    Opening { day: set.unwrap_or(today), today, demonstration: set.is_some() }
}
