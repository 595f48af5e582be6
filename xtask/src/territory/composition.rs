//! Which commune lies in which zones: `data/territory/hauts-de-france-communes.csv`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Fault;

/// One commune, as the shipped file holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commune {
    /// Official code (INSEE), five characters.
    pub commune: String,
    /// Official name.
    pub name: String,
    /// Code of its department.
    pub department: String,
    /// Inhabitants. The source states no year.
    pub population: u32,
    /// Its zone of set A, approximate.
    pub zone_a: String,
    /// Its zone of set B, approximate.
    pub zone_b: String,
    /// The rule, R1 to R5, that placed it (`data/territory/README.md`).
    pub rule: String,
    /// How far to trust the rule here: `bonne`, `moyenne` or `faible`.
    pub confidence: String,
}

/// One commune, as the composition was first written down.
#[derive(Deserialize)]
struct Source {
    code: String,
    nom: String,
    dep: String,
    zone_a: String,
    zone_b: String,
    regle: String,
    confiance: String,
    population: u32,
}

impl From<Source> for Commune {
    fn from(source: Source) -> Self {
        Self {
            commune: source.code,
            name: source.nom,
            department: source.dep,
            population: source.population,
            zone_a: source.zone_a,
            zone_b: source.zone_b,
            rule: source.regle,
            confidence: source.confiance,
        }
    }
}

/// The shipped file from the first one: values as they are, sorted by commune.
pub fn convert(source: &[u8]) -> Result<Vec<u8>, Fault> {
    let communes = csv::Reader::from_reader(source).into_deserialize().collect::<Result<Vec<Source>, _>>()?;
    let sorted = unique(communes.into_iter().map(Commune::from))?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    for commune in sorted {
        writer.serialize(commune)?;
    }
    Ok(writer.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

/// The communes of the shipped file, sorted; each once, each with a zone of either set.
pub fn read(shipped: &[u8]) -> Result<Vec<Commune>, Fault> {
    let communes = csv::Reader::from_reader(shipped).into_deserialize().collect::<Result<Vec<_>, _>>()?;
    unique(communes.into_iter())
}

/// The number of a zone of a set: 21 for `21A` in set `A`.
pub fn number(zone: &str, set: char) -> Option<u32> {
    zone.strip_suffix(set).and_then(|digits| digits.parse().ok())
}

fn unique(communes: impl Iterator<Item = Commune>) -> Result<Vec<Commune>, Fault> {
    let mut sorted = BTreeMap::new();
    for commune in communes {
        for (zone, set) in [(&commune.zone_a, 'A'), (&commune.zone_b, 'B')] {
            number(zone, set).ok_or_else(|| Fault::Zone(zone.clone()))?;
        }
        if let Some(other) = sorted.insert(commune.commune.clone(), commune) {
            return Err(Fault::Twice(other.commune));
        }
    }
    Ok(sorted.into_values().collect())
}
