//! What an applicant wants to do.

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
}

impl Operation {
    /// Every operation, in the order people meet them.
    pub const ALL: [Self; 13] = [
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

    /// Whether it is received outside windows: plain renewal (art. L. 6122-10), confirmation after cession (art. R. 6122-35)
    /// and modification (art. R. 6122-38-1, before it D. 6122-38).
    pub const fn any_time(self) -> bool {
        matches!(self, Self::Renewal | Self::CessionConfirmation | Self::Modification)
    }

    /// Whether it asks to renew what is held.
    pub const fn renews(self) -> bool {
        matches!(self, Self::Renewal | Self::RenewalAfterInjunction)
    }
}
