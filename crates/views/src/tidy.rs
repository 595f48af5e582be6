//! The tidy row: the columns that other programs rely on.

use std::borrow::Cow;

use maillage_domain::care::annex::{Annex, AnnexRow};
use maillage_domain::care::bilan::{Position, Row};
use maillage_domain::care::column::{Column, oui_non};
use maillage_domain::care::count::coming::ComingCell;
use maillage_domain::care::quantity::{Current, Tally, Target};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The separator between several notes of one row.
const NOTES: &str = " | ";

/// One row of a bilan, in the columns of the outside contract and in their order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, JsonSchema)]
pub struct TidyRow {
    /// 1 or 2.
    pub annex: u8,
    /// The printed numeral of the section, empty if none.
    pub section: String,
    /// The title of the section.
    pub activity: String,
    /// The headings below it and the row's own modality.
    pub modality: String,
    /// The code of the zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// Sites authorised today; empty where a text stands there.
    pub sites_current: Option<i64>,
    /// Sites the plan wants; empty for a range.
    pub sites_target: Option<i64>,
    /// The gap as printed; where none is printed, target minus current.
    pub sites_gap: Option<i64>,
    /// Units authorised today.
    pub units_current: Option<i64>,
    /// Units the plan wants.
    pub units_target: Option<i64>,
    /// The gap as printed; where none is printed, target minus current.
    pub units_gap: Option<i64>,
    /// `oui` or `non`; none where nothing says so.
    pub admissible: Option<&'static str>,
    /// Texts and footnotes of the row.
    pub notes: String,
    /// The line of the row's first number in the source; empty where the source has no lines.
    pub line: Option<u32>,
    /// The line of the nomenclature, empty when unknown.
    pub code: Option<String>,
    /// The page it stands on; empty where the source has no pages.
    pub page: Option<u32>,
    /// The lower bound of a target printed as a range.
    pub sites_min: Option<i64>,
    /// Its upper bound.
    pub sites_max: Option<i64>,
    /// The year of the target, where it is printed.
    pub target_year: Option<i16>,
    /// The columns whose cell could not be read for certain, a space between two.
    pub doubt: String,
}

impl TidyRow {
    /// A row of a document as printed.
    pub fn printed(annex: &Annex, row: &AnnexRow) -> Self {
        let table = annex.tables.get(row.table);
        let units = row.units.unwrap_or_default();
        let place = row.told.unwrap_or(row.place);
        Self {
            annex: table.map_or(0, |table| table.annex),
            section: table.map(|table| table.section.clone()).unwrap_or_default(),
            activity: table.map(|table| table.activity.clone()).unwrap_or_default(),
            modality: row.modality.clone(),
            zone: row.zone.clone(),
            zone_name: row.zone_name.clone(),
            sites_current: row.sites.current,
            sites_target: row.sites.target,
            sites_gap: row.sites.gap,
            units_current: units.current,
            units_target: units.target,
            units_gap: units.gap,
            admissible: row.admissible.map(oui_non),
            notes: row.notes.join(NOTES),
            line: place.line,
            code: row.code.as_ref().map(ToString::to_string),
            page: place.page,
            sites_min: row.sites.min,
            sites_max: row.sites.max,
            target_year: row.target_year,
            doubt: names(&row.doubt()),
        }
    }

    /// A row of the bilan to come: its place is that of the row it takes the place of, its figures are of today, and it stands on no
    /// line of any document yet.
    pub fn coming(cell: &ComingCell<'_>) -> Self {
        let position = Position {
            quantities: cell.quantities.clone(),
            admissible: cell.admissible,
            target_year: cell.row.position.target_year.filter(|_| cell.objective.is_none()),
            doubt: Vec::new(),
            notes: Vec::new(),
            page: None,
            line: None,
            ..cell.row.position.clone()
        };
        Self::answered(&Row { position: &position, ..cell.row })
    }

    /// A row of the bilan at a date.
    pub fn answered(row: &Row<'_>) -> Self {
        let current = |tally: &Tally| match tally.current {
            Some(Current::Counted(number)) => Some(i64::from(number)),
            Some(Current::Shown(_)) | None => None,
        };
        let target = |tally: &Tally| tally.wanted().map(i64::from);
        let (sites, units) = (row.sites(), row.units());
        let bounds = sites.target.and_then(Target::bounds);
        Self {
            annex: row.table.annex,
            section: row.table.section.clone(),
            activity: row.table.activity.clone(),
            modality: row.position.modality.clone(),
            zone: row.position.zone.to_string(),
            zone_name: row.position.zone_name.clone(),
            sites_current: current(sites),
            sites_target: target(sites),
            sites_gap: row.sites_gap(),
            units_current: units.and_then(current),
            units_target: units.and_then(target),
            units_gap: row.units_gap(),
            admissible: row.admissible().map(oui_non),
            notes: row.position.notes.join(NOTES),
            line: row.position.line,
            code: row.position.code.as_ref().map(ToString::to_string),
            page: row.position.page,
            sites_min: bounds.map(|(min, _)| min.into()),
            sites_max: bounds.map(|(_, max)| max.into()),
            target_year: row.position.target_year,
            doubt: names(&row.position.doubt),
        }
    }
}

/// A cell of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum TidyCell<'r> {
    /// A text, empty where nothing stands there.
    Text(&'r str),
    /// A text that may be absent.
    Absent(Option<&'r str>),
    /// A number that may be absent.
    Number(Option<i64>),
}

impl TidyRow {
    /// The cell of a column; nothing where no column bears that name.
    pub fn cell(&self, column: &str) -> Option<TidyCell<'_>> {
        use TidyCell::{Absent, Number, Text};
        Some(match column {
            "annex" => Number(Some(self.annex.into())),
            "section" => Text(&self.section),
            "activity" => Text(&self.activity),
            "modality" => Text(&self.modality),
            "zone" => Text(&self.zone),
            "zone_name" => Text(&self.zone_name),
            "sites_current" => Number(self.sites_current),
            "sites_target" => Number(self.sites_target),
            "sites_gap" => Number(self.sites_gap),
            "units_current" => Number(self.units_current),
            "units_target" => Number(self.units_target),
            "units_gap" => Number(self.units_gap),
            "admissible" => Absent(self.admissible),
            "notes" => Text(&self.notes),
            "line" => Number(self.line.map(i64::from)),
            "code" => Absent(self.code.as_deref()),
            "page" => Number(self.page.map(i64::from)),
            "sites_min" => Number(self.sites_min),
            "sites_max" => Number(self.sites_max),
            "target_year" => Number(self.target_year.map(i64::from)),
            "doubt" => Text(&self.doubt),
            _ => return None,
        })
    }

    /// The cells of some columns, in their order.
    pub fn cells(&self, columns: &[&str]) -> Vec<TidyCell<'_>> {
        columns.iter().filter_map(|column| self.cell(column)).collect()
    }
}

/// A row with some of its columns, for what names each cell.
#[derive(Debug, Clone, Copy)]
pub struct PickedRow<'r> {
    /// The row.
    pub row: &'r TidyRow,
    /// The columns.
    pub columns: &'r [&'static str],
}

impl Serialize for PickedRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for column in self.columns {
            map.serialize_entry(column, &self.row.cell(column))?;
        }
        map.end()
    }
}

impl JsonSchema for PickedRow<'_> {
    fn schema_name() -> Cow<'static, str> {
        "PickedRow".into()
    }

    /// That of a whole row, of which any column may be left out.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = TidyRow::json_schema(generator);
        schema.remove("required");
        schema
    }
}

/// The names of columns, a space between two.
fn names(columns: &[Column]) -> String {
    columns.iter().map(|column| column.as_str()).collect::<Vec<_>>().join(" ")
}
