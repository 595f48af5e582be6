//! The status of an authorisation: never kept, always found for a day.

use jiff::civil::Date;

use super::ending::End;
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
