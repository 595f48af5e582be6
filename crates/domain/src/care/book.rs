//! The book of care: the bilans published, what people answered of their documents, and the objectives adopted.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::bilan::PublishedBilan;
use super::cells_answered::{AnsweredCell, CellsAnswered};
use super::need::NeedsStated;
use super::objective::ObjectivesAdopted;
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
    answers: Shelf<Digest, CellsAnswered>,
    needs: Shelf<RegionCode, NeedsStated>,
    objectives: Shelf<RegionCode, ObjectivesAdopted>,
}

impl CareBook {
    /// Takes one fact into account; a revision of objectives that no act adopted is set aside.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: CareFact) -> Entered {
        match fact {
            CareFact::BilanPublished(fact) => {
                for region in stamp.regions(&fact.common_to) {
                    let (stamp, fact) = (stamp.seen_in(&region), PublishedBilan::seen_in(&fact, &region));
                    self.bilans.put(region, Recorded { stamp, fact });
                }
            }
            CareFact::NeedsStated(fact) => self.needs.put(stamp.region.clone(), Recorded { stamp, fact }),
            CareFact::CellsAnswered(fact) => self.answers.put(fact.document, Recorded { stamp, fact }),
            CareFact::ObjectivesAdopted(fact) if self.revises_what_is_known(&stamp.region, &fact) => {
                self.objectives.put(stamp.region.clone(), Recorded { stamp, fact });
            }
            CareFact::ObjectivesAdopted(_) => return Entered::SetAside,
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

    /// The exceptional needs that were stated for a bilan of a region last, by acts that were known and had effect when it is
    /// asked.
    pub fn needs(
        &self,
        region: &RegionCode,
        bilan: &PublishedBilan,
        asked: Asked,
    ) -> Option<&Recorded<NeedsStated>> {
        let stated = |stated: &&Recorded<NeedsStated>| {
            asked.holds(&stated.stamp) && bilan.is_named(&stated.fact.bilan)
        };
        self.needs.of(region).rfind(stated)
    }

    /// The bilan of a region that was read from a document: the last, where people answered cells of it since.
    pub fn bilan_of_document(
        &self,
        region: &RegionCode,
        document: Digest,
    ) -> Option<&Recorded<PublishedBilan>> {
        self.bilans.of(region).rfind(|bilan| bilan.fact.document == document)
    }

    /// What people answered of the doubtful cells of a document, in the order of the journal.
    pub fn answers(&self, document: Digest) -> impl DoubleEndedIterator<Item = &Recorded<CellsAnswered>> {
        self.answers.of(&document)
    }

    /// The cells of a document that people answered, a later answer behind an earlier one.
    pub fn answered_cells(&self, document: Digest) -> Vec<AnsweredCell> {
        self.answers(document).flat_map(|answers| answers.fact.cells.iter().cloned()).collect()
    }

    fn revises_what_is_known(&self, region: &RegionCode, adopted: &ObjectivesAdopted) -> bool {
        let mut known = self.objectives(region);
        adopted.revises.as_ref().is_none_or(|revised| known.any(|act| act.fact.act == *revised))
    }

    /// The acts of a region that adopted or revised objectives, in the order of the journal.
    pub fn objectives(
        &self,
        region: &RegionCode,
    ) -> impl DoubleEndedIterator<Item = &Recorded<ObjectivesAdopted>> {
        self.objectives.of(region)
    }
}
