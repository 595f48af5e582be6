//! How the communes of a zone spread over the zones of another set.

use std::collections::{BTreeMap, BTreeSet};

use super::{Member, ZoneCode, ZoneSet};

/// What a zone has in common with one of another set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The zone of the other set.
    pub zone: ZoneCode,
    /// How many communes both have.
    pub communes: usize,
    /// How many hundredths of the inhabitants of the zone live there, rounded; nothing where the population of a commune is not
    /// known.
    pub percent: Option<u64>,
}

/// The zones of `other` that hold communes of `zone`, the one with the most inhabitants first, else with the most communes.
pub fn overlaps(members: &[Member], zone: &ZoneCode, other: &ZoneSet) -> Vec<Overlap> {
    let own: BTreeSet<&str> =
        members.iter().filter(|member| member.zone == *zone).map(|member| member.commune.as_str()).collect();
    let mut found: BTreeMap<&ZoneCode, (usize, Option<u64>)> = BTreeMap::new();
    for member in members {
        if !own.contains(member.commune.as_str()) || other.zone(&member.zone).is_none() {
            continue;
        }
        let (communes, people) = found.entry(&member.zone).or_insert((0, Some(0)));
        *communes += 1;
        *people = people.zip(member.population).map(|(sum, more)| sum + u64::from(more));
    }
    let all: Option<u64> = found.values().map(|(_, people)| *people).sum();
    let percent = |people: Option<u64>| Some((200 * people? + all?) / (2 * all.filter(|all| 0 < *all)?));
    let mut overlaps: Vec<_> = found
        .into_iter()
        .map(|(zone, (communes, people))| Overlap { zone: zone.clone(), communes, percent: percent(people) })
        .collect();
    overlaps.sort_by_key(|overlap| std::cmp::Reverse((overlap.percent, overlap.communes)));
    overlaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::sample::set;

    fn member(commune: &str, zone: &str, population: Option<u32>) -> Member {
        Member { line: 1, commune: commune.to_owned(), zone: ZoneCode::parse(zone), population }
    }

    fn told(members: &[Member]) -> Vec<(String, usize, Option<u64>)> {
        let found = overlaps(members, &ZoneCode::parse("21A"), &set("B", &["4B", "6B"]));
        found.into_iter().map(|found| (found.zone.to_string(), found.communes, found.percent)).collect()
    }

    #[test]
    fn given_a_zone_in_two_of_another_set_when_asked_then_each_with_its_share_of_the_inhabitants() {
        let mut members = vec![
            member("02001", "21A", Some(300)),
            member("02001", "6B", Some(300)),
            member("80001", "21A", Some(100)),
            member("80001", "4B", Some(100)),
            member("59001", "1A", Some(9)),
            member("59001", "4B", Some(9)),
        ];
        assert_eq!(told(&members), [("6B".to_owned(), 1, Some(75)), ("4B".to_owned(), 1, Some(25))]);
        members[3].population = None;
        assert_eq!(told(&members), [("4B".to_owned(), 1, None), ("6B".to_owned(), 1, None)]);
        assert_eq!(told(&[]), []);
    }
}
