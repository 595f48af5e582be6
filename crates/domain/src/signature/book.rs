//! The book of signatures: the delegations on record, and what was signed.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::delegation::SignatureDelegated;
use super::signed::ActSigned;
use crate::act::SignatureFact;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::id::ActNumber;
use crate::ground::shared::Map;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What is known of signatures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SignatureBook {
    delegations: Shelf<RegionCode, SignatureDelegated>,
    signatures: Map<ActNumber, Recorded<ActSigned>>,
}

impl SignatureBook {
    /// Takes one fact into account; a signature without a delegation on record in its region is set aside, and so is a second one of
    /// the same act.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: SignatureFact) -> Entered {
        match fact {
            SignatureFact::Delegated(fact) => {
                self.delegations.put(stamp.region.clone(), Recorded { stamp, fact });
            }
            SignatureFact::Signed(fact) if self.may_enter(&stamp.region, &fact) => {
                self.signatures.insert(fact.act, Recorded { stamp, fact });
            }
            SignatureFact::Signed(_) => return Entered::SetAside,
        }
        Entered::Kept
    }

    fn may_enter(&self, region: &RegionCode, signed: &ActSigned) -> bool {
        !self.signatures.contains_key(&signed.act) && self.delegation(region, signed.delegation).is_some()
    }

    /// The delegations of a region, in the order of the journal.
    pub fn delegations(
        &self,
        region: &RegionCode,
    ) -> impl DoubleEndedIterator<Item = &Recorded<SignatureDelegated>> {
        self.delegations.of(region)
    }

    /// The delegation of a region that the act of that number recorded.
    pub fn delegation(
        &self,
        region: &RegionCode,
        number: ActNumber,
    ) -> Option<&Recorded<SignatureDelegated>> {
        self.delegations(region).find(|delegation| delegation.stamp.number == number)
    }

    /// The signatures of a region, in the order of the acts they sign.
    pub fn signatures(&self, region: &RegionCode) -> impl Iterator<Item = &Recorded<ActSigned>> {
        self.signatures.values().filter(move |signed| signed.stamp.region == *region)
    }

    /// The signature of an act, if one was known when it is asked.
    pub fn of_act(&self, act: ActNumber, asked: Asked) -> Option<&Recorded<ActSigned>> {
        self.signatures.get(&act).filter(|signed| asked.knows(&signed.stamp))
    }
}
