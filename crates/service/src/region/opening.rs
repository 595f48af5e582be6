//! On which day the pages of a region open, and whether it has an answer on another.

use jiff::civil::Date;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

pub use crate::clock::opening;

/// Whether a bilan of a region answers on a day: whoever comes from another region on that day finds something.
pub fn answers_on(state: &State, region: &RegionCode, day: Date) -> bool {
    state.care().bilans(region, Asked::on(day)).any(|bilan| bilan.fact.picture_date <= day)
}
