//! The units of equipment that a site is said to have.

use std::fmt;

use super::operation::Operation;

/// A type of unit that an authorisation by site does not count, but that its operations are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// A CT scanner (*scanner*).
    Scanner,
    /// A magnetic resonance imager (IRM).
    Mri,
    /// A positron camera (TEP).
    Pet,
    /// A gamma camera (TEMP).
    GammaCamera,
}

impl UnitKind {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Scanner, Self::Mri, Self::Pet, Self::GammaCamera];

    /// The word in data: as people say it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scanner => "scanner",
            Self::Mri => "irm",
            Self::Pet => "tep",
            Self::GammaCamera => "gamma-camera",
        }
    }

    /// Reads a word, in capitals or not; `temp` is what the register calls a gamma camera.
    pub fn parse(word: &str) -> Option<Self> {
        if word.eq_ignore_ascii_case("temp") {
            return Some(Self::GammaCamera);
        }
        Self::ALL.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(word))
    }

    /// The operation that adds one, and that names the site it belongs to: sectional imaging, or nuclear medicine.
    pub const fn added_by(self) -> Operation {
        match self {
            Self::Scanner | Self::Mri => Operation::ImagingUnit,
            Self::Pet | Self::GammaCamera => Operation::NuclearMedicineUnit,
        }
    }
}

impl fmt::Display for UnitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How many units of each type a site has; those of a type that was not named are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SiteUnits {
    scanners: u32,
    mris: u32,
    pets: u32,
    gamma_cameras: u32,
}

impl SiteUnits {
    /// How many of a type.
    pub const fn of(&self, kind: UnitKind) -> u32 {
        match kind {
            UnitKind::Scanner => self.scanners,
            UnitKind::Mri => self.mris,
            UnitKind::Pet => self.pets,
            UnitKind::GammaCamera => self.gamma_cameras,
        }
    }

    /// The same with so many of a type.
    #[must_use]
    pub const fn having(self, kind: UnitKind, count: u32) -> Self {
        match kind {
            UnitKind::Scanner => Self { scanners: count, ..self },
            UnitKind::Mri => Self { mris: count, ..self },
            UnitKind::Pet => Self { pets: count, ..self },
            UnitKind::GammaCamera => Self { gamma_cameras: count, ..self },
        }
    }

    /// The same with one more of a type.
    #[must_use]
    pub const fn with(self, kind: UnitKind) -> Self {
        self.having(kind, self.of(kind).saturating_add(1))
    }

    /// The same with one less of a type.
    #[must_use]
    pub const fn without(self, kind: UnitKind) -> Self {
        self.having(kind, self.of(kind).saturating_sub(1))
    }

    /// Scanners and IRM together: what the threshold and the ceiling of imaging count.
    pub const fn imaging(&self) -> u32 {
        self.scanners.saturating_add(self.mris)
    }

    /// Whether a nuclear medicine site has both types of camera.
    pub const fn has_both_cameras(&self) -> bool {
        0 < self.pets && 0 < self.gamma_cameras
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_units_of_two_types_when_one_replaces_another_then_as_many_as_before() {
        let site = SiteUnits::default().having(UnitKind::Scanner, 2).having(UnitKind::Pet, 1);
        let after = site.without(UnitKind::Scanner).with(UnitKind::Mri);
        assert_eq!((site.imaging(), after.imaging(), after.of(UnitKind::Mri)), (2, 2, 1));
        assert_eq!(site.without(UnitKind::GammaCamera), site);
    }

    #[test]
    fn given_the_word_of_the_register_when_read_then_the_type_that_people_name_otherwise() {
        assert_eq!(UnitKind::parse("TEMP"), Some(UnitKind::GammaCamera));
        assert_eq!(UnitKind::parse("IRM"), Some(UnitKind::Mri));
        assert_eq!(UnitKind::parse("table"), None);
    }
}
