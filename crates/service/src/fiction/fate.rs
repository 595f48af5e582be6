//! What becomes of an authorisation of the region that does not exist, and how often.

/// What becomes of an authorisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// It goes on, renewed in time.
    Steady,
    /// The same, and something of it is changed.
    Modified,
    /// It moves to another site of its holder.
    Transferred,
    /// It is ceded, and the cession confirmed.
    Ceded,
    /// The cession waits for a confirmation.
    CessionWaiting,
    /// The cession is not confirmed.
    CessionRefused,
    /// It is suspended.
    Suspended,
    /// A part of it is.
    SuspendedInPart,
    /// It was suspended, and is no more.
    Lifted,
    /// Its activity stopped lately, without agreement.
    Stopped,
    /// It stopped for longer than it may: its lapse is to be noted.
    StoppedTooLong,
    /// It stopped with the agency’s agreement.
    StoppedAgreed,
    /// It stopped, and goes on.
    Resumed,
    /// It stopped for too long, and its lapse was noted.
    LapsedStopped,
    /// It was withdrawn.
    Withdrawn,
    /// Its holder gave it up.
    Ceased,
    /// Nobody asked for its renewal, and its last day is past.
    Expired,
    /// The same, and its last day comes.
    Expiring,
    /// Its renewal was asked for late: its last day is past, and nothing is decided.
    UnderExamination,
    /// The same, and refused.
    RenewalRefused,
    /// A full file was ordered, and nothing is decided.
    FileOrdered,
    /// Its renewal was asked for lately.
    AskedLately,
    /// It was not started, and its lapse was noted.
    LapsedUnstarted,
    /// It was not started in time: its lapse is to be noted.
    LapseToNote,
    /// It is not started yet.
    Waiting,
    /// It was started these days.
    Fresh,
    /// A visit was announced, and none was held.
    ToVisit,
    /// A part of it was started; the rest is to be.
    InPart,
    /// A part of it was started, and the rest was too.
    Completed,
    /// A part of it was started, and the lapse of the rest was noted.
    Reduced,
    /// It goes on, brought together with others elsewhere, under another number.
    Regrouped,
    /// It was converted into another activity.
    Converted,
    /// It was granted for an exceptional need.
    ExceptionalNeed,
    /// It was granted outside the plan.
    Derogation,
    /// It was granted for a crisis, for a time.
    Crisis,
    /// It is applied for.
    Filed,
    /// It was refused.
    Refused,
}

/// Of those that passed from one list to the other, or were granted since in their place.
pub(super) const OF_CARRIED: &[(Fate, u32)] = &[
    (Fate::Steady, 300),
    (Fate::Modified, 40),
    (Fate::Transferred, 25),
    (Fate::Ceded, 20),
    (Fate::CessionWaiting, 6),
    (Fate::CessionRefused, 6),
    (Fate::Suspended, 8),
    (Fate::SuspendedInPart, 6),
    (Fate::Lifted, 14),
    (Fate::Stopped, 10),
    (Fate::StoppedTooLong, 6),
    (Fate::StoppedAgreed, 6),
    (Fate::Resumed, 12),
    (Fate::LapsedStopped, 8),
    (Fate::Withdrawn, 10),
    (Fate::Ceased, 25),
    (Fate::Expired, 26),
    (Fate::Expiring, 16),
    (Fate::UnderExamination, 24),
    (Fate::RenewalRefused, 10),
    (Fate::FileOrdered, 12),
    (Fate::AskedLately, 18),
    (Fate::LapsedUnstarted, 18),
    (Fate::LapseToNote, 10),
    (Fate::InPart, 10),
    (Fate::Completed, 8),
    (Fate::Reduced, 8),
    (Fate::Regrouped, 14),
    (Fate::Converted, 8),
    (Fate::ExceptionalNeed, 8),
    (Fate::Derogation, 4),
    (Fate::Filed, 12),
    (Fate::Refused, 25),
];

/// Of those granted under the new list.
pub(super) const OF_NEW: &[(Fate, u32)] = &[
    (Fate::Steady, 250),
    (Fate::Modified, 25),
    (Fate::Waiting, 45),
    (Fate::Fresh, 16),
    (Fate::ToVisit, 16),
    (Fate::InPart, 14),
    (Fate::Suspended, 6),
    (Fate::Stopped, 6),
    (Fate::StoppedAgreed, 4),
    (Fate::Ceased, 6),
    (Fate::Withdrawn, 4),
    (Fate::Transferred, 8),
    (Fate::Ceded, 8),
    (Fate::CessionWaiting, 4),
    (Fate::Regrouped, 4),
    (Fate::Filed, 14),
    (Fate::Refused, 14),
    (Fate::ExceptionalNeed, 8),
    (Fate::Derogation, 3),
    (Fate::Crisis, 5),
    (Fate::LapseToNote, 6),
];

/// Of those that take the place of one of the former list: none of them is refused or only applied for.
pub(super) const OF_HEIRS: &[(Fate, u32)] = &[
    (Fate::Steady, 280),
    (Fate::Modified, 25),
    (Fate::Fresh, 10),
    (Fate::ToVisit, 12),
    (Fate::InPart, 10),
    (Fate::Suspended, 6),
    (Fate::Stopped, 6),
    (Fate::Ceased, 6),
    (Fate::Transferred, 6),
    (Fate::Ceded, 8),
];

impl Fate {
    /// Whether its renewals are told as those of any other; else the fate itself says what becomes of its term.
    pub(super) const fn is_renewed(self) -> bool {
        !matches!(
            self,
            Self::Expired
                | Self::Expiring
                | Self::UnderExamination
                | Self::RenewalRefused
                | Self::FileOrdered
                | Self::AskedLately
                | Self::Crisis
        )
    }
}
