//! The maps of a list: how many of what it lists stand in each zone, on the zone sets that hold any of it.

use std::collections::BTreeMap;

use maillage_domain::state::Asked;
use maillage_domain::territory::{RegionCode, ZoneCode, ZoneSet};
use maillage_views::map::{InZone, Listed, ListedMap, Undrawn};
use maillage_views::words::Words;

use super::map::outlined;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The maps of a list by how many stand in each zone, one for each zone set in force that holds any of them.
pub(crate) async fn listed_maps(
    reader: &Reader,
    (region, asked): (&RegionCode, Asked),
    (listed, counts): (Listed, &BTreeMap<ZoneCode, InZone>),
    words: Words,
) -> Result<Vec<ListedMap>, ServiceError> {
    let mut maps = Vec::new();
    for zones in reader.state().reference().zone_sets(region, asked) {
        let set = &zones.zone_set;
        if counts.keys().any(|zone| set.zone(zone).is_some()) {
            maps.push(of_set(reader, (region, asked), set, (listed, counts), words).await?);
        }
    }
    Ok(maps)
}

async fn of_set(
    reader: &Reader,
    (region, asked): (&RegionCode, Asked),
    set: &ZoneSet,
    (listed, counts): (Listed, &BTreeMap<ZoneCode, InZone>),
    words: Words,
) -> Result<ListedMap, ServiceError> {
    if let [_] = set.zones.as_slice() {
        return Ok(ListedMap::new(listed, set, Err(Undrawn::OneZone), counts, words));
    }
    let is_recorded = reader.state().reference().outlines(region, &set.id, asked).is_some();
    let why = if is_recorded { Undrawn::Unreadable } else { Undrawn::NotRecorded };
    let found = outlined(reader, region, set, asked).await?;
    let drawn = found.as_ref().map(|(drawing, outlined)| (drawing.as_ref(), *outlined));
    Ok(ListedMap::new(listed, set, drawn.ok_or(why), counts, words))
}
