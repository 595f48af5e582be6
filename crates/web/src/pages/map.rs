//! A map as a page shows it: each zone leads somewhere, and a table says the same.

use std::collections::BTreeMap;

use maillage_service::format::MAP as FORMAT;
use maillage_views::bilan::GapMark;
use maillage_views::map::{MapQuantity, MapView, MapZone};

use crate::error::{Failure, FieldFault};
use crate::files::FileLink;
use crate::link::Link;
use crate::routes::MAP;
use serde::Deserialize;

/// The name of the quantity in addresses.
pub(crate) const QUANTITY: &str = "map";

/// The query of a page that asks nothing but which quantity its maps show.
#[derive(Debug, Deserialize)]
pub(crate) struct MapsQuery {
    /// The quantity, by its name.
    map: Option<String>,
}

impl MapsQuery {
    /// The quantity asked; nothing where the page chooses.
    pub(crate) fn quantity(&self) -> Result<Option<MapQuantity>, Failure> {
        quantity(self.map.as_deref().unwrap_or_default())
    }
}

/// The quantity of that name; nothing for an empty one.
pub(crate) fn quantity(name: &str) -> Result<Option<MapQuantity>, Failure> {
    let name = name.trim();
    match MapQuantity::parse(name) {
        None if !name.is_empty() => Err(FieldFault::failure(QUANTITY, QUANTITY, name)),
        found => Ok(found),
    }
}

/// A quantity that the maps of a page may show.
#[derive(Debug)]
pub(crate) struct Choice {
    /// "Sites that can be authorised".
    pub(crate) shows: String,
    /// The page with its maps.
    pub(crate) link: Link,
    /// Whether the page shows them.
    pub(crate) chosen: bool,
}

/// What the maps of a page may show, each of one quantity; nothing to choose where there is only one.
///
/// `asked` is shown where there is such a map, else the first on which something stands out, else the first.
pub(crate) fn choices(
    maps: &[&MapView],
    asked: Option<MapQuantity>,
    page: &Link,
) -> (Option<MapQuantity>, Vec<Choice>) {
    let named: BTreeMap<MapQuantity, &str> =
        maps.iter().map(|map| (map.quantity, map.shows.as_str())).collect();
    let asked = asked.filter(|asked| named.contains_key(asked));
    let telling = maps.iter().filter(|map| map.zones.iter().any(MapZone::is_marked));
    let telling = telling.map(|map| map.quantity).min();
    let shown = asked.or(telling).or_else(|| named.keys().next().copied());
    let several = named.len() > 1;
    let choice = |(quantity, shows): (&MapQuantity, &&str)| Choice {
        shows: (*shows).to_owned(),
        link: page.clone().with(QUANTITY, quantity.as_str()).anchor("map"),
        chosen: shown == Some(*quantity),
    };
    (shown, named.iter().filter(|_| several).map(choice).collect())
}

/// The maps of a page: those of the quantity it shows, the ways to the others, and all of them as files.
#[derive(Debug)]
pub(crate) struct Maps {
    /// Those shown: one for each zone set.
    pub(crate) shown: Vec<ZoneMap>,
    /// What they may show.
    pub(crate) choices: Vec<Choice>,
    /// Each map as a file.
    pub(crate) files: Vec<FileLink>,
}

impl Maps {
    /// The maps of `page` that show `asked`; `map` gives each its addresses.
    pub(crate) fn new(
        views: Vec<MapView>,
        asked: Option<MapQuantity>,
        page: &Link,
        map: impl Fn(MapView) -> ZoneMap,
    ) -> Self {
        let (shown, choices) = choices(&views.iter().collect::<Vec<_>>(), asked, page);
        let mut maps: Vec<ZoneMap> = views.into_iter().map(map).collect();
        let file = |map: &ZoneMap| map.file(if choices.is_empty() { "" } else { &map.view.shows });
        let files = maps.iter().map(file).collect();
        maps.retain(|map| Some(map.view.quantity) == shown);
        Self { shown: maps, choices, files }
    }
}

/// A map with the addresses of its zones and of its file.
#[derive(Debug)]
pub(crate) struct ZoneMap {
    /// The map.
    pub(crate) view: MapView,
    /// What tells it from the other maps of its page: its zone set and its quantity; on a page of several regions, with its
    /// region before them.
    pub(crate) id: String,
    /// Where each zone leads, in their order.
    links: Vec<Link>,
    svg: Link,
}

impl ZoneMap {
    /// A map whose zones lead where `link` says, and whose file holds the state `file`.
    pub(crate) fn new(view: MapView, file: &Link, link: impl Fn(&MapZone) -> Link) -> Self {
        let links = view.zones.iter().map(link).collect();
        let (set, quantity) = (view.zone_set.clone(), view.quantity.as_str());
        let id = format!("{set}-{quantity}");
        let svg = file.clone().at(&MAP).file(&FORMAT).with("zones", set).with(QUANTITY, quantity);
        Self { view, id, links, svg }
    }

    /// The same on a page that shows several regions.
    pub(crate) fn of_region(self, region: &str) -> Self {
        Self { id: format!("{region}-{}", self.id), ..self }
    }

    /// The zones with their addresses: those that are marked last, so that their border is drawn over the others'.
    pub(crate) fn zones(&self) -> Vec<(&MapZone, &Link)> {
        let mut zones: Vec<_> = self.view.zones.iter().zip(&self.links).collect();
        zones.sort_by_key(|(zone, _)| zone.is_marked());
        zones
    }

    /// The map as a file, named by what it shows where the page has several.
    fn file(&self, shows: &str) -> FileLink {
        let parted = if shows.is_empty() { "" } else { ", " };
        let name = format!("{} {}{parted}{shows}", FORMAT.name, self.view.zone_set);
        FileLink { name, link: self.svg.clone(), what: self.view.title.clone() }
    }
}

/// The end of the class of a zone; `none` where no row is about it.
pub(crate) fn class(zone: &MapZone) -> &'static str {
    zone.gap.as_ref().map_or("none", |gap| mark(Some(gap.mark)))
}

/// The end of the class of a mark: `p`, `n`, `0`, `void`.
pub(crate) const fn mark(mark: Option<GapMark>) -> &'static str {
    match mark {
        Some(GapMark::Positive) => "p",
        Some(GapMark::Negative) => "n",
        Some(GapMark::Met) => "0",
        Some(GapMark::Void) => "void",
        None => "unknown",
    }
}

/// An example of a gap of that mark.
pub(crate) const fn sign(mark: GapMark) -> &'static str {
    match mark {
        GapMark::Positive => "+1",
        GapMark::Met | GapMark::Void => "0",
        GapMark::Negative => "−1",
    }
}

#[cfg(test)]
mod tests {
    use maillage_views::map::MapGap;

    use super::*;
    use crate::routes::BILAN;

    fn zone(code: &str, gap: Option<(&str, GapMark)>) -> MapZone {
        MapZone {
            zone: code.to_owned(),
            zone_name: String::new(),
            path: String::new(),
            label: (0, 0),
            tile: None,
            gap: gap.map(|(text, mark)| MapGap { text: text.to_owned(), mark }),
            counts: Vec::new(),
            population: String::new(),
            sentence: String::new(),
        }
    }

    #[test]
    fn given_open_zones_among_others_when_drawn_then_they_come_last_with_their_own_address() {
        let view = MapView {
            zone_set: "A".to_owned(),
            quantity: MapQuantity::Sites,
            shows: String::new(),
            title: String::new(),
            width: 1,
            height: 1,
            zones: vec![
                zone("1A", Some(("+1", GapMark::Positive))),
                zone("2A", Some(("0", GapMark::Met))),
                zone("3A", None),
            ],
            gap_column: String::new(),
            count_columns: Vec::new(),
            legend: Vec::new(),
            doubt: String::new(),
            source: String::new(),
        };
        let state = Link::to(&BILAN).with("at", "2019-06-21");
        let map = ZoneMap::new(view, &state, |zone| state.clone().with("zone", zone.zone.clone()));
        let drawn: Vec<_> = map.zones().iter().map(|(zone, link)| (class(zone), link.to_string())).collect();
        assert_eq!(
            drawn,
            [
                ("0", "/bilan?at=2019-06-21&zone=2A".to_owned()),
                ("none", "/bilan?at=2019-06-21&zone=3A".to_owned()),
                ("p", "/bilan?at=2019-06-21&zone=1A".to_owned()),
            ]
        );
        assert_eq!(map.svg.to_string(), "/map.svg?at=2019-06-21&zones=A&map=sites");
    }
}
