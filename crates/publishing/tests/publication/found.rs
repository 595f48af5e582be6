//! Tables as found: cells over several rows and columns stay so in every file that can say it.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use maillage_documents::TableKind;
use maillage_domain::bilingual::Language;
use maillage_publishing::list::About;
use maillage_publishing::workbook::{Value, Workbook};
use maillage_publishing::{csv, ods, text, xlsx};
use maillage_views::found::{FoundCell, FoundTable, FoundTables};
use maillage_views::words::Words;

use crate::support::{read_ods, read_xlsx};

const WORDS: Words = Words::new(Language::French);

fn cell((row, row_end): (u32, u32), (col, col_end): (u32, u32), text: &str) -> FoundCell {
    FoundCell { row, row_end, col, col_end, text: text.to_owned(), area: None, line: None, confidence: 100 }
}

/// A header of two levels and a row, one text of which begins like a formula.
fn small() -> FoundTables {
    let cells = vec![
        cell((0, 1), (0, 0), "Zone"),
        cell((0, 0), (1, 2), "Implantations"),
        cell((1, 1), (1, 1), "actuelles"),
        cell((1, 1), (2, 2), "cibles"),
        cell((2, 2), (0, 0), "=Lille"),
        cell((2, 2), (1, 1), "1 234,50"),
        cell((2, 2), (2, 2), "-2"),
    ];
    let table = FoundTable { page: 3, sheet: None, kind: TableKind::Ruled, rows: 3, columns: 3, cells };
    FoundTables {
        hidden: Vec::new(),
        pages: 4,
        tables: vec![table.clone(), FoundTable { sheet: Some(String::from("Feuille")), ..table }],
    }
}

fn workbook(found: &FoundTables) -> Workbook {
    let about = About { title: "annexe.pdf", dated: jiff::civil::date(2026, 1, 2), head: None, words: WORDS };
    Workbook::found(found, &about).expect("a workbook")
}

#[test]
fn given_cells_over_rows_and_columns_when_written_as_xlsx_then_merged_there_and_every_text_a_text() {
    let bytes = xlsx::write(&workbook(&small())).expect("XLSX");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).expect("a workbook");
    assert_eq!(book.sheet_names(), ["Page 3", "Feuille"]);
    let merged = book.merge_cells_by_sheet_name("Page 3").expect("its merged cells");
    let mut merged: Vec<_> = merged.iter().map(|area| (area.start, area.end)).collect();
    merged.sort_unstable();
    assert_eq!(merged, [((0, 0), (1, 0)), ((0, 1), (0, 2))]);
    let sheet = &read_xlsx(&bytes)[0];
    assert_eq!(sheet.value(2, 0), Value::Text(String::from("=Lille")));
    assert_eq!(sheet.value(2, 1), Value::Text(String::from("1 234,50")));
}

#[test]
fn given_the_same_when_written_as_ods_then_the_same_texts_and_no_more_cells() {
    let sheets = read_ods(&ods::write(&workbook(&small())).expect("ODS"));
    let texts = |row: usize| (0..3).map(|column| sheets[0].text(row, column)).collect::<Vec<_>>();
    assert_eq!(texts(0), ["Zone", "Implantations", ""]);
    assert_eq!(texts(1), ["", "actuelles", "cibles"]);
    assert_eq!(texts(2), ["=Lille", "1 234,50", "-2"]);
}

#[test]
fn given_the_same_when_written_as_csv_then_no_formula_and_a_blank_line_between_two_tables() {
    let written = String::from_utf8(csv::found_tables(&small()).expect("CSV")).expect("UTF-8");
    let table = "Zone,Implantations,\n,actuelles,cibles\n'=Lille,\"1 234,50\",-2\n";
    assert_eq!(written, format!("{table}\n{table}"));
}

#[test]
fn given_no_table_when_written_then_files_that_hold_none() {
    let none = FoundTables { pages: 1, tables: Vec::new(), hidden: Vec::new() };
    assert_eq!(read_xlsx(&xlsx::write(&workbook(&none)).expect("XLSX")).len(), 1);
    assert_eq!(csv::found_tables(&none).expect("CSV"), b"");
    assert_eq!(text::found_tables(&none, None, WORDS), "");
}
