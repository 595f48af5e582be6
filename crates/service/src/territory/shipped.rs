//! The composition and the outlines that ship, for a region whose communes are known.

use std::collections::BTreeMap;

use maillage_domain::bilingual::Language;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::Asked;
use maillage_domain::territory::{RegionCode, ZoneSet};
use maillage_reading::reference::TerritoryFile;
use maillage_views::words::Words;

use super::import_territory::{Document, TerritoryRequest, facts, recorded};
use crate::app::Drafted;
use crate::shipped::{ShippedDocument, ShippedMap, territory_of};

/// What ships of a territory and was lacking when it was read: not decided on yet.
#[derive(Debug, Default)]
pub(crate) struct ShippedTerritory {
    composed: Option<Drafted>,
    outlined: Option<Drafted>,
    of: Option<&'static TerritoryFile>,
}

impl ShippedTerritory {
    /// Reads what `reference` lacks of the composition and the outlines that ship of a region; nothing where none ship.
    pub(crate) fn read(reference: &ReferenceBook, region: &RegionCode) -> Self {
        let Some((shipped, map)) = territory_of(region).and_then(|(shipped, map)| Some((shipped, map?)))
        else {
            return Self::default();
        };
        Self {
            composed: (!is_composed(reference, shipped)).then(|| written(shipped, map, map.communes)),
            outlined: (!is_outlined(reference, shipped)).then(|| written(shipped, map, map.outlines)),
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

fn is_composed(reference: &ReferenceBook, shipped: &TerritoryFile) -> bool {
    let known = |set: &ZoneSet| reference.composition(&shipped.region.code, &set.id, Asked::LATEST).is_some();
    shipped.zone_sets.iter().any(known)
}

fn is_outlined(reference: &ReferenceBook, shipped: &TerritoryFile) -> bool {
    let known = |set: &ZoneSet| reference.outlines(&shipped.region.code, &set.id, Asked::LATEST).is_some();
    shipped.zone_sets.iter().any(known)
}

fn written(shipped: &TerritoryFile, map: ShippedMap, document: &ShippedDocument) -> Drafted {
    let request = TerritoryRequest {
        bytes: document.bytes,
        file: document.title,
        region: None,
        fidelity: map.fidelity,
        source: Some(document.source),
        keep_source: true,
        zoning: None,
    };
    let words = Words::new(Language::French);
    let sets: Vec<&ZoneSet> = shipped.zone_sets.iter().collect();
    let read = Document::read(&request, words).expect("shipped data: a test reads it");
    let facts = facts(read, &sets, &request, &BTreeMap::new(), words).expect("shipped data: a test reads it");
    recorded(&shipped.region.code, &sets, &request, facts)
}
