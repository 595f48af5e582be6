//! Where a row stands beside its target: one word for each case, whatever its target is.

use super::Row;
use crate::care::quantity::Target;

/// Where a row stands beside its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowStanding {
    /// Open to new applications: below its target, or below the minimum of a range.
    Open,
    /// Open inside a range: the minimum is reached, the bound that decides is not.
    OpenWithin,
    /// Less is authorised than planned, and the document does not open it.
    Lacking,
    /// What is planned is authorised.
    Met,
    /// Nothing is planned, and nothing authorised.
    Void,
    /// More is authorised than planned.
    Above,
    /// The document gives no number that tells.
    Unknown,
}

impl RowStanding {
    /// Its name in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OpenWithin => "open-within-range",
            Self::Lacking => "lacking",
            Self::Met => "met",
            Self::Void => "void",
            Self::Above => "above",
            Self::Unknown => "unknown",
        }
    }

    /// Whether new applications are admissible.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::OpenWithin)
    }

    /// Whether it stands out: open, above its target, or below it and closed.
    pub const fn stands_out(self) -> bool {
        matches!(self, Self::Open | Self::OpenWithin | Self::Lacking | Self::Above)
    }
}

impl Row<'_> {
    /// Where it stands beside its target; what is open is told before what is above.
    pub fn standing(&self) -> RowStanding {
        if self.is_open() {
            let within = self.has_range() && self.below_minimum().is_none();
            return if within { RowStanding::OpenWithin } else { RowStanding::Open };
        }
        if self.above_target() {
            return RowStanding::Above;
        }
        match self.deciding_room().or_else(|| self.sites_room()) {
            Some(1..) => RowStanding::Lacking,
            Some(_) if self.deciding().is_some_and(|tally| tally.target.map_or(0, Target::highest) == 0) => {
                RowStanding::Void
            }
            Some(_) => RowStanding::Met,
            None => RowStanding::Unknown,
        }
    }
}
