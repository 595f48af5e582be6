//! What becomes of an agreement of the region that does not exist by its last day, and how often.

/// What becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// It is not signed.
    Unsigned,
    /// It is signed, and nothing is committed under it.
    Signed,
    /// A sum is committed; nothing more is done.
    Committed,
    /// Service is certified, and nothing of it is paid.
    Certified,
    /// A part of the service is certified and paid.
    InPart,
    /// All of it is.
    Paid,
    /// A part of it is, and the rest was withdrawn.
    Withdrawn,
    /// The same, and the agreement was ended.
    Ended,
}

impl Course {
    /// How many hundredths of a sum are served at the least and at the most; none where nothing is.
    pub(super) const fn served(self) -> Option<(u32, u32)> {
        match self {
            Self::Unsigned | Self::Signed | Self::Committed => None,
            Self::Certified => Some((60, 100)),
            Self::InPart => Some((50, 75)),
            Self::Paid => Some((100, 100)),
            Self::Withdrawn => Some((70, 92)),
            Self::Ended => Some((45, 60)),
        }
    }
}

/// Of agreements of the year.
pub(super) const OF_THE_YEAR: &[(Course, u32)] = &[
    (Course::Unsigned, 26),
    (Course::Signed, 10),
    (Course::Committed, 40),
    (Course::Certified, 40),
    (Course::InPart, 52),
    (Course::Paid, 150),
    (Course::Withdrawn, 16),
    (Course::Ended, 6),
];

/// Of those that began before it.
pub(super) const OF_BEFORE: &[(Course, u32)] = &[
    (Course::Committed, 16),
    (Course::Certified, 22),
    (Course::InPart, 24),
    (Course::Paid, 60),
    (Course::Withdrawn, 6),
    (Course::Ended, 2),
];
