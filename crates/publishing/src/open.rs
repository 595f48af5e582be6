//! Open tables as CSV, and their dictionary, as CSV and as a page of Markdown.

use std::fmt::Write as _;
use std::io::Write;

use maillage_domain::bilingual::Language;
use maillage_domain::ground::formula::neutral;
use maillage_views::open::{OpenCell, OpenKind, OpenTable};
use maillage_views::words::Words;

use crate::{WriteError, csv};

/// A table that is being written as CSV, row after row.
pub struct OpenCsv<W: Write> {
    writer: ::csv::Writer<W>,
}

impl<W: Write> OpenCsv<W> {
    /// The header of a table.
    pub fn begin(table: &OpenTable, sink: W) -> Result<Self, WriteError> {
        let mut writer = ::csv::Writer::from_writer(sink);
        writer.write_record(table.columns.iter().map(|column| column.name))?;
        Ok(Self { writer })
    }

    /// Adds rows. A text that a spreadsheet would run is marked as a text.
    pub fn write(&mut self, rows: &[Vec<OpenCell>]) -> Result<(), WriteError> {
        for row in rows {
            self.writer.write_record(row.iter().map(text))?;
        }
        Ok(())
    }

    /// Writes what is still held.
    pub fn end(mut self) -> Result<(), WriteError> {
        Ok(self.writer.flush()?)
    }
}

fn text(cell: &OpenCell) -> String {
    match cell {
        OpenCell::Empty => String::new(),
        OpenCell::Text(text) => neutral(text).into_owned(),
        OpenCell::Integer(number) => number.to_string(),
        OpenCell::Flag(flag) => flag.to_string(),
    }
}

/// The dictionary as CSV: a line for each column of each table, with its meaning in both languages.
pub fn dictionary_csv(tables: &[OpenTable]) -> Result<Vec<u8>, WriteError> {
    let [fr, en] = [Language::French, Language::English].map(Words::new);
    let lines = tables.iter().flat_map(|table| {
        table.columns.iter().map(move |column| {
            (
                table.name,
                column.name,
                column.kind.as_str(),
                column.required,
                column.meaning(fr),
                column.meaning(en),
            )
        })
    });
    let columns = ["table", "column", "type", "required", "meaning_fr", "meaning_en"];
    csv::rows(&columns, &lines.collect::<Vec<_>>())
}

/// The dictionary as a page of Markdown, in one language.
pub fn dictionary_page(tables: &[OpenTable], words: Words) -> String {
    let mut page = format!("# {}\n\n{}\n", words.get("open-dictionary"), words.get("open-dictionary-lead"));
    for text in [
        words.get("open-dictionary-stamps"),
        words.get("open-dictionary-parquet"),
        words.get("open-dictionary-asked"),
        words.get("open-dictionary-csv"),
    ] {
        line(&mut page, &format!("\n{text}"));
    }
    line(&mut page, &format!("\n## {}\n", words.get("open-dictionary-types")));
    for kind in OpenKind::ALL {
        line(&mut page, &format!("- `{}` : {}", kind.as_str(), kind.meaning(words)));
    }
    for table in tables {
        line(&mut page, &format!("\n## {}\n\n{}\n", table.name, table.meaning(words)));
        let [name, kind, meaning] =
            ["name", "type", "meaning"].map(|head| words.get(&format!("open-head-{head}")));
        line(&mut page, &format!("| {name} | {kind} | {meaning} |\n|---|---|---|"));
        for column in &table.columns {
            let (name, kind, meaning) = (column.name, column.kind.as_str(), column.meaning(words));
            line(&mut page, &format!("| `{name}` | {kind} | {meaning} |"));
        }
    }
    page
}

fn line(page: &mut String, text: &str) {
    // A text takes whatever is written to it.
    let _written = writeln!(page, "{text}");
}
