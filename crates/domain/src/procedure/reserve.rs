//! What would settle an application on which the rules cannot yet say yes or no.

/// What would settle an application: a fact that someone can give, or a decision that only the agency can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reserve {
    /// The zone from which a transfer or a regrouping departs.
    DepartureZone,
    /// What the site holds: another form is open only to who holds one.
    Holding,
    /// The authorisation to renew, or the unit to replace, where the bilan counts none in the zone.
    Authorisation,
    /// A file of the transition, filed in the first window: without it what was held has ended.
    Filing,
    /// What the agency thinks of it: no record and no applicant can say it beforehand.
    Examination,
    /// The gap or the answer of the bilan, which its document does not print or which could not be read of it.
    PrintedFigure,
    /// How many units of each type the site has.
    Units,
    /// The type of the unit that is added, or that takes the place of another.
    UnitKind,
    /// The type of the unit that is replaced.
    UnitReplaced,
}

impl Reserve {
    /// Every one.
    pub const ALL: [Self; 9] = [
        Self::DepartureZone,
        Self::Holding,
        Self::Authorisation,
        Self::Filing,
        Self::Examination,
        Self::PrintedFigure,
        Self::Units,
        Self::UnitKind,
        Self::UnitReplaced,
    ];

    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DepartureZone => "departure-zone",
            Self::Holding => "holding",
            Self::Authorisation => "authorisation",
            Self::Filing => "filing",
            Self::Examination => "examination",
            Self::PrintedFigure => "printed-figure",
            Self::Units => "units",
            Self::UnitKind => "unit",
            Self::UnitReplaced => "replaced",
        }
    }

    /// Where the applicant answers: the name of the field on the page, and of the option of the command with hyphens. Nothing
    /// where only the agency can.
    pub const fn field(self) -> Option<&'static str> {
        match self {
            Self::DepartureZone => Some("from_zone"),
            Self::Holding | Self::Authorisation => Some("holds"),
            Self::Filing => Some("filed"),
            Self::Examination | Self::PrintedFigure => None,
            Self::Units => Some("units"),
            Self::UnitKind => Some("unit"),
            Self::UnitReplaced => Some("replaced"),
        }
    }
}
