//! What an applicant wants to do.

use super::handling::Handling;

/// What an applicant wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// An activity on a site that does not hold it; for equipment, the first unit of that type on a site.
    Creation,
    /// A unit more on a site that has that type of equipment.
    ExtraUnit,
    /// A unit in place of another.
    EquipmentReplacement,
    /// Another form of an activity already held.
    OtherForm,
    /// Renewal of what is held.
    Renewal,
    /// Renewal for which the agency ordered a full file.
    RenewalAfterInjunction,
    /// A change of place.
    Transfer,
    /// Activities of several sites brought together in one place.
    Regrouping,
    /// A change of nature.
    Conversion,
    /// Confirmation after the authorisation was ceded.
    CessionConfirmation,
    /// An application that answers an exceptional need.
    ExceptionalNeed,
    /// An authorisation outside the plan, in the interest of public health.
    Derogation,
    /// A change of premises or of the conditions in which what is held is carried on.
    Modification,
    /// A CT scanner or an IRM more on an imaging site.
    ImagingUnit,
    /// A camera more, or another one, on a nuclear medicine site.
    NuclearMedicineUnit,
    /// A CT scanner or an IRM used for interventional radiology only.
    DedicatedImagingUnit,
    /// A place of psychiatry away from its site.
    OffSitePlace,
    /// The communes that hospital at home serves.
    HospitalAtHomeCommunes,
    /// The file by which what was held under the list of 2019 passes into that of 2023.
    TransitionFile,
    /// An authorisation for a health crisis.
    CrisisAuthorisation,
}

impl Operation {
    /// Every operation, in the order people meet them.
    pub const ALL: [Self; 20] = [
        Self::Creation,
        Self::ExtraUnit,
        Self::EquipmentReplacement,
        Self::OtherForm,
        Self::Renewal,
        Self::RenewalAfterInjunction,
        Self::Transfer,
        Self::Regrouping,
        Self::Conversion,
        Self::CessionConfirmation,
        Self::ExceptionalNeed,
        Self::Derogation,
        Self::Modification,
        Self::ImagingUnit,
        Self::NuclearMedicineUnit,
        Self::DedicatedImagingUnit,
        Self::OffSitePlace,
        Self::HospitalAtHomeCommunes,
        Self::TransitionFile,
        Self::CrisisAuthorisation,
    ];

    /// The name in commands, addresses and data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Creation => "creation",
            Self::ExtraUnit => "extra-unit",
            Self::EquipmentReplacement => "equipment-replacement",
            Self::OtherForm => "other-form",
            Self::Renewal => "renewal",
            Self::RenewalAfterInjunction => "renewal-after-injunction",
            Self::Transfer => "transfer",
            Self::Regrouping => "regrouping",
            Self::Conversion => "conversion",
            Self::CessionConfirmation => "cession-confirmation",
            Self::ExceptionalNeed => "exceptional-need",
            Self::Derogation => "derogation",
            Self::Modification => "modification",
            Self::ImagingUnit => "imaging-unit",
            Self::NuclearMedicineUnit => "nuclear-medicine-unit",
            Self::DedicatedImagingUnit => "dedicated-imaging-unit",
            Self::OffSitePlace => "off-site-place",
            Self::HospitalAtHomeCommunes => "had-communes",
            Self::TransitionFile => "transition-file",
            Self::CrisisAuthorisation => "crisis-authorisation",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operation| operation.as_str() == name)
    }

    /// Whether it adds to what is authorised, and so is let in only where the plan has room.
    pub const fn needs_room(self) -> bool {
        matches!(self, Self::Creation | Self::ExtraUnit | Self::OtherForm)
    }

    /// Whether the bilan of the window opens it: by its figures, or by an exceptional need that it states.
    pub const fn rests_on_bilan(self) -> bool {
        self.needs_room() || matches!(self, Self::ExceptionalNeed)
    }

    /// Whether it is received outside windows: plain renewal (art. L. 6122-10), confirmation after cession (art. R. 6122-35),
    /// modification (art. R. 6122-38-1, before it D. 6122-38), what is told before use (art. R. 6122-39-1, R. 6123-136,
    /// R. 6123-170), a crisis (art. L. 6122-9-1), and what is [inferred](Self::is_inferred_any_time).
    pub const fn any_time(self) -> bool {
        matches!(
            self,
            Self::Renewal
                | Self::CessionConfirmation
                | Self::Modification
                | Self::NuclearMedicineUnit
                | Self::DedicatedImagingUnit
                | Self::CrisisAuthorisation
        ) || self.is_inferred_any_time()
    }

    /// Whether no text that was read says that it is received outside windows: it modifies an authorisation, as others that
    /// are.
    pub const fn is_inferred_any_time(self) -> bool {
        matches!(self, Self::ImagingUnit | Self::OffSitePlace | Self::HospitalAtHomeCommunes)
    }

    /// Whether it asks to renew what is held.
    pub const fn renews(self) -> bool {
        matches!(self, Self::Renewal | Self::RenewalAfterInjunction)
    }

    /// Whether it is about an authorisation that the site holds, as it was granted, and adds none.
    pub const fn is_on_what_is_held(self) -> bool {
        self.renews()
            || matches!(
                self,
                Self::EquipmentReplacement
                    | Self::Transfer
                    | Self::Regrouping
                    | Self::Conversion
                    | Self::CessionConfirmation
                    | Self::Modification
            )
    }

    /// The activity or equipment of the list of 2023 to which it belongs; nothing where it may be asked of any.
    pub const fn belongs_to(self) -> Option<&'static str> {
        match self {
            Self::ImagingUnit => Some("amm:QEML1"),
            Self::NuclearMedicineUnit => Some("amm:QA040"),
            Self::DedicatedImagingUnit => Some("amm:QA030"),
            Self::OffSitePlace => Some("amm:QA004"),
            Self::HospitalAtHomeCommunes => Some("amm:QA020"),
            _ => None,
        }
    }

    /// What the agency gets of it, as the texts since 1 June 2023 say; nothing where that depends on the site or on the
    /// agency.
    pub const fn handling(self) -> Option<Handling> {
        Some(match self {
            Self::Creation
            | Self::ExtraUnit
            | Self::OtherForm
            | Self::RenewalAfterInjunction
            | Self::Regrouping
            | Self::Conversion
            | Self::ExceptionalNeed => Handling::FullFile,
            Self::Renewal => Handling::RenewalFile,
            Self::CessionConfirmation => Handling::Confirmation,
            Self::Modification | Self::DedicatedImagingUnit => Handling::Information,
            Self::OffSitePlace | Self::HospitalAtHomeCommunes => Handling::ModificationFile,
            Self::TransitionFile => Handling::TransitionFile,
            Self::EquipmentReplacement
            | Self::Transfer
            | Self::ImagingUnit
            | Self::NuclearMedicineUnit
            | Self::Derogation
            | Self::CrisisAuthorisation => return None,
        })
    }
}
