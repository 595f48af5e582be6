//! What the tables of an annex were taken for, and why, as a text.

use maillage_views::annex::{AnnexView, ColumnView, TableView};
use maillage_views::words::{Argument, Words};

/// Each table of a reading with what its columns were taken for and why, the rules of the answers, and what is left out.
pub fn explanation(view: &AnnexView, words: Words) -> String {
    let tables = view.tables.iter().map(|table| {
        let columns = table.columns.iter().map(|column| self::column(column, words));
        std::iter::once(heading(table, words)).chain(columns).collect::<String>()
    });
    let rules = view.answer_rules.iter().map(|rule| format!("{}\n", rule.text));
    let faults = view.diagnostics.iter().map(|fault| format!("{} : {}\n", fault.spot, fault.message));
    [tables.collect::<Vec<_>>().join("\n"), rules.collect(), faults.collect()]
        .into_iter()
        .filter(|part: &String| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn heading(table: &TableView, words: Words) -> String {
    let titles = [&table.section, &table.activity, &table.modality];
    let titles: Vec<&str> =
        titles.into_iter().map(String::as_str).filter(|title| !title.is_empty()).collect();
    let title = titles.join(" > ");
    let id = if table.columns.is_empty() { "explain-table-refused" } else { "explain-table" };
    let arguments = [
        ("title", Argument::Text(&title)),
        ("place", Argument::Text(&table.spot)),
        ("rows", Argument::count(table.rows)),
    ];
    format!("{}\n", words.with(id, &arguments))
}

fn column(column: &ColumnView, words: Words) -> String {
    let name = words.get(&format!("column-{}", column.role.as_str().replace('_', "-")));
    let evidence = words.get(&format!("explain-by-{}", column.evidence));
    let confidence = words.get(&format!("explain-{}", column.confidence));
    let arguments = [
        ("column", Argument::Text(&name)),
        ("evidence", Argument::Text(&evidence)),
        ("confidence", Argument::Text(&confidence)),
    ];
    format!("  {}\n", words.with("explain-column", &arguments))
}
