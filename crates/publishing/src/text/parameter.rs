//! Parameters on a terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::parameter::ParametersView;
use maillage_views::words::{Argument, Words};

use super::{Width, finish, table};

/// The values of parameters, each with its source and its doubt.
pub fn parameters(view: &ParametersView, width: Width, words: Words) -> String {
    let columns =
        ["parameter", "meaning", "value", "from", "until", "source", "confidence", "doubt", "region", "act"];
    let mut table = table(&columns, width, words);
    for parameter in &view.parameters {
        table.add_row(vec![
            Cell::new(&parameter.name),
            Cell::new(&parameter.title),
            Cell::new(&parameter.value_text).set_alignment(CellAlignment::Right),
            Cell::new(parameter.from),
            Cell::new(parameter.until.map(|until| until.to_string()).unwrap_or_default()),
            Cell::new(&parameter.source),
            Cell::new(&parameter.confidence_text),
            Cell::new(parameter.doubt.as_deref().unwrap_or_default()),
            Cell::new(parameter.region.as_deref().unwrap_or_default()),
            Cell::new(parameter.act.map(|act| act.to_string()).unwrap_or_default())
                .set_alignment(CellAlignment::Right),
        ]);
    }
    let open = view.open.iter().map(|parameter| {
        let arguments =
            [("name", Argument::Text(&parameter.name)), ("title", Argument::Text(&parameter.title))];
        format!("{}\n", words.with("parameter-open", &arguments))
    });
    finish(&table) + &open.collect::<String>()
}
