//! The exceptional needs that a bilan states (art. R. 6122-31 CSP), as a table: one row for each.

use maillage_domain::care::need::{ExceptionalNeed, MOST_PLACES};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::territory::ZoneCode;

use crate::fund_tables::{GivenRow, TableFault, rows};
use crate::table::Column;

/// The columns of exceptional needs.
pub const COLUMNS: &[Column] = &[
    Column::new("line", &["ligne", "activité", "activity"]).such_as("amm:QA004/ME071").required(),
    Column::new("zone", &[]).such_as("R4").required(),
    Column::new("places", &["autorisations"]).such_as("1").required(),
    Column::new("nature", &[]).such_as("fermeture de l’unité voisine").required(),
    Column::new("extent", &["étendue", "objectifs"]),
    Column::new("wished", &["implantations souhaitées", "lieux"]),
];

/// A need as a row of the table has it: its line and its zone still as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedRow {
    /// The 1-based line of the table.
    pub row: u32,
    /// The line, by code or by name.
    pub named: String,
    /// The zone, by code or by name.
    pub zone: String,
    /// How many authorisations it opens.
    pub places: u32,
    /// Its nature.
    pub nature: String,
    /// Its extent and objectives.
    pub extent: Option<String>,
    /// Where the answer is wished.
    pub wished: Vec<String>,
}

impl NeedRow {
    /// The need, for the line and in the zone that are meant.
    pub fn stated(&self, line: LineCode, zone: ZoneCode) -> ExceptionalNeed {
        let Self { places, nature, extent, wished, .. } = self.clone();
        ExceptionalNeed { line, zone, places, nature, extent, wished }
    }
}

/// Reads the needs; several wished places stand in one cell, separated by semicolons.
///
/// # Errors
///
/// A cell that is missing or cannot be read, with the line and the column.
pub fn needs(bytes: &[u8]) -> Result<Vec<NeedRow>, TableFault> {
    rows(bytes, COLUMNS, need)
}

fn need(row: &GivenRow<'_>) -> Result<NeedRow, TableFault> {
    let said = |column| Some(row.text(column)).filter(|text| !text.is_empty());
    let required = |column| said(column).ok_or_else(|| row.fault(column));
    let places = row.text("places").parse().ok().filter(|places| (1..=MOST_PLACES).contains(places));
    let wished = row.text("wished").split(';').map(str::trim).filter(|place| !place.is_empty());
    Ok(NeedRow {
        row: row.line(),
        named: required("line")?.to_owned(),
        zone: required("zone")?.to_owned(),
        places: places.ok_or_else(|| row.fault("places"))?,
        nature: required("nature")?.to_owned(),
        extent: said("extent").map(str::to_owned),
        wished: wished.map(str::to_owned).collect(),
    })
}
