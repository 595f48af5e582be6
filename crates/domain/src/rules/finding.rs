//! What a rule says of a case: its verdict and the facts it saw. Words come later, in the views.

use jiff::civil::Date;

use super::Rule;
use crate::care::nomenclature::LineCode;
use crate::care::quantity::{Tally, Target};
use crate::territory::{ZoneCode, ZoneSetId};

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It lets the case pass.
    Allows,
    /// It stops the case.
    Forbids,
    /// It cannot decide, or something must be looked at by a person.
    Warns,
    /// It tells something that decides nothing.
    Informs,
}

impl Verdict {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Allows, Self::Forbids, Self::Warns, Self::Informs];

    /// The word in data: `allows`, `forbids`, `warns`, `informs`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allows => "allows",
            Self::Forbids => "forbids",
            Self::Warns => "warns",
            Self::Informs => "informs",
        }
    }
}

/// A count against its target, as a rule saw it; absent where the document does not print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// What is authorised.
    pub current: Option<u32>,
    /// What the plan wants.
    pub target: Option<Target>,
    /// The gap: as printed, else as computed.
    pub gap: Option<i64>,
}

impl Count {
    /// What a document prints of a quantity.
    pub fn of(tally: &Tally) -> Self {
        Self { current: tally.counted(), target: tally.target, gap: tally.gap() }
    }
}

/// The facts a rule saw. Each variant has its sentence in the catalogues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// The day lies in a window.
    InWindow {
        /// Its first day.
        opens: Date,
        /// Its last day.
        closes: Date,
    },
    /// The day lies in no window; the nearest one, if one is recorded.
    NoWindow {
        /// The nearest window's first and last day.
        nearest: Option<(Date, Date)>,
    },
    /// The operation is received at any time.
    AnyTime,
    /// The line is on the window's list.
    Listed,
    /// The line is not on the window's list.
    NotListed,
    /// The operation is not on the window's list.
    OperationNotListed,
    /// The zone belongs to the line's zone set.
    RightZoneSet(ZoneSetId),
    /// The zone belongs to another zone set than the line's.
    OtherZoneSet(ZoneSetId),
    /// No zone set is recorded for the line on that day.
    NoZoneSet,
    /// A place is open: sites, and units for equipment.
    Places {
        /// Sites.
        sites: Count,
        /// Units.
        units: Option<Count>,
    },
    /// No place is open: sites, and units for equipment.
    NoPlace {
        /// Sites.
        sites: Count,
        /// Units.
        units: Option<Count>,
    },
    /// The gap does not matter for this operation.
    GapSetAside {
        /// The gap that decides for a creation, where there is one.
        gap: Option<i64>,
    },
    /// No table holds the line.
    NoBilan,
    /// The line has no table: the one of its activity was read.
    BilanOfActivity(LineCode),
    /// A unit more on a site that has one is open, though a new site is not.
    ExtraUnitOpen {
        /// Units still possible.
        units: i64,
    },
    /// A place exists by sites but the units decide.
    UnitsDecide {
        /// The gap in sites.
        sites: i64,
        /// The gap in units.
        units: i64,
    },
    /// The gaps in sites and in units say different things, and no rule of the region says which decides.
    GapsDisagree {
        /// The gap in sites.
        sites: i64,
        /// The gap in units.
        units: i64,
    },
    /// The site holds another form of the activity.
    HoldsForm {
        /// The form it holds.
        held: LineCode,
        /// Whether only the applicant says so.
        declared: bool,
    },
    /// Nobody said what the site holds.
    HoldingUnknown,
    /// The site is said to hold other things, no form of the activity.
    HoldsNoForm,
    /// Hospital at home is set apart from the other forms.
    HospitalAtHomeApart,
    /// The activity is not among those whose forms are open to each other.
    FormsByGap,
    /// The place of departure lies in the same zone.
    SameZone,
    /// The place of departure lies in another zone.
    OtherZone {
        /// The zone of departure.
        from: ZoneCode,
        /// The gap in the zone of arrival.
        gap: Option<i64>,
    },
    /// Nobody said from which zone.
    DepartureUnknown,
    /// An exceptional need is recorded.
    Need {
        /// Places it opens.
        places: u32,
    },
    /// No exceptional need is recorded.
    NoNeed,
    /// The bilan that was read.
    BilanRead {
        /// Its version.
        version: u32,
        /// Its picture date.
        picture: Date,
    },
    /// No bilan was published by that day.
    NoBilanPublished,
    /// The nomenclature was no longer in force on that day.
    NomenclatureEnded {
        /// Its last day.
        until: Date,
    },
    /// The day lies before the first one for which the nomenclature is attested.
    NomenclatureAttested {
        /// That first day.
        from: Date,
    },
    /// A fact without figures: the rule's own sentence says it all.
    AsStated,
    /// A number of days.
    Days(i32),
    /// A number of windows in a calendar year.
    WindowsInYear {
        /// The year.
        year: i16,
        /// The line with that number.
        line: Option<LineCode>,
        /// How many.
        count: usize,
    },
    /// Two days that a rule compares.
    Between {
        /// The first.
        from: Date,
        /// The last.
        until: Date,
    },
    /// Lines that a rule names.
    Lines(Vec<LineCode>),
}

/// What one rule says of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says.
    pub verdict: Verdict,
    /// The facts it saw.
    pub seen: Seen,
}
