//! What a rule says of a case: its verdict and the facts it saw. Words come later, in the views.

use jiff::civil::Date;

use super::Rule;
use super::course_fact::CourseFact;
use super::units_fact::UnitsFact;
use crate::bilingual::Bilingual;
use crate::care::bridge::Passage;
use crate::care::need::ExceptionalNeed;
use crate::care::nomenclature::LineCode;
use crate::care::objective::Due;
use crate::care::quantity::{Tally, Target};
use crate::procedure::handling::Handling;
use crate::procedure::need_use::NeedUse;
use crate::procedure::place::PlaceAmended;
use crate::procedure::reserve::Reserve;
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
    /// It lets the case pass only if what it names turns out so.
    Reserves(Reserve),
    /// The case and the records belong to different times: no answer holds.
    SetsAside,
}

impl Verdict {
    /// Those that data tell apart.
    pub const TOLD: [Self; 4] = [Self::Allows, Self::Forbids, Self::Warns, Self::Informs];

    /// The word in data: `allows`, `forbids`, `warns`, `informs`. What it comes to stands in the outcome.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allows => "allows",
            Self::Forbids => "forbids",
            Self::Warns | Self::Reserves(_) | Self::SetsAside => "warns",
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
    /// The room: the gap as printed or computed, or the distance to the bound by which the document answers.
    pub gap: Option<i64>,
}

impl Count {
    /// What a document prints of a quantity, and the room it leaves.
    pub fn of(tally: &Tally, room: Option<i64>) -> Self {
        Self { current: tally.counted(), target: tally.target, gap: room }
    }
}

/// What a rule saw of an objective in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ObjectiveSeen {
    /// The bilan prints what the objective in force wants.
    Printed {
        /// The number of the act that sets it.
        act: String,
    },
    /// The bilan prints something else than the objective in force wants.
    Differs {
        /// The number of the act that sets it.
        act: String,
        /// What it wants on the day.
        wanted: Target,
        /// The printed target; none where the bilan answers without one.
        printed: Option<Target>,
    },
    /// The bilan prints neither target, gap nor answer: the objective in force stands in for them.
    StandsIn {
        /// The number of the act that sets it.
        act: String,
        /// What it wants on the day.
        wanted: Target,
    },
    /// A stage of the objective may bind before its target is due.
    StageMayBind {
        /// When the stage is due.
        due: Due,
        /// What it wants.
        wanted: Target,
        /// What it would leave open, where what is authorised is known.
        left: Option<i64>,
    },
}

/// The exceptional needs that a rule saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedSeen {
    /// How many authorisations they open.
    pub places: u32,
    /// The needs, as they are stated.
    pub stated: Vec<ExceptionalNeed>,
    /// How a grant uses one up.
    pub used_up: NeedUse,
    /// What is doubtful about that.
    pub doubt: Option<Bilingual>,
}

/// A window that a rule found short, by a parameter in doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortWindow {
    /// The first day.
    pub from: Date,
    /// The last.
    pub until: Date,
    /// How many months it should last.
    pub months: i16,
    /// What is doubtful about that.
    pub doubt: Bilingual,
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
    /// No zone set is recorded for the line.
    NoZoneSet,
    /// The zone sets recorded for the line are in force on other days only; the last one.
    ZonesOfAnotherTime(ZoneSetId),
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
    /// Whether a place is open is not known: the document tells neither the gap that decides nor an answer.
    PlaceUnknown {
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
    /// The holder has what the line supposes, as the applicant declares.
    RequiredHeld(LineCode),
    /// Nobody said whether the holder has what the line supposes.
    RequiredUnsaid(LineCode),
    /// The applicant does not name what the line supposes among what is held.
    RequiredLacking(LineCode),
    /// Nobody said what the site holds.
    HoldingUnknown,
    /// The site holds the very form that is wanted.
    SameForm,
    /// The bilan counts nothing to renew or replace in the zone.
    NothingAuthorised,
    /// The applicant does not name the line among what the site holds.
    NothingHeld,
    /// A unit used for research only is not counted, as the applicant declares.
    ResearchNotCounted,
    /// The document that was read leaves out no unit of that type.
    ResearchCounted,
    /// What is ceded was put to use.
    Started,
    /// What is ceded was never put to use.
    NeverStarted,
    /// Nobody said whether what is ceded was put to use.
    StartUnknown,
    /// A replacement outside windows.
    ReplacedOutsideWindow,
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
    /// Exceptional needs are stated.
    Need(NeedSeen),
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
    /// No bilan of the window was published by that day.
    NoBilanOfWindow {
        /// The window's first day.
        opens: Date,
        /// Its last day.
        closes: Date,
    },
    /// Without a window there is no bilan that counts.
    NoBilanWithoutWindow,
    /// Bilans of several pictures are said to be that of the window.
    BilansOfWindow(Vec<String>),
    /// The nomenclature was no longer in force on that day.
    NomenclatureEnded {
        /// Its last day.
        until: Date,
    },
    /// The nomenclature under which the authorisation was granted has ended; the authorisation goes on.
    GrantedBefore {
        /// Its last day.
        until: Date,
    },
    /// How an authorisation of the line passes into the list that follows.
    Passage(Passage),
    /// The nomenclature was not yet in force: another one was.
    NomenclatureNotYet {
        /// Its first day.
        from: Date,
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
    /// What was reckoned from a day of publication that is inferred.
    OfInferredDay(Box<Self>),
    /// The day of publication is inferred: from what.
    PublicationInferred(Bilingual),
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
    /// A window shorter than a parameter in doubt asks for.
    ShorterInDoubt(ShortWindow),
    /// The order that amended the window withdrew the line from its list.
    Withdrawn {
        /// The order, by its number or by the identifier of its window.
        by: String,
    },
    /// Another version of the bilan tells the place otherwise than the one that was read.
    PlaceAmended(PlaceAmended),
    /// Lines that a rule names.
    Lines(Vec<LineCode>),
    /// Facts on the units of a site.
    OnUnits(UnitsFact),
    /// Facts on the days of a file or of an authorisation.
    OnCourse(CourseFact),
    /// What an objective in force says beside the bilan.
    Objective(ObjectiveSeen),
}

impl Seen {
    /// What it says that the agency gets, where it does.
    pub const fn handling(&self) -> Option<Handling> {
        match self {
            Self::OnUnits(fact) => fact.handling(),
            Self::OnCourse(CourseFact::CountedAsAuthorisation) => Some(Handling::FullFile),
            _ => None,
        }
    }

    /// Whether its sentence says that the answer would not hold as it stands: such a finding never goes with a plain yes.
    pub const fn disowns(&self) -> bool {
        matches!(
            self,
            Self::OperationNotListed
                | Self::ZonesOfAnotherTime(_)
                | Self::HoldingUnknown
                | Self::RequiredUnsaid(_)
                | Self::RequiredLacking(_)
                | Self::DepartureUnknown
                | Self::NothingAuthorised
                | Self::NeverStarted
                | Self::NoBilanOfWindow { .. }
                | Self::NoBilanWithoutWindow
                | Self::NomenclatureEnded { .. }
                | Self::NomenclatureNotYet { .. }
                | Self::OnUnits(UnitsFact::Unsaid | UnitsFact::KindUnsaid | UnitsFact::AboveCeiling { .. })
                | Self::OnCourse(CourseFact::Ended { .. } | CourseFact::FirstWindowClosed { .. })
        )
    }
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
