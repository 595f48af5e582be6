//! Tables as found, on a terminal.

use comfy_table::{ContentArrangement, Table, presets};
use maillage_views::found::{FoundTable, FoundTables};
use maillage_views::words::{Argument, Words};

use super::{Width, finish};

/// The tables, each below a line that says where it stands and how large it is.
pub fn found_tables(found: &FoundTables, width: Width, words: Words) -> String {
    let tables: Vec<String> = found.tables.iter().map(|table| found_table(table, width, words)).collect();
    tables.join("\n")
}

fn found_table(found: &FoundTable, width: Width, words: Words) -> String {
    let place = match &found.sheet {
        Some(sheet) => words.with("found-in-sheet", &[("sheet", Argument::Text(sheet))]),
        None => words.with("found-on-page", &[("page", Argument::Printed(i64::from(found.page)))]),
    };
    let size = [("rows", Argument::count(found.rows)), ("columns", Argument::count(found.columns))];
    let size = words.with("found-size", &size);
    let mut table = Table::new();
    table.load_style(presets::ASCII_FULL_CONDENSED);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = width {
        table.set_width(width);
    }
    for row in found.grid() {
        table.add_row(row);
    }
    format!("{place} · {size}\n{}", finish(&table))
}
