//! Outlines as they are drawn: projected, scaled, rounded, with a place for a label in each zone.

use std::collections::BTreeMap;

use geo::{Area, InteriorPoint, LineString, MultiPolygon, Polygon as Surface};
use maillage_domain::territory::{Outlines, Point, Polygon, Ring, ZoneCode, ZoneSetId, neighbours};
use proj4rs::Proj;

use super::tiles::Tile;

/// The width of a drawing, in units of its own.
/// Any would do, since the drawing is scaled to its page: letters, labels and patterns are drawn to this one.
pub(super) const WIDTH: i32 = 560;

/// The room that a label takes: width and height.
/// The plate behind a gap is 52 by 40: one unit more on each side parts two that touch.
const LABEL: (i32, i32) = (54, 42);

/// How often labels are moved apart before what is left is taken as it is.
/// Labels between two others could push each other for ever; nothing depends on the last step.
const ROUNDS: usize = 20;

/// The outlines of a zone set, drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The zone set.
    pub zone_set: ZoneSetId,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The zones, in the order of the set.
    pub zones: Vec<DrawnZone>,
    /// The zones beside each; nothing where outlines do not tell.
    pub neighbours: BTreeMap<ZoneCode, Vec<ZoneCode>>,
}

/// One zone, drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnZone {
    /// The zone.
    pub zone: ZoneCode,
    /// Its outline, as the `d` of an SVG path, in halves of a unit.
    pub path: String,
    /// Where a label is centred.
    pub label: (i32, i32),
    /// The tile in place of an outline, where none is known.
    pub tile: Option<Tile>,
}

impl Drawing {
    /// Draws outlines in an equal-area projection about their middle, so that zones compare by their true size wherever
    /// on Earth the region lies; nothing where there is nothing to draw.
    pub fn new(outlines: &Outlines) -> Option<Self> {
        let projection = Projection::about(outlines)?;
        let zones: Vec<(&ZoneCode, MultiPolygon)> =
            outlines.zones.iter().map(|(zone, parts)| (zone, projection.surfaces(parts))).collect();
        let frame = Frame::around(zones.iter().map(|(_, surfaces)| surfaces))?;
        let labels = kept_apart(zones.iter().map(|(_, surfaces)| frame.label(surfaces)).collect());
        let drawn = zones.into_iter().zip(labels).map(|((zone, surfaces), label)| DrawnZone {
            zone: zone.clone(),
            path: frame.path(&surfaces),
            label,
            tile: None,
        });
        Some(Self {
            zone_set: outlines.zone_set.clone(),
            width: WIDTH,
            height: whole(frame.height()),
            zones: drawn.collect(),
            neighbours: neighbours(outlines),
        })
    }
}

/// Degrees to metres about the middle of a region.
struct Projection {
    from: Proj,
    to: Proj,
}

impl Projection {
    fn about(outlines: &Outlines) -> Option<Self> {
        let parts = outlines.zones.iter().flat_map(|(_, parts)| parts);
        let points = || parts.clone().flatten().flatten();
        let middle = |of: fn(&Point) -> i32| -> Option<f64> {
            let (least, most) = (points().map(of).min()?, points().map(of).max()?);
            Some(degrees(least).midpoint(degrees(most)))
        };
        let (longitude, latitude) = (middle(|point| point.longitude)?, middle(|point| point.latitude)?);
        let to = format!("+proj=laea +lat_0={latitude} +lon_0={longitude} +ellps=GRS80 +units=m");
        let from = Proj::from_proj_string("+proj=longlat +ellps=GRS80").ok()?;
        Some(Self { from, to: Proj::from_proj_string(&to).ok()? })
    }

    fn surfaces(&self, parts: &[Polygon]) -> MultiPolygon {
        let line = |ring: &Ring| ring.iter().filter_map(|point| self.metres(*point)).collect::<LineString>();
        let surface = |rings: &Polygon| {
            let mut lines = rings.iter().map(line);
            Surface::new(lines.next().unwrap_or_else(|| LineString::new(Vec::new())), lines.collect())
        };
        MultiPolygon::new(parts.iter().map(surface).collect())
    }

    fn metres(&self, point: Point) -> Option<(f64, f64)> {
        let mut place = (degrees(point.longitude).to_radians(), degrees(point.latitude).to_radians(), 0.0);
        proj4rs::transform::transform(&self.from, &self.to, &mut place).ok()?;
        Some((place.0, place.1))
    }
}

fn degrees(units: i32) -> f64 {
    f64::from(units) / f64::from(Point::PER_DEGREE)
}

/// The rectangle around all zones, and its scale to the drawing.
struct Frame {
    west: f64,
    north: f64,
    south: f64,
    scale: f64,
}

impl Frame {
    fn around<'a>(zones: impl Iterator<Item = &'a MultiPolygon>) -> Option<Self> {
        let rectangles = zones.filter_map(geo::BoundingRect::bounding_rect);
        let whole = rectangles.reduce(|one, two| {
            let (south_west, other) = (one.min(), two.min());
            let (north_east, further) = (one.max(), two.max());
            geo::Rect::new(
                (south_west.x.min(other.x), south_west.y.min(other.y)),
                (north_east.x.max(further.x), north_east.y.max(further.y)),
            )
        })?;
        let width = whole.width();
        (width > 0.0).then(|| Self {
            west: whole.min().x,
            north: whole.max().y,
            south: whole.min().y,
            scale: f64::from(WIDTH) / width,
        })
    }

    fn height(&self) -> f64 {
        ((self.north - self.south) * self.scale).ceil()
    }

    /// A place in the drawing: south is down.
    fn place(&self, point: geo::Coord) -> (f64, f64) {
        ((point.x - self.west) * self.scale, (self.north - point.y) * self.scale)
    }

    fn path(&self, surfaces: &MultiPolygon) -> String {
        let rings = surfaces
            .iter()
            .flat_map(|surface| std::iter::once(surface.exterior()).chain(surface.interiors()));
        rings.map(|ring| self.ring(ring)).collect::<Vec<_>>().join(" ")
    }

    /// One ring in halves of a unit, each point but the first by its step from the one before. Points that fall together
    /// are one: the same ones on both sides of a border.
    fn ring(&self, ring: &LineString) -> String {
        let mut written = String::new();
        let mut last: Option<(i32, i32)> = None;
        let points = ring.0.len().saturating_sub(1);
        for point in ring.coords().take(points) {
            let (x, y) = self.place(*point);
            let halves = (whole(x * 2.0), whole(y * 2.0));
            match last {
                None => written = format!("M{} {}l", half(halves.0), half(halves.1)),
                Some(from) if from == halves => continue,
                Some(from) => {
                    let step = format!("{} {} ", half(halves.0 - from.0), half(halves.1 - from.1));
                    written.push_str(&step);
                }
            }
            last = Some(halves);
        }
        format!("{}z", written.trim_end())
    }

    /// A point inside the largest part.
    fn label(&self, surfaces: &MultiPolygon) -> (i32, i32) {
        let area = |surface: &&Surface| surface.unsigned_area();
        let largest = surfaces.iter().max_by(|one, two| area(one).total_cmp(&area(two)));
        let inside = largest.and_then(InteriorPoint::interior_point);
        let (x, y) = inside.map_or((0.0, 0.0), |point| self.place(point.0));
        (whole(x), whole(y))
    }
}

/// Moves labels that would cover each other apart, upwards and downwards, by as little as it takes.
fn kept_apart(mut labels: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for second in 1..labels.len() {
            let (before, after) = labels.split_at_mut(second);
            let Some(two) = after.first_mut() else { continue };
            for one in before {
                let (beside, over) = ((one.0 - two.0).abs(), (one.1 - two.1).abs());
                if beside < LABEL.0 && over < LABEL.1 {
                    let step = (LABEL.1 - over + 1) / 2;
                    let (up, down) = if one.1 <= two.1 { (one, &mut *two) } else { (&mut *two, one) };
                    up.1 -= step;
                    down.1 += step;
                    moved = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
    labels
}

/// A number of halves, as SVG writes it: `-12.5`, `4`, `.5`.
fn half(halves: i32) -> String {
    let sign = if halves < 0 { "-" } else { "" };
    match (halves.unsigned_abs() / 2, halves.unsigned_abs() % 2) {
        (units, 0) => format!("{sign}{units}"),
        (0, _) => format!("{sign}.5"),
        (units, _) => format!("{sign}{units}.5"),
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a drawing is some hundred wide")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: i32, south: i32, side: i32) -> Polygon {
        let point = |longitude, latitude| Point { longitude, latitude };
        vec![vec![
            point(west, south),
            point(west + side, south),
            point(west + side, south + side),
            point(west, south + side),
            point(west, south),
        ]]
    }

    fn outlines(zones: Vec<(&str, Polygon)>) -> Outlines {
        let zones = zones.into_iter().map(|(zone, polygon)| (ZoneCode::parse(zone), vec![polygon])).collect();
        Outlines { zone_set: ZoneSetId::new("A"), zones }
    }

    #[test]
    fn given_two_squares_side_by_side_when_drawn_then_they_fill_the_width_and_share_their_border() {
        let drawing =
            Drawing::new(&outlines(vec![("1A", square(0, 0, 10_000)), ("2A", square(10_000, 0, 10_000))]));
        let drawing = drawing.unwrap();
        assert_eq!((drawing.width, drawing.zones.len()), (560, 2));
        assert!((277..=283).contains(&drawing.height), "{}", drawing.height);
        let [west, east] = drawing.zones.as_slice() else { panic!("two zones") };
        assert!(
            west.path.starts_with("M0 ") && east.path.starts_with("M280 "),
            "{} {}",
            west.path,
            east.path
        );
        assert!(west.label.0 < 280 && 280 < east.label.0);
    }

    #[test]
    fn given_the_same_outlines_when_drawn_twice_then_the_same() {
        let zones = || outlines(vec![("1A", square(250_000, 5_000_000, 30_000))]);
        assert_eq!(Drawing::new(&zones()), Drawing::new(&zones()));
    }

    #[test]
    fn given_labels_that_cover_each_other_when_kept_apart_then_they_do_not_and_the_others_stay() {
        let apart = kept_apart(vec![(100, 100), (110, 120), (300, 100), (154, 100)]);
        assert_eq!(apart[2], (300, 100));
        let covers = |one: &(i32, i32), two: &(i32, i32)| {
            (one.0 - two.0).abs() < LABEL.0 && (one.1 - two.1).abs() < LABEL.1
        };
        let pairs =
            apart.iter().enumerate().flat_map(|(rank, one)| apart[..rank].iter().map(move |two| (one, two)));
        assert!(pairs.clone().count() == 6 && !pairs.into_iter().any(|(one, two)| covers(one, two)));
    }

    #[test]
    fn given_nothing_when_drawn_then_nothing() {
        assert_eq!(Drawing::new(&outlines(Vec::new())), None);
    }

    #[test]
    fn given_halves_when_written_then_without_needless_signs() {
        assert_eq!([half(-25), half(8), half(-1), half(0)], ["-12.5", "4", "-.5", "0"]);
    }
}
