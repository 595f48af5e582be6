//! The facts that rules on units of a site see. Each variant has its sentence in the catalogues.

use crate::procedure::handling::Handling;
use crate::procedure::site_units::UnitKind;

/// What a rule saw of the units of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitsFact {
    /// Nobody said how many units of each type the site has.
    Unsaid,
    /// Nobody said the type of the unit that is replaced, or of the one that takes its place.
    KindUnsaid,
    /// The site is said to have no unit of the type that is replaced.
    NoneToReplace(UnitKind),
    /// With the unit that is added, the site stays within the threshold: an information before use.
    WithinThreshold {
        /// Units, this one included.
        units: u32,
        /// The threshold.
        threshold: u32,
    },
    /// Above the threshold: the authorisation is modified, with reasons.
    AboveThreshold {
        /// Units, this one included.
        units: u32,
        /// The threshold.
        threshold: u32,
        /// The ceiling.
        ceiling: u32,
    },
    /// Above the ceiling.
    AboveCeiling {
        /// Units, this one included.
        units: u32,
        /// The ceiling.
        ceiling: u32,
    },
    /// A unit of the same nature: an information, whatever the number.
    SameNature,
    /// A unit of another nature on a site within the threshold: an information, as agencies read it.
    OtherNatureWithin {
        /// Units of the site.
        units: u32,
        /// The threshold.
        threshold: u32,
    },
    /// A unit of another nature on a site above the threshold: the light way.
    OtherNatureAbove {
        /// Units of the site.
        units: u32,
        /// The threshold.
        threshold: u32,
    },
    /// The unit has the nature and the clinical use of the one it replaces: the light way.
    SameUse,
    /// The unit has another nature or clinical use: a file.
    OtherUse,
    /// Nobody said whether it has.
    UseUnsaid,
    /// The site has so many units and none of this type.
    TypeMissing {
        /// Units, with those asked for.
        units: u32,
        /// The type it lacks.
        missing: UnitKind,
    },
    /// The site has one type only, and reaches the other by an agreement or on a second site.
    OtherTypeReached,
    /// The site has one type only, with neither an agreement nor a second site.
    OtherTypeNotReached,
    /// The site has one type only, and nobody said how it reaches the other.
    OtherTypeUnsaid,
    /// The site has both types, or no unit yet.
    BothTypes,
    /// The nuclear medicine site has both types of camera.
    BothCameras,
    /// The nuclear medicine site has one type of camera.
    OneCamera,
}

impl UnitsFact {
    /// What it says that the agency gets, where it does.
    pub const fn handling(self) -> Option<Handling> {
        match self {
            Self::WithinThreshold { .. } | Self::SameNature | Self::OtherNatureWithin { .. } => {
                Some(Handling::Information)
            }
            Self::OtherNatureAbove { .. } | Self::SameUse => Some(Handling::LightFile),
            Self::AboveThreshold { .. } | Self::OtherUse => Some(Handling::ModificationFile),
            _ => None,
        }
    }
}
