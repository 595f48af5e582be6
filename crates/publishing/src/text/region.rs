//! Regions on a terminal.

use comfy_table::Cell;
use maillage_views::region::RegionsView;
use maillage_views::words::Words;

use super::{Width, finish, table};

/// The regions of a store, each with its agency, its last bilan and its open window.
pub fn regions(view: &RegionsView, width: Width, words: Words) -> String {
    let columns = ["region", "label", "agency", "bilan", "window", "default"];
    let mut table = table(&columns, width, words);
    for region in &view.regions {
        let bilan = region.bilan.as_ref().map(|bilan| format!("{} ({})", bilan.at, bilan.act));
        let window = region.window.as_ref().map(|window| format!("{} – {}", window.opens, window.closes));
        table.add_row(vec![
            Cell::new(&region.code),
            Cell::new(&region.name),
            Cell::new(region.agency.as_deref().unwrap_or_default()),
            Cell::new(bilan.unwrap_or_default()),
            Cell::new(window.unwrap_or_default()),
            Cell::new(if region.default { words.get("yes") } else { String::new() }),
        ]);
    }
    finish(&table)
}
