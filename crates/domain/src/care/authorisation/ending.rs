//! How an authorisation ends by an act.

use jiff::civil::Date;

use super::subject::AuthorisationNumber;
use super::turn::{LapseGround, RefusalGround, Succession};

/// How an authorisation ended, and since when it is no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The first day without it.
    pub since: Date,
    /// How.
    pub how: Ending,
}

/// How an authorisation ends by an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// It was withdrawn.
    Withdrawn,
    /// Its holder gave it up.
    Ceased,
    /// Its lapse was noted.
    Lapsed(LapseGround),
    /// No file was made under the new conditions.
    Omitted,
    /// Its renewal was refused.
    RenewalRefused(RefusalGround),
    /// It goes on under another number.
    Replaced {
        /// How.
        how: Succession,
        /// Under which one.
        by: AuthorisationNumber,
    },
}
