//! Published aids beside the register, on a terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::fund::published_aids::{ReconciledRow, ReconciledView};
use maillage_views::words::Words;

use super::{Width, finish, table};

/// Each aid and each commitment, with how it stands.
pub fn published_aids(view: &ReconciledView, width: Width, words: Words) -> String {
    let columns = ["standing", "beneficiary", "object", "recorded", "published", "difference"];
    let mut told = table(&columns, width, words);
    for row in &view.rows {
        let amount =
            |cents| Cell::new(ReconciledRow::amount_text(cents, words)).set_alignment(CellAlignment::Right);
        told.add_row(vec![
            Cell::new(row.standing_text(words)),
            Cell::new(&row.beneficiary),
            Cell::new(&row.object),
            amount(row.recorded),
            amount(row.published),
            Cell::new(row.differences_text(words)),
        ]);
    }
    finish(&told)
}
