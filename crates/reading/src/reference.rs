//! The reference data that ships in `data/`: nomenclatures and the bridge between two, zones, the identity of a published
//! bilan, filing windows, the figures of a yearly report of the fund, parameters.
//!
//! These files are ours, so a fault in one of them is an error that names its place, not a diagnostic. What two files
//! say of each other is checked by [`check`], [`check_bilan`] and [`check_window`], which list every fault at once.

mod names;

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::annex::DocumentIdentity;
use maillage_domain::care::bilan::{Note, Publication, WindowDates};
use maillage_domain::care::nomenclature::{LineCode, Nomenclature};
use maillage_domain::digest::Digest;
use maillage_domain::period::Period;
use maillage_domain::procedure::window::Window;
use maillage_domain::territory::{Region, RegionCode, ZoneCode, ZoneSet, ZoneSetId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use crate::aid_schemes::aid_schemes;
pub use crate::bridge::{bridge, check_bridge};
pub use crate::fund_report::{FundReport, attribution_rules, fund_report, printed_figures, written_figures};
pub use crate::glossary::glossary;
pub use crate::parameters::parameters;
pub use crate::shipped_structures::{PrintedStructures, structures};
pub use crate::yearly_orders::{YearlyOrder, yearly_orders};

pub(crate) use self::names::TakenNames;
use self::names::{Names, printed_forms, well_formed};

/// Why a reference file could not be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// Not TOML, a field is missing, or a value has the wrong form; the message names the line and the column.
    #[error("{0}")]
    Toml(#[from] toml::de::Error),
    /// A field that the file may not have, or that may be left out and is empty: a slip of the pen, which would be lost.
    #[error("`{path}` is not a field of this file, or is empty")]
    UnknownField {
        /// The path of the field: `lines.3.heading`.
        path: String,
    },
    /// The same name stands twice where it must stand once.
    #[error("{place}: `{name}` already stands at {before}")]
    Repeated {
        /// Where the second one is.
        place: String,
        /// The name.
        name: String,
        /// Where the first one is.
        before: String,
    },
    /// A period ends before it begins.
    #[error("{place}: {until} comes before {from}")]
    Order {
        /// Where it is.
        place: String,
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
    /// A value that contradicts the rest of the file.
    #[error("{place}: {reason}")]
    Invalid {
        /// Where it is.
        place: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// A region's zone sets and the lines that are planned on each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TerritoryFile {
    /// The region.
    pub region: Region,
    /// Its zone sets, in the order of the file.
    pub zone_sets: Vec<ZoneSet>,
    /// The lines planned on each zone set while it is in force.
    pub assignment: BTreeMap<ZoneSetId, Vec<LineCode>>,
    /// Where all this comes from, and what in it is doubtful.
    pub source: String,
}

impl TerritoryFile {
    /// The zone set that bears `id`.
    pub fn zone_set(&self, id: &ZoneSetId) -> Option<&ZoneSet> {
        self.zone_sets.iter().find(|set| set.id == *id)
    }

    /// The zone set on which `code` is planned.
    pub fn zone_set_of(&self, code: &LineCode) -> Option<&ZoneSet> {
        let (id, _) = self.assignment.iter().find(|(_, lines)| lines.contains(code))?;
        self.zone_set(id)
    }
}

/// The text from which a report was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceText {
    /// The digest of its bytes.
    pub sha256: Digest,
    /// The number of its lines.
    pub lines: u32,
}

/// The document from which a bilan was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceDocument {
    /// The digest of its bytes.
    pub sha256: Digest,
    /// How far it goes.
    #[serde(flatten)]
    pub extent: Extent,
}

/// How far a document goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Extent {
    /// A text of so many lines.
    Lines(u32),
    /// A scan of so many pages, which has no lines.
    Pages(u32),
}

impl SourceDocument {
    /// The number of its lines: none where it has pages.
    pub const fn lines(&self) -> u32 {
        match self.extent {
            Extent::Lines(lines) => lines,
            Extent::Pages(_) => 0,
        }
    }
}

/// The region that a bilan names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedRegion {
    /// Its official code.
    pub code: RegionCode,
    /// Its name as printed.
    pub name: String,
}

/// What a published bilan says of itself, and its notes: everything but its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BilanIdentity {
    /// The number of the order: `2019-121`.
    pub act: String,
    /// The order as people cite it.
    pub act_title: Bilingual,
    /// The number in the register of administrative acts, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raa: Option<String>,
    /// The day whose authorisations are counted.
    pub picture_date: Date,
    /// The filing window it opens the way to.
    pub window: WindowDates,
    /// The date of the decision that draws the zones.
    pub zone_decision: Date,
    /// The identifier of the nomenclature its lines belong to.
    pub nomenclature: String,
    /// The document.
    pub source: String,
    /// The region.
    pub region: NamedRegion,
    /// When it was published.
    pub published: Publication,
    /// The text it was read from.
    pub text: SourceDocument,
    /// Its notes, in the document's order.
    pub notes: Vec<Note>,
}

impl BilanIdentity {
    /// The same facts as the reader of annexes states them.
    pub fn document(&self) -> DocumentIdentity {
        DocumentIdentity {
            region: Some(self.region.name.clone()),
            act: Some(self.act.clone()),
            raa: self.raa.clone(),
            picture_date: Some(self.picture_date),
            window_opens: Some(self.window.opens),
            window_closes: Some(self.window.closes),
            zone_decision: Some(self.zone_decision),
            sha256: self.text.sha256,
        }
    }
}

/// Reads the list of regions.
pub fn regions(text: &str) -> Result<Vec<Region>, ReferenceError> {
    #[derive(Serialize, Deserialize)]
    struct File {
        regions: Vec<Region>,
    }
    let read: File = parse(text)?;
    let (mut codes, mut prefixes) = (TakenNames::default(), TakenNames::default());
    for region in &read.regions {
        let place = format!("region {}", region.code);
        codes.take(region.code.as_str(), &place)?;
        prefixes.take(&region.raa_prefix, &place)?;
    }
    Ok(read.regions)
}

/// Reads a nomenclature.
pub fn nomenclature(text: &str) -> Result<Nomenclature, ReferenceError> {
    let read: Nomenclature = parse(text)?;
    ordered("in_force", read.in_force)?;
    let mut codes = TakenNames::default();
    let mut names = Names::default();
    let mut headings = TakenNames::default();
    for line in &read.lines {
        let place = format!("line {}", line.code);
        well_formed(&line.code)?;
        codes.take(line.code.as_str(), &place)?;
        names.take(line, &place)?;
        for printed in printed_forms(line, &place)? {
            headings.take(&printed, &place)?;
        }
    }
    Ok(read)
}

/// A nomenclature as a file that [`nomenclature`] reads.
///
/// # Errors
///
/// None for what was read or joined: its fields are all plain data.
pub fn written_nomenclature(nomenclature: &Nomenclature) -> Result<String, toml::ser::Error> {
    toml::to_string(nomenclature)
}

/// Reads the zone sets of a region.
pub fn territory(text: &str) -> Result<TerritoryFile, ReferenceError> {
    let read: TerritoryFile = parse(text)?;
    let mut sets = TakenNames::default();
    for set in &read.zone_sets {
        let place = format!("zone set {}", set.id);
        sets.take(set.id.as_str(), &place)?;
        ordered(&place, set.in_force)?;
        let mut zones = TakenNames::default();
        for zone in &set.zones {
            let place = format!("{place}, zone {}", zone.code);
            zones.take(zone.code.as_str(), &place)?;
            if ZoneCode::parse(zone.code.as_str()) != zone.code {
                return Err(invalid(place, "a code stands in capitals and without spaces"));
            }
        }
    }
    let mut lines = TakenNames::default();
    for (id, codes) in &read.assignment {
        let place = format!("assignment.{id}");
        if read.zone_set(id).is_none() {
            return Err(invalid(place, "no zone set bears this identifier"));
        }
        codes.iter().try_for_each(|code| lines.take(code.as_str(), &place))?;
    }
    Ok(read)
}

/// Reads what a published bilan says of itself.
pub fn bilan_identity(text: &str) -> Result<BilanIdentity, ReferenceError> {
    let read: BilanIdentity = parse(text)?;
    ordered("window", Period { from: read.window.opens, until: Some(read.window.closes) })?;
    if read.published.on < read.picture_date {
        return Err(invalid("published.on", "a bilan is published on or after its picture date"));
    }
    for (index, note) in read.notes.iter().enumerate() {
        let line = note.line.unwrap_or_default();
        if line == 0 || line > read.text.lines() {
            let reason = format!("line {line} is outside the text's {} lines", read.text.lines());
            return Err(invalid(format!("notes.{index}"), reason));
        }
    }
    Ok(read)
}

/// Reads a filing window.
pub fn window(text: &str) -> Result<Window, ReferenceError> {
    let read: Window = parse(text)?;
    ordered("closes", Period { from: read.opens, until: Some(read.closes) })?;
    let mut lines = TakenNames::default();
    read.lines.iter().try_for_each(|code| lines.take(code.as_str(), "lines"))?;
    if !read.common_to.is_empty() && !read.needs.is_empty() {
        return Err(invalid("needs", "a window common to several regions states none: their bilans do"));
    }
    for (index, own) in read.restricted.iter().enumerate() {
        if let Some(stranger) = own.lines.iter().find(|line| !read.concerns(line)) {
            let reason = format!("`{stranger}` is not on the window's list");
            return Err(invalid(format!("restricted.{index}"), reason));
        }
    }
    Ok(read)
}

/// The days on which the pages of a demonstration open, as a file lists them.
#[derive(Debug, Serialize, Deserialize)]
struct DemonstrationDays {
    region: Vec<DemonstratedRegion>,
}

#[derive(Debug, Serialize, Deserialize)]
struct DemonstratedRegion {
    code: RegionCode,
    day: Date,
    /// Why that day, for who reads the file.
    reason: String,
}

/// The day on which the pages of a region open in a demonstration.
pub fn demonstration_day(text: &str, region: &RegionCode) -> Result<Date, ReferenceError> {
    let days: DemonstrationDays = parse(text)?;
    let own = days.region.into_iter().find(|listed| listed.code == *region);
    own.map(|listed| listed.day).ok_or_else(|| invalid("region", format!("no day for region {region}")))
}

/// Every fault between a nomenclature and the zones of a region: a code that is no line, a line without zones.
pub fn check(nomenclature: &Nomenclature, territory: &TerritoryFile) -> Vec<String> {
    let unknown = territory.assignment.iter().flat_map(|(id, codes)| {
        strangers(nomenclature, codes).map(move |code| format!("assignment.{id}: `{code}` is not a line"))
    });
    let unzoned = nomenclature
        .lines
        .iter()
        .filter(|line| territory.zone_set_of(&line.code).is_none())
        .map(|line| format!("line {}: no zone set", line.code));
    unknown.chain(unzoned).collect()
}

/// Every fault between a bilan and the reference data it relies on.
pub fn check_bilan(
    nomenclature: &Nomenclature,
    territory: &TerritoryFile,
    bilan: &BilanIdentity,
) -> Vec<String> {
    let mut faults = Vec::new();
    if bilan.nomenclature != nomenclature.id {
        faults.push(format!(
            "nomenclature: `{}` is asked for, `{}` is given",
            bilan.nomenclature, nomenclature.id
        ));
    }
    if !nomenclature.in_force.contains(bilan.picture_date) {
        faults.push(format!(
            "picture_date: nomenclature {} is not in force on {}",
            nomenclature.id, bilan.picture_date
        ));
    }
    if bilan.region.code != territory.region.code {
        faults.push(format!(
            "region: `{}` is asked for, `{}` is given",
            bilan.region.code, territory.region.code
        ));
    }
    for (index, note) in bilan.notes.iter().enumerate() {
        faults.extend(
            strangers(nomenclature, &note.codes).map(|code| format!("notes.{index}: `{code}` is not a line")),
        );
    }
    faults
}

/// Every fault between a window and a nomenclature: the codes that are no line.
pub fn check_window(nomenclature: &Nomenclature, window: &Window) -> Vec<String> {
    strangers(nomenclature, &window.lines).map(|code| format!("lines: `{code}` is not a line")).collect()
}

fn strangers<'a>(nomenclature: &Nomenclature, codes: &'a [LineCode]) -> impl Iterator<Item = &'a LineCode> {
    codes.iter().filter(|code| nomenclature.line(code).is_none())
}

/// Reads a file that ships with the program as it is: the tests have read it with every check, so that a command need
/// not do it again each time it starts.
pub fn trusted<T: DeserializeOwned>(text: &str) -> Result<T, ReferenceError> {
    Ok(toml::from_str(text)?)
}

/// Reads `text` as `T` and refuses any field that `T` would not write back.
pub(crate) fn parse<T: DeserializeOwned + Serialize>(text: &str) -> Result<T, ReferenceError> {
    let given: toml::Value = toml::from_str(text)?;
    let read: T = toml::from_str(text)?;
    let kept = toml::Value::try_from(&read).map_err(|error| invalid("the file", error.to_string()))?;
    stray_field(&given, &kept).map_or(Ok(read), |path| Err(ReferenceError::UnknownField { path }))
}

/// The path of the first field of `given` that `kept` lacks.
fn stray_field(given: &toml::Value, kept: &toml::Value) -> Option<String> {
    let below = |name: &str, given: &toml::Value, kept: Option<&toml::Value>| match kept {
        None => Some(name.to_owned()),
        Some(kept) => stray_field(given, kept).map(|path| format!("{name}.{path}")),
    };
    match (given, kept) {
        (toml::Value::Table(given), toml::Value::Table(kept)) => {
            given.iter().find_map(|(name, value)| below(name, value, kept.get(name)))
        }
        (toml::Value::Array(given), toml::Value::Array(kept)) => given
            .iter()
            .enumerate()
            .find_map(|(index, value)| below(&index.to_string(), value, kept.get(index))),
        _ => None,
    }
}

pub(crate) fn invalid(place: impl Into<String>, reason: impl Into<String>) -> ReferenceError {
    ReferenceError::Invalid { place: place.into(), reason: reason.into() }
}

pub(crate) fn ordered(place: &str, period: Period) -> Result<(), ReferenceError> {
    match period.until.filter(|_| !period.is_ordered()) {
        Some(until) => Err(ReferenceError::Order { place: place.to_owned(), from: period.from, until }),
        None => Ok(()),
    }
}
