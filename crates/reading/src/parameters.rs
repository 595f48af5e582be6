//! The parameters that ship in `data/parameters/`: each with its unit, and its values with period, source and doubt.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::ground::confidence::Confidence;
use maillage_domain::parameter::dated::{Dated, Provenance};
use maillage_domain::parameter::name::ParameterName;
use maillage_domain::parameter::table::{Parameter, ParameterTable};
use maillage_domain::parameter::unit::{ParameterUnit, ValueError};
use maillage_domain::parameter::value::Value;
use maillage_domain::period::Period;
use maillage_domain::territory::RegionCode;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::reference::{ReferenceError, TakenNames, invalid, ordered, parse};

#[derive(Serialize, Deserialize)]
struct File {
    parameters: Vec<ParameterEntry>,
}

#[derive(Serialize, Deserialize)]
struct ParameterEntry {
    name: Spanned<String>,
    unit: UnitName,
    title: Bilingual,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    choices: BTreeMap<String, Bilingual>,
    /// Whether nobody prints a value: then none ships, and a region sets one.
    #[serde(default, skip_serializing_if = "is_not")]
    open: bool,
    #[serde(default)]
    values: Vec<ValueEntry>,
}

/// Whether something is not so.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
const fn is_not(so: &bool) -> bool {
    !*so
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum UnitName {
    BasisPoints,
    Days,
    Exercises,
    Months,
    Cents,
    Units,
    Choice,
    Codes,
}

#[derive(Serialize, Deserialize)]
struct ValueEntry {
    value: Spanned<Written>,
    from: Spanned<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Date>,
    source: Spanned<String>,
    confidence: Confidence,
    /// The region whose agency publishes it, where it holds there alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    region: Option<RegionCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doubt: Option<Bilingual>,
}

/// A value as it is written: a number, the name of a reading, or a shape of codes.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Number(i64),
    Text(String),
}

/// Reads parameters.
///
/// # Errors
///
/// Not TOML of this shape; a name that stands twice; readings to choose from where the unit has none, or none where it
/// has; a parameter without a value that is not said to be open, or one that is and has some; a value that is not of its unit, has no source, or ends before it begins. Each with the
/// line, the name and the field.
pub fn parameters(text: &str) -> Result<ParameterTable, ReferenceError> {
    let file: File = parse(text)?;
    let mut names = TakenNames::default();
    let read = |entry: ParameterEntry| {
        let place = Spot { text, name: entry.name.as_ref().clone() };
        names.take(&place.name, &place.at(&entry.name, "name"))?;
        parameter(entry, &place)
    };
    file.parameters.into_iter().map(read).collect::<Result<_, _>>().map(ParameterTable::new)
}

/// Where a parameter stands, for faults.
struct Spot<'t> {
    text: &'t str,
    name: String,
}

impl Spot<'_> {
    /// The line on which something begins, the parameter it belongs to, and its field.
    fn at<T>(&self, spanned: &Spanned<T>, field: &str) -> String {
        let before = self.text.bytes().take(spanned.span().start);
        let line = 1 + before.filter(|byte| *byte == b'\n').count();
        format!("line {line}, parameter {}, {field}", self.name)
    }
}

fn parameter(entry: ParameterEntry, place: &Spot<'_>) -> Result<Parameter, ReferenceError> {
    let unit = unit(entry.unit, entry.choices)
        .ok_or_else(|| invalid(place.at(&entry.name, "choices"), "they stand where the unit is a choice"))?;
    if entry.values.is_empty() != entry.open {
        let reason = if entry.open { "an open parameter has none" } else { "a parameter has a value" };
        return Err(invalid(place.at(&entry.name, "values"), reason));
    }
    let values = entry.values.into_iter().map(|value| dated(value, &unit, place));
    let values = values.collect::<Result<_, _>>()?;
    Ok(Parameter { name: ParameterName::new(entry.name.into_inner()), unit, title: entry.title, values })
}

/// The unit, with its readings where it is a choice and only there.
fn unit(name: UnitName, choices: BTreeMap<String, Bilingual>) -> Option<ParameterUnit> {
    let unit = match name {
        UnitName::BasisPoints => ParameterUnit::BasisPoints,
        UnitName::Days => ParameterUnit::Days,
        UnitName::Exercises => ParameterUnit::Exercises,
        UnitName::Months => ParameterUnit::Months,
        UnitName::Cents => ParameterUnit::Cents,
        UnitName::Units => ParameterUnit::Units,
        UnitName::Codes => ParameterUnit::Codes,
        UnitName::Choice => return (!choices.is_empty()).then_some(ParameterUnit::Choice(choices)),
    };
    choices.is_empty().then_some(unit)
}

fn dated(entry: ValueEntry, unit: &ParameterUnit, place: &Spot<'_>) -> Result<Dated<Value>, ReferenceError> {
    let written = match entry.value.as_ref() {
        Written::Number(number) => number.to_string(),
        Written::Text(text) => text.clone(),
    };
    let misfit = |error: ValueError| {
        invalid(place.at(&entry.value, "value"), format!("`{written}` in {}: {error}", unit.as_str()))
    };
    let value = unit.read(&written).map_err(misfit)?;
    if entry.source.as_ref().trim().is_empty() {
        return Err(invalid(place.at(&entry.source, "source"), "a value has a source"));
    }
    let in_force = Period { from: *entry.from.as_ref(), until: entry.until };
    ordered(&place.at(&entry.from, "from"), in_force)?;
    let (source, confidence, doubt) = (entry.source.into_inner(), entry.confidence, entry.doubt);
    let origin = entry.region.map_or(Provenance::Shipped, Provenance::Published);
    Ok(Dated { value, in_force, source, confidence, doubt, origin })
}
