//! The acts that a region's bilans rest on: the region, its nomenclature, its zones, their communes and outlines.

use jiff::civil::Date;
use maillage_domain::act::{Draft, ZonesDelimited};
use maillage_domain::care::nomenclature::{LineCode, Nomenclature};
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::territory::{Region, RegionCode};
use maillage_reading::reference::TerritoryFile;

use crate::app::Drafted;
use crate::shipped;
use crate::territory::shipped::ShippedTerritory;

/// The reference acts that `reference` lacks for a bilan of `region` that counts on `day`; zones only for a region whose zones
/// ship.
///
/// A list of lines or a zone set that an earlier release recorded with fewer lines is recorded again.
pub(crate) fn reference_acts(
    reference: &ReferenceBook,
    region: &Region,
    day: Option<Date>,
    territory: ShippedTerritory,
) -> Drafted {
    let nomenclature = list_of(day);
    let from = nomenclature.in_force.from;
    let mut drafts = Vec::new();
    if reference.region(&region.code).is_none() {
        drafts.push(Draft::new(&region.code, from, region.clone()));
    }
    if nomenclature.lines.iter().any(|line| reference.line(&line.code).is_none()) {
        drafts.push(Draft::new(&region.code, from, nomenclature.clone()));
    }
    if let Some((shipped, _)) = shipped::territory_of(&region.code) {
        let draft = |zones: ZonesDelimited| Draft::new(&region.code, zones.zone_set.in_force.from, zones);
        let zones = zones(shipped).filter(|zones| is_lacking(reference, &region.code, zones));
        drafts.extend(zones.map(draft));
    }
    let mut decision = Drafted { drafts, files: Vec::new() };
    decision.extend(territory.lacking(reference));
    decision
}

/// The list of lines that ships and is in force on a day; the first one where none is, or where no day is known.
fn list_of(day: Option<Date>) -> &'static Nomenclature {
    let lists = shipped::nomenclatures();
    let in_force = |list: &&Nomenclature| day.is_some_and(|day| list.in_force.contains(day));
    lists.into_iter().find(in_force).unwrap_or(&shipped::NOMENCLATURE)
}

/// Whether some line of a zone set that ships has no zones yet.
fn is_lacking(reference: &ReferenceBook, region: &RegionCode, zones: &ZonesDelimited) -> bool {
    let has_zones = |line: &LineCode| reference.zone_sets_ever(region).any(|set| set.lines.contains(line));
    !zones.lines.iter().all(has_zones)
}

/// The zone sets that ship of a region, as facts.
fn zones(territory: &TerritoryFile) -> impl Iterator<Item = ZonesDelimited> {
    territory.zone_sets.iter().map(|zone_set| ZonesDelimited {
        zone_set: zone_set.clone(),
        lines: territory.assignment.get(&zone_set.id).cloned().unwrap_or_default(),
        source: territory.source.clone(),
    })
}
