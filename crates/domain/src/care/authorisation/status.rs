//! The status of an authorisation: never kept, always found for a day.

use jiff::civil::Date;

use super::ending::{End, Ending};
use super::life::Life;
use super::running::{Expiry, Stop, Suspension, Term};
use super::stage::Stage;
use super::turn::RefusalGround;

/// What an authorisation is on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Applied for.
    Filed,
    /// Refused.
    Refused(RefusalGround),
    /// Granted, not started.
    NotStarted {
        /// The last day to start; past it, its lapse is to be noted, and until that is done it is one still.
        start_by: Date,
    },
    /// In force.
    InForce {
        /// Until when.
        until: Term,
    },
    /// In force, and suspended.
    Suspended {
        /// Since when, and of what.
        suspension: Suspension,
        /// Until when it is authorised.
        until: Term,
    },
    /// In force, and stopped for a time.
    Interrupted {
        /// Since when, and with what agreement.
        stop: Stop,
        /// Until when it is authorised.
        until: Term,
    },
    /// Its last day is past, and its renewal is being examined.
    UnderExamination {
        /// Its last day.
        expired: Date,
    },
    /// Its last day is past.
    Expired {
        /// Its last day.
        on: Date,
    },
    /// Ended by an act.
    Ended(End),
}

/// The name of a status: what it is without its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusName {
    /// In force.
    InForce,
    /// Granted, not started.
    NotStarted,
    /// Its last day is past, and its renewal is being examined.
    UnderExamination,
    /// In force, and suspended.
    Suspended,
    /// In force, and stopped for a time.
    Interrupted,
    /// Applied for.
    Filed,
    /// Refused.
    Refused,
    /// Its lapse was noted.
    Lapsed,
    /// It was withdrawn.
    Withdrawn,
    /// Its renewal was refused.
    RenewalRefused,
    /// Its last day is past.
    Expired,
    /// Its holder gave it up.
    Ceased,
    /// No file was made under the new conditions.
    Omitted,
    /// It goes on under another number.
    Replaced,
}

impl StatusName {
    /// Every one: those that stand, those that never stood, those that ended.
    pub const ALL: [Self; 14] = [
        Self::InForce,
        Self::NotStarted,
        Self::UnderExamination,
        Self::Suspended,
        Self::Interrupted,
        Self::Filed,
        Self::Refused,
        Self::Lapsed,
        Self::Withdrawn,
        Self::RenewalRefused,
        Self::Expired,
        Self::Ceased,
        Self::Omitted,
        Self::Replaced,
    ];

    /// The word in data: `under-examination`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::NotStarted => "not-started",
            Self::UnderExamination => "under-examination",
            Self::Suspended => "suspended",
            Self::Interrupted => "interrupted",
            Self::Filed => "filed",
            Self::Refused => "refused",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
            Self::RenewalRefused => "renewal-refused",
            Self::Expired => "expired",
            Self::Ceased => "ceased",
            Self::Omitted => "omitted",
            Self::Replaced => "replaced",
        }
    }

    /// The status that a word in data stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.as_str() == word)
    }
}

impl Status {
    /// Its name.
    pub const fn name(&self) -> StatusName {
        match self {
            Self::Filed => StatusName::Filed,
            Self::Refused(_) => StatusName::Refused,
            Self::NotStarted { .. } => StatusName::NotStarted,
            Self::InForce { .. } => StatusName::InForce,
            Self::Suspended { .. } => StatusName::Suspended,
            Self::Interrupted { .. } => StatusName::Interrupted,
            Self::UnderExamination { .. } => StatusName::UnderExamination,
            Self::Expired { .. } => StatusName::Expired,
            Self::Ended(end) => match end.how {
                Ending::Withdrawn => StatusName::Withdrawn,
                Ending::Ceased => StatusName::Ceased,
                Ending::Lapsed(_) => StatusName::Lapsed,
                Ending::Omitted => StatusName::Omitted,
                Ending::RenewalRefused(_) => StatusName::RenewalRefused,
                Ending::Replaced { .. } => StatusName::Replaced,
            },
        }
    }

    /// Its last day, past or to come; nothing where none is set, or an act ended it.
    pub const fn last_day(&self) -> Option<Date> {
        match self {
            Self::InForce { until } | Self::Suspended { until, .. } | Self::Interrupted { until, .. } => {
                match until {
                    Term::Until(until) => Some(*until),
                    Term::UntilDecided => None,
                }
            }
            Self::UnderExamination { expired: day } | Self::Expired { on: day } => Some(*day),
            Self::Filed | Self::Refused(_) | Self::NotStarted { .. } | Self::Ended(_) => None,
        }
    }
}

impl Life<'_> {
    /// What it is on its day.
    pub fn status(&self) -> Status {
        match &self.stage {
            Stage::Filed => Status::Filed,
            Stage::Refused(ground) => Status::Refused(*ground),
            Stage::Waiting(waiting) => match waiting.until {
                Some(until) if until < self.day => Status::Expired { on: until },
                _ => Status::NotStarted { start_by: waiting.start_by },
            },
            Stage::Ended(end) => Status::Ended(end.clone()),
            Stage::Running(running) => {
                let until = running.term;
                match (running.expired(self.day), running.suspension, running.stop) {
                    (Some(Expiry::UnderExamination(expired)), _, _) => Status::UnderExamination { expired },
                    (Some(Expiry::Final(on)), _, _) => Status::Expired { on },
                    (None, Some(suspension), _) => Status::Suspended { suspension, until },
                    (None, None, Some(stop)) => Status::Interrupted { stop, until },
                    (None, None, None) => Status::InForce { until },
                }
            }
        }
    }
}
