//! Codes of communes that are no more, with the communes of today: `data/territory/former-communes.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use serde::{Deserialize, Serialize};

use super::Fault;

/// The regions whose movements ship: those that a real bilan ships of.
const REGIONS: [&str; 2] = ["32", "44"];

/// One commune of `communes.json`. Fields that are not read here are passed over.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Commune {
    code: String,
    nom: String,
    region: String,
    r#type: String,
    chef_lieu: Option<String>,
    #[serde(default)]
    anciens_codes: Vec<String>,
}

/// One row of the shipped file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Row {
    former: String,
    commune: String,
    movement: &'static str,
    former_name: String,
    name: String,
}

/// The shipped file from the list of communes of the npm package: each code of before with each commune that the list says took its
/// place, sorted. The list gives no days.
///
/// # Errors
///
/// It is no such list, or names a commune that it does not have.
pub fn convert(list: impl Read) -> Result<Vec<u8>, Fault> {
    let communes: Vec<Commune> = serde_json::from_reader(list)?;
    let today = communes.iter().filter(|commune| commune.r#type == "commune-actuelle");
    let today: BTreeMap<&str, &Commune> = today.map(|commune| (commune.code.as_str(), commune)).collect();
    let mut rows: BTreeMap<(String, String), Row> = BTreeMap::new();
    for part in &communes {
        let movement = match part.r#type.as_str() {
            "commune-deleguee" => "delegated",
            "commune-associee" => "associated",
            _ => continue,
        };
        let Some(seat) = part.chef_lieu.as_ref().filter(|seat| **seat != part.code) else { continue };
        let seat = *today.get(seat.as_str()).ok_or_else(|| Fault::NoCommune(seat.clone()))?;
        // A code that is of today, too, needs no movement.
        if !today.contains_key(part.code.as_str()) {
            rows.insert((part.code.clone(), seat.code.clone()), row(&part.code, &part.nom, movement, seat));
        }
    }
    let pairs =
        today.values().flat_map(|commune| commune.anciens_codes.iter().map(move |code| (code, *commune)));
    for (code, commune) in pairs.filter(|(code, _)| !today.contains_key(code.as_str())) {
        let merged = || row(code, "", "merged", commune);
        rows.entry((code.clone(), commune.code.clone())).or_insert_with(merged);
    }
    // Where one of several leads to a region that ships, all of them are told.
    let ships =
        |row: &&Row| today.get(row.commune.as_str()).is_some_and(|at| REGIONS.contains(&at.region.as_str()));
    let former: BTreeSet<String> = rows.values().filter(ships).map(|row| row.former.clone()).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["former", "former_name", "movement", "commune", "name", "since"])?;
    for row in rows.values().filter(|row| former.contains(&row.former)) {
        writer.write_record([&row.former, &row.former_name, row.movement, &row.commune, &row.name, ""])?;
    }
    writer.into_inner().map_err(|error| Fault::Packed(error.into_error()))
}

fn row(former: &str, former_name: &str, movement: &'static str, commune: &Commune) -> Row {
    Row {
        former: former.to_owned(),
        former_name: former_name.to_owned(),
        movement,
        commune: commune.code.clone(),
        name: commune.nom.clone(),
    }
}
