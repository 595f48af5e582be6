//! Regions, zones and zone sets.
//!
//! A zone set belongs to activities and periods, never to a region as such (art. R. 1434-30 CSP): nothing here assumes
//! that a region has one list of zones, or that the zones of one set nest in those of another.

mod composition;
mod gazetteer;
mod movement;
mod neighbours;
mod outline;
mod overlap;
pub mod practitioners;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ground::payload::Payload;
use crate::period::Period;
use crate::text;

pub use crate::ground::code::{RegionCode, ZoneCode, ZoneSetId};

pub use composition::{CompositionFault, Fidelity, Member, NamedCommune, ZoneExtent, ZonesComposed, compose};
pub use gazetteer::{Gazetteer, Lying, spelt};
pub use movement::{Movement, MovementKind, Movements};
pub use neighbours::neighbours;
pub use outline::{Outline, OutlineFault, Outlines, Point, Polygon, Ring, ZonesOutlined, assign};
pub use overlap::{Overlap, overlaps};
pub use practitioners::PractitionerZone;

/// A region and the agency that steers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// The official code.
    pub code: RegionCode,
    /// The name.
    pub name: String,
    /// The prefix of its administrative acts in the prefecture's register (*recueil des actes administratifs*): `R32`.
    pub raa_prefix: String,
    /// The time zone in which its legal days run (IANA name).
    pub time_zone: String,
}

/// A zone of a zone set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// The printed code.
    pub code: ZoneCode,
    /// The official label.
    pub name: String,
}

/// The zones that one decision draws for some activities (*délimitation des zones du schéma régional de santé*,
/// art. R. 1434-30 to R. 1434-32 CSP).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneSet {
    /// The identifier inside the region.
    pub id: ZoneSetId,
    /// What people call it: "Zones A".
    pub title: String,
    /// The decision that draws it, in words.
    pub decision: String,
    /// The date of that decision, where our sources print it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Date>,
    /// When it is in force.
    pub in_force: Period,
    /// The zones, in the order of the decision.
    pub zones: Vec<Zone>,
}

impl ZoneSet {
    /// The zone that bears `code`.
    pub fn zone(&self, code: &ZoneCode) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.code == *code)
    }

    /// Whether it is an earlier set drawn again: the same set for the same time.
    pub fn redraws(&self, earlier: &Self) -> bool {
        self.id == earlier.id && self.in_force.from == earlier.in_force.from
    }

    /// The zone that people mean by a code or a name, whatever its case, accents and hyphens.
    pub fn named(&self, text: &str) -> Option<&Zone> {
        let (code, key) = (ZoneCode::parse(text), text::key(text));
        let same = |name: &str| !key.is_empty() && text::key(name) == key;
        self.zone(&code)
            .or_else(|| self.zones.iter().find(|zone| same(zone.code.as_str()) || same(&zone.name)))
    }
}

impl Payload for Region {
    fn subject(&self) -> String {
        self.name.clone()
    }
}

/// Zone sets to try things on.
#[cfg(test)]
mod sample {
    use jiff::civil::date;

    use super::*;

    /// A zone set of so many zones, each named by its code.
    pub(super) fn set(id: &str, zones: &[&str]) -> ZoneSet {
        let zone = |code: &&str| Zone { code: ZoneCode::parse(code), name: (*code).to_owned() };
        ZoneSet {
            id: ZoneSetId::new(id),
            title: String::new(),
            decision: String::new(),
            decided_on: None,
            in_force: Period::since(date(2017, 6, 15)),
            zones: zones.iter().map(zone).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_printed_forms_of_a_zone_when_parsed_then_one_code() {
        for printed in ["1B", "1 b", "Zone n°1 B", "zone n° 1 B"] {
            assert_eq!(ZoneCode::parse(printed).as_str(), "1B");
        }
    }

    #[test]
    fn given_a_code_or_a_name_as_people_type_it_when_looked_for_then_the_zone_is_found() {
        let zone = |code: &str, name: &str| Zone { code: ZoneCode::parse(code), name: name.to_owned() };
        let set = ZoneSet {
            id: ZoneSetId::new("A"),
            title: String::new(),
            decision: String::new(),
            decided_on: None,
            in_force: Period::since(jiff::civil::date(2017, 6, 15)),
            zones: vec![zone("15A", "Arrageois"), zone("Nord-Pas-de-Calais", "Nord-Pas-de-Calais")],
        };
        for text in ["15a", "zone n° 15 A", "arrageois"] {
            assert_eq!(set.named(text).map(|zone| zone.code.as_str()), Some("15A"), "{text}");
        }
        assert!(set.named("Nord-Pas de Calais").is_some());
        assert!(set.named("16A").is_none() && set.named("").is_none());
    }

    #[test]
    fn given_a_zone_without_a_code_when_parsed_then_its_name_stands() {
        assert_eq!(ZoneCode::parse("Finistère").as_str(), "Finistère");
    }
}
