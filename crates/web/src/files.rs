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

/// The formats of the bilan, each with how its address ends.
const BILAN: [(&str, &str); 8] = [
    ("PDF", "pdf"),
    ("XLSX", "xlsx"),
    ("ODS", "ods"),
    ("CSV", "csv"),
    ("JSON", "json"),
    ("HTML", "html"),
    ("Parquet", "parquet"),
    ("GeoJSON", "geojson"),
];

/// The formats of a list.
const LIST: [(&str, &str); 4] = [("XLSX", "xlsx"), ("ODS", "ods"), ("CSV", "csv"), ("JSON", "json")];

/// The bilan that `page` shows, in each format.
pub(crate) fn bilan(page: &Link) -> Vec<FileLink> {
    of(&BILAN, page)
}

/// The list that `page` shows, in each format.
pub(crate) fn list(page: &Link) -> Vec<FileLink> {
    of(&LIST, page)
}

/// What `page` shows, in the formats given with how their addresses end.
pub(crate) fn of(formats: &[(&'static str, &'static str)], page: &Link) -> Vec<FileLink> {
    let file = |&(name, end): &(&str, &'static str)| FileLink {
        name: name.to_owned(),
        link: page.clone().file(end),
    };
    formats.iter().map(file).collect()
}
