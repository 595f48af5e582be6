//! Laws of the map on land made up of squares: nothing is lost, nothing is counted twice, no shape appears or goes.
#![expect(clippy::unwrap_used, reason = "a check that cannot look has failed")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use xtask::territory::Fault;
use xtask::territory::dissolve::{Borders, Face, Kind, Patch, Sides, dissolve};
use xtask::territory::grid::{self, Point, Ring};
use xtask::territory::rings::{self, Polygon};
use xtask::territory::simplify::simplify;

/// The side of a square.
const SIDE: i32 = 100;

fn at(lon: i32, lat: i32) -> Point {
    Point { lon, lat }
}

fn patch(commune: &str, face: usize, ring: &[(i32, i32)]) -> Patch {
    let ring: Ring = ring.iter().map(|(lon, lat)| at(*lon, *lat)).collect();
    assert!(grid::area(&ring) > 0, "the inside of {commune} lies on the left");
    Patch { commune: commune.to_owned(), face: Face(face), rings: vec![ring] }
}

fn square(column: i32, row: i32, face: usize) -> Patch {
    let (west, south) = (column * SIDE, row * SIDE);
    let (east, north) = (west + SIDE, south + SIDE);
    patch(&format!("{column},{row}"), face, &[(west, south), (east, south), (east, north), (west, north)])
}

/// A map drawn with digits, each a square of that face; a dot is no land.
fn drawn(rows: &[&str]) -> Vec<Patch> {
    let squares = rows.iter().rev().zip(0..).flat_map(|(row, lat)| {
        row.chars().zip(0..).filter_map(move |(face, lon)| {
            face.to_digit(10).map(|face| square(lon, lat, usize::try_from(face).unwrap()))
        })
    });
    squares.collect()
}

fn face(borders: &Borders, wanted: usize) -> Vec<Polygon> {
    rings::polygons(borders, |face| face == Face(wanted))
}

fn area(polygons: &[Polygon]) -> i64 {
    let rings = polygons.iter().flat_map(|polygon| std::iter::once(&polygon.shell).chain(&polygon.holes));
    rings.map(|ring| grid::area(ring)).sum()
}

/// How many shells, and how many holes.
fn shape(polygons: &[Polygon]) -> (usize, usize) {
    (polygons.len(), polygons.iter().map(|polygon| polygon.holes.len()).sum())
}

/// Every edge of every face, walked with the face on the left.
fn walked(borders: &Borders, faces: usize) -> Vec<(Point, Point)> {
    let polygons = (0..faces).flat_map(|wanted| face(borders, wanted));
    let rings = polygons.flat_map(|polygon| std::iter::once(polygon.shell).chain(polygon.holes));
    rings.flat_map(|ring| grid::edges(&ring).collect::<Vec<_>>()).collect()
}

/// No edge twice, and each one back by a neighbour, unless it is the edge of all land.
fn paired(borders: &Borders, faces: usize) -> bool {
    let walked = walked(borders, faces);
    let once: BTreeSet<_> = walked.iter().copied().collect();
    let alone = once.iter().filter(|(from, to)| !once.contains(&(*to, *from)));
    let outside = alone.copied().all(|(from, to)| borders.sides(from, to).unwrap().right.is_none());
    once.len() == walked.len() && outside
}

#[test]
fn given_two_zones_side_by_side_when_dissolved_then_one_border_stays_between_them() {
    let (borders, mends) = dissolve(&drawn(&["011", "011"])).unwrap();
    assert!(mends.is_empty());
    let inner: Vec<_> =
        borders.iter().filter(|(_, sides)| sides.left.is_some() && sides.right.is_some()).collect();
    assert_eq!(inner.len(), 2, "two squares long");
    assert_eq!(borders.len(), 2 + 10, "and ten squares around the land");
    assert_eq!(area(&face(&borders, 1)), 2 * i64::from(SIDE * SIDE) * 4);
}

#[test]
fn given_an_enclave_when_simplified_as_far_as_it_goes_then_it_is_still_a_hole_and_a_zone() {
    let (mut borders, _) = dissolve(&drawn(&["00000", "00100", "01110", "00100", "00000"])).unwrap();
    simplify(&mut borders, i64::MAX);
    assert_eq!((shape(&face(&borders, 0)), shape(&face(&borders, 1))), ((1, 1), (1, 0)));
    assert_eq!(area(&face(&borders, 1)), -grid::area(&face(&borders, 0)[0].holes[0]));
    assert!(paired(&borders, 2));
}

#[test]
fn given_pieces_that_touch_at_a_corner_when_walked_then_they_are_apart() {
    let (borders, _) = dissolve(&drawn(&["01", "10"])).unwrap();
    assert_eq!((shape(&face(&borders, 0)), shape(&face(&borders, 1))), ((2, 0), (2, 0)));
    let (borders, _) = dissolve(&drawn(&["0000", "0100", "0010", "0000"])).unwrap();
    assert_eq!((shape(&face(&borders, 0)), shape(&face(&borders, 1))), ((1, 2), (2, 0)));
}

#[test]
fn given_an_island_when_dissolved_then_it_stays() {
    let (borders, mends) = dissolve(&drawn(&["00.", "00.", "..0"])).unwrap();
    assert!(mends.is_empty());
    assert_eq!(shape(&face(&borders, 0)), (2, 0));
    let (borders, mends) = dissolve(&drawn(&["00.0", "00.."])).unwrap();
    assert!(mends.is_empty());
    assert_eq!(shape(&face(&borders, 0)), (2, 0));
}

#[test]
fn given_land_that_nobody_has_when_dissolved_then_the_first_zone_around_takes_it_and_it_is_told() {
    let (borders, mends) = dissolve(&drawn(&["111", "1.2", "122"])).unwrap();
    assert_eq!(mends.len(), 1);
    assert_eq!((mends[0].kind, mends[0].area, mends[0].communes.len()), (Kind::Gap, 20_000, 4));
    assert_eq!((area(&face(&borders, 1)), area(&face(&borders, 2))), (6 * 20_000, 3 * 20_000));
}

#[test]
fn given_a_commune_alone_in_a_gap_when_dissolved_then_it_keeps_its_zone_and_the_gap_is_filled_around_it() {
    let part = |face| patch("part", face, &[(140, 140), (160, 140), (160, 160), (140, 160)]);
    let mut patches = drawn(&["000", "0.0", "000"]);
    patches.push(part(1));
    let (borders, mends) = dissolve(&patches).unwrap();
    assert_eq!(mends.iter().map(|mend| mend.kind).collect::<Vec<_>>(), [Kind::Alone, Kind::Gap]);
    assert_eq!((shape(&face(&borders, 0)), area(&face(&borders, 1))), ((1, 1), 800));
    patches.pop();
    patches.push(part(0));
    let (borders, _) = dissolve(&patches).unwrap();
    assert_eq!((shape(&face(&borders, 0)), area(&face(&borders, 0))), ((1, 0), 9 * 20_000));
}

#[test]
fn given_a_bulge_on_one_side_only_when_dissolved_then_neither_a_gap_nor_an_overlap_stays() {
    for (bulge, kind) in [(105, Kind::Overlap), (95, Kind::Gap)] {
        let left = patch("left", 0, &[(0, 0), (100, 0), (bulge, 50), (100, 100), (0, 100)]);
        let (borders, mends) = dissolve(&[left, square(1, 0, 1)]).unwrap();
        assert_eq!(mends.iter().map(|mend| (mend.kind, mend.area)).collect::<Vec<_>>(), [(kind, 500)]);
        assert!(paired(&borders, 2));
        assert_eq!(area(&face(&borders, 0)) + area(&face(&borders, 1)), 2 * 20_000);
    }
}

#[test]
fn given_a_hole_as_large_as_a_canton_or_land_claimed_twice_when_dissolved_then_refused() {
    let ring = |side: i32| {
        let inner = [at(0, 0), at(0, side), at(side, side), at(side, 0)];
        let (low, high) = (-SIDE, side + SIDE);
        let outer = [at(low, low), at(high, low), at(high, high), at(low, high)];
        dissolve(&[Patch {
            commune: "x".to_owned(),
            face: Face(0),
            rings: vec![outer.to_vec(), inner.to_vec()],
        }])
    };
    assert_eq!(ring(616).unwrap().1[0].hectares(), 2997);
    assert!(matches!(ring(617), Err(Fault::Hole { hectares: 3007, .. })));
    let twice = dissolve(&[square(0, 0, 0), square(0, 0, 1)]);
    assert!(matches!(twice, Err(Fault::Overlap(..))));
}

#[test]
fn given_a_commune_inside_another_when_dissolved_then_refused() {
    let inner = patch("inner", 1, &[(140, 140), (160, 140), (160, 160), (140, 160)]);
    let told =
        dissolve(&[drawn(&["000", "000", "000"]), vec![inner]].into_iter().flatten().collect::<Vec<_>>());
    assert_eq!(told.unwrap_err().to_string(), "commune inner stands inside another");
}

#[test]
fn given_a_point_inside_a_bend_when_simplified_then_the_bend_stays_until_the_point_is_gone() {
    let sides = |left| Sides { left: Some(Face(left)), right: None };
    let bend = [at(0, 0), at(10, 30), at(20, 0), at(10, -100)];
    let speck = [at(9, 10), at(11, 10), at(10, 12)];
    let draw = |rings: &[(&[Point], usize)]| {
        let mut borders = Borders::default();
        for (from, to, face) in
            rings.iter().flat_map(|(ring, face)| grid::edges(ring).map(|(from, to)| (from, to, *face)))
        {
            borders.insert(from, to, sides(face));
        }
        borders
    };
    let after = |mut borders: Borders, smallest| {
        simplify(&mut borders, smallest);
        borders
    };
    assert_eq!(after(draw(&[(&bend, 0)]), 601).len(), 3);
    assert_eq!(after(draw(&[(&bend, 0)]), 600).len(), 4, "the bend is as large as the smallest that stays");
    assert_eq!(after(draw(&[(&bend, 0), (&speck, 1)]), 601).len(), 4 + 3);
}

#[test]
fn given_edges_that_cross_touch_or_meet_at_their_ends_when_looked_for_then_only_the_ends_may_meet() {
    let crossing = |one: (Point, Point), other: (Point, Point)| {
        let mut borders = Borders::default();
        for (from, to) in [one, other] {
            borders.insert(from, to, Sides { left: Some(Face(0)), right: None });
        }
        borders.crossing().is_some()
    };
    let level = (at(0, 0), at(10, 0));
    assert!(crossing(level, (at(5, -5), at(5, 5))), "across");
    assert!(crossing(level, (at(5, 0), at(5, 5))), "an end on the other");
    assert!(crossing(level, (at(5, 0), at(15, 0))), "one along the other");
    assert!(crossing(level, (at(0, 0), at(5, 0))), "one inside the other");
    assert!(
        !crossing(level, (at(10, 0), at(20, 0))) && !crossing(level, (at(10, 0), at(5, 5))),
        "end to end"
    );
    assert!(!crossing(level, (at(11, 0), at(20, 0))) && !crossing(level, (at(0, 1), at(10, 1))), "apart");
}

/// Squares whose sides bend in the middle, each as far as the next number says, in zones as the next number says.
fn land(columns: i32, rows: i32, bends: &[i32], zones: &[usize]) -> Vec<Patch> {
    let bend = |place: i32| bends[usize::try_from(place).unwrap() % bends.len()];
    let level = |column: i32, row: i32| at(column * SIDE + 50, row * SIDE + bend(row * 31 + column * 7));
    let upright = |column: i32, row: i32| at(column * SIDE + bend(row * 13 + column * 17), row * SIDE + 50);
    let corner = |column: i32, row: i32| at(column * SIDE, row * SIDE);
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    places
        .zip(zones.iter().cycle())
        .map(|((column, row), zone)| Patch {
            commune: format!("{column},{row}"),
            face: Face(*zone),
            rings: vec![vec![
                corner(column, row),
                level(column, row),
                corner(column + 1, row),
                upright(column + 1, row),
                corner(column + 1, row + 1),
                level(column, row + 1),
                corner(column, row + 1),
                upright(column, row),
            ]],
        })
        .collect()
}

fn lands() -> impl Strategy<Value = Vec<Patch>> {
    (1..7_i32, 1..7_i32, prop::collection::vec(-20..=20_i32, 1..80), prop::collection::vec(0..4_usize, 36))
        .prop_map(|(columns, rows, bends, zones)| land(columns, rows, &bends, &zones))
}

proptest! {
    #[test]
    fn given_any_land_when_dissolved_then_each_zone_has_the_area_of_its_communes(patches in lands()) {
        let (borders, mends) = dissolve(&patches).unwrap();
        prop_assert!(mends.is_empty());
        prop_assert!(paired(&borders, 4));
        for zone in 0..4 {
            let communes = patches.iter().filter(|patch| patch.face == Face(zone));
            let sum: i64 = communes.map(|patch| grid::area(&patch.rings[0])).sum();
            prop_assert_eq!(area(&face(&borders, zone)), sum);
        }
    }

    #[test]
    fn given_any_land_when_simplified_then_no_border_crosses_and_no_shape_appears_or_goes(
        patches in lands(), smallest in 0..40_000_i64,
    ) {
        let (before, _) = dissolve(&patches).unwrap();
        let mut after = before.clone();
        simplify(&mut after, smallest);
        prop_assert_eq!(after.crossing(), None);
        prop_assert!(paired(&after, 4));
        let all = rings::polygons(&after, |_| true);
        prop_assert_eq!((0..4).map(|zone| area(&face(&after, zone))).sum::<i64>(), area(&all));
        for zone in 0..4 {
            let (was, is) = (face(&before, zone), face(&after, zone));
            prop_assert_eq!(shape(&was), shape(&is));
            for polygon in &is {
                prop_assert!(grid::area(&polygon.shell) > 0 && polygon.holes.iter().all(|hole| grid::area(hole) < 0));
            }
        }
    }

    #[test]
    fn given_any_two_edges_when_they_cross_then_they_do_whichever_way_they_are_walked(
        ends in prop::array::uniform8(0..6_i32),
    ) {
        let [a, b, c, d] = [0, 2, 4, 6].map(|place| at(ends[place], ends[place + 1]));
        prop_assume!(a != b && c != d);
        let crosses = grid::cross((a, b), (c, d));
        prop_assert_eq!(crosses, grid::cross((d, c), (a, b)));
        prop_assert_eq!(crosses, grid::cross((b, a), (c, d)));
    }
}
