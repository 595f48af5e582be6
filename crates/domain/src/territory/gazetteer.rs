//! Communes by their names and codes, with the zones they belong to: people know where they live, registers in which commune a site
//! stands, and neither in which zone.

use std::collections::BTreeMap;

use super::{NamedCommune, ZoneCode};
use crate::text;

/// The communes of lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gazetteer {
    /// The name as the list spells it and the zones, by the key of the name: communes that share a name stand together.
    places: BTreeMap<String, (String, Vec<ZoneCode>)>,
    /// The zones by official code.
    coded: BTreeMap<String, Vec<ZoneCode>>,
}

impl Gazetteer {
    /// The communes of lists, each as often as it stands in one; one whose list gives no name is known by its code alone.
    pub fn new(communes: impl IntoIterator<Item = NamedCommune>) -> Self {
        let mut known = Self::default();
        for NamedCommune { commune, name, zones, .. } in communes {
            if name != commune {
                let (_, named) = known.places.entry(spelt(&name)).or_insert_with(|| (name, Vec::new()));
                add(named, &zones);
            }
            add(known.coded.entry(commune).or_default(), &zones);
        }
        known
    }

    /// The commune of that name, and its zones.
    pub fn named(&self, name: &str) -> Option<(&str, &[ZoneCode])> {
        self.places.get(&spelt(name)).map(|(name, zones)| (name.as_str(), zones.as_slice()))
    }

    /// The zones of the commune of that official code; none where no list has it.
    pub fn coded(&self, code: &str) -> &[ZoneCode] {
        self.coded.get(code).map_or(&[], Vec::as_slice)
    }

    /// The key of each name, and the name.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.places.iter().map(|(key, (name, _))| (key.as_str(), name.as_str()))
    }
}

/// Adds zones that are not there yet.
fn add(known: &mut Vec<ZoneCode>, zones: &[ZoneCode]) {
    for zone in zones {
        if !known.contains(zone) {
            known.push(zone.clone());
        }
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
    fn given_communes_when_looked_for_by_name_or_code_then_accents_hyphens_and_st_do_not_matter() {
        let commune = |code: &str, name: &str, zones: &[&str]| NamedCommune {
            line: 2,
            commune: code.to_owned(),
            name: name.to_owned(),
            population: None,
            zones: zones.iter().map(|zone| ZoneCode::parse(zone)).collect(),
            confidence: String::new(),
        };
        let places = Gazetteer::new([
            commune("02691", "Saint-Quentin", &["21A"]),
            commune("02691", "Saint-Quentin", &["6B"]),
            commune("02408", "Laon", &["22A"]),
            commune("80021", "80021", &["17A"]),
        ]);
        let told = |zones: &[ZoneCode]| zones.iter().map(ToString::to_string).collect::<Vec<_>>();
        let zones = |name: &str| places.named(name).map(|(_, zones)| told(zones));
        for name in ["saint quentin", "St-Quentin", "SAINT-QUENTIN"] {
            assert_eq!(zones(name), Some(vec!["21A".to_owned(), "6B".to_owned()]), "{name}");
        }
        assert_eq!(zones("Laon"), Some(vec!["22A".to_owned()]));
        assert_eq!((zones("Paris"), zones("80021")), (None, None), "a code is no name");
        assert_eq!(told(places.coded("02691")), ["21A", "6B"]);
        assert_eq!(told(places.coded("80021")), ["17A"]);
        assert_eq!(told(places.coded("75056")), Vec::<String>::new());
    }
}
