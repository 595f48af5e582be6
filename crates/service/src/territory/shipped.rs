//! The composition and the outlines that ship, for a region whose communes are known.

use std::collections::BTreeMap;

use maillage_domain::bilingual::Language;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::Asked;
use maillage_domain::territory::{Fidelity, RegionCode, ZoneSet};
use maillage_views::words::Words;

use super::import_territory::{Document, TerritoryRequest, facts, recorded};
use crate::app::Drafted;
use crate::shipped::{ShippedDocument, ShippedRegion, shipped_region};

/// What ships of a territory and was lacking when it was read: not decided on yet.
#[derive(Debug, Default)]
pub(crate) struct ShippedTerritory {
    composed: Option<Drafted>,
    outlined: Option<Drafted>,
    of: Option<&'static ShippedRegion>,
}

impl ShippedTerritory {
    /// Reads what `reference` lacks of the composition and the outlines that ship of a region; nothing where none ship.
    pub(crate) fn read(reference: &ReferenceBook, region: &RegionCode) -> Self {
        let Some((shipped, map)) = shipped_region(region).and_then(|shipped| Some((shipped, shipped.map?)))
        else {
            return Self::default();
        };
        Self {
            composed: (!is_composed(reference, shipped)).then(|| written(shipped, map.communes)),
            outlined: (!is_outlined(reference, shipped)).then(|| written(shipped, map.outlines)),
            of: Some(shipped),
        }
    }

    /// What is still lacking.
    pub(crate) fn lacking(self, reference: &ReferenceBook) -> Drafted {
        let mut lacking = Drafted::default();
        let Some(shipped) = self.of else { return lacking };
        let composed = self.composed.filter(|_| !is_composed(reference, shipped));
        let outlined = self.outlined.filter(|_| !is_outlined(reference, shipped));
        composed.into_iter().chain(outlined).for_each(|decision| lacking.extend(decision));
        lacking
    }
}

fn is_composed(reference: &ReferenceBook, shipped: &ShippedRegion) -> bool {
    let known = |set: &ZoneSet| reference.composition(shipped.code(), &set.id, Asked::LATEST).is_some();
    shipped.territory.zone_sets.iter().any(known)
}

fn is_outlined(reference: &ReferenceBook, shipped: &ShippedRegion) -> bool {
    let known = |set: &ZoneSet| reference.outlines(shipped.code(), &set.id, Asked::LATEST).is_some();
    shipped.territory.zone_sets.iter().any(known)
}

fn written(shipped: &ShippedRegion, document: &ShippedDocument) -> Drafted {
    let request = TerritoryRequest {
        bytes: document.bytes,
        file: document.title,
        region: None,
        fidelity: Fidelity::Approximate,
        source: Some(document.source),
        keep_source: true,
    };
    let words = Words::new(Language::French);
    let sets: Vec<&ZoneSet> = shipped.territory.zone_sets.iter().collect();
    let read = Document::read(&request, words).expect("shipped data: a test reads it");
    let facts = facts(read, &sets, &request, &BTreeMap::new(), words).expect("shipped data: a test reads it");
    recorded(shipped.code(), &sets, &request, facts)
}
