//! The columns of a row, as a document prints them and as they are answered.

use crate::care::annex::{Annex, AnnexRow};
use crate::care::bilan::{Position, Row};
use crate::care::column::oui_non;
use crate::care::quantity::{Current, Tally, Target};

pub(super) type Columns = [(&'static str, String); 15];

/// What a document prints in a row; what could not be read for certain is empty.
pub(super) fn printed(annex: &Annex, row: &AnnexRow) -> Columns {
    let table = annex.tables.get(row.table);
    let position = Position::printed(row);
    let (section, activity) =
        table.map_or(("", ""), |table| (table.section.as_str(), table.activity.as_str()));
    let figures = |tally: &Tally| figures(tally, tally.printed_gap);
    named(
        [section, activity, &position.modality, &position.zone_name],
        figures(position.quantities.sites()),
        position.quantities.units().map(figures).unwrap_or_default(),
        aims(&position),
        position.admissible,
        &position.notes,
    )
}

/// What is answered for a row.
pub(super) fn answered(row: &Row<'_>) -> Columns {
    let (table, position) = (row.table, row.position);
    let figures = |tally: &Tally| figures(tally, tally.gap());
    named(
        [&table.section, &table.activity, &position.modality, &position.zone_name],
        figures(row.sites()),
        row.units().map(figures).unwrap_or_default(),
        aims(position),
        row.admissible(),
        &position.notes,
    )
}

/// Whether what is answered in a column is computed, since the recorded document prints nothing there.
pub(super) fn is_computed(row: &Row<'_>, column: &str) -> bool {
    match column {
        "sites_gap" => row.sites().is_gap_computed(),
        "units_gap" => row.units().is_some_and(Tally::is_gap_computed),
        "admissible" => row.position.admissible.is_none(),
        _ => false,
    }
}

/// The bounds of a target printed as a range, and its year.
fn aims(position: &Position) -> [String; 3] {
    let (min, max) = position.quantities.sites().target.and_then(Target::bounds).unzip();
    let year = position.target_year.map(|year| year.to_string());
    [min.map(|min| min.to_string()), max.map(|max| max.to_string()), year].map(Option::unwrap_or_default)
}

/// Current, target and gap as the columns bear them: a text and a range stand in other columns.
fn figures(tally: &Tally, gap: Option<i64>) -> [String; 3] {
    let current = match tally.current {
        Some(Current::Counted(number)) => Some(number.to_string()),
        Some(Current::Shown(_)) | None => None,
    };
    let target = tally.wanted().map(|target| target.to_string());
    [current, target, gap.map(|gap| gap.to_string())].map(Option::unwrap_or_default)
}

fn named(
    texts: [&str; 4],
    [sites_current, sites_target, sites_gap]: [String; 3],
    [units_current, units_target, units_gap]: [String; 3],
    [sites_min, sites_max, target_year]: [String; 3],
    admissible: Option<bool>,
    notes: &[String],
) -> Columns {
    let [section, activity, modality, zone_name] = texts.map(ToOwned::to_owned);
    [
        ("section", section),
        ("activity", activity),
        ("modality", modality),
        ("zone_name", zone_name),
        ("sites_current", sites_current),
        ("sites_target", sites_target),
        ("sites_gap", sites_gap),
        ("units_current", units_current),
        ("units_target", units_target),
        ("units_gap", units_gap),
        ("admissible", admissible.map(oui_non).unwrap_or_default().to_owned()),
        ("notes", notes.join(" | ")),
        ("sites_min", sites_min),
        ("sites_max", sites_max),
        ("target_year", target_year),
    ]
}
