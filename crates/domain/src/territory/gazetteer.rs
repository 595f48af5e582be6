//! Communes by their names, with the zones they belong to: people know where they live, not in which zone.

use std::collections::BTreeMap;

use super::ZoneCode;
use crate::text;

/// The communes of a list, by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gazetteer {
    /// The name as the list spells it and the zones, by the key of the name: communes that share a name stand together.
    places: BTreeMap<String, (String, Vec<ZoneCode>)>,
}

impl Gazetteer {
    /// The communes of a list: a name and a zone each, as often as it belongs to several.
    pub fn new(members: impl IntoIterator<Item = (String, ZoneCode)>) -> Self {
        let mut places: BTreeMap<String, (String, Vec<ZoneCode>)> = BTreeMap::new();
        for (name, zone) in members {
            let (_, zones) = places.entry(spelt(&name)).or_insert_with(|| (name, Vec::new()));
            if !zones.contains(&zone) {
                zones.push(zone);
            }
        }
        Self { places }
    }

    /// The commune of that name, and its zones.
    pub fn named(&self, name: &str) -> Option<(&str, &[ZoneCode])> {
        self.places.get(&spelt(name)).map(|(name, zones)| (name.as_str(), zones.as_slice()))
    }

    /// The key of each name, and the name.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.places.iter().map(|(key, (name, _))| (key.as_str(), name.as_str()))
    }
}

/// The key of a name, in which `St` and `Ste` are what they stand for.
pub fn spelt(name: &str) -> String {
    let whole = |word: String| match word.as_str() {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        _ => word,
    };
    text::words(name).map(whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_communes_when_looked_for_by_name_then_accents_hyphens_and_st_do_not_matter() {
        let member = |name: &str, zone: &str| (name.to_owned(), ZoneCode::parse(zone));
        let places = Gazetteer::new([
            member("Saint-Quentin", "21A"),
            member("Saint-Quentin", "6B"),
            member("Laon", "22A"),
        ]);
        let zones = |name: &str| {
            places.named(name).map(|(_, zones)| zones.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        for name in ["saint quentin", "St-Quentin", "SAINT-QUENTIN"] {
            assert_eq!(zones(name), Some(vec!["21A".to_owned(), "6B".to_owned()]), "{name}");
        }
        assert_eq!(zones("Laon"), Some(vec!["22A".to_owned()]));
        assert_eq!(zones("Paris"), None);
    }
}
