//! The map of a list: how many of what it lists stand in each zone.

use std::collections::BTreeMap;

use maillage_domain::territory::{Fidelity, ZoneCode, ZoneSet, ZonesOutlined};

use super::drawing::Drawing;
use crate::source::source;
use crate::words::{Argument, Words};

/// What a list lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// The sites of authorisations, of which some make a figure of the bilan.
    Sites,
    /// Structures outside authorisation: no bilan counts them.
    Structures,
}

/// How many of a list stand in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InZone {
    /// All of them.
    pub all: usize,
    /// Those that make a figure of the bilan.
    pub counted: usize,
}

/// Why a zone set that is used is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undrawn {
    /// No outlines of it are recorded.
    NotRecorded,
    /// The document of its outlines was erased or altered.
    Unreadable,
    /// It has one zone alone: an outline would tell nothing.
    OneZone,
}

/// The maps of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListedMaps {
    /// One for each zone set that something of the list lies in.
    pub maps: Vec<ListedMap>,
    /// What lies in no zone that is known, in sentences; none where everything does.
    pub outside: Vec<String>,
}

/// The map of a list on one zone set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedMap {
    /// The zone set.
    pub zone_set: String,
    /// "Sites of the list, zones A".
    pub title: String,
    /// Its width and its height; nothing where it is not drawn.
    pub size: Option<(i32, i32)>,
    /// The zones, in the order of the set.
    pub zones: Vec<ListedZone>,
    /// The headers of what is counted.
    pub columns: Vec<String>,
    /// Why it is not drawn; empty where it is.
    pub undrawn: String,
    /// Why its outlines are no official ones; empty where they are, or are not drawn.
    pub doubt: String,
    /// Where its outlines come from, and their licence.
    pub source: String,
}

/// One zone of such a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedZone {
    /// Its code.
    pub zone: String,
    /// Its name; empty where that is its code.
    pub zone_name: String,
    /// Its outline, as the `d` of an SVG path, and where its label is centred.
    pub outline: Option<(String, (i32, i32))>,
    /// How much it holds beside the zone that holds most, in quarters; 0 where it holds nothing.
    pub quarter: usize,
    /// How many it holds, in words.
    pub count: String,
    /// The same under the headers of the map: all of them, then the parts that are told apart.
    pub counts: Vec<String>,
    /// "F1 Nord: 12 sites, of which 9 counted".
    pub sentence: String,
}

impl ListedMap {
    /// The map of a list on a zone set: drawn on its outlines, with the act that says where they come from, or the reason why not.
    pub fn new(
        listed: Listed,
        set: &ZoneSet,
        drawn: Result<(&Drawing, &ZonesOutlined), Undrawn>,
        counts: &BTreeMap<ZoneCode, InZone>,
        words: Words,
    ) -> Self {
        let within = |code: &ZoneCode| counts.get(code).copied().unwrap_or_default();
        let most = set.zones.iter().map(|zone| within(&zone.code).all).max().unwrap_or_default();
        let drawing = drawn.ok().map(|(drawing, _)| drawing);
        let zones = set.zones.iter().map(|zone| {
            let own = drawing.and_then(|drawing| drawing.zones.iter().find(|own| own.zone == zone.code));
            let (code, here) = (zone.code.to_string(), within(&zone.code));
            let zone_name = if zone.name == code { String::new() } else { zone.name.clone() };
            ListedZone {
                outline: own.map(|own| (own.path.clone(), own.label)),
                quarter: (here.all * 4).div_ceil(most.max(1)),
                count: words.number(here.all),
                counts: listed.counts(here).map(|count| words.number(count)).collect(),
                sentence: listed.sentence(&format!("{code} {zone_name}"), here, words),
                zone: code,
                zone_name,
            }
        });
        let outlined = drawn.ok().map(|(_, outlined)| outlined);
        let is_rough = outlined.is_some_and(|outlined| outlined.fidelity == Fidelity::Approximate);
        Self {
            zone_set: set.id.to_string(),
            title: words.with(listed.title(), &[("zones", Argument::Text(&set.title))]),
            size: drawing.map(|drawing| (drawing.width, drawing.height)),
            zones: zones.collect(),
            columns: listed.columns().iter().map(|id| words.get(id)).collect(),
            undrawn: drawn.err().map(|why| words.get(why.id())).unwrap_or_default(),
            doubt: if is_rough { words.get("composition-approximate") } else { String::new() },
            source: outlined.map(|outlined| source(&outlined.source, words)).unwrap_or_default(),
        }
    }
}

impl Undrawn {
    const fn id(self) -> &'static str {
        match self {
            Self::NotRecorded => "map-listed-not-recorded",
            Self::Unreadable => "map-listed-unreadable",
            Self::OneZone => "map-listed-one-zone",
        }
    }
}

impl Listed {
    const fn title(self) -> &'static str {
        match self {
            Self::Sites => "map-listed-sites",
            Self::Structures => "map-listed-structures",
        }
    }

    const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Sites => {
                &["map-listed-column-sites", "map-listed-column-counted", "map-listed-column-others"]
            }
            Self::Structures => &["map-listed-column-structures"],
        }
    }

    /// What stands under each header.
    fn counts(self, here: InZone) -> impl Iterator<Item = usize> {
        let parts = match self {
            Self::Sites => Some([here.counted, here.all.saturating_sub(here.counted)]),
            Self::Structures => None,
        };
        std::iter::once(here.all).chain(parts.into_iter().flatten())
    }

    fn sentence(self, zone: &str, here: InZone, words: Words) -> String {
        let zone = ("zone", Argument::Text(zone.trim()));
        let all = ("count", Argument::count(here.all));
        match self {
            Self::Sites => {
                words.with("map-listed-zone-sites", &[zone, all, ("counted", Argument::count(here.counted))])
            }
            Self::Structures => words.with("map-listed-zone-structures", &[zone, all]),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::bilingual::Language;
    use maillage_domain::period::Period;
    use maillage_domain::territory::{Zone, ZoneSetId};

    use super::*;

    fn set() -> ZoneSet {
        let zone = |code, name: &str| Zone { code: ZoneCode::parse(code), name: name.to_owned() };
        ZoneSet {
            id: ZoneSetId::new("REF"),
            title: "zones de référence".to_owned(),
            decision: String::new(),
            decided_on: None,
            in_force: Period::since(date(2023, 10, 30)),
            zones: vec![zone("F1", "Nord"), zone("F2", "Sud"), zone("F3", "F3")],
        }
    }

    fn map(listed: Listed) -> ListedMap {
        let counts = BTreeMap::from([
            (ZoneCode::parse("F1"), InZone { all: 12, counted: 9 }),
            (ZoneCode::parse("F2"), InZone { all: 1, counted: 0 }),
        ]);
        ListedMap::new(listed, &set(), Err(Undrawn::NotRecorded), &counts, Words::new(Language::French))
    }

    #[test]
    fn given_zones_that_hold_many_few_and_none_when_told_then_each_with_its_parts_and_its_quarter() {
        let map = map(Listed::Sites);
        let told = |zone: &ListedZone| (zone.zone.clone(), zone.quarter, zone.counts.join(" "));
        assert_eq!(
            map.zones.iter().map(told).collect::<Vec<_>>(),
            [
                ("F1".to_owned(), 4, "12 9 3".to_owned()),
                ("F2".to_owned(), 1, "1 0 1".to_owned()),
                ("F3".to_owned(), 0, "0 0 0".to_owned()),
            ]
        );
        assert_eq!(map.columns.len(), 3);
        let sentences: Vec<_> = map.zones.iter().map(|zone| zone.sentence.as_str()).collect();
        assert_eq!(
            sentences,
            [
                "F1 Nord : 12 établissements, dont 9 au compte du bilan",
                "F2 Sud : 1 établissement, hors du compte du bilan",
                "F3 : aucun établissement",
            ]
        );
    }

    #[test]
    fn given_structures_when_told_then_nothing_is_said_of_the_bilan() {
        let map = map(Listed::Structures);
        assert_eq!(map.columns.len(), 1);
        assert_eq!(map.zones[0].counts, ["12"]);
        assert_eq!(map.zones[0].sentence, "F1 Nord : 12 structures");
    }

    #[test]
    fn given_no_outlines_when_told_then_nothing_is_drawn_and_the_reason_is_said() {
        let map = map(Listed::Sites);
        assert_eq!((map.size, map.zones[0].outline.is_none()), (None, true));
        assert!(map.undrawn.contains("contours") && map.source.is_empty(), "{}", map.undrawn);
    }
}
