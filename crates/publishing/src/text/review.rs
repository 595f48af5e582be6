//! Doubtful cells on a terminal.

use comfy_table::Cell;
use maillage_views::review::ReviewView;
use maillage_views::words::Words;

use super::{Width, finish, table};

/// The doubtful cells of documents, in the order in which a person looks at them.
pub fn review(view: &ReviewView, width: Width, words: Words) -> String {
    let columns = ["where", "zone", "activity", "cell", "read", "agrees", "answer"];
    let mut table = table(&columns, width, words);
    for cell in &view.cells {
        let texts = [
            &cell.spot,
            &cell.zone,
            &cell.activity,
            &cell.column_text,
            &cell.read_text,
            &cell.would_agree_text,
            &cell.answer,
        ];
        table.add_row(texts.map(Cell::new));
    }
    finish(&table)
}
