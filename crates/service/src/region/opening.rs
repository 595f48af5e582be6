//! On which day the pages of a region open.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::when::Opening;

use crate::clock::day_of;

/// The day on which the pages of a region open, where none is asked: that of a demonstration, else today.
pub fn opening(state: &State, now: Timestamp, region: &RegionCode) -> Opening {
    let today = day_of(now, state, region);
    let set: Option<Date> = state.reference().demonstration_day(region);
    Opening { day: set.unwrap_or(today), today, demonstration: set.is_some() }
}

/// Whether a bilan of a region answers on a day: whoever comes from another region on that day finds something.
pub fn answers_on(state: &State, region: &RegionCode, day: Date) -> bool {
    state.care().bilans(region, Asked::on(day)).any(|bilan| bilan.fact.picture_date <= day)
}
