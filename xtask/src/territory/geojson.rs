//! Zones as GeoJSON (RFC 7946): one feature per line, at most four decimals, outer rings counter-clockwise.

use std::fmt::Write as _;

use super::grid::{PER_DEGREE, Point};
use super::rings::Polygon;

/// One zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// The letter of its set.
    pub zone_set: char,
    /// Its code, letter included.
    pub zone: String,
    /// Its pieces.
    pub polygons: Vec<Polygon>,
}

/// A feature collection.
pub fn write(features: &[Feature]) -> String {
    let lines: Vec<String> = features.iter().map(feature).collect();
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", lines.join(",\n"))
}

fn feature(feature: &Feature) -> String {
    let polygons: Vec<String> = feature.polygons.iter().map(polygon).collect();
    let (kind, coordinates) = match polygons.as_slice() {
        [polygon] => ("Polygon", polygon.clone()),
        several => ("MultiPolygon", format!("[{}]", several.join(","))),
    };
    format!(
        "{{\"type\":\"Feature\",\"properties\":{{\"zone_set\":\"{}\",\"zone\":\"{}\"}},\
         \"geometry\":{{\"type\":\"{kind}\",\"coordinates\":{coordinates}}}}}",
        feature.zone_set, feature.zone
    )
}

fn polygon(polygon: &Polygon) -> String {
    let rings: Vec<String> =
        std::iter::once(&polygon.shell).chain(&polygon.holes).map(|points| ring(points)).collect();
    format!("[{}]", rings.join(","))
}

fn ring(points: &[Point]) -> String {
    let closed: Vec<String> = points.iter().chain(points.first()).map(|point| position(*point)).collect();
    format!("[{}]", closed.join(","))
}

fn position(point: Point) -> String {
    format!("[{},{}]", degrees(point.lon), degrees(point.lat))
}

/// The shortest decimal number.
fn degrees(value: i32) -> String {
    let mut text = String::from(if value < 0 { "-" } else { "" });
    let (whole, rest) = (value.abs() / PER_DEGREE, value.abs() % PER_DEGREE);
    write!(text, "{whole}.{rest:04}").expect("writing to memory does not fail");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_points_of_the_grid_when_written_then_they_are_the_shortest_decimal_numbers() {
        let written = [0, 1, -1, 20_000, -20_500, 512_345, 100].map(degrees);
        assert_eq!(written, ["0", "0.0001", "-0.0001", "2", "-2.05", "51.2345", "0.01"]);
    }
}
