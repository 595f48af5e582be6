//! Exceptional needs (*besoins exceptionnels*, art. L. 6122-9 and R. 6122-31 CSP): urgent and imperative needs of public health
//! that a bilan finds where the plan is reached.

use serde::{Deserialize, Serialize};

use crate::ground::code::{LineCode, ZoneCode};
use crate::ground::payload::Payload;

/// One need, as the bilan states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionalNeed {
    /// The line.
    pub line: LineCode,
    /// The zone.
    pub zone: ZoneCode,
    /// How many authorisations it opens.
    pub places: u32,
    /// Its nature, in words.
    pub nature: String,
    /// Its extent and objectives, in words, where they are stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extent: Option<String>,
    /// Where the answer is wished, as the bilan names the places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wished: Vec<String>,
}

/// The most authorisations that one need opens.
/// Arbitrary: needs are of one authorisation or a few; far more is a slip of the pen, and would open places by the thousand.
pub const MOST_PLACES: u32 = 100;

/// Why needs cannot stand on one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NeedFault {
    /// One opens no authorisation, or more than [`MOST_PLACES`].
    Places {
        /// How many it opens.
        places: u32,
    },
    /// Some line stands twice in a zone: its places would be counted twice.
    Twice {
        /// The line, as it stands the second time.
        line: LineCode,
        /// The zone.
        zone: ZoneCode,
    },
}

/// Judges a list of needs by itself.
///
/// # Errors
///
/// The first fault.
pub fn check(needs: &[ExceptionalNeed]) -> Result<(), NeedFault> {
    for (rank, need) in needs.iter().enumerate() {
        if !(1..=MOST_PLACES).contains(&need.places) {
            return Err(NeedFault::Places { places: need.places });
        }
        let is_same = |one: &ExceptionalNeed| one.zone == need.zone && one.line.shares(&need.line);
        if needs.iter().take(rank).any(is_same) {
            return Err(NeedFault::Twice { line: need.line.clone(), zone: need.zone.clone() });
        }
    }
    Ok(())
}

/// The needs that a bilan states; of two lists for one bilan the last recorded holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedsStated {
    /// The bilan, by the number of its order or by that in the register.
    pub bilan: String,
    /// The needs, in the order of the list.
    pub needs: Vec<ExceptionalNeed>,
    /// Where this was read.
    pub source: String,
}

impl Payload for NeedsStated {
    fn subject(&self) -> String {
        self.bilan.clone()
    }
}
