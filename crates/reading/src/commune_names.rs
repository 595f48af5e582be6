//! The names of communes in a list of the communes of zones, for who looks a zone up by where they live.
//!
//! The list was read without a fault when it was recorded, by the reader of compositions; a list without names tells none.

use maillage_domain::territory::ZoneCode;
use maillage_domain::text::key;

use crate::table::{Column, Table};

/// The column of names, as such lists call it.
const COLUMNS: &[Column] =
    &[Column::new("name", &["nom", "libelle", "nom_commune", "commune_name"]).such_as("Lille")];

/// How the name of a column of zones begins.
const ZONE: &str = "zone";

/// Each commune by name with each of its zones.
pub fn commune_names(bytes: &[u8]) -> Vec<(String, ZoneCode)> {
    let table = Table::read(bytes, COLUMNS);
    let Some(name) = table.header.place("name") else { return Vec::new() };
    let zones: Vec<usize> = table
        .header
        .names()
        .filter(|(_, name)| key(name).starts_with(ZONE))
        .map(|(place, _)| place)
        .collect();
    let mut found = Vec::new();
    for row in table.rows().flatten() {
        let name = row.cell(Some(name)).trim();
        let zones = zones.iter().map(|zone| row.cell(Some(*zone)).trim()).filter(|zone| !zone.is_empty());
        if !name.is_empty() {
            found.extend(zones.map(|zone| (name.to_owned(), ZoneCode::parse(zone))));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_list_with_names_when_read_then_each_name_with_its_zones_and_without_names_none() {
        let read = |text: &str| {
            let found = commune_names(text.as_bytes());
            found.into_iter().map(|(name, zone)| format!("{name} {zone}")).collect::<Vec<_>>()
        };
        let list = "commune,name,zone_a,zone_b\n02408,Laon,22A,6B\n80021,Amiens,17A,4B\n";
        assert_eq!(read(list), ["Laon 22A", "Laon 6B", "Amiens 17A", "Amiens 4B"]);
        assert_eq!(read("commune;nom;zone\n02408;Laon;22A\n"), ["Laon 22A"]);
        assert_eq!(read("commune,zone\n02408,22A\n"), Vec::<String>::new());
    }
}
