//! Lists of communes (CSV) and outlines of zones (GeoJSON, RFC 7946).
//!
//! Both describe the whole of a zone set, so one fault costs the document: half a composition would count wrongly. Every
//! fault is told at once, with its line or its zone.

use std::collections::BTreeMap;

use geojson::{Feature, FeatureCollection, GeometryValue};
use maillage_domain::territory::{Member, NamedCommune, Outline, Point, Polygon, Ring, ZoneCode, ZoneSetId};
use maillage_domain::text::key;

use crate::encoding;
use crate::table::{Column, Header, SheetFault, Table, TableRow};
use crate::whole;

/// What an official code of a commune looks like: five signs, `59350` or `2A004`.
const COMMUNE_DIGITS: usize = 5;

/// Why a list of communes cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompositionError {
    /// The header lacks a column.
    MissingColumn(&'static str),
    /// The header has a column twice.
    RepeatedColumn(String),
    /// A line does not hold what its columns promise.
    Line {
        /// The 1-based line.
        line: u32,
        /// What is wrong with it.
        fault: LineFault,
    },
    /// No line at all.
    Empty,
    /// Its sheet does not show the whole list, or is not the only one that holds one.
    Sheet(SheetFault),
}

/// What is wrong with a line of a list of communes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// It has more fields than the header, or a quote that is not closed.
    Fields,
    /// Not the official code of a commune.
    Commune(String),
    /// No zone stands there.
    Zone,
    /// Not a whole number of inhabitants.
    Population(String),
}

/// A list of communes as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommuneList {
    /// The communes, each in a zone of each set that the list is about.
    pub members: Vec<Member>,
    /// The columns that say nothing of communes and zones, as they are called.
    pub ignored: Vec<String>,
}

/// The columns of a list; every other whose name begins as that of the zone is one more zone: `zone_a`, `zone_b`.
pub const COLUMNS: &[Column] = &[
    Column::new("commune", &[]).such_as("59350").required(),
    Column::new(ZONE, &[]).such_as("3A").required(),
    Column::new("population", &[]).such_as("238695"),
];

/// How the name of a column of zones begins.
const ZONE: &str = "zone";

/// Reads a list of communes: a column `commune`, a column `zone` (or several, `zone_a`, `zone_b`), and where there is
/// one, a column `population`. Other columns are left alone, and told.
pub fn composition(bytes: &[u8]) -> Result<CommuneList, Vec<CompositionError>> {
    let table = Table::read(bytes, COLUMNS);
    let whole = table.stands_alone().and_then(|()| table.is_all_shown());
    whole.map_err(|fault| vec![CompositionError::Sheet(fault)])?;
    let columns = Columns::of(&table.header)?;
    let (mut members, mut errors) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let line = row.as_ref().map_or_else(|bad| bad.line, |row| row.line);
        match row.map_err(|_bad| LineFault::Fields).and_then(|row| columns.members(&row)) {
            Ok(found) => members.extend(found),
            Err(fault) => errors.push(CompositionError::Line { line, fault }),
        }
    }
    if members.is_empty() && errors.is_empty() {
        errors.push(CompositionError::Empty);
    }
    let is_zone = |name: &String| key(name).starts_with(ZONE);
    let ignored = || table.unknown_columns().into_iter().filter(|name| !is_zone(name)).collect();
    if errors.is_empty() { Ok(CommuneList { members, ignored: ignored() }) } else { Err(errors) }
}

/// The communes of a list with their names, where it was read without a fault; nothing else.
pub fn named_communes(bytes: &[u8]) -> Vec<NamedCommune> {
    let table = Table::read(bytes, COLUMNS);
    let Ok(columns) = Columns::of(&table.header) else { return Vec::new() };
    let called = |names: [&str; 2]| {
        table.header.names().find(|(_, name)| names.contains(&key(name).as_str())).map(|(place, _)| place)
    };
    let (name, confidence) = (called(["name", "nom"]), called(["confidence", "confiance"]));
    let read = |row: TableRow| {
        let members = columns.members(&row).ok()?;
        let first = members.first()?;
        let named = row.cell(name).trim();
        Some(NamedCommune {
            line: first.line,
            name: if named.is_empty() { first.commune.clone() } else { named.to_owned() },
            commune: first.commune.clone(),
            population: first.population,
            zones: members.iter().map(|member| member.zone.clone()).collect(),
            confidence: row.cell(confidence).trim().to_owned(),
        })
    };
    table.rows().filter_map(Result::ok).filter_map(read).collect()
}

/// Where the columns stand.
struct Columns {
    commune: usize,
    zones: Vec<usize>,
    population: Option<usize>,
}

impl Columns {
    fn of(header: &Header) -> Result<Self, Vec<CompositionError>> {
        if let Some(name) = header.repeated() {
            return Err(vec![CompositionError::RepeatedColumn(name.to_owned())]);
        }
        let zones: Vec<usize> =
            header.names().filter(|(_, name)| key(name).starts_with(ZONE)).map(|(place, _)| place).collect();
        let missing = |column: &'static str| CompositionError::MissingColumn(column);
        match (header.place("commune"), zones.is_empty()) {
            (Some(commune), false) => Ok(Self { commune, zones, population: header.place("population") }),
            (Some(_), true) => Err(vec![missing(ZONE)]),
            (None, false) => Err(vec![missing("commune")]),
            (None, true) => Err(vec![missing("commune"), missing(ZONE)]),
        }
    }

    fn members(&self, row: &TableRow) -> Result<Vec<Member>, LineFault> {
        let field = |place: usize| row.cell(Some(place)).trim();
        let commune = field(self.commune);
        if commune.chars().count() != COMMUNE_DIGITS || !commune.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(LineFault::Commune(commune.to_owned()));
        }
        let population = match self.population.map(field) {
            None | Some("") => None,
            Some(number) => {
                Some(whole::count(number).ok_or_else(|| LineFault::Population(number.to_owned()))?)
            }
        };
        let member = |zone: &str| {
            if zone.is_empty() {
                return Err(LineFault::Zone);
            }
            let (commune, zone) = (commune.to_owned(), ZoneCode::parse(zone));
            Ok(Member { line: row.line, commune, zone, population })
        };
        self.zones.iter().map(|place| member(field(*place))).collect()
    }
}

/// Why outlines cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineError {
    /// Not a GeoJSON collection of features.
    NoCollection {
        /// The 1-based line and column where it ceases to be JSON, if it is none.
        at: Option<(usize, usize)>,
    },
    /// The feature of that rank has no property `zone` or `code`.
    NoZone(usize),
    /// The zone's geometry is no polygon.
    NoPolygon(String),
    /// A ring of the zone is not closed, or has fewer than four points.
    OpenRing(String),
    /// A coordinate of the zone is no longitude and latitude in degrees.
    OutOfRange {
        /// The zone.
        zone: String,
        /// The first number.
        x: String,
        /// The second number.
        y: String,
    },
}

/// Reads outlines: a collection of polygons, each with the code of its zone in the property `zone` or `code`, and where
/// codes alone do not tell, its zone set in `zone_set`.
pub fn outlines(bytes: &[u8]) -> Result<Vec<Outline>, Vec<OutlineError>> {
    let text = encoding::decode(bytes).text;
    let collection: FeatureCollection =
        text.parse().map_err(|error: geojson::Error| vec![no_collection(&error)])?;
    let read = collection.features.iter().enumerate().map(|(rank, feature)| outline(rank + 1, feature));
    let (outlines, errors): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
    if errors.is_empty() {
        Ok(outlines.into_iter().flatten().collect())
    } else {
        Err(errors.into_iter().filter_map(Result::err).collect())
    }
}

fn no_collection(error: &geojson::Error) -> OutlineError {
    let at = match error {
        geojson::Error::MalformedGeoJson(error) if error.line() > 0 => Some((error.line(), error.column())),
        _ => None,
    };
    OutlineError::NoCollection { at }
}

fn outline(rank: usize, feature: &Feature) -> Result<Outline, OutlineError> {
    let property = |name: &str| feature.property(name).and_then(|value| value.as_str()).map(str::trim);
    let zone = property("zone").or_else(|| property("code")).filter(|zone| !zone.is_empty());
    let zone = zone.ok_or(OutlineError::NoZone(rank))?;
    let polygons = match feature.geometry.as_ref().map(|geometry| &geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![polygon(zone, coordinates)?],
        Some(GeometryValue::MultiPolygon { coordinates }) => {
            coordinates.iter().map(|rings| polygon(zone, rings)).collect::<Result<_, _>>()?
        }
        _ => return Err(OutlineError::NoPolygon(zone.to_owned())),
    };
    Ok(Outline { zone_set: property("zone_set").map(ZoneSetId::new), zone: ZoneCode::parse(zone), polygons })
}

fn polygon(zone: &str, rings: &[Vec<geojson::Position>]) -> Result<Polygon, OutlineError> {
    if rings.is_empty() {
        return Err(OutlineError::NoPolygon(zone.to_owned()));
    }
    rings.iter().map(|positions| ring(zone, positions)).collect()
}

fn ring(zone: &str, positions: &[geojson::Position]) -> Result<Ring, OutlineError> {
    let points =
        positions.iter().map(|position| point(zone, position.as_slice())).collect::<Result<Ring, _>>()?;
    // RFC 7946: a ring has four positions or more, and its last is its first.
    if points.len() < 4 || points.first() != points.last() {
        return Err(OutlineError::OpenRing(zone.to_owned()));
    }
    Ok(points)
}

fn point(zone: &str, position: &[f64]) -> Result<Point, OutlineError> {
    let (x, y) = match position {
        [x, y, ..] => (*x, *y),
        _ => (f64::NAN, f64::NAN),
    };
    let out = || OutlineError::OutOfRange { zone: zone.to_owned(), x: x.to_string(), y: y.to_string() };
    if !(-180.0..=180.0).contains(&x) || !(-90.0..=90.0).contains(&y) {
        return Err(out());
    }
    Ok(Point { longitude: units(x), latitude: units(y) })
}

/// Degrees in units of [`Point`], rounded to the nearest.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "at most 180 degrees: it fits")]
fn units(degrees: f64) -> i32 {
    (degrees * f64::from(Point::PER_DEGREE)).round() as i32
}

/// The inhabitants of each commune of a list that gives them.
pub fn populations(members: &[Member]) -> BTreeMap<String, u32> {
    members
        .iter()
        .filter_map(|member| member.population.map(|population| (member.commune.clone(), population)))
        .collect()
}
