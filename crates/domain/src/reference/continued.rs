//! The journal that this one goes on from.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::ground::id::ActNumber;
use crate::ground::payload::Payload;

/// A journal of an older format was carried into this one, whose first act this is: it names the last act of the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalContinued {
    /// The format of the other journal.
    pub format: u16,
    /// The number of its last act.
    pub number: ActNumber,
    /// The hash of its last act.
    pub hash: Digest,
    /// When it was carried forward; the act itself bears the instant of the other's first act, so that times never go back.
    pub carried_at: Timestamp,
}

impl Payload for JournalContinued {
    /// The last act of the other journal, as `NUMBER:HASH`.
    fn subject(&self) -> String {
        format!("{}:{}", self.number, self.hash)
    }
}
