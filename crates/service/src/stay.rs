//! For how long people stay signed in.

use jiff::SignedDuration;

/// For how long people stay signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Without coming back.
    pub idle: SignedDuration,
    /// Whatever happens.
    pub whole: SignedDuration,
}

impl Default for Stay {
    /// Half an hour idle, and a working day in all.
    fn default() -> Self {
        Self { idle: SignedDuration::from_mins(30), whole: SignedDuration::from_hours(12) }
    }
}
