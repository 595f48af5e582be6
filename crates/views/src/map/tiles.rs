//! Tiles in place of outlines: where no outline of a zone set is known, each zone is a tile, in the order of the act that draws
//! them. Where a tile lies says nothing of where its zone lies.

use std::collections::BTreeMap;

use maillage_domain::territory::ZoneSet;

use super::drawing::{Drawing, DrawnZone, WIDTH};
use crate::lines::lines;

/// How many tiles stand side by side.
/// Three leave a name room for two words of letters that are still read in a map as narrow as the aside of a page.
const COLUMNS: usize = 3;

/// The air between two tiles.
const BETWEEN: i32 = 8;

/// The width of the mark at the left of a tile: two dots of the pattern, or two of its lines.
const BAND: i32 = 16;

/// The edge around the plate.
const EDGE: i32 = 4;

/// The air between the plate and its letters.
const INSET: i32 = 9;

/// From the top of a tile to the line on which its code stands.
const FIRST_LINE: i32 = 31;

/// From there to the first line of its name, and from each line to the next.
const NEXT_LINE: i32 = 22;

/// How many signs of a name stand on a line: letters of 17 px are 8.5 wide on average in each font that the maps name.
const SIGNS: usize = 17;

/// How many lines a name has room for; the table beside the tiles has the whole of it.
const LINES: usize = 3;

/// One tile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// Its upper left corner.
    corner: (i32, i32),
    /// The name of the zone, in lines.
    lines: Vec<String>,
}

impl Tile {
    /// The width of a tile: three of them and the air between fill the drawing.
    const WIDTH: i32 = 181;

    /// The height of a tile: its code, three lines of its name, and the air below.
    const HEIGHT: i32 = FIRST_LINE + NEXT_LINE * 3 + 15;

    fn new(rank: usize, name: &str) -> Self {
        let place =
            |rank: usize, size: i32| i32::try_from(rank).unwrap_or(i32::MAX).saturating_mul(size + BETWEEN);
        let corner = (place(rank % COLUMNS, Self::WIDTH), place(rank / COLUMNS, Self::HEIGHT));
        let mut named = lines(name, SIGNS);
        if named.len() > LINES {
            named.truncate(LINES);
            named.iter_mut().skip(LINES - 1).for_each(|last| last.push_str(" …"));
        }
        Self { corner, lines: named }
    }

    /// The whole of it, as the `d` of an SVG path.
    fn path(&self) -> String {
        let (width, height) = (Self::WIDTH, Self::HEIGHT);
        format!("M{} {}h{width}v{height}h-{width}z", self.corner.0, self.corner.1)
    }

    /// The plate on which its words stand: left, top, width and height.
    pub const fn plate(&self) -> (i32, i32, i32, i32) {
        let (x, y) = self.corner;
        (x + BAND, y + EDGE, Self::WIDTH - BAND - EDGE, Self::HEIGHT - 2 * EDGE)
    }

    /// Where its words begin.
    pub const fn left(&self) -> i32 {
        self.corner.0 + BAND + INSET
    }

    /// Where its gap ends.
    pub const fn right(&self) -> i32 {
        self.corner.0 + Self::WIDTH - EDGE - INSET
    }

    /// The line on which its code and its gap stand.
    pub const fn first_line(&self) -> i32 {
        self.corner.1 + FIRST_LINE
    }

    /// Each line of its name, and where it stands.
    pub fn named(&self) -> impl Iterator<Item = (&str, i32)> {
        let places = (1..).map(|rank| self.first_line() + 4 + rank * NEXT_LINE);
        self.lines.iter().map(String::as_str).zip(places)
    }
}

impl Drawing {
    /// The tiles of a zone set, in its order; nothing for a set without zones.
    pub fn tiles(set: &ZoneSet) -> Option<Self> {
        let tiles = set.zones.iter().enumerate().map(|(rank, zone)| {
            let tile = Tile::new(rank, &zone.name);
            let label = (tile.left(), tile.first_line());
            DrawnZone { zone: zone.code.clone(), path: tile.path(), label, tile: Some(tile) }
        });
        let zones: Vec<_> = tiles.collect();
        let rows = i32::try_from(zones.len().div_ceil(COLUMNS)).unwrap_or(i32::MAX);
        let height = rows.saturating_mul(Tile::HEIGHT + BETWEEN).saturating_sub(BETWEEN);
        (!zones.is_empty()).then(|| Self {
            zone_set: set.id.clone(),
            width: WIDTH,
            height,
            zones,
            neighbours: BTreeMap::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::territory::{Zone, ZoneCode, ZoneSetId};

    use super::*;

    fn set(names: &[&str]) -> ZoneSet {
        let zones = names.iter().enumerate().map(|(rank, name)| Zone {
            code: ZoneCode::parse(&format!("R{}", rank + 1)),
            name: (*name).to_owned(),
        });
        ZoneSet {
            id: ZoneSetId::new("REF"),
            title: "Zones de référence".to_owned(),
            decision: String::new(),
            decided_on: None,
            in_force: maillage_domain::period::Period::since(jiff::civil::date(2023, 10, 30)),
            zones: zones.collect(),
        }
    }

    #[test]
    fn given_four_zones_when_tiled_then_three_in_a_row_and_one_below_in_their_order() {
        let drawing = Drawing::tiles(&set(&["Nord", "Centre", "Est", "Sud"])).unwrap();
        let corners: Vec<_> =
            drawing.zones.iter().filter_map(|zone| zone.tile.as_ref()).map(|tile| tile.corner).collect();
        assert_eq!(corners, [(0, 0), (189, 0), (378, 0), (0, Tile::HEIGHT + BETWEEN)]);
        assert_eq!((drawing.width, drawing.height), (WIDTH, 2 * Tile::HEIGHT + BETWEEN));
        assert!(drawing.zones.iter().all(|zone| zone.path.ends_with('z')));
    }

    #[test]
    fn given_no_zone_when_tiled_then_nothing_is_drawn() {
        assert_eq!(Drawing::tiles(&set(&[])), None);
    }

    #[test]
    fn given_names_of_any_length_when_tiled_then_they_stay_on_their_tile() {
        let drawing =
            Drawing::tiles(&set(&["Vosges", "Basse Alsace- Sud Moselle", &"bien long ".repeat(9)])).unwrap();
        let named: Vec<Vec<_>> = drawing
            .zones
            .iter()
            .filter_map(|zone| zone.tile.as_ref())
            .map(|tile| tile.named().collect())
            .collect();
        assert_eq!(named.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 3]);
        let (_, top, _, height) = drawing.zones[2].tile.as_ref().unwrap().plate();
        assert!(named[2].iter().all(|(_, line)| *line < top + height), "{named:?}");
        assert!(named[2][2].0.ends_with('…'));
    }
}
