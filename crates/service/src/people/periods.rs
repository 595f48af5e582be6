//! How long what concerns people is kept: parameters, as what ships and the regions of a store set them.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use maillage_domain::parameter::dated::{Dated, on};
use maillage_domain::parameter::value::Value;
use maillage_domain::state::{Asked, State};
use maillage_journal::people::Bounds;

use super::throttle::FORGOTTEN;
use crate::app::App;
use crate::shipped::RETENTION;

/// The most months for which notes of those who came in are kept, whatever a region sets (CNIL, deliberation 2021-122 of 14 October
/// 2021).
const MOST_MONTHS: i16 = 12;
/// The fewest: less than that recommendation says would leave an agency without what it is to look at, and the shortest time that one
/// region sets holds for the whole store.
const LEAST_MONTHS: i16 = 6;

/// How long each kind is kept, as it is set on a day. A store of several regions keeps it for the shortest time that one of them
/// has set.
pub(super) struct Times {
    /// Notes of those who came in, in months.
    pub(super) notes: Dated<i16>,
}

impl Times {
    fn of(state: &State, day: Date) -> Self {
        let mut notes = shortest(state, day, "retention.sign-in-notes", Value::months);
        notes.value = notes.value.clamp(LEAST_MONTHS, MOST_MONTHS);
        Self { notes }
    }
}

fn shortest<T: Ord + Clone>(
    state: &State,
    day: Date,
    name: &'static str,
    read: impl Fn(&Value) -> Option<T>,
) -> Dated<T> {
    let asked = Asked::within(Some(day), None);
    let regions = state.reference().regions();
    let of_regions = regions.map(|region| RETENTION.of(state.parameter(), &region.code, asked));
    let tables = std::iter::once(RETENTION.clone()).chain(of_regions);
    let values = tables.map(|table| {
        let values = table.values(name, &read).expect("shipped data: a test reads it");
        on(&values, day).clone()
    });
    values.min_by(|one, other| one.value.cmp(&other.value)).expect("what ships is one of them")
}

/// Up to when each kind has outlived its time.
pub(super) fn bounds(app: &App) -> (Times, Bounds) {
    let now = app.now();
    let today = now.to_zoned(TimeZone::UTC).date();
    let times = Times::of(&app.known().state, today);
    let notes = began(today, Span::new().months(times.notes.value)).unwrap_or(Timestamp::MIN);
    let bounds = Bounds { notes, failures: now - FORGOTTEN, idle: now - app.stay().idle, now, today };
    (times, bounds)
}

/// When a day began that lies some time before another.
fn began(day: Date, before: Span) -> Option<Timestamp> {
    let day = day.checked_sub(before).ok()?;
    day.to_zoned(TimeZone::UTC).map(|day| day.timestamp()).ok()
}

/// Until when what was noted of those who came in is too old to be kept.
pub(super) fn notes_until(app: &App) -> Timestamp {
    bounds(app).1.notes
}
