//! The map of a region's zones: which commune lies where, and the outlines of the zones, made from public outlines of
//! communes. Everything here is a pure function of bytes; `main.rs` reads and writes the files.
//!
//! All geometry is exact: points stand on a grid of one ten-thousandth of a degree ([`grid`]), borders cancel where two
//! communes of one zone meet ([`dissolve`]), each border is simplified once for all zones that share it ([`simplify`]),
//! and rings are walked at the end ([`rings`]).

pub mod communes;
pub mod composition;
pub mod dissolve;
pub mod geojson;
pub mod grid;
pub mod movements;
pub mod rings;
pub mod simplify;
mod wkb;

use std::collections::BTreeSet;

use composition::Commune;
use dissolve::{Borders, Face, Mend, Patch};
use geojson::Feature;

/// Twice the area, in squares of the grid (about 79 m² each at 50° N), of the smallest bend that stays. A bend of 2000, some
/// 8 hectares, is about 4 pixels where the region is 1400 pixels wide.
pub const SMALLEST_BEND: i64 = 2000;

/// Why there is no map.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Not a wheel, or a wheel without the communes.
    #[error("the wheel: {0}")]
    Wheel(#[from] zip::result::ZipError),
    /// The communes cannot be unpacked.
    #[error("unpacking: {0}")]
    Packed(#[from] std::io::Error),
    /// It unpacks to more than any list of communes.
    #[error("unpacking: too large")]
    Large,
    /// The list of communes is no such JSON.
    #[error("the list of communes: {0}")]
    List(#[from] serde_json::Error),
    /// It names a commune of today that it does not have.
    #[error("commune {0}: the list does not have it")]
    NoCommune(String),
    /// A row cannot be read or written.
    #[error("CSV: {0}")]
    Csv(#[from] csv::Error),
    /// An outline that is not a little-endian WKB polygon or multipolygon.
    #[error("commune {commune}: {reason}")]
    Outline {
        /// Official code.
        commune: String,
        /// What is wrong.
        reason: &'static str,
    },
    /// The two inputs do not speak of the same communes. Nothing is left out in silence: there is no map.
    #[error(
        "communes with a zone and no outline: {without_outline:?}; with an outline and no zone: {without_zone:?}"
    )]
    Unmatched {
        /// Codes of the composition that the outlines do not have.
        without_outline: Vec<String>,
        /// Codes of the outlines, in the same departments, that the composition does not have.
        without_zone: Vec<String>,
    },
    /// A commune stands twice in the composition.
    #[error("commune {0} stands twice")]
    Twice(String),
    /// Not a zone: digits, then the letter of its set.
    #[error("{0:?} is not a zone of the set")]
    Zone(String),
    /// Two communes claim the same side of the same edge.
    #[error("communes {0} and {1} overlap")]
    Overlap(String, String),
    /// A commune stands inside another.
    #[error("commune {0} stands inside another")]
    Inside(String),
    /// A hole that is too large to be a fault of the outlines.
    #[error("a hole of {hectares} ha among communes {communes:?} is too large to fill")]
    Hole {
        /// Its area.
        hectares: i64,
        /// The communes around it.
        communes: Vec<String>,
    },
    /// Two borders cross.
    #[error("borders cross near {0:?}")]
    Crossing(grid::Point),
}

/// The zones of both sets as features, and what had to be mended on the way.
#[derive(Debug)]
pub struct Outlines {
    /// Zones A by number, then zones B by number.
    pub features: Vec<Feature>,
    /// Gaps and overlaps of the communes' outlines inside the region, closed.
    pub mends: Vec<Mend>,
    /// How many edges the borders had before they were simplified, and how many they have now.
    pub edges: (usize, usize),
}

/// Outlines of the zones from the outlines of the communes (a wheel, `.lzma` or CSV, see [`communes::unpack`]).
pub fn outlines(communes: &[u8], composition: &[Commune]) -> Result<Outlines, Fault> {
    let (cells, mut borders, mends) = overlay(communes, composition)?;
    let before = borders.len();
    simplify::simplify(&mut borders, SMALLEST_BEND);
    if let Some(point) = borders.crossing() {
        return Err(Fault::Crossing(point));
    }
    let features = zones(&cells)
        .into_iter()
        .map(|zone| Feature {
            polygons: rings::polygons(&borders, |face| cells[face.0].lies_in(&zone)),
            zone_set: zone.set,
            zone: zone.code,
        })
        .collect();
    Ok(Outlines { features, mends, edges: (before, borders.len()) })
}

/// A piece of the region that lies in one zone A and one zone B: simplifying the borders between these pieces simplifies
/// a border of both sets once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    a: String,
    b: String,
}

impl Cell {
    fn lies_in(&self, zone: &Zone) -> bool {
        if zone.set == 'A' { self.a == zone.code } else { self.b == zone.code }
    }
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Zone {
    set: char,
    number: u32,
    code: String,
}

fn zones(cells: &[Cell]) -> Vec<Zone> {
    let found: BTreeSet<Zone> = cells
        .iter()
        .flat_map(|cell| [('A', &cell.a), ('B', &cell.b)])
        .map(|(set, code)| Zone {
            set,
            number: composition::number(code, set).expect("a composition that was read names zones"),
            code: code.clone(),
        })
        .collect();
    found.into_iter().collect()
}

fn overlay(communes: &[u8], composition: &[Commune]) -> Result<(Vec<Cell>, Borders, Vec<Mend>), Fault> {
    let departments = composition.iter().map(|commune| commune.department.as_str()).collect();
    let mut outlines = communes::outlines(&communes::unpack(communes)?, &departments)?;
    let cell = |commune: &Commune| Cell { a: commune.zone_a.clone(), b: commune.zone_b.clone() };
    let cells: Vec<Cell> = composition.iter().map(cell).collect::<BTreeSet<_>>().into_iter().collect();
    let mut patches = Vec::new();
    let mut without_outline = Vec::new();
    for commune in composition {
        let face = Face(cells.binary_search(&cell(commune)).expect("cells come from the composition"));
        match outlines.remove(&commune.commune) {
            Some(rings) => patches.push(Patch { commune: commune.commune.clone(), face, rings }),
            None => without_outline.push(commune.commune.clone()),
        }
    }
    if !without_outline.is_empty() || !outlines.is_empty() {
        return Err(Fault::Unmatched { without_outline, without_zone: outlines.into_keys().collect() });
    }
    let (borders, mends) = dissolve::dissolve(&patches)?;
    Ok((cells, borders, mends))
}
