//! What a form offers to choose from: lines by family, zones by set.

use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::words::Words;

/// Lines of one family to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Its name.
    pub label: String,
    /// Its lines: code and name.
    pub lines: Vec<(String, String)>,
}

/// Zones of one set to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneSetChoice {
    /// Its name.
    pub title: String,
    /// Its zones: code and name.
    pub zones: Vec<(String, String)>,
}

/// The lines of every nomenclature, by family.
pub fn families(state: &State, words: Words) -> Vec<Family> {
    let language = words.language();
    let mut families: Vec<Family> = Vec::new();
    for line in state.reference().nomenclatures().flat_map(|nomenclature| &nomenclature.lines) {
        let choice = (line.code.to_string(), line.label.get(language).to_owned());
        let label = line.family_label.get(language);
        match families.iter_mut().find(|family| family.label == label) {
            Some(family) => family.lines.push(choice),
            None => families.push(Family { label: label.to_owned(), lines: vec![choice] }),
        }
    }
    families
}

/// The zones of a region at a question's two times, by set.
pub fn zone_sets(state: &State, region: &RegionCode, asked: Asked) -> Vec<ZoneSetChoice> {
    let sets = state.reference().zone_sets(region, asked).map(|zones| &zones.zone_set);
    sets.map(|set| ZoneSetChoice {
        title: set.title.clone(),
        zones: set.zones.iter().map(|zone| (zone.code.to_string(), zone.name.clone())).collect(),
    })
    .collect()
}
