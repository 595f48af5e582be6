//! A published bilan beside the register, on a terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::register::reconciliation::ReconciliationView;
use maillage_views::words::Words;

use super::{Width, finish, table, zone};

/// The cells in which a published bilan and the register differ, a row for each quantity.
pub fn reconciliation(view: &ReconciliationView, width: Width, words: Words) -> String {
    let columns = ["activity", "modality", "zone", "figure", "published", "in-register", "difference", "why"];
    let mut table = table(&columns, width, words);
    let number = |number: Option<u32>| {
        let text = number.map(|number| words.number(number)).unwrap_or_default();
        Cell::new(text).set_alignment(CellAlignment::Right)
    };
    for cell in view.differences() {
        let sites = ("sites-current", cell.sites_published, cell.sites_counted, cell.sites_difference);
        let units = ("units-current", cell.units_published, cell.units_counted, cell.units_difference);
        let differs = |difference: Option<i64>| difference.is_some_and(|difference| difference != 0);
        let told = [Some(sites), differs(units.3).then_some(units)].into_iter().flatten();
        for (what, published, counted, difference) in told {
            let difference = difference.map(|difference| words.gap(difference)).unwrap_or_default();
            table.add_row(vec![
                Cell::new(&cell.activity),
                Cell::new(&cell.modality),
                Cell::new(zone(&cell.zone, &cell.zone_name)),
                Cell::new(words.get(&format!("column-{what}"))),
                number(published),
                number(counted),
                Cell::new(difference).set_alignment(CellAlignment::Right),
                Cell::new(cell.reasons()),
            ]);
        }
    }
    finish(&table)
}
