//! Where an authorisation stands between two acts: each stage holds what it needs, and nothing of another.

use jiff::civil::Date;

use super::ending::End;
use super::running::Running;
use super::turn::RefusalGround;

/// A stage of a life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Applied for, not decided.
    Filed,
    /// Refused.
    Refused(RefusalGround),
    /// Granted, not started.
    Waiting(Waiting),
    /// Started.
    Running(Running),
    /// No more.
    Ended(End),
}

/// Granted, and not started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The day of the decision.
    pub decided: Date,
    /// From which the clocks run: that of the notification, or of the decision where it is not known.
    pub clocks_from: Date,
    /// The last day to start.
    pub start_by: Date,
    /// The last day of a grant for a time.
    pub until: Option<Date>,
}
