//! The communes of each zone: who belongs where, and what a zone sums to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ZoneCode, ZoneSet, ZoneSetId};
use crate::digest::Digest;
use crate::ground::payload::Payload;

/// How far a composition or an outline may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fidelity {
    /// Drawn up again from other sources, since no official list was found: said wherever it is used.
    Approximate,
    /// As the decision that draws the zones lists it.
    Official,
}

/// How many communes and inhabitants a zone has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneExtent {
    /// The zone.
    pub zone: ZoneCode,
    /// How many communes it has.
    pub communes: u32,
    /// Its inhabitants; nothing where the population of one of its communes is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u64>,
}

/// A list of the communes of each zone of a set was read. The list itself is the document; the act keeps what it sums to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZonesComposed {
    /// The zone set.
    pub zone_set: ZoneSetId,
    /// How far the list may be trusted.
    pub fidelity: Fidelity,
    /// The document that lists the communes.
    pub document: Digest,
    /// What each zone sums to, in the order of the set.
    pub zones: Vec<ZoneExtent>,
    /// Where the list comes from, and under which licence.
    pub source: String,
}

/// One line of a list: a commune and its zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The line of the document.
    pub line: u32,
    /// The official code of the commune.
    pub commune: String,
    /// The zone.
    pub zone: ZoneCode,
    /// The inhabitants of the commune, where the list gives them.
    pub population: Option<u32>,
}

/// One line of a list as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCommune {
    /// The line of the document.
    pub line: u32,
    /// The official code of the commune.
    pub commune: String,
    /// Its name; its code, where the list gives none.
    pub name: String,
    /// Its inhabitants, where the list gives them.
    pub population: Option<u32>,
    /// Its zones, one of each set.
    pub zones: Vec<ZoneCode>,
    /// How far its first zone may be trusted, in the word of the list; empty where it says nothing.
    pub confidence: String,
}

/// Why a list of communes is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompositionFault {
    /// No recorded zone set has the zone.
    UnknownZone {
        /// The line of the document.
        line: u32,
        /// The zone.
        zone: ZoneCode,
    },
    /// The commune stands twice in one zone set.
    Repeated {
        /// The line of the second.
        line: u32,
        /// The commune.
        commune: String,
        /// The line of the first.
        before: u32,
    },
    /// A zone of a set that the list covers has no commune.
    Empty {
        /// The zone set.
        zone_set: ZoneSetId,
        /// The zone.
        zone: ZoneCode,
    },
}

/// Sums a list of communes by zone, for each zone set that it covers; every fault at once where it has any.
///
/// `population` tells the inhabitants of a commune where the list does not.
pub fn compose(
    members: &[Member],
    sets: &[&ZoneSet],
    population: impl Fn(&str) -> Option<u32>,
) -> Result<Vec<(ZoneSetId, Vec<ZoneExtent>)>, Vec<CompositionFault>> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<(&ZoneSetId, &str), u32> = BTreeMap::new();
    let mut extents: BTreeMap<(&ZoneSetId, &ZoneCode), (u32, Option<u64>)> = BTreeMap::new();
    for member in members {
        let Some(set) = sets.iter().find(|set| set.zone(&member.zone).is_some()) else {
            faults.push(CompositionFault::UnknownZone { line: member.line, zone: member.zone.clone() });
            continue;
        };
        if let Some(before) = seen.insert((&set.id, &member.commune), member.line) {
            let (line, commune) = (member.line, member.commune.clone());
            faults.push(CompositionFault::Repeated { line, commune, before });
            continue;
        }
        let inhabitants = member.population.or_else(|| population(&member.commune)).map(u64::from);
        let (communes, sum) = extents.entry((&set.id, &member.zone)).or_insert((0, Some(0)));
        *communes += 1;
        *sum = sum.zip(inhabitants).map(|(sum, more)| sum + more);
    }
    let mut composed = Vec::new();
    for set in sets.iter().filter(|set| extents.keys().any(|(id, _)| **id == set.id)) {
        let mut zones = Vec::with_capacity(set.zones.len());
        for zone in &set.zones {
            match extents.get(&(&set.id, &zone.code)) {
                Some((communes, population)) => zones.push(ZoneExtent {
                    zone: zone.code.clone(),
                    communes: *communes,
                    population: *population,
                }),
                None => {
                    faults
                        .push(CompositionFault::Empty { zone_set: set.id.clone(), zone: zone.code.clone() });
                }
            }
        }
        composed.push((set.id.clone(), zones));
    }
    if faults.is_empty() { Ok(composed) } else { Err(faults) }
}

impl Payload for ZonesComposed {
    fn subject(&self) -> String {
        format!("Zones {}", self.zone_set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::sample::set;

    fn member(line: u32, commune: &str, zone: &str, population: Option<u32>) -> Member {
        Member { line, commune: commune.to_owned(), zone: ZoneCode::parse(zone), population }
    }

    #[test]
    fn given_a_list_of_two_sets_when_composed_then_each_zone_sums_its_communes() {
        let (a, b) = (set("A", &["1A", "2A"]), set("B", &["1B"]));
        let members = [
            member(2, "59001", "1A", Some(10)),
            member(2, "59001", "1B", Some(10)),
            member(3, "59002", "2A", Some(5)),
            member(3, "59002", "1B", Some(5)),
        ];
        let composed = compose(&members, &[&a, &b], |_| None).unwrap();
        let sums: Vec<_> = composed
            .iter()
            .flat_map(|(_, zones)| zones)
            .map(|extent| (extent.zone.as_str(), extent.communes, extent.population))
            .collect();
        assert_eq!(sums, [("1A", 1, Some(10)), ("2A", 1, Some(5)), ("1B", 2, Some(15))]);
    }

    #[test]
    fn given_a_list_without_inhabitants_when_composed_then_they_come_from_what_is_known_or_not_at_all() {
        let a = set("A", &["1A", "2A"]);
        let members = [member(2, "59001", "1A", None), member(3, "59002", "2A", None)];
        let known = |commune: &str| (commune == "59001").then_some(7);
        let composed = compose(&members, &[&a], known).unwrap();
        let sums: Vec<_> = composed.iter().flat_map(|(_, zones)| zones).map(|zone| zone.population).collect();
        assert_eq!(sums, [Some(7), None]);
    }

    #[test]
    fn given_faults_when_composed_then_all_are_told_with_their_lines() {
        let a = set("A", &["1A", "2A"]);
        let members =
            [member(2, "59001", "1A", None), member(3, "59001", "1A", None), member(4, "59002", "9Z9", None)];
        let faults = compose(&members, &[&a], |_| None).unwrap_err();
        assert_eq!(
            faults,
            [
                CompositionFault::Repeated { line: 3, commune: "59001".to_owned(), before: 2 },
                CompositionFault::UnknownZone { line: 4, zone: ZoneCode::parse("9Z9") },
                CompositionFault::Empty { zone_set: ZoneSetId::new("A"), zone: ZoneCode::parse("2A") },
            ]
        );
    }
}
