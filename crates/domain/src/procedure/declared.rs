//! What an applicant declares: the records do not know it, and each answer that rests on it says so.

use jiff::civil::Date;

use super::form::CareForm;
use super::site_units::{SiteUnits, UnitKind};
use crate::ground::code::LineCode;

/// Something that the site is said to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The line.
    pub line: LineCode,
    /// In which form, where it is said.
    pub form: Option<CareForm>,
}

/// What the site holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding<'a> {
    /// Nobody said.
    Unknown,
    /// What the applicant says.
    Declared(&'a [Held]),
}

/// Something that was done on a day, or was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    /// It was not.
    Never,
    /// It was, on that day.
    On(Date),
}

impl Done {
    /// The day on which it was done.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Never => None,
            Self::On(day) => Some(day),
        }
    }
}

/// What the applicant says of the application itself; each may be left unsaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Declared {
    /// The form that is wanted.
    pub form: Option<CareForm>,
    /// The last day of the authorisation to renew.
    pub expires: Option<Date>,
    /// Whether the authorisation that is ceded was put to use.
    pub started: Option<bool>,
    /// Whether the equipment is used for research only.
    pub research_only: bool,
    /// The units that the site has.
    pub units: Option<SiteUnits>,
    /// The type of the unit that is added, or that takes the place of another.
    pub unit: Option<UnitKind>,
    /// The type of the unit that is replaced.
    pub replaced: Option<UnitKind>,
    /// Whether the unit that takes the place of another has its nature and its clinical use.
    pub same_use: Option<bool>,
    /// Whether the holder has an agreement with a holder of the other type of imaging.
    pub agreement: Option<bool>,
    /// Whether the holder has the other type of imaging on a second site.
    pub second_site: Option<bool>,
    /// Since when the applicant holds the activity, under whichever list.
    pub holder_since: Option<Date>,
    /// When the file was filed: that of the transition, or of the renewal.
    pub filed: Option<Done>,
    /// When the agency ordered a full file.
    pub injunction: Option<Done>,
}

impl Holding<'_> {
    /// Whether the applicant says that the site holds a line.
    pub fn has(&self, line: &LineCode) -> bool {
        matches!(self, Self::Declared(held) if held.iter().any(|held| held.line == *line))
    }
}

impl Declared {
    /// The types of unit that are named: of the site, of the one that goes and of the one that comes.
    pub fn unit_kinds(&self) -> impl Iterator<Item = UnitKind> {
        let site = self.units.unwrap_or_default();
        let of_site = UnitKind::ALL.into_iter().filter(move |kind| 0 < site.of(*kind));
        [self.unit, self.replaced].into_iter().flatten().chain(of_site)
    }
}
