//! Which of two quantities decides whether a line is open.

use jiff::civil::Date;

use super::PublishedBilan;
use crate::care::quantity::{Quantities, Tally};
use crate::rules::Rule;
use crate::rules::figures::EQUIPMENT_UNITS;
use crate::state::Recorded;
use crate::territory::RegionCode;

impl Recorded<PublishedBilan> {
    /// Whether a rule rules here: in the region of the bilan, on the day of its picture.
    pub(super) fn is_ruled_by(&self, rule: &Rule) -> bool {
        rule.speaks_of(&self.stamp.region, self.fact.picture_date)
    }

    /// The tally whose gap decides whether new applications are admissible, for one row of this bilan: units where there
    /// are units, else sites. None where the two gaps say different things and no rule of the region says which decides.
    pub fn deciding<'q>(&self, quantities: &'q Quantities) -> Option<&'q Tally> {
        quantities.deciding(self.is_ruled_by(&EQUIPMENT_UNITS))
    }
}

/// Whether the gap in units is known to decide in a region on a day.
pub(super) fn units_decide(region: &RegionCode, on: Date) -> bool {
    EQUIPMENT_UNITS.speaks_of(region, on)
}
