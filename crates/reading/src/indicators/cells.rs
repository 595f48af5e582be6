//! The cells of tables of indicators.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::formula::Formula;
use maillage_domain::indicator::scope::Span;
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::Value;
use maillage_domain::structure::key::StructureKey;
use maillage_domain::structure::tally::Territory;

use super::WhyIndicator;
use crate::authorisations;
use crate::cells::{Cells as _, RowCells};
use crate::structures;

/// The columns that define an indicator.
const DEFINING: [&str; 7] =
    ["label", "unit", "calculation", "formula", "actions", "structures", "destinations"];

/// Whether a column says something.
pub(super) fn has(cells: &RowCells<'_, WhyIndicator>, column: &str) -> bool {
    !cells.text(column).is_empty()
}

/// Whether the row defines its indicator.
pub(super) fn defines(cells: &RowCells<'_, WhyIndicator>) -> bool {
    DEFINING.into_iter().any(|column| has(cells, column))
}

/// Whether the row defines its indicator, has a value, and has a target.
pub(super) fn said(cells: &RowCells<'_, WhyIndicator>) -> [bool; 3] {
    [defines(cells), has(cells, "value"), has(cells, "target")]
}

/// The code of an indicator.
///
/// # Errors
///
/// It is none.
pub fn code(text: &str) -> Result<IndicatorCode, WhyIndicator> {
    IndicatorCode::parse(text).map_err(|_no| WhyIndicator::Code)
}

/// A unit.
///
/// # Errors
///
/// It is none.
pub fn unit(text: &str) -> Result<Unit, WhyIndicator> {
    Unit::parse(text).map_err(|_no| WhyIndicator::Text)
}

/// A formula.
///
/// # Errors
///
/// It is none.
pub fn formula(text: &str) -> Result<Formula, WhyIndicator> {
    Formula::parse(text).map_err(|_no| WhyIndicator::Formula)
}

/// Years: `2023`, `2021-2023`.
///
/// # Errors
///
/// It is none.
pub fn period(text: &str) -> Result<Span, WhyIndicator> {
    Span::parse(text).map_err(|_no| WhyIndicator::Period)
}

/// The region, a department by its code and name, or a zone.
///
/// # Errors
///
/// It is none.
pub fn territory(text: &str) -> Result<Territory, WhyIndicator> {
    structures::territory(text).ok_or(WhyIndicator::Territory)
}

/// A value.
///
/// # Errors
///
/// It is none.
pub fn value(text: &str) -> Result<Value, WhyIndicator> {
    super::value(text).ok_or(WhyIndicator::Value)
}

/// A day.
///
/// # Errors
///
/// It is none.
pub fn day(text: &str) -> Result<Date, WhyIndicator> {
    authorisations::french_day(text).ok_or(WhyIndicator::Day)
}

/// A short text.
///
/// # Errors
///
/// It is none.
pub fn one_line(text: &str) -> Result<OneLine, WhyIndicator> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| WhyIndicator::Text)
}

/// Several texts, set apart by upright strokes: a name may hold a comma.
///
/// # Errors
///
/// One of them is no short text.
pub fn texts(text: &str) -> Result<BTreeSet<OneLine>, WhyIndicator> {
    parts(text).map(one_line).collect()
}

/// Several structures, set apart in the same way.
///
/// # Errors
///
/// One of them is no structure.
pub fn structures(text: &str) -> Result<BTreeSet<StructureKey>, WhyIndicator> {
    parts(text).map(|part| StructureKey::parse(part).map_err(|_no| WhyIndicator::Structure)).collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').map(str::trim).filter(|part| !part.is_empty())
}
