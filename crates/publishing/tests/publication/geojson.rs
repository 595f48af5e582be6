//! GeoJSON, read back by a reader of that format.

use std::collections::BTreeMap;

use geojson::{FeatureCollection, GeoJson, GeometryValue};
use maillage_domain::territory::{Point, Ring};
use maillage_publishing::geojson::{About, Zone, bilan};
use maillage_views::dictionary::NAMES;

use crate::support::{demo, small};

const ABOUT: About<'_> =
    About { title: "Bilan", licence: "Licence Ouverte 2.0", composition: "Composition approchée" };

fn ring(points: &[(i32, i32)]) -> Ring {
    points.iter().map(|(longitude, latitude)| Point { longitude: *longitude, latitude: *latitude }).collect()
}

/// A square drawn clockwise, with a hole drawn counterclockwise: both against RFC 7946.
fn zones() -> BTreeMap<String, Zone> {
    let border = ring(&[
        (200_000, 5_000_000),
        (200_000, 5_100_001),
        (300_000, 5_100_001),
        (300_000, 5_000_000),
        (200_000, 5_000_000),
    ]);
    let hole =
        ring(&[(220_000, 5_020_000), (230_000, 5_020_000), (230_000, 5_030_000), (220_000, 5_020_000)]);
    let zone = Zone {
        zone_set: Some("zas".to_owned()),
        population: Some(381_234),
        polygons: vec![vec![border, hole]],
    };
    BTreeMap::from([("1A".to_owned(), zone)])
}

fn read(bytes: &[u8]) -> FeatureCollection {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let read = text.parse::<GeoJson>().expect("GeoJSON");
    FeatureCollection::try_from(read).expect("a collection")
}

#[test]
fn given_zones_with_outlines_when_read_back_then_exact_and_turned_as_the_standard_asks() {
    let document = small();
    let bytes = bilan((&document.rows, &NAMES), &zones(), &ABOUT).expect("GeoJSON");
    let collection = read(&bytes);
    assert_eq!(collection.features.len(), document.rows.len());
    for (feature, row) in collection.features.iter().zip(&document.rows) {
        let mut properties = feature.properties.clone().expect("properties");
        assert_eq!(properties.remove("zone_set"), Some("zas".into()));
        assert_eq!(properties.remove("population"), Some(381_234.into()));
        assert_eq!(serde_json::Value::Object(properties), serde_json::to_value(row).unwrap());
    }
    let geometry = collection.features[0].geometry.as_ref().expect("an outline");
    let GeometryValue::MultiPolygon { coordinates } = &geometry.value else { panic!("a multipolygon") };
    let border: Vec<_> = coordinates[0][0].iter().map(|position| (position[0], position[1])).collect();
    assert_eq!(border, [(2.0, 50.0), (3.0, 50.0), (3.0, 51.00001), (2.0, 51.00001), (2.0, 50.0)]);
    let hole: Vec<_> = coordinates[0][1].iter().map(|position| (position[0], position[1])).collect();
    assert_eq!(hole, [(2.2, 50.2), (2.3, 50.3), (2.3, 50.2), (2.2, 50.2)]);
    let members = collection.foreign_members.expect("what it says of itself");
    assert_eq!(members["composition"], "Composition approchée");
    assert_eq!(members["licence"], "Licence Ouverte 2.0");
    assert!(String::from_utf8(bytes).unwrap().contains("[3,51.00001]"));
}

#[tokio::test]
async fn given_no_outline_when_read_back_then_the_same_rows_without_geometry() {
    let (document, _) = demo().await;
    let bytes = bilan((&document.rows, &NAMES), &BTreeMap::new(), &ABOUT).expect("GeoJSON");
    let collection = read(&bytes);
    assert_eq!(collection.features.len(), 1229);
    for (feature, row) in collection.features.iter().zip(&document.rows) {
        assert!(feature.geometry.is_none());
        let properties = feature.properties.clone().map(serde_json::Value::Object);
        assert_eq!(properties, serde_json::to_value(row).ok());
    }
    assert_eq!(bytes, bilan((&document.rows, &NAMES), &BTreeMap::new(), &ABOUT).unwrap());
}

#[test]
fn given_no_row_when_read_back_then_an_empty_collection() {
    assert!(read(&bilan((&[], &NAMES), &zones(), &ABOUT).expect("GeoJSON")).features.is_empty());
}
