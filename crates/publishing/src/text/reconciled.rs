//! What others list beside the register of a fund, on a terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::fund::reconciled::{ReconciledRow, ReconciledView};
use maillage_views::words::Words;

use super::{Width, finish, table};

/// Each thing that is listed and each commitment or payment, with how it stands.
pub fn reconciled(view: &ReconciledView, width: Width, words: Words) -> String {
    let columns = ["source", "standing", "beneficiary", "object", "recorded-value", "said", "difference"];
    let mut told = table(&columns, width, words);
    for row in &view.rows {
        let amount =
            |cents| Cell::new(ReconciledRow::amount_text(cents, words)).set_alignment(CellAlignment::Right);
        told.add_row(vec![
            Cell::new(row.source_text(words)),
            Cell::new(row.standing_text(words)),
            Cell::new(&row.beneficiary),
            Cell::new(&row.object),
            amount(row.recorded),
            amount(row.said),
            Cell::new(row.differences_text(words)),
        ]);
    }
    finish(&told)
}
