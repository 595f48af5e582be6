//! Tables, read back from their files: the same cells in each, euros with their cents, shares in percent.

use std::collections::BTreeSet;

use maillage_domain::bilingual::Language;
use maillage_publishing::list::About;
use maillage_publishing::workbook::{Value, Workbook};
use maillage_publishing::{ods, table, xlsx};
use maillage_service::fund::FundQuestion;
use maillage_service::fund::page::tables;
use maillage_views::dictionary::{Column, ColumnKind};
use maillage_views::fund::tables::FundTables;
use maillage_views::table::CellKind::{Count, Euros, Percent, Text};
use maillage_views::table::{Table, TableCell};
use maillage_views::words::Words;

use crate::support::{HEAD, ReadSheet, part, read_ods, read_xlsx, with_demo};

const WORDS: Words = Words::new(Language::French);

async fn fund(words: Words) -> FundTables {
    let at = Some(jiff::civil::date(2023, 12, 31));
    let question = FundQuestion { at, ..FundQuestion::default() };
    with_demo(async |reader| tables(reader, &question, words).expect("the fund")).await
}

fn about() -> About<'static> {
    About { title: "Le fonds", dated: jiff::civil::date(2026, 1, 2), head: Some(&HEAD), words: WORDS }
}

/// A table with an amount of each kind: below zero, with cents, at the edge of nothing.
fn small() -> Table {
    let columns = [("Libellé", Text), ("Rang", Count), ("Montant (€)", Euros), ("Taux (%)", Percent)];
    let row = |label: &str, rank, cents, rate| {
        [TableCell::text(label), TableCell::count(rank), TableCell::euros(cents), TableCell::percent(rate)]
    };
    Table::with_columns("Petite".to_owned(), columns.map(|(title, kind)| (title.to_owned(), kind)))
        .rows([
            row("Un", Some(1), Some(-125_005), Some(9_840)),
            row("", None, Some(-5), None),
            row("Rien", Some(3), None, Some(5)),
        ])
        .sum(row("Somme", None, Some(48_940_000_000), None))
        .built()
}

/// A cell as any program reads it: a number with no decimal is whole.
fn value(cell: &TableCell) -> Value {
    match cell {
        TableCell::Empty => Value::Empty,
        TableCell::Text(text) => Value::Text(text.clone()),
        TableCell::Count(count) => Value::Integer(*count),
        TableCell::Euros(number) | TableCell::Percent(number) if number % 100 == 0 => {
            Value::Integer(number / 100)
        }
        TableCell::Euros(number) | TableCell::Percent(number) => Value::Hundredths(*number),
    }
}

fn holds(table: &Table, sheet: &ReadSheet) {
    assert_eq!(sheet.name, table.name);
    for (column, known) in table.columns.iter().enumerate() {
        assert_eq!(sheet.text(0, column), known.title);
    }
    for (rank, row) in table.rows.iter().enumerate() {
        for (column, cell) in row.cells.iter().enumerate() {
            assert_eq!(sheet.value(rank + 1, column), value(cell), "{} {rank} {column}", table.name);
        }
    }
}

fn records(csv: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv);
    let records =
        reader.records().map(|record| record.expect("a record").iter().map(str::to_owned).collect());
    records.collect()
}

#[test]
fn given_a_table_when_written_as_csv_then_two_decimals_and_a_header_with_its_unit() {
    let csv = String::from_utf8(table::csv(&small()).expect("CSV")).expect("UTF-8");
    let expected = "Libellé,Rang,Montant (€),Taux (%)\n\
                    Un,1,-1250.05,98.40\n,,-0.05,\nRien,3,,0.05\nSomme,,489400000.00,\n";
    assert_eq!(csv, expected);
}

#[tokio::test]
async fn given_the_fund_when_written_as_a_workbook_then_a_sheet_for_each_table_and_its_cells() {
    let tables = fund(WORDS).await.all();
    let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["Synthèse", "Missions", "Actions", "Constats", "Non repris", "Sources"]);
    let xlsx = table::xlsx(&tables, &about()).expect("XLSX");
    let ods = table::ods(&tables, &about()).expect("ODS");
    for sheets in [read_xlsx(&xlsx), read_ods(&ods)] {
        assert_eq!(sheets.len(), tables.len());
        tables.iter().zip(&sheets).for_each(|(table, sheet)| holds(table, sheet));
    }
    assert!(xlsx == table::xlsx(&tables, &about()).expect("XLSX"));
    assert!(ods == table::ods(&tables, &about()).expect("ODS"));
}

#[test]
fn given_amounts_when_written_as_a_workbook_then_their_format_is_that_of_euros_and_a_filter_hides_no_sum() {
    let xlsx = table::xlsx(&[small()], &about()).expect("XLSX");
    let ods = table::ods(&[small()], &about()).expect("ODS");
    for (sheets, file) in [(read_xlsx(&xlsx), "XLSX"), (read_ods(&ods), "ODS")] {
        assert_eq!(sheets[0].value(1, 2), Value::Hundredths(-125_005), "{file}");
        assert_eq!(sheets[0].value(1, 3), Value::Hundredths(9_840), "{file}");
    }
    assert!(part(&xlsx, "xl/styles.xml").contains("#,##0.00\\ &quot;€&quot;"));
    assert!(part(&xlsx, "xl/worksheets/sheet1.xml").contains("<autoFilter ref=\"A1:D4\"/>"));
    let content = part(&ods, "content.xml");
    assert!(content.contains("style:name=\"n-euros\""));
    assert!(content.contains("office:value=\"-1250.05\""));
}

#[test]
fn given_a_table_to_fill_in_when_written_then_its_columns_of_texts_keep_what_looks_like_a_number_and_no_other_does()
 {
    let column = |name, kind| Column {
        name,
        kind,
        required: true,
        meaning: String::new(),
        unit: String::new(),
        example: "02408",
    };
    let columns = [column("commune", ColumnKind::Text), column("population", ColumnKind::Integer)];
    let template = Workbook::template(&columns, &about());
    let file = xlsx::write(&template).expect("XLSX");
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    let styled = |rank: usize| {
        let column = sheet.split("<col ").find(|column| column.starts_with(&format!("min=\"{rank}\"")));
        column.is_some_and(|column| column.split('>').next().is_some_and(|own| own.contains("style=")))
    };
    assert_eq!([1, 2].map(styled), [true, false], "{sheet}");
    let formats = part(&file, "xl/styles.xml");
    assert!(formats.contains("formatCode=\"@\""), "the format of texts: {formats}");
    let content = part(&ods::write(&template).expect("ODS"), "content.xml");
    assert_eq!(content.matches("table:default-cell-style-name=\"text-cell\"").count(), 1);
    assert!(content.contains("style:data-style-name=\"n-text\""));
}

#[tokio::test]
async fn given_the_fund_when_written_as_one_csv_then_the_cells_of_its_sheets_under_a_column_that_names_them()
{
    let tables = fund(WORDS).await.in_one();
    let records = records(&table::csv_of(&tables, "Section").expect("CSV"));
    let titles = &records[0];
    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), titles.len());
    let mut rows = records[1..].iter();
    for table in &tables {
        let single = self::records(&table::csv(table).expect("CSV"));
        for (own, row) in single[1..].iter().zip(&mut rows) {
            assert_eq!(row[0], table.name);
            for (title, cell) in titles.iter().zip(row).skip(1) {
                let column = table.columns.iter().position(|column| column.title == *title);
                assert_eq!(cell, column.map_or("", |column| &own[column]), "{title}");
            }
        }
    }
    assert_eq!(rows.next(), None);
}

/// What the page shows of 2023, and how it is known.
#[tokio::test]
async fn given_the_report_of_2023_when_told_in_tables_then_what_is_computed_stands_there_and_says_so() {
    let overview = fund(WORDS).await.overview;
    let row = |item: &str| {
        let mut rows = overview.rows.iter();
        rows.find(|row| row.cells[0] == TableCell::text(item)).map(|row| row.cells.clone()).expect("a row")
    };
    let text = TableCell::text;
    let opened = row("AE ouvertes");
    assert_eq!(opened[1], TableCell::Euros(51_440_000_000));
    assert_eq!(opened[3..6], [text("près de"), text("calculé"), text("129, 130")]);
    assert_eq!(opened[7], text("506,2\u{a0}M€ ÷ 98,4\u{a0}%"));
    assert_eq!(row("AE disponibles")[1], TableCell::Euros(820_000_000));
    let paid = row("CP payés");
    assert_eq!(
        paid[1..6],
        [
            TableCell::Euros(51_000_000_000),
            TableCell::Empty,
            text("près de"),
            text("imprimé"),
            TableCell::Count(129),
        ]
    );
    assert_eq!(row("Taux d’engagement")[2], TableCell::Percent(9_840));
    assert_eq!(row("Mission non précisée dans le rapport")[4], text("calculé"));
    assert!(overview.rows.iter().all(|row| row.cells[0] != text("Payé sans mission")));
}

#[tokio::test]
async fn given_each_language_when_told_in_tables_then_headers_in_it() {
    for (language, name, title) in
        [(Language::French, "Synthèse", "Montant (€)"), (Language::English, "Overview", "Amount (€)")]
    {
        let tables = fund(Words::new(language)).await;
        assert_eq!(tables.overview.name, name);
        assert_eq!(tables.overview.columns[1].title, title);
    }
}
