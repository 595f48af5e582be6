//! GeoJSON (RFC 7946): each row of the bilan with the outline of its zone.

use std::collections::BTreeMap;
use std::fmt::Write;

use maillage_domain::territory::{Point, Polygon, Ring};
use maillage_views::tidy::{PickedRow, TidyRow};
use serde::Serialize;

use crate::WriteError;

/// What the collection says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About<'a> {
    /// The title of the document.
    pub title: &'a str,
    /// The licence of the figures.
    pub licence: &'a str,
    /// The doubt about the outlines, "Approximate composition"; empty where they are official.
    pub composition: &'a str,
}

/// A zone on the map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zone {
    /// The zone set, where it has a name.
    pub zone_set: Option<String>,
    /// Its inhabitants, where known.
    pub population: Option<u64>,
    /// Its outline; none where it is not known.
    pub polygons: Vec<Polygon>,
}

/// What a feature says: the columns of the row, then its zone.
#[derive(Serialize)]
struct Properties<'a> {
    #[serde(flatten)]
    row: PickedRow<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zone_set: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    population: Option<u64>,
}

/// The rows as features, in the document's order; zones by their codes. A row whose zone has no outline has no
/// geometry, as RFC 7946 writes an unlocated feature.
pub fn bilan(
    (rows, columns): (&[TidyRow], &[&'static str]),
    zones: &BTreeMap<String, Zone>,
    about: &About<'_>,
) -> Result<Vec<u8>, WriteError> {
    let outlines: BTreeMap<&str, String> =
        zones.iter().map(|(code, zone)| (code.as_str(), geometry(&zone.polygons))).collect();
    let mut features = Vec::with_capacity(rows.len());
    for row in rows {
        let zone = zones.get(&row.zone);
        let properties = serde_json::to_string(&Properties {
            row: PickedRow { row, columns },
            zone_set: zone.and_then(|zone| zone.zone_set.as_deref()),
            population: zone.and_then(|zone| zone.population),
        })?;
        let outline = outlines.get(row.zone.as_str()).map_or("null", String::as_str);
        features.push(format!("{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{outline}}}"));
    }
    let text = |text: &str| serde_json::to_string(text);
    Ok(format!(
        "{{\"type\":\"FeatureCollection\",\"title\":{},\"licence\":{},\"composition\":{},\"features\":[\n{}\n]}}\n",
        text(about.title)?,
        text(about.licence)?,
        text(about.composition)?,
        features.join(",\n")
    )
    .into_bytes())
}

/// All parts of a zone as one geometry; `null` where there is none.
fn geometry(polygons: &[Polygon]) -> String {
    if polygons.is_empty() {
        return "null".to_owned();
    }
    let polygons = list(
        polygons.iter().map(|rings| list(rings.iter().enumerate().map(|(rank, ring)| line(ring, rank == 0)))),
    );
    format!("{{\"type\":\"MultiPolygon\",\"coordinates\":{polygons}}}")
}

fn list(parts: impl Iterator<Item = String>) -> String {
    format!("[{}]", parts.collect::<Vec<_>>().join(","))
}

/// A ring in the direction that RFC 7946 asks for: borders counterclockwise, holes clockwise.
fn line(ring: &Ring, border: bool) -> String {
    let counterclockwise = doubled_area(ring) > 0;
    if counterclockwise == border {
        list(ring.iter().copied().map(position))
    } else {
        list(ring.iter().rev().copied().map(position))
    }
}

/// Twice the area of a ring, positive where it runs counterclockwise.
fn doubled_area(ring: &Ring) -> i128 {
    let cross = |one: &Point, two: &Point| {
        i128::from(one.longitude) * i128::from(two.latitude)
            - i128::from(two.longitude) * i128::from(one.latitude)
    };
    ring.iter().zip(ring.iter().skip(1)).map(|(one, two)| cross(one, two)).sum()
}

fn position(point: Point) -> String {
    format!("[{},{}]", degrees(point.longitude), degrees(point.latitude))
}

/// Hundred-thousandths of a degree as an exact decimal, without zeros at its end.
fn degrees(units: i32) -> String {
    let (per, size) = (Point::PER_DEGREE.unsigned_abs(), units.unsigned_abs());
    let mut text = String::from(if units < 0 { "-" } else { "" });
    write!(text, "{}", size / per).expect("a text takes every number");
    if size % per > 0 {
        let decimals = format!("{:05}", size % per);
        text.push('.');
        text.push_str(decimals.trim_end_matches('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn given_hundred_thousandths_when_written_then_exact_decimals() {
        let written =
            [(0, "0"), (250_000, "2.5"), (-1, "-0.00001"), (5_100_001, "51.00001"), (-300_000, "-3")];
        for (units, text) in written {
            assert_eq!(degrees(units), text);
        }
    }
}
