//! The composition and the outlines that ship, for the region whose zones ship.

use std::collections::BTreeMap;

use maillage_domain::bilingual::Language;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::Asked;
use maillage_domain::territory::{Fidelity, ZoneSet};
use maillage_views::words::Words;

use super::import_territory::{Document, TerritoryRequest, facts, recorded};
use crate::app::Drafted;
use crate::shipped;

/// What ships of a territory and was lacking when it was read: not decided on yet.
#[derive(Debug, Default)]
pub(crate) struct ShippedTerritory {
    composed: Option<Drafted>,
    outlined: Option<Drafted>,
}

impl ShippedTerritory {
    /// Reads what `reference` lacks of the composition and the outlines that ship.
    pub(crate) fn read(reference: &ReferenceBook) -> Self {
        Self {
            composed: (!is_composed(reference)).then(|| written(&shipped::COMMUNES)),
            outlined: (!is_outlined(reference)).then(|| written(&shipped::OUTLINES)),
        }
    }

    /// What is still lacking.
    pub(crate) fn lacking(self, reference: &ReferenceBook) -> Drafted {
        let composed = self.composed.filter(|_| !is_composed(reference));
        let outlined = self.outlined.filter(|_| !is_outlined(reference));
        let mut lacking = Drafted::default();
        composed.into_iter().chain(outlined).for_each(|decision| lacking.extend(decision));
        lacking
    }
}

fn is_composed(reference: &ReferenceBook) -> bool {
    let known = |set: &ZoneSet| reference.composition(region(), &set.id, Asked::LATEST).is_some();
    shipped::TERRITORY.zone_sets.iter().any(known)
}

fn is_outlined(reference: &ReferenceBook) -> bool {
    let known = |set: &ZoneSet| reference.outlines(region(), &set.id, Asked::LATEST).is_some();
    shipped::TERRITORY.zone_sets.iter().any(known)
}

fn region() -> &'static maillage_domain::territory::RegionCode {
    &shipped::TERRITORY.region.code
}

fn written(shipped: &shipped::ShippedDocument) -> Drafted {
    let request = TerritoryRequest {
        bytes: shipped.bytes,
        file: shipped.title,
        region: None,
        fidelity: Fidelity::Approximate,
        source: Some(shipped.source),
        keep_source: true,
    };
    let words = Words::new(Language::French);
    let sets: Vec<&ZoneSet> = shipped::TERRITORY.zone_sets.iter().collect();
    let document = Document::read(&request, words).expect("shipped data: a test reads it");
    let facts =
        facts(document, &sets, &request, &BTreeMap::new(), words).expect("shipped data: a test reads it");
    recorded(region(), &sets, &request, facts)
}
