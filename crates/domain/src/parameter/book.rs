//! The book of parameters: the values that regions set for themselves.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::name::ParameterName;
use super::set::ParameterSet;
use crate::act::ParameterFact;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What regions set for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ParameterBook {
    values: Shelf<(RegionCode, ParameterName), ParameterSet>,
}

impl ParameterBook {
    /// Takes one fact into account; a value that can hold nowhere is set aside.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: ParameterFact) -> Entered {
        match fact {
            ParameterFact::Set(fact) if fact.flaw().is_none() => {
                let key = (stamp.region.clone(), fact.name.clone());
                self.values.put(key, Recorded { stamp, fact });
                Entered::Kept
            }
            ParameterFact::Set(_) => Entered::SetAside,
        }
    }

    /// The values that a region set for a parameter, by acts that were known and had effect when it is asked, in the order of
    /// the journal.
    pub fn values(
        &self,
        region: &RegionCode,
        name: &ParameterName,
        asked: Asked,
    ) -> impl DoubleEndedIterator<Item = &Recorded<ParameterSet>> {
        let key = (region.clone(), name.clone());
        self.values.of(&key).filter(move |set| asked.holds(&set.stamp))
    }
}
