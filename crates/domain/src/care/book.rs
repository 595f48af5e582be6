//! The book of care: the bilans published.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::bilan::PublishedBilan;
use crate::act::CareFact;
use crate::digest::Digest;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What is known of the supply of care.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CareBook {
    bilans: Shelf<RegionCode, PublishedBilan>,
}

impl CareBook {
    /// Takes one fact into account.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: CareFact) -> Entered {
        match fact {
            CareFact::BilanPublished(fact) => {
                self.bilans.put(stamp.region.clone(), Recorded { stamp, fact });
            }
        }
        Entered::Kept
    }

    /// The bilans of a region that were known when it is asked, in the order of the journal.
    pub fn bilans(
        &self,
        region: &RegionCode,
        asked: Asked,
    ) -> impl DoubleEndedIterator<Item = &Recorded<PublishedBilan>> {
        self.bilans.of(region).filter(move |bilan| asked.knows(&bilan.stamp))
    }

    /// The bilan of a region that was read from a document.
    pub fn bilan_of_document(
        &self,
        region: &RegionCode,
        document: Digest,
    ) -> Option<&Recorded<PublishedBilan>> {
        self.bilans.of(region).find(|bilan| bilan.fact.document == document)
    }
}
