//! The composition and the outlines that ship, for the region whose zones ship.

use std::collections::BTreeMap;

use maillage_domain::bilingual::Language;
use maillage_domain::state::State;
use maillage_domain::territory::{Fidelity, ZoneSet};
use maillage_views::words::Words;

use super::import_territory::{TerritoryRequest, facts, recorded};
use crate::app::{App, Decision};
use crate::shipped;

/// What `state` lacks of the composition and the outlines that ship.
pub(crate) fn shipped_territory(app: &App, state: &State) -> Decision {
    let region = &shipped::TERRITORY.region.code;
    let sets: Vec<&ZoneSet> = shipped::TERRITORY.zone_sets.iter().collect();
    let composed = sets.iter().any(|set| state.composition(region, &set.id).is_some());
    let outlined = sets.iter().any(|set| state.outlines(region, &set.id).is_some());
    let mut decision = Decision::default();
    for (known, document) in [(composed, &shipped::COMMUNES), (outlined, &shipped::OUTLINES)] {
        if !known {
            let written = written(app, &sets, document);
            decision.acts.extend(written.acts);
            decision.files.extend(written.files);
        }
    }
    decision
}

fn written(app: &App, sets: &[&ZoneSet], document: &shipped::ShippedDocument) -> Decision {
    let request = TerritoryRequest {
        bytes: document.bytes,
        file: document.title,
        region: None,
        fidelity: Fidelity::Approximate,
        source: Some(document.source),
    };
    let words = Words::new(Language::French);
    let facts = facts(sets, &request, &BTreeMap::new(), words).expect("shipped data: a test reads it");
    recorded(app, &shipped::TERRITORY.region.code, sets, &request, facts)
}
