//! A script for DuckDB: the tables as views of the Parquet files, and the same questions as in SQLite.

use std::collections::BTreeSet;

use maillage_views::open::{OpenColumn, OpenKind, OpenTable};

use crate::VIEWS;

/// The script, to be read in the folder of the export; `filled` names the tables that have rows, so files.
pub fn script(tables: &[OpenTable], filled: &BTreeSet<&'static str>) -> String {
    let views: Vec<String> = tables.iter().map(|table| view(table, filled.contains(table.name))).collect();
    format!(
        "CREATE TABLE asked AS SELECT DATE '9999-12-31' AS day, '9999-12-31T23:59:59.999999999Z' AS known_on;\n{}\n{VIEWS}",
        views.concat()
    )
}

fn view(table: &OpenTable, filled: bool) -> String {
    let name = table.name;
    if filled {
        let columns: Vec<_> = table.columns.iter().map(|column| column.name).collect();
        let columns = columns.join(", ");
        return format!(
            "CREATE VIEW {name} AS SELECT {columns} FROM read_parquet('parquet/{name}/*.parquet');\n"
        );
    }
    let columns: Vec<_> = table.columns.iter().map(absent).collect();
    format!("CREATE VIEW {name} AS SELECT {} WHERE false;\n", columns.join(", "))
}

fn absent(column: &OpenColumn) -> String {
    let kind = match column.kind {
        OpenKind::Text | OpenKind::Instant => "VARCHAR",
        OpenKind::Integer | OpenKind::Cents => "BIGINT",
        OpenKind::Flag => "BOOLEAN",
        OpenKind::Day => "DATE",
    };
    format!("CAST(NULL AS {kind}) AS {}", column.name)
}
