//! Communes by their names and codes, with the zones they belong to: people know where they live, registers in which commune a site
//! stands, and neither in which zone.

use std::collections::BTreeMap;

use super::{Movement, Movements, NamedCommune, ZoneCode};
use crate::entity::identity::CommuneCode;
use crate::text;

/// The communes of lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gazetteer {
    /// The name as the list spells it and the zones, by the key of the name: communes that share a name stand together.
    places: BTreeMap<String, (String, Vec<ZoneCode>)>,
    /// The zones by official code.
    coded: BTreeMap<String, Vec<ZoneCode>>,
    /// The ways from codes of before that lead to them.
    movements: Movements,
}

/// How a code of a commune leads to zones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lying<'g> {
    /// The lists have it.
    Listed(&'g [ZoneCode]),
    /// It is a code of before; a movement leads to a commune that the lists have.
    Moved(&'g Movement, &'g [ZoneCode]),
    /// It is a code of before, and several communes may have taken its place: which one is not guessed.
    Open(&'g [Movement]),
    /// No list has it, and no movement leads to one that a list has.
    Nowhere,
}

impl<'g> Lying<'g> {
    /// The zones, where they are certain.
    pub const fn zones(self) -> &'g [ZoneCode] {
        match self {
            Self::Listed(zones) | Self::Moved(_, zones) => zones,
            Self::Open(_) | Self::Nowhere => &[],
        }
    }
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

    /// The same, with the codes of before that lead to a commune of the lists.
    #[must_use]
    pub fn with(mut self, movements: &Movements) -> Self {
        let leads = |movement: &Movement| self.coded.contains_key(movement.today.as_str());
        let known = movements.iter().filter(|(_, ways)| ways.iter().any(leads));
        let known = known.flat_map(|(_, ways)| ways.iter().cloned());
        self.movements = Movements::new(known);
        self
    }

    /// How a code leads to zones: by the lists, else by the movement from it.
    pub fn lying(&self, code: &CommuneCode) -> Lying<'_> {
        let listed = self.coded(code.as_str());
        if !listed.is_empty() {
            return Lying::Listed(listed);
        }
        match self.movements.of(code) {
            [] => Lying::Nowhere,
            [movement] => Lying::Moved(movement, self.coded(movement.today.as_str())),
            several => Lying::Open(several),
        }
    }

    /// The commune of that name, and its zones.
    pub fn named(&self, name: &str) -> Option<(&str, &[ZoneCode])> {
        self.places.get(&spelt(name)).map(|(name, zones)| (name.as_str(), zones.as_slice()))
    }

    /// The zones of the commune of that official code; none where no list has it.
    pub fn coded(&self, code: &str) -> &[ZoneCode] {
        self.coded.get(code).map_or(&[], Vec::as_slice)
    }

    /// Every commune of the lists by its official code, and its zones.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[ZoneCode])> {
        self.coded.iter().map(|(code, zones)| (code.as_str(), zones.as_slice()))
    }

    /// The communes of a zone by their official codes, and all their zones.
    pub fn within(&self, zone: &ZoneCode) -> impl Iterator<Item = (&str, &[ZoneCode])> {
        self.all().filter(move |(_, zones)| zones.contains(zone))
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
    use crate::territory::MovementKind;

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
    #[test]
    fn given_a_code_of_before_when_it_has_one_successor_then_its_zones_and_where_several_then_none_of_them() {
        let code = |text: &str| CommuneCode::parse(text).expect("a code");
        let movement = |former: &str, today: &str| Movement {
            former: code(former),
            former_name: None,
            kind: MovementKind::Merged,
            today: code(today),
            name: format!("Commune {today}"),
            since: None,
        };
        let commune = |code: &str, zone: &str| NamedCommune {
            line: 2,
            commune: code.to_owned(),
            name: code.to_owned(),
            population: None,
            zones: vec![ZoneCode::parse(zone)],
            confidence: String::new(),
        };
        let movements = Movements::new([
            movement("59070", "59006"),
            movement("60455", "60694"),
            movement("60455", "60054"),
            movement("60455", "60054"),
            movement("01340", "01015"),
            movement("59006", "59009"),
        ]);
        let places = Gazetteer::new([commune("59006", "8A"), commune("60694", "18A")]).with(&movements);
        let told = |text: &str| places.lying(&code(text));
        let Lying::Moved(way, zones) = told("59070") else { panic!("moved") };
        assert_eq!((way.today.as_str(), zones), ("59006", &[ZoneCode::parse("8A")][..]));
        assert!(matches!(told("59006"), Lying::Listed(_)), "what a list has needs no movement");
        let Lying::Open(several) = told("60455") else { panic!("open") };
        assert_eq!(several.iter().map(|way| way.today.as_str()).collect::<Vec<_>>(), ["60694", "60054"]);
        assert_eq!(told("60455").zones(), []);
        assert_eq!((told("01340"), told("99999")), (Lying::Nowhere, Lying::Nowhere), "of other regions");
    }
}
