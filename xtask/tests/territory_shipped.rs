//! The map that ships, looked at with other means than those that made it.
#![expect(clippy::unwrap_used, reason = "a check that cannot look has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use geo::{Area, LineString, MultiPolygon, Polygon, Validation};
use geojson::{Feature, FeatureCollection, GeometryValue, Position};
use maillage_testing::shared::source;
use xtask::territory::composition;

type Point = (String, String);

fn shipped(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/territory").join(name)).unwrap()
}

fn features(bytes: &[u8]) -> Vec<Feature> {
    std::str::from_utf8(bytes).unwrap().parse::<FeatureCollection>().unwrap().features
}

fn property<'a>(feature: &'a Feature, name: &str) -> &'a str {
    feature.property(name).unwrap().as_str().unwrap()
}

fn shape(feature: &Feature) -> MultiPolygon<f64> {
    let ring = |ring: &Vec<Position>| ring.iter().map(|at| (at[0], at[1])).collect::<LineString>();
    let polygon = |rings: &Vec<Vec<Position>>| {
        let mut rings = rings.iter().map(ring);
        Polygon::new(rings.next().unwrap(), rings.collect())
    };
    match &feature.geometry.as_ref().unwrap().value {
        GeometryValue::Polygon { coordinates } => MultiPolygon(vec![polygon(coordinates)]),
        GeometryValue::MultiPolygon { coordinates } => {
            MultiPolygon(coordinates.iter().map(polygon).collect())
        }
        _ => MultiPolygon(Vec::new()),
    }
}

fn outlines() -> Vec<(String, String, MultiPolygon<f64>)> {
    let features = features(&shipped("hauts-de-france-outlines.geojson"));
    let named = |feature: &Feature, name| property(feature, name).to_owned();
    features.iter().map(|one| (named(one, "zone_set"), named(one, "zone"), shape(one))).collect()
}

/// The edges of the zones that `wanted` takes, each walked once with its zone on the left, as they are written.
fn edges(wanted: impl Fn(&str) -> bool) -> Vec<(Point, Point)> {
    let place = |point: geo::Coord| (point.x.to_string(), point.y.to_string());
    let mut found = Vec::new();
    for (_, _, shape) in outlines().into_iter().filter(|(_, zone, _)| wanted(zone)) {
        for polygon in shape {
            let (shell, holes) = polygon.into_inner();
            let rings = std::iter::once(shell).chain(holes);
            found.extend(rings.flat_map(|ring| {
                ring.lines().map(|line| (place(line.start), place(line.end))).collect::<Vec<_>>()
            }));
        }
    }
    found
}

fn back(edge: &(Point, Point)) -> (Point, Point) {
    (edge.1.clone(), edge.0.clone())
}

/// The edges that no other zone of the set walks back: the border of the region.
fn border(set: char) -> BTreeSet<(Point, Point)> {
    let all: BTreeSet<_> = edges(|zone| zone.ends_with(set)).into_iter().collect();
    all.iter().filter(|edge| !all.contains(&back(edge))).cloned().collect()
}

#[test]
fn given_the_outlines_when_read_then_there_are_29_zones_in_order_in_one_small_file() {
    let bytes = shipped("hauts-de-france-outlines.geojson");
    assert!(bytes.len() < 300_000, "{} bytes", bytes.len());
    let named: Vec<(String, String)> = outlines().into_iter().map(|(set, zone, _)| (set, zone)).collect();
    let a = (1..=23).map(|number| ("A".to_owned(), format!("{number}A")));
    let b = (1..=6).map(|number| ("B".to_owned(), format!("{number}B")));
    assert_eq!(named, a.chain(b).collect::<Vec<_>>());
    for feature in features(&bytes) {
        assert_eq!(feature.properties.unwrap().keys().collect::<Vec<_>>(), ["zone", "zone_set"]);
    }
    assert_eq!(std::str::from_utf8(&bytes).unwrap().lines().count(), 29 + 2, "one line for each zone");
}

#[test]
fn given_each_outline_when_checked_by_another_geometry_then_it_is_simple_closed_and_turns_the_right_way() {
    for (_, zone, shape) in outlines() {
        assert!(!shape.0.is_empty(), "{zone} is no area");
        assert_eq!(shape.check_validation().map_err(|fault| fault.to_string()), Ok(()), "{zone}");
        for polygon in &shape {
            let turns = |ring: &LineString| Polygon::new(ring.clone(), Vec::new()).signed_area();
            assert!(polygon.exterior().is_closed() && turns(polygon.exterior()) > 0.0, "{zone}");
            assert!(polygon.interiors().iter().all(|hole| hole.is_closed() && turns(hole) < 0.0), "{zone}");
        }
    }
}

#[test]
fn given_the_edges_of_a_set_when_paired_then_neighbours_share_them_and_the_rest_is_the_border_of_one_region()
{
    for set in ['A', 'B'] {
        let walked = edges(|zone| zone.ends_with(set));
        let once: BTreeSet<_> = walked.iter().cloned().collect();
        assert_eq!(once.len(), walked.len(), "an edge of {set} is walked twice the same way");
        let border = border(set);
        let next: BTreeMap<&Point, &Point> = border.iter().map(|(from, to)| (from, to)).collect();
        assert_eq!(next.len(), border.len(), "the border passes no point twice");
        let start = next.keys().next().unwrap();
        let around = std::iter::successors(Some(next[*start]), |here| (here != start).then(|| next[*here]));
        assert_eq!(around.count(), border.len(), "the border is one ring: no gap inside");
    }
    assert_eq!(border('A'), border('B'));
}

#[test]
fn given_the_borders_of_zones_b_when_compared_then_each_is_a_border_of_zones_a_or_runs_through_21a() {
    let a: BTreeSet<_> = edges(|zone| zone.ends_with('A')).into_iter().collect();
    let seam: BTreeSet<_> = edges(|zone| ["4B", "6B"].contains(&zone)).into_iter().collect();
    let other: Vec<_> =
        edges(|zone| zone.ends_with('B')).into_iter().filter(|edge| !a.contains(edge)).collect();
    assert!(!other.is_empty() && other.iter().all(|edge| seam.contains(edge) && seam.contains(&back(edge))));
}

#[test]
fn given_the_zones_of_either_set_when_summed_then_they_cover_the_same_land() {
    let sum = |set: &str| -> f64 {
        outlines()
            .iter()
            .filter(|(found, _, _)| found == set)
            .map(|(_, _, shape)| shape.unsigned_area())
            .sum()
    };
    let (a, b) = (sum("A"), sum("B"));
    assert!((a - b).abs() < 1e-9, "{a} and {b} square degrees");
}

#[test]
fn given_outlines_made_apart_when_areas_are_compared_then_each_zone_is_within_one_per_cent() {
    for (set, key, count) in [("a", "za", 23), ("b", "zb", 6)] {
        let Some(bytes) = source(&format!("data/zones/zones_{set}_hdf_approx.geojson")) else { return };
        let others: BTreeMap<String, f64> = features(&bytes)
            .iter()
            .map(|feature| (property(feature, key).to_owned(), shape(feature).unsigned_area()))
            .collect();
        assert_eq!(others.len(), count);
        for (_, zone, shape) in outlines() {
            let Some(other) = others.get(&zone) else { continue };
            let ratio = shape.unsigned_area() / other;
            assert!((0.99..=1.01).contains(&ratio), "{zone}: {ratio}");
        }
    }
}

#[test]
fn given_the_composition_when_read_then_it_is_sorted_and_its_zones_are_those_of_the_outlines() {
    let bytes = shipped("hauts-de-france-communes.csv");
    assert!(!bytes.contains(&b'\r'));
    let communes = composition::read(&bytes).unwrap();
    assert_eq!(communes.len(), 3782);
    let lines: Vec<_> = std::str::from_utf8(&bytes).unwrap().lines().skip(1).collect();
    assert!(lines.is_sorted(), "by commune");
    let zones: BTreeSet<_> =
        communes.iter().flat_map(|commune| [commune.zone_a.clone(), commune.zone_b.clone()]).collect();
    assert_eq!(zones, outlines().into_iter().map(|(_, zone, _)| zone).collect());
    let trust = communes.iter().fold(BTreeMap::new(), |mut trust, commune| {
        *trust.entry(commune.confidence.as_str()).or_insert(0) += 1;
        trust
    });
    assert_eq!(trust, BTreeMap::from([("bonne", 3367), ("moyenne", 307), ("faible", 108)]));
}

#[test]
fn given_the_first_composition_when_converted_then_it_is_the_shipped_one_value_by_value() {
    let Some(first) = source("data/zones/zones_hdf_approx_communes.csv") else { return };
    assert_eq!(composition::convert(&first).unwrap(), shipped("hauts-de-france-communes.csv"));
    let records = |bytes: &[u8], columns: [usize; 8]| -> BTreeSet<Vec<String>> {
        let mut reader = csv::Reader::from_reader(bytes);
        let cells = |record: csv::StringRecord| columns.map(|column| record[column].to_owned()).to_vec();
        reader.records().map(|record| cells(record.unwrap())).collect()
    };
    let first = records(&first, [0, 1, 2, 9, 5, 6, 7, 8]);
    assert_eq!(first, records(&shipped("hauts-de-france-communes.csv"), [0, 1, 2, 3, 4, 5, 6, 7]));
}

#[test]
fn given_the_totals_counted_apart_when_compared_then_each_zone_has_its_communes_and_inhabitants() {
    let Some(labels) = source("data/zones/zones_hdf_libelles.csv") else { return };
    let communes = composition::read(&shipped("hauts-de-france-communes.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(labels.as_slice());
    let totals: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(totals.len(), 29);
    for total in totals {
        let inside = communes
            .iter()
            .filter(|commune| [&commune.zone_a, &commune.zone_b].contains(&&total[0].to_owned()));
        let (count, inhabitants) =
            inside.fold((0, 0), |(count, sum), commune| (count + 1, sum + commune.population));
        assert_eq!(
            (count.to_string(), inhabitants.to_string()),
            (total[4].to_owned(), total[5].to_owned()),
            "{}",
            &total[0]
        );
    }
}

#[test]
fn given_a_composition_with_a_fault_when_read_then_refused() {
    let head = "commune,name,department,population,zone_a,zone_b,rule,confidence\n";
    let line = "02001,Abbécourt,02,518,22A,6B,R1 arrondissement,bonne\n";
    let read = |lines: &str| {
        composition::read(format!("{head}{lines}").as_bytes()).map_err(|fault| fault.to_string())
    };
    assert_eq!(read(line).unwrap()[0].population, 518);
    assert_eq!(read(&line.repeat(2)).unwrap_err(), "commune 02001 stands twice");
    assert_eq!(read(&line.replace("22A", "22")).unwrap_err(), "\"22\" is not a zone of the set");
    assert!(read(&line.replace("518", "many")).unwrap_err().starts_with("CSV: "));
}
