//! The outlines of zones.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Fidelity, ZoneCode, ZoneSet, ZoneSetId};
use crate::digest::Digest;
use crate::ground::payload::Payload;

/// The outlines of the zones of a set were read. The outlines themselves are the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZonesOutlined {
    /// The zone set.
    pub zone_set: ZoneSetId,
    /// How far the outlines may be trusted.
    pub fidelity: Fidelity,
    /// The document that holds the outlines.
    pub document: Digest,
    /// The zones it outlines, in the order of the set.
    pub zones: Vec<ZoneCode>,
    /// Where the outlines come from, and under which licence.
    pub source: String,
}

/// A point of the Earth in hundred-thousandths of a degree (about a metre), WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// East of Greenwich.
    pub longitude: i32,
    /// North of the equator.
    pub latitude: i32,
}

impl Point {
    /// How many units make a degree.
    pub const PER_DEGREE: i32 = 100_000;
}

/// A closed line: its last point is its first.
pub type Ring = Vec<Point>;

/// A surface: its border, then its holes.
pub type Polygon = Vec<Ring>;

/// The outline of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The zone set, where the document names it.
    pub zone_set: Option<ZoneSetId>,
    /// The zone.
    pub zone: ZoneCode,
    /// Its parts.
    pub polygons: Vec<Polygon>,
}

/// The outlines of one zone set, in the order of the set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlines {
    /// The zone set.
    pub zone_set: ZoneSetId,
    /// Its zones, each with its parts.
    pub zones: Vec<(ZoneCode, Vec<Polygon>)>,
}

/// Why outlines are not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineFault {
    /// No recorded zone set has the zone, or not the set that the document names.
    UnknownZone(ZoneCode),
    /// The zone is outlined twice.
    Repeated(ZoneCode),
}

/// Assigns outlines to the zone sets that have their zones; every fault at once where there is any.
pub fn assign(outlines: Vec<Outline>, sets: &[&ZoneSet]) -> Result<Vec<Outlines>, Vec<OutlineFault>> {
    let mut faults = Vec::new();
    let mut found: BTreeMap<(ZoneSetId, ZoneCode), Vec<Polygon>> = BTreeMap::new();
    for outline in outlines {
        let of = |set: &&&ZoneSet| {
            outline.zone_set.as_ref().is_none_or(|id| *id == set.id) && set.zone(&outline.zone).is_some()
        };
        match sets.iter().find(of) {
            None => faults.push(OutlineFault::UnknownZone(outline.zone)),
            Some(set) => {
                let key = (set.id.clone(), outline.zone.clone());
                if found.insert(key, outline.polygons).is_some() {
                    faults.push(OutlineFault::Repeated(outline.zone));
                }
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let of_set = |set: &&ZoneSet| {
        let zones = set.zones.iter().map(|zone| zone.code.clone());
        let zones: Vec<_> = zones.filter_map(|zone| found.remove_entry(&(set.id.clone(), zone))).collect();
        Outlines {
            zone_set: set.id.clone(),
            zones: zones.into_iter().map(|((_, zone), polygons)| (zone, polygons)).collect(),
        }
    };
    Ok(sets.iter().map(of_set).filter(|outlines| !outlines.zones.is_empty()).collect())
}

impl Payload for ZonesOutlined {
    fn subject(&self) -> String {
        format!("Zones {}", self.zone_set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::sample::set;

    fn outline(zone_set: Option<&str>, zone: &str) -> Outline {
        let zone = ZoneCode::parse(zone);
        Outline { zone_set: zone_set.map(ZoneSetId::new), zone, polygons: Vec::new() }
    }

    #[test]
    fn given_outlines_in_any_order_when_assigned_then_each_set_has_its_own_in_its_order() {
        let (a, b) = (set("A", &["1A", "2A"]), set("B", &["1B"]));
        let given = vec![outline(None, "2A"), outline(Some("B"), "1B"), outline(Some("A"), "1A")];
        let assigned = assign(given, &[&a, &b]).unwrap();
        let zones: Vec<Vec<&str>> =
            assigned.iter().map(|set| set.zones.iter().map(|(zone, _)| zone.as_str()).collect()).collect();
        assert_eq!(zones, [vec!["1A", "2A"], vec!["1B"]]);
    }

    #[test]
    fn given_a_zone_twice_or_of_another_set_when_assigned_then_both_are_told() {
        let (a, b) = (set("A", &["1A"]), set("B", &["1B"]));
        let given = vec![outline(None, "1A"), outline(None, "1A"), outline(Some("A"), "1B")];
        let faults = assign(given, &[&a, &b]).unwrap_err();
        assert_eq!(
            faults,
            [OutlineFault::Repeated(ZoneCode::parse("1A")), OutlineFault::UnknownZone(ZoneCode::parse("1B"))]
        );
    }
}
