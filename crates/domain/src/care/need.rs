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
