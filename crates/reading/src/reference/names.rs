//! The codes, names and printed forms of the lines of a nomenclature, each of one line only.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::care::amm::AmmCode;
use maillage_domain::care::nomenclature::{Line, LineCode};
use maillage_domain::text;

use super::{ReferenceError, invalid};

/// Names that may be taken once, each with the place that took it.
#[derive(Default)]
pub(crate) struct TakenNames(BTreeMap<String, String>);

impl TakenNames {
    pub(crate) fn take(&mut self, name: &str, place: &str) -> Result<(), ReferenceError> {
        match self.0.insert(name.to_owned(), place.to_owned()) {
            None => Ok(()),
            Some(before) => {
                Err(ReferenceError::Repeated { place: place.to_owned(), name: name.to_owned(), before })
            }
        }
    }
}

/// The names of the lines: one name stands for one line, else an alias would hide the label of another.
#[derive(Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    pub(super) fn take(&mut self, line: &Line, place: &str) -> Result<(), ReferenceError> {
        let own = line.aliases.iter().map(String::as_str).chain([
            line.code.as_str(),
            line.label.fr.as_str(),
            line.label.en.as_str(),
        ]);
        let keys: BTreeMap<String, &str> = own.map(|name| (text::key(name), name)).collect();
        for (key, name) in keys {
            if key.is_empty() {
                return Err(invalid(place, format!("`{name}` is not a name")));
            }
            if let Some(before) = self.0.insert(key, place.to_owned()) {
                return Err(ReferenceError::Repeated {
                    place: place.to_owned(),
                    name: name.to_owned(),
                    before,
                });
            }
        }
        Ok(())
    }
}

/// `family[.modality]`, ASCII, lower case, hyphens; or codes of the list of 2023.
pub(super) fn well_formed(code: &LineCode) -> Result<(), ReferenceError> {
    if code.as_str().starts_with("amm:") {
        return code.members().try_for_each(|member| match AmmCode::parse(member.as_str()) {
            Ok(_) => Ok(()),
            Err(error) => Err(invalid(format!("line {code}"), error.to_string())),
        });
    }
    let parts: Vec<&str> = code.as_str().split('.').collect();
    let plain = |part: &&str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    if parts.len() <= 2 && parts.iter().all(plain) {
        Ok(())
    } else {
        Err(invalid(
            format!("line {code}"),
            "an identifier is `family[.modality]`: ASCII, lower case, digits, hyphens",
        ))
    }
}

/// The keys under which annexes print `line`: no two lines may share one.
pub(super) fn printed_forms(line: &Line, place: &str) -> Result<BTreeSet<String>, ReferenceError> {
    let Some(headings) = &line.headings else {
        return Ok(BTreeSet::new());
    };
    let words = headings.section.iter().chain(&headings.row).map(String::as_str);
    let spellings = headings.below.iter().flat_map(|level| level.split('|'));
    if headings.section.is_empty() || words.chain(spellings).any(|word| text::key(word).is_empty()) {
        return Err(invalid(place, "headings need a section, and no empty spelling"));
    }
    let below = headings.below.iter().map(|level| text::key(level)).collect::<Vec<_>>().join(" > ");
    let rows = if headings.row.is_empty() { vec![String::new()] } else { headings.row.clone() };
    let printed =
        |section: &String, row: &String| format!("{} > {below} > {}", text::key(section), text::key(row));
    Ok(headings.section.iter().flat_map(|section| rows.iter().map(|row| printed(section, row))).collect())
}
