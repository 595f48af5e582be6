//! A map as a page shows it: each zone leads somewhere, and a table says the same.

use maillage_service::format::MAP as FORMAT;
use maillage_views::bilan::GapMark;
use maillage_views::map::{MapView, MapZone};

use crate::files::FileLink;
use crate::link::Link;
use crate::routes::MAP;

/// A map with the addresses of its zones and of its file.
#[derive(Debug)]
pub(crate) struct ZoneMap {
    /// The map.
    pub(crate) view: MapView,
    /// What tells it from the other maps of its page: its zone set; on a page of several regions, with its region before it.
    pub(crate) id: String,
    /// Where each zone leads, in their order.
    links: Vec<Link>,
    svg: Link,
}

impl ZoneMap {
    /// A map whose zones lead where `link` says, and whose file holds the state `file`.
    pub(crate) fn new(view: MapView, file: &Link, link: impl Fn(&MapZone) -> Link) -> Self {
        let links = view.zones.iter().map(link).collect();
        let svg = file.clone().at(&MAP).file(&FORMAT).with("zones", view.zone_set.clone());
        Self { id: view.zone_set.clone(), view, links, svg }
    }

    /// The same on a page that shows several regions.
    pub(crate) fn of_region(self, region: &str) -> Self {
        Self { id: format!("{region}-{}", self.view.zone_set), ..self }
    }

    /// The zones with their addresses: those that are marked last, so that their border is drawn over the others'.
    pub(crate) fn zones(&self) -> Vec<(&MapZone, &Link)> {
        let mut zones: Vec<_> = self.view.zones.iter().zip(&self.links).collect();
        zones.sort_by_key(|(zone, _)| zone.is_marked());
        zones
    }

    /// The map as a file.
    pub(crate) fn file(&self) -> FileLink {
        let name = format!("{} {}", FORMAT.name, self.view.zone_set);
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
            open: String::new(),
            above: String::new(),
            population: String::new(),
            sentence: String::new(),
        }
    }

    #[test]
    fn given_open_zones_among_others_when_drawn_then_they_come_last_with_their_own_address() {
        let view = MapView {
            zone_set: "A".to_owned(),
            title: String::new(),
            width: 1,
            height: 1,
            zones: vec![
                zone("1A", Some(("+1", GapMark::Positive))),
                zone("2A", Some(("0", GapMark::Met))),
                zone("3A", None),
            ],
            gap_column: String::new(),
            legend: Default::default(),
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
        assert_eq!(map.svg.to_string(), "/map.svg?at=2019-06-21&zones=A");
    }
}
