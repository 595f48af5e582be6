//! For how long people stay signed in, and programs for them.

use jiff::SignedDuration;

/// For how long people stay signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Without coming back.
    pub idle: SignedDuration,
    /// Whatever happens.
    pub whole: SignedDuration,
    /// How many days a token for programs lasts at the most.
    pub token_days: u16,
}

impl Default for Stay {
    /// Half an hour idle, and a working day in all; a token for programs is made anew each year.
    fn default() -> Self {
        Self { idle: SignedDuration::from_mins(30), whole: SignedDuration::from_hours(12), token_days: 365 }
    }
}
