//! The acts that a region's bilans rest on: the region, its nomenclature, its zones, their communes and outlines.

use maillage_domain::act::{Draft, ZonesDelimited};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::territory::{Region, RegionCode};

use crate::app::Drafted;
use crate::shipped;
use crate::territory::shipped::ShippedTerritory;

/// The reference acts that `reference` lacks for `region`; zones only for the region whose zones ship.
///
/// A list of lines or a zone set that an earlier release recorded with fewer lines is recorded again.
pub(crate) fn reference_acts(
    reference: &ReferenceBook,
    region: &Region,
    territory: ShippedTerritory,
) -> Drafted {
    let nomenclature = &*shipped::NOMENCLATURE;
    let from = nomenclature.in_force.from;
    let ours = region.code == shipped::TERRITORY.region.code;
    let mut drafts = Vec::new();
    if reference.region(&region.code).is_none() {
        drafts.push(Draft::new(&region.code, from, region.clone()));
    }
    if nomenclature.lines.iter().any(|line| reference.line(&line.code).is_none()) {
        drafts.push(Draft::new(&region.code, from, nomenclature.clone()));
    }
    if ours {
        let draft = |zones: ZonesDelimited| Draft::new(&region.code, zones.zone_set.in_force.from, zones);
        drafts.extend(zones().filter(|zones| is_lacking(reference, &region.code, zones)).map(draft));
    }
    let mut decision = Drafted { drafts, files: Vec::new() };
    if ours {
        decision.extend(territory.lacking(reference));
    }
    decision
}

/// Whether some line of a zone set that ships has no zones yet.
fn is_lacking(reference: &ReferenceBook, region: &RegionCode, zones: &ZonesDelimited) -> bool {
    let has_zones = |line: &LineCode| reference.zone_sets_ever(region).any(|set| set.lines.contains(line));
    !zones.lines.iter().all(has_zones)
}

/// The zone sets that ship, as facts.
fn zones() -> impl Iterator<Item = ZonesDelimited> {
    let territory = &*shipped::TERRITORY;
    territory.zone_sets.iter().map(|zone_set| ZonesDelimited {
        zone_set: zone_set.clone(),
        lines: territory.assignment.get(&zone_set.id).cloned().unwrap_or_default(),
        source: territory.source.clone(),
    })
}
