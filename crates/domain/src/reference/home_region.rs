//! The region for which a store answers where none is asked.

use serde::{Deserialize, Serialize};

use crate::ground::payload::Payload;

/// The region of the act answers from now on where a question names none; until such an act, the first one registered does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeRegionChosen {
    /// The name of the region, as it is registered: what a list of acts says.
    pub name: String,
}

impl Payload for HomeRegionChosen {
    fn subject(&self) -> String {
        self.name.clone()
    }
}
