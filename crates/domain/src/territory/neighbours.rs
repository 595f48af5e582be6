//! Which zones lie beside each other: those whose outlines share a piece of border.

use std::collections::BTreeMap;

use super::{Outlines, Point, ZoneCode};

/// The zones beside each zone of a set, in the order of the set. Two are neighbours where their outlines share an edge, point
/// for point: outlines that were not drawn from one net share none, and then nothing is said.
pub fn neighbours(outlines: &Outlines) -> BTreeMap<ZoneCode, Vec<ZoneCode>> {
    let mut owners: BTreeMap<(Point, Point), Vec<usize>> = BTreeMap::new();
    for (rank, (_, polygons)) in outlines.zones.iter().enumerate() {
        for ring in polygons.iter().flatten() {
            for (from, to) in ring.iter().zip(ring.iter().skip(1)) {
                owners.entry((*from.min(to), *from.max(to))).or_default().push(rank);
            }
        }
    }
    let code = |rank: usize| outlines.zones.get(rank).map(|(code, _)| code.clone());
    let beside = |own: usize| {
        let shared = owners.values().filter(|ranks| ranks.contains(&own));
        let mut others: Vec<usize> = shared.flatten().copied().filter(|other| *other != own).collect();
        others.sort_unstable();
        others.dedup();
        others.into_iter().filter_map(code).collect()
    };
    let zones = outlines.zones.iter().enumerate();
    zones.map(|(rank, (code, _))| (code.clone(), beside(rank))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::{Polygon, ZoneSetId};

    /// A square whose lower left corner stands there.
    fn square(longitude: i32, latitude: i32) -> Vec<Polygon> {
        let corner = |x, y| Point { longitude: longitude + x, latitude: latitude + y };
        vec![vec![vec![corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]]]
    }

    #[test]
    fn given_squares_that_share_a_side_a_corner_or_nothing_when_asked_then_only_a_side_makes_neighbours() {
        let zone = |code: &str, x, y| (ZoneCode::parse(code), square(x, y));
        let zones = vec![zone("1A", 0, 0), zone("2A", 1, 0), zone("3A", 1, 1), zone("4A", 9, 9)];
        let found = neighbours(&Outlines { zone_set: ZoneSetId::new("A"), zones });
        let beside =
            |code: &str| found[&ZoneCode::parse(code)].iter().map(ZoneCode::as_str).collect::<Vec<_>>();
        assert_eq!((beside("1A"), beside("2A")), (vec!["2A"], vec!["1A", "3A"]));
        assert_eq!((beside("3A"), beside("4A")), (vec!["2A"], vec![]));
    }
}
