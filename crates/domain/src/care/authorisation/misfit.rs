//! Why an act on an authorisation has no effect.

/// It does not fit what came before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misfit {
    /// Nothing is known of the authorisation yet.
    Unknown,
    /// It is granted already.
    Granted,
    /// It is not granted.
    NotGranted,
    /// It was refused.
    Refused,
    /// It is started already.
    Started,
    /// It is not started: what is not put to use is neither renewed nor ceded (art. L. 6122-3 CSP).
    NotStarted,
    /// All of it is put to use already.
    Completed,
    /// It ended.
    Ended,
    /// It is suspended already.
    Suspended,
    /// It is not suspended.
    NotSuspended,
    /// It is stopped already.
    Interrupted,
    /// It is not stopped.
    NotInterrupted,
    /// A visit was announced or held already.
    Visited,
    /// A full file can be ordered no more: it is renewed, by silence or by an act.
    OrderedLate,
    /// Its renewal can be refused no more: silence renewed it, whether or not an act notes it.
    Renewed,
    /// No cession, or one to another, waits for a confirmation.
    NotCeded,
    /// Its holder holds it already.
    SameHolder,
    /// The unit is not there.
    NoSuchUnit,
    /// A unit of that name is there.
    UnitTwice,
}

impl Misfit {
    /// Every one, in order.
    pub const ALL: [Self; 19] = [
        Self::Unknown,
        Self::Granted,
        Self::NotGranted,
        Self::Refused,
        Self::Started,
        Self::NotStarted,
        Self::Completed,
        Self::Ended,
        Self::Suspended,
        Self::NotSuspended,
        Self::Interrupted,
        Self::NotInterrupted,
        Self::Visited,
        Self::OrderedLate,
        Self::Renewed,
        Self::NotCeded,
        Self::SameHolder,
        Self::NoSuchUnit,
        Self::UnitTwice,
    ];

    /// The word in data: `not-granted`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Granted => "granted",
            Self::NotGranted => "not-granted",
            Self::Refused => "refused",
            Self::Started => "started",
            Self::NotStarted => "not-started",
            Self::Completed => "completed",
            Self::Ended => "ended",
            Self::Suspended => "suspended",
            Self::NotSuspended => "not-suspended",
            Self::Interrupted => "interrupted",
            Self::NotInterrupted => "not-interrupted",
            Self::Visited => "visited",
            Self::OrderedLate => "ordered-late",
            Self::Renewed => "renewed",
            Self::NotCeded => "not-ceded",
            Self::SameHolder => "same-holder",
            Self::NoSuchUnit => "no-such-unit",
            Self::UnitTwice => "unit-twice",
        }
    }
}
