//! The exceptional needs that a bilan states (art. R. 6122-31 CSP), as a table: one row for each.

use maillage_domain::care::need::ExceptionalNeed;
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

/// Reads the needs; several wished places stand in one cell, separated by semicolons.
///
/// # Errors
///
/// A cell that is missing or cannot be read, with the line and the column.
pub fn needs(bytes: &[u8]) -> Result<Vec<ExceptionalNeed>, TableFault> {
    rows(bytes, COLUMNS, need)
}

fn need(row: &GivenRow<'_>) -> Result<ExceptionalNeed, TableFault> {
    let said = |column| Some(row.text(column)).filter(|text| !text.is_empty());
    let required = |column| said(column).ok_or_else(|| row.fault(column));
    let places = row.text("places").parse().ok().filter(|places| *places > 0);
    let wished = row.text("wished").split(';').map(str::trim).filter(|place| !place.is_empty());
    Ok(ExceptionalNeed {
        line: LineCode::new(required("line")?),
        zone: ZoneCode::parse(required("zone")?),
        places: places.ok_or_else(|| row.fault("places"))?,
        nature: required("nature")?.to_owned(),
        extent: said("extent").map(str::to_owned),
        wished: wished.map(str::to_owned).collect(),
    })
}
