//! The columns of a row, as a document prints them and as they are answered.

use crate::care::annex::{Annex, AnnexRow, PrintedTally};
use crate::care::bilan::Row;
use crate::care::quantity::{Current, Tally};

pub(super) type Columns = [(&'static str, String); 12];

/// What a document prints in a row.
pub(super) fn printed(annex: &Annex, row: &AnnexRow) -> Columns {
    let table = annex.tables.get(row.table);
    let units = row.units.unwrap_or_default();
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let [sites, units] =
        [row.sites, units].map(|tally: PrintedTally| [tally.current, tally.target, tally.gap].map(number));
    let admissible = row.admissible.map(yes_no).unwrap_or_default();
    let (section, activity) =
        table.map(|table| (table.section.clone(), table.activity.clone())).unwrap_or_default();
    named(
        [section, activity, row.modality.clone(), row.zone_name.clone()],
        sites,
        units,
        admissible,
        &row.notes,
    )
}

/// What is answered for a row.
pub(super) fn answered(row: &Row<'_>) -> Columns {
    let quantities = &row.position.quantities;
    let tally = |tally: Option<&Tally>| {
        tally.map_or_else(Default::default, |tally| {
            let current = match tally.current {
                Current::Counted(number) => number.to_string(),
                Current::Shown(_) => String::new(),
            };
            [current, tally.target.to_string(), tally.gap().to_string()]
        })
    };
    let (sites, units) = (tally(Some(quantities.sites())), tally(quantities.units()));
    let texts = [&row.table.section, &row.table.activity, &row.position.modality, &row.position.zone_name];
    named(
        texts.map(Clone::clone),
        sites,
        units,
        row.admissible().map(yes_no).unwrap_or_default(),
        &row.position.notes,
    )
}

fn yes_no(yes: bool) -> String {
    if yes { "oui" } else { "non" }.to_owned()
}

fn named(
    [section, activity, modality, zone_name]: [String; 4],
    [sites_current, sites_target, sites_gap]: [String; 3],
    [units_current, units_target, units_gap]: [String; 3],
    admissible: String,
    notes: &[String],
) -> Columns {
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
        ("admissible", admissible),
        ("notes", notes.join(" | ")),
    ]
}
