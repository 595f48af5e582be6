//! Objectives of the regional plan for a terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::objective::{ObjectiveView, ObjectivesComparisonView, ObjectivesView};
use maillage_views::words::Words;

use super::{Width, finish, gap, number, table, zone};

/// The objectives in force, and what the bilan prints beside each.
pub fn objectives(view: &ObjectivesView, width: Width, words: Words) -> String {
    let units = view.rows.iter().any(|row| row.wanted.units_max.is_some());
    let mut columns = vec!["activity", "zone", "source-of-objective", "wanted-sites"];
    if units {
        columns.push("wanted-units");
    }
    columns.extend([
        "target-date",
        "printed-current",
        "printed-target",
        "printed-gap",
        "admissible",
        "noticed",
    ]);
    let mut table = table(&columns, width, words);
    for row in &view.rows {
        let mut cells = vec![
            Cell::new(&row.activity),
            Cell::new(zone(&row.zone, &row.zone_name)),
            Cell::new(origin(row, words)),
            right(row.wanted.sites_text()),
        ];
        if units {
            cells.push(right(row.wanted.units_text()));
        }
        let admissible = row.printed.admissible.map(|word| words.admissible(Some(word == "oui")));
        cells.extend([
            Cell::new(row.target_date.as_deref().unwrap_or_default()),
            number(row.printed.sites_current.map(i64::from)),
            right(row.printed.sites_text()),
            gap(row.printed.sites_gap, words),
            Cell::new(admissible.unwrap_or_default()),
            Cell::new(row.findings_text()),
        ]);
        table.add_row(cells);
    }
    finish(&table)
}

/// What became of objectives between two days.
pub fn objectives_comparison(view: &ObjectivesComparisonView, width: Width, words: Words) -> String {
    let mut table = table(&["activity", "zone", "change", "before", "after", "act"], width, words);
    for change in &view.changes {
        table.add_row(vec![
            Cell::new(&change.activity),
            Cell::new(zone(&change.zone, &change.zone_name)),
            Cell::new(&change.change_text),
            Cell::new(&change.before),
            Cell::new(&change.after),
            right(change.act.to_string()),
        ]);
    }
    finish(&table)
}

/// The act that sets it, or that the bilan alone prints it.
fn origin(row: &ObjectiveView, words: Words) -> String {
    row.act.clone().unwrap_or_else(|| words.get(&format!("objective-source-{}", row.source)))
}

fn right(text: String) -> Cell {
    Cell::new(text).set_alignment(CellAlignment::Right)
}
