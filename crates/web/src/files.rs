//! The files that a page offers of what it shows.

use crate::link::Link;

/// One file.
#[derive(Debug)]
pub(crate) struct FileLink {
    /// The name of its format.
    pub(crate) name: String,
    /// Its address.
    pub(crate) link: Link,
}

/// The formats of the bilan, with their addresses.
const BILAN: [(&str, &str); 8] = [
    ("PDF", "/bilan.pdf"),
    ("XLSX", "/bilan.xlsx"),
    ("ODS", "/bilan.ods"),
    ("CSV", "/bilan.csv"),
    ("JSON", "/bilan.json"),
    ("HTML", "/bilan.html"),
    ("Parquet", "/bilan.parquet"),
    ("GeoJSON", "/bilan.geojson"),
];

/// The bilan in the state `state`, in each format.
pub(crate) fn bilan(state: &Link) -> Vec<FileLink> {
    of(&BILAN, state)
}

/// A list in the state `state`, in the formats given with their addresses.
pub(crate) fn of(formats: &[(&'static str, &'static str)], state: &Link) -> Vec<FileLink> {
    formats
        .iter()
        .map(|(name, path)| FileLink { name: (*name).to_owned(), link: state.clone().at(path) })
        .collect()
}
