//! What an agency gets of an operation, and what it answers.

/// What an agency gets of an operation, and what it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handling {
    /// It is told before the works or the first use.
    Information,
    /// A light file, by which the authorisation is modified.
    LightFile,
    /// A file by which the authorisation is modified.
    ModificationFile,
    /// The file of a renewal: an undertaking, staff, planned changes.
    RenewalFile,
    /// The file of a confirmation after cession, decided like an authorisation.
    Confirmation,
    /// The file that an order sets for the passage to the list of 2023.
    TransitionFile,
    /// A full file.
    FullFile,
}

impl Handling {
    /// Every one, from the lightest on.
    pub const ALL: [Self; 7] = [
        Self::Information,
        Self::LightFile,
        Self::ModificationFile,
        Self::RenewalFile,
        Self::Confirmation,
        Self::TransitionFile,
        Self::FullFile,
    ];

    /// The word in data: `information`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::LightFile => "light-file",
            Self::ModificationFile => "modification-file",
            Self::RenewalFile => "renewal-file",
            Self::Confirmation => "confirmation",
            Self::TransitionFile => "transition-file",
            Self::FullFile => "full-file",
        }
    }

    /// Whether the committee that is heard on authorisations (CSOS) is heard on it in principle (art. L. 6122-9).
    pub const fn is_full(self) -> bool {
        matches!(self, Self::TransitionFile | Self::FullFile)
    }
}
